import MutualAid
import Records

/// Lines of the log that are filed to nothing yet.
public struct ListUnfiledLines: Question {
    public static let permission = Permission.anySeat

    public init() {}

    public func answer(_ reading: Reading) throws -> [LogLine] { try LogLines.unfiled(in: reading.region, limit: 200, reading.db) }
}

/// Every site of the region with the names by which people call it.
public struct ListSites: Question {
    public static let permission = Permission.anySeat

    public init() {}

    public func answer(_ reading: Reading) throws -> [NamedSite] { try ProxyEntries.sites(in: reading.region, reading.db) }
}

/// What a clerk needs who enters reports for others: what was entered last.
public struct ShowProxyDesk: Question {
    public static let permission = Permission.region(.coordinator)

    public init() {}

    public func answer(_ reading: Reading) throws -> ProxySheet {
        let entries = try ProxyEntries.latest(in: reading.region, limit: 40, reading.db)
        let rows = Dictionary(
            try Requests.rows(entries.map(\.request), in: reading.region, reading.db).map { ($0.request.id, $0) },
            uniquingKeysWith: { first, _ in first })
        return ProxySheet(asOf: reading.now, entries: entries.compactMap { rows[$0.request] })
    }
}

/// Orders on paper: the reserved numbers, what was typed in, and what collides.
public struct ShowPaperOrders: Question {
    public static let permission = Permission.region(.coordinator, .auditor)

    public init() {}

    public func answer(_ reading: Reading) throws -> PaperSheet {
        guard let region = try Regions.load(reading.region, reading.db) else { throw Refusal.notFound }
        return PaperSheet(
            asOf: reading.now, code: region.code, blocks: try PaperOrders.blocks(in: reading.region, reading.db),
            orders: try Orders.fromPaper(in: reading.region, limit: 200, reading.db),
            conflicts: try Conflicts.open(in: reading.region, reading.db))
    }
}
