import Foundation
import MutualAid

/// What a solution gives where lots travel whole. The solver knows no lots: what it divided is rounded down to whole ones, and what an
/// item loses by that comes from whoever else has some left.
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
        var left = Dictionary(
            planning.candidates.map { ($0.capability.id, $0.free ?? .max) }, uniquingKeysWith: { first, _ in first })
        for (judgement, quantity) in planning.forced + given.values.joined() {
            left[judgement.pair.candidate.capability.id, default: 0] -= quantity
        }
        for (item, lost) in short.sorted(by: { $0.item.standing < $1.item.standing }) {
            fill(item, lost, planning.judgements[item.item.id] ?? [], from: &left)
        }
    }

    /// From whoever comes first, in the order in which a plan would choose.
    private mutating func fill(_ item: OpenItem, _ lost: Int, _ judgements: [Judgement], from left: inout [ID<Capability>: Int]) {
        var whole = given[item.item.id] ?? []
        var lost = lost
        for judgement in judgements.filter(\.canCome).sorted(by: { $0.order < $1.order }) where lost > 0 {
            let capability = judgement.pair.candidate.capability.id
            let place = whole.firstIndex { $0.judgement.pair.candidate.capability.id == capability }
            let room = judgement.units - (place.map { whole[$0].quantity } ?? 0)
            let more = judgement.wholeLots(of: min(lost, left[capability, default: 0], room))
            guard more > 0 else { continue }
            if let place { whole[place].quantity += more } else { whole.append((judgement, more)) }
            left[capability, default: 0] -= more
            lost -= more
        }
        given[item.item.id] = whole
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
