extension OrderedRun {
    /// The same with costs so fine that, of plans which are worth the same, the one nearest to another plan is cheapest.
    ///
    /// Every cost counts `fine` times, and a unit that the other plan does not have on this lane costs 1 more. A simple cycle (`Prices`) adds
    /// units on fewer than `fine` lanes, so that nothing which is worth a minute stays away for it. A lane is split where its price changes,
    /// so there may be two beside each other.
    func near(_ other: [Solution.Assignment]) -> OrderedRun {
        var held: [Name: [Name: Int]] = [:]
        for assignment in other { held[Name(assignment.need), default: [:]][Name(assignment.supply)] = assignment.quantity }
        let heldOf = needs.map { held[Name($0.id)] ?? [:] }
        let fine = min(needs.count, supplies.count) + 1
        var near = self
        near.steps = steps.map { $0.map { Run.Step(units: $0.units, cost: $0.cost * fine) } }
        near.lanes = []
        near.lanes.reserveCapacity(lanes.count)
        for lane in lanes {
            let ofNeed = heldOf[lane.need]
            let held = ofNeed.isEmpty ? 0 : min(lane.capacity, ofNeed[Name(supplies[lane.supply].id)] ?? 0)
            let (asked, all) = ((lane.cost - lane.discount) * fine, lane.cost * fine)
            let first = max(held, lane.kept)
            let next = lane.kept > held ? asked + 1 : all
            let parts = [(first, next, min(held, lane.kept), next - asked), (lane.capacity - first, all + 1, 0, 0)]
            for (capacity, cost, kept, discount) in parts where capacity > 0 {
                near.lanes.append(
                    Lane(
                        need: lane.need, supply: lane.supply, cost: cost, late: lane.late, capacity: capacity, kept: kept,
                        discount: discount,
                        position: near.lanes.count))
            }
        }
        return near
    }
}
