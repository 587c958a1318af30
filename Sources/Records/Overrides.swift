import Foundation
import MutualAid
import Postgres

/// What coordinators have decided about candidates. There is one row for each pair: a later decision takes the place of an earlier one.
public enum Overrides {
    private static let columns: SQL = """
        o.id, o.item, o.capability, o.way, o.quantity, o.decided_by as by, o.decided_at as at, o.ended_at, o.version
        """

    /// Those that hold: not ended, of an item that is open and a capability that is still listed.
    private static let standing: SQL = """
        from override o
        join request_item i on i.region = o.region and i.id = o.item and i.state = 'open'
        join aid_request r on r.region = i.region and r.id = i.request and r.state = 'submitted'
        join capability c on c.region = o.region and c.id = o.capability and c.state <> 'retired'
        """

    public static func load(_ id: ID<Override>, in region: RegionID, _ db: Connection) throws -> Override? {
        try db.first("select \(columns) from override o where o.region = \(region) and o.id = \(id)")
    }

    /// What was decided last about a pair, whether it still stands or not.
    public static func about(
        _ item: ID<RequestItem>, _ capability: ID<Capability>, in region: RegionID, _ db: Connection
    ) throws -> Override? {
        try db.first(
            "select \(columns) from override o where o.region = \(region) and o.item = \(item) and o.capability = \(capability)")
    }

    public static func insert(_ override: Override, reason: ID<Note>, name: ID<Note>, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            insert into override (region, id, item, capability, way, quantity, reason, decided_by, name, decided_at, version)
            values (\(region), \(override.id), \(override.item), \(override.capability), \(override.way), \(override.quantity), \(reason),
                \(override.by), \(name), \(override.at), \(override.version))
            """)
    }

    /// The later decision about a pair.
    public static func replace(_ override: Override, reason: ID<Note>, name: ID<Note>, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            update override set way = \(override.way), quantity = \(override.quantity), reason = \(reason), decided_by = \(override.by),
                name = \(name), decided_at = \(override.at), ended_at = null, version = \(override.version)
            where region = \(region) and id = \(override.id)
            """)
    }

    public static func end(_ id: ID<Override>, at now: Date, in region: RegionID, _ db: Connection) throws {
        try db.run("update override set ended_at = \(now), version = version + 1 where region = \(region) and id = \(id)")
    }

    /// What is promised from there for the item already.
    private static let given: SQL = """
        coalesce((
            select sum(p.quantity) from promise p join offer f on f.region = p.region and f.id = p.offer
            where p.region = o.region and p.state = 'open' and f.item = o.item and p.capability = o.capability), 0)::int as given
        """

    private struct Asking: Decodable {
        let override: Override
        let given: Int

        private enum Key: String, CodingKey { case given }

        init(from decoder: any Decoder) throws {
            self.override = try Override(from: decoder)
            given = try decoder.container(keyedBy: Key.self).decode(Int.self, forKey: .given)
        }
    }

    /// What plans of these items have to respect. What is promised from there for the item already counts towards what is forced.
    public static func asking(of items: [ID<RequestItem>], in region: RegionID, _ db: Connection) throws -> [Override] {
        try db.all(
            """
            select \(columns), \(given)
            \(standing) where o.region = \(region) and o.ended_at is null and o.item = any (\(items)) order by o.item, o.capability
            """, as: Asking.self
        ).compactMap { $0.override.beyond(given: $0.given) }
    }

    private struct Row: Decodable {
        let override: Override
        let names: Names

        struct Names: Decodable {
            let lender: ID<Member>
            let lenderName: String
            let personName: String
            let reasonText: String
            let given: Int
        }

        init(from decoder: any Decoder) throws {
            self.override = try Override(from: decoder)
            names = try Names(from: decoder)
        }
    }

    /// What stands about these items, with who decided it and why; the latest first.
    public static func rows(of items: [ID<RequestItem>], in region: RegionID, _ db: Connection) throws -> [OverrideRow] {
        try db.all(
            """
            select \(columns), c.member as lender, m.name as lender_name, n.text as person_name, t.text as reason_text, \(given)
            \(standing)
            join member m on m.region = c.region and m.id = c.member
            join note n on n.region = o.region and n.id = o.name
            join note t on t.region = o.region and t.id = o.reason
            where o.region = \(region) and o.ended_at is null and o.item = any (\(items)) order by o.decided_at desc, o.id
            """, as: Row.self
        ).map {
            OverrideRow(
                override: $0.override, lender: $0.names.lender, lenderName: $0.names.lenderName, name: $0.names.personName,
                reason: $0.names.reasonText, promised: $0.names.given)
        }
    }
}
