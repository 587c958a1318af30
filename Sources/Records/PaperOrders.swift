import Foundation
import MutualAid
import Postgres

/// Number blocks, orders that are taken in as they happened, and what collides with them.
public enum PaperOrders {
    public static func blocks(in region: RegionID, _ db: Connection) throws -> [NumberBlock] {
        try db.all("select id, first, last, reserved_at from number_block where region = \(region) order by first")
    }

    public static func insert(_ block: NumberBlock, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            insert into number_block (region, id, first, last, reserved_at)
            values (\(region), \(block.id), \(block.first)::int, \(block.last)::int, \(block.reservedAt))
            """)
    }

    /// What the guard found or made for something that it took in.
    public struct TakenIn: Decodable, Sendable {
        public let capability: ID<Capability>
        public let lenderSite: ID<Site>
        public let model: ID<DeviceModel>?
        public let shortBefore: Int
        public let shortAfter: Int
        public let askers: [UUID]

        public var isShorter: Bool { shortAfter > shortBefore }
    }

    /// Takes in an enquiry, an offer and a promise as they must have been. What it leaves the lender short of does not stop it.
    /// - Parameters:
    ///   - waiting: the enquiry that this answers, where the lender had been asked.
    ///   - spare: the identity of an entry for a lender that has listed nothing of the class.
    public static func takeIn(
        _ offer: Offer, of request: AidRequest, answering waiting: ID<Enquiry>?, spare: ID<Capability>, in region: RegionID,
        at now: Date, _ db: Connection
    ) throws -> TakenIn {
        let terms = String(decoding: try Wire.encoder().encode(offer.terms), as: UTF8.self)
        return try db.one(
            """
            select capability, lender_site, model, short_before, short_after, askers from app.take_in(\(region), \(offer.asker),
                \(offer.lender), \(offer.aidClass), \(offer.quantity)::int, \(request.id), \(request.number), \(offer.item),
                \(request.harm), \(request.neededBy), \(waiting ?? offer.enquiry), \(waiting == nil), \(offer.id), \(spare),
                \(offer.arrivesAt), \(offer.until), \(terms), \(now))
            """)
    }

    /// Items at a site that ask for a class, or for which it would do, and that something else than paper covers: an order that was accepted, or an offer that waits.
    /// What asks for the class itself comes first. Needs that came about by paper themselves are not among them.
    public static func coveredItems(
        of aidClass: AidClass, at site: ID<Site>, in region: RegionID, _ db: Connection
    ) throws -> [ID<RequestItem>] {
        try db.all(
            """
            select i.id from request_item i join aid_request r on r.region = i.region and r.id = i.request
            where r.region = \(region) and r.site = \(site) and r.state = 'submitted' and i.state = 'open'
                and (i.aid_class = \(aidClass) or \(aidClass) = any (i.substitutes))
                and (exists (select from aid_order o where o.region = i.region and o.item = i.id and o.origin is distinct from 'paper'
                        and o.state in ('accepted', 'sent', 'arrived', 'returning'))
                    or exists (select from offer f where f.region = i.region and f.item = i.id and f.state = 'tendered'))
            order by i.aid_class <> \(aidClass), i.id
            """)
    }

    /// Whether an order has this number. What was typed by mistake holds it for nobody.
    public static func isTaken(_ number: String, in region: RegionID, _ db: Connection) throws -> Bool {
        try db.one(
            "select exists (select from aid_order where region = \(region) and number = \(number) and voided_at is null) as taken")
    }

    /// Gives a paper's number back to the right paper: the one that was typed by mistake keeps it as what was written.
    public static func free(_ number: String, leaving fresh: String, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            update aid_order set number = \(fresh), written_number = number, version = version + 1
            where region = \(region) and number = \(number) and origin = 'paper' and voided_at is not null
            """, rows: .any)
    }

    /// The number of an order between the same two whose paper bears the same number, or says the same but for its number and was signed
    /// at the same time.
    public static func alike(
        _ written: String, _ aidClass: AidClass, _ quantity: Int, from lender: ID<Member>, to site: ID<Site>, signedAt: Date,
        in region: RegionID, _ db: Connection
    ) throws -> String? {
        try db.first(
            """
            select number from aid_order
            where region = \(region) and lender = \(lender) and origin = 'paper' and asker_site = \(site) and voided_at is null
                and (coalesce(written_number, number) = \(written)
                    or aid_class = \(aidClass) and quantity = \(quantity)::int and accepted_at = \(signedAt))
            order by coalesce(written_number, number) <> \(written), id limit 1
            """)
    }

    /// The number of the order that stands for the paper of one that was typed by mistake.
    public static func standing(for voided: ID<Order>, in region: RegionID, _ db: Connection) throws -> String? {
        try db.first(
            """
            select n.number from aid_order o
            join aid_order n on n.region = o.region and n.lender = o.lender and n.asker = o.asker and n.aid_class = o.aid_class
                and n.quantity = o.quantity and coalesce(n.written_number, n.number) = coalesce(o.written_number, o.number)
            where o.region = \(region) and o.id = \(voided) and o.origin = 'paper' and o.voided_at is not null
                and n.origin = 'paper' and n.voided_at is null
            order by n.id limit 1
            """)
    }

    /// Whether this very paper was typed in before, and not by mistake: what stands on it is the same in all that tells two papers apart.
    public static func isTyped(
        _ written: String, _ aidClass: AidClass, _ quantity: Int, from lender: ID<Member>, to asker: ID<Member>, in region: RegionID,
        _ db: Connection
    ) throws -> Bool {
        try db.one(
            """
            select exists (select from aid_order
                where region = \(region) and origin = 'paper' and coalesce(written_number, number) = \(written) and lender = \(lender)
                    and asker = \(asker) and aid_class = \(aidClass) and quantity = \(quantity)::int and voided_at is null) as typed
            """)
    }
}

public enum Conflicts {
    /// Somebody else's promise from the same capability.
    public struct Held: Decodable, Sendable {
        public let offer: ID<Offer>
        public let asker: ID<Member>
        public let quantity: Int
        public let order: ID<Order>?
    }

    /// Open promises from a capability beside one offer's own; what was agreed last comes first, whenever it was typed in.
    public static func held(from capability: ID<Capability>, beside offer: ID<Offer>, in region: RegionID, _ db: Connection) throws
        -> [Held]
    {
        try db.all(
            """
            select p.offer, p.asker, p.quantity, o.id as "order" from promise p
            left join aid_order o on o.region = p.region and o.offer = p.offer
            where p.region = \(region) and p.capability = \(capability) and p.state = 'open' and p.offer <> \(offer)
            order by coalesce(o.accepted_at, p.started_at) desc, p.offer
            """)
    }

    /// Whether these two stand, or stood, side by side: whichever of them was typed in later.
    public static func areBeside(_ order: Order, _ offer: ID<Offer>, in region: RegionID, _ db: Connection) throws -> Bool {
        try db.one(
            """
            select exists (select from conflict c
                left join aid_order x on x.region = c.region and x.id = c.aid_order
                where c.region = \(region) and (c.aid_order = \(order.id) and c.offer = \(offer)
                    or x.offer = \(offer) and c.offer = \(order.offer))) as beside
            """)
    }

    public static func insert(_ conflict: Conflict, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            insert into conflict (region, id, capability, lender, aid_order, offer, state, opened_at)
            values (\(region), \(conflict.id), \(conflict.capability), \(conflict.lender), \(conflict.order), \(conflict.offer),
                \(conflict.state), \(conflict.openedAt))
            """)
    }

    public static func decide(_ id: ID<Conflict>, _ keeps: Conflict.Keeps, at now: Date, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            update conflict set state = 'decided', keeps = \(keeps), decided_at = \(now) where region = \(region) and id = \(id)
            """)
    }

    private struct Record: Decodable {
        let id: ID<Conflict>
        let capability: ID<Capability>
        let lender: ID<Member>
        let aidOrder: ID<Order>
        let offer: ID<Offer>
        let state: Conflict.State
        let keeps: Conflict.Keeps?
        let openedAt: Date
        let lenderName: String
        let aidClass: AidClass
        let paperAsker: String
        let paperQuantity: Int
        let paperSince: Date
        let paperNumber: String
        let paperState: Order.State
        let otherAsker: String
        let otherQuantity: Int
        let otherSince: Date
        let otherOrder: ID<Order>?
        let otherNumber: String?
        let otherState: Order.State?

        var value: ConflictRow {
            ConflictRow(
                conflict: Conflict(
                    id: id, capability: capability, lender: lender, order: aidOrder, offer: offer, state: state, keeps: keeps,
                    openedAt: openedAt),
                lenderName: lenderName, aidClass: aidClass,
                paper: .init(
                    askerName: paperAsker, quantity: paperQuantity, since: paperSince, order: aidOrder, number: paperNumber,
                    state: paperState),
                other: .init(
                    askerName: otherAsker, quantity: otherQuantity, since: otherSince, order: otherOrder, number: otherNumber,
                    state: otherState))
        }
    }

    private static let rows: SQL = """
        select c.id, c.capability, c.lender, c.aid_order, c.offer, c.state, c.keeps, c.opened_at, l.name as lender_name, o.aid_class,
            a.name as paper_asker, o.quantity as paper_quantity, o.accepted_at as paper_since, o.number as paper_number,
            o.state as paper_state, b.name as other_asker, f.quantity as other_quantity, coalesce(x.accepted_at, f.tendered_at) as other_since,
            x.id as other_order, x.number as other_number, x.state as other_state
        from conflict c
        join aid_order o on o.region = c.region and o.id = c.aid_order
        join offer f on f.region = c.region and f.id = c.offer
        left join aid_order x on x.region = c.region and x.offer = c.offer
        join member l on l.region = c.region and l.id = c.lender
        join member a on a.region = c.region and a.id = o.asker
        join member b on b.region = c.region and b.id = f.asker
        """

    public static func row(_ id: ID<Conflict>, in region: RegionID, _ db: Connection) throws -> ConflictRow? {
        try db.first("\(rows) where c.region = \(region) and c.id = \(id)", as: Record.self)?.value
    }

    public static func open(in region: RegionID, _ db: Connection) throws -> [ConflictRow] {
        try db.all("\(rows) where c.region = \(region) and c.state = 'open' order by c.opened_at, c.id", as: Record.self).map(\.value)
    }

    /// Open conflicts in which an order stands, on either side.
    public static func open(of order: ID<Order>, in region: RegionID, _ db: Connection) throws -> [ConflictRow] {
        try db.all(
            """
            \(rows) where c.region = \(region) and c.state = 'open' and \(order) in (c.aid_order, x.id) order by c.opened_at, c.id
            """, as: Record.self
        ).map(\.value)
    }
}
