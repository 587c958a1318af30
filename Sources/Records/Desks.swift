import Foundation
import MutualAid
import Postgres

public enum Desks {
    private static let columns: SQL = """
        k.id, k.account, k.member, k.phone, k.email, k.taken_at, k.position, k.until, k.state, k.handed_at, k.alarm_at, k.alarmed_at
        """

    public static func load(_ id: ID<Desk>, in region: RegionID, _ db: Connection) throws -> Desk? {
        try db.first("select \(columns) from desk k where k.region = \(region) and k.id = \(id)")
    }

    /// The watch that is held; nil where nobody sits there.
    public static func held(in region: RegionID, _ db: Connection) throws -> Desk? {
        try db.first("select \(columns) from desk k where k.region = \(region) and k.state <> 'ended'")
    }

    /// - Parameter name: the note that holds the holder's name.
    public static func insert(_ desk: Desk, name: ID<Note>, in region: RegionID, _ db: Connection) throws {
        let endedAt: Date? = desk.state == .ended ? desk.until : nil
        try db.run(
            """
            insert into desk (region, id, account, member, name, phone, email, taken_at, position, until, state, alarm_at, ended_at)
            values (\(region), \(desk.id), \(desk.account), \(desk.member), \(name), \(desk.phone), \(desk.email), \(desk.takenAt),
                \(desk.position), \(desk.until), \(desk.state), \(desk.alarmAt), \(endedAt))
            """)
    }

    /// How whoever has the desk is reached from now on.
    public static func reach(_ id: ID<Desk>, phone: String?, email: String?, in region: RegionID, _ db: Connection) throws {
        try db.run("update desk set phone = \(phone), email = \(email) where region = \(region) and id = \(id)")
    }

    public static func handOver(
        _ id: ID<Desk>, note: ID<Note>?, at now: Date, alarmAt: Date, in region: RegionID, _ db: Connection
    ) throws {
        try db.run(
            """
            update desk set state = 'handed_over', handed_at = \(now), note = coalesce(\(note), note), alarm_at = \(alarmAt)
            where region = \(region) and id = \(id)
            """)
    }

    public static func end(_ id: ID<Desk>, at now: Date, in region: RegionID, _ db: Connection) throws {
        try db.run(
            "update desk set state = 'ended', ended_at = \(now), alarm_at = null where region = \(region) and id = \(id)")
    }

    public static func alarmed(_ id: ID<Desk>, at now: Date, again: Date, in region: RegionID, _ db: Connection) throws {
        try db.run("update desk set alarm_at = \(again), alarmed_at = \(now) where region = \(region) and id = \(id)")
    }

    /// What is known of a seat that nobody holds.
    public struct Unheld: Decodable, Sendable {
        /// When the oldest thing that waits there came.
        public let oldest: Date?
        public let alarmedAt: Date?
    }

    /// - Returns: nil where somebody holds it.
    public static func unheld(in region: RegionID, _ db: Connection) throws -> Unheld? {
        try db.first(
            """
            select r.desk_alarmed_at as alarmed_at, least(
                (select min(submitted_at) from aid_request
                    where region = r.region and state = 'submitted' and triaged_at is null),
                (select min(made_at) from call_slip where region = r.region and state = 'open')) as oldest
            from region r
            where r.region = \(region) and not exists (select from desk k where k.region = r.region and k.state <> 'ended')
            """)
    }

    /// - Parameter last: when the backup was alarmed last, as was read before.
    /// - Returns: whether nobody else has done it since.
    public static func alarmedUnheld(last: Date?, at now: Date, in region: RegionID, _ db: Connection) throws -> Bool {
        try db.run(
            """
            update region set desk_alarmed_at = \(now)
            where region = \(region) and desk_alarmed_at is not distinct from \(last)
            """, rows: .any) == 1
    }

    /// A watch whose time has passed, where somebody else could come: a region with one coordinator is never alarmed.
    public static func empty(at now: Date, in region: RegionID, _ db: Connection) throws -> [ID<Desk>] {
        try db.all(
            """
            select k.id from desk k
            where k.region = \(region) and k.state <> 'ended' and k.alarm_at <= \(now) and exists (
                select from membership m
                where m.region = k.region and 'coordinator' = any (m.roles) and m.account <> k.account)
            """)
    }

    /// Members at which a coordinator sits: whom to tell where nobody has the desk.
    /// - Parameter holder: who has it, and is not told that it is empty.
    public static func coordinating(besides holder: ID<Account>? = nil, in region: RegionID, _ db: Connection) throws -> [ID<Member>] {
        try db.all(
            """
            select distinct m.member from membership m
            where m.region = \(region) and 'coordinator' = any (m.roles) and m.account is distinct from \(holder) order by m.member
            """)
    }

    /// The last watch in which each coordinator gave a number or an address, the latest first: how to reach them now.
    /// - Parameters:
    ///   - holder: who is left out.
    ///   - member: only those who sit there; nil: all.
    public static func reachable(
        besides holder: ID<Account>?, at member: ID<Member>?, in region: RegionID, _ db: Connection
    ) throws -> [Desk] {
        try db.all(
            """
            select \(columns) from desk k
            where k.region = \(region) and (k.phone is not null or k.email is not null) and k.account is distinct from \(holder)
                and (\(member)::uuid is null or k.member = \(member))
                and exists (
                    select from membership m
                    where m.region = k.region and m.account = k.account and m.member = k.member and 'coordinator' = any (m.roles))
                and not exists (
                    select from desk l
                    where l.region = k.region and l.account = k.account and l.member = k.member
                        and (l.phone is not null or l.email is not null) and (l.taken_at, l.id) > (k.taken_at, k.id))
            order by k.taken_at desc, k.id
            """)
    }

    private static let offices = Member.Kind.allCases.filter(\.coordinates)

    /// Coordinators of whom no number and no address is known, and whose house has no office that is told for them.
    public static func unreached(in region: RegionID, _ db: Connection) throws -> [DeskSheet.Unreached] {
        try db.all(
            """
            select c.name, c.member_name from app.coordinators(\(region)) c
            where not exists (
                select from desk k
                where k.region = \(region) and k.account = c.account and k.member = c.member
                    and (k.phone is not null or k.email is not null))
                and not exists (
                    select from contact t
                    join member m on m.region = t.region and m.id = t.member
                    where t.region = \(region) and t.member = c.member and t.removed_at is null and m.kind = any (\(offices)::text[]))
            order by c.member_name, c.name, c.account
            """)
    }

    private struct Row: Decodable {
        let desk: Desk
        let names: Names

        struct Names: Decodable {
            let holder: String
            let memberName: String
            let noteText: String?
        }

        init(from decoder: any Decoder) throws {
            desk = try Desk(from: decoder)
            names = try Names(from: decoder)
        }

        var value: DeskRow {
            DeskRow(desk: desk, holder: names.holder, memberName: names.memberName, note: names.noteText)
        }
    }

    private static let rows: SQL = """
        select \(columns), h.text as holder, m.name as member_name, n.text as note_text
        from desk k
        join note h on h.region = k.region and h.id = k.name
        join member m on m.region = k.region and m.id = k.member
        left join note n on n.region = k.region and n.id = k.note
        """

    public static func heldRow(in region: RegionID, _ db: Connection) throws -> DeskRow? {
        try db.first("\(rows) where k.region = \(region) and k.state <> 'ended'", as: Row.self)?.value
    }

    /// The last watch that somebody handed over, whoever has the desk now; who only left a number never sat there.
    public static func last(in region: RegionID, _ db: Connection) throws -> DeskRow? {
        try db.first(
            "\(rows) where k.region = \(region) and k.state = 'ended' and k.ended_at > k.taken_at order by k.taken_at desc limit 1",
            as: Row.self)?.value
    }
}
