import Coordination
import Foundation
import Hummingbird
import Matching
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Deciding about a candidate by hand: by the API and by the form, with the same result, shown on both pages.
@Suite struct OverrideTests {
    private static func asked(_ town: Town) async throws -> (item: ID<RequestItem>, south: ID<Capability>, west: ID<Capability>) {
        let south = try await town.registerPumps()
        let west = try await town.registerPumps(20, reserve: 0, by: town.west)
        let request = try await town.askForPumps()
        return (try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id, south, west)
    }

    /// What stands, without whose identity and when.
    private static func standing(_ town: Town, _ item: ID<RequestItem>) async throws -> [String] {
        try await town.house.view(ShowWhyNot(item: item), as: town.auditor).overrides.map {
            "\($0.lenderName) \($0.override.way) \($0.override.quantity ?? 0) \($0.reason) \($0.name) v\($0.override.version)"
        }
    }

    @Test(arguments: Language.allCases) func byTheForm(language: Language) async throws {
        try await OpenSite.with { site in
            let (item, south, west) = try await Self.asked(site.town)
            let page = "/items/\(item)/why-not"
            let form = "/items/\(item)/overrides/\(west)"
            var desk = try await site.browser("desk.coordinator", language)
            let plan = try await desk.get(try await desk.post("/plans", [:]).page)
            #expect(plan.text.contains("href=\"\(page)?decide=\(south)#decide\""))
            #expect(try await desk.get(page).text.contains("href=\"\(page)?decide=\(west)#decide\""))
            let open = try await desk.get("\(page)?decide=\(west)")
            #expect(open.text.contains("action=\"\(form)\"") && open.value(of: "version", in: form) == "0")

            // It comes back as it was left, with what is wrong.
            let wrong = try await desk.post(form, ["way": "forced", "quantity": "few", "reason": " ", "version": "0"])
            #expect(wrong.status == 422 && wrong.value(of: "quantity", in: form) == "few")
            #expect(try await Self.standing(site.town, item).isEmpty)

            let done = try await desk.post(form, ["way": "forced", "quantity": "4", "reason": "They insist.", "version": "0"])
            #expect(done.status == 303 && done.page == page, "\(done.text.prefix(300))")
            #expect(try await Self.standing(site.town, item) == ["West Hospital forced 4 They insist. desk.coordinator v1"])
            let stale = try await desk.post(form, ["way": "forbidden", "reason": "No.", "version": "0"])
            #expect(stale.status == 412 && stale.text.contains("They insist."))

            let sentence = Override.Way.forced.sentence("West Hospital", 4, language)
            let why = try await desk.get(page).text
            for line in [sentence, "They insist.", "desk.coordinator", OverrideWords.undo.text(language)] {
                #expect(why.contains(line), "\(line)")
            }
            let next = try await desk.get(try await desk.post("/plans", [:]).page)
            for line in [sentence, "They insist.", OverrideWords.byHand.text(language)] { #expect(next.text.contains(line), "\(line)") }
            // More than there are: taken, and the next plan says how many it has.
            #expect(try await desk.post(form, ["way": "forced", "quantity": "30", "reason": "All.", "version": "1"]).status == 303)
            let cut = OverrideWords.cut(given: 6, of: 30).text(language)
            #expect(!next.text.contains(cut))
            #expect(try await desk.get(try await desk.post("/plans", [:]).page).text.contains(cut))

            let id = try await site.town.house.view(ShowWhyNot(item: item), as: site.town.auditor).overrides[0].override.id
            let undone = try await desk.post("/overrides/\(id)/end", ["version": "2", "back": page])
            #expect(undone.status == 303 && undone.page == page)
            #expect(try await Self.standing(site.town, item).isEmpty)

            // An auditor reads it and decides nothing.
            var auditor = try await site.browser("desk.auditor", language)
            #expect(try await !auditor.get("\(page)?decide=\(west)").text.contains(form))
            #expect(try await auditor.post(form, ["way": "forbidden", "reason": "No."]).status == 403)
        }
    }

    @Test func byTheAPIWithTheSameResult() async throws {
        try await OpenSite.with { site in
            let (item, _, west) = try await Self.asked(site.town)
            let desk = try await site.program("desk.coordinator")
            let path = "/items/\(item)/overrides/\(west)"
            let done = try await desk.send(.put, path, ["way": "forced", "quantity": 4, "reason": "They insist."], headers: .key())
            #expect(done.status == 200, "\(done.text.prefix(300))")
            #expect(try await Self.standing(site.town, item) == ["West Hospital forced 4 They insist. desk.coordinator v1"])
            let why = try await desk.get("/items/\(item)/why-not")
            let shown = try Wire.decoder().decode(WhyNotSheet.self, from: Data(why.text.utf8))
            #expect(shown.overrides.map(\.reason) == ["They insist."])
            _ = try await site.town.house.perform(MakePlan(), as: site.town.coordinator)
            let last = try await site.town.house.view(ShowPlan(), as: site.town.coordinator).plan.id
            let plan = try await desk.get("/plans/\(last)")
            #expect(plan.fields("items").first?["overrides"] as? [[String: Any]] != nil && plan.text.contains("They insist."))

            #expect(try await desk.send(.put, path, ["way": "forced"], headers: .key()).status == 422)
            var headers = HTTPFields.key()
            headers[.ifMatch] = "\"9\""
            let stale = try await desk.send(.put, path, ["way": "forbidden", "reason": "No."], headers: headers)
            #expect(stale.status == 412 && stale.object["current"] as? Int == 1)
            let id = try #require(shown.overrides.first?.override.id)
            #expect(try await desk.send(.post, "/overrides/\(id)/end", [:], headers: .key()).status == 200)
            #expect(try await Self.standing(site.town, item).isEmpty)
            #expect(
                try await site.program("south.dispatcher").send(.put, path, ["way": "forced", "reason": "We can."], headers: .key()).status
                    == 403)
        }
    }
}
