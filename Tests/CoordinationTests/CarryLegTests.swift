import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// Who drives for an order, and when it is expected by that.
@Suite struct CarryLegTests {
    /// Whoever is on the way is told that it may have to turn back; whoever was to drive the rest, that it need not. Neither is told
    /// the other.
    @Test(arguments: [true, false]) func aPartIsOnTheWayAndTheRestNeedNotLeave(hasLeft: Bool) async throws {
        try await Town.with { town in
            let order = try await town.acceptedOrder().order
            let lender = town.south.caller(.dispatcher)
            func plan(_ quantity: Int, by member: ID<Member>?) async throws -> ID<CarryLeg> {
                try await town.house.perform(
                    PlanLeg(
                        order: order,
                        plan: CarryLeg.Plan(
                            way: .there, carrier: member == nil ? .lender : .member, carrierMember: member, phone: "555-0171",
                            quantity: quantity, fromDoor: "", toDoor: "", departsAt: Date(), arrivesAt: Date().addingTimeInterval(3600))),
                    as: lender
                ).id
            }
            let leaving = try await plan(4, by: hasLeft ? town.west.member : nil)
            _ = try await plan(2, by: hasLeft ? nil : town.west.member)
            _ = try await town.house.perform(SendOrder(order: order, quantity: 4), as: lender)
            _ = try await town.house.perform(StartLeg(leg: leaving), as: lender)
            _ = try await town.house.perform(ReleaseOrder(order: order), as: town.north.caller(.requester))
            let dropped: [Int] = try town.database.asAdmin().all("select quantity from carry_leg where dropped_at is not null")
            #expect(dropped == [2])
            try await town.tell()
            func told(_ message: Delivery.Message) throws -> [ID<Member>] {
                try town.database.asAdmin().all("select distinct member from delivery where message = \(message)")
            }
            #expect(try told(.turnBack) == [town.south.member])
            #expect(try told(.turningAsked) == (hasLeft ? [town.west.member] : []))
            #expect(try told(.driveDropped) == [hasLeft ? town.south.member : town.west.member])
        }
    }

    /// When it comes is one answer, wherever it is asked: the first drive that is still to come says it, else the offer.
    @Test func aDriveMovesWhenItIsExpected() async throws {
        try await Town.with { town in
            let order = try await town.acceptedOrder().order
            let lender = town.south.caller(.dispatcher)
            let now = Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded(.down))
            func hours(_ hours: Double) -> Date { now.addingTimeInterval(hours * 3600) }
            func plan(_ quantity: Int, _ way: CarryLeg.Way = .there, comes: Double) async throws -> ID<CarryLeg> {
                try await town.house.perform(
                    PlanLeg(
                        order: order,
                        plan: CarryLeg.Plan(
                            way: way, carrier: .lender, phone: "555-0171", quantity: quantity, fromDoor: "", toDoor: "",
                            departsAt: hours(0.1), arrivesAt: hours(comes))), as: lender
                ).id
            }
            func read() async throws -> Order { try await town.house.view(ShowOrder(order: order), as: lender).row.order }
            func board() async throws -> Board { try await town.house.view(ShowBoard(), as: town.coordinator) }
            let offered = try await read().arrivesAt
            #expect(try await read().comesAt == offered)

            let first = try await plan(2, comes: 3)
            let second = try await plan(2, comes: 5)
            _ = try await plan(1, .home, comes: 0.5)
            #expect(try await read().comesAt == hours(3), "the first on the way there")
            _ = try await town.house.perform(SendOrder(order: order, quantity: 2), as: lender)
            _ = try await town.house.perform(StartLeg(leg: first), as: lender)
            _ = try await town.house.perform(ChangeLeg(leg: first, arrivesAt: hours(7)), as: lender)
            #expect(try await read().comesAt == hours(5))
            #expect(try await board().arriving.map(\.order.id) == [order])
            let due = try await board().jobs.filter { $0.kind == .sendOrder || $0.kind == .receiveOrder }.map(\.due)
            #expect(due == [hours(0.1), hours(5)], "sent when it leaves, received when it comes")
            try await town.tell()
            let told: [Date] = try town.database.asAdmin().all("select distinct due_at from delivery where message = 'on_the_way'")
            #expect(told == [hours(5)])

            _ = try await town.house.perform(EndLeg(leg: second), as: lender)
            #expect(try await read().comesAt == hours(7), "what has come is no longer expected")
            #expect(try await board().arriving.map(\.order.id) == [order], "too late for the need: it stays in sight")
            _ = try await town.house.perform(EndLeg(leg: first), as: lender)
            let after = try await read()
            #expect(after.comesAt == offered && after.arrivesAt == offered, "for the rest nobody says another time")
        }
    }

    /// A drive that comes hours after the need covers nothing until it is there: its asker is told, and others may be asked.
    @Test func aDriveThatComesAfterTheNeedIsTold() async throws {
        try await Town.with { town in
            let made = try await town.acceptedOrder()
            let lender = town.south.caller(.dispatcher)
            let asker = town.north.caller(.requester)
            func item() async throws -> ItemRow { try await town.house.view(ShowRequest(request: made.request), as: asker).row.items[0] }
            func told() async throws -> [ID<Member>] {
                try await town.tell()
                return try town.database.asAdmin().all("select distinct member from delivery where message = 'comes_late' and interrupts")
            }
            let leg = try await town.house.perform(
                PlanLeg(
                    order: made.order,
                    plan: CarryLeg.Plan(
                        way: .there, carrier: .lender, phone: "555-0171", quantity: 6, fromDoor: "", toDoor: "",
                        departsAt: Date(), arrivesAt: Date().addingTimeInterval(3600))), as: lender
            ).id
            #expect(try await item().progress.missing == 0)
            #expect(try await told().isEmpty)
            _ = try await town.house.perform(ChangeLeg(leg: leg, arrivesAt: Date().addingTimeInterval(9.5 * 3600)), as: lender)
            let late = try await item()
            #expect(late.progress.late == 6 && late.missing(at: Date()) == 6 && late.askable(at: Date()) == 6)
            let order = try await town.house.view(ShowOrder(order: made.order), as: asker).row
            #expect(order.late.map { Int($0 / 3600) } == 5)
            #expect(try await told() == [town.north.member])
            let board = try await town.house.view(ShowBoard(), as: town.coordinator)
            #expect(board.arriving.map(\.order.id) == [made.order])
            _ = try await town.house.perform(RecordAsHappened(order: made.order, state: .arrived, happenedAt: Date()), as: asker)
            let there = try await item().progress
            #expect(there.late == 0 && there.missing == 0, "it is there")
            try await town.tell()
            #expect(
                try town.database.asAdmin().all("select distinct state from delivery where message = 'comes_late'")
                    == [Delivery.State.overtaken])
        }
    }

    /// Of two drives one comes in time and one does not: its part alone is late, and its asker is told of it.
    @Test func oneOfTwoDrivesComesTooLate() async throws {
        try await Town.with { town in
            let made = try await town.acceptedOrder()
            let lender = town.south.caller(.dispatcher)
            for (quantity, hours) in [(2, 1.0), (4, 9.5)] {
                _ = try await town.house.perform(
                    PlanLeg(
                        order: made.order,
                        plan: CarryLeg.Plan(
                            way: .there, carrier: .lender, phone: "555-0171", quantity: quantity, fromDoor: "", toDoor: "",
                            departsAt: Date(), arrivesAt: Date().addingTimeInterval(hours * 3600))), as: lender)
            }
            let row = try await town.house.view(ShowOrder(order: made.order), as: town.north.caller(.requester)).row
            #expect(row.lateUnits == 4 && row.late.map { Int($0 / 3600) } == 5)
            #expect(row.order.comesAt < row.order.lastAt)
            let item = try await town.house.view(ShowRequest(request: row.order.request), as: town.coordinator).row.items[0]
            #expect(item.progress.late == 4 && item.missing(at: Date()) == 4)
            try await town.tell()
            #expect(
                try town.database.asAdmin().all("select distinct quantity from delivery where message = 'comes_late'") == [4])
            let asLender = try await town.house.view(ShowOrder(order: made.order), as: lender).row
            #expect(asLender.lateUnits == 0 && asLender.late == nil, "it does not read the request")
        }
    }

    /// Planned and changed before anybody was told: both steps say what holds now, and its asker reads it once.
    @Test func twoStepsOfOneDriveAreToldOnce() async throws {
        try await Town.with { town in
            let made = try await town.acceptedOrder()
            let lender = town.south.caller(.dispatcher)
            let leg = try await town.house.perform(
                PlanLeg(
                    order: made.order,
                    plan: CarryLeg.Plan(
                        way: .there, carrier: .lender, phone: "555-0171", quantity: 6, fromDoor: "", toDoor: "",
                        departsAt: Date(), arrivesAt: Date().addingTimeInterval(3600))), as: lender
            ).id
            _ = try await town.house.perform(ChangeLeg(leg: leg, arrivesAt: Date().addingTimeInterval(9.5 * 3600)), as: lender)
            try await town.tell()
            #expect(
                try town.database.asAdmin().all("select state from delivery where message = 'comes_late'") == [Delivery.State.waiting])
        }
    }
}
