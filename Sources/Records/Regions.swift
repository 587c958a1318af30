import Foundation
import MutualAid
import Postgres

public enum Regions {
    private struct Record: Decodable {
        let region: RegionID
        let name: String
        let code: String
        let timeZone: String
        let phone: String
        let exerciseOf: RegionID?
        let clockRealStart: Date?
        let clockStart: Date?
        let clockRate: Int?
        let standingMinutes: Int?

        var value: Region {
            var clock: RegionClock?
            if let clockRealStart, let clockStart, let clockRate {
                clock = RegionClock(realStart: clockRealStart, start: clockStart, rate: clockRate)
            }
            return Region(
                id: region, name: name, code: code, timeZone: timeZone, phone: phone, exerciseOf: exerciseOf, clock: clock,
                standingMinutes: standingMinutes)
        }
    }

    public static func load(_ region: RegionID, _ db: Connection) throws -> Region? {
        try db.first(
            """
            select region, name, code, time_zone, phone, exercise_of, clock_real_start, clock_start, clock_rate, standing_minutes
            from region where region = \(region)
            """, as: Record.self)?.value
    }

    public static func setStandingRule(_ minutes: Int?, in region: RegionID, _ db: Connection) throws {
        try db.run("update region set standing_minutes = \(minutes) where region = \(region)")
    }

    /// Opens a region with the head of its chain.
    /// - Parameter genesis: the hash that the first entry is chained to.
    public static func insert(_ region: Region, genesis: [UInt8], at moment: Moment, _ db: Connection) throws {
        try db.run(
            """
            insert into region (region, name, code, time_zone, phone, exercise_of, clock_real_start, clock_start, clock_rate, standing_minutes,
                opened_at)
            values (\(region.id), \(region.name), \(region.code), \(region.timeZone), \(region.phone), \(region.exerciseOf),
                \(region.clock?.realStart), \(region.clock?.start), \(region.clock?.rate), \(region.standingMinutes), \(moment.real))
            """)
        try db.run("insert into sealer (region, position, hash) values (\(region.id), 0, \(genesis))")
        try db.run("insert into teller (region, position, channels) values (\(region.id), 0, '{}')")
    }
}
