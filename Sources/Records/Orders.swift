import Foundation
import MutualAid
import Postgres

public enum Orders {
    private static let columns: SQL = """
        o.id, o.number, o.offer, o.request, o.item, o.capability, o.lender, o.asker, o.aid_class, o.model, o.quantity, o.arrives_at,
        o.until, o.terms, o.called_off, o.sent_units, o.arrived_units, o.returning_units, o.home_units, o.turned_units,
        o.released_units, o.state, o.accepted_at, o.sent_at, o.arrived_at, o.returning_at, o.home_at, o.released_at, o.relief_at, o.version, o.handling,
        o.delegation, coalesce(
            (select min(g.arrives_at) from carry_leg g
            where g.region = o.region and g.aid_order = o.id and g.way = 'there' and g.came_at is null and g.dropped_at is null),
            o.arrives_at) as comes_at,
        coalesce(
            (select max(g.arrives_at) from carry_leg g
            where g.region = o.region and g.aid_order = o.id and g.way = 'there' and g.came_at is null and g.dropped_at is null),
            o.arrives_at) as last_at,
            (select min(g.departs_at) from carry_leg g
            where g.region = o.region and g.aid_order = o.id and g.way = 'there' and g.came_at is null and g.dropped_at is null) as leaves_at
        """

    /// How many come a while (`Order.aWhile`) after they are needed and were agreed for: they cover nothing until they are there.
    static func lateUnits(neededBy: SQL) -> SQL {
        """
        case when o.released_at is null then least(o.quantity - o.called_off - o.arrived_units, (
            select coalesce(sum(g.quantity), 0)::int from carry_leg g
            where g.region = o.region and g.aid_order = o.id and g.way = 'there' and g.came_at is null and g.dropped_at is null
                and g.arrives_at > greatest(o.arrives_at, \(neededBy)) + interval '30 minutes')) else 0 end
        """
    }

    public static func load(_ id: ID<Order>, in region: RegionID, _ db: Connection) throws -> Order? {
        try db.first("select \(columns) from aid_order o where o.region = \(region) and o.id = \(id)")
    }

    /// What came of an offer that was accepted.
    public static func load(of offer: Offer, in region: RegionID, _ db: Connection) throws -> Order? {
        try db.first(
            "select \(columns) from aid_order o where o.region = \(region) and o.request = \(offer.request) and o.offer = \(offer.id)")
    }

    public static func notSent(of request: ID<AidRequest>, in region: RegionID, _ db: Connection) throws -> [Order] {
        try db.all(
            """
            select \(columns) from aid_order o
            where o.region = \(region) and o.request = \(request) and o.state = 'accepted' order by o.id
            """)
    }

    /// Orders of a request of which anything is promised still.
    public static func open(of request: ID<AidRequest>, in region: RegionID, _ db: Connection) throws -> [Order] {
        try db.all(
            """
            select \(columns) from aid_order o
            where o.region = \(region) and o.request = \(request) and o.state in ('accepted', 'sent', 'arrived', 'returning') order by o.id
            """)
    }

    public static func insert(
        _ order: Order, requestNumber: String, askerSite: ID<Site>, origin: Order.Origin? = nil, written: String? = nil,
        in region: RegionID, _ db: Connection
    ) throws {
        let terms = String(decoding: try Wire.encoder().encode(order.terms), as: UTF8.self)
        let handling = try order.handling.map { String(decoding: try Wire.encoder().encode($0), as: UTF8.self) }
        try db.run(
            """
            insert into aid_order (region, id, number, offer, request, request_number, item, capability, lender, asker, lender_site,
                asker_site, aid_class, model, quantity, arrives_at, until, terms, accepted_at, origin, written_number, version, handling,
                delegation)
            select \(region), \(order.id), \(order.number), \(order.offer), \(order.request), \(requestNumber), \(order.item),
                \(order.capability), \(order.lender), \(order.asker), f.lender_site, \(askerSite), \(order.aidClass), \(order.model),
                \(order.quantity)::int, \(order.arrivesAt), \(order.until), \(terms)::jsonb, \(order.acceptedAt), \(origin), \(written), 1,
                \(handling)::jsonb, \(order.delegation)::uuid
            from offer f where f.region = \(region) and f.id = \(order.offer)
            """)
    }

    /// Saves how far an order's units are, and the times of its steps.
    /// - Parameter voidedAt: when somebody said that none of it ever was; what is recorded later makes it an order again.
    public static func save(_ order: Order, voidedAt: Date? = nil, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            update aid_order set called_off = \(order.calledOff), sent_units = \(order.sentUnits), arrived_units = \(order.arrivedUnits),
                returning_units = \(order.returningUnits), home_units = \(order.homeUnits), turned_units = \(order.turnedUnits),
                released_units = \(voidedAt == nil ? order.releasedUnits : 0),
                sent_at = \(order.sentAt), arrived_at = \(order.arrivedAt),
                returning_at = \(order.returningAt), home_at = \(order.homeAt), released_at = \(order.releasedAt),
                voided_at = case when \(order.calledOff)::int = quantity then coalesce(\(voidedAt)::timestamptz, voided_at) end, version = version + 1
            where region = \(region) and id = \(order.id)
            """)
    }

    /// Both sides have agreed on another end.
    public static func setUntil(_ id: ID<Order>, _ until: Date, in region: RegionID, _ db: Connection) throws {
        try db.run("update aid_order set until = \(until), version = version + 1 where region = \(region) and id = \(id)")
    }

    /// From when on others have to stand in; nil: from no time that anybody has said.
    public static func setRelief(_ id: ID<Order>, _ from: Date?, in region: RegionID, _ db: Connection) throws {
        try db.run("update aid_order set relief_at = \(from), version = version + 1 where region = \(region) and id = \(id)")
    }

    struct Row: Decodable {
        let order: Order
        let names: Names

        struct Names: Decodable {
            let lenderName: String
            let askerName: String
            let modelName: String?
            let requestNumber: String
            let lenderSite: ID<Site>
            let askerSite: ID<Site>
            let writtenNumber: String?
            let origin: Order.Origin?
            let voidedAt: Date?
            let neededBy: Date?
            let lateUnits: Int
        }

        init(from decoder: any Decoder) throws {
            order = try Order(from: decoder)
            names = try Names(from: decoder)
        }

        var value: OrderRow {
            OrderRow(
                order: order, lenderName: names.lenderName, askerName: names.askerName, modelName: names.modelName,
                requestNumber: names.requestNumber, written: names.writtenNumber, origin: names.origin, voidedAt: names.voidedAt,
                neededBy: names.neededBy, lateUnits: names.lateUnits)
        }
    }

    private static let rows: SQL = """
        select \(columns), l.name as lender_name, a.name as asker_name, d.manufacturer || ' ' || d.name as model_name,
            o.request_number, o.lender_site, o.asker_site, o.written_number, o.origin, o.voided_at,
            r.needed_by, case when r.needed_by is null then 0 else \(lateUnits(neededBy: "r.needed_by")) end as late_units
        from aid_order o
        left join aid_request r on r.region = o.region and r.id = o.request
        join member l on l.region = o.region and l.id = o.lender
        join member a on a.region = o.region and a.id = o.asker
        left join device_model d on d.id = o.model
        """

    /// An order with the two sites between which it goes.
    public static func row(
        _ id: ID<Order>, in region: RegionID, _ db: Connection
    ) throws -> (row: OrderRow, lenderSite: ID<Site>, askerSite: ID<Site>)? {
        try db.first("\(rows) where o.region = \(region) and o.id = \(id)", as: Row.self)
            .map { ($0.value, $0.names.lenderSite, $0.names.askerSite) }
    }

    public static func of(request: ID<AidRequest>, in region: RegionID, _ db: Connection) throws -> [OrderRow] {
        try db.all("\(rows) where o.region = \(region) and o.request = \(request) order by o.accepted_at, o.id", as: Row.self)
            .map(\.value)
    }

    /// Orders of which something is still to come through a site's gate, or to leave by it.
    public static func through(_ site: ID<Site>, in region: RegionID, _ db: Connection) throws -> [GateOrder] {
        try db.all(
            "\(rows) where o.region = \(region) and (o.lender_site = \(site) or o.asker_site = \(site)) and \(open) order by comes_at, o.id",
            as: Row.self
        ).map { GateOrder(row: $0.value, lenderSite: $0.names.lenderSite, askerSite: $0.names.askerSite) }
    }

    /// Orders that were typed in from paper, the latest first.
    public static func fromPaper(in region: RegionID, limit: Int, _ db: Connection) throws -> [OrderRow] {
        try db.all(
            "\(rows) where o.region = \(region) and o.origin = 'paper' order by o.accepted_at desc, o.id limit \(limit)", as: Row.self
        ).map(\.value)
    }

    private static let open: SQL = "o.state in ('accepted', 'sent', 'arrived', 'returning')"

    public static func open(forAskers members: [ID<Member>], in region: RegionID, _ db: Connection) throws -> [OrderRow] {
        try db.all(
            "\(rows) where o.region = \(region) and o.asker = any (\(members)) and \(open) order by comes_at, o.id", as: Row.self
        ).map(\.value)
    }

    public static func open(fromLenders members: [ID<Member>], in region: RegionID, _ db: Connection) throws -> [OrderRow] {
        try db.all(
            "\(rows) where o.region = \(region) and o.lender = any (\(members)) and \(open) order by comes_at, o.id", as: Row.self
        ).map(\.value)
    }

    public static func open(in region: RegionID, _ db: Connection) throws -> [OrderRow] {
        try db.all("\(rows) where o.region = \(region) and \(open) order by comes_at, o.id", as: Row.self).map(\.value)
    }

    /// All that the caller may see, by identity, for keyset pages.
    public static func list(after: ID<Order>?, limit: Int, in region: RegionID, _ db: Connection) throws -> [OrderRow] {
        let start = after?.rawValue ?? UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
        return try db.all("\(rows) where o.region = \(region) and o.id > \(start) order by o.id limit \(limit)", as: Row.self)
            .map(\.value)
    }
}
