import Foundation
import MutualAid

/// An item that still lacks something, with what the rules need to know about it.
public struct OpenItem: Hashable, Sendable {
    public let item: RequestItem
    public let request: AidRequest
    /// What nobody has promised or offered yet.
    public let missing: Int
    public let place: Place?
    /// With the request, or when a loan ends that covers it until then.
    public let neededBy: Date

    public init(item: RequestItem, request: AidRequest, missing: Int, place: Place?, neededBy: Date? = nil) {
        self.neededBy = neededBy ?? request.neededBy
        self.item = item
        self.request = request
        self.missing = missing
        self.place = place
    }
}

extension OpenItem {
    /// Every class that would do for one of these, each once.
    public static func classes(_ items: [OpenItem]) -> [AidClass] {
        Set(items.flatMap { [$0.item.aidClass] + $0.item.substitutes }).sorted { $0.rawValue < $1.rawValue }
    }
}

/// A capability that could serve items of its class.
public struct Candidate: Hashable, Sendable {
    public let capability: Capability
    public let place: Place?
    /// What its health system still lets out of it; nil where no cap holds.
    public let allowed: Int?

    public init(capability: Capability, place: Place?, allowed: Int? = nil) {
        self.capability = capability
        self.place = place
        self.allowed = allowed
    }

    /// What could still be promised; nil where only asking tells.
    public var free: Int? { [capability.free, allowed].compactMap { $0 }.min() }

    /// Candidates with what the caps of their health systems leave to each: whoever has most free comes first, so that the fewest sites
    /// are asked. A plan promises nothing; the cap itself is kept by whoever promises.
    public static func under(_ caps: [Cap], _ candidates: [Candidate], answersFor: (ID<Member>) -> ID<Member>) -> [Candidate] {
        struct Key: Hashable {
            let member: ID<Member>
            let aidClass: AidClass
        }
        var left = Dictionary(
            caps.map { (Key(member: $0.member, aidClass: $0.aidClass), $0.left) }, uniquingKeysWith: { first, _ in first })
        return candidates.sorted {
            ($1.capability.free ?? .max, $0.capability.id) < ($0.capability.free ?? .max, $1.capability.id)
        }.map { candidate in
            let key = Key(member: answersFor(candidate.capability.member), aidClass: candidate.capability.aidClass)
            guard let room = left[key] else { return candidate }
            let share = min(room, candidate.capability.free ?? room)
            left[key] = room - share
            return Candidate(capability: candidate.capability, place: candidate.place, allowed: share)
        }
    }
}

/// One candidate judged for one item at one moment.
public struct Pair: Hashable, Sendable {
    public let item: OpenItem
    public let candidate: Candidate
    /// As the crow flies; nil where one of the places is not known.
    public let kilometres: Double?
    public let arrivesAt: Date
    /// 0 for the class that is wanted, above that for a substitute, in the asker's order.
    public let rank: Int

    public init(_ item: OpenItem, _ candidate: Candidate, at now: Date) {
        rank = item.item.rank(of: candidate.capability.aidClass) ?? 0
        self.item = item
        self.candidate = candidate
        if let here = item.place, let there = candidate.place {
            kilometres = here.kilometres(to: there)
        } else {
            kilometres = nil
        }
        let lead = Double(candidate.capability.terms.leadMinutes) * 60
        let ready = max(now, candidate.capability.terms.availableFrom ?? now).addingTimeInterval(lead)
        arrivesAt = ready.addingTimeInterval(Double(Travel.minutes(kilometres: kilometres)) * 60)
    }

    /// Minutes after the time by which it is needed; 0 where it comes in time.
    public var minutesLate: Int { max(0, Int((arrivesAt.timeIntervalSince(item.neededBy) / 60).rounded(.up))) }
}

/// How long a way takes.
public enum Travel {
    /// Roads are longer than the great circle.
    static let detour = 1.3
    static let kilometresAnHour = 50.0
    /// Planned where a distance is not known: the question about it goes to the lender.
    static let unknownMinutes = 120

    /// Minutes on the road for a distance as the crow flies.
    public static func minutes(kilometres: Double?) -> Int {
        guard let kilometres else { return unknownMinutes }
        return Int((kilometres * detour / kilometresAnHour * 60).rounded(.up))
    }
}
