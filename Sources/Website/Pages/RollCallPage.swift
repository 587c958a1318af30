import Foundation
import MutualAid
import Wording

extension PageContext {
    /// Who has answered, who is to be rung, who could not be reached: for whoever asks.
    func rollCallPage(_ sheet: RollCallSheet, mayType: Bool, mayMark: Bool, mayLink: Bool, form state: FormState = .empty) -> HTML {
        let count = sheet.count
        let silent = sheet.rows(.asked)
        let rings = count.rollCall.state == .due || clock.isLate(count.rollCall.answerBy)
        let heading =
            say(RollCallWords.finding(answered: count.answered, of: count.asked))
            + (rings && !silent.isEmpty ? language == .japanese ? "、" : "; " : "")
            + (rings && !silent.isEmpty ? say(RollCallWords.toRing(silent.count)) : "")
        return frame(
            title: heading, width: .middle, form: state, follows: sheet.position,
            """
            \(head(
                heading, trail: "<a href=\"/roll-calls\">\(say(RollCallWords.heading))</a>",
                below: "\(say(RollCallWords.asks(count.askerName))) · \(say(RollCallWords.beforeDue(clock.dayAndTime(count.rollCall.answerBy))))",
                beside: "<a class=\"may\" href=\"/roll-calls/\(count.rollCall.id)/sheet\">\(say(RollCallWords.print))</a>"))
            <div class="stack">\(totals(sheet))\(if: count.answered > 0, answers(sheet))
            <section class="stack"><h2>\(say(rings ? RollCallWords.ring : .silent))</h2>\
            \(if: silent.isEmpty, "<p class=\"quiet\">\(say(RollCallWords.nobodyToRing))</p>")\
            \(if: rings && !silent.isEmpty, "<p class=\"quiet\">\(say(RollCallWords.ringHint))</p>")\
            \(calls("silent", silent, mayType: mayType, mayMark: mayMark, mayLink: mayLink, state))</section>
            \(if: !sheet.rows(.unreachable).isEmpty, """
                <section class="stack"><h2>\(say(RollCallWords.unreachable))</h2>\
                \(calls("unreachable", sheet.rows(.unreachable), mayType: mayType, mayMark: false, mayLink: mayLink, state))</section>
                """)</div>
            """)
    }

    private func totals(_ sheet: RollCallSheet) -> HTML {
        let questions = sheet.count.rollCall.questions
        return """
            <div class="card" id="totals" data-live>\(facts(questions.enumerated().map { index, question in
                let sum: HTML =
                    switch question.form {
                    case .number: "<b>\(say(RollCallWords.total(RollCallAnswer.Value(number: sheet.total(index)).sentence(question, language) ?? "")))</b>"
                    case .yesOrNo: "<b>\(say(RollCallWords.yesCount(sheet.said(true, index), no: sheet.said(false, index))))</b>"
                    case .words: "\(question.form.words(language))"
                    }
                let doubtful = sheet.doubtful(index)
                let shown: HTML = doubtful == 0 ? sum : "\(sum)<br>\(say(RollCallWords.farAbove(doubtful)))"
                return (question.sentence(language), shown)
            }))</div>
            """
    }

    /// So many members to ring have the form for their answer in their row; of more, each has a page.
    static let formsHere = 12

    /// One row for each member to ring, with what can be done about it.
    private func calls(
        _ id: StaticString, _ rows: [RollCallRow], mayType: Bool, mayMark: Bool, mayLink: Bool, _ state: FormState
    ) -> HTML {
        """
        <ol class="stack" id="\(HTML(stringLiteral: id))" data-live>\(each: rows, { row in
            let answer = row.answer
            let action: Address = "/roll-call-answers/\(answer.id)/answer"
            // A form in every row of a long list would be most of what the page weighs.
            let isHere = rows.count <= Self.formsHere || state.of(action).isWrong
            return """
                <li class="card tight" id="call-\(answer.id)" data-row><h3><a href="/members/\(answer.member)">\(row.memberName)</a></h3>\
                <p class="lead">\(numbers(row.contacts))</p>\
                \(if: mayType && isHere, foldBox(
                    say(RollCallWords.typeAnswer), open: state.of(action).isWrong,
                    answerForm(row, to: action, back: path, state)))\
                <div class="acts">\(if: mayType && !isHere, """
                    <a class="may slim" href="/roll-call-answers/\(answer.id)">\(say(RollCallWords.typeAnswer))\
                    <span class="unseen">: \(row.memberName)</span></a>
                    """)\(if: mayMark, button(
                    say(RollCallWords.markUnreachable), to: "/roll-call-answers/\(answer.id)/unreachable", style: "may slim",
                    hidden: [("version", String(answer.version)), ("back", path)], about: row.memberName))\
                \(if: mayLink, linkButton(
                    .make, .answerRollCall, member: answer.member, object: answer.id.description, about: row.memberName))</div></li>
                """
        })</ol>
        """
    }

    private func answers(_ sheet: RollCallSheet) -> HTML {
        let questions = sheet.count.rollCall.questions
        return """
            <section class="stack"><h2>\(say(RollCallWords.answers))</h2>\(table(
                "answers", caption: say(RollCallWords.answers),
                [Column(FieldName.member.words(language))] + questions.map { Column($0.sentence(language), number: $0.form == .number) }
                    + [Column(FieldName.happenedAt.words(language))],
                sheet.rows(.answered).map { row in
                    TableRow(
                        id: "answer-\(row.answer.id)", head: "\(row.memberName)",
                        cells: zip(questions, row.answer.answers ?? []).map { question, value in
                            said(value, to: question, of: row)
                        } + [row.answer.answeredAt.map(dayTime) ?? .nothing])
                }))</section>
            """
    }

    /// A number far above the listing stands beside it.
    private func said(_ value: RollCallAnswer.Value, to question: RollCall.Question, of row: RollCallRow) -> HTML {
        let said = value.sentence(question, language) ?? ""
        let doubt = row.doubts(row.answer.answers ?? []).first { $0.listed.aidClass == question.aidClass }
        guard question.aidClass != nil, let doubt else { return "\(said)" }
        return "\(say(RollCallWords.listedBeside(said, doubt.listed.quantity)))"
    }

    /// For the telephone and a pen: everybody who has not answered, with room for what they say.
    func phoneSheetPage(_ sheet: RollCallSheet) -> HTML {
        let rollCall = sheet.count.rollCall
        let rows = sheet.rows.filter { $0.answer.state != .answered }
        return frame(
            title: say(RollCallWords.sheet), width: .middle,
            """
            <div class="no-print pad acts"><a class="may" href="/roll-calls/\(rollCall.id)">\(say(FrameWords.back))</a>\
            <button class="may" type="button" data-print hidden>\(icon("i-print"))\(say(FrameWords.print))</button></div>
            <article class="sheet"><div class="top-line"><div><p class="quiet">\(say(FrameWords.product))\
            \(region.map { "\(comma)\($0.name)" } ?? "")</p><h1>\(say(RollCallWords.sheet))</h1>\
            <p>\(say(RollCallWords.beforeDue(clock.dayAndTime(rollCall.answerBy)))) \(say(RollCallWords.sheetHint))</p></div></div>
            <ol>\(each: rollCall.questions, { "<li>\($0.sentence(language)) (\($0.form.words(language)))</li>" })</ol>
            <div class="wide-scroll" tabindex="0" role="region" aria-label="\(say(RollCallWords.sheet))"><table><thead><tr>\
            <th scope="col">\(FieldName.member.words(language))</th><th scope="col">\(FieldName.phone.words(language))</th>\
            \(each: rollCall.questions.indices, { "<th scope=\"col\">\(say(RollCallWords.question($0 + 1)))</th>" })\
            <th scope="col">\(FieldName.saidBy.words(language))</th></tr></thead><tbody>\(each: rows, { row in
                """
                <tr><th scope="row">\(row.memberName)</th><td>\(numbers(row.contacts))</td>\
                \(each: rollCall.questions, { _ in "<td></td>" })<td></td></tr>
                """
            })</tbody></table></div><p class="quiet end">\(say(OrderWords.printed(clock.dayAndTime(clock.now))))</p></article>
            """)
    }
}
