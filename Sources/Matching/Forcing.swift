import Foundation
import MutualAid

/// What people have decided, against or before the solver: it is taken out of what there is before anything else is planned.
struct Forced {
    struct Key: Hashable, Comparable {
        let item: ID<RequestItem>
        let capability: ID<Capability>

        init(item: ID<RequestItem>, capability: ID<Capability>) {
            self.item = item
            self.capability = capability
        }

        init(_ item: OpenItem, _ candidate: Candidate) { self.init(item: item.item.id, capability: candidate.capability.id) }

        init(_ judgement: Judgement) { self.init(judgement.pair.item, judgement.pair.candidate) }

        static func < (one: Key, other: Key) -> Bool { (one.item, one.capability) < (other.item, other.capability) }
    }

    /// What was said last about each pair.
    let ways: [Key: Override.Way]
    /// Units of each pair that was forced, as far as there are any.
    let units: [Key: Int]
    /// Units by item, and by capability.
    let given: [ID<RequestItem>: Int]
    let taken: [ID<Capability>: Int]
    /// By item, from whom; those that share a fate are one.
    let lenders: [ID<RequestItem>: Set<String>]
    /// By bundle that has to come from one lender, from whom something was forced.
    let lendersOfBundle: [String: Set<String>]

    /// - Parameter room: what the caps leave; what is forced takes its part first.
    init(_ input: PlanningInput, _ room: inout CapRoom) {
        let inOrder = input.overrides.sorted {
            ($0.at, Key(item: $0.item, capability: $0.capability), $0.way.rawValue)
                < ($1.at, Key(item: $1.item, capability: $1.capability), $1.way.rawValue)
        }
        var last: [Key: Override] = [:]
        for override in inOrder { last[Key(item: override.item, capability: override.capability)] = override }
        ways = last.mapValues(\.way)
        let items = Dictionary(input.items.map { ($0.item.id, $0) }, uniquingKeysWith: { first, _ in first })
        let candidates =
            last.isEmpty
            ? [:] : Dictionary(input.candidates.map { ($0.capability.id, $0) }, uniquingKeysWith: { first, _ in first })

        var units: [Key: Int] = [:]
        var given: [ID<RequestItem>: Int] = [:]
        var taken: [ID<Capability>: Int] = [:]
        var lenders: [ID<RequestItem>: Set<String>] = [:]
        var lendersOfBundle: [String: Set<String>] = [:]
        for override in inOrder where override.way == .forced {
            let key = Key(item: override.item, capability: override.capability)
            guard last[key] == override, let item = items[override.item], let candidate = candidates[override.capability],
                candidate.isPublished
            else { continue }
            let missing = item.missing - given[override.item, default: 0]
            let free = candidate.free.map { $0 - taken[override.capability, default: 0] }
            let most = min(override.quantity ?? missing, missing, free ?? missing, room.left(for: candidate) ?? missing)
            guard most > 0 else { continue }
            units[key] = most
            given[override.item, default: 0] += most
            taken[override.capability, default: 0] += most
            room.take(most, from: candidate)
            lenders[override.item, default: []].insert(candidate.lender)
            if let bundle = item.facts.bundle, bundle.sameLender { lendersOfBundle[bundle.id, default: []].insert(candidate.lender) }
        }
        self.units = units
        self.given = given
        self.taken = taken
        self.lenders = lenders
        self.lendersOfBundle = lendersOfBundle
    }

    /// What all rules say about a candidate, in view of what was decided.
    func judgement(_ item: OpenItem, _ candidate: Candidate, at now: Date) -> Judgement {
        Judgement(Pair(item, candidate, at: now, decided: ways.isEmpty ? nil : ways[Key(item, candidate)]))
    }
}
