import Foundation
import MutualAid
import Postgres

public enum Incidents {
    private struct Record: Decodable {
        let id: ID<Incident>
        let number: String
        let member: ID<Member>
        let since: Date
        let state: Incident.State
        let openedAt: Date
        let closedAt: Date?
        let models: [ID<DeviceModel>]
        let version: Int
        let memberName: String
        let titleText: String?
        let brokenText: String?

        var value: IncidentRow {
            IncidentRow(
                incident: Incident(
                    id: id, number: number, member: member, since: since, state: state, openedAt: openedAt, closedAt: closedAt,
                    models: models, version: version),
                memberName: memberName, title: titleText, broken: brokenText)
        }
    }

    private static let rows: SQL = """
        select i.id, i.number, i.member, i.since, i.state, i.opened_at, i.closed_at, i.models, i.version, m.name as member_name,
            nullif(t.text, '') as title_text, nullif(b.text, '') as broken_text
        from incident i
        join member m on m.region = i.region and m.id = i.member
        left join note t on t.region = i.region and t.id = i.title
        left join note b on b.region = i.region and b.id = i.broken
        """

    public static func row(_ id: ID<Incident>, in region: RegionID, _ db: Connection) throws -> IncidentRow? {
        try db.first("\(rows) where i.region = \(region) and i.id = \(id)", as: Record.self)?.value
    }

    /// All that the caller may see, by identity, for keyset pages.
    public static func list(after: ID<Incident>?, limit: Int, in region: RegionID, _ db: Connection) throws -> [IncidentRow] {
        let start = after?.rawValue ?? UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
        return try db.all(
            "\(rows) where i.region = \(region) and i.id > \(start) order by i.id limit \(limit)", as: Record.self
        ).map(\.value)
    }

    /// Those that are not closed, the newest first.
    /// - Parameter members: nil: of everybody.
    public static func open(of members: [ID<Member>]?, in region: RegionID, _ db: Connection) throws -> [IncidentRow] {
        let own: SQL = if let members { " and i.member = any (\(members))" } else { "" }
        return try db.all(
            "\(rows) where i.region = \(region) and i.state <> 'closed'\(own) order by i.since desc, i.id", as: Record.self
        ).map(\.value)
    }

    /// Of these members, those that have one that is not closed.
    public static func troubled(of members: [ID<Member>], in region: RegionID, _ db: Connection) throws -> [ID<Member>] {
        try db.all(
            """
            select distinct member from incident
            where region = \(region) and state <> 'closed' and member = any (\(members)) order by member
            """)
    }

    /// Of these members, those that have said that care is lost or life at risk, in a request of an incident that is not over; how bad it is.
    public static func down(_ members: [ID<Member>], in region: RegionID, _ db: Connection) throws -> [ID<Member>: Harm] {
        struct Record: Decodable {
            let member: ID<Member>
            let harm: Harm
        }
        let grave = Harm.allCases.filter { $0.tier <= Harm.careLost.tier }
        return Dictionary(
            try db.all(
                """
                select distinct member, harm from aid_request
                where region = \(region) and state = 'submitted' and occasion = 'incident' and harm = any (\(grave.map(\.rawValue))::text[])
                    and member = any (\(members)::uuid[])
                order by member, harm
                """, as: Record.self
            ).map { ($0.member, $0.harm) }, uniquingKeysWith: { $0.tier <= $1.tier ? $0 : $1 })
    }

    /// A member's that are not closed, and one more.
    public static func choices(
        of member: ID<Member>, with incident: ID<Incident>?, in region: RegionID, _ db: Connection
    ) throws -> [IncidentRow] {
        try db.all(
            """
            \(rows) where i.region = \(region) and i.member = \(member) and (i.state <> 'closed' or i.id = \(incident))
            order by i.since desc, i.id
            """, as: Record.self
        ).map(\.value)
    }

    /// The models that open incidents affect, by incident.
    public static func affected(
        by incidents: [ID<Incident>], in region: RegionID, _ db: Connection
    ) throws -> [ID<Incident>: [(model: ID<DeviceModel>, aidClass: AidClass)]] {
        struct Named: Decodable {
            let incident: ID<Incident>
            let model: ID<DeviceModel>
            let aidClass: AidClass
        }
        if incidents.isEmpty { return [:] }
        let named = try db.all(
            """
            select i.id as incident, d.id as model, d.aid_class
            from incident i
            join device_model d on d.id = any (i.models)
            where i.region = \(region) and i.id = any (\(incidents)::uuid[]) and i.state <> 'closed'
            order by i.id, d.id
            """, as: Named.self)
        return Dictionary(grouping: named, by: \.incident).mapValues { $0.map { (model: $0.model, aidClass: $0.aidClass) } }
    }

    public static func insert(
        _ incident: Incident, title: ID<Note>, broken: ID<Note>, in region: RegionID, _ db: Connection
    ) throws {
        try db.run(
            """
            insert into incident (region, id, number, member, title, broken, since, state, opened_at, models, version)
            values (\(region), \(incident.id), \(incident.number), \(incident.member), \(title), \(broken), \(incident.since),
                \(incident.state), \(incident.openedAt), \(incident.models)::uuid[], 1)
            """)
    }

    public static func revise(
        _ id: ID<Incident>, title: ID<Note>, broken: ID<Note>, since: Date, models: [ID<DeviceModel>], in region: RegionID,
        _ db: Connection
    ) throws {
        try db.run(
            """
            update incident set title = \(title), broken = \(broken), since = \(since),
                models = \(models)::uuid[], version = version + 1
            where region = \(region) and id = \(id)
            """)
    }

    public static func move(_ id: ID<Incident>, to state: Incident.State, at now: Date, in region: RegionID, _ db: Connection) throws {
        let closed = state == .closed ? now : nil
        try db.run(
            """
            update incident set state = \(state), closed_at = \(closed), version = version + 1
            where region = \(region) and id = \(id)
            """)
    }
}
