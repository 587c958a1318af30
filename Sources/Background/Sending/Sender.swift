import Foundation
import MutualAid
import Wording

/// One message to one address: everything that a receiver is told at once.
public struct OutgoingMessage: Sendable {
    public let region: RegionID
    public let channel: Delivery.Channel
    public let to: String
    public let interrupts: Bool
    public let deliveries: [ID<Delivery>]
    /// The region's own language first.
    public let texts: [(language: Language, text: MessageText)]
    /// The real time.
    public let date: Date

    public init(
        region: RegionID, channel: Delivery.Channel, to: String, interrupts: Bool, deliveries: [ID<Delivery>],
        texts: [(language: Language, text: MessageText)], date: Date
    ) {
        self.region = region
        self.channel = channel
        self.to = to
        self.interrupts = interrupts
        self.deliveries = deliveries
        self.texts = texts
        self.date = date
    }
}

/// One way out of the program.
public protocol Sender: Sendable {
    var channel: Delivery.Channel { get }

    /// - Throws: `SendingFailure` where the message did not get out.
    func send(_ message: OutgoingMessage) async throws
}

/// A message did not get out.
public struct SendingFailure: Error, CustomStringConvertible {
    public let description: String
    /// Whether the same could go well later.
    public let mayTryAgain: Bool

    public init(_ description: String, mayTryAgain: Bool) {
        self.description = description
        self.mayTryAgain = mayTryAgain
    }
}
