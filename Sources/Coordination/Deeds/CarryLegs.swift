import Foundation
import MutualAid
import Records

/// Says who drives, when, and from which door to which.
public struct PlanLeg: Deed {
    public static let permission = Permission.only(.dispatcher, side: .lender).or(.requester, side: .asker)
        .or(.approver, side: .asker).orRegion(.coordinator)

    public let order: ID<Order>
    public let plan: CarryLeg.Plan

    public init(order: ID<Order>, plan: CarryLeg.Plan) {
        self.order = order
        self.plan = plan
    }

    public func check(_ check: inout Check) { check.part("plan") { plan.check(&$0) } }

    public func perform(_ work: Work, _: Void) throws -> Made<CarryLeg> {
        // Under its lock, two plans for the same units come one after the other.
        try Lock.change(.order, [order], in: work.region, work.db)
        guard let found = try Orders.load(order, in: work.region, work.db) else { throw Refusal.notFound }
        try work.demand(Self.self, Parties(asker: found.asker, lender: found.lender))
        try work.mayCarry(plan, found, instead: nil)
        let leg = CarryLeg(
            id: work.newID(), order: order, orderNumber: found.number, request: found.request, lender: found.lender, asker: found.asker,
            aidClass: found.aidClass, plan: plan, version: 1)
        try CarryLegs.insert(leg, in: work.region, work.db)
        try work.record(leg, .planned)
        return Made(leg.id)
    }
}

/// Plans a leg anew that has not left, or says when it is expected, also once it is on the way.
public struct ChangeLeg: Deed {
    public static let permission = PlanLeg.permission

    public let leg: ID<CarryLeg>
    public let version: Int?
    /// All of it anew; nil: only the time changes.
    public let plan: CarryLeg.Plan?
    /// When it is expected, the rest being as it was.
    public let arrivesAt: Date?

    public init(leg: ID<CarryLeg>, version: Int? = nil, plan: CarryLeg.Plan? = nil, arrivesAt: Date? = nil) {
        self.leg = leg
        self.version = version
        self.plan = plan
        self.arrivesAt = arrivesAt
    }

    public func check(_ check: inout Check) {
        if let plan { check.part("plan") { plan.check(&$0) } }
        if plan == nil, arrivesAt == nil { check.add("arrivesAt", .missing) }
        if plan != nil, arrivesAt != nil { check.add("arrivesAt", .wrongKind) }
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        guard let before = try CarryLegs.load(leg, in: work.region, work.db) else { throw Refusal.notFound }
        try work.demand(Self.self, work.parties(before))
        try Lock.change(.order, [before.order], in: work.region, work.db)
        let found = try work.lockedLeg(leg, version, for: Self.self)
        let next: CarryLeg.Plan
        if let plan {
            try found.mayChange()
            guard let order = try Orders.load(found.order, in: work.region, work.db) else { throw Refusal.notFound }
            try work.mayCarry(plan, order, instead: leg)
            next = plan
        } else {
            next = try found.expected(at: arrivesAt ?? found.plan.arrivesAt, now: work.now)
        }
        try CarryLegs.change(leg, next, in: work.region, work.db)
        try work.record(found, .changed, also: next.carrierMember)
        return Done()
    }
}

/// Nobody drives this leg after all.
public struct DropLeg: Deed {
    /// Whoever was named as the driver may say that it cannot.
    public static let permission = PlanLeg.permission.or(.dispatcher, side: .owner)

    public let leg: ID<CarryLeg>
    public let version: Int?

    public init(leg: ID<CarryLeg>, version: Int? = nil) {
        self.leg = leg
        self.version = version
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let found = try work.lockedLeg(leg, version, for: Self.self)
        try found.mayChange()
        try CarryLegs.drop(leg, at: work.now, in: work.region, work.db)
        try work.record(found, .dropped)
        return Done()
    }
}

/// The driver has set out. It may be said late, after the driver has arrived, of a drive that was dropped, or again with another time.
public struct StartLeg: Deed {
    public static let permission = PlanLeg.permission.or(.dispatcher, side: .owner)

    public let leg: ID<CarryLeg>
    public let version: Int?
    /// nil: now.
    public let happenedAt: Date?

    public init(leg: ID<CarryLeg>, version: Int? = nil, happenedAt: Date? = nil) {
        self.leg = leg
        self.version = version
        self.happenedAt = happenedAt
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let found = try work.lockedLeg(leg, version, for: Self.self)
        try found.mayLeave(at: happenedAt)
        let time = try work.past(happenedAt)
        try CarryLegs.left(leg, at: time, in: work.region, work.db)
        try work.record(found, .left, happenedAt: time)
        return Done()
    }
}

/// The driver is there. Neither that the leg was never said to have left nor that it was dropped holds that up.
public struct EndLeg: Deed {
    public static let permission = StartLeg.permission

    public let leg: ID<CarryLeg>
    public let version: Int?
    /// nil: now.
    public let happenedAt: Date?

    public init(leg: ID<CarryLeg>, version: Int? = nil, happenedAt: Date? = nil) {
        self.leg = leg
        self.version = version
        self.happenedAt = happenedAt
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let found = try work.lockedLeg(leg, version, for: Self.self)
        try found.mayCome(at: happenedAt)
        let time = try work.past(happenedAt)
        try CarryLegs.came(leg, at: time, in: work.region, work.db)
        try work.record(found, .came, happenedAt: time)
        return Done()
    }
}

extension Work {
    /// A leg under its lock, for whoever may do this to it.
    fileprivate func lockedLeg<D: Deed>(_ leg: ID<CarryLeg>, _ version: Int?, for deed: D.Type) throws -> CarryLeg {
        try Lock.change(.leg, [leg], in: region, db)
        guard let found = try CarryLegs.load(leg, in: region, db) else { throw Refusal.notFound }
        try demand(D.self, parties(found))
        try expect(version, is: found.version)
        return found
    }

    /// Nothing of an order is promised any longer: nobody is asked about its end, and what was to drive for it and has not left need not.
    func endWhatWaits(for order: Order) throws {
        if order.isOpen { return }
        try dropNeedless(of: order)
        try Tasks.endIsOver(of: order.id, at: now, in: region, db)
    }

    /// Drives for what was called off need not leave.
    func dropNeedless(of order: Order) throws {
        try drop(CarryLeg.needless(CarryLegs.of([order.id], in: region, db).map(\.leg), of: order)) { $0.leftAt == nil }
    }

    /// An order that never was has no drives: not even what was said to have left is under way.
    func dropDrives(of order: ID<Order>) throws {
        try drop(CarryLegs.of([order], in: region, db).map(\.leg).filter(\.isOpen)) { _ in true }
    }

    /// - Parameter isNeedless: asked again of each that is open still, now that it is locked.
    private func drop(_ legs: [CarryLeg], where isNeedless: (CarryLeg) -> Bool) throws {
        if legs.isEmpty { return }
        try Lock.change(.leg, legs.map(\.id), in: region, db)
        for leg in try legs.compactMap({ try CarryLegs.load($0.id, in: region, db) }) where leg.isOpen && isNeedless(leg) {
            try CarryLegs.drop(leg.id, at: now, in: region, db)
            try record(leg, .dropped)
        }
    }

    /// A third member that drives stands on the owner's side.
    fileprivate func parties(_ leg: CarryLeg) -> Parties {
        Parties(asker: leg.asker, lender: leg.lender, owner: leg.plan.carrierMember)
    }

    /// - Parameter leg: the one that is planned anew; nil: it is one more.
    fileprivate func mayCarry(_ plan: CarryLeg.Plan, _ order: Order, instead leg: ID<CarryLeg>?) throws {
        let others = try CarryLegs.of([order.id], in: region, db).map(\.leg).filter { $0.id != leg }
        try CarryLeg.mayBePlanned(plan, of: order, beside: others, at: now)
        // Either side that drives says so itself, and is no third member.
        if let member = plan.carrierMember, member == order.lender || member == order.asker {
            throw Refusal.invalid([Mistake(field: "plan.carrierMember", .wrongKind)])
        }
        if let member = plan.carrierMember, try Members.load(member, in: region, db) == nil { throw Refusal.notFound }
    }

    /// - Parameter also: another member that drives from now on.
    fileprivate func record(
        _ leg: CarryLeg, _ step: CarryLeg.Step, also: ID<Member>? = nil, happenedAt: Date? = nil
    ) throws {
        try record(
            .legMoved(
                leg: leg.id, order: leg.order, number: leg.orderNumber, request: leg.request, way: leg.plan.way, to: step),
            audience: [leg.lender, leg.asker] + Set([leg.plan.carrierMember, also].compactMap(\.self)), order: leg.order,
            happenedAt: happenedAt)
    }
}
