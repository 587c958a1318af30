import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// Who drives for an order that is released with a part of it on the way.
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
}
