import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// What whoever asks is told at once: before sending what was asked already, after sending who has it and when somebody rings.
@Suite struct AskingTests {
    @Test func afterSendingItIsSaidWhoHasItAndWhoRingsByWhen() async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.registerPumps(91_379, reserve: 0, by: town.south)
            _ = try await town.registerPumps(nil, reserve: 0, by: town.west)
            var asker = try await site.browser("north.requester")
            let sent = try await asker.post("/requests", FormSpineTests.asking(town))
            let page = try await asker.get(sent.location)
            #expect(page.text.contains("South Hospital") && page.text.contains("33 km") && page.text.contains("44 km, only asking tells"))
            #expect(!page.text.contains("91379") && !page.text.contains("91,379"), "how many they have is theirs")
            #expect(page.text.contains("The duty coordinator rings 555-0199 by"))
            #expect(page.text.contains(AidClass.infusionPumpLarge.meanwhile(.english)))
        }
    }

    /// Nothing is down: there is no network to keep away from, and nobody is promised a call in half an hour.
    @Test(arguments: [Occasion.everyday, .plannedWork]) func whatCanWaitIsToldSo(occasion: Occasion) async throws {
        try await OpenSite.with { site in
            var asker = try await site.browser("north.requester")
            let form = FormSpineTests.asking(site.town).merging(["occasion": occasion.rawValue, "harm": ""]) { $1 }
            let sent = try await asker.post("/requests", form)
            let page = try await asker.get(sent.location)
            #expect(page.text.contains("This is no emergency: the duty coordinator answers by"))
            #expect(!page.text.contains("The duty coordinator rings"))
            #expect(!page.text.contains(AidClass.infusionPumpLarge.meanwhile(.english)))
            #expect(page.text.contains(occasion == .everyday ? "Ask your other wards" : "If the day moves"))
        }
    }

    /// Whoever wants one model reads who has it before whoever has not said which; another model is not shown.
    @Test(arguments: Language.allCases) func whoHasTheWantedModelIsSaidFirst(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let wanted = try await town.house.perform(
                AddDeviceModel(member: town.south.member, manufacturer: "Corvane", model: "LV-180", aidClass: .infusionPumpLarge),
                as: town.coordinator
            ).id
            let listed: [(Town.Party, ID<DeviceModel>?)] = [(town.south, nil), (town.west, wanted)]
            for (party, model) in listed {
                _ = try await town.house.perform(
                    RegisterCapability(site: party.site, aidClass: .infusionPumpLarge, model: model, quantity: 4, reserve: 0),
                    as: party.caller(.publisher))
            }
            let request = try await town.house.perform(
                SubmitRequest(
                    site: town.north.site, callback: "555-0199", trouble: "Dark.",
                    items: [.init(aidClass: .infusionPumpLarge, model: wanted, quantity: 2)], neededBy: Date().addingTimeInterval(4 * 3600)),
                as: town.north.caller(.requester)
            ).id
            for login in ["north.requester", "desk.coordinator"] {
                var reader = try await site.browser(login, language)
                let page = try await reader.get("/requests/\(request)").text
                let list = page.components(separatedBy: "id=\"who-has\"").last ?? ""
                let names = ["LV-180", "West Hospital", "South Hospital", (language == .english ? "model not said" : "機種の登録なし")]
                let places = names.map { name in list.range(of: name)?.lowerBound ?? list.endIndex }
                #expect(places == places.sorted() && places.last != list.endIndex, "\(login)")
            }
        }
    }

    /// Needed by five, typed at eight: taken as it is, and asked about on the page that follows.
    @Test(arguments: Language.allCases) func aTimeThatHasPassedIsAskedAbout(language: Language) async throws {
        try await OpenSite.with { site in
            var asker = try await site.browser("north.requester", language)
            let question = AskWords.changeTime.text(language)
            let right = try await asker.post("/requests", FormSpineTests.asking(site.town))
            #expect(try await !asker.get(right.page).text.contains(question))
            for hours in [-3.0, 24_000] {
                let fields = ["by": "other", "neededBy": FormSpineTests.local(hours), "seen": "yes"]
                let sent = try await asker.post("/requests", FormSpineTests.asking(site.town).merging(fields) { $1 })
                #expect(sent.status == 303, "\(sent.text)")
                let page = try await asker.get(sent.page).text
                #expect(page.contains(question) && page.contains("href=\"#changes\"") && page.contains("id=\"changes\""))
            }
        }
    }

    @Test func aProbableDuplicateIsShownAndNeverRefused() async throws {
        try await OpenSite.with { site in
            let town = site.town
            var asker = try await site.browser("north.requester")
            let first = try await asker.post("/requests", FormSpineTests.asking(town))
            let number = try #require(try await town.house.view(ShowBoard(), as: town.coordinator).requests.first?.request.number)
            let shown = try await asker.post("/requests", FormSpineTests.asking(town, quantity: "9"))
            #expect(shown.status == 200 && shown.text.contains(number) && shown.text.contains(first.page))
            #expect(shown.value(of: "items[0].quantity") == "9" && shown.value(of: "trouble") == "The pumps' server is dark.")
            #expect(try await town.house.view(ShowBoard(), as: town.coordinator).requests.count == 1)
            let all = FormSpineTests.asking(town, quantity: "9").merging(["seen": shown.value(of: "seen") ?? "yes"]) { $1 }
            #expect(try await asker.post("/requests", all).status == 303)
            #expect(try await town.house.view(ShowBoard(), as: town.coordinator).requests.count == 2)
            // The same press once more is the same request, not another one.
            let key = UUID()
            let pressed = FormSpineTests.asking(town).merging(["items[0].aidClass": "radio"]) { $1 }
            let once = try await asker.post("/requests", pressed, key: key)
            #expect(try await asker.post("/requests", pressed, key: key).page == once.page)
            // Another class, another site: no duplicate.
            let other = FormSpineTests.asking(town).merging(["items[0].aidClass": "printer"]) { $1 }
            #expect(try await asker.post("/requests", other).status == 303)
            let alike = try await town.house.view(
                AlikeRequests(site: town.north.site, aidClasses: [.infusionPumpLarge]), as: town.west.caller(.requester))
            #expect(alike.isEmpty, "nobody else is shown what a hospital asked for")
        }
    }

    @Test func approvedByVoiceCountsAtOnceAndIsConfirmedInWriting() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let request = try await town.askForPumps()
            var desk = try await site.browser("desk.coordinator")
            let fields = [
                "version": "1", "approver.name": "Ren Mori", "approver.post": "administrator on duty", "approver.phone": "555-0195",
            ]
            let incomplete = try await desk.post("/requests/\(request)/approval-by-voice", fields.merging(["approver.phone": ""]) { $1 })
            #expect(incomplete.status == 422 && incomplete.text.contains("Ren Mori"))
            #expect(try await desk.post("/requests/\(request)/approval-by-voice", fields).status == 303)
            let approved = try await town.house.view(ShowRequest(request: request), as: town.coordinator)
            let said = try #require(approved.row.request.approvedByVoiceAt)
            let job = try #require(approved.jobs.first { $0.kind == .confirmApproval })
            #expect(job.due == said.addingTimeInterval(86_400) && job.member == town.north.member)
            var approver = try await site.browser("north.approver")
            #expect(try await approver.get("/requests/\(request)").text.contains("Approved by voice, unconfirmed"))
            try await town.seal()
            #expect(try await approver.get("/journal").text.contains("said by Ren Mori, administrator on duty, 555-0195, by phone"))
            #expect(try await approver.post("/requests/\(request)/approval-confirmation", ["version": "2"]).status == 303)
            #expect(try await approver.post("/requests/\(request)/approval-confirmation", ["version": "3"]).status == 409)
            let confirmed = try await town.house.view(ShowRequest(request: request), as: town.coordinator)
            #expect(confirmed.jobs.allSatisfy { $0.kind != .confirmApproval && $0.kind != .approveRequest })
        }
    }

    /// Approver and asker are two people, except at High: whoever may not approve is shown no button.
    @Test(arguments: Language.allCases) func whoAskedIsShownNoButtonToApprove(language: Language) async throws {
        try await OpenSite.with { site in
            for harm in [Harm.careDegraded, .careLost] {
                var approver = try await site.browser("north.approver", language)
                let fields = FormSpineTests.asking(site.town).merging(["harm": harm.rawValue, "seen": "yes"]) { $1 }
                let asked = try await approver.post("/requests", fields)
                let page = try await approver.get(asked.page)
                let isHigh = harm.priority == .high
                #expect(page.text.contains(RequestWords.anotherApprover.text(language)) == !isHigh, "\(page.text)")
                #expect(FormSpineTests.actions(page, "/approval").isEmpty == !isHigh)
            }
        }
    }
}
