import Foundation

/// The exact content of one journal entry. Its bytes are what is sealed.
public struct EntryBody: Hashable, Sendable, Codable {
    public let entry: ID<Entry>
    public let deed: ID<DeedMark>
    public let region: Int
    /// Whose account did it; nil for the service and for operating staff.
    public let doneBy: ID<Account>?
    /// The member in whose name it was done, which need not be told of it; nil for whoever runs the region's desk only.
    public let doneFor: ID<Member>?
    public let channel: Channel
    /// The order to whose log this belongs.
    public let order: ID<Order>?
    /// The members whom it concerns, in the order of their identities.
    public let audience: [ID<Member>]
    /// SHA-256 over salt and text of the note that names who said it, in hexadecimal.
    public let saidBy: String?
    /// The same for who typed it.
    public let typedBy: String?
    public let note: String?
    public let happenedAt: String
    public let recordedAt: String
    public let happening: Happening

    public init(
        entry: ID<Entry>, deed: ID<DeedMark>, region: Int, doneBy: ID<Account>?, doneFor: ID<Member>?, channel: Channel,
        order: ID<Order>?, audience: [ID<Member>], saidBy: String?, typedBy: String?, note: String?, happenedAt: String, recordedAt: String,
        happening: Happening
    ) {
        self.entry = entry
        self.deed = deed
        self.region = region
        self.doneBy = doneBy
        self.doneFor = doneFor
        self.channel = channel
        self.order = order
        self.audience = audience
        self.saidBy = saidBy
        self.typedBy = typedBy
        self.note = note
        self.happenedAt = happenedAt
        self.recordedAt = recordedAt
        self.happening = happening
    }
}

/// One entry as a reader gets it, with its sealed position.
public struct SealedEntry: Hashable, Sendable, Codable {
    public let region: RegionID
    public let position: Int
    public let body: EntryBody
    /// The members whom it concerns.
    public let audience: [ID<Member>]
    /// Who did it, as far as the reader may know; nil after a redaction.
    public let name: String?
    /// Who said it, where somebody else typed it; nil after a redaction too.
    public let said: String?
    public let note: String?
    public let noteID: ID<Note>?

    public init(
        region: RegionID, position: Int, body: EntryBody, audience: [ID<Member>], name: String?, said: String? = nil, note: String?,
        noteID: ID<Note>?
    ) {
        self.region = region
        self.position = position
        self.body = body
        self.audience = audience
        self.name = name
        self.said = said
        self.note = note
        self.noteID = noteID
    }
}

/// Whether somebody in this seat may see an entry with this audience.
public func maySee(_ seat: Seat, _ audience: [ID<Member>]) -> Bool {
    !seat.onlyTakesCalls && (seat.roles.contains(where: \.seesRegion) || audience.contains(where: seat.members.contains))
}
