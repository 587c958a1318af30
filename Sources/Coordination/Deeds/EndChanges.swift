import Foundation
import MutualAid
import Records

/// Asks the other side for another end: longer, or back earlier.
public struct AskEnd: Deed {
    public static let permission = Permission.only(.dispatcher, side: .lender).or(.requester, side: .asker).or(.approver, side: .asker)
        .orRegion(.coordinator)

    public let order: ID<Order>
    public let version: Int?
    public let until: Date
    /// Which side asks; nil where the caller acts for one of them only.
    public let byLender: Bool?

    public init(order: ID<Order>, version: Int? = nil, until: Date, byLender: Bool? = nil) {
        self.order = order
        self.version = version
        self.until = until
        self.byLender = byLender
    }

    public func perform(_ work: Work, _: Void) throws -> Made<EndChange> {
        let found = try work.lockedOrder(order, for: Self.self)
        try work.expect(version, is: found.version)
        // Whoever answers for both sides, or for neither, says for which.
        guard let byLender = byLender ?? found.sideToAsk(work.caller) else {
            throw Refusal.invalid([Mistake(field: "byLender", .missing)])
        }
        try work.demand(Self.self, byLender ? Parties(lender: found.lender) : Parties(asker: found.asker))
        let byVoice = try work.mustSpeak(for: byLender ? found.lender : found.asker)
        try found.mayEnd(at: until, asked: work.now)
        let change = EndChange(
            id: work.newID(), aidOrder: order, lender: found.lender, asker: found.asker, byLender: byLender, until: until, state: .asked,
            notBefore: nil, askedAt: work.now)
        try EndChanges.insert(change, byVoice: byVoice, in: work.region, work.db)
        try Tasks.insert(
            OpenTask(
                id: work.newID(), kind: .answerEnd, owner: change.other, other: change.side, aidClass: found.aidClass,
                quantity: found.units.open, order: order, capability: nil, step: nil, state: .open, openedAt: work.now),
            in: work.region, work.db)
        try work.record(
            .endAsked(order: order, number: found.number, request: found.request, byLender: byLender, until: Wire.text(of: until)),
            audience: [found.lender, found.asker], order: order)
        return Made(change.id)
    }
}

/// The other side agrees, or says from when on it could.
public struct AnswerEnd: Deed {
    public static let permission = AskEnd.permission

    public let change: ID<EndChange>
    public let agrees: Bool
    /// Not before: what the other side could do instead.
    public let notBefore: Date?

    public init(change: ID<EndChange>, agrees: Bool, notBefore: Date? = nil) {
        self.change = change
        self.agrees = agrees
        self.notBefore = notBefore
    }

    public func check(_ check: inout Check) { if agrees, notBefore != nil { check.add("notBefore", .wrongKind) } }

    public func perform(_ work: Work, _: Void) throws -> Done {
        // Nobody says yes to what their own side has asked for.
        let (found, order, byVoice) = try work.lockedEnd(change, for: Self.self) { $0.other }
        // Time has gone on since it was asked: what would be refused now is not agreed to either.
        if agrees { try order.mayEnd(at: found.until, asked: work.now) }
        try EndChanges.answer(
            change, agrees ? .agreed : .declined, notBefore: notBefore, byVoice: byVoice, at: work.now, in: work.region, work.db)
        if agrees { try Orders.setUntil(order.id, found.until, in: work.region, work.db) }
        try Tasks.answered(.answerEnd, order.id, at: work.now, in: work.region, work.db)
        try work.record(
            .endAnswered(
                order: order.id, number: order.number, request: order.request, agreed: agrees,
                until: (agrees ? found.until : notBefore).map(Wire.text(of:))),
            audience: [order.lender, order.asker], order: order.id)
        return Done()
    }
}

/// Takes the question back that nobody has answered, so that another can be asked.
public struct WithdrawEnd: Deed {
    public static let permission = AskEnd.permission

    public let change: ID<EndChange>

    public init(change: ID<EndChange>) {
        self.change = change
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let (found, order, byVoice) = try work.lockedEnd(change, for: Self.self) { $0.side }
        try EndChanges.withdraw(change, byVoice: byVoice, at: work.now, in: work.region, work.db)
        try work.record(
            .endWithdrawn(order: order.id, number: order.number, request: order.request, byLender: found.byLender),
            audience: [order.lender, order.asker], order: order.id)
        return Done()
    }
}

extension Order {
    /// The one side for which somebody may ask for another end; nil where that is neither of them or both.
    fileprivate func sideToAsk(_ caller: Caller) -> Bool? {
        let lends = caller.actsFor(lender) && caller.has(.dispatcher)
        let asks = caller.actsFor(asker) && (caller.has(.requester) || caller.has(.approver))
        return lends == asks ? nil : lends
    }
}

extension Work {
    /// A question about an end that waits, and its order, under their locks, for whoever may speak for a side of it.
    fileprivate func lockedEnd<D: Deed>(
        _ change: ID<EndChange>, for deed: D.Type, _ side: (EndChange) -> ID<Member>
    ) throws -> (EndChange, Order, byVoice: Bool) {
        guard let seen = try EndChanges.load(change, in: region, db) else { throw Refusal.notFound }
        let speaks = side(seen)
        try demand(D.self, speaks == seen.asker ? Parties(asker: seen.asker) : Parties(lender: seen.lender))
        let byVoice = try mustSpeak(for: speaks)
        try Lock.change(.order, [seen.aidOrder], in: region, db)
        try Lock.change(.end, [change], in: region, db)
        guard let found = try EndChanges.load(change, in: region, db), let order = try Orders.load(found.aidOrder, in: region, db) else {
            throw Refusal.notFound
        }
        try found.mustWait()
        return (found, order, byVoice)
    }
}
