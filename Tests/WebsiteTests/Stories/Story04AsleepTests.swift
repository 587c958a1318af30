import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Story 4: the coordinator sleeps. The standing rule has asked the buddy hospital and the nearest, the buddy says yes, and the asker
/// accepts.
@Suite struct Story04AsleepTests {
    @Test(arguments: Language.allCases) func itRunsWithoutTheCoordinator(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.registerPumps()
            let member = "/members/\(town.north.member)"
            var registrar = try await site.browser("desk.coordinator", language)
            let entry = try #require(try await registrar.get(member).value(of: "version", in: member))
            let named = try await registrar.post(
                member,
                [
                    "version": entry, "memberName": "North Hospital", "level": "everything",
                    "buddy": town.south.member.description,
                ])
            try #require(named.status == 303, "\(named.text)")
            var requester = try await site.browser("north.requester", language)
            let asked = try await requester.post("/requests", FormSpineTests.asking(town))
            try #require(asked.status == 303, "\(asked.text)")
            try town.plant("update aid_request set submitted_at = submitted_at - interval '11 minutes'")
            #expect(try await town.premises.upkeep.lapse(in: town.region) == 1)
            let hint = FindingWords.runsAloneHint(buddy: true, nearest: true).text(language)
            let waits = try await requester.get(asked.page)
            #expect(waits.text.contains(hint))
            let buddy = FindingWords.firstCallAsked("South Hospital", Enquiry.State.sent.words(language)).text(language)
            #expect(waits.text.contains(buddy), "by its name, before all others")

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
            #expect(try await desk.get(asked.page).text.contains(hint))
        }
    }

    /// Where nobody has named a buddy hospital the page names none.
    @Test(arguments: Language.allCases) func withoutABuddyOnlyTheNearestAreAsked(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.registerPumps()
            let request = try await town.askForPumps()
            try town.plant("update aid_request set submitted_at = submitted_at - interval '11 minutes'")
            #expect(try await town.premises.upkeep.lapse(in: town.region) == 1)
            var requester = try await site.browser("north.requester", language)
            let page = try await requester.get("/requests/\(request)").text
            #expect(page.contains(FindingWords.runsAloneHint(buddy: false, nearest: true).text(language)))
            let word = Wave.buddy.words(language)
            #expect(!page.lowercased().contains(word.lowercased()), "\(word)")
        }
    }
}
