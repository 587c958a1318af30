import Coordination
import Foundation
import Matching
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Why an item is given what it is given: by the house, as JSON, and on the page, in both languages.
@Suite struct WhyNotTests {
    /// South sends nothing so far, West has to be asked how many, and North's own pumps are no help.
    private static func town(_ town: Town) async throws -> (request: ID<AidRequest>, item: ID<RequestItem>) {
        func lend(_ party: Town.Party, _ quantity: Int?, radius: Int?) async throws {
            _ = try await town.house.perform(
                RegisterCapability(
                    site: party.site, aidClass: .infusionPumpLarge, quantity: quantity, reserve: 0,
                    terms: CapabilityTerms(leadMinutes: 30, radiusKilometres: radius)), as: party.caller(.publisher))
        }
        try await lend(town.south, 10, radius: 5)
        try await lend(town.west, nil, radius: nil)
        try await lend(town.north, 4, radius: nil)
        let request = try await town.askForPumps()
        return (request, try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id)
    }

    @Test func everyCandidateIsJudgedAndNamed() async throws {
        try await Town.with { town in
            let (request, item) = try await Self.town(town)
            let sheet = try await town.house.view(ShowWhyNot(item: item), as: town.auditor)
            let why = try #require(sheet.whyNot)
            #expect(why.missing == 6 && sheet.askerName == "North Hospital")
            #expect(why.candidates.map(sheet.name(of:)) == ["West Hospital", "North Hospital", "South Hospital"])
            #expect(why.candidates.map(\.answer) == [.ask, .no, .no] && why.candidates.map(\.rule) == [.quantity, .own, .radius])
            #expect(why.candidates[0].questions == [.howMany] && why.candidates[2].bars[0].relaxation == .widerRadius(kilometres: 34))
            // The plan counts the very same.
            _ = try await town.house.perform(MakePlan(), as: town.coordinator)
            let planned = try await town.house.view(ShowPlan(), as: town.coordinator).items
            #expect(planned.map(\.item.id) == [item] && planned[0].verdicts == why.counts)

            for caller in [town.north.caller(.requester), town.south.caller(.dispatcher), town.callTaker] {
                await #expect(throws: Refusal.notAllowed) { try await town.house.view(ShowWhyNot(item: item), as: caller) }
            }
            await #expect(throws: Refusal.notFound) {
                try await town.house.view(ShowWhyNot(item: ID(rawValue: UUID())), as: town.coordinator)
            }
            _ = try await town.house.perform(CancelRequest(request: request), as: town.north.caller(.requester))
            #expect(try await town.house.view(ShowWhyNot(item: item), as: town.coordinator).whyNot == nil, "nothing is missing any more")
        }
    }

    @Test(arguments: Language.allCases) func thePageSaysWhoWhyAndWhatWouldChangeIt(language: Language) async throws {
        try await OpenSite.with { site in
            let (request, item) = try await Self.town(site.town)
            let path = "/items/\(item)/why-not"
            var desk = try await site.browser("desk.coordinator", language)
            let plan = try await desk.get(try await desk.post("/plans", [:]).page)
            #expect(plan.text.contains("href=\"\(path)\"") && plan.text.contains(WhyNotWords.open.text(language)))
            #expect(try await desk.get("/requests/\(request)").text.contains("href=\"\(path)\""))
            let page = try await desk.get(path)
            #expect(page.status == 200, "\(page.text.prefix(300))")
            let sheet = try await site.town.house.view(ShowWhyNot(item: item), as: site.town.coordinator)
            let why = try #require(sheet.whyNot)
            let clock = Clockface(timeZone: TimeZone(identifier: "Asia/Tokyo") ?? .gmt, now: sheet.asOf, language: language)
            for line in ["South Hospital", "West Hospital", Rule.radius.whyNot(language), Matching.Question.howMany.text(language)]
                + [Relaxation.widerRadius(kilometres: 34).text(clock) ?? "-", WhyNotWords.toReadOut.text(language)]
                + why.sentences(clock, names: sheet.lenderName)
            {
                #expect(page.text.contains(line), "\(line)")
            }
            #expect(!page.text.contains("<script>"))
            if language == .japanese { #expect(page.text.contains("1機関は先に確認が必要（数は不明）。</p>") && !page.text.contains("除外. ")) }

            var asker = try await site.browser("north.requester", language)
            #expect(try await asker.get(path).status == 403)
            #expect(try await !asker.get("/requests/\(request)").text.contains(path))
        }
    }

    /// Whoever comes after the need is not said to come in time: neither in its line nor to read out, nor in the API.
    @Test(arguments: Language.allCases) func whoComesLateIsSaidTo(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.house.perform(
                RegisterCapability(
                    site: town.south.site, aidClass: .infusionPumpLarge, quantity: 10, reserve: 3,
                    terms: CapabilityTerms(leadMinutes: 12 * 60)), as: town.south.caller(.publisher))
            let request = try await town.askForPumps()
            let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
            let answer = try await site.program("desk.coordinator").get("/items/\(item)/why-not")
            let sheet = try Wire.decoder().decode(WhyNotSheet.self, from: Data(answer.text.utf8))
            let verdict = try #require(sheet.whyNot?.candidates.first)
            let late = verdict.arrivesAt.timeIntervalSince(sheet.neededBy) / 60
            #expect(verdict.answer == .yes && late > 0 && abs(Double(verdict.lateMinutes) - late) < 2)
            var desk = try await site.browser("desk.coordinator", language)
            let page = try await desk.get("/items/\(item)/why-not").text
            // The page may be drawn a minute later.
            let spans = (0...2).map { Clockface.span(minutes: verdict.lateMinutes + $0, language) }
            #expect(spans.contains { page.contains(PlanWords.late(by: $0).text(language)) })
            #expect(verdict.kept == 3 && verdict.promised == 0 && !verdict.keeping(language).isEmpty)
            for sentence in verdict.keeping(language) { #expect(page.contains(sentence), "what the opened bar says: \(sentence)") }
            #expect(spans.contains { page.contains(language == .english ? "\($0) after it is needed" : "必要な日時より\($0)遅れ") })
        }
    }

    @Test func theAPISaysTheSame() async throws {
        try await OpenSite.with { site in
            let (_, item) = try await Self.town(site.town)
            let answer = try await site.program("desk.coordinator").get("/items/\(item)/why-not")
            #expect(answer.status == 200, "\(answer.text.prefix(300))")
            let sheet = try Wire.decoder().decode(WhyNotSheet.self, from: Data(answer.text.utf8))
            #expect(sheet.whyNot?.counts.map(\.rule) == ["all", "own", "radius", "quantity", "left"])
            #expect(sheet.whyNot?.wouldHelp.map(\.changes) == [[.widerRadius(kilometres: 34)]])
            #expect(Set(sheet.lenders.map(\.name)) == ["North Hospital", "South Hospital", "West Hospital"])
            #expect(try await site.program("north.requester").get("/items/\(item)/why-not").status == 403)
            #expect(try await site.program("desk.coordinator").get("/items/none/why-not").status == 422)
        }
    }
}
