extension OrderedRun {
    /// What these units on each lane are worth, computed from nothing else.
    /// - Parameter fair: whether to tell the smallest fill of each tier.
    func objective(_ carried: [Int], fair: Bool) -> Solution.Objective {
        var met = [Int](repeating: 0, count: needs.count)
        var taken = [Int](repeating: 0, count: steps.count)
        var reachable = [Bool](repeating: false, count: needs.count)
        var late = 0
        var cost = 0
        for (lane, units) in zip(lanes, carried) {
            met[lane.need] += units
            taken[sourceOf[lane.supply]] += units
            reachable[lane.need] = true
            late += lane.late * units
            cost += lane.cost * units - lane.discount * min(lane.kept, units)
        }
        for (source, taken) in taken.enumerated() { cost += Self.strain(steps[source], taken) }

        var unmet: [Int: (weighted: Int, quantity: Int)] = [:]
        var smallest: [Int: Fill] = [:]
        for (position, need) in needs.enumerated() {
            let lacking = need.quantity - met[position]
            let sum = unmet[need.tier] ?? (0, 0)
            unmet[need.tier] = (sum.weighted + need.weight * lacking, sum.quantity + lacking)
            guard reachable[position] else { continue }
            let fill = Fill(met[position], of: need.quantity)
            smallest[need.tier] = smallest[need.tier].map { min($0, fill) } ?? fill
        }
        return Solution.Objective(
            unmet: unmet.sorted { $0.key < $1.key }.map {
                Solution.Unmet(tier: $0.key, weighted: $0.value.weighted, quantity: $0.value.quantity)
            },
            smallestFill: fair
                ? smallest.sorted { $0.key < $1.key }.map {
                    Solution.SmallestFill(tier: $0.key, met: $0.value.numerator, needed: $0.value.denominator)
                } : nil,
            late: late, cost: cost)
    }

    /// What taking so many units of a source costs extra.
    private static func strain(_ steps: [Run.Step], _ units: Int) -> Int {
        var left = units
        var cost = 0
        for step in steps where left > 0 {
            let here = min(step.units ?? left, left)
            cost += here * step.cost
            left -= here
        }
        return cost
    }
}
