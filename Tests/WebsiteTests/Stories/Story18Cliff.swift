import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Story 18: day 9. Eighteen ventilators have to be back before the need is over, and are replaced before.
@Suite struct Story18Cliff {
    private static let day = 86_400.0

    @Test func eighteenVentilatorsAreReplacedBeforeTheirLenderNeedsThem() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let house = town.house
            func lend(_ quantity: Int, _ party: Town.Party) async throws -> ID<Capability> {
                try await house.perform(
                    RegisterCapability(site: party.site, aidClass: .ventilatorICU, quantity: quantity, reserve: 0),
                    as: party.caller(.publisher)
                ).id
            }
            let first = try await lend(18, town.south)
            let now = Date()
            let request = try await house.perform(
                SubmitRequest(
                    site: town.north.site, callback: "555-0199", trouble: "Ventilators' network is down.",
                    items: [.init(aidClass: .ventilatorICU, quantity: 18, neededUntil: now.addingTimeInterval(30 * Self.day))],
                    neededBy: now.addingTimeInterval(4 * 3600), harm: .lifeAtRisk),
                as: town.north.caller(.requester)
            ).id
            func order(_ enquiry: ID<Enquiry>, by party: Town.Party, until days: Double?) async throws -> ID<Order> {
                let offer = try await house.perform(
                    TenderOffer(
                        enquiry: enquiry, quantity: 18, arrivesAt: now.addingTimeInterval(3600),
                        until: days.map { now.addingTimeInterval($0 * Self.day) }),
                    as: party.caller(.dispatcher)
                ).id
                return try await town.accept(offer)
            }
            try await town.approveAndTriage(request)
            let lent = try await order(try #require(try await town.planAndAsk().first), by: town.south, until: 9)
            _ = try await house.perform(SendOrder(order: lent), as: town.south.caller(.dispatcher))
            _ = try await house.perform(ReceiveOrder(order: lent), as: town.north.caller(.requester))
            let second = try await lend(20, town.west)

            // Nine days before, nothing is missing yet; but the cliff is seen.
            #expect(try await town.planAndAsk() == [])
            var desk = try await site.browser("desk.coordinator")
            let page = try await desk.get("/cliffs")
            #expect(page.status == 200 && page.text.contains("18") && page.text.contains(CliffWords.finding(units: 18).text(.english)))
            var nurse = try await site.browser("north.requester", .japanese)
            #expect(try await nurse.get("/cliffs").text.contains(CliffWords.finding(units: 18).text(.japanese)))
            #expect(try await nurse.get("/requests/\(request)").text.contains("から不足します"))
            // Whoever sees it may ask for it at once: by wave, or one member.
            let waves = try await house.view(ShowWaves(request: request), as: town.coordinator).waves
            #expect(waves.flatMap(\.lenders).contains { $0.lender == town.west.member && $0.quantity == 18 })
            let item = try await house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
            let ahead = try await house.perform(AskMember(item: item, lender: town.west.member), as: town.north.caller(.requester)).id
            let aheadOf = try await house.view(ShowEnquiry(enquiry: ahead), as: town.coordinator).row.enquiry
            #expect(aheadOf.quantity == 18 && abs(aheadOf.neededBy.timeIntervalSince(now.addingTimeInterval(9 * Self.day))) < 60)
            _ = try await house.perform(WithdrawEnquiry(enquiry: ahead), as: town.coordinator)

            // Day 7: the item has reopened by itself, and the plan proposes who else has some.
            let back = "interval '7 days'"
            try town.plant(
                """
                update aid_order set until = until - \(back); update request_item set needed_until = needed_until - \(back);
                update aid_request set needed_by = needed_by - \(back), submitted_at = submitted_at - \(back)
                """)
            let jobs = try await house.view(ShowBoard(), as: town.coordinator).jobs
            #expect(jobs.contains { $0.kind == .findHelp && $0.request == request })
            let asked = try await town.planAndAsk()
            try #require(asked.count == 1)
            let enquiry = try await house.view(ShowEnquiry(enquiry: asked[0]), as: town.coordinator).row.enquiry
            #expect(enquiry.capability == second && enquiry.quantity == 18)
            #expect(abs(enquiry.neededBy.timeIntervalSince(now.addingTimeInterval(2 * Self.day))) < 60, "when the first loan ends")
            let replacement = try await order(asked[0], by: town.west, until: nil)
            #expect(try await desk.get("/cliffs").text.contains(CliffWords.covered(1).text(.english)))
            #expect(!(try await nurse.get("/requests/\(request)").text.contains("から不足します")))
            #expect(try await town.planAndAsk() == [])

            // They come before the others leave, and those are home on day 9.
            _ = try await house.perform(SendOrder(order: replacement), as: town.west.caller(.dispatcher))
            _ = try await house.perform(ReceiveOrder(order: replacement), as: town.north.caller(.requester))
            _ = try await house.perform(ReturnOrder(order: lent), as: town.north.caller(.requester))
            _ = try await house.perform(BringHome(order: lent), as: town.south.caller(.dispatcher))
            #expect(try await town.promised(first) == 0)
            #expect(try await town.promised(second) == 18)
            let row = try #require(try await house.view(ShowAskingHome(), as: town.north.caller(.requester)).requests.first)
            #expect(row.request.id == request && row.progress.arrived == 18 && row.missing(at: Date()) == 0)
            #expect(try town.wrongSums() == 0)
        }
    }
}
