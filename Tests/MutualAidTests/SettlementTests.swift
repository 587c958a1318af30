import Foundation
import MutualAid
import Testing

@Suite struct SettlementTests {
    private static func entry(_ happening: Happening) -> EntryBody {
        EntryBody(
            entry: Example.any(), deed: Example.any(), region: 1, doneBy: nil, doneFor: nil, channel: .page, order: nil, audience: [],
            saidBy: nil, typedBy: nil, note: nil, happenedAt: "", recordedAt: "", happening: happening)
    }

    @Test func doingTheThingAnswersTheMessage() {
        let tendered = Settlement.all(
            by: Self.entry(.offerTendered(offer: Example.any(), request: Example.any(), aidClass: .telemetry, quantity: 4)),
            Telling.Facts(offer: Example.offer()))
        #expect(tendered == [Settlement([.enquiry], DeliverySubject(enquiry: Example.offer().enquiry), as: .answered)])
        let withdrawn = Settlement.all(
            by: Self.entry(.enquiryWithdrawn(enquiry: Example.any(), request: Example.any(), aidClass: .telemetry)), Telling.Facts())
        #expect(withdrawn == [Settlement([.enquiry], DeliverySubject(enquiry: Example.any()), as: .overtaken)])
        #expect(Settlement.all(by: Self.entry(.signedIn), Telling.Facts()).isEmpty)
    }
}
