import Foundation
import MutualAid
import Records

/// Says from when on others have to stand in for the people of an order, so that they are looked for before these tire.
///
/// It is no other end: nobody has to agree that somebody tires, and these stay until their relief is there or they go.
public struct AskRelief: Deed {
    public static let permission = Permission.only(.dispatcher, side: .lender).or(.requester, side: .asker)
        .or(.approver, side: .asker).orRegion(.coordinator)

    public let order: ID<Order>
    public let version: Int?
    /// nil: they need none after all.
    public let from: Date?

    public init(order: ID<Order>, version: Int? = nil, from: Date?) {
        self.order = order
        self.version = version
        self.from = from
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let found = try work.lockedOrder(order, for: Self.self)
        try work.expect(version, is: found.version)
        try found.mayBeRelieved(from: from, asked: work.now)
        try Orders.setRelief(order, from, in: work.region, work.db)
        try work.record(
            .reliefAsked(
                order: order, number: found.number, request: found.request, aidClass: found.aidClass, quantity: found.units.open,
                from: from.map(Wire.text(of:))),
            audience: [found.lender, found.asker], order: order)
        return Done()
    }
}
