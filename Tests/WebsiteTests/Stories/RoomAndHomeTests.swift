import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// The homes of people with several jobs, the waiting room on the telephone, and what runs without anybody.
@Suite struct RoomAndHomeTests {
    /// Story 4: the buddy hospital is asked by the standing rule; the asker and the board read that it was, and by whom it is answered.
    @Test(arguments: Language.allCases) func theFirstCallWasAsked(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            try town.plant("update member set buddy = '\(town.west.member)' where id = '\(town.north.member)'")
            var desk = try await site.browser("desk.coordinator", language)
            #expect(try await desk.get("/desk").text.contains(DeskWords.ruleAfter(10).text(language)))
            #expect(try await desk.post("/standing-rule", ["minutes": "soon"]).status == 422)
            let set = try await desk.post("/standing-rule", ["minutes": "15"])
            #expect(set.status == 303 && set.page == "/desk", "\(set.text)")
            #expect(try await desk.get("/desk").text.contains(DeskWords.ruleAfter(15).text(language)))
            #expect(try await desk.post("/standing-rule", ["off": "yes"]).status == 303)
            #expect(try await desk.get("/desk").text.contains(DeskWords.ruleOff.text(language)))
            _ = try await desk.post("/standing-rule", ["minutes": "10"])

            let request = try await town.askForPumps()
            try town.plant("update aid_request set submitted_at = submitted_at - interval '11 minutes'")
            #expect(try await town.premises.upkeep.lapse(in: town.region) == 1)
            let name = try await town.house.view(ShowMember(member: town.west.member), as: town.coordinator).member.name
            let asked = FindingWords.firstCallAsked(name, Enquiry.State.sent.words(language)).text(language)
            var requester = try await site.browser("north.requester", language)
            #expect(try await requester.get("/requests/\(request)").text.contains(asked))
            let alone = FindingWords.alone.text(language)
            for page in ["/asking"] { #expect(try await requester.get(page).text.contains(alone), "\(page)") }
            for page in ["/", "/requests"] { #expect(try await desk.get(page).text.contains(alone), "\(page)") }
            #expect(try await desk.get("/").text.contains(asked))
            // Once somebody has taken it, it no longer runs alone.
            _ = try await town.house.perform(TriageRequest(request: request, priority: .high), as: town.coordinator)
            #expect(try await desk.get("/").text.contains(asked) == false)
        }
    }

    /// Many enquiries are one sentence for whoever asked, and one row on the board; each of them stands one press away.
    @Test func theAskedAreCounted() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let request = try await town.askForPumps()
            let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
            for lender in [town.south, town.west] {
                _ = try await town.registerPumps(by: lender)
                _ = try await town.house.perform(AskMember(item: item, lender: lender.member, quantity: 3), as: town.coordinator)
            }
            var asker = try await site.browser("north.requester")
            let page = try await asker.get("/requests/\(request)").text
            #expect(page.contains("2 asked, 0 offered, answers by"))
            var desk = try await site.browser("desk.coordinator")
            func rows(_ page: String) async throws -> Int {
                tags(of: try await desk.get(page).text).compactMap { $0["id"] }
                    .count { $0.hasPrefix("job-\(Job.Kind.answerEnquiry.rawValue)-") }
            }
            #expect(try await rows("/") == 1)
            #expect(try await rows("/?show=queue") == 2)
        }
    }

    /// Who may not answer is told who does.
    @Test(arguments: Language.allCases) func aPublisherReadsWhoAnswers(language: Language) async throws {
        try await OpenSite.with { site in
            _ = try await site.town.registerPumps()
            _ = try await site.town.askForPumps()
            let enquiry = try await site.town.planAndAsk()[0]
            for (login, answers) in [("south.publisher", false), ("south.dispatcher", true)] {
                var reader = try await site.browser(login, language)
                let page = try await reader.get("/lending")
                #expect(page.text.contains(LendingWords.finding(1).text(language)) == answers, "\(login)")
                #expect(page.text.contains(LendingWords.dispatcherAnswers(1).text(language)) == !answers, "\(login)")
                #expect(FormSpineTests.actions(page, "/enquiries/\(enquiry)/offer").isEmpty == !answers)
            }
        }
    }

    /// Who asks and lends starts at what it asks for, and sees there that somebody waits for its answer.
    @Test(arguments: Language.allCases) func whoAsksAndLendsSeesBoth(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.house.perform(
                OpenAccount(
                    member: town.south.member, login: "south.both", accountName: "Both", password: Town.password,
                    roles: [.requester, .dispatcher]), as: town.coordinator)
            _ = try await town.registerPumps()
            _ = try await town.askForPumps()
            let enquiry = try await town.planAndAsk()[0]
            var both = try await site.browser("south.both", language)
            let home = try await both.get("/asking")
            #expect(home.text.contains("/lending#enquiry-\(enquiry)"))
            #expect(home.text.contains(LendingWords.finding(1).text(language)))
            let places = try #require(home.text.firstMatch(of: #/<ul id="places"[^>]*>(.*?)<\/ul>/#)?.output.1)
            #expect(places.contains(#/href="\/lending"[^>]*>[^<]*<span class="n">/#), "\(places)")
            let lending = try await both.get("/lending").text.firstMatch(of: #/<ul id="places"[^>]*>(.*?)<\/ul>/#)?.output.1 ?? ""
            #expect(lending.contains(#/href="\/lending"[^>]*>[^<]*<span class="n">/#))
            #expect(!lending.contains(#/href="\/asking"[^>]*>[^<]*<span class="n">/#), "nothing waits there")
            var only = try await site.browser("south.requester", language)
            #expect(try await only.get("/asking").text.contains("enquiry-\(enquiry)") == false, "who may not answer is not asked")
        }
    }

    /// A call taker's home: three numbers, of when, and the slips behind them; nothing of what was said.
    @Test func aCallTakerSeesWhatBecameOfItsSlips() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let slip = try await town.house.perform(town.callSlip, as: town.callTaker)
            _ = try await town.house.perform(town.callSlip, as: town.coordinator)
            _ = try await town.house.perform(town.callSlip, as: town.callTaker)
            _ = try await town.house.perform(AnswerSlip(slip: slip.id, answer: "It works again."), as: town.coordinator)
            var taker = try await site.browser("desk.call_taker")
            let page = try await taker.get("/call")
            let list = try #require(page.text.firstMatch(of: #/<ul class="numbers"[^>]*>(.*?)<\/ul>/#)?.output.1)
            #expect(list.components(separatedBy: "<li").count - 1 == 3 && page.text.contains("As of "))
            for words in [CallWords.writtenNumber(2), .waitingNumber(1), .readNumber(1)] {
                #expect(list.contains(words.text(.english)), "\(words)")
            }
            let home = try await town.house.view(ShowCallHome(), as: town.callTaker)
            #expect(home.slips.map(\.state).sorted { $0.rawValue < $1.rawValue } == [.answered, .open])
        }
    }

    /// Somebody offers help on the telephone: the desk writes it down, and closes a class without any card.
    @Test(arguments: Language.allCases) func theDeskWritesDownWhatIsOfferedByVoice(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            var desk = try await site.browser("desk.coordinator", language)
            let empty = try await desk.get("/waiting-room")
            #expect(empty.text.contains(FindingWords.offeredByVoice.text(language)))
            let closed = try await desk.post("/closed-classes", ["aidClass": AidClass.printer.rawValue, "closed": "yes"])
            #expect(closed.status == 303 && closed.page == "/waiting-room", "\(closed.text)")
            #expect(try await desk.get("/waiting-room").text.contains(FindingWords.closedNow.text(language)))
            // Who would offer it is told so, and nothing is chosen beforehand.
            var lender = try await site.browser("south.dispatcher", language)
            let room = try await lender.get("/waiting-room")
            #expect(room.text.contains(FindingWords.enough(AidClass.printer.plural(language)).text(language)))
            let unchosen = try await lender.post(
                "/open-offers", ["member": town.south.member.description, "aidClass": "", "quantity": "4"])
            #expect(unchosen.status == 422 && unchosen.text.contains(Mistake.Reason.nothingChosen.sentence(language)))
            let fields = [
                "member": town.south.member.description, "aidClass": AidClass.telemetry.rawValue, "quantity": "4", "said.name": "Ms Arai",
                "said.way": "phone",
            ]
            let offered = try await desk.post("/open-offers", fields)
            #expect(offered.status == 303, "\(offered.text)")
            #expect(try await town.house.view(ShowWaitingRoom(), as: town.coordinator).openOffers.count == 1)
            let refused = try await desk.post("/open-offers", fields.merging(["aidClass": AidClass.printer.rawValue]) { $1 })
            #expect(refused.status == 409)
            // The desk is told when the shift ends; asking for it settles that.
            try await town.tell()
            let offers = try await town.house.view(ShowWaitingRoom(), as: town.coordinator).openOffers
            #expect(offers.first?.openOffer.lender == town.south.member)
        }
    }

    /// Each call leads to what it is about.
    @Test func aCallLeadsToWhatItIsAbout() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let spine = try await town.acceptedOrder()
            try await town.tell()
            var desk = try await site.browser("desk.coordinator")
            #expect(try await desk.get("/ring").text.contains("<a href=\"/orders/\(spine.order)\">"))
        }
    }

    /// Who cannot be rung for want of a number is one press away from having one.
    @Test func aCallWithoutANumberLeadsToWhereItIsTyped() async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.acceptedOrder()
            try town.plant("delete from contact")
            try await town.tell()
            var desk = try await site.browser("desk.coordinator")
            let page = try await desk.get("/ring").text
            #expect(page.contains("href=\"/members/\(town.south.member)#contacts\"") && page.contains(RingWords.addNumber.text(.english)))
        }
    }

    /// What a lender has out and gets back is on its page, and what nobody has said is not called covered.
    @Test(arguments: Language.allCases) func aLenderSeesWhatComesHome(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let spine = try await town.acceptedOrder()
            var lender = try await site.browser("south.dispatcher", language)
            let page = try await lender.get("/cliffs")
            #expect(page.text.contains("id=\"home-\(spine.order)\"") && page.text.contains(CliffWords.comingHome(1).text(language)))
            var asker = try await site.browser("north.requester", language)
            let own = try await asker.get("/cliffs")
            #expect(own.text.contains(CliffWords.notKnown(1).text(language)) && own.text.contains(CliffWords.notSaid.text(language)))
            #expect(own.text.contains(">\(CliffWords.replaced.text(language))<") == false)
        }
    }
}
