import Foundation

/// Something that is wrong at one member: what does not work, and since when. Requests may belong to it, and need not.
public struct Incident: Hashable, Sendable, Codable {
    public enum State: String, Choice {
        /// Perhaps: its member and the desk know.
        case suspected
        case active
        case closed
    }

    public let id: ID<Incident>
    /// What people call it, such as I-4KX7Q.
    public let number: String
    public let member: ID<Member>
    public let since: Date
    public let state: State
    public let openedAt: Date
    public let closedAt: Date?
    /// Models of devices that it affects, as far as that is known; in which versions is not.
    public let models: [ID<DeviceModel>]
    public let version: Int

    public init(
        id: ID<Incident>, number: String, member: ID<Member>, since: Date, state: State, openedAt: Date, closedAt: Date?,
        models: [ID<DeviceModel>] = [], version: Int
    ) {
        self.id = id
        self.number = number
        self.member = member
        self.since = since
        self.state = state
        self.openedAt = openedAt
        self.closedAt = closedAt
        self.models = models
        self.version = version
    }

    /// So many models can be named.
    public static let mostModels = 8

    public static func check(_ check: inout Check, title: String, broken: String, models: [ID<DeviceModel>]) {
        check.text("title", title, limit: 160, required: true)
        check.text("broken", broken, limit: 2_000, required: true)
        if models.count > mostModels { check.add("models", .tooMany(limit: mostModels)) }
        if let twice = models.enumerated().first(where: { models.prefix($0).contains($1) })?.element {
            check.add("models", .duplicate(of: twice.description))
        }
    }

    /// Any state may follow any other: a suspicion proves right or wrong, and what was closed breaks out again.
    public func mayMove(to next: State) throws(Refusal) {
        if next == state { throw .alreadyDone }
    }

    /// Where it may go from here.
    public var next: [State] { State.allCases.filter { $0 != state && !($0 == .suspected) } }
}

/// An incident with its words, as its reader may see it.
public struct IncidentRow: Hashable, Sendable, Codable {
    public let incident: Incident
    public let memberName: String
    /// What it is called; nil after a redaction.
    public let title: String?
    /// What does not work; nil after a redaction.
    public let broken: String?

    public init(incident: Incident, memberName: String, title: String?, broken: String?) {
        self.incident = incident
        self.memberName = memberName
        self.title = title
        self.broken = broken
    }
}

/// One incident with the requests that belong to it.
public struct IncidentSheet: Hashable, Sendable, Codable {
    public let asOf: Date
    public let position: Int
    public let row: IncidentRow
    public let requests: [RequestRow]
    public let log: [SealedEntry]

    public init(asOf: Date, position: Int, row: IncidentRow, requests: [RequestRow], log: [SealedEntry] = []) {
        self.asOf = asOf
        self.position = position
        self.row = row
        self.requests = requests
        self.log = log
    }
}
