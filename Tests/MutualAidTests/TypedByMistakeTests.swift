import Foundation
import Testing

@testable import MutualAid

/// An order that was typed in by mistake: none of it ever was.
@Suite struct TypedByMistakeTests {
    private static func row(_ state: Order.State, _ origin: Order.Origin?, voided: Date? = nil) -> OrderRow {
        OrderRow(
            order: Example.order(state), lenderName: "South", askerName: "North", modelName: nil, requestNumber: "R-1", origin: origin,
            voidedAt: voided)
    }

    /// Whatever was recorded of it; but what was accepted here was not typed.
    @Test func onlyWhatWasTypedIsVoidedAndOnce() {
        for state in Order.State.allCases {
            for origin in [Order.Origin.paper, .arrival] {
                #expect(refused { () throws(Refusal) in try Self.row(state, origin).mayBeVoided() } == nil, "\(state) \(origin)")
                let twice = Self.row(.cancelled, origin, voided: Example.now)
                #expect(refused { () throws(Refusal) in try twice.mayBeVoided() } == .alreadyDone)
            }
            #expect(refused { () throws(Refusal) in try Self.row(state, nil).mayBeVoided() } == .notNow(.order(state)))
        }
    }

    @Test func noneOfItIsAnywhere() {
        for state in Order.State.allCases {
            let voided = Example.order(state, sent: 1, arrived: 2, returning: 3, home: 4).voided
            #expect(voided.state == .cancelled && voided.calledOff == 4 && !voided.isOpen && voided.nextSteps.isEmpty, "\(state)")
            #expect(voided.sentAt == nil && voided.arrivedAt == nil && voided.returningAt == nil && voided.homeAt == nil)
        }
    }

    /// Nobody is woken, nobody has anything to bring home, and what was asked about it is asked no longer.
    @Test func bothSidesAreToldAndNobodyIsWoken() {
        let happening = Happening.orderVoided(
            order: Example.any(), number: "TB-1", request: Example.any(), aidClass: .telemetry, quantity: 4)
        let entry = EntryBody(
            entry: Example.any(), deed: Example.any(), region: 1, doneBy: nil, doneFor: Example.west, channel: .page, order: nil,
            audience: [Example.north, Example.south, Example.west], saidBy: nil, typedBy: nil, note: nil, happenedAt: "", recordedAt: "",
            happening: happening)
        let told = Telling.all(of: entry, Telling.Facts())
        #expect(told.map(\.recipient) == [.member(Example.north), .member(Example.south)])
        #expect(told.allSatisfy { $0.message == .typedByMistake && !$0.interrupts && !$0.message.asks })
        let settled = Settlement.all(by: entry, Telling.Facts())
        #expect(settled.count == 1 && settled[0].subject == DeliverySubject(order: Example.any()) && settled[0].state == .overtaken)
        #expect(settled[0].messages.contains(.takenIn) && !settled[0].messages.contains(.typedByMistake))
    }
}
