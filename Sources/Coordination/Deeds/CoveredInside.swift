import Foundation
import MutualAid
import Records

/// Says how many of an item are covered without a lender: found inside the asker's own health system, or brought by somebody who is no
/// member. Nobody else is asked for these.
public struct CoverInside: Deed {
    public static let permission = Permission.only(.requester, .approver, .dispatcher, side: .asker).orRegion(.coordinator)

    public let request: ID<AidRequest>
    public let item: ID<RequestItem>
    public let version: Int?
    /// All of them together; 0: none after all.
    public let quantity: Int
    /// Who brought it, with a number to ring, where that is no member: the desk clears it up.
    public let sender: String?
    public let happenedAt: Date?

    public init(
        request: ID<AidRequest>, item: ID<RequestItem>, version: Int? = nil, quantity: Int, sender: String? = nil, happenedAt: Date? = nil
    ) {
        self.request = request
        self.item = item
        self.version = version
        self.quantity = quantity
        self.sender = sender
        self.happenedAt = happenedAt
    }

    public func check(_ check: inout Check) { check.text("sender", sender, limit: 1_000) }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let old = try work.lockedRequest(request, for: Self.self)
        try work.expect(version, is: old.request.version)
        try old.request.mustBeOpen()
        guard let row = try RequestItems.row(item, in: work.region, work.db), row.item.request == request else { throw Refusal.notFound }
        try row.item.mayCoverInside(quantity)
        let happened = try work.past(happenedAt)
        let note = try work.kept(sender, of: old.request.member)
        try RequestItems.setCoveredInside(item, quantity, in: work.region, work.db)
        try Requests.touch(request, in: work.region, work.db)
        try work.record(
            .itemCoveredInside(request: request, number: old.request.number, aidClass: row.item.aidClass, quantity: quantity),
            audience: [old.request.member], note: note, happenedAt: happened)
        if note != nil {
            let came = quantity - row.item.coveredInside
            try Tasks.insert(
                OpenTask(
                    id: work.newID(), kind: .unknownSender, owner: old.request.member, other: old.request.member,
                    aidClass: row.item.aidClass, quantity: came > 0 ? came : nil, order: nil, capability: nil, step: nil, state: .open,
                    openedAt: work.now, request: request),
                in: work.region, work.db)
        }
        return Done()
    }
}
