import Foundation
import MutualAid

/// One candidate judged for one item at one moment.
public struct Pair: Hashable, Sendable {
    public let item: OpenItem
    public let candidate: Candidate
    /// As the crow flies; nil where one of the places is not known.
    public let kilometres: Double?
    public let travel: Travel
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
        travel = Travel(
            Travel.Mode(item, candidate), kilometres: kilometres, reported: item.minutesFrom[candidate.capability.site])
        let lead = Double(candidate.capability.terms.leadMinutes) * 60
        let ready = max(now, candidate.capability.terms.availableFrom ?? now, candidate.facts.restedFrom.value ?? now)
            .addingTimeInterval(lead)
        arrivesAt = ready.addingTimeInterval(Double(travel.minutes) * 60)
    }

    /// The soonest that it can be there: a way that is only assumed keeps nobody out.
    var soonestArrival: Date {
        travel.known == .assumed ? arrivesAt.addingTimeInterval(-Double(travel.minutes) * 60) : arrivesAt
    }

    /// When it is wanted and there.
    var useBegins: Date { max(item.neededBy, soonestArrival) }

    /// Minutes after the time by which it is needed; 0 where it comes in time.
    public var minutesLate: Int { minutesLate(at: arrivesAt) }

    func minutesLate(at date: Date) -> Int { max(0, Int((date.timeIntervalSince(item.neededBy) / 60).rounded(.up))) }

    /// Of these, the minutes after the time until which nobody minds: what a plan counts.
    public var minutesTooLate: Int { max(0, minutesLate - item.mayBeLateMinutes) }
}
