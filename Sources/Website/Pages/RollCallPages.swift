import Foundation
import MutualAid
import Wording

extension PageContext {
    /// What the reader is asked, has asked, and may read of what peers have answered.
    func rollCallsPage(_ list: RollCallList, mayStart: Bool) -> HTML {
        let heading = say(seesRegion ? RollCallWords.heading : .peers)
        let start: HTML = "<a class=\"do wide\" href=\"/roll-calls/new\">\(say(seesRegion ? RollCallWords.start : .askPeers))</a>"
        return frame(
            title: heading, width: .middle, follows: list.position,
            """
            \(head(heading, beside: mayStart ? start : .nothing))
            <div class="stack">\(if: !list.waiting.isEmpty, """
                <section class="stack"><h2>\(say(RollCallWords.waiting))</h2>\(rollCallsWaiting(list.waiting))</section>
                """)
            \(if: list.started.isEmpty, empty(say(RollCallWords.none), say(RollCallWords.noneHint)))\
            \(if: !list.started.isEmpty, table(
                "started", caption: heading,
                [
                    Column(say(RollCallWords.words)), Column(say(RollCallWords.answers)), Column(say(RollCallWords.answerBy)),
                    Column(say(RollCallWords.silent), number: true),
                ], list.started.map(started)))
            <section class="stack"><h2>\(say(RollCallWords.kept)) <span class="small quiet">\(say(RollCallWords.keptHint))</span></h2>\
            \(list.kept.isEmpty ? "<p class=\"quiet\">\(say(RollCallWords.keptNone))</p>" : """
                <ul class="cards" id="kept" data-live>\(each: list.kept, keptCard)</ul>
                """)</section></div>
            """)
    }

    private func started(_ count: RollCallCount) -> TableRow {
        let rollCall = count.rollCall
        return TableRow(
            id: "roll-call-\(rollCall.id)",
            head: "<a href=\"/roll-calls/\(rollCall.id)\">\(rollCall.questions[0].sentence(language))</a>",
            cells: [
                "\(say(RollCallWords.finding(answered: count.answered, of: count.asked)))",
                dayTime(rollCall.answerBy), "\(count.silent)",
            ])
    }

    /// The questions that wait for the reader's own member.
    func rollCallsWaiting(_ rows: [RollCallRow]) -> HTML {
        """
        <ul class="cards" id="roll-calls" data-live>\(each: rows, { row in
            let answer = row.answer
            return """
                <li class="card mine stack" id="roll-call-answer-\(answer.id)" data-row><header>\
                <h3 class="lead">\(say(RollCallWords.asks(row.askerName)))</h3>\
                \(turn(answer.member, row.memberName, say(LendingWords.answerBy(clock.bracketed(answer.answerBy))), due: answer.answerBy))\
                </header>\(askedFor(answer.member, row.memberName))<p>\(answer.questions[0].sentence(language))</p>\
                <p class="acts"><a class="do" href="/roll-call-answers/\(answer.id)">\(say(RollCallWords.answer))</a></p></li>
                """
        })</ul>
        """
    }

    private func keptCard(_ row: RollCallRow) -> HTML {
        """
        <li class="card tight" id="kept-\(row.answer.id)" data-row>\(answered(row.answer))\
        <p class="small quiet">\(say(RollCallWords.byMember(row.memberName))) · \(row.answer.answeredAt.map(dayTime))</p></li>
        """
    }

    /// What one member is asked, with the form that answers it.
    func rollCallAnswerPage(_ row: RollCallRow, mayAnswer: Bool, form state: FormState = .empty) -> HTML {
        let answer = row.answer
        let isIn = answer.state == .answered
        let heading = say(isIn ? RollCallWords.answered : .asks(row.askerName))
        // Whoever types what another member says goes on with the next one to ring.
        let isOwn = isReader(answer.member)
        let back = isOwn ? nil : "/roll-calls/\(answer.rollCall)"
        return frame(
            title: heading, width: .narrow, form: state,
            """
            \(head(heading, below: isIn ? "\(say(RollCallWords.asks(row.askerName)))" : until(answer)))
            <div class="stack">\(askedFor(answer.member, row.memberName))\(if: !isOwn, "<p>\(row.memberName)<br>\(numbers(row.contacts))</p>")\
            \(if: isIn, "<div class=\"card\">\(answered(answer))</div>")\
            \(if: mayAnswer && !isIn, answerForm(row, to: "/roll-call-answers/\(answer.id)/answer", back: back, state))\
            \(if: mayAnswer && isIn, foldBox(
                say(CapabilityWords.change), open: !state.values.isEmpty || state.isWrong,
                answerForm(row, to: "/roll-call-answers/\(answer.id)/answer", back: back, state)))</div>
            """)
    }

    /// The same, for whoever came by a link; one press, once.
    func rollCallByLink(_ row: RollCallRow, _ sheet: LinkSheet, to here: Address, _ state: FormState) -> HTML {
        let answer = row.answer
        let isIn = answer.state == .answered
        let heading = say(isIn ? RollCallWords.answered : .asks(row.askerName))
        return frame(
            title: heading, width: .narrow, form: state,
            """
            \(head(heading, below: "\(say(LinkWords.answersFor(sheet.memberName)))"))
            <div class="stack">\(isIn ? givenByLink(answer) : askedByLink(row, to: here, state))</div>
            """)
    }

    private func givenByLink(_ answer: RollCallAnswer) -> HTML {
        "<div class=\"card\">\(answered(answer))</div><p>\(say(LinkWords.ring)) \(call(phone))</p>"
    }

    private func askedByLink(_ row: RollCallRow, to here: Address, _ state: FormState) -> HTML {
        "<p class=\"quiet\">\(until(row.answer))</p>\(answerForm(row, to: here, state))"
    }

    private func until(_ answer: RollCallAnswer) -> HTML {
        """
        \(ticking(say(LendingWords.answerBy(clock.bracketed(answer.answerBy))), answer.answerBy))\
        \(if: clock.isLate(answer.answerBy), " \(say(RollCallWords.late))")
        """
    }
}
