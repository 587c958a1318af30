import Foundation
import MutualAid
import Records

/// What is expected at a site's gate within the shift: no order number, no entry.
public struct ShowGate: Question {
    public static let permission = Permission.anySeat

    public let site: ID<Site>
    /// When the shift begins; nil: now.
    public let from: Date?

    public init(site: ID<Site>, from: Date? = nil) {
        self.site = site
        self.from = from
    }

    public func answer(_ reading: Reading) throws -> GateSheet {
        guard let found = try Members.site(site, in: reading.region, reading.db) else { throw Refusal.notFound }
        let orders = try Orders.through(site, in: reading.region, reading.db)
        // An empty list at a gate of others would read as if nothing were expected there.
        if orders.isEmpty, !reading.caller.seesRegion, !reading.members.contains(found.member) { throw Refusal.notFound }
        let legs = try CarryLegs.of(orders.map(\.row.order.id), in: reading.region, reading.db)
        return GateSheet(asOf: reading.now, from: from, site: found, orders: orders, legs: legs)
    }
}
