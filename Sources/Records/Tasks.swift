import Foundation
import MutualAid
import Postgres

public enum Tasks {
    private struct Record: Decodable {
        let id: ID<OpenTask>
        let kind: OpenTask.Kind
        let owner: ID<Member>
        let other: ID<Member>
        let aidClass: AidClass
        let quantity: Int?
        let aidOrder: ID<Order>?
        let capability: ID<Capability>?
        let step: Order.State?
        let state: OpenTask.State
        let openedAt: Date
        let request: ID<AidRequest>?

        var value: OpenTask {
            OpenTask(
                id: id, kind: kind, owner: owner, other: other, aidClass: aidClass, quantity: quantity, order: aidOrder,
                capability: capability,
                step: step, state: state, openedAt: openedAt, request: request)
        }
    }

    private static let columns: SQL =
        "select id, kind, owner, other, aid_class, quantity, aid_order, capability, step, state, opened_at, request from task"

    public static func load(_ id: ID<OpenTask>, in region: RegionID, _ db: Connection) throws -> OpenTask? {
        try db.first("\(columns) where region = \(region) and id = \(id)", as: Record.self)?.value
    }

    public static func insert(_ task: OpenTask, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            insert into task (region, id, kind, owner, other, aid_class, quantity, aid_order, capability, step, state, opened_at, request)
            values (\(region), \(task.id), \(task.kind), \(task.owner), \(task.other), \(task.aidClass), \(task.quantity), \(task.order), \(task.capability), \(task.step), \(task.state),
                \(task.openedAt), \(task.request))
            """)
    }

    public static func finish(_ id: ID<OpenTask>, at now: Date, in region: RegionID, _ db: Connection) throws {
        try db.run("update task set state = 'done', done_at = \(now) where region = \(region) and id = \(id)")
    }

    /// A question of this kind about an order is answered.
    public static func answered(
        _ kind: OpenTask.Kind, _ order: ID<Order>, at now: Date, in region: RegionID, _ db: Connection
    ) throws {
        try db.run(
            """
            update task set state = 'done', done_at = \(now)
            where region = \(region) and aid_order = \(order) and kind = \(kind) and state = 'open'
            """, rows: .any)
    }

    /// When a step was that the record had left out is said.
    public static func said(_ step: Order.State, of order: ID<Order>, at now: Date, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            update task set state = 'done', done_at = \(now)
            where region = \(region) and aid_order = \(order) and kind = 'skipped_step' and step = \(step) and state = 'open'
            """, rows: .any)
    }

    /// So many of an order are still on the way: whether they turn back is asked about no more than those.
    public static func stillOnTheWay(_ units: Int, of order: ID<Order>, at now: Date, in region: RegionID, _ db: Connection) throws {
        _ = try db.all("select 1 as done from app.still_on_the_way(\(region), \(order), \(units)::int, \(now))", as: Int.self)
    }

    /// All of an order is home or called off: nobody is asked about its end any longer.
    public static func endIsOver(of order: ID<Order>, at now: Date, in region: RegionID, _ db: Connection) throws {
        _ = try db.all("select 1 as done from app.end_is_over(\(region), \(order), \(now))", as: Int.self)
    }

    /// Nothing is to be done or said about an order that was typed by mistake.
    public static func over(of order: ID<Order>, at now: Date, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            update task set state = 'done', done_at = \(now)
            where region = \(region) and aid_order = \(order) and state = 'open'
            """, rows: .any)
    }

    /// Nobody who is no member brought anything of these classes for a request.
    public static func nobodySent(
        _ classes: [AidClass], for request: ID<AidRequest>, at now: Date, in region: RegionID, _ db: Connection
    ) throws {
        try db.run(
            """
            update task set state = 'done', done_at = \(now)
            where region = \(region) and request = \(request) and aid_class = any (\(classes)::text[]) and kind = 'unknown_sender'
                and state = 'open'
            """, rows: .any)
    }

    /// What a member's listings say stands again: of one class, or of all.
    public static func listingsSaid(
        of member: ID<Member>, _ aidClass: AidClass? = nil, at now: Date, in region: RegionID, _ db: Connection
    ) throws {
        var sql: SQL = """
            update task set state = 'done', done_at = \(now)
            where region = \(region) and owner = \(member) and kind = 'check_listings' and state = 'open'
            """
        if let aidClass { sql = sql + " and aid_class = \(aidClass)" }
        try db.run(sql, rows: .any)
    }

    /// Tasks of one kind about an order.
    public static func open(_ kind: OpenTask.Kind, of order: ID<Order>, in region: RegionID, _ db: Connection) throws -> [OpenTask] {
        try db.all(
            "\(columns) where region = \(region) and aid_order = \(order) and kind = \(kind) and state = 'open' order by id",
            as: Record.self
        ).map(\.value)
    }

    /// What is to be done. How many can come is asked for as long as the lender still has something promised to that asker; which of two
    /// orders stays, as long as the one from paper does.
    public static func open(of members: [ID<Member>]?, in region: RegionID, _ db: Connection) throws -> [OpenTask] {
        var sql: SQL = """
            \(columns) where region = \(region) and state = 'open'
                and (kind not in ('short_promise', 'expect_fewer') or exists (
                    select 1 from promise p
                    where p.region = \(region) and p.capability = task.capability and p.state = 'open'
                        and (p.lender = task.owner and p.asker = task.other or p.lender = task.other and p.asker = task.owner)))
                and (kind <> 'covered_twice' or exists (
                    select 1 from aid_order o
                    where o.region = \(region) and o.id = task.aid_order and o.state in ('accepted', 'sent', 'arrived', 'returning')))
            """
        // What the desk does is not for the homes of the member at which somebody of the desk sits.
        if let members { sql = sql + " and owner = any (\(members)) and kind not in ('tell_number', 'unknown_sender')" }
        return try db.all(sql + " order by opened_at, id", as: Record.self).map(\.value)
    }

    public static func of(order: ID<Order>, in region: RegionID, _ db: Connection) throws -> [OpenTask] {
        try db.all("\(columns) where region = \(region) and aid_order = \(order) order by opened_at, id", as: Record.self).map(\.value)
    }
}
