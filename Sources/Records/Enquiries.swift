import Foundation
import MutualAid
import Postgres

public enum Enquiries {
    private static let columns: SQL = """
        e.id, e.request, e.request_number, e.item, e.capability, e.lender, e.asker, e.aid_class, e.quantity, e.harm, e.needed_by, e.needed_until,
        e.answer_by, e.kilometres, e.asked_as, e.wave, e.state, e.version, e.instead_of, e.model, e.patients, e.least_quantity,
        e.substitutes, e.handling, e.asks, e.questions
        """

    public static func load(_ id: ID<Enquiry>, in region: RegionID, _ db: Connection) throws -> Enquiry? {
        try db.first("select \(columns) from enquiry e where e.region = \(region) and e.id = \(id)")
    }

    public static func waiting(of request: ID<AidRequest>, in region: RegionID, _ db: Connection) throws -> [Enquiry] {
        try db.all(
            "select \(columns) from enquiry e where e.region = \(region) and e.request = \(request) and e.state = 'sent' order by e.id")
    }

    public static func insert(_ enquiry: Enquiry, in region: RegionID, at now: Date, _ db: Connection) throws {
        let handling = try enquiry.handling.map { String(decoding: try Wire.encoder().encode($0), as: UTF8.self) }
        try db.run(
            """
            insert into enquiry (region, id, request, request_number, item, capability, lender, asker, aid_class, quantity, harm, needed_by,
                needed_until, answer_by, kilometres, asked_as, wave, state, sent_at, version, instead_of, model, patients,
                least_quantity, substitutes, handling, asks, questions)
            values (\(region), \(enquiry.id), \(enquiry.request), \(enquiry.requestNumber), \(enquiry.item), \(enquiry.capability), \(enquiry.lender),
                \(enquiry.asker), \(enquiry.aidClass), \(enquiry.quantity), \(enquiry.harm), \(enquiry.neededBy),
                \(enquiry.neededUntil), \(enquiry.answerBy), \(enquiry.kilometres), \(enquiry.askedAs), \(enquiry.wave), 'sent', \(now), 1,
                \(enquiry.insteadOf), \(enquiry.model), \(enquiry.patients), \(enquiry.leastQuantity), \(enquiry.substitutes)::text[],
                \(handling)::jsonb, \(enquiry.asks)::text[], \(enquiry.questions)::text[])
            """)
    }

    /// Every enquiry of a request, whatever was answered.
    public static func all(of request: ID<AidRequest>, in region: RegionID, _ db: Connection) throws -> [Enquiry] {
        try db.all("select \(columns) from enquiry e where e.region = \(region) and e.request = \(request) order by e.id")
    }

    /// What an order that was taken in has answered, where its lender had been asked before.
    public static func askedBefore(_ offer: ID<Offer>, in region: RegionID, _ db: Connection) throws -> Enquiry? {
        try db.first(
            """
            select \(columns) from enquiry e join offer f on f.region = e.region and f.enquiry = e.id
            where e.region = \(region) and f.id = \(offer) and e.sent_at < f.tendered_at
            """)
    }

    /// A yes: to the listing that was asked about, or to the one that the yes has made.
    public static func answer(_ id: ID<Enquiry>, from capability: ID<Capability>, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            update enquiry set state = 'offered', capability = \(capability), version = version + 1
            where region = \(region) and id = \(id)
            """)
    }

    public static func setState(_ id: ID<Enquiry>, _ state: Enquiry.State, in region: RegionID, _ db: Connection) throws {
        try db.run("update enquiry set state = \(state), version = version + 1 where region = \(region) and id = \(id)")
    }

    public static func decline(_ id: ID<Enquiry>, at now: Date, in region: RegionID, _ db: Connection) throws {
        try db.run(
            "update enquiry set state = 'declined', declined_at = \(now), version = version + 1 where region = \(region) and id = \(id)")
    }

    /// An item, and a listing from which its lender has said that nothing comes for it.
    public struct Declined: Decodable, Sendable {
        public let item: ID<RequestItem>
        public let capability: ID<Capability>
    }

    /// What was said no to and still holds: the listing has not been said anew since, and nobody asked its lender about it again.
    public static func declined(of requests: [ID<AidRequest>], in region: RegionID, _ db: Connection) throws -> [Declined] {
        try db.all(
            """
            select e.item, e.capability from enquiry e join capability c on c.region = e.region and c.id = e.capability
            where e.region = \(region) and e.request = any (\(requests)::uuid[]) and e.state = 'declined'
                and coalesce(c.revised_at <= coalesce(e.declined_at, e.sent_at), true)
                and not exists (select from enquiry l
                    where l.region = e.region and l.request = e.request and l.item = e.item and l.capability = e.capability
                        and l.state in ('sent', 'offered') and l.sent_at > coalesce(e.declined_at, e.sent_at))
            order by e.item, e.capability
            """)
    }

    /// What was wanted, where another class was taken in for it.
    public static func setInsteadOf(_ id: ID<Enquiry>, _ wanted: AidClass, in region: RegionID, _ db: Connection) throws {
        try db.run("update enquiry set instead_of = \(wanted), version = version + 1 where region = \(region) and id = \(id)")
    }

    struct Row: Decodable {
        let enquiry: Enquiry
        let names: Names

        struct Names: Decodable {
            let lenderName: String
            let askerName: String
            let listed: Int?
            let reserve: Int?
            let promised: Int?
            let wantedModelName: String?
        }

        init(from decoder: any Decoder) throws {
            enquiry = try Enquiry(from: decoder)
            names = try Names(from: decoder)
        }

        var value: EnquiryRow {
            var free: Int?
            if let listed = names.listed { free = max(0, listed - (names.reserve ?? 0) - (names.promised ?? 0)) }
            return EnquiryRow(
                enquiry: enquiry, lenderName: names.lenderName, askerName: names.askerName, free: free, listed: names.listed,
                reserve: names.reserve ?? 0, wantedModelName: names.wantedModelName)
        }
    }

    /// The capability's numbers are filled only for those who may see it: its own member and the region's desk.
    private static let rows: SQL = """
        select \(columns), l.name as lender_name, a.name as asker_name, c.quantity as listed, c.reserve, c.promised,
            d.manufacturer || ' ' || d.name as wanted_model_name
        from enquiry e
        left join device_model d on d.id = e.model
        join member l on l.region = e.region and l.id = e.lender
        join member a on a.region = e.region and a.id = e.asker
        left join capability c on c.region = e.region and c.id = e.capability
        """

    public static func row(_ id: ID<Enquiry>, in region: RegionID, _ db: Connection) throws -> EnquiryRow? {
        try db.first("\(rows) where e.region = \(region) and e.id = \(id)", as: Row.self)?.value
    }

    /// Whether a lender is being asked for an item and has not answered.
    public static func isWaiting(
        _ item: ID<RequestItem>, lender: ID<Member>, in region: RegionID, _ db: Connection
    ) throws -> Bool {
        try db.one(
            """
            select exists (select from enquiry e where e.region = \(region) and e.item = \(item) and e.lender = \(lender)
                and e.state = 'sent') as waits
            """)
    }

    /// An item, and a lender that is asked for it without naming a listing.
    public struct AskedOutright: Hashable, Sendable, Decodable {
        public let item: ID<RequestItem>
        public let lender: ID<Member>

        public init(item: ID<RequestItem>, lender: ID<Member>) {
            self.item = item
            self.lender = lender
        }
    }

    public static func askedOutright(for items: [ID<RequestItem>], in region: RegionID, _ db: Connection) throws -> [AskedOutright] {
        try db.all(
            """
            select item, lender from enquiry
            where region = \(region) and item = any (\(items)) and state = 'sent' and capability is null order by item, lender
            """)
    }

    public static func waiting(toLenders members: [ID<Member>], in region: RegionID, _ db: Connection) throws -> [EnquiryRow] {
        try db.all(
            """
            \(rows) where e.region = \(region) and e.lender = any (\(members)) and e.state = 'sent' order by e.answer_by, e.id
            """, as: Row.self
        ).map(\.value)
    }

    /// For each request of these members for which somebody is still asked: when the last one has to answer.
    public static func askedUntil(byAskers members: [ID<Member>], in region: RegionID, _ db: Connection) throws -> [ID<AidRequest>: Date] {
        struct Last: Decodable {
            let request: ID<AidRequest>
            let answerBy: Date
        }
        let rows: [Last] = try db.all(
            """
            select request, max(answer_by) as answer_by from enquiry
            where region = \(region) and asker = any (\(members)) and state = 'sent' group by request
            """)
        return Dictionary(rows.map { ($0.request, $0.answerBy) }, uniquingKeysWith: max)
    }

    public static func waiting(in region: RegionID, _ db: Connection) throws -> [EnquiryRow] {
        try db.all("\(rows) where e.region = \(region) and e.state = 'sent' order by e.answer_by, e.id", as: Row.self).map(\.value)
    }

    public static func of(request: ID<AidRequest>, in region: RegionID, _ db: Connection) throws -> [EnquiryRow] {
        try db.all("\(rows) where e.region = \(region) and e.request = \(request) order by e.answer_by, e.id", as: Row.self)
            .map(\.value)
    }
}
