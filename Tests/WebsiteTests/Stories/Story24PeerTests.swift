import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Story 24: no incident. A technician asks a peer, and borrows a tester for a week.
@Suite struct Story24PeerTests {
    @Test(arguments: Language.allCases) func askThenBorrow(language: Language) async throws {
        try await OpenSite.with { site in
            var north = try await site.browser("north.requester", language)
            #expect(try await north.get("/asking").text.contains("href=\"/roll-calls\""))
            let question = language == .english ? "How did you update the pumps' gateway?" : "ポンプのゲートウェイはどう更新しましたか。"
            let asked = try await north.post(
                "/roll-calls",
                [
                    ("occasion", "everyday"), ("questions[0].form", "words"), ("questions[0].words", question), ("kinds", "hospital"),
                    ("kinds", Member.Kind.healthSystem.rawValue), ("answerBy", FormSpineTests.local(48)),
                ])
            try #require(asked.status == 303, "\(asked.text)")

            // South answers in a line, and lets the region keep it; west answers for north alone.
            var south = try await site.browser("south.dispatcher", language)
            let home = try await south.get("/lending")
            #expect(home.text.contains(Answer.escaped(question)))
            let path = try #require(
                tags(of: home.text).compactMap { $0["href"] }.first { $0.hasPrefix("/roll-call-answers/") })
            let page = try await south.get(path)
            #expect(page.text.contains(RollCallWords.mayKeep.text(language)))
            let line = language == .english ? "One ward at a time, from a stick." : "病棟ごとにUSBで更新しました。"
            let said = try await south.post("\(path)/answer", ["version": "1", "answers[0].words": line, "kept": "yes"])
            #expect(said.status == 303, "\(said.text)")
            var west = try await site.browser("west.dispatcher", language)
            let theirs = try #require(
                tags(of: try await west.get("/lending").text).compactMap { $0["href"] }.first { $0.hasPrefix("/roll-call-answers/") })
            #expect(try await west.post("\(theirs)/answer", ["version": "1", "answers[0].words": "Ask us by phone."]).status == 303)

            let answers = try await north.get(asked.page)
            #expect(answers.text.contains(line) && answers.text.contains("Ask us by phone."))
            try await ring(asked.page, &north, language)
            let kept = try await west.get("/roll-calls")
            #expect(kept.text.contains(line) && !kept.text.contains("Ask us by phone."))
            #expect(try await west.get(asked.page).status == 404, "the question is north's")
            // A member asks its peers in peacetime; the region's roll call is the desk's.
            let grand = try await north.post(
                "/roll-calls", Story05RollCallTests.asking + [("answerBy", FormSpineTests.local(1))])
            #expect(grand.status == 403)
            try await borrow(site, &north, &south)
        }
    }

    /// The last one says it on the telephone: north writes it down, with who spoke.
    private func ring(_ rollCall: String, _ north: inout Browser, _ language: Language) async throws {
        let form = try #require(FormSpineTests.actions(try await north.get(rollCall), "/answer").first)
        let fields = ["version": "1", "back": rollCall, "answers[0].words": "Over night."]
        let unsaid = try await north.post(form, fields)
        #expect(unsaid.status == 422 && unsaid.text.contains(SaidWords.whole.text(language)))
        let voice = ["said.name": "Ren Mori", "said.post": "Biomedical engineering", "said.phone": "555-0195"]
        #expect(try await north.post(form, fields.merging(voice) { $1 }).page == rollCall)
        let page = try await north.get(rollCall)
        #expect(page.text.contains("Over night.") && FormSpineTests.actions(page, "/answer").isEmpty)
    }

    /// Who has only a question finds the way from the form on which devices are asked for.
    @Test(arguments: Language.allCases) func theFormToAskLeadsToAQuestion(language: Language) async throws {
        try await OpenSite.with { site in
            var asker = try await site.browser("north.requester", language)
            let form = try await asker.get("/requests/new")
            #expect(form.text.contains(AskWords.onlyAQuestion.text(language)) && form.text.contains("href=\"/roll-calls/new\""))
            #expect(try await asker.get("/roll-calls/new").status == 200)
        }
    }

    /// An everyday request, without any incident, from asking to home again.
    private func borrow(_ site: OpenSite, _ north: inout Browser, _ south: inout Browser) async throws {
        let town = site.town
        _ = try await town.house.perform(
            RegisterCapability(
                site: town.south.site, aidClass: .deviceTester, quantity: 2, reserve: 1,
                terms: CapabilityTerms(leadMinutes: 60, longestLoanDays: 14)),
            as: town.south.caller(.publisher))
        let request = try await north.post(
            "/requests",
            FormSpineTests.asking(town, quantity: "1").merging([
                "trouble": "Our tester is at the maker.", "items[0].aidClass": AidClass.deviceTester.rawValue,
                "occasion": "everyday", "harm": Harm.noEffect.rawValue,
            ]) { $1 })
        try #require(request.status == 303, "\(request.text)")
        let enquiry = try #require(try await town.planAndAsk().first)
        let offered = try await south.post(
            "/enquiries/\(enquiry)/offer", FormSpineTests.offering(["version": "1", "until": FormSpineTests.local(7 * 24)]))
        #expect(offered.status == 303, "\(offered.text)")
        let id = try #require(ID<AidRequest>(String(request.page.split(separator: "/").last ?? "")))
        try await town.approveAndTriage(id)
        var approver = try await site.browser("north.approver", north.language)
        let acceptance = try #require(FormSpineTests.actions(try await approver.get(request.page), "/acceptance").first)
        let order = try await approver.post(acceptance, ["version": "1"]).page
        for (index, step) in ["sent", "arrived", "returning", "home"].enumerated() {
            let by = step == "sent" || step == "home" ? south : north
            var browser = by
            #expect(try await browser.post("\(order)/\(step)", ["version": "\(index + 1)"]).status == 303, "\(step)")
        }
        let sheet = try await town.house.view(ShowRequest(request: id), as: town.coordinator)
        #expect(sheet.row.request.occasion == .everyday && sheet.orders.first?.order.state == .home)
        #expect(try town.wrongSums() == 0)
    }
}

extension Answer {
    /// A text as it stands in a page.
    static func escaped(_ text: String) -> String { text.replacingOccurrences(of: "'", with: "&#39;") }
}
