import Foundation
import MutualAid
import Postgres

/// The journal: entries as they are written, and sealed entries as they are read.
public enum Journal {
    /// A note to be kept: free text or a name, with the salt of its digest.
    public struct NewNote: Sendable {
        public let id: ID<Note>
        public let salt: [UInt8]
        public let text: String
        /// The member that wrote it, and may empty it; nil where the service or the operating staff did.
        public let owner: ID<Member>?

        public init(id: ID<Note>, salt: [UInt8], text: String, owner: ID<Member>?) {
            self.id = id
            self.salt = salt
            self.text = text
            self.owner = owner
        }
    }

    public struct NewEntry: Sendable {
        public let body: EntryBody
        /// The exact bytes, as UTF-8.
        public let text: String
        public let kind: String
        public let nameNote: ID<Note>?
        public let saidNote: ID<Note>?
        public let textNote: ID<Note>?

        public init(
            body: EntryBody, text: String, kind: String, nameNote: ID<Note>?, saidNote: ID<Note>?, textNote: ID<Note>?
        ) {
            self.body = body
            self.text = text
            self.kind = kind
            self.nameNote = nameNote
            self.saidNote = saidNote
            self.textNote = textNote
        }
    }

    public static func write(_ notes: [NewNote], audience: [ID<Member>], in region: RegionID, _ db: Connection) throws {
        for note in notes {
            try db.run(
                """
                insert into note (region, id, salt, text, owner, audience)
                values (\(region), \(note.id), \(note.salt), \(note.text), \(note.owner), \(audience))
                """)
        }
    }

    public static func write(_ entry: NewEntry, ordinal: Int, in region: RegionID, at moment: Moment, _ db: Connection) throws {
        try db.run(
            """
            with written as (
                insert into entry (region, id, deed, kind, request, aid_order, site, incident, name_note, said_note, text_note, audience, body,
                    recorded_at)
                values (\(region), \(entry.body.entry), \(entry.body.deed), \(entry.kind), \(entry.body.happening.request), \(entry.body.order),
                    \(entry.body.happening.site), \(entry.body.happening.incident), \(entry.nameNote), \(entry.saidNote), \(entry.textNote), \(entry.body.audience), \(entry.text), \(moment.real))
            )
            insert into unsealed (region, entry, recorded_at, ordinal)
            values (\(region), \(entry.body.entry), \(moment.real), \(ordinal))
            """)
    }

    /// An entry of an account acting for itself, outside any region. These are not sealed.
    public static func write(_ id: ID<Entry>, body: String, for account: ID<Account>, at moment: Moment, _ db: Connection) throws {
        try db.run(
            "insert into account_entry (account, id, body, recorded_at) values (\(account), \(id), \(body), \(moment.real))")
    }

    private struct Record: Decodable {
        let region: RegionID
        let position: Int
        let body: String
        let audience: [UUID]
        let name: String?
        let said: String?
        let note: String?
        let textNote: ID<Note>?

        func value() throws -> SealedEntry {
            SealedEntry(
                region: region, position: position, body: try Wire.decoder().decode(EntryBody.self, from: Data(body.utf8)),
                audience: audience.map(ID.init(rawValue:)), name: name, said: said, note: note, noteID: textNote)
        }
    }

    private static let columns: SQL = """
        select s.region, s.position, e.body, e.audience, n.text as name, v.text as said, t.text as note, e.text_note
        from seal s
        join entry e on e.region = s.region and e.id = s.entry
        left join note n on n.region = e.region and n.id = e.name_note
        left join note v on v.region = e.region and v.id = e.said_note
        left join note t on t.region = e.region and t.id = e.text_note
        """

    public static func position(in region: RegionID, _ db: Connection) throws -> Int {
        try db.one("select coalesce(max(position), 0)::bigint from seal where region = \(region)")
    }

    /// Whether a request was made by the very deed that took in an order for it.
    public static func wasMade(_ request: ID<AidRequest>, with order: ID<Order>, in region: RegionID, _ db: Connection) throws -> Bool {
        try db.one(
            """
            select exists (select from entry t join entry s on s.region = t.region and s.deed = t.deed
                where t.region = \(region) and t.aid_order = \(order) and t.kind = 'orderTakenIn'
                    and s.request = \(request) and s.kind = 'requestSubmitted')
            """)
    }

    /// Sealed entries after a position, oldest first.
    public static func following(_ position: Int, in region: RegionID, limit: Int, _ db: Connection) throws -> [SealedEntry] {
        try db.all(
            """
            \(columns) where s.region = \(region) and s.position > \(position) order by s.position limit \(limit)
            """, as: Record.self
        ).map { try $0.value() }
    }

    /// Sealed entries before a position, newest first; what the caller may not see is left out by the wall.
    public static func before(_ position: Int?, in region: RegionID, limit: Int, _ db: Connection) throws -> [SealedEntry] {
        try db.all(
            """
            \(columns) where s.region = \(region) and s.position < \(position ?? Int.max) order by s.position desc limit \(limit)
            """, as: Record.self
        ).map { try $0.value() }
    }

    public static func of(request: ID<AidRequest>, in region: RegionID, _ db: Connection) throws -> [SealedEntry] {
        try db.all(
            "\(columns) where s.region = \(region) and e.request = \(request) order by s.position desc limit 200", as: Record.self
        ).map { try $0.value() }
    }

    public static func of(order: ID<Order>, in region: RegionID, _ db: Connection) throws -> [SealedEntry] {
        try db.all(
            "\(columns) where s.region = \(region) and e.aid_order = \(order) order by s.position desc limit 200", as: Record.self
        ).map { try $0.value() }
    }

    public static func of(incident: ID<Incident>, in region: RegionID, _ db: Connection) throws -> [SealedEntry] {
        try db.all(
            "\(columns) where s.region = \(region) and e.incident = \(incident) order by s.position desc limit 200", as: Record.self
        ).map { try $0.value() }
    }

    /// What was filed to the sites of a member.
    public static func of(sites: [ID<Site>], in region: RegionID, _ db: Connection) throws -> [SealedEntry] {
        try db.all(
            "\(columns) where s.region = \(region) and e.site = any (\(sites)) order by s.position desc limit 200", as: Record.self
        ).map { try $0.value() }
    }

    /// Empties a note. Its digest in the entry stays, so the chain stays whole.
    public static func redact(_ note: ID<Note>, in region: RegionID, at moment: Moment, _ db: Connection) throws {
        try db.run(
            """
            update note set text = '', salt = ''::bytea, redacted_at = \(moment.real)
            where region = \(region) and id = \(note) and redacted_at is null
            """)
    }

    public struct NoteFacts: Decodable, Sendable {
        public let owner: ID<Member>?
        public let audience: [UUID]
        public let redactedAt: Date?
    }

    public static func note(_ id: ID<Note>, in region: RegionID, _ db: Connection) throws -> NoteFacts? {
        try db.first("select owner, audience, redacted_at from note where region = \(region) and id = \(id)")
    }
}

extension Journal {
    /// The text of a note; nil where it was redacted or the caller may not read it.
    public static func text(_ note: ID<Note>, in region: RegionID, _ db: Connection) throws -> String? {
        try db.first("select text from note where region = \(region) and id = \(note) and redacted_at is null", as: String.self)
    }

    /// Entries of other kinds that were sealed after a position, newest first.
    public static func since(
        _ position: Int, butNot kinds: [String], in region: RegionID, limit: Int, _ db: Connection
    ) throws -> [SealedEntry] {
        try db.all(
            """
            \(columns) where s.region = \(region) and s.position > \(position) and e.kind <> all (\(kinds)::text[])
            order by s.position desc limit \(limit)
            """, as: Record.self
        ).map { try $0.value() }
    }

    /// What somebody said by voice about these requests up to a position, newest first.
    public static func said(
        upTo position: Int, of requests: [ID<AidRequest>], in region: RegionID, limit: Int, _ db: Connection
    ) throws -> [SealedEntry] {
        try db.all(
            """
            \(columns) where s.region = \(region) and s.position <= \(position) and e.said_note is not null
                and e.request = any (\(requests))
            order by s.position desc limit \(limit)
            """, as: Record.self
        ).map { try $0.value() }
    }

    /// What somebody said by voice after a position, newest first.
    public static func said(after position: Int, in region: RegionID, limit: Int, _ db: Connection) throws -> [SealedEntry] {
        try db.all(
            """
            \(columns) where s.region = \(region) and s.position > \(position) and e.said_note is not null
            order by s.position desc limit \(limit)
            """, as: Record.self
        ).map { try $0.value() }
    }

    /// What somebody said by voice of one kind up to a position, newest first.
    public static func said(
        upTo position: Int, kind: String, in region: RegionID, limit: Int, _ db: Connection
    ) throws -> [SealedEntry] {
        try db.all(
            """
            \(columns) where s.region = \(region) and s.position <= \(position) and e.said_note is not null and e.kind = \(kind)
            order by s.position desc limit \(limit)
            """, as: Record.self
        ).map { try $0.value() }
    }

    /// How many entries of other kinds were sealed after a position.
    public static func count(after position: Int, butNot kinds: [String], in region: RegionID, _ db: Connection) throws -> Int {
        try db.one(
            """
            select count(*)::bigint from seal s join entry e on e.region = s.region and e.id = s.entry
            where s.region = \(region) and s.position > \(position) and e.kind <> all (\(kinds)::text[])
            """)
    }

    /// The last entry of a kind, sealed or not yet, and who made it.
    public static func last(_ kind: String, in region: RegionID, _ db: Connection) throws -> (body: EntryBody, name: String?)? {
        let found: Last? = try db.first(
            """
            select e.body, nullif(n.text, '') as name from entry e
            left join note n on n.region = e.region and n.id = e.name_note
            where e.region = \(region) and e.kind = \(kind) order by e.recorded_at desc limit 1
            """)
        return try found.map { (try Wire.decoder().decode(EntryBody.self, from: Data($0.body.utf8)), $0.name) }
    }

    private struct Last: Decodable {
        let body: String
        let name: String?
    }

    /// Whether anything was sealed after a position that plans are made from. One entry of each kind tells it of all.
    public static func changesPlans(after position: Int, in region: RegionID, _ db: Connection) throws -> Bool {
        try db.all(
            """
            select distinct on (e.kind) e.body from seal s join entry e on e.region = s.region and e.id = s.entry
            where s.region = \(region) and s.position > \(position) order by e.kind
            """, as: String.self
        ).contains { try Wire.decoder().decode(EntryBody.self, from: Data($0.utf8)).happening.changesPlans }
    }
}
