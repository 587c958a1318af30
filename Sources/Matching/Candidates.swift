import Foundation
import MutualAid

/// An item that still lacks something, with what the rules need to know about it.
public struct OpenItem: Hashable, Sendable {
    /// Once for thousands of pairs.
    private let shared: Shared<Content>

    private struct Content: Hashable, Sendable {
        let item: RequestItem
        let request: AidRequest
        let missing: Int
        let place: Place?
        let neededBy: Date
        let latestMinutes: Int
        let mayBeLateMinutes: Int
        let facts: AskerFacts
        let minutesFrom: [ID<Site>: Int]
    }

    public var item: RequestItem { shared.content.item }
    public var request: AidRequest { shared.content.request }
    /// What nobody has promised or offered yet.
    public var missing: Int { shared.content.missing }
    public var place: Place? { shared.content.place }
    /// With the request, or when a loan ends that covers it until then.
    public var neededBy: Date { shared.content.neededBy }
    /// So many minutes after that it is still of help.
    public var latestMinutes: Int { shared.content.latestMinutes }
    /// Up to so many minutes after that nobody minds: it does not count as late.
    public var mayBeLateMinutes: Int { shared.content.mayBeLateMinutes }
    public var facts: AskerFacts { shared.content.facts }
    /// By car from sites to where it is needed, as the region has said; whoever is missing is estimated.
    public var minutesFrom: [ID<Site>: Int] { shared.content.minutesFrom }

    /// A day, where nobody says.
    public static let latestMinutes = 24 * 60

    /// A day from now where the time has passed: what is missing still is wanted still.
    public static func latestMinutes(neededBy: Date, at now: Date) -> Int {
        latestMinutes + max(0, Int((now.timeIntervalSince(neededBy) / 60).rounded(.up)))
    }

    public init(
        item: RequestItem, request: AidRequest, missing: Int, place: Place?, neededBy: Date? = nil,
        latestMinutes: Int = OpenItem.latestMinutes, mayBeLateMinutes: Int = 0, facts: AskerFacts = .none,
        minutesFrom: [ID<Site>: Int] = [:]
    ) {
        shared = Shared(
            Content(
                item: item, request: request, missing: missing, place: place, neededBy: neededBy ?? request.neededBy,
                latestMinutes: latestMinutes, mayBeLateMinutes: mayBeLateMinutes, facts: facts, minutesFrom: minutesFrom))
    }
}

/// A capability that could serve items of its class.
public struct Candidate: Hashable, Sendable {
    private let shared: Shared<Content>

    private struct Content: Hashable, Sendable {
        let capability: Capability
        let place: Place?
        let allowed: Int?
        let facts: LenderFacts
    }

    public var capability: Capability { shared.content.capability }
    public var place: Place? { shared.content.place }
    /// What its health system still lets out of it; nil where no cap holds.
    public var allowed: Int? { shared.content.allowed }
    public var facts: LenderFacts { shared.content.facts }

    public init(capability: Capability, place: Place?, allowed: Int? = nil, facts: LenderFacts = .none) {
        shared = Shared(Content(capability: capability, place: place, allowed: allowed, facts: facts))
    }

    /// What could still be promised; nil where only asking tells.
    public var free: Int? {
        [usable, allowed].compactMap { $0 }.min()
    }

    /// Candidates with what the caps of their health systems leave to each: first to whoever can come for one of the items, for what goes
    /// to others is lost; of those to whoever has most free, so that the fewest sites are asked. A plan promises nothing; the cap itself
    /// is kept by whoever promises.
    public static func under(
        _ caps: [Cap], _ candidates: [Candidate], for items: [OpenItem], at now: Date, answersFor: (ID<Member>) -> ID<Member>
    ) -> [Candidate] {
        struct Key: Hashable {
            let member: ID<Member>
            let aidClass: AidClass
        }
        struct Capped {
            let key: Key
            let candidate: Candidate
            let canCome: Bool
        }
        var left = Dictionary(
            caps.map { (Key(member: $0.member, aidClass: $0.aidClass), $0.left) }, uniquingKeysWith: { first, _ in first })
        var (free, capped): ([Candidate], [Capped]) = ([], [])
        for candidate in candidates {
            let key = Key(member: answersFor(candidate.capability.member), aidClass: candidate.capability.aidClass)
            if left[key] == nil {
                free.append(candidate)
            } else {
                capped.append(Capped(key: key, candidate: candidate, canCome: candidate.canCome(for: items, at: now)))
            }
        }
        let inOrder = capped.sorted { one, other in
            if one.canCome != other.canCome { return one.canCome }
            let (first, second) = (one.candidate.capability, other.candidate.capability)
            return (second.free ?? .max, first.id) < (first.free ?? .max, second.id)
        }
        return free
            + inOrder.map { one in
                let room = left[one.key] ?? 0
                let share = min(room, one.candidate.capability.free ?? room)
                left[one.key] = room - share
                return Candidate(
                    capability: one.candidate.capability, place: one.candidate.place, allowed: share, facts: one.candidate.facts)
            }
    }

    private func canCome(for items: [OpenItem], at now: Date) -> Bool {
        items.contains { $0.item.rank(of: capability.aidClass) != nil && Judgement(Pair($0, self, at: now)).canCome }
    }
}
