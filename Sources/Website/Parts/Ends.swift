import MutualAid
import Wording

extension PageContext {
    /// Another end for an order: the question that waits, what was answered before, and the form that asks.
    func ends(_ sheet: OrderSheet, _ may: Set<OrderAction>, _ state: FormState) -> HTML {
        let waiting = sheet.ends.first { $0.state == .asked }
        let answered = sheet.ends.filter { $0.state != .asked }
        let mayAsk = may.contains(.askEnd) && sheet.row.order.isOpen && waiting == nil
        if sheet.ends.isEmpty && !mayAsk { return .nothing }
        return """
            <section class="stack" id="ends" data-live>\(if: !sheet.ends.isEmpty, "<h2>\(say(OrderWords.ends))</h2>")\
            \(waiting.map { question($0, sheet, may, state) })\
            \(if: !answered.isEmpty, """
                <ul class="tight">\(each: answered, { change in "<li>\(change.answer(language, clock) ?? "")</li>" })</ul>
                """)\(if: mayAsk, askEnd(sheet, state))</section>
            """
    }

    private func question(_ change: EndChange, _ sheet: OrderSheet, _ may: Set<OrderAction>, _ state: FormState) -> HTML {
        let sentence: HTML = "<p class=\"lead\"><b>\(change.sentence(sheet.row.order, language, clock))</b></p>"
        let answers = speaksFor(change.other)
        let asked = speaksFor(change.side)
        guard may.contains(.askEnd), answers || asked || isCoordinator else { return "<div class=\"card\">\(sentence)</div>" }
        let withdrawal = Form(self, to: "/ends/\(change.id)/withdrawal", state)
        let taken = withdrawal.wrap(
            "stack",
            """
            \(withdrawal.hidden("back", path))\(if: !asked, voiceFields(withdrawal))\
            <p class="acts"><button class="may">\(say(OrderWords.withdrawEnd))</button></p>
            """)
        return """
            <div class="card\(if: answers, " mine") stack">\(sentence)\
            \(if: answers, answer(change, sheet.row.order, state))\(if: !answers && isCoordinator, foldBox(
                say(OrderWords.answerForThem(other(change, sheet))), open: Form(self, to: "/ends/\(change.id)/answer", state).state.isWrong,
                answer(change, sheet.row.order, state)))\
            \(if: asked, taken)\(if: !asked && isCoordinator, foldBox(
                say(OrderWords.withdrawForThem(side(change, sheet))), open: withdrawal.state.isWrong, taken))</div>
            """
    }

    private func other(_ change: EndChange, _ sheet: OrderSheet) -> String { change.byLender ? sheet.row.askerName : sheet.row.lenderName }

    private func side(_ change: EndChange, _ sheet: OrderSheet) -> String { change.byLender ? sheet.row.lenderName : sheet.row.askerName }

    /// With a no to an early return goes the first time that would do; a no to a longer stay needs none.
    private func answer(_ change: EndChange, _ order: Order, _ state: FormState) -> HTML {
        let form = Form(self, to: "/ends/\(change.id)/answer", state)
        let isOwn = speaksFor(change.other)
        return form.wrap(
            "stack",
            """
            \(form.hidden("back", path))\(if: !isOwn, voiceFields(form))\
            <p class="acts"><button class="\(isOwn ? "do" : "may")" name="agrees" value="yes">\(say(OrderWords.agree))</button></p>\
            \(if: !change.isLonger(than: order), form.time(FieldText(name: "notBefore", label: say(OrderWords.notBefore))))\
            <p class="acts"><button class="may" name="agrees" value="no">\(say(OrderWords.decline))</button></p>
            """)
    }

    /// From when on others have to stand in for people, and whether they have been found.
    func relief(_ order: Order, mayAsk: Bool, _ state: FormState) -> HTML {
        // Who is needed no longer is not relieved.
        guard order.aidClass.kind == .people, order.isOpen, order.releasedAt == nil, mayAsk || order.reliefAt != nil else {
            return .nothing
        }
        let form = Form(self, to: "/orders/\(order.id)/relief", state)
        let hidden = [("version", String(order.version)), ("needed", "no")]
        let asked: HTML? = order.reliefAt.map { time in
            """
            <div class="card tight"><p class="lead"><b>\(say(OrderWords.reliefNeeded(clock.dayAndTime(time))))</b></p>\
            \(if: mayAsk, button(say(OrderWords.endRelief), to: "/orders/\(order.id)/relief", style: "may slim", hidden: hidden))</div>
            """
        }
        return """
            <section class="stack" id="relief" data-live>\(asked)\(if: mayAsk, foldBox(
                say(OrderWords.askRelief), hint: say(OrderWords.reliefHint), open: form.state.isWrong,
                form.wrap(
                    "form",
                    """
                    \(form.hidden("version", String(order.version)))\
                    \(form.time(FieldText(
                        name: "from", label: say(OrderWords.reliefFrom), initial: form.localText(order.reliefAt), required: true)))\
                    <p><button class="may">\(say(OrderWords.askRelief))</button></p>
                    """)))</section>
            """
    }

    private func askEnd(_ sheet: OrderSheet, _ state: FormState) -> HTML {
        let order = sheet.row.order
        let form = Form(self, to: "/orders/\(order.id)/ends", state)
        // Only one side's own people need not say which side asks.
        let both = isReader(order.lender) == isReader(order.asker)
        let sides = [
            Option(value: "yes", words: "\(sheet.row.lenderName)", chosen: false),
            Option(value: "no", words: "\(sheet.row.askerName)", chosen: false),
        ]
        return foldBox(
            say(isReader(order.lender) && !isReader(order.asker) ? OrderWords.askEndAsLender : .askEnd), hint: say(OrderWords.askEndHint),
            open: form.state.isWrong,
            form.wrap(
                "form",
                """
                \(form.hidden("version", String(order.version)))\
                \(if: both, form.radios(
                    FieldText(name: "byLender", label: say(OrderWords.whoAsks), required: true), sides, columns: .two))\
                \(form.time(FieldText(
                    name: "until", label: say(OrderWords.newEnd), initial: form.localText(order.until), required: true)))\
                \(if: typesFor([order.lender, order.asker]), voiceFields(form))\
                <p><button class="may">\(say(OrderWords.askOtherSide))</button></p>
                """))
    }
}
