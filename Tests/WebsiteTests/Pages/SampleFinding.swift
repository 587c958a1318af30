import MutualAid

@testable import Website

extension Samples {
    var room: WaitingRoom {
        let offer = OpenOffer(
            id: Self.id(95), lender: Self.id(3), aidClass: .infusionPumpLarge, quantity: 6, state: .waiting, offeredAt: at(-20),
            enquiry: nil,
            version: 1)
        return WaitingRoom(
            asOf: now, openOffers: [OpenOfferRow(openOffer: offer, lenderName: northridge, note: name("With sets.", "ライン付き。"))],
            closed: [.printer])
    }

    var waves: WaveSheet {
        let lender = WaveLender(
            lender: Self.id(3), lenderName: northridge, aidClass: .ventilatorICU, quantity: 2, kilometres: 14, isListed: false,
            phone: "555-0155")
        let somewhere = WaveLender(
            lender: Self.id(2), lenderName: lakeside, aidClass: .ventilatorICU, quantity: 2, kilometres: nil, isListed: true,
            phone: nil)
        return WaveSheet(
            asOf: now,
            waves: [
                WaveRow(wave: .buddy, lenders: [], sent: 0, answerBy: nil),
                WaveRow(wave: .nearest, lenders: [somewhere], sent: 3, answerBy: at(-4)),
                WaveRow(wave: .region, lenders: [lender], sent: 0, answerBy: nil),
            ], next: .region, hasBuddy: false)
    }
}
