import Coordination
import Foundation
import Hummingbird
import Matching
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// What a rule asks reaches the lender, and its reply the asker: by the pages and by the API.
@Suite struct AsksTests {
    private static func asked(_ town: Town) async throws -> ID<Enquiry> {
        let model = try await town.house.perform(
            AddDeviceModel(member: town.south.member, manufacturer: "Corvane", model: "LV-180", aidClass: .infusionPumpLarge),
            as: town.coordinator
        ).id
        _ = try await town.registerPumps()
        let request = try await town.house.perform(
            SubmitRequest(
                site: town.north.site, callback: "555-0199", trouble: "Dark.",
                items: [.init(aidClass: .infusionPumpLarge, model: model, quantity: 2)], neededBy: Date().addingTimeInterval(4 * 3600),
                harm: .careLost), as: town.north.caller(.requester)
        ).id
        try await town.approveAndTriage(request)
        return try #require(try await town.planAndAsk().first)
    }

    @Test(arguments: Language.allCases) func onThePages(language: Language) async throws {
        try await OpenSite.with { site in
            let enquiry = try await Self.asked(site.town)
            let row = try await site.town.house.view(ShowEnquiry(enquiry: enquiry), as: site.town.coordinator).row.enquiry
            let question = try #require(row.questionTexts(language).first)
            #expect(question == Matching.Question.whichModel.text(language))
            var lender = try await site.browser("south.dispatcher", language)
            let home = try await lender.get("/lending")
            #expect(home.text.contains(question) && home.value(of: "replies", in: "/enquiries/\(enquiry)/offer") != nil)
            let arrival = try #require(home.value(of: "arrivesAt", in: "/enquiries/\(enquiry)/offer"))
            let yes = try await lender.post("/enquiries/\(enquiry)/offer", ["answer": "all", "arrivesAt": arrival, "version": "1"])
            #expect(yes.status == 303, "\(yes.text.prefix(300))")

            let offer = try await site.town.house.view(ShowEnquiry(enquiry: enquiry), as: site.town.coordinator).offers[0].offer
            var approver = try await site.browser("north.approver", language)
            let before = try await approver.get("/asking").text
            #expect(before.contains(question) && before.contains(Offer.Doubt.unanswered.words(language)))
            #expect(!before.contains("action=\"/offers/\(offer.id)/acceptance\""))
            let path = "/offers/\(offer.id)/confirmation"
            #expect(try await lender.get("/lending").value(of: "replies", in: path) == "")
            #expect(try await lender.post(path, ["version": "1", "replies": ""]).status == 422)
            #expect(try await lender.post(path, ["version": "1", "replies": "LV-180, all."]).status == 303)
            let after = try await approver.get("/asking").text
            #expect(after.contains("LV-180, all.") && after.contains("action=\"/offers/\(offer.id)/acceptance\""))
        }
    }

    @Test func inTheAPI() async throws {
        try await OpenSite.with { site in
            let enquiry = try await Self.asked(site.town)
            let lender = try await site.program("south.dispatcher")
            let read = try await lender.get("/enquiries/\(enquiry)").text
            #expect(read.contains("\"asks\":[\"model\"]") && read.contains("\"questions\":[\"which_model\"]"))
            let made = try await lender.send(
                .post, "/enquiries/\(enquiry)/offer", ["quantity": 2, "arrivesAt": soon(1)], headers: .key())
            let offer = try #require(made.object["id"] as? String)
            let approver = try await site.program("north.approver")
            let early = try await approver.send(.post, "/offers/\(offer)/acceptance", [:], headers: .key())
            #expect(early.status == 409, "\(early.text)")
            let reply = try await lender.send(.post, "/offers/\(offer)/confirmation", ["replies": "LV-180."], headers: .key())
            #expect(reply.status == 200, "\(reply.text)")
            #expect(try await approver.get("/offers/\(offer)").object["replies"] as? String == "LV-180.")
            let accepted = try await approver.send(.post, "/offers/\(offer)/acceptance", [:], headers: .key())
            #expect(accepted.status == 200, "\(accepted.text)")
        }
    }
}
