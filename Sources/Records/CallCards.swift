import Foundation
import MutualAid
import Postgres

public enum CallCards {
    struct Record: Decodable {
        let id: ID<CallCard>
        let site: ID<Site>
        let member: ID<Member>
        let code: String
        let state: CallCard.State
        let issuedAt: Date

        var value: CallCard { CallCard(id: id, site: site, member: member, code: code, state: state, issuedAt: issuedAt) }
    }

    /// Whose card and which of its words somebody holds.
    public struct Held: Decodable, Sendable {
        public let region: RegionID
        public let card: ID<CallCard>
        public let code: String
        public let site: ID<Site>
        public let member: ID<Member>
        public let ordinal: Int
    }

    public struct Use: Decodable, Sendable {
        public let fresh: Bool
        public let asked: ID<AidRequest>?
    }

    /// Nothing where code and word do not belong together; then a wrong word is counted.
    public static func held(code: String, hash: [UInt8]) -> SQL {
        "select region, card, code, site, member, ordinal from app.call_card(\(code), \(hash))"
    }

    public static func held(code: String, hash: [UInt8], _ db: Connection) throws -> Held? {
        try db.first(held(code: code, hash: hash), as: Held.self)
    }

    /// Uses a word up, for a request or for proving who rings.
    public static func use(
        _ word: Int, of card: ID<CallCard>, asking request: ID<AidRequest>?, at now: Date, in region: RegionID, _ db: Connection
    ) throws -> Use {
        try db.one("select fresh, asked from app.use_card_word(\(region), \(card), \(word)::int, \(request), \(now))", as: Use.self)
    }

    /// Whether a word was used up already.
    public static func isUsed(_ word: Int, of card: ID<CallCard>, in region: RegionID, _ db: Connection) throws -> Bool {
        try db.one("select app.card_word_used(\(region), \(card), \(word)::int) as used")
    }

    public static func live(at site: ID<Site>, in region: RegionID, _ db: Connection) throws -> CallCard? {
        try db.first(
            """
            select id, site, member, code, state, issued_at from call_card
            where region = \(region) and site = \(site) and state = 'live'
            """, as: Record.self)?.value
    }

    public static func withdraw(_ card: ID<CallCard>, in region: RegionID, _ db: Connection) throws {
        try db.run("update call_card set state = 'withdrawn' where region = \(region) and id = \(card)")
    }

    /// - Parameter hashes: the digests of its words, in the order in which they stand on it.
    public static func insert(_ card: CallCard, hashes: [[UInt8]], in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            insert into call_card (region, id, site, member, code, state, misses, issued_at)
            values (\(region), \(card.id), \(card.site), \(card.member), \(card.code), \(card.state), 0, \(card.issuedAt))
            """)
        for (index, hash) in hashes.enumerated() {
            try db.run(
                """
                insert into card_word (region, card, member, ordinal, hash)
                values (\(region), \(card.id), \(card.member), \(index + 1), \(hash))
                """)
        }
    }
}
