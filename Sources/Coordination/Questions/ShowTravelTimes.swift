import MutualAid
import Records

/// How many travel times the region says, since when, and who said them.
public struct ShowTravelTimes: Question {
    public static let permission = Permission.region(.coordinator, .auditor)

    public init() {}

    public func answer(_ reading: Reading) throws -> TravelTimesSheet {
        let last = try Journal.last("travelTimesImported", in: reading.region, reading.db)
        return TravelTimesSheet(
            asOf: reading.now, count: try TravelTimes.count(in: reading.region, reading.db),
            since: last.flatMap { Wire.date(from: $0.body.happenedAt) }, by: last?.name, channel: last?.body.channel)
    }
}
