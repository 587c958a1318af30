import Coordination
import Foundation
import Matching
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// The desk writes down on *why not* what a lender answered on the telephone; a lender's own program says it itself.
@Suite struct LenderAnswerTests {
    /// South lists pumps and has not said how many, nor of which model; North wants a certain one.
    private static func asked(_ town: Town) async throws -> (item: ID<RequestItem>, south: ID<Capability>) {
        let south = try await town.registerPumps(nil, reserve: 0)
        let model = try await town.house.perform(
            AddDeviceModel(member: town.south.member, manufacturer: "Corvane", model: "LV-180", aidClass: .infusionPumpLarge),
            as: town.coordinator
        ).id
        let request = try await town.house.perform(
            SubmitRequest(
                site: town.north.site, callback: "555-0199", trouble: "Dark.",
                items: [.init(aidClass: .infusionPumpLarge, model: model, quantity: 4)], neededBy: Date().addingTimeInterval(4 * 3600),
                harm: .careLost), as: town.north.caller(.requester)
        ).id
        return (try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id, south)
    }

    private static func verdict(_ town: Town, _ item: ID<RequestItem>) async throws -> CandidateVerdict {
        try #require(try await town.house.view(ShowWhyNot(item: item), as: town.auditor).whyNot?.candidates.first)
    }

    @Test(arguments: Language.allCases) func byTheForm(language: Language) async throws {
        try await OpenSite.with { site in
            let (item, south) = try await Self.asked(site.town)
            let page = "/items/\(item)/why-not"
            let form = "/items/\(item)/answers/\(south)"
            var desk = try await site.browser("desk.coordinator", language)
            let ways = try await desk.get(page).text
            #expect(ways.contains("href=\"\(page)?answer=\(south)#answer\""))
            #expect(ways.contains("href=\"/capabilities/\(south)\""), "how many is written into the listing")
            let open = try await desk.get("\(page)?answer=\(south)")
            #expect(open.text.contains("action=\"\(form)\"") && open.text.contains("name=\"answers[0].yes\""))
            #expect(open.text.contains(LenderAnswerWords.wanted("Corvane LV-180").text(language)))
            #expect(!open.text.contains("answers[1].yes"), "a number is asked for by yes and no")
            let listing = try await desk.get("/capabilities/\(south)")
            #expect(listing.status == 200 && listing.text.contains("name=\"quantity\""))

            let voice = ["said.name": "Ren Mori", "said.post": "night desk", "said.phone": "555-0195"]
            let empty = try await desk.post(form, voice.merging(["words": "Half of them."]) { $1 })
            #expect(empty.status == 422 && empty.value(of: "words", in: form) != nil)
            let unsaid = try await desk.post(form, ["answers[0].rule": "model", "answers[0].yes": "no"])
            #expect(unsaid.status == 422)
            #expect(try await Self.verdict(site.town, item).answer == .ask)

            let done = try await desk.post(
                form, voice.merging(["answers[0].rule": "model", "answers[0].yes": "no", "words": "Half of them."]) { $1 })
            #expect(done.status == 303 && done.page == page, "\(done.text.prefix(300))")
            #expect(try await Self.verdict(site.town, item).answer == .no)
            let shown = try await desk.get(page).text
            for line in ["Half of them.", "Ren Mori, night desk", Rule.model.text(language)] {
                #expect(shown.contains(line), "\(line)")
            }

            var auditor = try await site.browser("desk.auditor", language)
            #expect(try await !auditor.get("\(page)?answer=\(south)").text.contains(form))
            #expect(try await auditor.post(form, ["answers[0].rule": "model", "answers[0].yes": "yes"]).status == 403)
        }
    }

    /// Whoever hears a label or a date knows with what to compare it.
    @Test(arguments: Language.allCases) func theFormNamesWhatIsComparedWith(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let model = try await town.house.perform(
                AddDeviceModel(member: town.south.member, manufacturer: "Corvane", model: "LV-90", aidClass: .infusionPumpLarge),
                as: town.coordinator
            ).id
            let incident = try await town.house.perform(
                OpenIncident(
                    member: town.north.member, title: "Update", broken: "Pumps restart.", since: Date().addingTimeInterval(-7200),
                    state: .suspected, models: [model]), as: town.north.caller(.requester)
            ).id
            let south = try await town.house.perform(
                RegisterCapability(
                    site: town.south.site, aidClass: .infusionPumpLarge, quantity: 4, reserve: 0,
                    terms: CapabilityTerms(leadMinutes: 30, longestLoanDays: 5)), as: town.south.caller(.publisher)
            ).id
            let request = try await town.house.perform(
                SubmitRequest(
                    site: town.north.site, callback: "555-0199", trouble: "Dark.",
                    items: [.init(aidClass: .infusionPumpLarge, quantity: 4)], neededBy: Date().addingTimeInterval(4 * 3600),
                    harm: .careLost, incident: incident), as: town.north.caller(.requester)
            ).id
            let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
            var desk = try await site.browser("desk.coordinator", language)
            let form = try await desk.get("/items/\(item)/why-not?answer=\(south)").text
            for words in [LenderAnswerWords.affected(["Corvane LV-90"]), .endNotSaid] { #expect(form.contains(words.text(language))) }
        }
    }

    @Test func byTheAPI() async throws {
        try await OpenSite.with { site in
            let (item, south) = try await Self.asked(site.town)
            let lender = try await site.program("south.dispatcher")
            let path = "/capabilities/\(south)/answers"
            func said(_ rule: String, about item: ID<RequestItem>? = nil) -> [String: Any] {
                let answers: [String: Any] = ["answers": [["rule": rule, "yes": true] as [String: Any]]]
                return answers.merging(item.map { ["item": $0.description] } ?? [:]) { $1 }
            }
            // Which model is wanted hangs on the item; and whoever was asked about it knows it.
            for language in Language.allCases {
                let open = try await lender.send(
                    .post, path, said("model"), headers: [.acceptLanguage: language.rawValue, .idempotencyKey: UUID().uuidString])
                #expect(open.status == 422 && open.text.contains("\"item\""), "\(open.text.prefix(300))")
                #expect(open.text.contains(Mistake.Reason.forWhichItem.sentence(language)))
            }
            _ = try await site.town.planAndAsk()
            let done = try await lender.send(.post, path, said("model", about: item), headers: .key())
            #expect(done.status == 200, "\(done.text.prefix(300))")
            let verdict = try await Self.verdict(site.town, item)
            #expect(verdict.asks.map(\.rule) == [.quantity] && verdict.answers.map(\.saidBy) == ["south.dispatcher"])
            let many = try await lender.send(.post, path, said("quantity"), headers: .key())
            #expect(many.status == 422 && many.text.contains("answers[0].rule"), "\(many.text.prefix(300))")
            #expect(many.text.contains(Mistake.Reason.saidInTheListing.sentence(.english)))
            let wrong = try await lender.send(.post, path, said("luck"), headers: .key())
            #expect(wrong.status == 422)
            let stranger = try await site.program("west.publisher")
            #expect(try await stranger.send(.post, path, said("model", about: item), headers: .key()).status == 404)
        }
    }
}
