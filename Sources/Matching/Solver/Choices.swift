/// What has been decided about the ties on the way to one node of the search tree; what has not is relaxed.
struct Choices: Sendable {
    /// By group: whether it is served; nil: undecided.
    var served: [Bool?]
    /// By limit: sources that may be drawn on for certain. When as many as the limit allows are granted, all others are barred.
    var granted: [Set<Int>]
    /// By limit: sources that may not be drawn on.
    var barred: [Set<Int>]

    init(_ ties: Ties) {
        served = Array(repeating: nil, count: ties.groups.count)
        granted = ties.limits.map(\.given)
        barred = Array(repeating: [], count: ties.limits.count)
    }

    /// The part with the lanes of barred sources closed, and what each need may get; nil when that cannot be.
    func applied(to part: OrderedRun, _ ties: Ties) -> (part: OrderedRun, ranges: [ClosedRange<Int>])? {
        var part = part
        var least = [Int](repeating: 0, count: part.needs.count)
        var most = part.needs.map(\.quantity)
        for (number, limit) in ties.limits.enumerated() {
            let reach = limit.most(granted: granted[number], barred: barred[number])
            for (need, reach) in zip(limit.needs, reach) { most[need] = min(most[need], reach) }
        }
        for (group, served) in zip(ties.groups, served) {
            let reachable = zip(group.needs, group.least).allSatisfy { most[$0] >= $1 }
            if served == true, !reachable { return nil }
            for (need, units) in zip(group.needs, group.least) {
                if served == true { least[need] = units }
                if served == false || !reachable { most[need] = 0 }
            }
        }
        var closed = [Set<Int>](repeating: [], count: part.needs.count)
        for (number, limit) in ties.limits.enumerated() {
            let full = granted[number].count >= limit.most
            let barred = full ? Set(limit.sources).subtracting(granted[number]) : barred[number]
            for need in limit.needs { closed[need].formUnion(barred) }
        }
        for position in part.lanes.indices where closed[part.lanes[position].need].contains(part.sourceOf[part.lanes[position].supply]) {
            part.lanes[position].capacity = 0
            part.lanes[position].kept = 0
        }
        return (part, zip(least, most).map { $0...$1 })
    }
}

/// A tie that a relaxed plan breaks.
enum Broken: Sendable {
    case group(Int)
    /// The limit, and a source it draws on that is not granted yet.
    case limit(Int, source: Int)

    /// The two ways to decide it; the more promising first.
    func decided(_ choices: Choices) -> [Choices] {
        var (one, other) = (choices, choices)
        switch self {
        case .group(let group):
            one.served[group] = true
            other.served[group] = false
        case .limit(let limit, let source):
            one.granted[limit].insert(source)
            other.barred[limit].insert(source)
        }
        return [one, other]
    }
}

extension Ties {
    /// The ties that a plan breaks, those of the most important needs first.
    func broken(_ part: OrderedRun, _ carried: [Int], _ choices: Choices) -> [Broken] {
        var met = [Int](repeating: 0, count: part.needs.count)
        var drawn = [[Int: Int]](repeating: [:], count: part.needs.count)
        for (lane, units) in zip(part.lanes, carried) where units > 0 {
            met[lane.need] += units
            drawn[lane.need][part.sourceOf[lane.supply], default: 0] += units
        }
        var broken: [(Broken, needs: [Int])] = []
        for (number, group) in groups.enumerated() {
            let none = group.needs.allSatisfy { met[$0] == 0 }
            let enough = zip(group.needs, group.least).allSatisfy { met[$0] >= $1 }
            if !none && !enough { broken.append((.group(number), group.needs)) }
        }
        for (number, limit) in limits.enumerated() {
            let drawn = limit.needs.reduce(into: [Int: Int]()) { $0.merge(drawn[$1], uniquingKeysWith: +) }
            guard limit.given.union(drawn.keys).count > limit.most else { continue }
            let open = drawn.filter { !choices.granted[number].contains($0.key) }
            let reach = Dictionary(
                uniqueKeysWithValues: limit.sources.indices.map { source in
                    (limit.sources[source], limit.reach.reduce(0) { $0 + $1[source] })
                })
            guard let largest = open.keys.max(by: { (reach[$0] ?? 0, open[$0] ?? 0, $1) < (reach[$1] ?? 0, open[$1] ?? 0, $0) })
            else { continue }
            broken.append((.limit(number, source: largest), limit.needs))
        }
        return broken.enumerated().sorted { one, other in
            let (first, second) = (importance(part, one.element.needs), importance(part, other.element.needs))
            return first != second ? first < second : one.offset < other.offset
        }.map(\.element.0)
    }

    /// By group: whether a plan gives it enough.
    func served(_ carried: [Int], _ part: OrderedRun) -> [Bool] {
        var met = [Int](repeating: 0, count: part.needs.count)
        for (lane, units) in zip(part.lanes, carried) { met[lane.need] += units }
        return groups.map { zip($0.needs, $0.least).allSatisfy { met[$0] >= $1 } }
    }

    /// The groups, those of the most important needs first.
    func byImportance(_ part: OrderedRun) -> [Int] {
        groups.indices.sorted { one, other in
            let (first, second) = (importance(part, groups[one].needs), importance(part, groups[other].needs))
            return first != second ? first < second : one < other
        }
    }

    /// The smaller is the more important: its highest tier, then the weight of the units in it.
    private func importance(_ part: OrderedRun, _ needs: [Int]) -> (tier: Int, weight: Int) {
        let tier = needs.map { part.needs[$0].tier }.min() ?? 0
        return (tier, -needs.reduce(0) { part.needs[$1].tier == tier ? $0 + part.needs[$1].weight * part.needs[$1].quantity : $0 })
    }
}
