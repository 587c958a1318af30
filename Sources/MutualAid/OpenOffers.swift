import Foundation

/// Help that nobody has asked for yet. It promises nothing: thank you, do not set out.
public struct OpenOffer: Hashable, Sendable, Codable {
    public enum State: String, Choice {
        case waiting, matched, thanked
    }

    public let id: ID<OpenOffer>
    public let lender: ID<Member>
    public let aidClass: AidClass
    public let quantity: Int
    public let state: State
    public let offeredAt: Date
    /// The enquiry that it became.
    public let enquiry: ID<Enquiry>?
    public let version: Int

    public init(
        id: ID<OpenOffer>, lender: ID<Member>, aidClass: AidClass, quantity: Int, state: State, offeredAt: Date, enquiry: ID<Enquiry>?,
        version: Int
    ) {
        self.id = id
        self.lender = lender
        self.aidClass = aidClass
        self.quantity = quantity
        self.state = state
        self.offeredAt = offeredAt
        self.enquiry = enquiry
        self.version = version
    }

    public func mustWait() throws(Refusal) {
        if state != .waiting { throw .alreadyDone }
    }
}

/// An open offer with the names that a person needs.
public struct OpenOfferRow: Hashable, Sendable, Codable {
    public let openOffer: OpenOffer
    public let lenderName: String
    public let note: String?

    public init(openOffer: OpenOffer, lenderName: String, note: String?) {
        self.openOffer = openOffer
        self.lenderName = lenderName
        self.note = note
    }
}

/// The waiting room: what is offered unasked, and of what the region has been offered enough.
public struct WaitingRoom: Hashable, Sendable, Codable {
    public let asOf: Date
    public let openOffers: [OpenOfferRow]
    public let closed: [AidClass]

    public init(asOf: Date, openOffers: [OpenOfferRow], closed: [AidClass]) {
        self.asOf = asOf
        self.openOffers = openOffers
        self.closed = closed
    }
}
