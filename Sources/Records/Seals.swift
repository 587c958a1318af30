import Foundation
import MutualAid
import Postgres

/// The chain over committed entries. Only the sealer's and the tail's connections reach these.
public enum Seals {
    /// What the sealer and the tail enter with: they are nobody, in no region.
    public struct Opening: Decodable, Sendable {
        public let now: Date
    }

    public static let opening: SQL = "select transaction_timestamp() as now"

    public struct Head: Decodable, Sendable {
        public let position: Int
        public let hash: Data
    }

    public struct Unsealed: Decodable, Sendable {
        public let entry: ID<Entry>
        public let body: String
    }

    public struct Link: Decodable, Sendable {
        public let position: Int
        public let hash: Data
        public let body: String
    }

    public struct Age: Decodable, Sendable {
        public let count: Int
        public let oldest: Date?
    }

    public static func regions(_ db: Connection) throws -> [RegionID] {
        try db.all("select region from sealer order by region")
    }

    public static func waitingRegions(_ db: Connection) throws -> [RegionID] {
        try db.all(
            "select region from sealer s where exists (select from unsealed u where u.region = s.region) order by region")
    }

    /// Takes the region's sealer row, in a statement of its own: what is unsealed is read only afterwards.
    /// - Returns: nil where another sealer has it.
    public static func take(_ region: RegionID, _ db: Connection) throws -> Head? {
        try db.first("select position, hash from sealer where region = \(region) for update skip locked")
    }

    public static func unsealed(in region: RegionID, limit: Int, _ db: Connection) throws -> [Unsealed] {
        try db.all(
            """
            select u.entry, e.body from unsealed u join entry e on e.region = u.region and e.id = u.entry
            where u.region = \(region) order by u.recorded_at, u.ordinal, u.entry limit \(limit)
            """)
    }

    /// Sets the seals of consecutive positions, empties the queue of them and moves the head.
    public static func set(
        _ entries: [ID<Entry>], hashes: [Data], after position: Int, in region: RegionID, _ db: Connection
    ) throws {
        guard let last = hashes.last else { return }
        let positions = entries.indices.map { position + 1 + $0 }
        try db.run(
            """
            insert into seal (region, position, entry, hash)
            select \(region), * from unnest(\(positions)::bigint[], \(entries)::uuid[], \(hashes)::bytea[])
            """, rows: .exactly(entries.count))
        try db.run(
            "delete from unsealed where region = \(region) and entry = any (\(entries))", rows: .exactly(entries.count))
        try db.run(
            """
            update sealer set position = \(position + entries.count), hash = \(last)
            where region = \(region) and position = \(position)
            """)
    }

    public static func notify(_ region: RegionID, _ position: Int, _ db: Connection) throws {
        _ = try db.all("select pg_notify('sealed', \("\(region):\(position)"))::text", as: String.self)
    }

    public static func links(in region: RegionID, after position: Int, limit: Int, _ db: Connection) throws -> [Link] {
        try db.all(
            """
            select s.position, s.hash, e.body from seal s join entry e on e.region = s.region and e.id = s.entry
            where s.region = \(region) and s.position > \(position) order by s.position limit \(limit)
            """)
    }

    public static func head(of region: RegionID, _ db: Connection) throws -> Head? {
        try db.first("select position, hash from sealer where region = \(region)")
    }

    /// Entries that no seal stands for, whether or not they are in the sealer's queue: one that was taken out of it waits for ever.
    public static func waiting(in region: RegionID, _ db: Connection) throws -> Age {
        try db.one(
            """
            select count(*)::bigint as count, min(e.recorded_at) as oldest from entry e
            where e.region = \(region) and not exists (select from seal s where s.region = e.region and s.entry = e.id)
            """)
    }

    /// Notes of an entry with what their digests are made of, to prove them against the entry.
    public struct Proof: Decodable, Sendable {
        public let kind: String
        public let request: ID<AidRequest>?
        public let aidOrder: ID<Order>?
        public let audience: [UUID]
        public let nameNote: ID<Note>?
        public let nameSalt: Data?
        public let nameText: String?
        public let nameRedactedAt: Date?
        public let saidNote: ID<Note>?
        public let saidSalt: Data?
        public let saidText: String?
        public let saidRedactedAt: Date?
        public let textNote: ID<Note>?
        public let textSalt: Data?
        public let textText: String?
        public let textRedactedAt: Date?
    }

    public static func proofs(in region: RegionID, after position: Int, limit: Int, _ db: Connection) throws -> [Proof] {
        try db.all(
            """
            select e.kind, e.request, e.aid_order, e.audience, e.name_note, n.salt as name_salt, n.text as name_text, n.redacted_at as name_redacted_at,
                e.said_note, v.salt as said_salt, v.text as said_text, v.redacted_at as said_redacted_at,
                e.text_note, t.salt as text_salt, t.text as text_text, t.redacted_at as text_redacted_at
            from seal s join entry e on e.region = s.region and e.id = s.entry
            left join note n on n.region = e.region and n.id = e.name_note
            left join note v on v.region = e.region and v.id = e.said_note
            left join note t on t.region = e.region and t.id = e.text_note
            where s.region = \(region) and s.position > \(position) order by s.position limit \(limit)
            """)
    }
}
