import Foundation
import MutualAid
import Testing

/// What a drive's own steps allow, and what is suggested from what was said with the yes.
@Suite struct CarryLegTests {
    private static func leg(left: Int? = nil, came: Int? = nil, dropped: Int? = nil) -> CarryLeg {
        let plan = CarryLeg.Plan(
            way: .there, carrier: .lender, phone: "555-0170", quantity: 2, fromDoor: "", toDoor: "", departsAt: Example.now,
            arrivesAt: Example.minutes(60))
        return CarryLeg(
            id: Example.any(), order: Example.any(), orderNumber: "HB-4KX7Q", request: Example.any(), lender: Example.any(),
            asker: Example.any(), aidClass: .telemetry, plan: plan, leftAt: left.map(Example.minutes), cameAt: came.map(Example.minutes),
            droppedAt: dropped.map(Example.minutes), version: 1)
    }

    private static let backwards = Refusal.invalid([Mistake(field: "happenedAt", .endBeforeStart)])

    @Test func whatHappenedMayBeSaidLateAndOutOfOrder() {
        let cases: [(CarryLeg, leaves: Refusal?, comes: Refusal?)] = [
            (Self.leg(), nil, nil), (Self.leg(left: 10), .alreadyDone, nil), (Self.leg(left: 40), .alreadyDone, Self.backwards),
            (Self.leg(came: 50), nil, .alreadyDone), (Self.leg(came: 20), Self.backwards, .alreadyDone),
            (Self.leg(dropped: 5), .alreadyDone, .alreadyDone),
        ]
        for (leg, leaves, comes) in cases {
            let time = Example.minutes(30)
            #expect(refused { () throws(Refusal) in try leg.mayLeave(at: time) } == leaves)
            #expect(refused { () throws(Refusal) in try leg.mayCome(at: time) } == comes)
        }
    }

    @Test func everyCarrierThatCanBeSaidCanDrive() {
        #expect(Handling.Carrier.allCases.map(CarryLeg.Carrier.init) == [.lender, .asker, .firm])
    }
}
