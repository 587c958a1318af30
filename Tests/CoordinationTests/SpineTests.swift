import Coordination
import Foundation
import MutualAid
import Support
import Testing

@Suite struct SpineTests {
    @Test func everythingGoesAndComesHome() async throws {
        try await Town.with { town in
            let (request, capability, offer, order) = try await town.acceptedOrder()
            #expect(try await town.promised(capability) == 6)
            _ = try await town.house.perform(SendOrder(order: order), as: town.south.caller(.dispatcher))
            _ = try await town.house.perform(ReceiveOrder(order: order), as: town.north.caller(.requester))
            _ = try await town.house.perform(ReturnOrder(order: order), as: town.north.caller(.approver))
            #expect(try await town.promised(capability) == 6)
            _ = try await town.house.perform(BringHome(order: order), as: town.south.caller(.dispatcher))
            #expect(try await town.promised(capability) == 0)

            try await town.seal()
            let sheet = try await town.house.view(ShowRequest(request: request), as: town.north.caller(.requester))
            #expect(sheet.row.step == .home)
            #expect(sheet.offers.map(\.offer.id) == [offer])
            #expect(sheet.offers.first?.note == "Adult sets only.")
            #expect(
                sheet.log.first?.body.happening
                    == .orderMoved(
                        order: order, number: sheet.orders[0].order.number, request: request, aidClass: .infusionPumpLarge, quantity: 6,
                        to: .home))
            #expect(sheet.trouble == "The pumps' server is dark.")
            let verified = try await town.premises.upkeep.verify(town.region, against: [], key: nil)
            #expect(verified.isWhole, "\(verified)")
            #expect(verified.entries > 20)
        }
    }
}
