import Coordination
import Foundation
import Hummingbird
import MutualAid
import Wording

/// What a call taker writes, and what the coordinator makes of it.
extension PageRoutes {
    func addCallForms(to router: Router<VisitorContext>) {
        let house = house
        let pages = pages
        form("/call-slips", on: router, back: { _, _ in "/call" }) { form, sent in
            // A word that was typed and never checked would be lost with the slip.
            if form.optional("word") != nil { return try await checkWord(form, sent) }
            // "About twenty" is no number, and what was said all the same: it stands with the words of the call.
            let said = form.wholeOrWords("quantity")
            let words = [
                form.text("trouble"), said.words.map { "\(CallWords.number.text(sent.visitor.language)) \($0)" },
            ].compactMap(\.self).filter { !$0.isEmpty }
            let deed = MakeCallSlip(
                callerName: form.optional("callerName"), phone: form.optional("phone"), site: form.id("site"),
                hospital: form.optional("hospital"),
                trouble: words.joined(separator: "\n"), aidClass: form.choice("aidClass", AidClass.self), quantity: said.number,
                patients: form.whole("patients"), neededBy: form.time("by"), proof: form.id("proof"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/call", .slipMade)
        }
        form("/call-slips/:id/request", on: router, back: { request, _ in Self.parent(request) }) { form, sent in
            let id: ID<CallSlip> = try sent.id()
            let deed = AskFromSlip(
                slip: id, version: try form.version(), site: form.requiredID("site"),
                aidClass: form.choice("aidClass", orElse: .infusionPumpLarge), quantity: form.whole("quantity"),
                patients: form.whole("patients"),
                neededBy: form.time("neededBy", orElse: .distantFuture))
            try form.finish()
            // A slip that is closed by now has its own answer.
            if sent.visitor.may(AskFromSlip.self, Parties()),
                try await house.view(ShowCallSlip(slip: id), as: sent.caller).slip.state == .open
            {
                let alike = try await alike(form, sent, at: deed.site, [deed.aidClass])
                if !alike.isEmpty {
                    let path = Self.parent(sent.request)
                    let state = FormState(
                        action: Address(checking: "\(path)/request") ?? "", values: form.values.filter { $0.key != "key" })
                    return Outcome(response: try await pages.callSlip(path, sent.visitor, id, state, alike: alike).response())
                }
            }
            let made = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/requests/\(made.id)", .askedForCaller)
        }
        form("/call-slips/:id/answer", on: router, back: { request, _ in Self.parent(request) }) { form, sent in
            let deed = AnswerSlip(slip: try sent.id(), version: try form.version(), answer: form.text("answer"))
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/", .slipAnswered)
        }
        form("/call/word", on: router, back: { _, _ in "/call" }) { form, sent in try await checkWord(form, sent) }
        form("/call-cards/:id/opening", on: router, back: { _, _ in "/call" }) { form, sent in
            _ = try await house.perform(OpenCallCard(card: try sent.id()), as: sent.caller, sent.envelope)
            let state = FormState(action: "/call-slips", values: form.values.filter { $0.key != "key" && $0.key != "word" })
            return Outcome(response: try await pages.call("/call", sent.visitor, state, opened: true).response())
        }
    }

    /// Checks the word of whoever rings. The page comes back with everything that was typed, and with the proof where the word was right.
    private func checkWord(_ form: FormReader, _ sent: Submission) async throws -> Outcome {
        let missing = ["code", "word"].filter { form.optional($0) == nil }
        if !missing.isEmpty { throw Refusal.invalid(missing.map { Mistake(field: $0, .missing) }) }
        let deed = CheckCallWord(code: form.text("code"), wordHash: Secrets.hash(ofWord: form.text("word")))
        let checked = try await house.perform(deed, as: sent.caller, sent.envelope)
        var values = form.values.filter { $0.key != "key" && $0.key != "word" }
        if checked.isRight {
            values["code"] = nil
            values["proof"] = [sent.envelope.id.description]
            if form.optional("site") == nil { values["site"] = checked.site.map { [$0.description] } }
        }
        let state = FormState(action: "/call-slips", values: values)
        return Outcome(response: try await pages.call("/call", sent.visitor, state, proved: checked).response())
    }
}

extension Pages {
    func call(_ path: String, _ visitor: Visitor, _ form: FormState, proved: CheckedWord? = nil, opened: Bool = false) async throws -> Shown
    {
        let home = try await house.view(ShowCallHome(), as: visitor.caller)
        // The word is checked, and a card opened, by further buttons of the slip's form.
        let state =
            form.action == "/call/word" || form.action.text.hasSuffix("/opening")
            ? FormState(action: "/call-slips", values: form.values, mistakes: form.mistakes, refusal: form.refusal) : form
        return Shown(html: context(visitor, path).callPage(home, proved: proved, opened: opened, form: state))
    }

    func callSlip(_ path: String, _ visitor: Visitor, _ id: ID<CallSlip>, _ form: FormState, alike: [RequestRow] = []) async throws -> Shown
    {
        let row = try await house.view(ShowCallSlip(slip: id), as: visitor.caller)
        let mayDecide = visitor.may(AskFromSlip.self, Parties())
        let sites = mayDecide ? try await house.view(SitesToCallFor(), as: visitor.caller) : []
        // The hospital that was chosen last, else the one on the slip.
        let site = form.values["site"]?.first.flatMap { ID<Site>($0) } ?? row.slip.site
        let member = sites.first { $0.id == site }?.member ?? row.member
        guard let member else { return Shown(html: context(visitor, path).callSlipPage(row, sites: sites, alike: alike, form: form)) }
        let known = try await house.view(ShowMember(member: member), as: visitor.caller)
        let mayAdd = visitor.may(AddContact.self, Parties(owner: member))
        return Shown(
            html: context(visitor, path).callSlipPage(row, sites: sites, alike: alike, known: known, mayAdd: mayAdd, form: form))
    }
}
