import Foundation
import MutualAid
import Postgres

public enum ProxyEntries {
    public static func insert(_ entry: ProxyEntry, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            insert into proxy_entry (region, request, member, entered_at)
            values (\(region), \(entry.request), \(entry.member), \(entry.enteredAt))
            """)
    }

    public static func load(_ request: ID<AidRequest>, in region: RegionID, _ db: Connection) throws -> ProxyEntry? {
        try db.first("select request, member, entered_at, confirmed_at from proxy_entry where region = \(region) and request = \(request)")
    }

    public static func confirm(_ request: ID<AidRequest>, at now: Date, in region: RegionID, _ db: Connection) throws {
        try db.run("update proxy_entry set confirmed_at = \(now) where region = \(region) and request = \(request)")
    }

    /// The reports entered last, the latest first.
    public static func latest(in region: RegionID, limit: Int, _ db: Connection) throws -> [ProxyEntry] {
        try db.all(
            """
            select request, member, entered_at, confirmed_at from proxy_entry where region = \(region)
            order by entered_at desc, request limit \(limit)
            """)
    }

    /// Every site with the names by which people call it.
    public static func sites(in region: RegionID, _ db: Connection) throws -> [NamedSite] {
        try db.all(
            """
            select s.id, s.member, s.name as site_name, m.name as member_name, m.outside_number
            from site s join member m on m.region = s.region and m.id = s.member
            where s.region = \(region) order by m.name, s.name, s.id
            """)
    }
}
