import Foundation
import MutualAid
import Records

/// Says that something is wrong at a member, or may be.
public struct OpenIncident: Deed {
    public static let permission = Permission.only(.requester, .approver, side: .owner).orRegion(.coordinator)

    public let member: ID<Member>
    public let title: String
    /// What does not work, in the member's words.
    public let broken: String
    public let since: Date
    public let state: Incident.State
    /// Models of devices that it affects, as far as that is known.
    public let models: [ID<DeviceModel>]?

    public init(
        member: ID<Member>, title: String, broken: String, since: Date, state: Incident.State, models: [ID<DeviceModel>]? = nil
    ) {
        self.member = member
        self.title = title
        self.broken = broken
        self.since = since
        self.state = state
        self.models = models
    }

    public func check(_ check: inout Check) {
        Incident.check(&check, title: title, broken: broken, models: models ?? [])
        if state == .closed { check.add("state", .notOneOf(choices: [Incident.State.suspected, .active].map(\.rawValue))) }
    }

    public func perform(_ work: Work, _: Void) throws -> Made<Incident> {
        guard try Members.load(member, in: work.region, work.db) != nil else { throw Refusal.notFound }
        try work.demand(Self.self, Parties(owner: member))
        if since > work.now.addingTimeInterval(120) { throw Refusal.invalid([Mistake(field: "since", .inTheFuture)]) }
        let models = try work.known(models ?? [])
        let incident = Incident(
            id: work.newID(), number: work.newNumber(prefix: "I"), member: member, since: since, state: state, openedAt: work.now,
            closedAt: nil, models: models, version: 1)
        let title = try work.keep(title, audience: [member], owner: member)
        let broken = try work.keep(broken, audience: [member], owner: member)
        try Incidents.insert(incident, title: title.id, broken: broken.id, in: work.region, work.db)
        try work.record(
            .incidentOpened(
                incident: incident.id, number: incident.number, member: member, as: state, models: models.isEmpty ? nil : models),
            audience: [member], note: title, happenedAt: since)
        return Made(incident.id, number: incident.number)
    }
}

/// Says anew what it is, what does not work, and since when; which models it affects, where that is said.
public struct ReviseIncident: Deed {
    public static let permission = Permission.only(.requester, .approver, side: .owner).orRegion(.coordinator)

    public let incident: ID<Incident>
    public let version: Int?
    public let title: String
    public let broken: String
    public let since: Date
    /// nil: as it was said before.
    public let models: [ID<DeviceModel>]?

    public init(
        incident: ID<Incident>, version: Int?, title: String, broken: String, since: Date, models: [ID<DeviceModel>]? = nil
    ) {
        self.incident = incident
        self.version = version
        self.title = title
        self.broken = broken
        self.since = since
        self.models = models
    }

    public func check(_ check: inout Check) {
        Incident.check(&check, title: title, broken: broken, models: models ?? [])
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        guard let version else { throw Refusal.versionMissing }
        let old = try work.lockedIncident(incident, for: Self.self)
        try work.expect(version, is: old.version)
        if since > work.now.addingTimeInterval(120) { throw Refusal.invalid([Mistake(field: "since", .inTheFuture)]) }
        let title = try work.keep(title, audience: [old.member], owner: old.member)
        let broken = try work.keep(broken, audience: [old.member], owner: old.member)
        let affected = try work.known(models ?? old.models)
        try Incidents.revise(incident, title: title.id, broken: broken.id, since: since, models: affected, in: work.region, work.db)
        try work.record(
            .incidentRevised(incident: incident, number: old.number, models: affected == old.models ? nil : affected),
            audience: [old.member], note: title)
        return Done()
    }
}

/// A suspicion proves right, an incident is over, or breaks out again.
public struct MoveIncident: Deed {
    public static let permission = Permission.only(.requester, .approver, side: .owner).orRegion(.coordinator)

    public let incident: ID<Incident>
    public let version: Int?
    public let state: Incident.State

    public init(incident: ID<Incident>, version: Int? = nil, state: Incident.State) {
        self.incident = incident
        self.version = version
        self.state = state
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let old = try work.lockedIncident(incident, for: Self.self)
        try work.expect(version, is: old.version)
        try old.mayMove(to: state)
        try work.move(old, to: state)
        return Done()
    }
}

extension Work {
    /// An incident under its lock, for whoever may do this to it.
    func lockedIncident<D: Deed>(_ incident: ID<Incident>, for deed: D.Type) throws -> Incident {
        try Lock.change(.incident, [incident], in: region, db)
        guard let row = try Incidents.row(incident, in: region, db) else { throw Refusal.notFound }
        try demand(D.self, Parties(asker: row.incident.member, owner: row.incident.member))
        return row.incident
    }

    /// Models that are all there.
    fileprivate func known(_ models: [ID<DeviceModel>]) throws -> [ID<DeviceModel>] {
        if try !models.isEmpty && DeviceModels.count(models, db) < models.count { throw Refusal.notFound }
        return models
    }

    func move(_ incident: Incident, to state: Incident.State) throws {
        try Incidents.move(incident.id, to: state, at: now, in: region, db)
        try record(.incidentMoved(incident: incident.id, number: incident.number, to: state), audience: [incident.member])
    }

    /// That a request may belong to an incident: the same member's.
    func mayBelong(to incident: ID<Incident>?, member: ID<Member>) throws {
        guard let incident else { return }
        guard let row = try Incidents.row(incident, in: region, db) else { throw Refusal.notFound }
        if row.incident.member != member { throw Refusal.invalid([Mistake(field: "incident", .wrongKind)]) }
    }
}
