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
    private static func asked(_ town: Town) async throws -> ID<Enquiry> { try #require(try await askedOfAll(town, 2).first) }

    private static func askedOfAll(_ town: Town, _ quantity: Int) async throws -> [ID<Enquiry>] {
        let model = try await town.house.perform(
            AddDeviceModel(member: town.south.member, manufacturer: "Corvane", model: "LV-180", aidClass: .infusionPumpLarge),
            as: town.coordinator
        ).id
        _ = try await town.registerPumps()
        let request = try await town.house.perform(
            SubmitRequest(
                site: town.north.site, callback: "555-0199", trouble: "Dark.",
                items: [.init(aidClass: .infusionPumpLarge, model: model, quantity: quantity)],
                neededBy: Date().addingTimeInterval(4 * 3600), harm: .careLost), as: town.north.caller(.requester)
        ).id
        try await town.approveAndTriage(request)
        return try await town.planAndAsk()
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
            /// Who acts next, as the offer's card says it.
            func turn(_ page: String) -> String {
                let card = page.components(separatedBy: "id=\"offer-\(offer.id)\"").dropFirst().first ?? ""
                return card.components(separatedBy: "</header>").first ?? ""
            }
            let before = try await approver.get("/asking").text
            #expect(turn(before).contains("<b>South Hospital</b>") && !turn(before).contains("class=\"you\""))
            #expect(turn(before).contains(language == .english ? "reply by" : "回答期限"), "\(turn(before))")
            let own = try await lender.get("/lending").text
            #expect(turn(own).contains("class=\"you\""))
            #expect(before.contains(question) && before.contains(Offer.Doubt.unanswered.words(language)))
            #expect(!before.contains("action=\"/offers/\(offer.id)/acceptance\""))
            let path = "/offers/\(offer.id)/confirmation"
            #expect(try await lender.get("/lending").value(of: "replies", in: path) == "")
            #expect(try await lender.post(path, ["version": "1", "replies": ""]).status == 422)
            #expect(try await lender.post(path, ["version": "1", "replies": "LV-180, all."]).status == 303)
            let after = try await approver.get("/asking").text
            #expect(turn(after).contains("class=\"you\"") && turn(after).contains(language == .english ? "accept by" : "承諾期限"))
            #expect(after.contains("LV-180, all.") && after.contains("action=\"/offers/\(offer.id)/acceptance\""))
        }
    }

    /// Each side reads whose question it is and whose answer, and the desk reads both by name.
    @Test(arguments: Language.allCases) func aLendersQuestionIsReadAsWhoseItIs(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.registerPumps()
            let request = try await town.askForPumps()
            let offer = try await town.house.perform(
                TenderOffer(
                    enquiry: try await town.planAndAsk()[0], quantity: 6, arrivesAt: Date().addingTimeInterval(60), question: "Whose sets?"),
                as: town.south.caller(.dispatcher)
            ).id
            let said: (FindingWords) -> String = { $0.text(language) }
            let page = "/requests/\(request)"
            var desk = try await site.browser("desk.coordinator", language)
            var asker = try await site.browser("north.approver", language)
            var lender = try await site.browser("south.dispatcher", language)
            for _ in 1...2 {
                let read = try await desk.get(page).text
                let own = try await asker.get(page).text
                let lent = try await lender.get("/lending").text
                #expect(read.contains(said(.questionOf("South Hospital"))) && read.contains(said(.answerOf("North Hospital"))))
                #expect(own.contains(said(.questionOf("South Hospital"))) && own.contains(said(.answer)))
                #expect(lent.contains(said(.yourQuestion)) && !lent.contains(said(.questionOf("South Hospital"))))
                if language == .english { #expect(read.contains("it is needed") && own.contains("you need it")) }
                if try await town.house.view(ShowRequest(request: request), as: town.coordinator).offers[0].answer == nil {
                    let answer = AnswerQuestion(offer: offer, answer: "Ours.")
                    _ = try await town.house.perform(answer, as: town.north.caller(.approver))
                }
            }
        }
    }

    /// A technician says yes by a link and leaves the question open: the page says what is missing, until when, and whom to ring.
    @Test(arguments: Language.allCases) func byALink(language: Language) async throws {
        try await OpenSite.with { site in
            let enquiry = try await Self.asked(site.town)
            let row = try await site.town.house.view(ShowEnquiry(enquiry: enquiry), as: site.town.coordinator).row.enquiry
            let question = try #require(row.questionTexts(language).first)
            let link = Link(
                region: site.town.region, member: site.town.south.member, purpose: .answerEnquiry, object: enquiry.rawValue,
                expiresAt: Date().addingTimeInterval(3600))
            let path = "/l/\(site.town.house.link(link))"
            var phone = try await site.browser(nil, language)
            let page = try await phone.get(path)
            #expect(page.text.contains(question) && page.value(of: "replies") == "")
            #expect(FormSpineTests.actions(page, path).count == 1, "what is typed goes with either yes")
            let wrong = try await phone.post(path, ["answer": "part", "quantity": "many", "replies": "LV-180."])
            #expect(wrong.status == 422 && wrong.value(of: "replies") == "LV-180.")
            #expect(try await phone.post(path, ["answer": "part", "quantity": "1", "replies": ""]).status == 303)
            let after = try await phone.get(path)
            let offer = try #require(
                try await site.town.house.view(ShowEnquiry(enquiry: enquiry), as: site.town.coordinator).offers.last?.offer)
            #expect(offer.quantity == 1 && offer.doubt == .unanswered)
            #expect(after.text.contains(LinkWords.replyByTelephone.text(language)) && after.text.contains(question))
            #expect(after.text.contains("555-0142"))
            _ = try await site.town.house.perform(
                ConfirmOffer(offer: offer.id, replies: "LV-180."), as: site.town.south.caller(.dispatcher))
            let answered = try await phone.get(path).text
            #expect(!answered.contains(LinkWords.replyByTelephone.text(language)))
        }
    }

    /// A health system answers for its sites in one form: each row has its question, and its own reply.
    @Test(arguments: Language.allCases) func inOneForm(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.registerPumps(4, reserve: 0, by: town.system)
            let enquiries = try await Self.askedOfAll(town, 10)
            try #require(enquiries.count == 2)
            let row = try await town.house.view(ShowEnquiry(enquiry: enquiries[0]), as: town.coordinator).row.enquiry
            var dispatcher = try await site.browser("system.dispatcher", language)
            let home = try await dispatcher.get("/lending")
            let form = "/enquiries/answers"
            #expect(home.value(of: "answers[1].replies", in: form) == "")
            let question = try #require(row.questionTexts(language).first)
            #expect(home.text.contains(question))
            var fields: [String: String] = [:]
            for index in 0..<2 {
                for name in ["enquiry", "version", "arrivesAt"] {
                    fields["answers[\(index)].\(name)"] = home.value(of: "answers[\(index)].\(name)", in: form)
                }
                fields["answers[\(index)].quantity"] = "1"
            }
            fields["answers[0].replies"] = "LV-180."
            let refused = try await dispatcher.post(form, fields.merging(["answers[0].quantity": ""]) { $1 })
            #expect(refused.status == 422 && refused.value(of: "answers[0].replies", in: form) == "LV-180.")
            #expect(try await dispatcher.post(form, fields).page == "/lending")
            var doubts: [Offer.Doubt?] = []
            for enquiry in enquiries {
                let offers = try await town.house.view(ShowEnquiry(enquiry: enquiry), as: town.coordinator).offers
                doubts.append(try #require(offers.first).offer.doubt)
            }
            #expect(doubts.filter { $0 == nil }.count == 1 && doubts.contains(.unanswered), "\(doubts)")
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
            #expect(early.object["detail"] as? String == Refusal.questionOpen(.unanswered).sentence(.english))
            let reply = try await lender.send(.post, "/offers/\(offer)/confirmation", ["replies": "LV-180."], headers: .key())
            #expect(reply.status == 200, "\(reply.text)")
            #expect(try await approver.get("/offers/\(offer)").object["replies"] as? String == "LV-180.")
            let accepted = try await approver.send(.post, "/offers/\(offer)/acceptance", [:], headers: .key())
            #expect(accepted.status == 200, "\(accepted.text)")
        }
    }
}
