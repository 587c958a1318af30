import Foundation
import MutualAid
import Records

/// Lets the coordinator accept offers for a member: for one request or for all, until a time.
///
/// Who takes part by telephone says so there, and the coordinator writes down who did.
public struct Delegate: Deed {
    public static let permission = Permission.only(.approver, side: .owner).orRegion(.coordinator)

    public let member: ID<Member>
    /// nil: every request of the member.
    public let request: ID<AidRequest>?
    public let until: Date

    public init(member: ID<Member>, request: ID<AidRequest>? = nil, until: Date) {
        self.member = member
        self.request = request
        self.until = until
    }

    public func perform(_ work: Work, _: Void) throws -> Made<Delegation> {
        try work.demand(Self.self, Parties(owner: member))
        let byVoice = try work.mustSpeak(for: member)
        if try Members.load(member, in: work.region, work.db) == nil { throw Refusal.notFound }
        if until <= work.now { throw Refusal.invalid([Mistake(field: "until", .notInTheFuture)]) }
        var number: String?
        if let request {
            guard let found = try Requests.load(request, in: work.region, work.db), found.request.member == member else {
                throw Refusal.notFound
            }
            try found.request.mustBeOpen()
            number = found.request.number
        }
        let delegation = Delegation(
            id: work.newID(), member: member, request: request, givenAt: work.now, until: until, endedAt: nil, byVoice: byVoice)
        try Delegations.insert(delegation, by: work.caller.account, in: work.region, work.db)
        try work.record(
            .delegated(delegation: delegation.id, member: member, until: Wire.text(of: until), request: request, number: number),
            audience: [member])
        return Made(delegation.id)
    }
}

/// Takes the yes back into one's own hands. What the coordinator has accepted stays accepted.
public struct EndDelegation: Deed {
    public static let permission = Delegate.permission

    public let delegation: ID<Delegation>

    public init(delegation: ID<Delegation>) {
        self.delegation = delegation
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try Lock.change(.delegation, [delegation], in: work.region, work.db)
        guard let found = try Delegations.load(delegation, in: work.region, work.db) else { throw Refusal.notFound }
        try work.demand(Self.self, Parties(owner: found.member))
        _ = try work.mustSpeak(for: found.member)
        try found.mayBeEnded(at: work.now)
        try Delegations.end(delegation, at: work.now, in: work.region, work.db)
        try work.record(
            .delegationEnded(delegation: delegation, member: found.member, request: found.request), audience: [found.member])
        return Done()
    }
}

extension Work {
    /// What a member has handed over, kept from being taken back until this deed is done.
    func lockedDelegations(of member: ID<Member>) throws -> [Delegation] {
        let before = try Delegations.open(of: member, at: now, in: region, db).map(\.id)
        try Lock.share(.delegation, before, in: region, db)
        return try Delegations.open(of: member, at: now, in: region, db).filter { before.contains($0.id) }
    }
}
