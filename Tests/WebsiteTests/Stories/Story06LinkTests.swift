import Coordination
import Foundation
import Hummingbird
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Story 6: at 03:05 a lending technician answers "6 of 10" from a link, without signing in.
@Suite struct Story06LinkTests {
    /// A coordinator's page makes the link; the answer shows it once.
    private func handedOut(_ site: OpenSite, _ desk: inout Browser, _ enquiry: ID<Enquiry>) async throws -> String {
        let page = try await desk.post(
            "/links",
            [
                "purpose": "answer_enquiry", "member": site.town.south.member.description, "object": enquiry.description,
                "back": "/",
            ])
        try #require(page.status == 200, "\(page.text)")
        let field = try #require(tags(of: page.text).first { $0["id"] == "address" }?["value"])
        let address = try #require(URL(string: Answer.plain(field)))
        #expect(page.text.contains("South Hospital"))
        return address.path
    }

    @Test(arguments: Language.allCases) func sixOfTen(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let capability = try await town.registerPumps(20)
            let request = try await town.askForPumps(10)
            let enquiry = try await town.planAndAsk()[0]
            var desk = try await site.browser("desk.coordinator", language)
            #expect(try await desk.get("/requests/\(request)").text.contains(LinkWords.make.text(language)))
            let path = try await handedOut(site, &desk, enquiry)

            var phone = Browser(site: site, language: language)
            // The mail's scanner opens it first, twice, and nothing happens.
            let before = try site.records()
            for _ in 0..<2 { #expect(try await phone.get(path).status == 200) }
            // Another asks for its headers alone, and is told that it is there.
            let headers = try await phone.send(.head, path, nil)
            #expect(headers.status == 200 && headers.text.isEmpty)
            let ended = try await phone.send(.head, "/l/x", nil)
            #expect(ended.status == 410 && ended.text.isEmpty)
            #expect(try site.records() == before)
            let page = try await phone.get(path)
            #expect(page.text.contains("<html lang=\"\(language.rawValue)\">") && page.text.contains("North Hospital"))
            #expect(page.text.contains("555-0142") && phone.cookies.isEmpty)

            let wrong = try await phone.post(path, ["answer": "part", "quantity": "many"])
            #expect(wrong.status == 422 && wrong.value(of: "quantity") == "many")
            let answered = try await phone.post(path, ["answer": "part", "quantity": "６"])
            #expect(answered.status == 303 && answered.page == path, "\(answered.text)")
            #expect(phone.cookies.isEmpty)
            let after = try await phone.get(path)
            #expect(after.text.contains(AidClass.infusionPumpLarge.brieflyCounted(6, language)))
            #expect(after.text.contains(LinkWords.offeredNext.text(language)))
            #expect(FormSpineTests.actions(after, path).isEmpty, "there is nothing left to press")

            // Pressed again, all ten: the first answer stands.
            #expect(try await phone.post(path, ["answer": "all"]).status == 303)
            #expect(try await phone.post(path, ["answer": "no"]).page == path)
            #expect(try await town.promised(capability) == 6)
            let sheet = try await town.house.view(ShowEnquiry(enquiry: enquiry), as: town.coordinator)
            let offer = try #require(sheet.offers.first?.offer)
            #expect(sheet.offers.count == 1 && offer.quantity == 6 && offer.arrivesAt > Date())
            #expect(try town.wrongSums() == 0)
        }
    }

    @Test func theOtherAnswers() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let capability = try await town.registerPumps(20)
            _ = try await town.askForPumps(4)
            var desk = try await site.browser("desk.coordinator")
            var phone = try await site.browser()
            let all = try await handedOut(site, &desk, try #require(try await town.planAndAsk().first))
            #expect(try await phone.post(all, ["answer": "perhaps"]).status == 422)
            #expect(try await phone.post(all, ["answer": "all"]).status == 303)
            #expect(try await town.promised(capability) == 4)
            _ = try await town.askForPumps(3, by: town.west)
            let no = try await handedOut(site, &desk, try #require(try await town.planAndAsk().last))
            #expect(try await phone.post(no, ["answer": "no"]).status == 303)
            #expect(try await phone.get(no).text.contains(LinkWords.saidNo.text(.english)))
            #expect(try await town.promised(capability) == 4)
        }
    }

    /// Opened again in the morning: nobody is asked to keep free what nobody waits for, and what was accepted has its number.
    @Test(arguments: Language.allCases) func openedAgainLater(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.registerPumps(20)
            let request = try await town.askForPumps(10)
            let enquiry = try await town.planAndAsk()[0]
            var desk = try await site.browser("desk.coordinator", language)
            let path = try await handedOut(site, &desk, enquiry)
            var phone = try await site.browser(nil, language)
            #expect(try await phone.post(path, ["answer": "part", "quantity": "6"]).status == 303)
            let keep = LinkWords.offeredNext.text(language)
            #expect(try await phone.get(path).text.contains(keep))
            let over: [(String, LinkWords)] = [("expired", .ranOut), ("declined", .notTaken), ("withdrawn", .takenBack)]
            for (state, words) in over {
                try town.plant("update offer set state = '\(state)'")
                let page = try await phone.get(path).text
                #expect(page.contains(words.text(language)) && page.contains(LinkWords.keepNothing.text(language)), "\(state)")
                #expect(!page.contains(keep), "\(state)")
            }
            // Its time has passed, and the deed that ends it has not run yet.
            try town.plant("update offer set state = 'tendered', expires_at = now() - interval '1 second'")
            #expect(try await phone.get(path).text.contains(LinkWords.ranOut.text(language)))
            try town.plant("update offer set expires_at = now() + interval '1 hour'")
            try await town.approveAndTriage(request)
            let offer = try #require(try await town.house.view(ShowEnquiry(enquiry: enquiry), as: town.coordinator).offers.last?.offer)
            let order = try await town.accept(offer.id)
            let number = try await town.house.view(ShowOrder(order: order), as: town.coordinator).row.order.number
            let accepted = try await phone.get(path).text
            #expect(accepted.contains(number) && accepted.contains(LinkWords.acceptedNext.text(language)) && !accepted.contains(keep))
            try town.plant(order: .home)
            let home = try await phone.get(path).text
            #expect(home.contains(number) && !home.contains(LinkWords.acceptedNext.text(language)))
        }
    }

    /// A link that is over, torn or invented: one kind sentence, and the number to ring.
    @Test func wrongLinks() async throws {
        try await OpenSite.with { site in
            let over = Link(
                region: site.town.region, member: site.town.south.member, purpose: .confirmCapabilities,
                object: site.town.south.member.rawValue, expiresAt: Date().addingTimeInterval(-1))
            var phone = try await site.browser(nil, .japanese)
            for path in ["/l/\(site.town.house.link(over))", "/l/x", "/l/%E5%B1%B1"] {
                for answer in [try await phone.get(path), try await phone.post(path, ["answer": "all"])] {
                    #expect(answer.status == 410)
                    #expect(answer.text.contains(Refusal.linkEnded.title(.japanese)) && answer.text.contains("tel:5550100"))
                }
            }
        }
    }

    @Test func guessingIsCounted() async throws {
        var settings = OpenSite.settings
        settings.linksPerMinute = 3
        try await OpenSite.with(settings) { site in
            var phone = try await site.browser()
            for _ in 0..<3 { #expect(try await phone.get("/l/x").status == 410) }
            // A minute may have turned in between, but not twice.
            let statuses = [
                try await phone.get("/l/x").status, try await phone.get("/l/y").status, try await phone.get("/l/z").status,
                try await phone.get("/l/x").status,
            ]
            #expect(statuses.contains(429))
        }
    }

    /// All still true, from the address that the API hands out.
    @Test func allStillTrue() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let pumps = try await town.registerPumps()
            try town.plant("update capability set confirmed_at = now() - interval '40 days'")
            let program = try await site.program("desk.coordinator")
            let member = town.south.member.description
            let fields = ["member": member, "purpose": "confirm_capabilities", "object": member]
            let key = HTTPFields.key()
            let made = try await program.send(.post, "/links", fields, headers: key)
            #expect(made.status == 201, "\(made.text)")
            #expect(
                try await program.send(.post, "/links", fields, headers: key).object["address"] as? String == made.object["address"]
                    as? String)
            let path = try #require(URL(string: made.object["address"] as? String ?? "")).path
            var phone = try await site.browser()
            #expect(try await phone.get(path).text.contains("Is this list of South Hospital still true?"))
            #expect(try await phone.post(path, [:]).status == 303)
            let row = try await town.house.view(ShowCapability(capability: pumps), as: town.coordinator)
            #expect(!row.capability.isStale(at: Date()))
            // It does not say that it works once, since its button is there again.
            var desk = try await site.browser("desk.coordinator")
            let shown = try await desk.post("/links", fields.merging(["back": "/"]) { kept, _ in kept })
            #expect(shown.text.contains(LinkWords.forHours.text(.english)) && !shown.text.contains(LinkWords.onlyOnce.text(.english)))
            let lender = try await site.program("south.dispatcher")
            #expect(try await lender.send(.post, "/links", fields).status == 403)
        }
    }
}
