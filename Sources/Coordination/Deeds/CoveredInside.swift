import Foundation
import MutualAid
import Records

/// Says how many of an item are covered without a lender: found inside the asker's own health system. Nobody else is asked for these.
public struct CoverInside: Deed {
    public static let permission = Permission.only(.requester, .approver, .dispatcher, side: .asker).orRegion(.coordinator)

    public let request: ID<AidRequest>
    public let item: ID<RequestItem>
    public let version: Int?
    /// All of them together; 0: none after all.
    public let quantity: Int

    public init(request: ID<AidRequest>, item: ID<RequestItem>, version: Int? = nil, quantity: Int) {
        self.request = request
        self.item = item
        self.version = version
        self.quantity = quantity
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let old = try work.lockedRequest(request, for: Self.self)
        try work.expect(version, is: old.request.version)
        try old.request.mustBeOpen()
        guard let row = try RequestItems.row(item, in: work.region, work.db), row.item.request == request else { throw Refusal.notFound }
        try row.item.mayCoverInside(quantity)
        try RequestItems.setCoveredInside(item, quantity, in: work.region, work.db)
        if quantity == 0 {
            // None after all: nobody is to be rung about what nobody brought.
            let others = try RequestItems.rows(of: [request], in: work.region, work.db).map(\.item)
            let classes = row.item.broughtByNobody(beside: others)
            try Tasks.nobodySent(classes, for: request, at: work.now, in: work.region, work.db)
        }
        try Requests.touch(request, in: work.region, work.db)
        try work.record(
            .itemCoveredInside(request: request, number: old.request.number, aidClass: row.item.aidClass, quantity: quantity),
            audience: [old.request.member])
        return Done()
    }
}
