import MutualAid
import Wording

extension PageContext {
    /// Who is on duty, what the next person has to know, and the one press that is asked for now.
    func deskPage(_ sheet: DeskSheet, names: [ID<Member>: String], mayAct: Bool, form: FormState = .empty) -> HTML {
        let lateAndSoon = sheet.jobs.filter { clock.isLate($0.due) || clock.isSoon($0.due) }
        return frame(
            title: say(DeskWords.title), width: .middle, form: form, follows: sheet.position,
            """
            \(head(deskFinding(sheet.held), below: ticking(say(FrameWords.asOf(clock.time(sheet.asOf))), sheet.asOf)))
            <div class="stack">\(if: sheet.held == nil, "<p class=\"quiet\">\(say(DeskWords.nobodyHint))</p>")\
            \(if: sheet.held?.desk.alarmedAt != nil, notice(.takeCare, say(DeskWords.alarmed)))\
            \(handedNote(sheet.held))\(if: sheet.held?.note == nil, handedNote(sheet.last))\
            \(if: mayAct, deskActions(sheet.held, form))\(if: mayAct, numberForm(sheet.held, form))\(unreached(sheet.unreached))
            <section><h2>\(say(DeskWords.whoOwes))</h2>\(queue(Racks(lateAndSoon, clock: clock), heading: nil))\
            \(laterOnes(sheet.jobs.count - lateAndSoon.count))</section>
            \(cliffs(sheet.cliffs))
            <section><h2>\(say(DeskWords.byVoice))</h2>\(sheet.byVoice.isEmpty
                ? "<p class=\"quiet\">\(say(DeskWords.noneByVoice))</p>" : log(sheet.byVoice, id: "voice", names: names))</section>
            <section><h2>\(sheet.since.isEmpty ? say(DeskWords.nothingSince) : say(DeskWords.since(sheet.changes)))</h2>\
            \(if: !sheet.since.isEmpty, log(Array(sheet.since.prefix(40)), id: "since", names: names))\
            \(if: sheet.changes > 40, "<p class=\"small quiet\">\(say(DeskWords.onlyLast(40))) <a href=\"/journal\">\(say(FrameWords.log))</a></p>")\
            </section>\(if: mayAct, standingRule(sheet, form))</div>
            """)
    }

    /// Whom nobody could tell that the desk stands empty.
    private func unreached(_ people: [DeskSheet.Unreached]) -> HTML {
        if people.isEmpty { return .nothing }
        return """
            <section id="unreached"><h2>\(say(DeskWords.unreached(people.count)))</h2>\
            <p class="small quiet">\(say(DeskWords.unreachedHint))</p>\
            <ul class="tight">\(each: people, { "<li>\($0.name), \($0.memberName)</li>" })</ul></section>
            """
    }

    /// A number is left by whoever may have to come, and said again by whoever sits there.
    private func numberForm(_ held: DeskRow?, _ state: FormState) -> HTML {
        let form = Form(self, to: "/desk/numbers", state)
        let own = held.flatMap { isMine($0) ? $0.desk : nil }
        return foldBox(
            say(own == nil ? DeskWords.leaveNumber : .changeNumber), open: form.state.isWrong,
            form.wrap(
                "form",
                """
                \(form.phone(FieldText(
                    name: "phone", label: say(DeskWords.ownPhone), help: say(DeskWords.leaveNumberHelp), initial: own?.phone ?? "")))\
                \(form.line(
                    FieldText(name: "email", label: say(DeskWords.email), initial: own?.email ?? ""), type: "email", complete: "email"))\
                <div class="acts"><button class="may">\(say(DeskWords.keepNumber))</button></div>
                """))
    }

    /// What is due later is not read out at a handover: how much it is, and the way to it.
    private func laterOnes(_ count: Int) -> HTML {
        if count == 0 { return .nothing }
        return "<p class=\"small\"><a href=\"\(BoardList.queue.address)#queue-later\">\(say(BoardWords.moreLater(count)))</a></p>"
    }

    /// When what nobody takes asks by itself: said once, changed seldom.
    private func standingRule(_ sheet: DeskSheet, _ state: FormState) -> HTML {
        let form = Form(self, to: "/standing-rule", state)
        let now = sheet.standingMinutes.map { say(DeskWords.ruleAfter($0)) } ?? say(DeskWords.ruleOff)
        return foldBox(
            say(DeskWords.rule), hint: now, open: form.state.isWrong,
            """
            <p class="help">\(say(DeskWords.ruleHint))</p>\
            \(form.wrap(
                "form",
                """
                \(form.number(FieldText(
                    name: "minutes", label: say(DeskWords.ruleMinutes), initial: sheet.standingMinutes.map(String.init) ?? "",
                    required: true)))\
                <p><button class="may">\(say(DeskWords.setRule))</button></p>
                """))\
            \(if: sheet.standingMinutes != nil, button(say(DeskWords.endRule), to: "/standing-rule", hidden: [("off", "yes")]))
            """)
    }

    private func deskFinding(_ held: DeskRow?) -> String {
        guard let held else { return say(DeskWords.nobody) }
        let mine = isMine(held)
        if held.desk.state == .handedOver { return say(mine ? DeskWords.youHanded : .handing(by: held.holder)) }
        let until = clock.time(held.desk.until)
        if clock.isLate(held.desk.until) { return say(mine ? DeskWords.yoursIsOver(until: until) : .isOver(by: held.holder, until: until)) }
        return say(mine ? DeskWords.yours(until: until) : .held(by: held.holder, until: until))
    }

    private func isMine(_ held: DeskRow) -> Bool { whoami?.account == held.desk.account }

    private func handedNote(_ row: DeskRow?) -> HTML {
        guard let row, let note = row.note else { return .nothing }
        return """
            <section class="card" id="note-\(row.desk.id)"><h2>\(say(DeskWords.noteFrom(row.holder)))</h2>\
            <p class="said">\(note)</p></section>
            """
    }

    /// Exactly one of them is the filled button: what the state of the desk asks for.
    private func deskActions(_ held: DeskRow?, _ state: FormState) -> HTML {
        guard let held else { return seatForm("/desk/take", say(DeskWords.take), style: "do", state) }
        if held.desk.state == .handedOver, isMine(held) {
            return """
                \(handOverForm(held, again: true, state))\(foldBox(
                    say(DeskWords.keepIt), open: Form(self, to: "/desk/\(held.desk.id)/acceptance", state).state.isWrong,
                    seatForm("/desk/\(held.desk.id)/acceptance", say(DeskWords.keepIt), style: "may", state, keeps: held.desk)))
                """
        }
        if held.desk.state == .handedOver {
            return seatForm("/desk/\(held.desk.id)/acceptance", say(DeskWords.iHaveIt), style: "do", state)
        }
        if isMine(held) { return handOverForm(held, state) }
        if clock.isLate(held.desk.until) {
            return seatForm("/desk/take", say(DeskWords.takeFrom(held.holder)), style: "do", state, from: held.desk.id)
        }
        return foldBox(
            say(DeskWords.takeFrom(held.holder)),
            seatForm("/desk/take", say(DeskWords.takeFrom(held.holder)), style: "may", state, from: held.desk.id))
    }

    /// - Parameter keeps: the reader's own watch: it begins again with the number that it has.
    private func seatForm(
        _ action: Address, _ words: String, style: String, _ state: FormState, from: ID<Desk>? = nil, keeps: Desk? = nil
    ) -> HTML {
        let form = Form(self, to: action, state)
        return form.wrap(
            "form",
            """
            \(from.map { form.hidden("from", $0.description) })\
            \(form.phone(FieldText(
                name: "phone", label: say(DeskWords.phone), help: say(DeskWords.phoneHelp), initial: keeps?.phone ?? "")))\
            \(form.line(
                FieldText(name: "email", label: say(DeskWords.email), initial: keeps?.email ?? ""), type: "email", complete: "email"))\
            <div class="acts"><button class="\(style)">\(words)</button></div>
            """)
    }

    /// - Parameter again: it is handed over already, and nobody has it yet: the note may still say more.
    private func handOverForm(_ held: DeskRow, again: Bool = false, _ state: FormState) -> HTML {
        let form = Form(self, to: "/desk/\(held.desk.id)/handover", state)
        return form.wrap(
            "form",
            """
            \(form.area(
                FieldText(
                    name: "note", label: say(DeskWords.note), help: say(DeskWords.noteHelp), initial: again ? held.note ?? "" : ""),
                rows: 4))\
            <div class="acts"><button class="\(again ? "may" : "do")">\(say(again ? DeskWords.handOverAgain : .handOver))</button></div>
            """)
    }
}
