import Foundation
import MutualAid
import Postgres

public enum Offers {
    private static let columns: SQL = """
        f.id, f.enquiry, f.request, f.item, f.capability, f.lender, f.asker, f.aid_class, f.model, f.quantity, f.arrives_at, f.until,
        f.terms, f.expires_at, f.asked_as, f.handling, f.doubt, f.state, f.version
        """

    public static func load(_ id: ID<Offer>, in region: RegionID, _ db: Connection) throws -> Offer? {
        try db.first("select \(columns) from offer f where f.region = \(region) and f.id = \(id)")
    }

    public static func tendered(of request: ID<AidRequest>, in region: RegionID, _ db: Connection) throws -> [Offer] {
        try db.all(
            """
            select \(columns) from offer f
            where f.region = \(region) and f.request = \(request) and f.state = 'tendered' order by f.id
            """)
    }

    public static func expired(at now: Date, in region: RegionID, limit: Int, _ db: Connection) throws -> [ID<Offer>] {
        try db.all(
            """
            select id from offer where region = \(region) and state = 'tendered' and expires_at <= \(now)
            order by expires_at, id limit \(limit)
            """)
    }

    public static func insert(
        _ offer: Offer, requestNumber: String, lenderSite: ID<Site>, note: ID<Note>?, question: ID<Note>? = nil, replies: ID<Note>? = nil,
        in region: RegionID, at now: Date, _ db: Connection
    ) throws {
        let terms = String(decoding: try Wire.encoder().encode(offer.terms), as: UTF8.self)
        let handling = try offer.handling.map { String(decoding: try Wire.encoder().encode($0), as: UTF8.self) }
        try db.run(
            """
            insert into offer (region, id, enquiry, request, request_number, item, capability, lender, lender_site, asker,
                aid_class, model, quantity, arrives_at, until, terms, note, question, replies, handling, doubt, asked_as, expires_at, state, tendered_at, version)
            values (\(region), \(offer.id), \(offer.enquiry), \(offer.request), \(requestNumber), \(offer.item), \(offer.capability),
                \(offer.lender), \(lenderSite), \(offer.asker), \(offer.aidClass), \(offer.model), \(offer.quantity), \(offer.arrivesAt),
                \(offer.until), \(terms)::jsonb, \(note), \(question), \(replies), \(handling)::jsonb, \(offer.doubt), \(offer.askedAs), \(offer.expiresAt), 'tendered', \(now), 1)
            """)
    }

    public static func setState(_ id: ID<Offer>, _ state: Offer.State, in region: RegionID, _ db: Connection) throws {
        try db.run("update offer set state = \(state), version = version + 1 where region = \(region) and id = \(id)")
    }

    /// The asker's answer to what the lender asked.
    public static func answer(_ id: ID<Offer>, _ answer: ID<Note>, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            update offer set answer = \(answer), doubt = 'answered', version = version + 1
            where region = \(region) and id = \(id) and doubt = 'asked'
            """)
    }

    /// The lender's word that its offer stands.
    public static func confirm(
        _ id: ID<Offer>, replies: ID<Note>?, until expiresAt: Date, in region: RegionID, _ db: Connection
    ) throws {
        try db.run(
            """
            update offer set doubt = null, replies = coalesce(\(replies), replies), expires_at = \(expiresAt), version = version + 1
            where region = \(region) and id = \(id) and doubt in ('answered', 'unanswered')
            """)
    }

    struct Row: Decodable {
        let offer: Offer
        let names: Names

        struct Names: Decodable {
            let lenderName: String
            let askerName: String
            let modelName: String?
            let requestNumber: String
            let noteText: String?
            let questionText: String?
            let answerText: String?
            let asks: [String]?
            let questions: [String]?
            let repliesText: String?
            let insteadOf: AidClass?
            let neededBy: Date?
        }

        init(from decoder: any Decoder) throws {
            offer = try Offer(from: decoder)
            names = try Names(from: decoder)
        }

        var value: OfferRow {
            OfferRow(
                offer: offer, lenderName: names.lenderName, askerName: names.askerName, modelName: names.modelName,
                requestNumber: names.requestNumber, note: names.noteText,
                question: names.questionText, answer: names.answerText, asks: names.asks ?? [], questions: names.questions,
                replies: names.repliesText, insteadOf: names.insteadOf, neededBy: names.neededBy)
        }
    }

    private static let rows: SQL = """
        select \(columns), l.name as lender_name, a.name as asker_name, d.manufacturer || ' ' || d.name as model_name,
            f.request_number, n.text as note_text, q.text as question_text, w.text as answer_text, e.asks, e.questions, r.text as replies_text,
            e.instead_of, e.needed_by
        from offer f
        join enquiry e on e.region = f.region and e.id = f.enquiry
        join member l on l.region = f.region and l.id = f.lender
        join member a on a.region = f.region and a.id = f.asker
        left join device_model d on d.id = f.model
        left join note n on n.region = f.region and n.id = f.note
        left join note q on q.region = f.region and q.id = f.question
        left join note w on w.region = f.region and w.id = f.answer
        left join note r on r.region = f.region and r.id = f.replies
        """

    public static func row(_ id: ID<Offer>, in region: RegionID, _ db: Connection) throws -> OfferRow? {
        try db.first("\(rows) where f.region = \(region) and f.id = \(id)", as: Row.self)?.value
    }

    public static func of(request: ID<AidRequest>, in region: RegionID, _ db: Connection) throws -> [OfferRow] {
        try db.all("\(rows) where f.region = \(region) and f.request = \(request) order by f.arrives_at, f.id", as: Row.self)
            .map(\.value)
    }

    public static func of(enquiry: ID<Enquiry>, in region: RegionID, _ db: Connection) throws -> [OfferRow] {
        try db.all("\(rows) where f.region = \(region) and f.enquiry = \(enquiry) order by f.tendered_at, f.id", as: Row.self)
            .map(\.value)
    }

    public static func waiting(forAskers members: [ID<Member>], in region: RegionID, _ db: Connection) throws -> [OfferRow] {
        try db.all(
            "\(rows) where f.region = \(region) and f.asker = any (\(members)) and f.state = 'tendered' order by f.expires_at, f.id",
            as: Row.self
        ).map(\.value)
    }

    public static func waiting(fromLenders members: [ID<Member>], in region: RegionID, _ db: Connection) throws -> [OfferRow] {
        try db.all(
            "\(rows) where f.region = \(region) and f.lender = any (\(members)) and f.state = 'tendered' order by f.expires_at, f.id",
            as: Row.self
        ).map(\.value)
    }

    public static func waiting(in region: RegionID, _ db: Connection) throws -> [OfferRow] {
        try db.all("\(rows) where f.region = \(region) and f.state = 'tendered' order by f.expires_at, f.id", as: Row.self)
            .map(\.value)
    }
}
