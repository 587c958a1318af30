import MutualAid
import Records

/// The sites for which somebody may ring: all of the region, by name. A call taker reads this and nothing else.
public struct SitesToCallFor: Question {
    public static let permission = Permission.region(.coordinator, .callTaker)

    public init() {}

    public func answer(_ reading: Reading) throws -> [NamedSite] { try ProxyEntries.sites(in: reading.region, reading.db) }
}

/// What a call taker sees first: the sites, and what became of its own slips.
public struct ShowCallHome: Question {
    public static let permission = Permission.region(.coordinator, .callTaker)

    public init() {}

    public func answer(_ reading: Reading) throws -> CallHome {
        CallHome(
            asOf: reading.now, sites: try ProxyEntries.sites(in: reading.region, reading.db),
            slips: try CallSlips.own(since: reading.now.addingTimeInterval(-Desk.watch), in: reading.region, reading.db))
    }
}

/// One slip, as the coordinator reads it.
public struct ShowCallSlip: Question {
    public static let permission = Permission.region(.coordinator, .auditor)

    public let slip: ID<CallSlip>

    public init(slip: ID<CallSlip>) {
        self.slip = slip
    }

    public func answer(_ reading: Reading) throws -> CallSlipRow {
        guard let row = try CallSlips.row(slip, in: reading.region, reading.db) else { throw Refusal.notFound }
        return row
    }
}
