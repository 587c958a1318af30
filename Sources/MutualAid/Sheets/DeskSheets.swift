import Foundation

/// A delivery with whom it goes to.
public struct DeliveryRow: Hashable, Sendable, Codable {
    public let delivery: Delivery
    public let memberName: String
    public let post: String?
    /// Who sat at the desk, where it went there.
    public let holder: String?
    public let phone: String?
    public let email: String?
    /// Whether the number may be rung: in an exercise only where the member said so.
    public let isOpen: Bool

    public init(
        delivery: Delivery, memberName: String, post: String?, holder: String?, phone: String?, email: String?, isOpen: Bool
    ) {
        self.delivery = delivery
        self.memberName = memberName
        self.post = post
        self.holder = holder
        self.phone = phone
        self.email = email
        self.isOpen = isOpen
    }

    /// By what it goes where it goes by itself.
    public var address: String? {
        switch delivery.channel {
        case .mail: email
        case .text, .ring: phone
        }
    }
}

/// One call to make: everything that the same post is to be told.
public struct Ring: Hashable, Sendable, Codable {
    public let rows: [DeliveryRow]
    /// Whose turn it is where nobody answers.
    public let next: Contact?

    public init(rows: [DeliveryRow], next: Contact?) {
        self.rows = rows
        self.next = next
    }

    public var interrupts: Bool { rows.contains { $0.delivery.interrupts } }

    /// Rows as calls: what interrupts first, and everything for one post in one call.
    public static func calls(_ rows: [DeliveryRow]) -> [[DeliveryRow]] {
        struct Key: Hashable {
            let member: ID<Member>
            let contact: ID<Contact>?
            let desk: ID<Desk>?
        }
        var order: [Key] = []
        var calls: [Key: [DeliveryRow]] = [:]
        for row in rows {
            let key = Key(member: row.delivery.member, contact: row.delivery.contact, desk: row.delivery.desk)
            if calls[key] == nil { order.append(key) }
            calls[key, default: []].append(row)
        }
        return order.compactMap { calls[$0] }
    }
}

/// Whom to ring now.
public struct RingList: Hashable, Sendable, Codable {
    public let asOf: Date
    public let position: Int
    public let rings: [Ring]
    /// By what the program sends by itself; nothing: everybody is rung.
    public let channels: [Delivery.Channel]

    public init(asOf: Date, position: Int, rings: [Ring], channels: [Delivery.Channel]) {
        self.asOf = asOf
        self.position = position
        self.rings = rings
        self.channels = channels
    }
}

/// What goes out now, and what stands around it.
public struct Outgoing: Hashable, Sendable, Codable {
    public let moment: Moment
    public let region: Region
    public let rows: [DeliveryRow]

    public init(moment: Moment, region: Region, rows: [DeliveryRow]) {
        self.moment = moment
        self.region = region
        self.rows = rows
    }
}

/// A watch with the names that a person needs.
public struct DeskRow: Hashable, Sendable, Codable {
    public let desk: Desk
    public let holder: String
    public let memberName: String
    /// What the holder wrote for the next person.
    public let note: String?

    public init(desk: Desk, holder: String, memberName: String, note: String?) {
        self.desk = desk
        self.holder = holder
        self.memberName = memberName
        self.note = note
    }
}

/// What whoever has the desk, or takes it over, has to know.
public struct DeskSheet: Hashable, Sendable, Codable {
    public let asOf: Date
    public let position: Int
    /// Who is on duty; nil where nobody is.
    public let held: DeskRow?
    public let last: DeskRow?
    /// Who owes what by when.
    public let jobs: [Job]
    /// What has changed since the watch began, newest first, at most so many as are shown.
    public let since: [SealedEntry]
    public let changes: Int
    /// What was said by voice in that time, and what was promised so in earlier watches and is still open; newest first.
    public let byVoice: [SealedEntry]
    /// What ends or goes back within three days.
    public let cliffs: [Cliff]
    /// Minutes after which a High request that nobody has taken asks by itself; nil: none does.
    public let standingMinutes: Int?
    /// Coordinators whom nobody could tell that the desk stands empty.
    public let unreached: [Unreached]

    /// A coordinator who has never left a number, and where they sit.
    public struct Unreached: Hashable, Sendable, Codable {
        public let name: String
        public let memberName: String

        public init(name: String, memberName: String) {
            self.name = name
            self.memberName = memberName
        }
    }

    public init(
        asOf: Date, position: Int, held: DeskRow?, last: DeskRow?, jobs: [Job], since: [SealedEntry], changes: Int,
        byVoice: [SealedEntry], cliffs: [Cliff] = [], standingMinutes: Int? = nil, unreached: [Unreached] = []
    ) {
        self.unreached = unreached
        self.asOf = asOf
        self.position = position
        self.held = held
        self.last = last
        self.jobs = jobs
        self.since = since
        self.changes = changes
        self.byVoice = byVoice
        self.cliffs = cliffs
        self.standingMinutes = standingMinutes
    }
}
