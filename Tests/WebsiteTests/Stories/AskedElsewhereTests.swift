import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// The page of a plan that moves an item away from a lender that is asked already: the rest can be asked at one press.
@Suite struct AskedElsewhereTests {
    private static func list(_ aidClass: AidClass, _ party: Town.Party, lead: Int, _ town: Town) async throws {
        _ = try await town.house.perform(
            RegisterCapability(site: party.site, aidClass: aidClass, quantity: 4, reserve: 0, terms: CapabilityTerms(leadMinutes: lead)),
            as: party.caller(.publisher))
    }

    @Test(arguments: Language.allCases) func theRestIsAskedAtOnePress(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            try await Self.list(.infusionPumpLarge, town.south, lead: 300, town)
            _ = try await town.askForPumps(4)
            let first = try #require(try await town.planAndAsk().first)
            try await Self.list(.infusionPumpLarge, town.west, lead: 10, town)
            try await Self.list(.syringePump, town.south, lead: 10, town)
            _ = try await town.house.perform(
                SubmitRequest(
                    site: town.north.site, callback: "555-0199", trouble: "Dark.", items: [.init(aidClass: .syringePump, quantity: 3)],
                    neededBy: Date().addingTimeInterval(4 * 3600), harm: .careLost), as: town.north.caller(.requester))
            let lender = try await town.house.view(ShowEnquiry(enquiry: first), as: town.coordinator).row.lenderName

            var desk = try await site.browser("desk.coordinator", language)
            let made = try await desk.post("/plans", [:]).page
            let page = try await desk.get(made)
            let ticks = Self.ticks(page)
            try #require(ticks.all.count == 2 && ticks.chosen.count == 1, "what would be refused is not ticked")
            let words = PlanWords.outstanding(lender: lender, count: 4, by: "|", arrives: "|").text(language)
            #expect(page.text.contains(try #require(words.components(separatedBy: "|").first)))
            #expect(page.text.contains(PlanWords.takeBackFirst.text(language)))

            func press(_ proposals: [String]) async throws -> Answer {
                try await desk.post("\(made)/enquiries", proposals.map { ("proposals", $0) } + [("answerMinutes", "30")])
            }
            let refused = try await press(ticks.all)
            let blocked = BlockedProposal(
                place: 0, lenderName: "West Hospital", quantity: 4, others: [.init(lenderName: lender, quantity: 4)])
            #expect(refused.status == 409)
            let said = Mistake.Reason.askedElsewhere(blocked).sentence(language)
            #expect(refused.text.components(separatedBy: said).count == 3, "above, and beside the tick: \(refused.text)")
            #expect(Self.ticks(refused).chosen.count == 2, "and nothing is lost of what was ticked")
            #expect(try await press(ticks.chosen).status == 303)
        }
    }

    private static func ticks(_ page: Answer) -> (all: [String], chosen: [String]) {
        let all = tags(of: page.text).filter { $0["name"] == "proposals" }
        return (all.compactMap { $0["value"] }, all.filter { $0.has("checked") }.compactMap { $0["value"] })
    }

    @Test func aProgramReadsWhichOnesAreMeant() {
        let blocked = BlockedProposal(place: 1, lenderName: "West", quantity: 4, others: [.init(lenderName: "South", quantity: 3)])
        let problem = Problem(.askedElsewhere([blocked]), language: .english, instance: "/x")
        #expect(problem.status == 409 && problem.type == "/problems/asked-elsewhere")
        #expect(problem.mistakes?.map(\.field) == ["proposals[1]"])
        #expect(problem.mistakes?.first?.reason.contains("South, 3") == true)
    }
}
