import Foundation

/// A lender's yes: it takes the quantity out of what is available until the asker decides or it expires.
public struct Offer: Hashable, Sendable, Codable {
    public enum State: String, Choice {
        case tendered, accepted, declined, withdrawn, expired
    }

    /// What is open on either side: how far the lender's question is, or that it has not answered what it was asked with the enquiry.
    /// The offer promises all the same.
    public enum Doubt: String, Choice {
        case asked, answered, unanswered
    }

    public let id: ID<Offer>
    public let enquiry: ID<Enquiry>
    public let request: ID<AidRequest>
    public let item: ID<RequestItem>
    public let capability: ID<Capability>
    public let lender: ID<Member>
    public let asker: ID<Member>
    public let aidClass: AidClass
    public let model: ID<DeviceModel>?
    public let quantity: Int
    /// When it can be at the asker's door.
    public let arrivesAt: Date
    /// When the lender wants it back; nil where it was left open.
    public let until: Date?
    public let terms: CapabilityTerms
    public let expiresAt: Date
    public let askedAs: Asking
    /// What was said about carrying, coming back and harm; nil where nothing was.
    public let handling: Handling?
    /// Where the lender has asked something first; nil where nothing is open, so that a yes is enough.
    public let doubt: Doubt?
    public let state: State
    public let version: Int

    public init(
        id: ID<Offer>, enquiry: ID<Enquiry>, request: ID<AidRequest>, item: ID<RequestItem>, capability: ID<Capability>,
        lender: ID<Member>, asker: ID<Member>, aidClass: AidClass, model: ID<DeviceModel>?, quantity: Int, arrivesAt: Date,
        until: Date?, terms: CapabilityTerms, expiresAt: Date, askedAs: Asking = .plan, handling: Handling? = nil, doubt: Doubt? = nil,
        state: State, version: Int
    ) {
        self.id = id
        self.enquiry = enquiry
        self.request = request
        self.item = item
        self.capability = capability
        self.lender = lender
        self.asker = asker
        self.aidClass = aidClass
        self.model = model
        self.quantity = quantity
        self.arrivesAt = arrivesAt
        self.until = until
        self.terms = terms
        self.expiresAt = expiresAt
        self.askedAs = askedAs
        self.handling = handling
        self.doubt = doubt
        self.state = state
        self.version = version
    }

    /// Seconds from tender to expiry: a donor must know quickly.
    public static let lifetime: TimeInterval = 4 * 3600

    /// By when whose turn it is should act: before the offer runs out, and before the need where that was still ahead when it was made. The
    /// lender keeps it free until it runs out all the same.
    public func due(neededBy: Date?) -> Date {
        guard let neededBy, neededBy > expiresAt.addingTimeInterval(-Self.lifetime) else { return expiresAt }
        return min(expiresAt, neededBy)
    }

    /// How long ago a promised time may lie: somebody typed slowly, or a clock goes wrong. Facts know no such limit.
    public static let grace: TimeInterval = 3600

    public func mayEnd(as end: State, at now: Date) throws(Refusal) {
        guard state == .tendered else { throw .notNow(.offer(state)) }
        if end == .expired && now < expiresAt { throw .notNow(.offer(state)) }
    }

    /// An offer whose time has passed cannot be accepted, even before the deed that expires it has run.
    public func mayBeAccepted(at now: Date) throws(Refusal) {
        try mustStand(at: now)
        if let doubt { throw .questionOpen(doubt) }
    }

    /// Only a question that waits is answered.
    public func mayBeAnswered(at now: Date) throws(Refusal) {
        try mustStand(at: now)
        if doubt != .asked { throw .alreadyDone }
    }

    /// What is open with a yes: the lender's own question comes first, then what it was asked and has not answered.
    public static func doubt(asks: [String]?, replies: Bool, question: Bool) -> Doubt? {
        if question { return .asked }
        return asks?.isEmpty == false && !replies ? .unanswered : nil
    }

    /// The lender says that its offer stands, once its question has been answered, and with what it was asked.
    /// - Parameter owes: whether the enquiry asked something that the lender has answered neither with its yes nor now.
    public func mayBeConfirmed(owes: Bool, at now: Date) throws(Refusal) {
        try mustStand(at: now)
        if doubt == nil { throw .alreadyDone }
        if doubt == .asked { throw .questionOpen(.asked) }
        if owes { throw .invalid([Mistake(field: "replies", .missing)]) }
    }

    private func mustStand(at now: Date) throws(Refusal) {
        let stands = state(at: now)
        if stands != .tendered { throw .notNow(.offer(stands)) }
    }

    /// One whose time has passed is over, even before the deed that expires it has run.
    public func state(at now: Date) -> State { state == .tendered && now >= expiresAt ? .expired : state }
}

/// Marks the identity of a promise: a quantity taken out of availability, from tender until it is home.
public enum Promise {
    /// Why a promise ended.
    public enum End: String, Choice {
        case declined, withdrawn, expired, cancelled, home
    }
}
