import Foundation
import MutualAid

/// One candidate judged for one item at one moment.
public struct Pair: Hashable, Sendable {
    public let item: OpenItem
    public let candidate: Candidate
    /// As the crow flies; nil where one of the places is not known.
    public let kilometres: Double?
    public let arrivesAt: Date
    /// 0 for the class that is wanted, above that for a substitute, in the asker's order.
    public let rank: Int
    /// What somebody who may has decided about this pair, whatever the rules say.
    public let decided: Override.Way?

    public init(_ item: OpenItem, _ candidate: Candidate, at now: Date, decided: Override.Way? = nil) {
        self.decided = decided
        rank = item.item.rank(of: candidate.capability.aidClass) ?? 0
        self.item = item
        self.candidate = candidate
        if let here = item.place, let there = candidate.place {
            kilometres = here.kilometres(to: there)
        } else {
            kilometres = nil
        }
        let lead = Double(candidate.capability.terms.leadMinutes) * 60
        let ready = max(now, candidate.capability.terms.availableFrom ?? now, candidate.facts.restedFrom.value ?? now)
            .addingTimeInterval(lead)
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
