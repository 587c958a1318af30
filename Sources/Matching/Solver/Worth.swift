/// What a plan of one part is worth, entry by entry in order of importance; the smaller is better.
///
/// A relaxation's worth is a bound: no plan that the relaxation allows is worth less.
struct Worth: Equatable, Comparable, Sendable {
    /// Weighted, by the part's tiers, ascending.
    let unmet: [Int]
    let tiers: [Int]
    /// By tier with a lane, ascending: its needs' fills, ascending; empty unless evenness counts.
    let fills: [[Fill]]
    let fillTiers: [Int]
    let late: Int
    let cost: Int

    init(_ part: OrderedRun, _ carried: [Int], fair: Bool) {
        let objective = part.objective(carried, fair: false)
        unmet = objective.unmet.map(\.weighted)
        tiers = objective.unmet.map(\.tier)
        late = objective.late
        cost = objective.cost
        let byTier = fair ? part.fills(carried) : []
        fills = byTier.map(\.fills)
        fillTiers = byTier.map(\.tier)
    }

    /// The number at an entry; 0 for fills, which are no number.
    subscript(entry: Gap.Entry) -> Int {
        switch entry {
        case .unmet(let tier): zip(tiers, unmet).first { $0.0 == tier }?.1 ?? 0
        case .fill: 0
        case .late: late
        case .cost: cost
        }
    }

    /// Ascending; empty where no need of the tier has a lane.
    func fills(_ tier: Int) -> [Fill] { zip(fillTiers, fills).first { $0.0 == tier }?.1 ?? [] }

    static func < (one: Worth, other: Worth) -> Bool {
        if one.unmet != other.unmet { return one.unmet.lexicographicallyPrecedes(other.unmet) }
        for (one, other) in zip(one.fills, other.fills) where one != other { return other.lexicographicallyPrecedes(one) }
        return (one.late, one.cost) < (other.late, other.cost)
    }
}

extension OrderedRun {
    /// By tier, ascending: how far each need with a lane is met, ascending.
    fileprivate func fills(_ carried: [Int]) -> [(tier: Int, fills: [Fill])] {
        var met = [Int?](repeating: nil, count: needs.count)
        for (lane, units) in zip(lanes, carried) { met[lane.need] = (met[lane.need] ?? 0) + units }
        var fills: [Int: [Fill]] = [:]
        for (need, met) in zip(needs, met) {
            if let met { fills[need.tier, default: []].append(Fill(met, of: need.quantity)) }
        }
        return fills.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
    }
}
