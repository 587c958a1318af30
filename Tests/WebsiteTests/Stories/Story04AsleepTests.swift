import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Story 4: the coordinator sleeps. The standing rule has asked the nearest, one of them says yes, and the asker accepts.
@Suite struct Story04AsleepTests {
    @Test(arguments: Language.allCases) func itRunsWithoutTheCoordinator(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.registerPumps()
            var requester = try await site.browser("north.requester", language)
            let asked = try await requester.post("/requests", FormSpineTests.asking(town))
            try #require(asked.status == 303, "\(asked.text)")
            try town.plant("update aid_request set submitted_at = submitted_at - interval '11 minutes'")
            #expect(try await town.premises.upkeep.lapse(in: town.region) == 1)
            let waits = try await requester.get(asked.page)
            #expect(waits.text.contains(FindingWords.runsAloneHint.text(language)))

            var lender = try await site.browser("south.dispatcher", language)
            let home = try await lender.get("/lending")
            for line in [FindingWords.comesBack, .answersForHarm, .whichModel, .whoDrives] {
                #expect(home.text.contains(line.text(language)), "\(line)")
            }
            let offer = try #require(FormSpineTests.actions(home, "/offer").first)
            let offered = try await lender.post(
                offer, FormSpineTests.offering(["version": "1", "carrier": "lender", "comesBack": "ready", "lenderPhone": "555-0188"]))
            try #require(offered.status == 303, "\(offered.text)")

            var approver = try await site.browser("north.approver", language)
            let version = try #require(try await approver.get(asked.page).value(of: "version"))
            #expect(try await approver.post("\(asked.page)/approval", ["version": version]).status == 303)
            let page = try await approver.get(asked.page)
            let acceptance = try #require(FormSpineTests.actions(page, "/acceptance").first)
            let accepted = try await approver.post(acceptance, ["version": "1", "door": "East gate"])
            try #require(accepted.status == 303, "\(accepted.text)")
            let paper = try await lender.get(accepted.page)
            for said in [Handling.Carrier.lender.words(language), Handling.Return.ready.words(language), "East gate", "555-0188"] {
                #expect(paper.text.contains(said), "\(said)")
            }
            // In the morning the coordinator reads what went on.
            var desk = try await site.browser("desk.coordinator", language)
            #expect(try await desk.get(asked.page).text.contains(FindingWords.runsAloneHint.text(language)))
        }
    }
}
