import MutualAid
import Records

/// Incidents that the caller may see, page by page.
public struct ListIncidents: Question {
    public static let permission = Permission.anySeat

    public let after: String?
    public let limit: Int?

    public init(after: String? = nil, limit: Int? = nil) {
        self.after = after
        self.limit = limit
    }

    public func answer(_ reading: Reading) throws -> Page<IncidentRow> {
        let size = try Keyset.size(limit)
        let rows = try Incidents.list(after: try Keyset.id(after), limit: size + 1, in: reading.region, reading.db)
        return Keyset.page(rows, size: size) { $0.incident.id.description }
    }
}

/// Incidents that are not closed: of everybody for the desk, else of the caller's members.
public struct OpenIncidents: Question {
    public static let permission = Permission.anySeat

    public init() {}

    public func answer(_ reading: Reading) throws -> [IncidentRow] {
        try Incidents.open(of: reading.caller.seesRegion ? nil : reading.members, in: reading.region, reading.db)
    }
}

/// One incident with its requests.
public struct ShowIncident: Question {
    public static let permission = Permission.anySeat

    public let incident: ID<Incident>

    public init(incident: ID<Incident>) {
        self.incident = incident
    }

    public func answer(_ reading: Reading) throws -> IncidentSheet {
        guard let row = try Incidents.row(incident, in: reading.region, reading.db) else { throw Refusal.notFound }
        return IncidentSheet(
            asOf: reading.now, position: try Journal.position(in: reading.region, reading.db), row: row,
            requests: try Requests.of(incident: incident, in: reading.region, reading.db),
            log: try Journal.of(incident: incident, in: reading.region, reading.db))
    }
}
