/// Proves entry after entry of the objective by an integer program each, where branching on flows alone takes too long.
///
/// All-or-nothing choices cannot be ranked by prices, so each entry is minimised for itself with the entries before it held. A
/// solution counts for the ties it decides: the units come from the flow under these ties, and an entry is proven only when
/// that flow, in whole numbers, is worth what the program says.
struct Proof {
    private var search: Search
    private var program: TiedProgram
    private let unmetOnly: Bool
    private let nodes: Int
    private(set) var spent = 0

    private var nodesLeft: Int { max(0, nodes - spent) }

    /// - Parameters:
    ///   - search: one that has a plan.
    ///   - unmetOnly: whether to stop after unmet need, where programs are too large for more.
    init(_ search: Search, nodes: Int, unmetOnly: Bool) {
        self.search = search
        self.nodes = nodes
        self.unmetOnly = unmetOnly
        program = TiedProgram(search.part, search.ties)
    }

    /// The best plan and the first entry left unproven.
    mutating func run(_ effort: inout Effort) throws -> (search: Search, gap: Gap?) {
        guard let tiers = search.best?.worth.tiers, let fillTiers = search.best?.worth.fillTiers else { return (search, nil) }
        for entry in tiers.map(Gap.Entry.unmet) + fillTiers.map(Gap.Entry.fill) + [.late, .cost] {
            guard effort.goesOn(0, of: nodesLeft) else { return (search, Gap(entry, bound: nil)) }
            if unmetOnly, entry > .unmet(tier: .max) { return (search, Gap(entry, bound: nil)) }
            var gap: Gap?
            if case .fill(let tier) = entry { gap = try fillGap(tier) } else { gap = try self.gap(entry) }
            if gap != nil { return (search, gap) }
        }
        return (search, nil)
    }

    private mutating func gap(_ entry: Gap.Entry) throws -> Gap? {
        let terms = program.terms(entry)
        guard let outcome = try solve(terms) else { return Gap(entry, bound: 0) }
        guard let best = search.best?.worth[entry], outcome.proven, outcome.whole == best else {
            return Gap(entry, bound: outcome.wholeBound)
        }
        program.fix(terms, most: best)
        return nil
    }

    /// The sorted fills are lexicographically largest when, from the smallest fill upwards, as few needs as can be have no more
    /// than it. The count rises only at fills that occur, so that only those need proving: the count at one is held as the
    /// count below the next.
    private mutating func fillGap(_ tier: Int) throws -> Gap? {
        let lanes = Set(search.part.lanes.map(\.need))
        let needs = search.part.needs.indices.filter { search.part.needs[$0].tier == tier && lanes.contains($0) }
        var last: Fill?
        while let fills = search.best?.worth.fills(tier), let fill = fills.first(where: { fill in last.map { fill > $0 } ?? true }) {
            program.fix(program.short(of: fill, beyond: false, needs), most: fills.count { $0 < fill })
            if fill == Fill(1, of: 1) { return nil }
            guard let outcome = try solve(program.short(of: fill, beyond: true, needs)), outcome.proven,
                let best = search.best?.worth.fills(tier), best.count(where: { $0 <= fill }) == outcome.whole
            else { return Gap(.fill(tier: tier), bound: nil) }
            last = fill
        }
        return nil
    }

    private mutating func solve(_ terms: IntegerProgram.Terms) throws -> IntegerProgram.Outcome? {
        guard nodesLeft > 0, let outcome = program.minimum(of: terms, nodes: nodesLeft) else { return nil }
        spent += outcome.nodes
        if let choices = program.choices(outcome), let node = try search.node(choices) { search.consider(node) }
        return outcome
    }
}
