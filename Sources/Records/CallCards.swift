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

    /// What became of a code and a word.
    public enum Tried: Decodable, Sendable {
        case held(Held)
        /// The word was not compared.
        case closed(CallCard.Closed)
        /// They do not belong together; that is counted. The number is that of the region whose code it is, where that is known.
        case wrong(phone: String?)

        private enum CodingKeys: String, CodingKey {
            case ordinal, closedCard, closedRegion, closedUntil, timeZone, phone, asOf, cardPhone
        }

        public init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            if let card = try values.decodeIfPresent(ID<CallCard>.self, forKey: .closedCard) {
                self = .closed(
                    CallCard.Closed(
                        card: card, region: try values.decode(RegionID.self, forKey: .closedRegion),
                        until: try values.decode(Date.self, forKey: .closedUntil),
                        timeZone: try values.decode(String.self, forKey: .timeZone),
                        phone: try values.decode(String.self, forKey: .phone), asOf: try values.decode(Date.self, forKey: .asOf)))
            } else if try values.decodeIfPresent(Int.self, forKey: .ordinal) != nil {
                self = .held(try Held(from: decoder))
            } else {
                self = .wrong(phone: try values.decodeIfPresent(String.self, forKey: .cardPhone))
            }
        }
    }

    /// Compares a word, where its card is not closed; one row, whatever came of it.
    public static func trying(code: String, hash: [UInt8]) -> SQL {
        """
        select h.region, h.card, h.code, h.site, h.member, h.ordinal,
            c.closed_region, c.closed_card, c.closed_until, c.time_zone, c.phone, c.as_of,
            app.card_phone(\(code)) as card_phone
        from (select 1) one left join app.card_closed(\(code)) c on true
        left join lateral app.call_card(case when c.closed_card is null then \(code)::text end, \(hash)) h on true
        """
    }

    public static func trying(code: String, hash: [UInt8], _ db: Connection) throws -> Tried {
        try db.one(trying(code: code, hash: hash), as: Tried.self)
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

    public static func load(_ card: ID<CallCard>, in region: RegionID, _ db: Connection) throws -> CallCard? {
        try db.first(
            "select id, site, member, code, state, issued_at from call_card where region = \(region) and id = \(card)", as: Record.self)?
            .value
    }

    /// Forgets the wrong words.
    /// - Returns: whether there were any.
    public static func open(_ card: ID<CallCard>, in region: RegionID, _ db: Connection) throws -> Bool {
        try db.run(
            """
            update call_card set misses = 0, missed_at = null
            where region = \(region) and id = \(card) and state = 'live' and misses > 0
            """, rows: .any) == 1
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
