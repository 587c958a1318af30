import Foundation

/// A watch at the region's desk: who is on duty, and how to reach them.
public struct Desk: Hashable, Sendable, Codable {
    public enum State: String, Choice {
        case held
        /// The holder has told what the next person needs; it stays theirs until somebody has it.
        case handedOver = "handed_over"
        case ended
    }

    public let id: ID<Desk>
    public let account: ID<Account>
    public let member: ID<Member>
    public let phone: String?
    public let email: String?
    public let takenAt: Date
    /// The sealed position at that moment: what has changed since is what came after it.
    public let position: Int
    /// When relief is due.
    public let until: Date
    public let state: State
    public let handedAt: Date?
    /// When the backup is alarmed, again and again, unless somebody sits there.
    public let alarmAt: Date?
    public let alarmedAt: Date?

    public init(
        id: ID<Desk>, account: ID<Account>, member: ID<Member>, phone: String?, email: String?, takenAt: Date, position: Int, until: Date,
        state: State, handedAt: Date? = nil, alarmAt: Date?, alarmedAt: Date? = nil
    ) {
        self.id = id
        self.account = account
        self.member = member
        self.phone = phone
        self.email = email
        self.takenAt = takenAt
        self.position = position
        self.until = until
        self.state = state
        self.handedAt = handedAt
        self.alarmAt = alarmAt
        self.alarmedAt = alarmedAt
    }

    /// Seconds that one person sits there.
    public static let watch: TimeInterval = 12 * 3600
    /// Seconds after the watch in which somebody may still come before the backup is alarmed.
    public static let grace: TimeInterval = 30 * 60
    /// Seconds within which the next person says that they have it.
    public static let handing: TimeInterval = 15 * 60
    /// Seconds between two alarms of the same empty seat.
    public static let again: TimeInterval = 30 * 60

    /// Only whoever holds it hands it over.
    public func mayBeHandedOver(by account: ID<Account>?) throws(Refusal) {
        if state == .ended { throw .notNow(.desk(state)) }
        if account != self.account { throw .notAllowed }
    }

    /// Only what was handed over is accepted; without that, somebody takes it.
    public func mayBeAccepted() throws(Refusal) {
        if state != .handedOver { throw .notNow(.desk(state)) }
    }

    /// How whoever sits there next is reached: as they say. Who keeps the seat and leaves out a number or an address keeps that too.
    public func reaching(_ next: ID<Account>, phone: String?, email: String?) -> (phone: String?, email: String?) {
        func said(_ text: String?, else kept: String?) -> String? {
            if let text, !text.isEmpty { return text }
            return next == account ? kept : nil
        }
        return (said(phone, else: self.phone), said(email, else: self.email))
    }

    /// Whether its time has passed without anybody having come.
    public func mayAlarm(at now: Date) throws(Refusal) {
        guard state != .ended, let alarmAt, now >= alarmAt else { throw .notNow(.desk(state)) }
    }

    /// Whether a seat that nobody holds is to be told of: where something has waited there as long as a handover may take, and nobody
    /// was alarmed in the meantime.
    public static func mayAlarmUnheld(oldest waiting: Date?, alarmedAt: Date?, at now: Date) -> Bool {
        guard let waiting, waiting.addingTimeInterval(handing) <= now else { return false }
        return alarmedAt.map { $0.addingTimeInterval(again) <= now } ?? true
    }
}

extension DeliveryWay {
    /// The ways to the desk: its holder, then whoever else could sit there, then the office that coordinates; where nobody sits there and
    /// no such number is known, the region's own. Whoever holds an empty seat is not told that it is empty, and the desk rings nobody to
    /// tell itself.
    /// - Parameters:
    ///   - others: the last watch of each other coordinator, with the number given then.
    ///   - offices: contacts of members whose business is coordinating; a hospital's posts are for its own.
    ///   - number: the region's own; nil where it does not stand in.
    public static func toDesk(
        _ message: Delivery.Message, held: Desk?, others: [Desk], offices: [Contact], number: String?, channels: [Delivery.Channel],
        interrupts: Bool
    ) -> [DeliveryWay] {
        let silent = message == .deskEmpty ? held : nil
        func isOther(_ phone: String?, _ email: String?) -> Bool {
            guard let silent else { return true }
            return (silent.phone == nil || silent.phone != phone) && (silent.email == nil || silent.email != email)
        }
        let holder = message.isForDesk ? [held].compactMap(\.self) : []
        let ways = all(
            seats: holder + others.filter { isOther($0.phone, $0.email) },
            contacts: offices.filter { isOther($0.phone, $0.email) }, channels: channels, interrupts: interrupts)
        var own = ways.filter { $0.channel != .ring }
        if own.isEmpty, let number, isOther(number, nil), held == nil || message == .deskEmpty, interrupts, channels.contains(.text) {
            own = [DeliveryWay(channel: .text)]
        }
        return message.isForDesk ? own : own + ways.filter { $0.channel == .ring }
    }

    /// When this way begins, where it is the first to be tried: whoever sits there and left no number reads on the board what came, so
    /// nobody who sat there before is woken until they have had as long as anybody who does not answer.
    public func begins(at time: Date, held: Desk?, now: Date) -> Date {
        guard let held, let desk, desk != held.id else { return time }
        return max(time, now.addingTimeInterval(Delivery.patience))
    }
}
