import Foundation
import MutualAid
import Postgres

public enum RequestItems {
    struct Record: Decodable {
        let id: ID<RequestItem>
        let request: ID<AidRequest>
        let aidClass: AidClass
        let model: ID<DeviceModel>?
        let quantity: Int
        let patients: Int?
        let leastQuantity: Int?
        let substitutes: [AidClass]
        let mostLenders: Int?
        let together: RequestItem.Together?
        let neededUntil: Date?
        let coveredInside: Int
        let state: RequestItem.State

        var value: RequestItem {
            RequestItem(
                id: id, request: request, aidClass: aidClass, model: model, quantity: quantity, patients: patients,
                leastQuantity: leastQuantity, substitutes: substitutes, mostLenders: mostLenders, together: together,
                neededUntil: neededUntil, coveredInside: coveredInside, state: state)
        }
    }

    private struct Counts: Decodable {
        let modelName: String?
        let offered: Int
        let promised: Int
        let onTheWay: Int
        let arrived: Int
        let returned: Int
        let returning: Int
        let released: Int
        let late: Int
        let endings: [Date]
        let endingUnits: [Int]
    }

    private struct Row: Decodable {
        let record: Record
        let counts: Counts

        init(from decoder: any Decoder) throws {
            record = try Record(from: decoder)
            counts = try Counts(from: decoder)
        }

        var value: ItemRow {
            ItemRow(
                item: record.value, modelName: counts.modelName,
                progress: ItemProgress(
                    asked: max(0, record.quantity - counts.released), offered: counts.offered, promised: counts.promised,
                    onTheWay: counts.onTheWay,
                    arrived: counts.arrived, returned: counts.returned, returning: counts.returning,
                    coveredInside: record.coveredInside, late: counts.late),
                ends: zip(counts.endings, counts.endingUnits).map { CoverEnd(until: $0, quantity: $1) })
        }
    }

    private static let rows: SQL = """
        select i.id, i.request, i.aid_class, i.model, i.quantity, i.patients, i.least_quantity, i.substitutes,
            i.most_lenders, i.together, i.needed_until, i.covered_inside, i.state,
            d.manufacturer || ' ' || d.name as model_name,
            coalesce(offers.offered, 0)::int as offered, coalesce(orders.promised, 0)::int as promised,
            coalesce(orders.on_the_way, 0)::int as on_the_way, coalesce(orders.arrived, 0)::int as arrived,
            coalesce(orders.returned, 0)::int as returned, coalesce(orders.returning, 0)::int as returning,
            coalesce(orders.released, 0)::int as released, coalesce(orders.late, 0)::int as late,
            coalesce(orders.endings, '{}'::timestamptz[]) as endings, coalesce(orders.ending_units, '{}'::int[]) as ending_units
        from request_item i
        left join device_model d on d.id = i.model
        left join lateral (
            select sum(f.quantity) as offered from offer f
            where f.region = i.region and f.item = i.id and f.state = 'tendered'
        ) offers on true
        left join lateral (
            select sum(o.quantity - o.called_off - o.sent_units) as promised, sum(o.sent_units - o.arrived_units) as on_the_way,
                sum(o.arrived_units - o.returning_units) as arrived,
                sum(o.returning_units - o.home_units - greatest(0, e.turned - o.home_units)) as returning,
                sum(o.home_units - least(e.turned, o.home_units)) as returned, sum(o.released_units) as released,
                sum(late.units) as late,
                array_agg(e.at order by e.at, o.id) filter (where e.ends) as endings,
                array_agg(greatest(0, o.quantity - o.called_off - e.turned - late.units) order by e.at, o.id) filter (where e.ends) as ending_units
            from aid_order o
            cross join lateral (
                -- What turned back has given nothing, unless it was needed no longer.
                select case when o.released_at is null then o.turned_units else 0 end as turned, least(o.until, o.relief_at) as at,
                    o.released_at is null and o.quantity > o.called_off + o.turned_units
                    and (o.until < i.needed_until or o.relief_at < coalesce(i.needed_until, 'infinity')) as ends
            ) e
            cross join lateral (
                select \(Orders.lateUnits(neededBy: "(select r.needed_by from aid_request r where r.region = i.region and r.id = i.request)")) as units
            ) late
            where o.region = i.region and o.item = i.id
        ) orders on true
        """

    /// Whether more of an item is asked for than has come home for good.
    static let isNotOver: SQL = """
        i.quantity - i.covered_inside > (
            select coalesce(sum(case
                when o.released_at is not null then o.home_units + o.released_units
                -- What went home, or was relieved, before the need was over has to be replaced.
                when o.until < i.needed_until or o.relief_at < coalesce(i.needed_until, 'infinity') then 0
                -- What turned back was never there.
                else o.home_units - least(o.turned_units, o.home_units) end), 0)
            from aid_order o where o.region = i.region and o.item = i.id)
        """

    public static func insert(_ items: [RequestItem], of member: ID<Member>, in region: RegionID, _ db: Connection) throws {
        let substitutes = items.map { $0.substitutes.map(\.rawValue).joined(separator: ",") }
        try db.run(
            """
            insert into request_item (region, id, request, member, aid_class, model, quantity, patients, least_quantity, substitutes,
                most_lenders, together, needed_until, state)
            select \(region), i.id, i.request, \(member), i.aid_class, i.model, i.quantity, i.patients, i.least_quantity,
                string_to_array(i.substitutes, ','), i.most_lenders, i.together, i.needed_until, 'open'
            from unnest(\(items.map(\.id))::uuid[], \(items.map(\.request))::uuid[], \(items.map(\.aidClass.rawValue))::text[],
                \(items.map { $0.model?.rawValue })::uuid[], \(items.map(\.quantity))::int[], \(items.map(\.patients))::int[],
                \(items.map(\.leastQuantity))::int[], \(substitutes)::text[], \(items.map(\.mostLenders))::int[],
                \(items.map { $0.together?.rawValue })::text[], \(items.map(\.neededUntil))::timestamptz[])
                i (id, request, aid_class, model, quantity, patients, least_quantity, substitutes, most_lenders, together, needed_until)
            """, rows: .exactly(items.count))
    }

    /// Writes anew what may be said differently later. No more is found inside than is asked for.
    public static func revise(_ item: RequestItem, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            update request_item set model = \(item.model), quantity = \(item.quantity), patients = \(item.patients),
                least_quantity = \(item.leastQuantity), substitutes = \(item.substitutes)::text[],
                most_lenders = \(item.mostLenders), together = \(item.together), needed_until = \(item.neededUntil),
                covered_inside = least(covered_inside, \(item.quantity)::int)
            where region = \(region) and id = \(item.id)
            """)
    }

    /// Who gives some of these items already, or has offered to.
    public static func givers(
        of items: [ID<RequestItem>], in region: RegionID, _ db: Connection
    ) throws -> [ID<RequestItem>: Set<ID<Member>>] {
        struct Giver: Decodable {
            let item: ID<RequestItem>
            let lender: ID<Member>
        }
        if items.isEmpty { return [:] }
        let givers = try db.all(
            """
            select item, lender from offer where region = \(region) and item = any (\(items)::uuid[]) and state = 'tendered'
            union
            select item, lender from aid_order
            where region = \(region) and item = any (\(items)::uuid[]) and quantity > called_off + home_units
            """, as: Giver.self)
        return Dictionary(grouping: givers, by: \.item).mapValues { Set($0.map(\.lender)) }
    }

    /// Units that a lender has promised or offered for an item, and that are counted on and not there.
    public struct Due: Hashable, Sendable, Decodable {
        public let item: ID<RequestItem>
        public let lender: ID<Member>
        public let units: Int
    }

    public static func due(in region: RegionID, _ db: Connection) throws -> [Due] {
        try db.all(
            """
            select item, lender, sum(units)::int as units from (
                select item, lender, quantity as units from offer where region = \(region) and state = 'tendered'
                union all
                select o.item, o.lender, greatest(0, o.quantity - o.called_off - o.arrived_units - \(Orders.lateUnits(neededBy:
                    "(select r.needed_by from aid_request r where r.region = o.region and r.id = o.request)"))) as units
                from aid_order o
                where o.region = \(region) and o.state in ('accepted', 'sent') and o.released_at is null
            ) d
            group by item, lender having sum(units) > 0 order by item, lender
            """)
    }

    public static func cancel(_ id: ID<RequestItem>, in region: RegionID, _ db: Connection) throws {
        try db.run("update request_item set state = 'cancelled' where region = \(region) and id = \(id)")
    }

    public static func setCoveredInside(_ id: ID<RequestItem>, _ count: Int, in region: RegionID, _ db: Connection) throws {
        try db.run("update request_item set covered_inside = \(count) where region = \(region) and id = \(id)")
    }

    public static func rows(of requests: [ID<AidRequest>], in region: RegionID, _ db: Connection) throws -> [ItemRow] {
        try db.all(
            "\(rows) where i.region = \(region) and i.request = any (\(requests)) order by i.request, i.aid_class, i.id", as: Row.self
        ).map(\.value)
    }

    /// Items that submitted requests still ask for, by identity; of these classes, or of all.
    static func open(of classes: [AidClass]?, in region: RegionID, _ db: Connection) throws -> [ItemRow] {
        let which: SQL = if let classes { " and i.aid_class = any (\(classes)::text[])" } else { "" }
        return try db.all(
            """
            \(rows) where i.region = \(region) and i.state = 'open'\(which) and \(isNotOver)
                and exists (select from aid_request r where r.region = i.region and r.id = i.request and r.state = 'submitted')
            order by i.id
            """, as: Row.self
        ).map(\.value)
    }

    public static func row(_ id: ID<RequestItem>, in region: RegionID, _ db: Connection) throws -> ItemRow? {
        try db.first("\(rows) where i.region = \(region) and i.id = \(id)", as: Row.self)?.value
    }

    public static func rows(_ ids: [ID<RequestItem>], in region: RegionID, _ db: Connection) throws -> [ItemRow] {
        try db.all("\(rows) where i.region = \(region) and i.id = any (\(ids)) order by i.id", as: Row.self).map(\.value)
    }
}
