import Coordination
import Foundation
import Matching
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Two hours after the attack no version is known anywhere: fourteen are to be asked one question each, instead of an empty list.
@Suite struct Story07FirstHoursTests {
    @Test(arguments: Language.allCases) func fourteenWithOneQuestionEach(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let model = try await town.house.perform(
                AddDeviceModel(member: town.south.member, manufacturer: "Corvane", model: "LV-180", aidClass: .infusionPumpLarge),
                as: town.coordinator
            ).id
            for number in 0..<14 {
                let party = number % 2 == 0 ? town.south : town.west
                _ = try await town.house.perform(
                    RegisterCapability(site: party.site, aidClass: .infusionPumpLarge, model: model, quantity: 2, reserve: 0),
                    as: party.caller(.publisher))
            }
            // The hospital names the model on the page, and asks.
            var hospital = try await site.browser("north.requester", language)
            #expect(try await hospital.get("/incidents/new").text.contains(IncidentWords.modelHint.text(language)))
            let fields = [
                "member": town.north.member.description, "title": "Update", "broken": "The pumps restart.",
                "since": FormSpineTests.local(-2), "state": "suspected", "model1": model.description, "model2": "",
            ]
            let twice = try await hospital.post("/incidents", fields.merging(["model2": model.description]) { $1 })
            #expect(twice.status == 422 && twice.value(of: "model1") == model.description)
            let made = try await hospital.post("/incidents", fields)
            #expect(made.status == 303, "\(made.text.prefix(300))")
            let page = try await hospital.get(made.page)
            #expect(page.text.contains("Corvane LV-180") && page.text.contains(IncidentWords.models.text(language)))
            #expect(page.value(of: "model1", in: made.page) == model.description)
            let incident = try #require(made.page.split(separator: "/").last.flatMap { ID<Incident>(String($0)) })
            let request = try await town.house.perform(
                SubmitRequest(
                    site: town.north.site, callback: "555-0199", trouble: "Dark.",
                    items: [.init(aidClass: .infusionPumpLarge, quantity: 20)], neededBy: Date().addingTimeInterval(4 * 3600),
                    harm: .careLost, incident: incident),
                as: town.north.caller(.requester)
            ).id
            let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id

            var desk = try await site.browser("desk.coordinator", language)
            let text = try await desk.get("/items/\(item)/why-not").text
            let left = try #require(text.range(of: "id=\"left\""))
            let end = try #require(text.range(of: "id=\"read-out\""))
            let rows = text[left.upperBound..<end.lowerBound].components(separatedBy: "<li>").dropFirst()
            #expect(rows.count == 14)
            let question = Matching.Question.whichFirmware.text(language)
            #expect(rows.allSatisfy { $0.components(separatedBy: question).count == 2 }, "one question each")
            #expect(text.contains((language == .english ? "14 to be asked first" : "14件は先に確認します")))

            // All of them are proposed: not knowing is no reason to be left out.
            let plan = try await town.house.perform(MakePlan(), as: town.coordinator)
            #expect(plan.proposed == 20)

            // A program says the same, and a page takes it back.
            let answer = try await site.program("north.requester").get("/incidents/\(incident)")
            let row = (answer.object["row"] as? [String: Any])?["incident"] as? [String: Any]
            #expect(row?["models"] as? [String] == [model.description])
            let none = try await hospital.post(made.page, fields.merging(["version": "1", "model1": ""]) { $1 })
            #expect(none.status == 303, "\(none.text.prefix(300))")
            #expect(try await !hospital.get(made.page).text.contains(IncidentWords.models.text(language)))
        }
    }
}
