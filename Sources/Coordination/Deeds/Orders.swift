import Foundation
import MutualAid
import Records

/// It has left the lender's door.
public struct SendOrder: Deed {
    public static let permission = Permission.only(.dispatcher, side: .lender).orRegion(.coordinator)

    public let order: ID<Order>
    public let version: Int?
    /// nil: all that are left to take this step.
    public let quantity: Int?

    public init(order: ID<Order>, version: Int? = nil, quantity: Int? = nil) {
        self.order = order
        self.version = version
        self.quantity = quantity
    }

    public func check(_ check: inout Check) { check.whole("quantity", quantity, 1...1_000_000) }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try work.step(order, version, quantity, to: .sent, for: Self.self)
    }
}

/// It has arrived where it is needed.
public struct ReceiveOrder: Deed {
    public static let permission = Permission.only(.requester, side: .asker).or(.approver, side: .asker).orRegion(.coordinator)

    public let order: ID<Order>
    public let version: Int?
    /// nil: all that are left to take this step.
    public let quantity: Int?

    public init(order: ID<Order>, version: Int? = nil, quantity: Int? = nil) {
        self.order = order
        self.version = version
        self.quantity = quantity
    }

    public func check(_ check: inout Check) { check.whole("quantity", quantity, 1...1_000_000) }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try work.step(order, version, quantity, to: .arrived, for: Self.self)
    }
}

/// It is on its way home.
public struct ReturnOrder: Deed {
    public static let permission = Permission.only(.requester, side: .asker).or(.approver, side: .asker).orRegion(.coordinator)

    public let order: ID<Order>
    public let version: Int?
    /// nil: all that are left to take this step.
    public let quantity: Int?

    public init(order: ID<Order>, version: Int? = nil, quantity: Int? = nil) {
        self.order = order
        self.version = version
        self.quantity = quantity
    }

    public func check(_ check: inout Check) { check.whole("quantity", quantity, 1...1_000_000) }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try work.step(order, version, quantity, to: .returning, for: Self.self)
    }
}

/// It is home again, and free to be promised anew.
public struct BringHome: Deed {
    public static let permission = Permission.only(.dispatcher, side: .lender).orRegion(.coordinator)

    public let order: ID<Order>
    public let version: Int?
    /// nil: all that are left to take this step.
    public let quantity: Int?

    public init(order: ID<Order>, version: Int? = nil, quantity: Int? = nil) {
        self.order = order
        self.version = version
        self.quantity = quantity
    }

    public func check(_ check: inout Check) { check.whole("quantity", quantity, 1...1_000_000) }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try work.step(order, version, quantity, to: .home, for: Self.self)
    }
}

/// Either side takes back an order that has not left.
public struct CancelOrder: Deed {
    public static let permission = Permission.only(.approver, side: .asker).or(.dispatcher, side: .lender).orRegion(.coordinator)

    public let order: ID<Order>
    public let version: Int?
    /// nil: all that are left to take this step.
    public let quantity: Int?
    /// nil: now.
    public let happenedAt: Date?

    public init(order: ID<Order>, version: Int? = nil, quantity: Int? = nil, happenedAt: Date? = nil) {
        self.order = order
        self.version = version
        self.quantity = quantity
        self.happenedAt = happenedAt
    }

    public func check(_ check: inout Check) { check.whole("quantity", quantity, 1...1_000_000) }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let found = try work.lockedOrder(order, for: Self.self)
        // The desk takes back nobody's yes of its own: one of the two sides said so.
        if !work.caller.speaksFor(found.asker) { _ = try work.mustSpeak(for: found.lender) }
        try work.expect(version, is: found.version)
        try work.move(found, quantity, to: .cancelled, at: work.past(happenedAt))
        return Done()
    }
}

/// Brings an order to the state in which it really is. What was left out opens as tasks; nothing is refused for being late.
public struct RecordAsHappened: Deed {
    public static let permission = Permission.only(.dispatcher, side: .lender).or(.requester, side: .asker)
        .or(.approver, side: .asker).orRegion(.coordinator)

    public let order: ID<Order>
    /// What whoever records it saw: two who each record that two arrived mean the same two.
    public let version: Int?
    public let state: Order.State
    /// nil: all that have not come so far; where all have, all that have gone on.
    public let quantity: Int?
    public let happenedAt: Date
    /// Only the time of this step was wrong: nothing moves, wherever its units have gone since.
    public let isCorrection: Bool

    public init(
        order: ID<Order>, version: Int? = nil, state: Order.State, quantity: Int? = nil, happenedAt: Date, isCorrection: Bool = false
    ) {
        self.order = order
        self.version = version
        self.state = state
        self.quantity = quantity
        self.happenedAt = happenedAt
        self.isCorrection = isCorrection
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            order: try values.decode(ID<Order>.self, forKey: .order), version: try values.decodeIfPresent(Int.self, forKey: .version),
            state: try values.decode(Order.State.self, forKey: .state),
            quantity: try values.decodeIfPresent(Int.self, forKey: .quantity),
            happenedAt: try values.decode(Date.self, forKey: .happenedAt),
            isCorrection: try values.decodeIfPresent(Bool.self, forKey: .isCorrection) ?? false)
    }

    public func check(_ check: inout Check) { check.whole("quantity", quantity, 1...1_000_000) }

    public func perform(_ work: Work, _: Void) throws -> Recorded {
        let old = try work.lockedOrder(order, for: Self.self)
        try work.expect(version, is: old.version)
        let happened = try work.past(happenedAt)
        // That it is home is what the lender sees at its own door: it frees what was promised.
        if state == .home, !work.caller.actsFor(old.lender), !work.caller.has(.coordinator) { throw Refusal.notAllowed }
        let fact = try old.recording(quantity, at: state, happened: happened, isCorrection: isCorrection)
        // What was typed by mistake is an order again with this, unless another stands for the same paper by now.
        if fact.order.calledOff < fact.order.quantity,
            let standing = try PaperOrders.standing(for: order, in: work.region, work.db)
        {
            throw Refusal.typedAgain(number: standing)
        }
        try Orders.save(fact.order, in: work.region, work.db)
        try work.askAboutTheRest(of: fact.order)
        let freed = old.units.open - fact.order.units.open
        if freed > 0 { try Promises.end(old.offer, freed, as: .home, at: work.moment, in: work.region, work.db) }
        if freed < 0 { try Promises.openAgain(old.offer, -freed, in: work.region, work.db) }
        try work.openSkipped(fact.skipped, fact.part, of: fact.order)
        // Nothing has moved: a step that was left out has its time now, and whoever was to say it need not any more.
        if fact.order.units == old.units { try Tasks.said(state, of: order, at: work.now, in: work.region, work.db) }
        try work.endWhatWaits(for: fact.order)
        try work.record(
            fact.isCorrection
                ? .orderTimeCorrected(
                    order: order, number: old.number, request: old.request, aidClass: old.aidClass, quantity: fact.part, at: state)
                : .orderRecordedAsHappened(
                    order: order, number: old.number, request: old.request, aidClass: old.aidClass, quantity: fact.part, to: state,
                    skipped: fact.skipped),
            audience: [old.lender, old.asker], order: order, happenedAt: happened)
        return Recorded(skipped: fact.skipped)
    }
}

public struct Recorded: Codable, Sendable, Hashable {
    /// The steps that were left out; each is a task now.
    public let skipped: [Order.State]
}

extension Work {
    /// An order under its lock, for whoever may do this to it.
    func lockedOrder<D: Deed>(_ order: ID<Order>, for deed: D.Type) throws -> Order {
        try Lock.change(.order, [order], in: region, db)
        guard let found = try Orders.load(order, in: region, db) else { throw Refusal.notFound }
        try demand(D.self, Parties(asker: found.asker, lender: found.lender))
        return found
    }

    func step<D: Deed>(_ order: ID<Order>, _ version: Int?, _ part: Int?, to state: Order.State, for deed: D.Type) throws -> Done {
        let found = try lockedOrder(order, for: D.self)
        try expect(version, is: found.version)
        try move(found, part, to: state)
        return Done()
    }

    /// Whether it turns back is asked only about what is still on the way.
    func askAboutTheRest(of order: Order) throws {
        guard order.releasedAt != nil else { return }
        try Tasks.stillOnTheWay(order.units.at(.sent), of: order.id, at: now, in: region, db)
    }

    /// Takes one legal step of an order, whole or in part; what is called off or home is given back.
    func move(_ order: Order, _ part: Int? = nil, to state: Order.State, at time: Date? = nil) throws {
        let moving = try order.moving(part, to: state)
        let moved = order.moved(moving, to: state, at: time ?? now)
        try Orders.save(moved, in: region, db)
        if state == .arrived { try askAboutTheRest(of: moved) }
        try endWhatWaits(for: moved)
        switch state {
        case .home: try Promises.end(order.offer, moving, as: .home, at: moment, in: region, db)
        case .cancelled: try Promises.end(order.offer, moving, as: .cancelled, at: moment, in: region, db)
        case .accepted, .sent, .arrived, .returning: break
        }
        try record(
            .orderMoved(
                order: order.id, number: order.number, request: order.request, aidClass: order.aidClass, quantity: moving, to: state),
            audience: [order.lender, order.asker], order: order.id, happenedAt: time)
    }
}
