extension Search {
    /// Decides one tie after another, the better way each time, until none is broken or nothing better can come of it.
    mutating func dive(_ start: Node) throws {
        var node = start
        while let first = node.broken.first {
            if let best, best.worth <= node.worth { return }
            let ways = try first.decided(node.choices).compactMap { try self.node($0) }
            guard let better = ways.min(by: { $0.worth < $1.worth }) else { return }
            node = better
        }
        consider(node)
    }

    /// Decides many ties at once without looking at the alternative: the more important quarter of the limits that are broken is
    /// granted a source, round after round; then, of the groups that get too little, the less important quarter goes without.
    /// With no group served for certain there is always a plan.
    private mutating func repaired(_ choices: Choices) throws -> Node? {
        guard var node = try node(choices) else { return nil }
        while !node.broken.isEmpty {
            var choices = node.choices
            var short: [Int] = []
            var drawn: [(limit: Int, source: Int)] = []
            for broken in node.broken {
                switch broken {
                case .group(let group): short.append(group)
                case .limit(let limit, let source): drawn.append((limit, source))
                }
            }
            for (limit, source) in drawn.prefix((drawn.count + 3) / 4) { choices.granted[limit].insert(source) }
            if drawn.isEmpty { for group in short.suffix((short.count + 3) / 4) { choices.served[group] = false } }
            guard let next = try self.node(choices) else { return nil }
            node = next
        }
        return node
    }

    /// Repairs the relaxed plan and improves it.
    mutating func repair() throws {
        guard let first = try repaired(Choices(ties)) else { return }
        consider(first)
        try improve()
    }

    /// Tries to serve the groups that the best plan leaves out, the most important first, and fewer of them the more lanes there are:
    /// each try takes a flow for each round of its repair. The sources granted stay granted.
    mutating func improve() throws {
        guard let start = best else { return }
        let tries = 2_000_000 / max(1, part.lanes.count)
        let served = ties.served(start.carried, part)
        for group in ties.byImportance(part).filter({ !served[$0] }).prefix(tries) {
            guard let best else { return }
            var choices = Choices(ties)
            choices.served = ties.served(best.carried, part).map { $0 ? nil : false }
            choices.served[group] = true
            choices.granted = best.choices.granted
            if let node = try repaired(choices) { consider(node) }
        }
    }

    /// The plan in which no group is served: it always exists.
    mutating func withoutGroups() throws {
        var choices = Choices(ties)
        choices.served = choices.served.map { _ in false }
        if let node = try repaired(choices) { consider(node) }
    }
}
