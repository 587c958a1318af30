import MutualAid
import Records

/// What has to go back within fourteen days, and what nothing covers from then on: of the region, or of one's own
/// requests; and what one has lent oneself.
public struct ShowCliffs: Question {
    public static let permission = Permission.anySeat

    public init() {}

    public func answer(_ reading: Reading) throws -> CliffSheet {
        let region = reading.region
        let db = reading.db
        let sees = reading.caller.seesRegion
        let requests = try Requests.open(of: sees ? nil : reading.members, in: region, db)
        let orders = try sees ? Orders.open(in: region, db) : Orders.open(forAskers: reading.members, in: region, db)
        let lent = try sees ? [] : Orders.open(fromLenders: reading.members, in: region, db)
        return CliffSheet(
            asOf: reading.now, position: try Journal.position(in: region, db), orders: orders, items: requests.flatMap(\.items),
            lent: lent, asked: try EndChanges.askedLonger(in: region, db))
    }
}
