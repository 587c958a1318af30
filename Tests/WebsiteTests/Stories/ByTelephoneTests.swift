import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Two members that take part by telephone only, one asking and one lending: every step is typed by the coordinator, on pages alone.
@Suite struct ByTelephoneTests {
    private static let voice = ["said.name": "Ren Mori", "said.post": "administrator on duty", "said.phone": "555-0195"]

    private static func said(_ fields: [String: String]) -> [String: String] { fields.merging(voice) { $1 } }

    private func register(_ name: String, _ desk: inout Browser) async throws -> (member: String, site: String) {
        let added = try await desk.post(
            "/members",
            [
                "memberName": name, "contacts[0].post": "Night desk", "contacts[0].phone": "555-0171", "level": "telephone",
                "kind": "hospital", "latitude": "３２.８", "longitude": "130.7",
            ])
        try #require(added.status == 303, "\(added.text)")
        let page = try await desk.get(added.page)
        let site = tags(of: page.text).compactMap { $0["id"] }.first { $0.hasPrefix("site-") }
        return (added.page, String(try #require(site).dropFirst("site-".count)))
    }

    @Test(arguments: Language.allCases) func fromAskingToHome(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            var desk = try await site.browser("desk.coordinator", language)
            let asker = try await register("Asking Clinic", &desk)
            let lender = try await register("Lending Clinic", &desk)

            // What the lender could spare is typed from its own page, and one comes back there.
            let add = try #require(
                tags(of: try await desk.get(lender.member).text).compactMap { $0["href"] }.first {
                    $0.hasPrefix("/capabilities/new?member=")
                })
            let form = try await desk.get(add)
            #expect(form.text.contains("Lending Clinic") && !form.text.contains(town.south.site.description))
            let member = String(lender.member.dropFirst("/members/".count))
            let pumps = [
                "site": lender.site, "aidClass": AidClass.infusionPumpLarge.rawValue, "kind": "equipment", "member": member,
                "back": lender.member, "reserve": "0", "leadMinutes": "30",
            ]
            let wrong = try await desk.post("/capabilities", pumps.merging(["quantity": "many"]) { $1 })
            #expect(wrong.status == 422 && wrong.text.contains("Lending Clinic"), "the form comes back as that member's")
            let listed = try await desk.post("/capabilities", Self.said(pumps.merging(["quantity": "８"]) { $1 }))
            #expect(listed.page == lender.member, "\(listed.text)")

            // The asker rings; the lender is rung.
            var asking = FormSpineTests.asking(town)
            asking["site"] = asker.site
            let asked = try await desk.post("/requests", Self.said(asking))
            try #require(asked.status == 303, "\(asked.text)")
            let request = asked.page
            let byVoice = [
                "version": "1", "approver.name": "Ren Mori", "approver.post": "administrator on duty", "approver.phone": "555-0195",
            ]
            #expect(try await desk.post("\(request)/approval-by-voice", byVoice).status == 303)
            try await confirm(request, &desk)
            #expect(try await desk.post("\(request)/triage", ["priority": "high"]).status == 303)
            let item = try #require(try await desk.get(request).value(of: "item", in: "\(request)/member"))
            #expect(try await desk.post("\(request)/member", ["item": item, "lender": member]).status == 303)
            let link = try #require(
                tags(of: try await desk.get(request).text).compactMap { $0["href"] }.first { $0.hasPrefix("\(request)?answer=") })
            let answering = String(try #require(link.split(separator: "#").first))
            let page = try await desk.get(answering)
            #expect(page.text.contains(LendingWords.theyAnswer("Lending Clinic").text(language)))
            let offerForm = try #require(FormSpineTests.actions(page, "/offer").first)
            let missing = try await desk.post(offerForm, ["version": "1", "back": answering])
            #expect(
                missing.status == 422 && FormSpineTests.actions(missing, "/offer") == [offerForm], "it comes back on the request's page")
            let offered = try await desk.post(
                offerForm, Self.said(FormSpineTests.offering(["version": "1", "back": answering])))
            #expect(offered.page == request && offered.location.contains("answer="), "\(offered.text)")

            // Taking the offer back by voice has a heading of its own, apart from the asker's no.
            let taken = try await desk.get(request)
            #expect(taken.text.contains("<summary>\(LendingWords.withdrawForThem("Lending Clinic").text(language))</summary>"))

            // The asker hands its yes over by voice: without who said so, nobody may.
            let withoutName = try await desk.post("\(request)/delegation", ["hours": "4"])
            #expect(withoutName.status == 422 && withoutName.text.contains(SaidWords.whole.text(language)))
            #expect(FormSpineTests.actions(withoutName, "/acceptance").isEmpty)
            #expect(try await desk.post("\(request)/delegation", Self.said(["hours": "4"])).status == 303)
            let acceptance = try #require(FormSpineTests.actions(try await desk.get(request), "/acceptance").first)
            let accepted = try await desk.post(acceptance, ["version": "1"])
            try #require(accepted.page.hasPrefix("/orders/"), "\(accepted.text)")

            try await bringHome(accepted.page, &desk, language)
            #expect(try town.wrongSums() == 0)
            let promised: Int = try town.database.asAdmin().one("select coalesce(sum(promised), 0)::int from capability")
            #expect(promised == 0)
            // Every step that a member told says so in the log.
            try await town.seal()
            #expect(try await desk.get(accepted.page).text.contains("Ren Mori"))
        }
    }

    /// A yes handed over before anybody has set the priority: the offer says what the button waits for.
    @Test(arguments: Language.allCases) func anOfferSaysWhatItsAcceptanceWaitsFor(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.registerPumps()
            let request = try await town.askForPumps()
            _ = try await town.tender(try await town.planAndAsk()[0], 6)
            let given = Delegate(member: town.north.member, request: request, until: Date().addingTimeInterval(3600))
            _ = try await town.house.perform(given, as: town.coordinator, .fresh(said: town.voice))
            var desk = try await site.browser("desk.coordinator", language)
            let unapproved = try await desk.get("/requests/\(request)")
            #expect(unapproved.text.contains(FindingWords.acceptOnceApproved.text(language)))
            #expect(FormSpineTests.actions(unapproved, "/acceptance").isEmpty)
            _ = try await town.house.perform(ApproveByVoice(request: request, approver: town.voice), as: town.coordinator)
            #expect(try await desk.get("/requests/\(request)").text.contains(FindingWords.acceptOnceYouTriage.text(language)))
            _ = try await town.house.perform(TriageRequest(request: request, priority: .high), as: town.coordinator)
            let ready = try await desk.get("/requests/\(request)")
            #expect(!ready.text.contains(FindingWords.acceptOnceYouTriage.text(language)))
            #expect(FormSpineTests.actions(ready, "/acceptance").count == 1)
        }
    }

    /// The letter that follows the telephone: the desk enters who signed it, and nobody waits for it any more.
    private func confirm(_ request: String, _ desk: inout Browser) async throws {
        let form = try #require(FormSpineTests.actions(try await desk.get(request), "/approval-confirmation").first)
        let version = try #require(try await desk.get(request).value(of: "version", in: form))
        let unsaid = try await desk.post(form, ["version": version])
        #expect(unsaid.status == 422 && FormSpineTests.actions(unsaid, "/approval-confirmation") == [form], "whose letter is it?")
        let way = try #require(unsaid.value(of: "said.way", in: form))
        #expect(way == Said.Way.paper.rawValue)
        #expect(try await desk.post(form, Self.said(["version": version, "said.way": way])).status == 303)
        #expect(try await FormSpineTests.actions(desk.get(request), "/approval-confirmation").isEmpty)
    }

    /// Sending, another end that both sides agree on by telephone, and home: all of it on the order's page.
    private func bringHome(_ order: String, _ desk: inout Browser, _ language: Language) async throws {
        for step in ["sent", "arrived"] {
            let version = try #require(try await desk.get(order).value(of: "version", in: "\(order)/\(step)"))
            #expect(try await desk.post("\(order)/\(step)", Self.said(["version": version])).status == 303, "\(step)")
        }
        let ask = ["until": FormSpineTests.local(200), "back": order]
        let unsaid = try await desk.post("\(order)/ends", Self.said(ask))
        #expect(unsaid.status == 422 && unsaid.text.contains(OrderWords.whoAsks.text(language)), "which of both asks?")
        #expect(try await desk.post("\(order)/ends", Self.said(ask.merging(["byLender": "no"]) { $1 })).status == 303)
        let withdrawal = try #require(FormSpineTests.actions(try await desk.get(order), "/withdrawal").first)
        #expect(try await desk.post(withdrawal, Self.said(["back": order])).page == order)
        #expect(try await desk.post("\(order)/ends", Self.said(ask.merging(["byLender": "no"]) { $1 })).status == 303)
        let answer = try #require(FormSpineTests.actions(try await desk.get(order), "/answer").first { $0.hasPrefix("/ends/") })
        let nobody = try await desk.post(answer, ["agrees": "yes", "back": order])
        #expect(nobody.status == 422, "nobody answers for the lender without its word")
        #expect(try await desk.post(answer, Self.said(["agrees": "yes", "back": order])).page == order)
        for step in ["returning", "home"] {
            let version = try #require(try await desk.get(order).value(of: "version", in: "\(order)/\(step)"))
            #expect(try await desk.post("\(order)/\(step)", Self.said(["version": version])).status == 303, "\(step)")
        }
        #expect(try await desk.get(order).text.contains(Order.State.home.words(language)))
    }

    /// A lender says no on the telephone, and another takes its offer back; an asker says no.
    @Test func aNoByTelephoneIsAnAnswer() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let pumps = try await town.registerPumps()
            let request = "/requests/\(try await town.askForPumps())"
            let enquiry = try #require(try await town.planAndAsk().first)
            var desk = try await site.browser("desk.coordinator")
            let back = "\(request)?answer=\(enquiry)"
            let nobody = try await desk.post("/enquiries/\(enquiry)/offer", ["version": "1", "answer": "no", "back": back])
            #expect(nobody.status == 422, "somebody said so")
            let no = try await desk.post("/enquiries/\(enquiry)/offer", Self.said(["version": "1", "answer": "no", "back": back]))
            #expect(no.page == request, "\(no.text)")
            #expect(try await FormSpineTests.actions(desk.get(back), "/offer").isEmpty, "nothing is left to answer")

            _ = try await town.askForPumps(2)
            let offer = try await town.tender(try #require(try await town.planAndAsk().first), 2)
            let other = "/requests/\(try await town.house.view(ShowOffer(offer: offer), as: town.coordinator).offer.request)"
            let unsaid = try await desk.post("/offers/\(offer)/decline", ["version": "1", "back": other])
            #expect(unsaid.status == 422 && FormSpineTests.actions(unsaid, "/decline") == ["/offers/\(offer)/decline"])
            let declined = try await desk.post("/offers/\(offer)/decline", Self.said(["version": "1", "back": other]))
            #expect(declined.page == other, "\(declined.text)")
            #expect(try await town.promised(pumps) == 0)
        }
    }

    /// A lender's page leads nowhere that is shut, and nobody is offered what they may not do.
    @Test func noPageOffersWhatIsRefused() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let spine = try await town.acceptedOrder()
            let back = "/requests/\(spine.request)"
            for (login, sees) in [("south.dispatcher", false), ("north.requester", true), ("desk.auditor", true)] {
                var browser = try await site.browser(login)
                let links = tags(of: try await browser.get("/orders/\(spine.order)").text).compactMap { $0["href"] }
                #expect(links.contains(back) == sees, "\(login)")
                #expect(try await (browser.get(back).status == 200) == sees, "\(login)")
            }
            for (login, path, may) in [
                ("north.dispatcher", "/asking", false), ("north.requester", "/asking", true), ("desk.auditor", "/requests", false),
                ("desk.coordinator", "/requests", true),
            ] {
                var browser = try await site.browser(login)
                let links = tags(of: try await browser.get(path).text).compactMap { $0["href"] }
                #expect(links.contains("/requests/new") == may, "\(login)")
            }
        }
    }
}
