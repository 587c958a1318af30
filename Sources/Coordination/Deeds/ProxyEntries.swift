import MutualAid
import Records

/// The hospital says, by a press or on the telephone, that what the desk entered for it is right.
public struct ConfirmEntry: Deed {
    public static let permission = Permission.only(.requester, .approver, side: .asker).orRegion(.coordinator)

    public let request: ID<AidRequest>

    public init(request: ID<AidRequest>) {
        self.request = request
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        guard let seen = try Requests.load(request, in: work.region, work.db) else { throw Refusal.notFound }
        try work.demand(Self.self, Parties(asker: seen.request.member))
        _ = try work.mustSpeak(for: seen.request.member)
        if try ProxyEntries.load(request, in: work.region, work.db) == nil { throw Refusal.notFound }
        // An entry has no identity of its own: whoever changes it locks its request.
        try Lock.change(.request, [request], in: work.region, work.db)
        guard let entry = try ProxyEntries.load(request, in: work.region, work.db) else { throw Refusal.notFound }
        try entry.mayBeConfirmed()
        try ProxyEntries.confirm(request, at: work.now, in: work.region, work.db)
        try work.record(.requestConfirmed(request: request, number: seen.request.number), audience: [seen.request.member])
        return Done()
    }
}

extension Work {
    /// Marks a request as entered for somebody else; nothing where they asked themselves. The desk asks for nobody itself, also not for
    /// the hospital in whose house it stands.
    func markProxyEntry(_ request: AidRequest) throws {
        if caller.account == nil || caller.speaksFor(request.member) { return }
        try ProxyEntries.insert(
            ProxyEntry(request: request.id, member: request.member, enteredAt: now, confirmedAt: nil), in: region, db)
    }
}
