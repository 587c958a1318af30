import Coordination
import Foundation
import MutualAid
import Postgres
import Support

/// Send and bring home, in parts and whole; who drives; another end; what was left out.
extension Moves {
    static let orders = [
        step("sent_units < quantity - called_off", after: AcceptOffer.self, .dispatcher, byLender: true) {
            SendOrder(order: $0, quantity: $1)
        },
        step("arrived_units < sent_units", after: SendOrder.self, .requester, byLender: false) { ReceiveOrder(order: $0, quantity: $1) },
        step("returning_units < arrived_units", after: ReceiveOrder.self, .requester, byLender: false) {
            ReturnOrder(order: $0, quantity: $1)
        },
        step("home_units < returning_units", after: ReturnOrder.self, .dispatcher, byLender: true) { BringHome(order: $0, quantity: $1) },
        step("sent_units < quantity - called_off", after: AcceptOffer.self, .approver, byLender: false, weight: 1) {
            CancelOrder(order: $0, quantity: $1)
        },
        step("arrived_units < sent_units", after: SendOrder.self, .dispatcher, byLender: true, weight: 1) {
            TurnBack(order: $0, quantity: $1)
        },
        step("released_at is null", after: AcceptOffer.self, .requester, byLender: false, weight: 1) { order, _ in
            ReleaseOrder(order: order)
        },
        Walk.Move(RecordAsHappened.self, weight: 3) { walk in
            let id = try await walk.order(where: "true")
            let deed = RecordAsHappened(
                order: id, state: walk.of(Order.State.allCases), quantity: walk.part(), happenedAt: walk.earlier())
            try await walk.perform(
                deed,
                as: walk.of([walk.somebody(.dispatcher, of: walk.lender(of: id)), walk.somebody(.requester, of: walk.asker(of: id))]))
        },
    ]

    /// A step of an order that usually stands where this step can be taken.
    private static func step<D: Deed, Before: Deed>(
        _ holds: SQL, after before: Before.Type, _ role: Role, byLender: Bool, weight: Int = 3,
        _ deed: @escaping @Sendable (ID<Order>, Int?) -> D
    ) -> Walk.Move {
        Walk.Move(D.self, weight: weight) { walk in
            let id = try await walk.order(where: holds, after: before)
            let member = try byLender ? walk.lender(of: id) : walk.asker(of: id)
            try await walk.perform(deed(id, walk.part()), as: walk.somebody(role, of: member))
        }
    }

    static let ends = [
        Walk.Move(AskEnd.self, weight: 2) { walk in
            let id = try await walk.order(where: "state not in ('home', 'cancelled')")
            let member = try walk.seldom(2) ? walk.lender(of: id) : walk.asker(of: id)
            let role: Role = try member == walk.lender(of: id) ? .dispatcher : .approver
            try await walk.perform(AskEnd(order: id, until: walk.later(1...300)), as: walk.somebody(role, of: member))
        },
        Walk.Move(AnswerEnd.self, weight: 2) { walk in
            let id = try await walk.endChange()
            let other: ID<Member> = try walk.one("select case when by_lender then asker else lender end from end_change where id = \(id)")
            let role: Role = try walk.db.one("select by_lender from end_change where id = \(id)", as: Bool.self) ? .approver : .dispatcher
            let agrees = walk.of([true, false])
            try await walk.perform(
                AnswerEnd(change: id, agrees: agrees, notBefore: agrees ? nil : walk.later()), as: walk.somebody(role, of: other))
        },
    ]

    static let legs = [
        Walk.Move(PlanLeg.self, weight: 2) { walk in
            let id = try await walk.order(where: "quantity - called_off > arrived_units")
            try await walk.perform(
                PlanLeg(order: id, plan: walk.drive()), as: walk.somebody(.dispatcher, of: walk.lender(of: id)))
        },
        leg("left_at is null and came_at is null and dropped_at is null") { walk, id in ChangeLeg(leg: id, plan: walk.drive()) },
        leg("left_at is null and came_at is null and dropped_at is null") { _, id in DropLeg(leg: id) },
        leg("left_at is null") { walk, id in StartLeg(leg: id, happenedAt: walk.of([nil, walk.earlier(), walk.later()])) },
        leg("came_at is null") { walk, id in EndLeg(leg: id, happenedAt: walk.of([nil, walk.earlier()])) },
    ]

    private static func leg<D: Deed>(_ holds: SQL, _ deed: @escaping @Sendable (inout Walk, ID<CarryLeg>) -> D) -> Walk.Move {
        Walk.Move(D.self) { walk in
            let id: ID<CarryLeg> = try await walk.one(
                "select id from carry_leg where \(holds) order by departs_at, id",
                or: "select id from carry_leg order by departs_at, id", from: PlanLeg.self)
            let lender: ID<Member> = try walk.one("select lender from carry_leg where id = \(id)")
            try await walk.perform(deed(&walk, id), as: walk.somebody(.dispatcher, of: lender))
        }
    }

    static let tasks = [
        Walk.Move(FinishTask.self) { walk in
            let id: ID<OpenTask> = try await walk.one(
                "select id from task where state = 'open' order by opened_at, id", or: "select id from task order by opened_at, id",
                from: RecordArrival.self)
            let owner: ID<Member> = try walk.one("select owner from task where id = \(id)")
            try await walk.perform(FinishTask(task: id), as: walk.somebody(.dispatcher, of: owner))
        }
    ]
}

extension Walk {
    fileprivate mutating func order(where holds: SQL) async throws -> ID<Order> {
        try await order(where: holds, after: AcceptOffer.self)
    }

    fileprivate mutating func order<D: Deed>(where holds: SQL, after before: D.Type) async throws -> ID<Order> {
        try await one(
            "select id from aid_order where \(holds) order by accepted_at, id", or: "select id from aid_order order by accepted_at, id",
            from: before)
    }

    fileprivate mutating func asker(of order: ID<Order>) throws -> ID<Member> { try one("select asker from aid_order where id = \(order)") }
    fileprivate mutating func lender(of order: ID<Order>) throws -> ID<Member> {
        try one("select lender from aid_order where id = \(order)")
    }

    fileprivate mutating func drive() -> CarryLeg.Plan {
        let third = whole(1...3) == 1
        let departs = later(1...10)
        return CarryLeg.Plan(
            way: of([.there, .there, .home]), carrier: third ? .member : .firm, carrierMember: third ? party().member : nil,
            carrierName: third ? nil : "Bay Couriers", phone: "555-0170", quantity: of([1, 1, whole(1...6)]), fromDoor: "North dock",
            toDoor: "Ring twice", departsAt: departs, arrivesAt: departs.addingTimeInterval(1_800))
    }
}
