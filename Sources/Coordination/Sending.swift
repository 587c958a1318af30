import Foundation
import MutualAid

extension Upkeep {
    /// Tells everybody concerned what has been sealed since, and takes what this instance is to send now.
    /// - Parameter channels: by what this program can send.
    /// - Returns: nil where nothing goes out.
    public func outgoing(from region: RegionID, by channels: [Delivery.Channel]) async throws -> Outgoing? {
        let caller = Caller.service(in: region)
        var due = try await house.view(DueDeliveries(), as: caller)
        while due.isBehind {
            let told = try await house.perform(TellMembers(channels: channels), as: caller)
            if told.entries == 0 { break }
            due = try await house.view(DueDeliveries(), as: caller)
        }
        if !due.isOutgoing || channels.isEmpty { return nil }
        let claimed = try await house.perform(ClaimDeliveries(), as: caller)
        if claimed.deliveries.isEmpty { return nil }
        return try await house.view(ShowOutgoing(deliveries: claimed.deliveries), as: caller)
    }

    /// What opens a message without signing in: the enquiry or the roll call itself, to be answered at once, or the press that it was
    /// seen.
    /// - Returns: nil for what is the desk's: whoever sits there signs in.
    public func link(for delivery: Delivery, in region: RegionID, at real: Date) -> String? {
        if delivery.message.staysAtDesk { return nil }
        let (purpose, object): (Link.Purpose, UUID) =
            switch delivery.message {
            case .enquiry: delivery.subject.enquiry.map { (.answerEnquiry, $0.rawValue) } ?? (.seeDelivery, delivery.id.rawValue)
            case .rollCall: delivery.subject.answer.map { (.answerRollCall, $0.rawValue) } ?? (.seeDelivery, delivery.id.rawValue)
            default: (.seeDelivery, delivery.id.rawValue)
            }
        return house.link(
            Link(
                region: region, member: delivery.member, purpose: purpose, object: object,
                expiresAt: real.addingTimeInterval(Link.lifetime)))
    }

    /// Says how sending went.
    public func settle(_ deliveries: [ID<Delivery>], in region: RegionID, isSent: Bool, mayTryAgain: Bool) async throws {
        for delivery in deliveries {
            let deed = SettleDelivery(delivery: delivery, isSent: isSent, mayTryAgain: mayTryAgain)
            _ = try await house.perform(deed, as: .service(in: region))
        }
    }
}
