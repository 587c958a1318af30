import Foundation
import MutualAid
import Wording

extension PageContext {
    /// The fields of one member's answer; a single yes or no is answered by one press.
    func answerForm(_ row: RollCallRow, to action: Address, style: String = "stack", back: String? = nil, _ state: FormState) -> HTML {
        let answer = row.answer
        let form = Form(self, to: action, state)
        let single = answer.questions.count == 1 && answer.questions[0].form == .yesOrNo
        return form.wrap(
            style,
            """
            \(form.hidden("version", String(answer.version)))\(back.map { form.hidden("back", $0) })\
            \(doubted(row, form, isOwn: back == nil))\
            \(single ? "<p class=\"lead\">\(answer.questions[0].sentence(language))</p>" : each(answer, form))\
            \(if: back != nil, isCoordinator ? saidFields(form) : voiceFields(form))\
            \(if: answer.occasion == .everyday, form.checks(
                FieldText(name: "kept", label: FieldName.kept.words(language), help: say(RollCallWords.mayKeepHint)),
                [Option(value: "yes", words: "\(say(RollCallWords.mayKeep))", chosen: answer.kept)]))\
            \(single ? pressed(answer) : "<p class=\"acts\"><button class=\"do\">\(say(RollCallWords.answer))</button></p>")
            """)
    }

    /// A number far above the listing is asked about once; pressing again takes it.
    private func doubted(_ row: RollCallRow, _ form: Form, isOwn: Bool) -> HTML {
        let doubts = row.doubts(
            row.answer.questions.indices.map { .init(number: FormReader.whole(of: form.value("answers[\($0)].number"))) })
        if doubts.isEmpty { return .nothing }
        return """
            \(form.hidden("seen", doubts.seen))\(each: doubts, { doubt in
                let listed = doubt.listed.aidClass.counted(doubt.listed.quantity, language)
                return notice(.takeCare, say(isOwn ? RollCallWords.youList(listed, doubt.number) : .theyList(listed, doubt.number)))
            })
            """
    }

    private func pressed(_ answer: RollCallAnswer) -> HTML {
        """
        <p class="acts">\(each: [true, false], { yes in
            """
            <button class="do" name="answers[0].yes" value="\(yes ? "yes" : "no")">\
            \(RollCallAnswer.Value(yes: yes).sentence(answer.questions[0], language) ?? "")</button>
            """
        })</p>
        """
    }

    private func each(_ answer: RollCallAnswer, _ form: Form) -> HTML {
        "\(each: answer.questions.enumerated(), { field($1, answer.answers?[$0], at: $0, form) })"
    }

    private func field(_ question: RollCall.Question, _ value: RollCallAnswer.Value?, at index: Int, _ form: Form) -> HTML {
        let words = question.sentence(language)
        switch question.form {
        case .yesOrNo:
            let options = [true, false].map { yes in
                Option(
                    value: yes ? "yes" : "no", words: "<b>\(RollCallAnswer.Value(yes: yes).sentence(question, language) ?? "")</b>",
                    chosen: value?.yes == yes)
            }
            return form.radios(FieldText(name: "answers[\(index)].yes", label: words, required: true), options, columns: .two)
        case .number:
            return form.number(
                FieldText(
                    name: "answers[\(index)].number", label: words, help: say(RollCallWords.countHint),
                    initial: value?.number.map { String($0) } ?? "", required: true))
        case .words:
            return form.line(
                FieldText(name: "answers[\(index)].words", label: words, help: say(RollCallWords.oneLine), initial: value?.words ?? ""))
        }
    }

    /// What was answered, question by question.
    func answered(_ answer: RollCallAnswer) -> HTML {
        let values = answer.answers ?? []
        return facts(
            zip(answer.questions, values).map { question, value in
                (question.sentence(language), value.sentence(question, language).map { "<b>\($0)</b>" })
            })
    }

    /// A member's numbers, the first to ring first.
    func numbers(_ contacts: [Contact]) -> HTML {
        if contacts.isEmpty { return "<span class=\"quiet\">\(say(RollCallWords.noNumber))</span>" }
        return "\(contacts.map { "\($0.post): \(call($0.phone))" }.joined(by: "<br>"))"
    }
}

extension [RollCallRow.Doubt] {
    /// That whoever presses has read the question about just these numbers.
    var seen: String { map { String($0.number) }.joined(separator: ",") }
}
