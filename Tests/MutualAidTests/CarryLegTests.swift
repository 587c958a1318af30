import Foundation
import MutualAid
import Testing

/// What a drive's own steps allow, and what is suggested from what was said with the yes.
@Suite struct CarryLegTests {
    private static func leg(_ way: CarryLeg.Way = .there, left: Int? = nil, came: Int? = nil, dropped: Int? = nil) -> CarryLeg {
        let plan = CarryLeg.Plan(
            way: way, carrier: .lender, phone: "555-0170", quantity: 2, fromDoor: "", toDoor: "", departsAt: Example.now,
            arrivesAt: Example.minutes(60))
        return CarryLeg(
            id: Example.any(), order: Example.any(), orderNumber: "HB-4KX7Q", request: Example.any(), lender: Example.any(),
            asker: Example.any(), aidClass: .telemetry, plan: plan, leftAt: left.map(Example.minutes), cameAt: came.map(Example.minutes),
            droppedAt: dropped.map(Example.minutes), version: 1)
    }

    /// Late, out of order, dropped, again with another time: all of it is taken. Only the very same is said twice.
    @Test func whatHappenedMayBeSaidLateAndOutOfOrder() {
        let cases: [(CarryLeg, at: Int?, leaves: Refusal?, comes: Refusal?)] = [
            (Self.leg(), nil, nil, nil), (Self.leg(), 30, nil, nil),
            (Self.leg(left: 10), nil, .alreadyDone, nil), (Self.leg(left: 10), 10, .alreadyDone, nil), (Self.leg(left: 10), 30, nil, nil),
            (Self.leg(left: 40), 30, nil, nil), (Self.leg(came: 20), 30, nil, nil), (Self.leg(came: 50), nil, nil, .alreadyDone),
            (Self.leg(left: 10, came: 30), 30, nil, .alreadyDone), (Self.leg(left: 10, came: 30), nil, .alreadyDone, .alreadyDone),
            (Self.leg(dropped: 5), nil, nil, nil), (Self.leg(dropped: 5), 30, nil, nil),
        ]
        for (leg, minutes, leaves, comes) in cases {
            let time = minutes.map(Example.minutes)
            #expect(refused { () throws(Refusal) in try leg.mayLeave(at: time) } == leaves)
            #expect(refused { () throws(Refusal) in try leg.mayCome(at: time) } == comes)
        }
        #expect(Self.leg(left: 40, came: 30).cameTooEarly && !Self.leg(left: 30, came: 30).cameTooEarly && !Self.leg(came: 30).cameTooEarly)
    }

    /// What is promised lies ahead, and all drives of one way together carry no more than goes.
    @Test func aDriveIsPlannedAheadAndForWhatIsLeft() {
        let order = Example.order(.accepted)
        func refusal(_ quantity: Int, _ way: CarryLeg.Way = .there, departs: Int = 10, beside others: [CarryLeg]) -> Refusal? {
            let plan = CarryLeg.Plan(
                way: way, carrier: .lender, phone: "555-0170", quantity: quantity, fromDoor: "", toDoor: "",
                departsAt: Example.minutes(departs), arrivesAt: Example.minutes(departs + 60))
            return refused { () throws(Refusal) in try CarryLeg.mayBePlanned(plan, of: order, beside: others, at: Example.now) }
        }
        let past = Refusal.invalid([Mistake(field: "plan.departsAt", .notInTheFuture)])
        #expect(refusal(4, departs: -60, beside: []) == nil && refusal(4, departs: -61, beside: []) == past)
        #expect(refusal(5, beside: []) == .moreThanThere(left: 4))
        func tooMany(_ left: Int) -> Refusal { .invalid([Mistake(field: "plan.quantity", .othersCarry(left: left))]) }
        #expect(refusal(2, beside: [Self.leg()]) == nil && refusal(3, beside: [Self.leg()]) == tooMany(2))
        #expect(refusal(1, beside: [Self.leg(), Self.leg()]) == tooMany(0))
        // What is over or dropped carries nothing any more, and the way home is another way.
        #expect(refusal(4, beside: [Self.leg(came: 20), Self.leg(dropped: 5)]) == nil)
        #expect(refusal(4, .home, beside: [Self.leg(), Self.leg()]) == nil)
    }

    /// A driver rings: an hour later. All else of a drive on the way is a fact by then; when it comes is not, until it has come.
    @Test func onTheWayOnlyWhenItComesCanChange() throws {
        func refusal(_ leg: CarryLeg, at minutes: Int) -> Refusal? {
            refused { () throws(Refusal) in _ = try leg.expected(at: Example.minutes(minutes), now: Example.minutes(30)) }
        }
        func wrong(_ reason: Mistake.Reason) -> Refusal { .invalid([Mistake(field: "arrivesAt", reason)]) }
        let gone = Self.leg(left: 10)
        #expect(try gone.expected(at: Example.minutes(120), now: Example.minutes(30)) == gone.plan.arriving(at: Example.minutes(120)))
        #expect(gone.plan.arriving(at: Example.minutes(60)) == gone.plan, "nothing but the time differs")
        #expect(refusal(gone, at: 31) == nil && refusal(Self.leg(), at: 31) == nil)
        #expect(refusal(gone, at: 10) == wrong(.endBeforeStart) && refusal(Self.leg(), at: 0) == wrong(.endBeforeStart))
        // It left before it was to leave, and comes before that too.
        #expect(refusal(Self.leg(left: -50), at: -20) == nil && refusal(Self.leg(left: -50), at: -31) == wrong(.notInTheFuture))
        #expect(refused { () throws(Refusal) in try gone.mayChange() } == .alreadyDone)
        for over in [Self.leg(left: 10, came: 20), Self.leg(came: 20), Self.leg(dropped: 5)] {
            #expect(refusal(over, at: 120) == .alreadyDone)
        }
    }

    /// Released with a part of it out: what is on its way is left to drive, and the way home.
    @Test func whatWasCalledOffNeedsNoDrive() throws {
        let (planned, gone, back) = (Self.leg(), Self.leg(left: 10), Self.leg(.home))
        let all = Example.order(.accepted)
        let part = all.moved(2, to: .sent, at: Example.now)
        let released = try part.released(at: Example.now)
        #expect(CarryLeg.needless([gone, planned, back], of: released) == [planned], "two are on the way, and one drive has them")
        #expect(CarryLeg.needless([planned, planned, back], of: released) == [planned], "nobody has said which of them left")
        #expect(CarryLeg.needless([gone, planned, back], of: part).isEmpty)
        let over = try all.released(at: Example.now)
        #expect(CarryLeg.needless([gone, planned, back], of: over) == [planned, back], "nothing is promised any longer")
    }

    @Test func everyCarrierThatCanBeSaidCanDrive() {
        #expect(Handling.Carrier.allCases.map(CarryLeg.Carrier.init) == [.lender, .asker, .firm])
    }
}
