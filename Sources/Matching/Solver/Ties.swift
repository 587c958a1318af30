/// What ties units of a part together so that a flow alone cannot decide: all-or-nothing groups and limits on sources.
struct Ties: Sendable {
    /// Needs that get at least so much each, or nothing at all.
    struct Group: Sendable {
        let needs: [Int]
        let least: [Int]
    }

    /// Needs that together draw on at most so many of these sources.
    struct Limit: Sendable {
        let needs: [Int]
        let sources: [Int]
        let most: Int
        /// Sources that count in any case; those without a lane in this part are less than 0.
        let given: Set<Int>
        /// By need, then by source in the order of `sources`: the most that its lanes carry together.
        let reach: [[Int]]
    }

    let groups: [Group]
    let limits: [Limit]

    var isEmpty: Bool { groups.isEmpty && limits.isEmpty }

    /// - Parameter sameSource: the ids of the bundles that one source must serve.
    init(_ part: OrderedRun, sameSource: Set<Name>) {
        var members: [Name: [Int]] = [:]
        for (position, need) in part.needs.enumerated() {
            if let bundle = need.bundle { members[Name(bundle), default: []].append(position) }
        }
        var reach = [[Int: Int]](repeating: [:], count: part.needs.count)
        let isLimited = !sameSource.isEmpty || part.needs.contains { $0.maxSources != nil }
        for lane in part.lanes where isLimited { reach[lane.need][part.sourceOf[lane.supply], default: 0] += lane.capacity }

        var groups: [Group] = []
        var limits: [Limit] = []
        for (position, need) in part.needs.enumerated() {
            if let bundle = need.bundle.map(Name.init), let members = members[bundle] {
                guard members.first == position else { continue }
                groups.append(Group(needs: members, least: members.map { part.needs[$0].quantity }))
                if sameSource.contains(bundle) { limits.append(Limit(members, most: 1, reach)) }
            } else if need.minQuantity > 1 {
                groups.append(Group(needs: [position], least: [need.minQuantity]))
            }
        }
        let named = part.needs.contains { !$0.givenBy.isEmpty } ? part.sourcesByName() : [:]
        for (position, need) in part.needs.enumerated() {
            guard let most = need.maxSources else { continue }
            let given = need.givenBy.map(Name.init).sorted().enumerated().map { named[$0.element] ?? -1 - $0.offset }
            limits.append(Limit([position], most: most, given: Set(given), reach))
        }
        self.groups = groups
        self.limits = limits.filter { limit in
            let further = Set(limit.sources).subtracting(limit.given).count
            return further > 0 && further + limit.given.count > limit.most
        }
    }
}

extension OrderedRun {
    /// Each source that has a supply in this part.
    fileprivate func sourcesByName() -> [Name: Int] {
        Dictionary(zip(supplies.map { Name($0.source) }, sourceOf), uniquingKeysWith: { first, _ in first })
    }
}

extension Ties.Limit {
    /// - Parameter reach: by need, the most that each source can bring it.
    fileprivate init(_ needs: [Int], most: Int, given: Set<Int> = [], _ reach: [[Int: Int]]) {
        let sources = needs.reduce(into: Set<Int>()) { $0.formUnion(reach[$1].keys) }.sorted()
        self.init(
            needs: needs, sources: sources, most: most, given: given, reach: needs.map { need in sources.map { reach[need][$0] ?? 0 } })
    }

    /// The most that each need can get: from the sources granted, and from the best of those that are not barred.
    func most(granted: Set<Int>, barred: Set<Int>) -> [Int] {
        reach.map { reach in
            let open = zip(sources, reach).filter { !granted.contains($0.0) && !barred.contains($0.0) }.map(\.1).sorted(by: >)
            let certain = zip(sources, reach).reduce(0) { granted.contains($1.0) ? $0 + $1.1 : $0 }
            return certain + open.prefix(max(0, most - granted.count)).reduce(0, +)
        }
    }
}
