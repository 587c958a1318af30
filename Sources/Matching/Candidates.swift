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
        let cap: CapLeft?
        let facts: LenderFacts
    }

    public var capability: Capability { shared.content.capability }
    public var place: Place? { shared.content.place }
    /// What its health system still lets out, of it and of what it shares that with; nil where no cap holds.
    var cap: CapLeft? { shared.content.cap }
    public var allowed: Int? { cap?.allowed }
    public var facts: LenderFacts { shared.content.facts }

    public init(capability: Capability, place: Place?, facts: LenderFacts = .none) {
        self.init(capability: capability, place: place, cap: nil, facts: facts)
    }

    init(capability: Capability, place: Place?, cap: CapLeft?, facts: LenderFacts = .none) {
        shared = Shared(Content(capability: capability, place: place, cap: cap, facts: facts))
    }

    /// Whether its lender offers it at present. What is paused is listed still, so that *why not* can say so; no plan takes any of it.
    public var isPublished: Bool { capability.state == .published }

    /// What could still be promised; nil where only asking tells.
    public var free: Int? {
        [usable, allowed].compactMap { $0 }.min()
    }
}
