import Foundation
import MutualAid
import Postgres

public enum CarryLegs {
    private struct Record: Decodable {
        let leg: CarryLeg

        private struct Root: Decodable {
            let id: ID<CarryLeg>
            let aidOrder: ID<Order>
            let orderNumber: String
            let request: ID<AidRequest>
            let lender: ID<Member>
            let asker: ID<Member>
            let aidClass: AidClass
            let leftAt: Date?
            let cameAt: Date?
            let droppedAt: Date?
            let version: Int
        }

        init(from decoder: any Decoder) throws {
            let root = try Root(from: decoder)
            leg = CarryLeg(
                id: root.id, order: root.aidOrder, orderNumber: root.orderNumber, request: root.request, lender: root.lender,
                asker: root.asker, aidClass: root.aidClass, plan: try CarryLeg.Plan(from: decoder), leftAt: root.leftAt,
                cameAt: root.cameAt, droppedAt: root.droppedAt, version: root.version)
        }
    }

    private struct Row: Decodable {
        let leg: CarryLeg
        let names: Names

        struct Names: Decodable {
            let lenderName: String
            let askerName: String
            let memberName: String?
        }

        init(from decoder: any Decoder) throws {
            leg = try Record(from: decoder).leg
            names = try Names(from: decoder)
        }

        var value: CarryLegRow {
            CarryLegRow(leg: leg, lenderName: names.lenderName, askerName: names.askerName, memberName: names.memberName)
        }
    }

    private static let columns: SQL = """
        g.id, g.aid_order, g.order_number, g.request, g.lender, g.asker, g.aid_class, g.way, g.carrier, g.carrier_member, g.carrier_name,
        g.phone, g.quantity, g.from_door, g.to_door, g.departs_at, g.arrives_at, g.left_at, g.came_at, g.dropped_at, g.version
        """

    public static func load(_ id: ID<CarryLeg>, in region: RegionID, _ db: Connection) throws -> CarryLeg? {
        try db.first("select \(columns) from carry_leg g where g.region = \(region) and g.id = \(id)", as: Record.self)?.leg
    }

    public static func insert(_ leg: CarryLeg, in region: RegionID, _ db: Connection) throws {
        let plan = leg.plan
        try db.run(
            """
            insert into carry_leg (region, id, aid_order, order_number, request, lender, asker, aid_class, way, carrier, carrier_member,
                carrier_name, phone, quantity, from_door, to_door, departs_at, arrives_at, version)
            values (\(region), \(leg.id), \(leg.order), \(leg.orderNumber), \(leg.request), \(leg.lender), \(leg.asker), \(leg.aidClass),
                \(plan.way), \(plan.carrier), \(plan.carrierMember), \(plan.carrierName), \(plan.phone), \(plan.quantity), \(plan.fromDoor),
                \(plan.toDoor), \(plan.departsAt), \(plan.arrivesAt), 1)
            """)
    }

    public static func change(_ id: ID<CarryLeg>, _ plan: CarryLeg.Plan, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            update carry_leg set way = \(plan.way), carrier = \(plan.carrier), carrier_member = \(plan.carrierMember),
                carrier_name = \(plan.carrierName), phone = \(plan.phone), quantity = \(plan.quantity), from_door = \(plan.fromDoor),
                to_door = \(plan.toDoor), departs_at = \(plan.departsAt), arrives_at = \(plan.arrivesAt), version = version + 1
            where region = \(region) and id = \(id)
            """)
    }

    /// It went, so that it is not dropped after all.
    public static func left(_ id: ID<CarryLeg>, at time: Date, in region: RegionID, _ db: Connection) throws {
        try db.run(
            "update carry_leg set left_at = \(time), dropped_at = null, version = version + 1 where region = \(region) and id = \(id)")
    }

    /// It went, so that it is not dropped after all.
    public static func came(_ id: ID<CarryLeg>, at time: Date, in region: RegionID, _ db: Connection) throws {
        try db.run(
            "update carry_leg set came_at = \(time), dropped_at = null, version = version + 1 where region = \(region) and id = \(id)")
    }

    public static func drop(_ id: ID<CarryLeg>, at time: Date, in region: RegionID, _ db: Connection) throws {
        try db.run("update carry_leg set dropped_at = \(time), version = version + 1 where region = \(region) and id = \(id)")
    }

    private static let rows: SQL = """
        select \(columns), l.name as lender_name, a.name as asker_name, m.name as member_name
        from carry_leg g
        join member l on l.region = g.region and l.id = g.lender
        join member a on a.region = g.region and a.id = g.asker
        left join member m on m.region = g.region and m.id = g.carrier_member
        """

    /// The legs of these orders, also what was dropped, in the order in which they leave.
    public static func of(_ orders: [ID<Order>], in region: RegionID, _ db: Connection) throws -> [CarryLegRow] {
        try db.all(
            """
            \(rows) where g.region = \(region) and g.aid_order = any (\(orders)) order by g.departs_at, g.id
            """, as: Row.self
        ).map(\.value)
    }

    /// Legs that these members drive for others, until they have arrived.
    public static func driven(by members: [ID<Member>], in region: RegionID, _ db: Connection) throws -> [CarryLegRow] {
        try db.all(
            """
            \(rows) where g.region = \(region) and g.carrier_member = any (\(members)) and g.dropped_at is null and g.came_at is null
            order by g.departs_at, g.id
            """, as: Row.self
        ).map(\.value)
    }
}
