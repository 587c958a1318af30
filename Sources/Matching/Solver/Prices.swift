/// What a unit left unmet and a unit of lateness cost in a flow whose cheapest solution is the lexicographically best plan.
///
/// **Why ranks suffice.** The sets of units of need that supplies can serve together are the independent sets of a matroid
/// (lanes, capacities and supplies: a gammoid), and in a matroid the best set depends only on the order of the units, never on
/// how far apart their weights are; all best sets hold equally many units of each standing. So the last standing is priced 1,
/// the one before it 2 …, instead of powers of a large number, and the true weighted sums come out best tier by tier. Units of
/// one need are interchangeable and ranked in the order they are filled, so the same holds for evenness.
///
/// **Why one step of a rank must cost just more than the dearest simple cycle.** A flow is cheapest when no cycle of the
/// residual network has negative cost. If a cheapest flow were not best by rank, some simple cycle would lower the ranks by at
/// least 1 while raising lateness and cost by no more than a simple cycle can: its price would be negative. The same argument
/// puts lateness before cost.
///
/// **The dearest simple cycle** enters each need once and leaves each supply once, by a lane. It passes the pool and each cap at most once,
/// and takes at most one dearer step of a source at each of them.
struct Prices: Sendable {
    /// Of one unit of cost.
    let cost: Int
    /// Of one unit of lateness.
    let late: Int
    /// Of one rank of an unmet unit.
    let rank: Int

    static let ranksOnly = Prices(cost: 0, late: 0, rank: 1)

    private init(cost: Int, late: Int, rank: Int) {
        self.cost = cost
        self.late = late
        self.rank = rank
    }

    /// - Throws: one line when the dearest path in the network would not fit 62 bits.
    init(_ part: OrderedRun, ranks: Int) throws(RunMistakes) {
        let strain = part.steps.lazy.joined().map(\.cost).max() ?? 0
        let late = Int128(Self.dearestCycle(part) { $0.cost } + (1 + part.caps.count) * strain + 1)
        let rank = Int128(Self.dearestCycle(part) { $0.late }) * late + late
        // A path may pass one unmet unit up, one down, and as much in lanes as a cycle.
        let path = 2 * (Int128(ranks) + 1) * rank
        guard path < 1 << 62 else {
            let bits = Int128.bitWidth - path.leadingZeroBitCount
            let others = part.needs.count > 1 ? " and \(part.needs.count - 1) more that share supplies" : ""
            let place = part.needs.first?.place ?? "the run"
            throw RunMistakes(
                lines: ["\(place)\(others): weighing unmet need, lateness and cost exactly takes \(bits) bits, more than 62"])
        }
        self.init(cost: 1, late: Int(late), rank: Int(rank))
    }

    private static func dearestCycle(_ part: OrderedRun, _ value: (OrderedRun.Lane) -> Int) -> Int {
        var byNeed = [Int](repeating: 0, count: part.needs.count)
        var bySupply = [Int](repeating: 0, count: part.supplies.count)
        for lane in part.lanes where lane.capacity > 0 {
            let value = value(lane)
            byNeed[lane.need] = max(byNeed[lane.need], value)
            bySupply[lane.supply] = max(bySupply[lane.supply], value)
        }
        return min(byNeed.reduce(0, +), bySupply.reduce(0, +))
    }
}
