import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// The main job from asking to home again, by forms alone.
@Suite struct FormSpineTests {
    static let tokyo = TimeZone(identifier: "Asia/Tokyo") ?? .gmt

    static func local(_ hours: Double) -> String { localTimeText(Date().addingTimeInterval(hours * 3600), in: tokyo) }

    static func asking(_ town: Town, quantity: String = "6") -> [String: String] {
        [
            "site": town.north.site.description, "callback": "555-0199", "trouble": "The pumps' server is dark.",
            "items[0].quantity": quantity, "items[0].aidClass": AidClass.infusionPumpLarge.rawValue, "by": "other",
            "neededBy": local(4), "harm": Harm.careLost.rawValue, "occasion": "incident",
        ]
    }

    static func offering(_ more: [String: String] = [:]) -> [String: String] {
        ["answer": "all", "arrivesAt": local(1), "until": local(100), "note": "Adult sets only."].merging(more) { $1 }
    }

    /// The paths of the page's forms that end so.
    static func actions(_ page: Answer, _ end: String) -> [String] {
        tags(of: page.text).filter { $0.name == "form" }.compactMap { $0["action"] }.filter { $0.hasSuffix(end) }
    }

    @Test(arguments: Language.allCases) func throughTheWholeJob(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            var publisher = try await site.browser("south.publisher", language)
            let published = try await publisher.post(
                "/capabilities",
                [
                    "site": town.south.site.description, "aidClass": AidClass.infusionPumpLarge.rawValue, "quantity": "１０", "reserve": "２",
                    "leadMinutes": "30", "conditions": "Three days of sets.",
                ])
            #expect(published.status == 303 && published.page == "/lending", "\(published.text)")
            let lending = try await publisher.get(published.location)
            #expect(lending.status == 200 && lending.text.contains("<html lang=\"\(language.rawValue)\">"))
            #expect(lending.text.contains(DoneWords.saved.text(language)))

            var requester = try await site.browser("north.requester", language)
            let asked = try await requester.post("/requests", Self.asking(town, quantity: "６"))
            #expect(asked.status == 303 && asked.page.hasPrefix("/requests/"), "\(asked.text)")
            let request = asked.page
            #expect(try await requester.get(asked.location).text.contains(DoneWords.asked.text(language)))

            var desk = try await site.browser("desk.coordinator", language)
            let planned = try await desk.post("/plans", [:])
            #expect(planned.status == 303, "\(planned.text)")
            let plan = try await desk.get(planned.page)
            let proposals = tags(of: plan.text).filter { $0["name"] == "proposals" }.compactMap { $0["value"] }
            try #require(proposals.count == 1)
            let sent = try await desk.post("\(planned.page)/enquiries", [("proposals", proposals[0]), ("answerMinutes", "30")])
            #expect(sent.status == 303, "\(sent.text)")
            #expect(try await desk.post("\(request)/triage", ["version": "1", "priority": "high"]).status == 303)

            var dispatcher = try await site.browser("south.dispatcher", language)
            let home = try await dispatcher.get("/lending")
            let offerPath = try #require(Self.actions(home, "/offer").first)
            let offered = try await dispatcher.post(offerPath, Self.offering(["version": "1"]))
            #expect(offered.status == 303 && offered.page == "/lending", "\(offered.text)")

            var approver = try await site.browser("north.approver", language)
            let version = try #require(try await approver.get(request).value(of: "version"))
            #expect(try await approver.post("\(request)/approval", ["version": version]).status == 303)
            let acceptance = try #require(Self.actions(try await approver.get(request), "/acceptance").first)
            let accepted = try await approver.post(acceptance, ["version": "1"])
            #expect(accepted.status == 303 && accepted.page.hasPrefix("/orders/"), "\(accepted.text)")
            let order = accepted.page
            #expect(try await dispatcher.post("\(order)/sent", ["version": "1"]).status == 303)
            #expect(try await requester.post("\(order)/arrived", ["version": "2"]).status == 303)
            #expect(try await requester.post("\(order)/returning", ["version": "3"]).status == 303)
            #expect(try await dispatcher.post("\(order)/home", ["version": "4"]).status == 303)
            let paper = try await approver.get(order)
            #expect(paper.status == 200 && paper.text.contains(Order.State.home.words(language)))
            #expect(try town.wrongSums() == 0)
        }
    }

    @Test func theOtherEndings() async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.registerPumps(20)
            var desk = try await site.browser("desk.coordinator")
            var requester = try await site.browser("north.requester")
            var dispatcher = try await site.browser("south.dispatcher")
            var approver = try await site.browser("north.approver")

            func enquiry() async throws -> (request: ID<AidRequest>, enquiry: ID<Enquiry>) {
                let request = try await town.askForPumps(2)
                return (request, try #require(try await town.planAndAsk().last))
            }
            let first = try await enquiry()
            #expect(try await dispatcher.post("/enquiries/\(first.enquiry)/offer", ["answer": "no"]).status == 303)
            #expect(try await requester.post("/requests/\(first.request)/cancellation", ["version": "1"]).status == 303)

            let second = try await enquiry()
            #expect(
                try await desk.post("/enquiries/\(second.enquiry)/withdrawal", ["back": "/requests/\(second.request)"]).page
                    == "/requests/\(second.request)")
            let revised = try await requester.post(
                "/requests/\(second.request)/revision", ["version": "1", "harm": "", "neededBy": Self.local(6), "callback": "５５５-0123"])
            #expect(revised.status == 422, "full-width digits are no number to ring as they stand")
            #expect(
                try await requester.post(
                    "/requests/\(second.request)/revision", ["version": "1", "neededBy": Self.local(6), "callback": "555-0123"]
                ).status == 303)
            #expect(try await requester.post("/requests/\(second.request)/cancellation", [:]).status == 303)

            let third = try await enquiry()
            let offer = try await town.tender(third.enquiry, 2)
            #expect(try await dispatcher.post("/offers/\(offer)/withdrawal", [:]).status == 303)
            #expect(try await requester.post("/requests/\(third.request)/cancellation", [:]).status == 303)

            let fourth = try await enquiry()
            let declined = try await town.tender(fourth.enquiry, 1)
            #expect(try await approver.post("/offers/\(declined)/decline", ["back": "//elsewhere.example"]).page == "/asking")
            #expect(try await requester.post("/requests/\(fourth.request)/cancellation", [:]).status == 303)

            let fifth = try await enquiry()
            let last = try await town.tender(fifth.enquiry, 2)
            try await town.approveAndTriage(fifth.request)
            let order = try await town.accept(last)
            #expect(
                try await dispatcher.post("/orders/\(order)/record", ["state": "home", "happenedAt": Self.local(-0.1)]).status == 303)
            let page = try await dispatcher.get("/orders/\(order)")
            for task in Self.actions(page, "/done") {
                #expect(try await dispatcher.post(task, ["back": "/orders/\(order)"]).page == "/orders/\(order)")
            }
            let sheet = try await town.house.view(ShowRequest(request: fifth.request), as: town.coordinator)
            let note = try #require(sheet.troubleNote)
            #expect(try await requester.post("/notes/\(note)/redaction", [:]).status == 303 || true)
            #expect(try town.wrongSums() == 0)
        }
    }

    @Test func theAccountsForms() async throws {
        try await OpenSite.with { site in
            let town = site.town
            var browser = try await site.browser("south.publisher")
            let japanese = try await browser.post("/language", ["lang": "ja", "back": "/lending"])
            #expect(japanese.page == "/lending" && browser.cookies["language"] == "ja")
            #expect(try await browser.get("/lending").text.contains("<html lang=\"ja\">"))
            #expect(try await browser.post("/language", ["lang": "fr"]).status == 422)
            let pumps = try await town.registerPumps()
            #expect(try await browser.post("/capabilities/confirmation", ["member": town.south.member.description]).status == 303)
            let version = try #require(try await browser.get("/capabilities/\(pumps)").value(of: "version"))
            let revised = try await browser.post(
                "/capabilities/\(pumps)", ["version": version, "quantity": "8", "reserve": "1", "leadMinutes": "45"])
            #expect(revised.page == "/capabilities/\(pumps)")
            #expect(try await browser.post("/capabilities/\(pumps)/state", ["state": "paused"]).status == 303)
            var admin = try await site.browser("south.organisation_administrator")
            let contact = try await admin.post(
                "/members/\(town.south.member)/contacts",
                ["post": "Night desk", "phone": "555-0111", "rank": "１", "worksWhenNetworkIsDown": "yes"])
            #expect(contact.status == 303, "\(contact.text)")
            let changed = try await admin.post("/account/password", ["oldPassword": Town.password, "newPassword": "another long one"])
            #expect(changed.status == 303 && changed.page == "/account", "\(changed.text)")
        }
    }
}
