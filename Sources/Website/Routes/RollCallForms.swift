import Coordination
import Foundation
import Hummingbird
import MutualAid
import Wording

/// Asking everybody at once, and answering for a member.
extension PageRoutes {
    func addRollCallForms(to router: Router<VisitorContext>) {
        let house = house
        let pages = pages
        form("/roll-calls", on: router, back: { _, _ in "/roll-calls/new" }) { form, sent in
            let kinds = Member.Kind.allCases.filter { form.values["kinds"]?.contains($0.rawValue) ?? false }
            guard let asker = form.id("asker") ?? sent.caller.seat?.member else { throw Refusal.notSignedIn }
            let deed = StartRollCall(
                asker: asker, occasion: form.choice("occasion", orElse: .everyday), questions: Self.questions(&form),
                answerBy: form.time("answerBy", orElse: .distantFuture), members: form.ids("members"), kinds: kinds)
            try form.finish()
            let started = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/roll-calls/\(started.id)", .rollCallStarted)
        }
        form("/roll-call-answers/:id/answer", on: router, back: { request, form in Self.back(form, orElse: Self.parent(request)) }) {
            form, sent in
            let id: ID<RollCallAnswer> = try sent.id()
            let row = try await house.view(ShowRollCallAnswer(answer: id), as: sent.caller)
            let deed = AnswerRollCall(
                answer: id, version: try form.version(), answers: Self.answers(&form, to: row.answer.questions),
                kept: form.text("kept") == "yes")
            try form.finish()
            // Asked once, and never refused.
            let doubts = row.doubts(deed.answers)
            if !doubts.isEmpty, form.text("seen") != doubts.seen {
                let path = Self.parent(sent.request)
                let state = FormState(action: Address(checking: "\(path)/answer") ?? "", values: form.values.filter { $0.key != "key" })
                return Outcome(response: try await pages.rollCallAnswer(path, sent.visitor, id, state).response())
            }
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/roll-call-answers/\(id)"), .rollCallAnswered)
        }
        form("/roll-call-answers/:id/unreachable", on: router, back: { _, form in Self.back(form, orElse: "/roll-calls") }) { form, sent in
            _ = try await house.perform(
                MarkUnreachable(answer: try sent.id(), version: try form.version()), as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/roll-calls"), .notReached)
        }
    }

    /// The questions that were filled in; one of which nothing is filled in is none.
    private static func questions(_ form: inout FormReader) -> [RollCall.Question] {
        (0..<RollCall.mostQuestions).compactMap { index in
            let name = "questions[\(index)]"
            let words = form.text("\(name).words")
            let aidClass = form.choice("\(name).aidClass", AidClass.self)
            if words.isEmpty, aidClass == nil { return nil }
            return RollCall.Question(form: form.choice("\(name).form", orElse: .words), words: words, aidClass: aidClass)
        }
    }

    /// What was answered to each question, in its form.
    static func answers(_ form: inout FormReader, to questions: [RollCall.Question]) -> [RollCallAnswer.Value] {
        questions.enumerated().map { index, question in
            let name = "answers[\(index)]"
            switch question.form {
            case .yesOrNo: return RollCallAnswer.Value(yes: ["yes": true, "no": false][form.text("\(name).yes")])
            case .number: return RollCallAnswer.Value(number: form.whole("\(name).number"))
            case .words: return RollCallAnswer.Value(words: form.text("\(name).words"))
            }
        }
    }
}

extension Pages {
    func rollCalls(_ path: String, _ visitor: Visitor) async throws -> Shown {
        let list = try await house.view(ListRollCalls(), as: visitor.caller)
        let mayStart = visitor.may(StartRollCall.self, Parties(asker: visitor.seat?.member))
        return Shown(html: context(visitor, path, live: true).rollCallsPage(list, mayStart: mayStart))
    }

    func newRollCall(_ path: String, _ visitor: Visitor, _ form: FormState) async throws -> Shown {
        if !visitor.may(StartRollCall.self, Parties(asker: visitor.seat?.member)) { throw Refusal.notAllowed }
        // A deed names a thousand at most; where there are more, they are asked by their kind.
        let all = try await memberChoices(visitor)
        guard let seat = visitor.seat?.member else { throw Refusal.notSignedIn }
        let office = try await house.view(ShowMember(member: seat), as: visitor.caller).member
        let leftOut = RollCall.leftOut(office, by: visitor.caller, visitor.caller.has(.coordinator) ? .incident : .everyday)
        let members = all.count < 1_000 ? all.filter { $0.id != office.id || !leftOut.contains($0.id) } : []
        return Shown(html: context(visitor, path).newRollCallPage(members, form: form))
    }

    func rollCall(_ path: String, _ visitor: Visitor, _ id: ID<RollCall>, onPaper: Bool, _ form: FormState) async throws -> Shown {
        let sheet = try await house.view(ShowRollCall(rollCall: id), as: visitor.caller)
        let context = context(visitor, path, live: !onPaper)
        if onPaper { return Shown(html: context.phoneSheetPage(sheet)) }
        let rollCall = sheet.count.rollCall
        let parties = Parties(asker: rollCall.asker)
        let typist = Parties(asker: RollCall.typist(rollCall.asker, rollCall.occasion))
        return Shown(
            html: context.rollCallPage(
                sheet, mayType: visitor.may(AnswerRollCall.self, typist), mayMark: visitor.may(MarkUnreachable.self, parties),
                mayLink: visitor.may(HandOutLink.self, parties), form: form))
    }

    func rollCallAnswer(_ path: String, _ visitor: Visitor, _ id: ID<RollCallAnswer>, _ form: FormState) async throws -> Shown {
        let row = try await house.view(ShowRollCallAnswer(answer: id), as: visitor.caller)
        let mayAnswer = visitor.may(AnswerRollCall.self, Parties(asker: row.answer.typist, owner: row.answer.member))
        return Shown(html: context(visitor, path).rollCallAnswerPage(row, mayAnswer: mayAnswer, form: form))
    }
}
