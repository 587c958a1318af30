import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Ten minutes after everything went dark a night supervisor asks from her own telephone, with the call card from beside the ward's.
@Suite struct Story01Tests {
    static func answers(_ code: String, _ word: String) -> [String: String] {
        [
            "code": code, "word": word, "callback": "555-0196", "trouble": "Every screen is dark.", "quantity": "１２",
            "aidClass": "infusion_pump_large", "withinMinutes": "120",
        ]
    }

    /// The code and the words on the paper that the website hands over once.
    static func paper(_ page: Answer) -> (code: String, words: [String]) {
        let texts = tags(of: page.text).map(\.text)
        let code = texts.first { $0.wholeMatch(of: #/C-[2-9A-HJ-NP-Z]{5}/#) != nil } ?? ""
        return (code, texts.filter { $0.wholeMatch(of: #/[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}/#) != nil })
    }

    @Test(arguments: Language.allCases) func fiveAnswersAndWhoRingsByWhen(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            var desk = try await site.browser("desk.coordinator")
            let made = try await desk.post("/sites/\(town.north.site)/call-card", [:])
            #expect(made.status == 200, "\(made.text)")
            let card = Self.paper(made)
            try #require(card.code.count == 7 && card.words.count == CallCard.words, "\(card)")
            for language in Language.allCases { #expect(made.text.contains("lang=\"\(language.rawValue)\"")) }
            // On no other page, and in no record, do they stand.
            #expect(try await !desk.get("/members/\(town.north.member)").text.contains(card.words[0]))
            let kept: Int = try town.database.asAdmin().one("select count(*)::bigint from card_word where used_at is null")
            #expect(kept == CallCard.words)

            _ = try await town.registerPumps(41)
            var phone = try await site.browser(nil, language)
            let page = try await phone.get("/ask")
            #expect(page.status == 200)
            // Two for the card and five answers, one of them in either of two ways: nothing else is asked.
            let fields = tags(of: page.text).filter {
                ["input", "select", "textarea"].contains($0.name) && !$0.isEnd && $0["type"] != "hidden"
            }
            #expect(Set(fields.compactMap { $0["name"] }) == Set(Self.answers("", "").keys).union(["patients"]))

            // At two keys a second sixty seconds are a hundred and twenty keys: two to choose, and one to go on from each answer.
            let chosen = Set(fields.filter { $0.name == "select" || $0["type"] == "radio" }.compactMap { $0["name"] })
            #expect(chosen == ["aidClass", "withinMinutes"], "what can be chosen is not typed")
            var keys = 0
            for (name, text) in Self.answers(card.code, card.words[0]) { keys += (chosen.contains(name) ? 2 : text.count) + 1 }
            #expect(keys <= 60, "\(keys) keys: half of the time is left to read the card and the questions")

            let typed = card.words[0].lowercased().replacingOccurrences(of: "-", with: " ")
            let posted = try await phone.post("/ask", Self.answers(card.code.lowercased(), typed))
            #expect(posted.status == 303 && posted.page.hasPrefix("/l/"), "\(posted.text)")
            let sent = try await phone.get(posted.location)
            #expect(sent.status == 200, "\(sent.text)")
            let board = try await town.house.view(ShowBoard(), as: town.coordinator)
            let request = try #require(board.requests.first?.request)
            #expect(board.requests.count == 1 && request.callback == "555-0196" && board.requests[0].progress.asked == 12)
            #expect(sent.text.contains(request.number) && sent.text.contains("555-0196"))
            // Who has it and how far away that is; how many, nobody is told.
            let far = CardAnswer.Near(name: "", kilometres: 33).words(language)
            #expect(sent.text.contains("South Hospital") && sent.text.contains(far))
            #expect([39, 41].allSatisfy { !sent.text.contains(AidClass.infusionPumpLarge.counted($0, language)) })
            #expect(sent.text.contains("555-0142") && !sent.text.contains(OpenSite.settings.phone), "only the region's number to ring")
            let clock = localTimeText(request.triageDueAt, in: FormSpineTests.tokyo).suffix(5)
            #expect(sent.text.contains(clock.hasPrefix("0") ? String(clock.dropFirst()) : String(clock)) || sent.text.contains(clock))
            #expect(board.jobs.contains { $0.kind == .triageRequest && $0.request == request.id })

            // Nothing else opens, and the same word shows only what it asked.
            #expect(try await phone.get("/requests/\(request.id)").page == "/sign-in")
            let again = try await phone.post("/ask", Self.answers(card.code, card.words[0]))
            let shown = try await phone.get(again.location).text
            #expect(again.status == 303 && shown.contains(request.number) && shown.contains(DoneWords.askedEarlier.text(language)))
            #expect(try await town.house.view(ShowBoard(), as: town.coordinator).requests.count == 1)
            // Another word asks for something else; what looks like the same is shown first, with the form filled and the word unused.
            let twice = try await phone.post("/ask", Self.answers(card.code, card.words[1]))
            #expect(twice.status == 200 && twice.text.contains(request.number) && twice.value(of: "seen") == "yes")
            #expect(twice.value(of: "trouble") == "Every screen is dark." && twice.value(of: "word") == card.words[1])
            #expect(try await town.house.view(ShowBoard(), as: town.coordinator).requests.count == 1)
            let more = try await phone.post("/ask", Self.answers(card.code, card.words[1]).merging(["seen": "yes"]) { $1 })
            #expect(more.status == 303)
            #expect(try await !phone.get(more.location).text.contains(request.number))
            #expect(try await town.house.view(ShowBoard(), as: town.coordinator).requests.count == 2)

            try await town.seal()
            let log = try await desk.get("/requests/\(request.id)").text
            #expect(log.contains("was asked by a call card") && log.contains(card.code))
        }
    }

    /// The receipt opens again without asking again, and says who has it now; it is read and nothing else, by its own hospital alone.
    @Test(arguments: Language.allCases) func theReceiptSaysHowItStandsNow(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let card = try await town.callCard()
            var phone = try await site.browser(nil, language)
            let address = try await phone.post("/ask", Self.answers(card.code, card.words[0])).location
            let before = try site.records()
            let has = language == .english ? "The duty coordinator has had it since" : "から調整担当が対応しています"
            for _ in 0..<2 {
                let page = try await phone.get(address)
                #expect(page.status == 200 && page.text.contains("555-0196") && !page.text.contains(has))
            }
            #expect(try await phone.post(address, [:]).status == 404)
            #expect(try site.records() == before, "reading changes nothing")

            let request = try #require(try await town.house.view(ShowBoard(), as: town.coordinator).requests.first?.request.id)
            _ = try await town.house.perform(TriageRequest(request: request, priority: .high), as: town.coordinator)
            let later = try await phone.get(address).text
            #expect(later.contains(has) && later.contains(RequestStep.findingHelp.words(language)))
            _ = try await town.house.perform(CancelRequest(request: request), as: town.coordinator)
            #expect(try await phone.get(address).text.contains(CardWords.cancelled.text(language)))

            let foreign = Link(
                region: town.region, member: town.west.member, purpose: .readReceipt, object: request.rawValue,
                expiresAt: Date().addingTimeInterval(60))
            #expect(try await phone.get("/l/\(town.house.link(foreign))").status == 404)
        }
    }

    /// The coordinator sleeps: the receipt says that lenders are asked all the same, that the time to be rung has passed, and what came.
    @Test(arguments: Language.allCases) func theReceiptGoesOnWithoutTheDesk(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.registerPumps(41)
            let card = try await town.callCard()
            var phone = try await site.browser(nil, language)
            let address = try await phone.post("/ask", Self.answers(card.code, card.words[0])).location
            let alone = language == .english ? "Lenders have been asked automatically since" : "から自動で打診しています"
            let passed = language == .english ? "That has passed: please ring" : "過ぎています。こちらへ電話してください"
            let before = try await phone.get(address).text
            #expect(before.contains(RequestStep.asked.words(language)) && !before.contains(alone) && !before.contains(passed))

            try town.plant("update aid_request set submitted_at = submitted_at - interval '2 hours'")
            #expect(try await town.premises.upkeep.lapse(in: town.region) > 0)
            let late = try await phone.get(address).text
            #expect(late.contains(alone) && late.contains(passed) && late.contains("tel:5550142"))

            let request = try #require(try await town.house.view(ShowBoard(), as: town.coordinator).requests.first?.request.id)
            let enquiries = try await town.house.view(ShowRequest(request: request), as: town.coordinator).enquiries
            let enquiry = try #require(enquiries.map(\.enquiry).first { $0.lender == town.south.member })
            let offer = try await town.tender(enquiry.id, enquiry.quantity)
            _ = try await town.house.perform(ApproveRequest(request: request), as: town.north.caller(.approver))
            _ = try await town.accept(offer)
            let promised = try await phone.get(address).text
            #expect(promised.contains(CardWords.standsNow(RequestStep.promised.words(language)).text(language)))
            #expect(!promised.contains(passed) && promised.contains(alone))
        }
    }

    /// The language that an address asks for is that of the answer to its form too, also where it says no.
    @Test func aCardIsRefusedInTheLanguageOfThePage() async throws {
        try await OpenSite.with { site in
            var phone = try await site.browser()
            let form = try await phone.get("/ask?lang=ja")
            #expect(form.text.contains(CardWords.askHeading.text(.japanese)))
            let refused = try await phone.post("/ask", Self.answers("C-22222", "2222-2222"))
            #expect(refused.status == 403 && refused.text.contains(CardWords.wrongCard.text(.japanese)))
        }
    }

    /// The code says which region's desk to ring, also that of a card that has ended; without it only the installation's number is known.
    @Test(arguments: Language.allCases) func aWrongWordNamesTheRegionsNumber(language: Language) async throws {
        try await OpenSite.with { site in
            let earlier = try await site.town.callCard()
            _ = try await site.town.callCard()
            var phone = try await site.browser(nil, language)
            let known = try await phone.post("/ask", Self.answers(earlier.code, earlier.words[0]))
            #expect(known.status == 403 && known.text.contains(CardWords.wrongCard.text(language)))
            #expect(known.text.contains("555-0142") && !known.text.contains(OpenSite.settings.phone))
            let unknown = try await phone.post("/ask", Self.answers("C-22222", "2222-2222"))
            #expect(unknown.status == 403 && unknown.text.contains(OpenSite.settings.phone) && !unknown.text.contains("555-0142"))
        }
    }

    @Test func wrongWordsAreCountedAndAnEarlierCardEnds() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let card = try await town.callCard()
            var phone = try await site.browser()
            let incomplete = try await phone.post("/ask", Self.answers(card.code, card.words[0]).merging(["callback": "x"]) { $1 })
            #expect(incomplete.status == 422 && incomplete.value(of: "trouble") == "Every screen is dark.")
            let wrong = CardWords.wrongCard.text(.english)
            let because = "because wrong words were given"
            for _ in 0..<5 {
                let missed = try await phone.post("/ask", Self.answers(card.code, "2222-2222"))
                #expect(missed.status == 403 && missed.text.contains(wrong) && !missed.text.contains(because))
            }
            // The right word is too late now: the card is closed for an hour. Nobody says that it was wrong.
            let closed = try await phone.post("/ask", Self.answers(card.code, card.words[0]))
            #expect(closed.status == 403 && closed.text.contains("555-0142") && closed.value(of: "word") == "")
            #expect(closed.text.contains(because) && !closed.text.contains(wrong))
            let kept: Int = try town.database.asAdmin().one("select misses from call_card")
            #expect(kept == 5, "what is not compared is not counted")
            try town.database.asAdmin().execute(script: "update call_card set missed_at = missed_at - interval '2 hours'")
            let newer = try await town.callCard()
            #expect(try await phone.post("/ask", Self.answers(card.code, card.words[0])).status == 403)
            #expect(try await phone.post("/ask", Self.answers(newer.code, newer.words[0])).status == 303)
        }
    }

    /// On the telephone too a word that comes while the card is closed is not called wrong; the coordinator opens the card.
    @Test(arguments: Language.allCases) func theCoordinatorOpensAClosedCard(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let card = try await town.callCard()
            try town.plant("update call_card set misses = 5, missed_at = now()")
            let opening = "/call-cards/\(try town.cardID(card.code))/opening"
            let word = ["callerName": "Aoi", "code": card.code, "word": card.words[0]]
            let wrong = DoneWords.wordWrong.text(language)
            var taker = try await site.browser("desk.call_taker", language)
            let told = try await taker.post("/call/word", word)
            let notChecked = language == .english ? "Not checked: the card is closed until" : "未確認: 合言葉の誤りが続いたため"
            #expect(told.text.contains(notChecked) && !told.text.contains(wrong) && !told.text.contains(opening))
            #expect(try await taker.post(opening, word).status == 403)

            var desk = try await site.browser("desk.coordinator", language)
            let shown = try await desk.post("/call/word", word)
            #expect(shown.text.contains(notChecked) && shown.text.contains(opening))
            let opened = try await desk.post(opening, ["callerName": "Aoi", "code": card.code])
            #expect(opened.status == 200 && opened.text.contains(CallWords.cardOpened.text(language)))
            #expect(opened.value(of: "callerName") == "Aoi" && opened.value(of: "code") == card.code, "nothing typed is lost")
            #expect(try await desk.post(opening, ["callerName": "Aoi"]).status == 409)
            let right = try await desk.post("/call/word", word)
            #expect(right.text.contains(CallWords.rightWord("North Hospital main").text(language)))
            try await town.seal()
            let log: [String] = try town.database.asAdmin().all(
                """
                select e.kind from seal s join entry e on e.region = s.region and e.id = s.entry
                where e.kind like 'callWord%' or e.kind = 'callCardOpened' order by s.position
                """)
            #expect(log == ["callWordNotChecked", "callWordNotChecked", "callCardOpened", "callWordChecked"])
        }
    }

    /// Who knows only how many patients wait says that instead of a number, on a card and on the telephone.
    @Test(arguments: Language.allCases) func patientsInsteadOfANumber(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let card = try await town.callCard()
            var phone = try await site.browser(nil, language)
            let neither = Self.answers(card.code, card.words[0]).merging(["quantity": ""]) { $1 }
            let refused = try await phone.post("/ask", neither)
            #expect(refused.status == 422 && refused.text.contains("href=\"#f-ask-quantity\""))
            let posted = try await phone.post("/ask", neither.merging(["patients": "9"]) { $1 })
            #expect(posted.status == 303, "\(posted.text)")
            let sent = try await phone.get(posted.location)
            let item = try #require(try await town.house.view(ShowBoard(), as: town.coordinator).requests.first?.items.first)
            #expect(item.item.patients == 9 && item.item.quantity == 9)
            #expect(sent.text.contains(AidClass.infusionPumpLarge.wanted(9, for: 9, language)))
        }
    }

    @Test func aWordProvesWhoRings() async throws {
        try await OpenSite.with { site in
            let card = try await site.town.callCard()
            var desk = try await site.browser("desk.call_taker")
            let right = try await desk.post("/call/word", ["code": card.code, "word": card.words[2]])
            #expect(right.status == 200 && right.text.contains("Yes: this is the card of"))
            // It is used up now, for this and for asking.
            #expect(
                try await desk.post("/call/word", ["code": card.code, "word": card.words[2]]).text.contains("Do not give anything out"))
            var phone = try await site.browser()
            #expect(try await phone.post("/ask", Self.answers(card.code, card.words[2])).status == 409)
        }
    }
}
