import Foundation
import MutualAid

/// Units of a capability for which an item's lender has been asked already.
public struct WaitingEnquiry: Hashable, Sendable {
    public let item: ID<RequestItem>
    public let capability: ID<Capability>
    public let quantity: Int

    public init(item: ID<RequestItem>, capability: ID<Capability>, quantity: Int) {
        self.item = item
        self.capability = capability
        self.quantity = quantity
    }
}

/// Everything that a plan is made from, as values. The order of the lists does not matter.
public struct PlanningInput: Hashable, Sendable {
    public var items: [OpenItem]
    public var candidates: [Candidate]
    public var waiting: [WaitingEnquiry]
    public var overrides: [Override]
    /// How many health systems let out; candidates are given here without regard to it.
    public var caps: [Cap]
    /// Of members for which another answers, that one.
    public var parents: [ID<Member>: ID<Member>]
    /// Whether what is scarce is shared out evenly among items of one tier.
    public var isEven: Bool
    public var now: Date

    public init(
        items: [OpenItem], candidates: [Candidate], waiting: [WaitingEnquiry] = [], overrides: [Override] = [], caps: [Cap] = [],
        parents: [ID<Member>: ID<Member>] = [:], isEven: Bool = false, at now: Date
    ) {
        self.items = items
        self.candidates = candidates
        self.waiting = waiting
        self.overrides = overrides
        self.caps = caps
        self.parents = parents
        self.isEven = isEven
        self.now = now
    }
}

/// A region's open items and published capabilities, judged and turned into one run of the solver.
public struct Planning: Sendable {
    public let input: PlanningInput
    /// As they were given, with what caps leave to them.
    public let candidates: [Candidate]
    /// What the solver decides: everything but what was forced.
    public let run: Run
    /// For each open item, in the order given, what was said about every candidate.
    public let judgements: [ID<RequestItem>: [Judgement]]
    /// What somebody has decided, as far as there is any; it is no part of the run.
    public let forced: [(judgement: Judgement, quantity: Int)]

    /// Units that nobody has promised or offered, of all items.
    public var missing: Int { input.items.reduce(0) { $0 + max(0, $1.missing) } }

    public init(
        items: [OpenItem], candidates: [Candidate], waiting: [WaitingEnquiry], overrides: [Override] = [], isEven: Bool = false,
        at now: Date
    ) {
        self.init(
            PlanningInput(items: items, candidates: candidates, waiting: waiting, overrides: overrides, isEven: isEven, at: now))
    }

    public init(_ input: PlanningInput) {
        self.input = input
        let (forced, candidates) = input.decided()
        self.candidates = candidates
        var drawing = RunDrawing(input, candidates, forced)
        var judgements: [ID<RequestItem>: [Judgement]] = [:]
        let classes = Dictionary(grouping: candidates.indices) { candidates[$0].capability.aidClass }
        // Items of one class one after another: what is listed of it is still at hand.
        let byClass = Dictionary(grouping: input.items.filter { $0.missing > 0 }) { $0.item.aidClass }
        for item in byClass.values.joined() {
            let positions = item.item.classes.flatMap { classes[$0] ?? [] }
            let judged = positions.map { forced.judgement(item, candidates[$0], at: input.now) }
            judgements[item.item.id] = judged
            drawing.add(item, judged, of: positions)
        }
        self.judgements = judgements
        self.forced = forced.units.sorted { $0.key < $1.key }.compactMap { key, units -> (judgement: Judgement, quantity: Int)? in
            guard let item = input.items.first(where: { $0.item.id == key.item }),
                let candidate = candidates.first(where: { $0.capability.id == key.capability })
            else { return nil }
            return (forced.judgement(item, candidate, at: input.now), units)
        }
        run = drawing.run()
    }

    /// One proposal for each pair that was forced or that the solver chose, in whole lots. Where these leave an item with fewer than are of
    /// use, or one of a bundle with fewer than are missing, nothing more is proposed for it, or for the bundle, than what was forced.
    public func proposals(from solution: Solution) -> [(judgement: Judgement, quantity: Int)] {
        var chosen: [ID<RequestItem>: [ID<Capability>: Int]] = [:]
        for assignment in solution.assignments {
            guard let item = ID<RequestItem>(assignment.need), let capability = ID<Capability>(assignment.supply) else { continue }
            chosen[item, default: [:]][capability, default: 0] += assignment.quantity
        }
        let whole = WholeLots(chosen, self).given
        let decided = Dictionary(
            forced.map { (Forced.Key($0.judgement.pair.item, $0.judgement.pair.candidate), $0.quantity) }, uniquingKeysWith: +)
        var sums = whole.mapValues { $0.reduce(0) { $0 + $1.quantity } }
        for (judgement, quantity) in forced { sums[judgement.pair.item.item.id, default: 0] += quantity }
        let broken = Set(input.items.compactMap { sums[$0.item.id, default: 0] < $0.missing ? $0.facts.bundle?.id : nil })
        var proposals: [(judgement: Judgement, quantity: Int)] = []
        for item in input.items {
            let found = whole[item.item.id] ?? []
            let given = forced.filter { $0.judgement.pair.item.item.id == item.item.id }
            let isWhole = item.facts.bundle.map { !broken.contains($0.id) } ?? true
            let isOfUse = isWhole && sums[item.item.id, default: 0] >= item.item.leastMore(missing: item.missing)
            for one in found where isOfUse {
                proposals.append((one.judgement, one.quantity + (decided[Forced.Key(item, one.judgement.pair.candidate)] ?? 0)))
            }
            let further = Set(isOfUse ? found.map(\.judgement.pair.candidate.capability.id) : [])
            proposals += given.filter { !further.contains($0.judgement.pair.candidate.capability.id) }
        }
        return proposals.sorted { Forced.Key($0.judgement) < Forced.Key($1.judgement) }
    }
}
