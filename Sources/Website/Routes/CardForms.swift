import Coordination
import Foundation
import Hummingbird
import MutualAid
import Wording

/// Making a site's call card, and asking with one.
extension PageRoutes {
    func addCardForms(to router: Router<VisitorContext>) {
        let house = house
        let pages = pages
        form("/sites/:id/call-card", on: router, back: { _, _ in "/members" }) { _, sent in
            let words = (0..<CallCard.words).map { _ in Secrets.word() }
            let site: ID<Site> = try sent.id()
            let made = try await house.perform(IssueCallCard(site: site, wordHashes: words.map(\.hash)), as: sent.caller)
            let name = try await house.view(MySites(), as: sent.caller).first { $0.id == site }?.name ?? ""
            let host = sent.request.head.authority ?? ""
            let page = pages.context(sent.visitor, "/members")
            return Outcome(
                response: Shown(
                    html: page.callCardPage(
                        siteName: name, code: made.number ?? "", words: words.map(\.word), address: "\(host)/ask")
                ).response())
        }
        // Needs no account: the card's code and a word say for which site somebody asks.
        form("/ask", on: router, back: { _, _ in "/ask" }) { form, sent in
            let deed = AskByCallCard(
                callback: form.text("callback"), trouble: form.text("trouble"),
                aidClass: form.choice("aidClass", orElse: .infusionPumpLarge), quantity: form.whole("quantity"),
                patients: form.whole("patients"), withinMinutes: form.whole("withinMinutes", orElse: 120))
            if form.optional("code") == nil { form.add("code", .missing) }
            if form.optional("word") == nil { form.add("word", .missing) }
            // Every mistake at once, and before a word is tried.
            var check = form.check
            deed.check(&check)
            if !check.mistakes.isEmpty { throw Refusal.invalid(check.mistakes) }
            let page = pages.context(sent.visitor, "/ask")
            let unproven = FormState(action: "/ask", values: form.values.filter { $0.key != "key" && $0.key != "word" })
            let caller: Caller
            switch try await house.holder(ofCard: form.text("code"), word: form.text("word"), channel: .page) {
            case .caller(let holder): caller = holder
            case .closed(let closed):
                return Outcome(response: Shown(html: page.cardAskPage(form: unproven, closed: closed)).response(status: .forbidden))
            case .wrong(let phone):
                let number = phone ?? page.phone
                return Outcome(response: Shown(html: page.cardAskPage(form: unproven, wrongCard: number)).response(status: .forbidden))
            }
            // Shown once, before the word is used, and never refused.
            if form.optional("seen") == nil {
                let alike = try await house.view(AlikeByCallCard(aidClass: deed.aidClass), as: caller)
                if !alike.rows.isEmpty {
                    let state = FormState(action: "/ask", values: form.values.filter { $0.key != "key" })
                    return Outcome(response: Shown(html: page.cardAskPage(form: state, alike: alike)).response())
                }
            }
            let answer = try await house.perform(deed, as: caller, sent.envelope)
            // Read by its own address, so that it can be read again without asking again.
            guard let link = answer.link else { return Outcome(response: Shown(html: page.cardAnswerPage(answer)).response()) }
            return .go("/l/\(house.link(link))", answer.isEarlier ? .askedEarlier : nil)
        }
    }
}
