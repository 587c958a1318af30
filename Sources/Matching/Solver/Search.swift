/// The best plan found for a part.
struct PartPlan: Sendable {
    /// Units by lane.
    let carried: [Int]
    let worth: Worth
    /// nil: nothing better exists.
    let gap: Gap?
}

/// Branch and bound over the ties of one part.
///
/// Every node is a flow problem: decided ties are obeyed, the others relaxed, so its worth is an exact lexicographic bound for
/// everything below it, in whole numbers. (Ranks price units rightly in each flow, but no prices could rank all-or-nothing
/// choices against each other: those are compared worth by worth.) The node with the best bound is opened next, so the bound of
/// the whole part only rises.
struct Search {
    struct Node {
        let choices: Choices
        let carried: [Int]
        let worth: Worth
        let broken: [Broken]
        /// Order of making, to break ties.
        let number: Int
    }

    let part: OrderedRun
    let ties: Ties
    let fair: Bool
    private(set) var best: Node?
    private(set) var made = 0

    init(_ part: OrderedRun, _ ties: Ties, fair: Bool) {
        self.part = part
        self.ties = ties
        self.fair = fair
    }

    /// Solves the relaxation; nil when these choices leave no plan.
    mutating func node(_ choices: Choices) throws -> Node? {
        made += 1
        guard let (restricted, ranges) = choices.applied(to: part, ties) else { return nil }
        guard let carried = try restricted.bestFlow(within: ranges, fair: fair) else { return nil }
        return Node(
            choices: choices, carried: carried, worth: Worth(part, carried, fair: fair), broken: ties.broken(part, carried, choices),
            number: made)
    }

    /// Whether to look for a better plan than the one that has been found; until there is one, always.
    func goesOn(_ effort: inout Effort) -> Bool { best == nil || effort.goesOn(0, of: 1) }

    mutating func consider(_ node: Node) {
        guard node.broken.isEmpty else { return }
        if let best, best.worth <= node.worth { return }
        best = node
    }

    /// Searches until the best plan is proven or its share of the effort is spent. At least one plan is always found.
    mutating func run(_ effort: inout Effort, share: Int) throws -> PartPlan {
        let nodes = effort.nodes / share
        let wide = part.lanes.count > effort.mostLanes
        let root = try firstPlan(wide: wide, &effort)
        guard !root.broken.isEmpty else { return try plan(bound: root.worth) }
        defer { effort.spend(made) }
        let bound = wide ? root.worth : try branch(root, &effort, nodes: min(nodes, effort.flowsFirst))
        guard let bound else { return try plan(bound: nil) }
        guard part.lanes.count <= 5 * effort.mostLanes, effort.goesOn(made, of: nodes) else { return try plan(bound: bound) }

        // Lateness of three times as many is still proven in seconds; beyond, the program finds no plan in its nodes.
        var proof = Proof(
            self, nodes: wide ? min(300, nodes - made) : nodes - made, unmetOnly: part.lanes.count > 3 * effort.mostLanes)
        let (search, gap) = try proof.run(&effort)
        self = search
        made += proof.spent
        if gap != nil { try improve(&effort) }
        let plan = try plan(bound: bound)
        return PartPlan(carried: plan.carried, worth: plan.worth, gap: gap.flatMap { gap in plan.gap.map { gap.tighter($0) } })
    }

    /// The root of the tree, having found some plan.
    private mutating func firstPlan(wide: Bool, _ effort: inout Effort) throws -> Node {
        guard let root = try node(Choices(ties)) else { throw SolverFailure(status: 1) }
        consider(root)
        if best == nil { try wide ? repair(&effort) : dive(root, &effort) }
        if best == nil { try withoutGroups(&effort) }
        return root
    }

    /// Opens node after node, the best bound first.
    /// - Returns: the bound when the nodes ran out; nil when the best plan is proven.
    private mutating func branch(_ root: Node, _ effort: inout Effort, nodes: Int) throws -> Worth? {
        var open = OpenNodes()
        open.push(root)
        var nextDive = 2 * made
        while let node = open.first, best.map({ node.worth < $0.worth }) ?? true {
            guard effort.goesOn(made, of: nodes) else { return node.worth }
            _ = open.pop()
            guard let first = node.broken.first else { continue }
            if made >= nextDive {
                try dive(node, &effort)
                nextDive = 2 * made
            }
            for choices in first.decided(node.choices) {
                guard let child = try self.node(choices) else { continue }
                consider(child)
                open.push(child)
            }
        }
        return nil
    }

    /// - Parameter bound: nil when the best plan is proven.
    private func plan(bound: Worth?) throws -> PartPlan {
        guard let best else { throw SolverFailure(status: 1) }
        let gap = bound.flatMap { Gap(best: best.worth, bound: min($0, best.worth)) }
        return PartPlan(carried: best.carried, worth: best.worth, gap: gap)
    }
}
