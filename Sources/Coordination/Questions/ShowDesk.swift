import MutualAid
import Records

/// Who is on duty, and everything that the next person has to know.
public struct ShowDesk: Question {
    public static let permission = Permission.region(.coordinator, .auditor)

    public init() {}

    /// So many changes are shown.
    static let shown = 200
    /// So much of what was said by voice is looked through, of this watch and of earlier ones each.
    static let heard = 500

    public func answer(_ reading: Reading) throws -> DeskSheet {
        let region = reading.region
        let db = reading.db
        let held = try Desks.heldRow(in: region, db)
        let position = try Journal.position(in: region, db)
        let jobs = try ShowBoard.jobs(reading)
        let since = try held.map { held in
            try Journal.since(held.desk.position, butNot: SealedEntry.noNews, in: region, limit: Self.shown, db)
        }
        // On a busy watch a promise of the first hour is no longer among the changes that are shown.
        let said = try held.map { try Journal.said(after: $0.desk.position, in: region, limit: Self.heard, db) }
        let before = try earlier(jobs, upTo: held?.desk.position ?? position, reading)
        let delegations = try Delegations.saidByVoice(at: reading.now, in: region, db)
        return DeskSheet(
            asOf: reading.now, position: position, held: held, last: try Desks.last(in: region, db),
            jobs: jobs.list(at: reading.now), since: since ?? [],
            changes: try held.map { try Journal.count(after: $0.desk.position, butNot: SealedEntry.noNews, in: region, db) } ?? 0,
            byVoice: (said ?? []) + before.filter { jobs.isOpenPromise($0, delegations: delegations) },
            cliffs: jobs.cliffs(at: reading.now), standingMinutes: try Regions.load(region, db)?.standingMinutes,
            unreached: try Desks.unreached(in: region, db))
    }

    /// What was said by voice before this watch about what is still open, and every yes that was handed over so; newest first.
    private func earlier(_ jobs: Jobs, upTo position: Int, _ reading: Reading) throws -> [SealedEntry] {
        let region = reading.region
        let about = try Journal.said(
            upTo: position, of: jobs.requests.map(\.request.id), in: region, limit: Self.heard, reading.db)
        let handedOver = try Journal.said(upTo: position, kind: SealedEntry.yesHandedOver, in: region, limit: Self.heard, reading.db)
        // One that holds for a single request is in that request's log too.
        let known = Set(about.map(\.position))
        return (about + handedOver.filter { !known.contains($0.position) }).sorted { $0.position > $1.position }
    }
}

extension SealedEntry {
    /// What only says that others were told is no news to the desk.
    static let noNews = ["membersTold", "deliveryMoved"]
    /// That an asker handed its yes over to the desk.
    static let yesHandedOver = "delegated"
}
