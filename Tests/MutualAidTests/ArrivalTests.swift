import Foundation
import MutualAid
import Testing

/// Whether something at the door may be an order that somebody has written down already.
@Suite struct ArrivalTests {
    private static func refusal(_ orders: [Order], from lender: ID<Member> = Example.south, item: Int = 1) -> Refusal? {
        refused { () throws(Refusal) in try Order.mayArrive(from: lender, for: Example.any(item), beside: orders) }
    }

    @Test func whatIsExpectedOrHereIsAskedAbout() {
        for state in [Order.State.accepted, .sent] {
            #expect(Self.refusal([Example.order(state)]) == .orderExpected(number: "TB-1"), "\(state)")
        }
        #expect(Self.refusal([Example.order(.arrived, arrived: 5)]) == .orderArrived(number: "TB-1"))
        for state in [Order.State.returning, .home, .cancelled] { #expect(Self.refusal([Example.order(state)]) == nil, "\(state)") }
        #expect(Self.refusal([]) == nil)
        #expect(Self.refusal([Example.order(.arrived, arrived: 5), Example.order(.sent)]) == .orderExpected(number: "TB-1"))
    }

    /// Somebody else's order, or one for another item, is another delivery by itself.
    @Test func anotherLenderOrItemIsAnotherDelivery() {
        let here = [Example.order(.arrived, arrived: 5)]
        #expect(Self.refusal(here, from: Example.west) == nil && Self.refusal(here, item: 2) == nil)
    }
}
