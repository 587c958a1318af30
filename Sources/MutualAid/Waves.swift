import Foundation

/// The circles in which a region is asked, one after the other: whom one would ring first, then who is near, then everybody.
public enum Wave: String, Choice {
    case buddy
    case nearest
    case region
    /// Manufacturers, and whoever services or rents.
    case services

    /// How far the nearest are, in kilometres as the crow flies.
    public static let nearestKilometres = 60.0

    /// How many are asked at once for an item: no more than somebody could ring.
    public static let most = 12

    /// The wave to which a member belongs, seen from who asks; nil for the asker itself and for those who only coordinate.
    ///
    /// Somebody whose distance is not known is asked with the nearest: not knowing is a question, not a no.
    public static func of(_ member: Member, for asker: ID<Member>, buddy: ID<Member>?, kilometres: Double?) -> Wave? {
        if member.id == asker { return nil }
        if member.id == buddy { return .buddy }
        switch member.kind {
        case .manufacturer, .servicePartner: return .services
        case .hospital, .healthSystem: return kilometres ?? 0 <= nearestKilometres ? .nearest : .region
        case .coalition, .publicAgency: return nil
        }
    }

    /// The wave to propose next: the widest that went out for as long as somebody in it was not asked, then the first after it that
    /// reaches anybody; nil where none does.
    public static func next(after sent: [Wave], reaching: Set<Wave>) -> Wave? {
        let last = sent.compactMap(allCases.firstIndex).max() ?? 0
        return allCases[last...].first { reaching.contains($0) }
    }
}

/// What each wave of a request would ask, and what has gone out already.
public struct WaveSheet: Hashable, Sendable, Codable {
    public let asOf: Date
    public let waves: [WaveRow]
    /// The wave to send now, also the last one again where it has somebody left; nil where nobody is left to ask, or where one is still
    /// being waited for.
    public let next: Wave?
    /// Whether the asker has named whom it asks first.
    public let hasBuddy: Bool

    public init(asOf: Date, waves: [WaveRow], next: Wave?, hasBuddy: Bool) {
        self.hasBuddy = hasBuddy
        self.asOf = asOf
        self.waves = waves
        self.next = next
    }
}

public struct WaveRow: Hashable, Sendable, Codable {
    public let wave: Wave
    /// Who would be asked if it went out now.
    public let lenders: [WaveLender]
    /// How many enquiries went out in it.
    public let sent: Int
    /// The last time by which its lenders are to answer.
    public let answerBy: Date?

    public init(wave: Wave, lenders: [WaveLender], sent: Int, answerBy: Date?) {
        self.wave = wave
        self.lenders = lenders
        self.sent = sent
        self.answerBy = answerBy
    }
}

public struct WaveLender: Hashable, Sendable, Codable {
    public let lender: ID<Member>
    public let lenderName: String
    public let aidClass: AidClass
    public let quantity: Int
    /// As many, where patients were counted and not things.
    public let patients: Int?
    public let kilometres: Int?
    /// Whether it lists what it is asked for; else somebody rings it.
    public let isListed: Bool
    public let phone: String?

    public init(
        lender: ID<Member>, lenderName: String, aidClass: AidClass, quantity: Int, kilometres: Int?, isListed: Bool, phone: String?,
        patients: Int? = nil
    ) {
        self.patients = patients
        self.lender = lender
        self.lenderName = lenderName
        self.aidClass = aidClass
        self.quantity = quantity
        self.kilometres = kilometres
        self.isListed = isListed
        self.phone = phone
    }
}
