import Foundation
import MutualAid
import Postgres

public enum TravelTimes {
    /// One way between two sites.
    public struct Way: Hashable, Sendable, Codable {
        public let from: ID<Site>
        public let to: ID<Site>
        public let minutes: Int

        public init(from: ID<Site>, to: ID<Site>, minutes: Int) {
            self.from = from
            self.to = to
            self.minutes = minutes
        }
    }

    /// For each of these sites, how long the way from others takes; the way there stands for the way back where that was not said.
    public static func to(_ sites: [ID<Site>], in region: RegionID, _ db: Connection) throws -> [ID<Site>: [ID<Site>: Int]] {
        let back: [Way] = try db.all(
            """
            select to_site as "from", from_site as "to", minutes from travel_time
            where region = \(region) and from_site = any (\(sites)::uuid[]) and minutes is not null
            """)
        let there: [Way] = try db.all(
            """
            select from_site as "from", to_site as "to", minutes from travel_time
            where region = \(region) and to_site = any (\(sites)::uuid[]) and minutes is not null
            """)
        var found: [ID<Site>: [ID<Site>: Int]] = [:]
        for way in back + there { found[way.to, default: [:]][way.from] = way.minutes }
        return found
    }

    /// How many ways are said.
    public static func count(in region: RegionID, _ db: Connection) throws -> Int {
        try db.one("select count(*)::bigint from travel_time where region = \(region) and minutes is not null")
    }

    /// Says all of them anew; what is not among them is said no longer.
    /// - Parameter ways: each once, in ascending order of where they lead and whence, so that two lists at once wait for each other.
    public static func replace(with ways: [Way], in region: RegionID, _ db: Connection) throws {
        let columns = (ways.map(\.from), ways.map(\.to), ways.map(\.minutes))
        try db.run(
            """
            insert into travel_time (region, from_site, to_site, minutes)
            select \(region), w.from_site, w.to_site, w.minutes
            from unnest(\(columns.0)::uuid[], \(columns.1)::uuid[], \(columns.2)::int[]) w (from_site, to_site, minutes)
            on conflict on constraint travel_time_key do update set minutes = excluded.minutes
            """, rows: .exactly(ways.count))
        try db.run(
            """
            update travel_time t set minutes = null
            where t.region = \(region) and t.minutes is not null and not exists (
                select from unnest(\(columns.0)::uuid[], \(columns.1)::uuid[]) w (from_site, to_site)
                where w.from_site = t.from_site and w.to_site = t.to_site)
            """, rows: .any)
    }
}
