import Foundation

/// A way in without sign-in: for one member, to one deed on one object, for twelve hours. It is signed and never stored.
public struct Link: Hashable, Sendable, Codable {
    /// The one thing that a link opens.
    public enum Purpose: String, Choice {
        case answerEnquiry = "answer_enquiry"
        case confirmCapabilities = "confirm_capabilities"
        case answerRollCall = "answer_roll_call"
        case seeDelivery = "see_delivery"
        /// What became of a request that was asked by a call card.
        case readReceipt = "read_receipt"
    }

    public let region: RegionID
    public let member: ID<Member>
    public let purpose: Purpose
    /// The enquiry, the member whose list it is, that member's row of a roll call, the delivery, or the request.
    public let object: UUID
    /// By the real clock, also in an exercise.
    public let expiresAt: Date

    public init(region: RegionID, member: ID<Member>, purpose: Purpose, object: UUID, expiresAt: Date) {
        self.region = region
        self.member = member
        self.purpose = purpose
        self.object = object
        self.expiresAt = expiresAt
    }

    /// Seconds from handing it out to its end.
    public static let lifetime: TimeInterval = 12 * 3600

    public func mayOpen(at real: Date) throws(Refusal) {
        if real >= expiresAt { throw .linkEnded }
    }
}
