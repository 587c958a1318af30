import Foundation
import MutualAid

/// Draws the solver's run from what was judged, item by item.
struct RunDrawing {
    private let input: PlanningInput
    private let candidates: [Candidate]
    private let forced: Forced
    /// By candidate; what thousands of arcs name is written once.
    private let names: [String]
    private let asked: [Forced.Key: Int]
    private var needs: [Run.Need] = []
    private var arcs: [Run.Arc] = []
    private var bundles: [Run.Bundle] = []
    /// By candidate: whether anything comes from it, and whether it matters which lender that is.
    private var isUsed: [Bool]
    private var isCounted: [Bool]

    /// - Parameter candidates: with what caps leave to them.
    init(_ input: PlanningInput, _ candidates: [Candidate], _ forced: Forced) {
        self.input = input
        self.candidates = candidates
        self.forced = forced
        names = candidates.map { $0.capability.id.description }
        asked = Dictionary(
            input.waiting.map { (Forced.Key(item: $0.item, capability: $0.capability), $0.quantity) }, uniquingKeysWith: +)
        isUsed = Array(repeating: false, count: names.count)
        isCounted = isUsed
    }

    /// - Parameter positions: of the candidates that were judged, beside each judgement.
    mutating func add(_ item: OpenItem, _ judged: [Judgement], of positions: [Int]) {
        let (name, missing) = (item.item.id.description, item.missing - forced.given[item.item.id, default: 0])
        guard missing > 0 else { return }
        let facts = item.facts
        let only = facts.bundle.flatMap { $0.sameLender ? forced.lendersOfBundle[$0.id] : nil }
        if let bundle = facts.bundle, !bundles.contains(where: { $0.id == bundle.id }) {
            bundles.append(Run.Bundle(id: bundle.id, sameSource: bundle.sameLender))
        }
        needs.append(
            Run.Need(
                id: name, quantity: missing, tier: item.tier, weight: item.weight, minQuantity: item.item.leastMore(missing: missing),
                maxSources: facts.mostLenders, bundle: facts.bundle?.id,
                givenBy: facts.mostLenders == nil ? [] : givers(of: item, judged)))
        for (position, judgement) in zip(positions, judged) where judgement.canCome {
            let candidate = judgement.pair.candidate
            let member = candidate.capability.member
            // What was forced for one of a bundle binds the others; from two lenders nothing more comes of it.
            if let only, only != [candidate.lender] { continue }
            // So does what somebody gives already.
            if let bundle = facts.bundle, bundle.sameLender, !bundle.givers.isEmpty, !bundle.givers.contains(member) { continue }
            isUsed[position] = true
            if facts.mostLenders != nil || facts.bundle?.sameLender == true { isCounted[position] = true }
            let kept = asked.isEmpty ? 0 : asked[Forced.Key(item, candidate)] ?? 0
            arcs.append(
                Run.Arc(
                    need: name, supply: names[position], cost: cost(judgement, at: input.now),
                    late: min(100_000, (judgement.pair.minutesTooLate + 14) / 15), capacity: judgement.units,
                    kept: min(kept, judgement.units)))
        }
    }

    /// From whom some of an item comes already, as what was forced or as what was offered; from each of them more may come.
    private func givers(of item: OpenItem, _ judged: [Judgement]) -> [String] {
        let offered = item.facts.givers.map { member in
            judged.map(\.pair.candidate).filter { $0.capability.member == member }.map(\.lender).min() ?? member.description
        }
        return (forced.lenders[item.item.id] ?? []).union(offered).sorted()
    }

    /// What is free of a candidate after what was forced, in whole lots; nil where only asking tells.
    private func free(_ position: Int) -> Int? {
        let capability = candidates[position].capability
        return candidates[position].free.map {
            capability.terms.particulars.wholeLots(of: max(0, $0 - forced.taken[capability.id, default: 0]))
        }
    }

    func run() -> Run {
        let used = names.indices.filter { isUsed[$0] }.sorted { names[$0] < names[$1] }
        let most = min(1_000_000, max(1, needs.reduce(0) { $0 + $1.quantity }))
        let supplies = used.map { position in
            Run.Supply(
                id: names[position], quantity: min(1_000_000, free(position) ?? most), source: source(position),
                cap: candidates[position].cap?.key.name)
        }
        let caps = Dictionary(used.compactMap { candidates[$0].cap.map { ($0.key.name, $0.units) } }, uniquingKeysWith: min)
        // What shares a source grows dearer together.
        var total: [String: Int?] = [:]
        for (position, supply) in zip(used, supplies) {
            let before = total[supply.source] ?? 0
            total.updateValue(before.flatMap { sum in free(position).map { sum + $0 } }, forKey: supply.source)
        }
        // Only what hangs below one cap can grow dearer together.
        let capsOf = Dictionary(grouping: supplies, by: \.source).mapValues { Set($0.map(\.cap)).count }
        let sources = total.sorted { $0.key < $1.key }.compactMap { source, free -> Run.Source? in
            guard let free, free > 1, capsOf[source] == 1 else { return nil }
            return Run.Source(
                id: source, steps: [Run.Step(units: (free + 1) / 2, cost: 0), Run.Step(units: nil, cost: PlanningCost.strain)])
        }
        return Run(
            needs: needs, supplies: supplies, sources: sources, arcs: arcs, bundles: bundles,
            caps: caps.map { Run.Cap(id: $0.key, quantity: min(1_000_000, $0.value)) }, fair: input.isEven, keep: PlanningCost.keep)
    }

    /// Where it matters from how many lenders or from which one an item comes, a source is a lender. Elsewhere each listing strains its
    /// lender for itself: pumps are not monitors.
    private func source(_ position: Int) -> String? { isCounted[position] ? candidates[position].lender : nil }

    /// Minutes until it is there, as lead time and way say, and what makes it less sure.
    private func cost(_ judgement: Judgement, at now: Date) -> Int {
        let capability = judgement.pair.candidate.capability
        let minutes = Int((judgement.pair.arrivesAt.timeIntervalSince(now) / 60).rounded(.up))
        let sameModel = judgement.pair.item.item.model != nil && judgement.pair.item.item.model == capability.model
        return min(
            1_000_000,
            max(0, minutes) + (capability.isStale(at: now) ? PlanningCost.stale : 0) + (judgement.asked.isEmpty ? 0 : PlanningCost.ask)
                + judgement.pair.rank * PlanningCost.substitute + (sameModel ? 0 : PlanningCost.otherModel))
    }
}

extension OpenItem {
    var tier: Int { request.plannedHarm.tier }

    /// What one unit that stays short weighs beside another of its tier: as the desk has sorted them, else as their harm says. What can
    /// be divided goes by the order alone; where few are held against many, one of a higher priority weighs as much as ten.
    var weight: Int {
        switch request.plannedPriority {
        case .high: 100
        case .medium: 10
        case .low: 1
        }
    }
}

/// What wishes weigh for one unit, in minutes.
enum PlanningCost {
    /// More where something has to be asked first: such a candidate ranks behind every yes of its class that is no later.
    static let ask = 100_000
    /// More for each place of a substitute in the asker's order: it ranks behind everybody of the classes before it, also behind those
    /// who have to be asked. Only coming in time goes before that.
    static let substitute = 200_000
    /// Less for a unit for which its lender has been asked already.
    static let keep = 60
    /// More for a unit from the second half of what a lender has free.
    static let strain = 30
    static let stale = 20
    static let otherModel = 15
}

extension Candidate {
    /// Whom it comes from, where lenders are counted: those that share a fate are one.
    var lender: String { facts.fate ?? capability.member.description }
}
