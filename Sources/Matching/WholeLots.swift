import Foundation
import MutualAid

/// What a solution gives where lots travel whole. The solver knows no lots: what it divided is rounded down to whole ones, and what an
/// item loses by that comes from whoever else has some left, or in other lots altogether where these make more.
struct WholeLots {
    typealias Given = [(judgement: Judgement, quantity: Int)]

    /// By item, from whom how many.
    private(set) var given: [ID<RequestItem>: Given] = [:]

    /// - Parameter chosen: what the solver gave each pair.
    init(_ chosen: [ID<RequestItem>: [ID<Capability>: Int]], _ planning: Planning) {
        var short: [(item: OpenItem, lost: Int)] = []
        for item in planning.input.items {
            guard let chosen = chosen[item.item.id] else { continue }
            var whole: Given = []
            var lost = 0
            for judgement in planning.judgements[item.item.id] ?? [] where judgement.canCome {
                guard let units = chosen[judgement.pair.candidate.capability.id] else { continue }
                let quantity = judgement.wholeLots(of: units)
                if quantity > 0 { whole.append((judgement, quantity)) }
                lost += units - quantity
            }
            given[item.item.id] = whole
            // Where lenders are counted, it may not come from just anybody.
            if lost > 0, item.facts.mostLenders == nil, item.facts.bundle?.sameLender != true { short.append((item, lost)) }
        }
        if short.isEmpty { return }
        var left = Left(planning.candidates)
        for (judgement, quantity) in planning.forced { left.take(quantity, from: judgement.pair.candidate, isForced: true) }
        for (judgement, quantity) in given.values.joined() { left.take(quantity, from: judgement.pair.candidate) }
        for (item, lost) in short.sorted(by: { $0.item.standing < $1.item.standing }) {
            let judgements = (planning.judgements[item.item.id] ?? []).filter(\.canCome).sorted { $0.order < $1.order }
            let wanted = (given[item.item.id] ?? []).reduce(lost) { $0 + $1.quantity }
            fill(item, lost, judgements, from: &left)
            choose(wanted, for: item, among: judgements, from: &left)
        }
    }

    /// In other lots, where those that it has are not all that is wanted and others make more.
    private mutating func choose(_ wanted: Int, for item: OpenItem, among judgements: [Judgement], from left: inout Left) {
        let whole = given[item.item.id] ?? []
        let sum = whole.reduce(0) { $0 + $1.quantity }
        // What a cap holds for together is no sum of lots. Sums of thousands are made by many small lots in any case.
        guard sum < wanted, wanted <= 2_000, !judgements.contains(where: { $0.pair.candidate.cap != nil }) else { return }
        var free = left
        for (judgement, quantity) in whole { free.take(-quantity, from: judgement.pair.candidate) }
        let first = judgements.prefix(60)
        let offers = first.map { judgement in
            let candidate = judgement.pair.candidate
            return (lot: candidate.lot, units: judgement.wholeLots(of: min(judgement.units, free.of(candidate))))
        }
        let units = LotSums.most(of: offers, wanted: wanted)
        guard units.reduce(0, +) > sum else { return }
        given[item.item.id] = zip(first, units).filter { $0.1 > 0 }.map { (judgement: $0.0, quantity: $0.1) }
        for (judgement, quantity) in given[item.item.id] ?? [] { free.take(quantity, from: judgement.pair.candidate) }
        left = free
    }

    /// From whoever comes first, in the order in which a plan would choose.
    private mutating func fill(_ item: OpenItem, _ lost: Int, _ judgements: [Judgement], from left: inout Left) {
        var whole = given[item.item.id] ?? []
        var lost = lost
        for judgement in judgements where lost > 0 {
            let capability = judgement.pair.candidate.capability.id
            let place = whole.firstIndex { $0.judgement.pair.candidate.capability.id == capability }
            let room = judgement.units - (place.map { whole[$0].quantity } ?? 0)
            let more = judgement.wholeLots(of: min(lost, left.of(judgement.pair.candidate), room))
            guard more > 0 else { continue }
            if let place { whole[place].quantity += more } else { whole.append((judgement, more)) }
            left.take(more, from: judgement.pair.candidate)
            lost -= more
        }
        given[item.item.id] = whole
    }
}

/// What each listing, and each cap, has left.
private struct Left {
    private var listed: [ID<Capability>: Int] = [:]
    private var capped: [CapKey: Int] = [:]

    init(_ candidates: [Candidate]) {
        for candidate in candidates {
            listed[candidate.capability.id] = candidate.free ?? .max
            if let cap = candidate.cap { capped[cap.key] = cap.units }
        }
    }

    func of(_ candidate: Candidate) -> Int {
        min(listed[candidate.capability.id] ?? 0, candidate.cap.map { capped[$0.key] ?? 0 } ?? .max)
    }

    /// - Parameter isForced: the cap has been told of it.
    mutating func take(_ units: Int, from candidate: Candidate, isForced: Bool = false) {
        listed[candidate.capability.id, default: 0] -= units
        if let cap = candidate.cap, !isForced { capped[cap.key, default: 0] -= units }
    }
}

extension Planning {
    /// What can be said of the proposals that come of a solution: where something had to be rounded to whole lots, the solver's proof is not
    /// theirs.
    public func status(of solution: Solution) -> Solution.Status {
        let lots = Dictionary(
            candidates.filter { $0.lot > 1 }.map { ($0.capability.id.description, $0.lot) }, uniquingKeysWith: { first, _ in first })
        let isRounded = !lots.isEmpty && solution.assignments.contains { $0.quantity % (lots[$0.supply] ?? 1) != 0 }
        return isRounded && solution.status == .optimal ? .feasible : solution.status
    }
}

extension OpenItem {
    fileprivate var standing: (Int, Int, ID<RequestItem>) { (tier, -weight, item.id) }
}

extension Judgement {
    fileprivate var order: (Int, Int, Int, Date, ID<Capability>) {
        (pair.minutesTooLate, pair.rank, asks.isEmpty ? 0 : 1, pair.arrivesAt, pair.candidate.capability.id)
    }
}
