import Foundation
import MutualAid
import Testing

@Suite struct DeliveryTests {
    /// However late it is seen, it is told; only what is over is not brought back, and nothing is seen twice.
    @Test func onlyWhatIsOpenIsSeen() {
        for state in Delivery.State.allCases {
            for seen in [nil, Example.minutes(1)] {
                let delivery = Delivery(
                    id: Example.any(), position: 1, member: Example.south, contact: nil, desk: nil, step: 1, channel: .mail,
                    message: .enquiry, interrupts: true, subject: DeliverySubject(), state: state, attempts: 0, nextAt: nil,
                    madeAt: Example.now, seenAt: seen)
                let isOver = state == .answered || state == .overtaken
                let wanted: Refusal? = isOver || seen != nil ? .alreadyDone : nil
                #expect(refused { () throws(Refusal) in try delivery.maySee() } == wanted, "\(state)")
            }
        }
    }
}
