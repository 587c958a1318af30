import MutualAid
import Records

/// Who is on duty, and everything that the next person has to know.
public struct ShowDesk: Question {
    public static let permission = Permission.region(.coordinator, .auditor)

    public init() {}

    /// So many changes are shown.
    static let shown = 200

    public func answer(_ reading: Reading) throws -> DeskSheet {
        let region = reading.region
        let db = reading.db
        let held = try Desks.heldRow(in: region, db)
        let position = try Journal.position(in: region, db)
        let jobs = try ShowBoard.jobs(reading)
        let since = try held.map { held in
            try Journal.since(held.desk.position, butNot: SealedEntry.noNews, in: region, limit: Self.shown, db)
        }
        let earlier = try Journal.said(
            upTo: held?.desk.position ?? position, of: jobs.requests.map(\.request.id), in: region, limit: Self.shown, db)
        return DeskSheet(
            asOf: reading.now, position: position, held: held, last: try Desks.last(in: region, db),
            jobs: jobs.list(at: reading.now), since: since ?? [],
            changes: try held.map { try Journal.count(after: $0.desk.position, butNot: SealedEntry.noNews, in: region, db) } ?? 0,
            byVoice: (since ?? []).filter { $0.body.saidBy != nil } + earlier.filter(jobs.isOpenPromise),
            cliffs: jobs.cliffs(at: reading.now), standingMinutes: try Regions.load(region, db)?.standingMinutes)
    }
}

extension SealedEntry {
    /// What only says that others were told is no news to the desk.
    static let noNews = ["membersTold", "deliveryMoved"]
}
