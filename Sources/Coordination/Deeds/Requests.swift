import Foundation
import MutualAid
import Records

/// Asks for help. It goes out at once: approval and triage may come later.
public struct SubmitRequest: Deed {
    public static let permission = Permission.only(.requester, side: .asker).or(.approver, side: .asker).orRegion(.coordinator)

    public let site: ID<Site>
    public let callback: String
    /// What does not work, in the asker's words.
    public let trouble: String
    public let items: [Item]
    public let neededBy: Date
    public let occasion: Occasion
    /// nil: not said yet.
    public let harm: Harm?
    /// The member's incident to which it belongs, where it belongs to one.
    public let incident: ID<Incident>?
    /// What was already tried, in the asker's words.
    public let tried: String?
    /// Who drives, how it comes back, who answers if it harms: as far as the asker says it.
    public let handling: Handling?
    /// When it came, where it is typed later; nil: now.
    public let happenedAt: Date?

    public init(
        site: ID<Site>, callback: String, trouble: String, items: [Item], neededBy: Date, occasion: Occasion = .incident,
        harm: Harm? = nil, incident: ID<Incident>? = nil, tried: String? = nil, handling: Handling? = nil,
        happenedAt: Date? = nil
    ) {
        self.site = site
        self.callback = callback
        self.trouble = trouble
        self.items = items
        self.neededBy = neededBy
        self.occasion = occasion
        self.harm = harm
        self.incident = incident
        self.tried = tried
        self.handling = handling
        self.happenedAt = happenedAt
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            site: try values.decode(ID<Site>.self, forKey: .site), callback: try values.decode(String.self, forKey: .callback),
            trouble: try values.decode(String.self, forKey: .trouble), items: try values.decode([Item].self, forKey: .items),
            neededBy: try values.decode(Date.self, forKey: .neededBy),
            occasion: try values.decodeIfPresent(Occasion.self, forKey: .occasion) ?? .incident,
            harm: try values.decodeIfPresent(Harm.self, forKey: .harm),
            incident: try values.decodeIfPresent(ID<Incident>.self, forKey: .incident),
            tried: try values.decodeIfPresent(String.self, forKey: .tried),
            handling: try values.decodeIfPresent(Handling.self, forKey: .handling),
            happenedAt: try values.decodeIfPresent(Date.self, forKey: .happenedAt))
    }

    public func check(_ check: inout Check) {
        check.phone("callback", callback, required: true)
        check.text("trouble", trouble, limit: 2_000, required: true)
        check.text("tried", tried, limit: 2_000)
        check.count("items", items.count, 1...20)
        for (index, item) in items.enumerated() { check.part("items[\(index)]") { item.check(&$0, neededBy: neededBy) } }
        if let handling { check.part("handling", handling.checkAsked) }
    }

    public func perform(_ work: Work, _: Void) throws -> Made<AidRequest> {
        guard let place = try Members.site(site, in: work.region, work.db) else { throw Refusal.notFound }
        try work.demand(Self.self, Parties(asker: place.member))
        let request = try submit(work, at: place)
        return Made(request.id, number: request.number)
    }

    /// Writes the request down, for whoever may ask at this place: also on a slip of a call, or by a call card.
    /// - Parameter id: the request's identity, where it has to be known before.
    func submit(_ work: Work, at place: Site, as id: ID<AidRequest>? = nil) throws -> AidRequest {
        let came = try work.past(happenedAt)
        if neededBy < came.addingTimeInterval(-86_400) { throw Refusal.invalid([Mistake(field: "neededBy", .notInTheFuture)]) }
        try work.mayBelong(to: incident, member: place.member)
        let request = AidRequest(
            id: id ?? work.newID(), number: work.newNumber(prefix: "R"), member: place.member, site: site, occasion: occasion,
            callback: callback, harm: harm, neededBy: neededBy, state: .submitted, submittedAt: came, priority: nil,
            triagedAt: nil, approvedAt: nil, incident: incident, version: 1, handling: handling)
        let rows = try items.enumerated().map { index, item in try work.item(item, of: request, at: "items[\(index)].") }
        let trouble = try work.keep(trouble, audience: [place.member], owner: place.member)
        let before = try work.kept(tried, of: place.member)
        try Requests.insert(
            request, items: rows, trouble: trouble.id, tried: before?.id, askedBy: work.caller.account, in: work.region, work.db)
        try work.markProxyEntry(request)
        try work.record(
            .requestSubmitted(request: request.id, number: request.number, items: rows.map { Happening.Asked($0) }),
            audience: [place.member], note: trouble, happenedAt: happenedAt)
        if let before {
            try work.record(.triedSaid(request: request.id, number: request.number), audience: [place.member], note: before)
        }
        return request
    }
}

/// Says more, or something else: how bad it is for patients, by when, whom to ring, what does not work, what was tried.
public struct ReviseRequest: Deed {
    public static let permission = Permission.only(.requester, side: .asker).or(.approver, side: .asker).orRegion(.coordinator)

    public let request: ID<AidRequest>
    public let version: Int?
    public let neededBy: Date
    public let callback: String
    /// What nobody says again stays as it is: this, and all that follows.
    public let harm: Harm?
    public let incident: ID<Incident>?
    /// Whether it belongs to no incident any longer.
    public let leavesIncident: Bool?
    public let occasion: Occasion?
    public let trouble: String?
    public let tried: String?
    public let handling: Handling?

    public init(
        request: ID<AidRequest>, version: Int?, harm: Harm?, neededBy: Date, callback: String, incident: ID<Incident>? = nil,
        leavesIncident: Bool? = nil, occasion: Occasion? = nil, trouble: String? = nil, tried: String? = nil, handling: Handling? = nil
    ) {
        self.request = request
        self.version = version
        self.neededBy = neededBy
        self.callback = callback
        self.harm = harm
        self.incident = incident
        self.leavesIncident = leavesIncident
        self.occasion = occasion
        self.trouble = trouble
        self.tried = tried
        self.handling = handling
    }

    public func check(_ check: inout Check) {
        check.phone("callback", callback, required: true)
        if incident != nil, leavesIncident == true { check.add("leavesIncident", .wrongKind) }
        check.text("trouble", trouble, limit: 2_000)
        check.text("tried", tried, limit: 2_000)
        if let handling { check.part("handling", handling.checkAsked) }
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        guard let version else { throw Refusal.versionMissing }
        let old = try work.lockedRequest(request, for: Self.self)
        try work.expect(version, is: old.request.version)
        try old.request.mustBeOpen()
        try old.request.mayBeNeeded(by: neededBy, at: work.now)
        let member = old.request.member
        try work.mayBelong(to: incident, member: member)
        let trouble = try work.kept(trouble, of: member, unless: old.trouble)
        let tried = try work.kept(tried, of: member, unless: old.tried)
        let revised = old.request.saying(
            harm: harm, neededBy: neededBy, callback: callback, incident: incident, leavesIncident: leavesIncident ?? false,
            occasion: occasion, handling: handling)
        try Requests.revise(
            revised, trouble: trouble?.id ?? old.trouble, tried: tried?.id ?? old.tried, in: work.region, work.db)
        let number = old.request.number
        try work.record(
            .requestRevised(request: request, number: number, harm: revised.harm, neededBy: Wire.text(of: neededBy)), audience: [member])
        if let trouble { try work.record(.troubleSaid(request: request, number: number), audience: [member], note: trouble) }
        if let tried { try work.record(.triedSaid(request: request, number: number), audience: [member], note: tried) }
        return Done()
    }
}

/// Approves a request for the member that asks.
public struct ApproveRequest: Deed {
    public static let permission = Permission.only(.approver, side: .asker)

    public let request: ID<AidRequest>
    public let version: Int?

    public init(request: ID<AidRequest>, version: Int? = nil) {
        self.request = request
        self.version = version
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let old = try work.lockedRequest(request, for: Self.self)
        try work.expect(version, is: old.request.version)
        try old.request.mayBeApprovedBy(work.caller.account, askedBy: old.askedBy)
        try Requests.approve(request, by: work.caller.account, at: work.now, in: work.region, work.db)
        try work.record(.requestApproved(request: request, number: old.request.number), audience: [old.request.member])
        return Done()
    }
}

/// Decides how fast a request is handled.
public struct TriageRequest: Deed {
    public static let permission = Permission.region(.coordinator)

    public let request: ID<AidRequest>
    public let version: Int?
    public let priority: Priority

    public init(request: ID<AidRequest>, version: Int? = nil, priority: Priority) {
        self.request = request
        self.version = version
        self.priority = priority
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let old = try work.lockedRequest(request, for: Self.self)
        try work.expect(version, is: old.request.version)
        try old.request.mustBeOpen()
        try Requests.triage(request, priority, at: work.now, in: work.region, work.db)
        try work.record(
            .requestTriaged(request: request, number: old.request.number, priority: priority), audience: [old.request.member])
        return Done()
    }
}

/// Needs nothing more: enquiries are withdrawn, offers declined, orders that have not left are cancelled.
///
/// What is on its way or in use stays as it is: it is a fact, and has to come home.
public struct CancelRequest: Deed {
    public static let permission = Permission.only(.requester, side: .asker).or(.approver, side: .asker).orRegion(.coordinator)

    public let request: ID<AidRequest>
    public let version: Int?

    public init(request: ID<AidRequest>, version: Int? = nil) {
        self.request = request
        self.version = version
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let old = try work.lockedRequest(request, for: Self.self)
        try work.expect(version, is: old.request.version)
        try old.request.mustBeOpen()
        try work.cancel([old.request], releasing: false)
        return Done()
    }
}

extension Work {
    /// A text as a note of the asker's; nil where nothing is said, or the same as stands in a note already.
    func kept(_ text: String?, of member: ID<Member>, unless old: ID<Note>? = nil) throws -> KeptNote? {
        let plain = text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        if plain.isEmpty { return nil }
        if let old, try Journal.text(old, in: region, db) == plain { return nil }
        return try keep(plain, audience: [member], owner: member)
    }

    /// A request under its lock, for whoever may do this to it.
    func lockedRequest<D: Deed>(_ request: ID<AidRequest>, for deed: D.Type) throws -> Requests.Facts {
        try Lock.change(.request, [request], in: region, db)
        guard let facts = try Requests.load(request, in: region, db) else { throw Refusal.notFound }
        try demand(D.self, Parties(asker: facts.request.member))
        return facts
    }
}
