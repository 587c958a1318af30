import Foundation
import MutualAid
import Wording

@testable import Website

extension Samples {
    private var questions: [RollCall.Question] {
        [
            RollCall.Question(form: .number, words: "", aidClass: .infusionPumpLarge),
            RollCall.Question(form: .yesOrNo, words: name("Does your record system run?", "電子カルテは動いていますか。")),
            RollCall.Question(form: .words, words: name("What would help you most?", "今最も必要な支援は何ですか。")),
        ]
    }

    private func row(
        _ number: UInt8, _ memberName: String, _ state: RollCallAnswer.State, _ occasion: Occasion = .incident,
        only: [RollCall.Question]? = nil
    ) -> RollCallRow {
        let asked = only ?? questions
        let values = asked.map { question in
            switch question.form {
            case .yesOrNo: RollCallAnswer.Value(yes: number.isMultiple(of: 2))
            case .number: RollCallAnswer.Value(number: 4)
            case .words: RollCallAnswer.Value(words: name("A clean laptop.", "ウイルス検査済みの端末。"))
            }
        }
        let answered = state == .answered
        return RollCallRow(
            answer: RollCallAnswer(
                id: Self.id(number), rollCall: Self.id(101), member: Self.id(number), asker: Self.id(9), occasion: occasion,
                questions: asked,
                answerBy: at(-3), state: state, answers: answered ? values : nil, kept: answered && occasion == .everyday,
                answeredAt: answered ? at(-20) : nil, version: 1),
            memberName: memberName, askerName: name("Bay Coalition", "星見湾連携協議会"), contacts: number == 3 ? [] : [contact])
    }

    private var count: RollCallCount {
        RollCallCount(
            rollCall: RollCall(
                id: Self.id(101), asker: Self.id(9), occasion: .incident, questions: questions, answerBy: at(-3), state: .due,
                startedAt: at(-63), version: 2), askerName: name("Bay Coalition", "星見湾連携協議会"), asked: 4, answered: 1, unreachable: 1)
    }

    /// The pages of a roll call, for who asks, who answers and who holds a link.
    var rollCallPages: [(name: String, html: HTML)] {
        let rows = [
            row(1, hoshimi, .answered), row(2, lakeside, .asked), row(3, northridge, .asked),
            row(4, name("Seaside Clinic", "海辺医院"), .unreachable),
        ]
        let sheet = RollCallSheet(asOf: now, position: 412, count: count, rows: rows)
        let typed = FormState(
            action: "/roll-call-answers/\(Self.id(2) as ID<RollCallAnswer>)/answer", values: ["answers[0].number": ["many"]],
            mistakes: [Mistake(field: "answers[0].number", .notAWholeNumber)])
        let link = LinkSheet(asOf: now, region: region, member: Self.id(2), memberName: lakeside, content: .rollCall(rows[1]))
        let peer = row(2, lakeside, .asked, .everyday, only: [questions[1]])
        return [
            (
                "roll-calls",
                page("/roll-calls", as: asker).rollCallsPage(
                    RollCallList(
                        asOf: now, position: 412, started: [count], waiting: [peer], kept: [row(1, hoshimi, .answered, .everyday)]),
                    mayStart: true)
            ),
            (
                "roll-calls-empty",
                page("/roll-calls", as: coordinator).rollCallsPage(
                    RollCallList(asOf: now, position: 1, started: [], waiting: [], kept: []), mayStart: true)
            ),
            (
                "roll-call-new",
                page("/roll-calls/new", as: coordinator).newRollCallPage(
                    [MemberChoice(id: Self.id(1), name: hoshimi), MemberChoice(id: Self.id(3), name: northridge)],
                    form: FormState(
                        action: "/roll-calls", values: ["questions[0].words": ["?"]],
                        mistakes: [Mistake(field: "questions[0].aidClass", .missing)]))
            ),
            ("ask-a-peer", page("/roll-calls/new", as: asker).newRollCallPage([])),
            (
                "roll-call",
                page("/roll-calls/x", as: coordinator).rollCallPage(sheet, mayType: true, mayMark: true, mayLink: true, form: typed)
            ),
            ("phone-sheet", page("/roll-calls/x/sheet", as: coordinator).phoneSheetPage(sheet)),
            ("roll-call-answer", page("/roll-call-answers/x", as: lender).rollCallAnswerPage(rows[1], mayAnswer: true)),
            ("roll-call-answered", page("/roll-call-answers/x", as: lender).rollCallAnswerPage(rows[0], mayAnswer: true)),
            ("link-roll-call", page("/l/x", as: nil).linkPage(link)),
        ]
    }
}
