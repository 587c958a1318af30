import Foundation
import MutualAid
import Records

/// Writes a line into the log, about something or to be filed later.
public struct WriteLogLine: Deed {
    public static let permission = Permission.only(
        .requester, .approver, .publisher, .dispatcher, .organisationAdministrator, side: .owner
    ).orRegion(.coordinator)

    public let text: String
    /// nil: just now.
    public let happenedAt: Date?
    public let request: ID<AidRequest>?
    public let order: ID<Order>?
    public let site: ID<Site>?
    public let incident: ID<Incident>?
    /// For whom it is written; nil: one's own member.
    public let member: ID<Member>?

    public init(
        text: String, happenedAt: Date? = nil, request: ID<AidRequest>? = nil, order: ID<Order>? = nil, site: ID<Site>? = nil,
        incident: ID<Incident>? = nil, member: ID<Member>? = nil
    ) {
        self.text = text
        self.happenedAt = happenedAt
        self.request = request
        self.order = order
        self.site = site
        self.incident = incident
        self.member = member
    }

    public func check(_ check: inout Check) {
        check.text("text", text, limit: LogLine.longest, required: true)
        LogLine.Subject.check(&check, request, order, site, incident)
    }

    public func perform(_ work: Work, _: Void) throws -> Made<LogLine> {
        guard let writer = member ?? work.own else { throw Refusal.notAllowed }
        try work.demand(Self.self, Parties(owner: writer))
        if try Members.load(writer, in: work.region, work.db) == nil { throw Refusal.notFound }
        let happened = happenedAt ?? work.now
        if happened > work.now.addingTimeInterval(LogLine.tolerance) {
            throw Refusal.invalid([Mistake(field: "happenedAt", .inTheFuture)])
        }
        let subject = LogLine.Subject(request, order, site, incident)
        if let subject { try work.mustSee(subject) }
        // What somebody writes about another is read by their own people and the desk, not by everybody who sees the record; what the desk
        // notes for itself by the desk alone, also where it stands in a member's house.
        let readers = member == nil && !work.caller.isReadAtHome ? [] : [writer]
        let note = try work.keep(text.trimmingCharacters(in: .whitespacesAndNewlines), audience: readers, owner: writer)
        let line = LogLine(
            id: work.newID(), writer: writer, text: note.text, happenedAt: happened, writtenAt: work.now, subject: subject)
        try LogLines.insert(line, note: note.id, in: work.region, work.db)
        try work.record(
            .logLineWritten(line: line.id, request: subject?.request, site: subject?.site, incident: subject?.incident), audience: readers,
            order: subject?.order,
            note: note, happenedAt: happened)
        return Made(line.id)
    }
}

/// Files a line to what it is about. It then stands in that log too, at the time when it happened.
public struct FileLogLine: Deed {
    public static let permission = WriteLogLine.permission

    public let line: ID<LogLine>
    public let request: ID<AidRequest>?
    public let order: ID<Order>?
    public let site: ID<Site>?
    public let incident: ID<Incident>?

    public init(
        line: ID<LogLine>, request: ID<AidRequest>? = nil, order: ID<Order>? = nil, site: ID<Site>? = nil, incident: ID<Incident>? = nil
    ) {
        self.line = line
        self.request = request
        self.order = order
        self.site = site
        self.incident = incident
    }

    public func check(_ check: inout Check) {
        LogLine.Subject.check(&check, request, order, site, incident)
        if LogLine.Subject(request, order, site, incident) == nil { check.add("request", .missing) }
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try Lock.change(.logLine, [line], in: work.region, work.db)
        guard let found = try LogLines.load(line, in: work.region, work.db), let subject = LogLine.Subject(request, order, site, incident)
        else {
            throw Refusal.notFound
        }
        try work.demand(Self.self, Parties(owner: found.line.writer))
        guard let kept = try Journal.note(found.note, in: work.region, work.db) else { throw Refusal.notFound }
        try found.line.mayBeFiled()
        try work.mustSee(subject)
        try LogLines.file(line, to: subject, at: work.now, in: work.region, work.db)
        let note = found.line.text.map { KeptNote(id: found.note, salt: found.salt, text: $0) }
        try work.record(
            .logLineFiled(line: line, request: subject.request, site: subject.site, incident: subject.incident),
            audience: kept.audience.map(ID.init(rawValue:)), order: subject.order,
            note: note, happenedAt: found.line.happenedAt)
        return Done()
    }
}

extension LogLine.Subject {
    /// A line is about one thing.
    static func check(
        _ check: inout Check, _ request: ID<AidRequest>?, _ order: ID<Order>?, _ site: ID<Site>?, _ incident: ID<Incident>?
    ) {
        let said: [String?] = [
            request.map { _ in "request" }, order.map { _ in "order" }, site.map { _ in "site" }, incident.map { _ in "incident" },
        ]
        let fields = said.compactMap(\.self)
        for field in fields.dropFirst() { check.add(field, .duplicate(of: fields[0])) }
    }
}

extension Work {
    fileprivate func mustSee(_ subject: LogLine.Subject) throws {
        let isSeen =
            switch subject {
            case .request(let id): try Requests.load(id, in: region, db) != nil
            case .order(let id): try Orders.load(id, in: region, db) != nil
            case .site(let id): try Members.site(id, in: region, db) != nil
            case .incident(let id): try Incidents.row(id, in: region, db) != nil
            }
        if !isSeen { throw Refusal.notFound }
    }
}
