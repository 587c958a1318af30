import Foundation
import Matching
import MutualAid
import Records

/// An order that was typed in by mistake, under a wrong number or a second time. None of it ever was: its promise ends, nobody has
/// anything to bring home, and nothing is deleted.
///
/// It is said of whatever has been recorded of it too: that is what the right order says, and it stays in the journal.
public struct VoidOrder: Deed {
    public static let permission = Permission.region(.coordinator)

    public let order: ID<Order>
    public let version: Int?
    /// What was wrong, and which number is right: both sides read it.
    public let reason: String

    public init(order: ID<Order>, version: Int? = nil, reason: String) {
        self.order = order
        self.version = version
        self.reason = reason
    }

    public func check(_ check: inout Check) { check.text("reason", reason, limit: 1_000, required: true) }

    public func perform(_ work: Work, _: Void) throws -> Done {
        guard let seen = try Orders.load(order, in: work.region, work.db) else { throw Refusal.notFound }
        try work.demand(Self.self, Parties(asker: seen.asker, lender: seen.lender))
        // Nobody is asked for a need that may fall with it.
        try Lock.change(.request, [seen.request], in: work.region, work.db)
        let found = try work.lockedOrder(order, for: Self.self)
        try work.expect(version, is: found.version)
        guard let row = try Orders.row(order, in: work.region, work.db)?.row else { throw Refusal.notFound }
        try row.mayBeVoided()
        let sides = [found.lender, found.asker]
        let note = try work.keep(reason.trimmingCharacters(in: .whitespacesAndNewlines), audience: sides)
        try Orders.save(found.voided, voidedAt: work.now, in: work.region, work.db)
        try work.dropDrives(of: order)
        try work.endWhatWaits(for: found.voided)
        try Tasks.over(of: order, at: work.now, in: work.region, work.db)
        if found.isOpen { try Promises.end(found.offer, found.units.open, as: .cancelled, at: work.moment, in: work.region, work.db) }
        try work.record(
            .orderVoided(
                order: order, number: found.number, request: found.request, aidClass: found.aidClass, quantity: found.quantity),
            audience: sides, order: order, note: note)
        try work.settleConflicts(without: order)
        try work.askAgain(found)
        try work.dropNeed(of: found)
        return Done()
    }
}

extension Work {
    /// Taking an order in ends what its lender had been asked or had offered for the need. Where that order never was, the lender is asked
    /// anew for what the need still lacks: no wave asks whoever was asked before.
    fileprivate func askAgain(_ order: Order) throws {
        guard let before = try Enquiries.askedBefore(order.offer, in: region, db),
            let request = try Requests.load(order.request, in: region, db)?.request, request.state == .submitted,
            let row = try RequestItems.row(order.item, in: region, db), row.item.rank(of: before.aidClass) != nil,
            try !Enquiries.isWaiting(order.item, lender: order.lender, in: region, db)
        else { return }
        let quantity = min(before.quantity, row.askable(at: now))
        if quantity == 0 { return }
        let listed = try before.capability.flatMap { try Capabilities.load($0, in: region, db) }
        let reached = Reached(
            item: row.item, aidClass: before.aidClass, lender: order.lender,
            capability: listed?.state == .published ? listed?.id : nil, quantity: quantity, kilometres: before.kilometres,
            neededBy: row.wantedBy(request), toReply: ToReply(asks: before.asks ?? [], questions: before.questions))
        _ = try ask(reached, of: request, as: before.askedAs, wave: before.wave)
    }

    /// The need that was made for an order as it was typed in falls with it, unless something else came of that need.
    fileprivate func dropNeed(of order: Order) throws {
        let id = order.request
        guard try Journal.wasMade(id, with: order.id, in: region, db), let request = try Requests.load(id, in: region, db)?.request,
            request.state == .submitted, try RequestItems.rows(of: [id], in: region, db).count == 1,
            try Orders.of(request: id, in: region, db).allSatisfy({ $0.voidedAt != nil }),
            try Enquiries.waiting(of: id, in: region, db).isEmpty, try Offers.tendered(of: id, in: region, db).isEmpty
        else { return }
        try Requests.cancel(id, in: region, db)
        try record(.requestCancelled(request: id, number: request.number), audience: [request.member])
    }
}
