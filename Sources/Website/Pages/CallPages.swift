import Coordination
import Foundation
import MutualAid
import Wording

extension PageContext {
    /// The one page of a call taker: six questions, and the word that proves who rings.
    func callPage(_ home: CallHome, proved: CheckedWord? = nil, opened: Bool = false, form state: FormState = .empty) -> HTML {
        let state = state.naming(["code": say(CallWords.code), "site": say(CallWords.place)])
        let form = Form(self, to: "/call-slips", state)
        return frame(
            title: say(CallWords.heading), width: .narrow, form: state,
            """
            <h1>\(say(CallWords.heading))</h1><p class="quiet">\(running(say(CallWords.lead), say(AskWords.noPatientData)))</p>
            <p class="quiet small">\(ticking(say(FrameWords.asOf(clock.time(home.asOf))), home.asOf))</p>\(callNumbers(home))
            \(proved.map(provedNotice))\(if: opened, notice(.done, say(CallWords.cardOpened)))
            \(form.wrap("form after", """
                \(form.hidden("proof", form.value("proof")))\
                \(form.line(FieldText(name: "callerName", label: say(CallWords.who))))\
                \(form.phone(FieldText(name: "phone", label: say(CallWords.from))))\
                \(form.select(
                    FieldText(name: "site", label: say(CallWords.hospital)),
                    groups: [("", home.sites.map { ($0.id.description, $0.words) })], empty: say(CallWords.notInList)))\
                \(form.line(FieldText(
                    name: "hospital", label: say(CallWords.hospitalOther), help: say(CallWords.hospitalOtherHint))))\
                \(form.area(FieldText(name: "trouble", label: say(CallWords.trouble), required: true), rows: 2))\
                <fieldset class="rows"><legend>\(say(CallWords.what))</legend><div class="pair">\
                \(form.number(FieldText(name: "quantity", label: say(CallWords.number))))\
                \(form.select(
                    FieldText(name: "aidClass", label: say(AskWords.which)), groups: classGroups(), empty: say(CallWords.notSaid)))\
                </div>\(patientsField(form, "patients"))</fieldset>\
                \(form.radios(FieldText(name: "by", label: say(CallWords.byWhen)), callTimes(form), columns: .four))
                <p><button class="do wide">\(say(CallWords.save))</button></p>\(proving(form, proved?.closed))
                """))
            \(ownSlips(home))
            """)
    }

    /// How many slips the reader wrote in the last twelve hours, how many nobody has read, and how many were dealt with.
    private func callNumbers(_ home: CallHome) -> HTML {
        let waiting = home.slips.count { $0.state == .open }
        let rows: Address? = home.slips.isEmpty ? nil : "#own-slips"
        return numbers([
            HomeNumber(words: say(CallWords.writtenNumber(home.slips.count)), rows: rows),
            HomeNumber(words: say(CallWords.waitingNumber(waiting)), rows: waiting > 0 ? rows : nil),
            HomeNumber(
                words: say(CallWords.readNumber(home.slips.count - waiting)), rows: waiting < home.slips.count ? rows : nil),
        ])
    }

    private func ownSlips(_ home: CallHome) -> HTML {
        if home.slips.isEmpty { return .nothing }
        return """
            <section class="gap"><h2>\(say(CallWords.ownSlips))</h2><ul class="card tight" id="own-slips">\(each: home.slips, { slip in
                "<li><span class=\"no keep\">\(slip.number)</span> \(time(slip.madeAt)) \(slip.state.words(language))</li>"
            })</ul></section>
            """
    }

    /// The times of the form to ask, and that nothing was said.
    private func callTimes(_ form: Form) -> [Option] {
        askTimes(form).filter { $0.value != "other" }.map { option in
            Option(value: option.value, words: option.words, meaning: option.meaning)
        } + [Option(value: "", words: "\(say(CallWords.notSaid))", chosen: true)]
    }

    private func provedNotice(_ checked: CheckedWord) -> HTML {
        if checked.isRight { return notice(.done, say(CallWords.rightWord(checked.siteName ?? ""))) }
        let closed = checked.closed.map { say(CallWords.cardClosed(until: closedUntil($0))) }
        return notice(.takeCare, closed ?? say(DoneWords.wordWrong))
    }

    /// Inside the form of the slip, so that nothing typed is lost; behind its own button, so that Enter gives the slip to the coordinator.
    /// - Parameter closed: the card whose word was not compared; the coordinator opens it, and asks for the word once more.
    private func proving(_ form: Form, _ closed: CallCard.Closed?) -> HTML {
        foldBox(
            say(CallWords.prove), open: ["code", "word"].contains { !form.value($0).isEmpty || !form.mistakes($0).isEmpty },
            """
            <div class="stack"><p class="help">\(say(CallWords.proveHint))</p>\
            \(form.line(FieldText(name: "code", label: say(CallWords.code))))\
            \(form.line(FieldText(name: "word", label: say(CallWords.word))))\
            <p><button class="may" formaction="/call/word" formnovalidate>\(say(CallWords.check))</button></p>\
            \(closed.flatMap(opening))</div>
            """)
    }

    private func opening(_ closed: CallCard.Closed) -> HTML? {
        if !isCoordinator { return nil }
        let path: Address = "/call-cards/\(closed.card)/opening"
        return "<p><button class=\"may\" formaction=\"\(path)\" formnovalidate>\(say(CallWords.openCard))</button></p>"
    }

    /// Calls that wait for the coordinator; a slip that says everything becomes a request by one press.
    func slips(_ board: Board) -> HTML {
        """
        <section id="slips" class="stack" data-live>\(if: !board.slips.isEmpty, """
            <h2>\(say(CallWords.slips))</h2><ul class="cards">\(each: board.slips, slipCard)</ul>
            """)</section>
        """
    }

    private func slipCard(_ row: CallSlipRow) -> HTML {
        let slip = row.slip
        return """
            <li class="card mine tight" id="slip-\(slip.id)" data-row><p class="quiet">\(say(CallWords.slip(slip.number))) · \
            \(time(slip.madeAt)) \(ticking(clock.relative(slip.readBy), slip.readBy))</p>
            <h3><a href="/call-slips/\(slip.id)">\(place(row)): \(row.things(language))</a></h3>
            <p>\(says(row)) \(row.trouble ?? say(CallWords.noWords))</p>
            \(missing(row))<p>\(ring(slip))\(row.provenName.map { " · <b>\(say(CallWords.proven($0)))</b>" } as HTML?)</p>\
            \(if: isCoordinator, slipAct(row))</li>
            """
    }

    private func place(_ row: CallSlipRow) -> String { row.place.isEmpty ? say(CallWords.noPlace) : row.place }

    private func says(_ row: CallSlipRow) -> String {
        guard let name = row.callerName else { return say(CallWords.somebodySays) }
        return say(CallWords.saysThat(name))
    }

    private func missing(_ row: CallSlipRow) -> HTML? {
        row.missing(language).map { "<p><b>\($0)</b></p>" }
    }

    private func ring(_ slip: CallSlip) -> HTML? { slip.phone.isEmpty ? nil : call(slip.phone) }

    private func slipAct(_ row: CallSlipRow) -> HTML {
        let slip = row.slip
        guard slip.isComplete, let site = slip.site, let aidClass = slip.aidClass, let by = slip.neededBy
        else {
            return "<p><a class=\"may\" href=\"/call-slips/\(slip.id)\">\(say(CallWords.openSlip))</a></p>"
        }
        return button(
            say(CallWords.makeRequest), to: "/call-slips/\(slip.id)/request", style: "do",
            hidden: [
                ("version", String(slip.version)), ("site", site.description), ("aidClass", aidClass.rawValue),
                ("quantity", slip.quantity.map { String($0) } ?? ""), ("patients", slip.patients.map { String($0) } ?? ""),
                ("neededBy", localTimeText(by, in: clock.timeZone)),
            ], about: slip.number)
    }

    /// One slip: what was said, what is missing, and what becomes of it.
    /// - Parameter known: the hospital as the register knows it; nil where none is chosen.
    func callSlipPage(
        _ row: CallSlipRow, sites: [NamedSite], alike rows: [RequestRow] = [], known: MemberSheet? = nil, mayAdd: Bool = false,
        form state: FormState = .empty
    ) -> HTML {
        let slip = row.slip
        return frame(
            title: say(CallWords.slip(slip.number)), width: .narrow, form: state,
            """
            \(head("\(place(row)): \(row.things(language))", trail: "<a href=\"/\">\(say(FrameWords.board))</a>",
                below: "\(say(CallWords.slip(slip.number))) · \(slip.state.words(language))"))
            <div class="stack"><div class="card">\(missing(row))\(facts([
                (say(CallWords.caller), "\(row.callerName ?? say(CallWords.noName)) \(ring(slip))"),
                (say(CallWords.known), known.map { "\($0.member.name)<br>\(numbers($0.contacts))" }),
                (say(CallWords.prove), "\(row.provenName.map { say(CallWords.proven($0)) } ?? say(CallWords.notProven))"),
                (say(RequestWords.trouble), "\(row.trouble ?? say(CallWords.noWords))"),
                (say(CallWords.place), "\(place(row))"), (say(CallWords.wants), "\(row.things(language))"),
                (say(ItemWords.forPatients), slip.patients.map { "\($0)" }),
                (say(AskWords.neededBy), slip.neededBy.map(dayTime)), (say(CallWords.madeAt), dayTime(slip.madeAt)),
            ]))\(mayAdd ? known.map { addKnown($0, row, state) } : nil)</div>\(slip.request.map { "<p><a class=\"may\" href=\"/requests/\($0)\">\(say(FrameWords.requests))</a></p>" } as HTML?)\
            \(if: slip.state == .open && isCoordinator, slipDecision(row, sites, rows, state))</div>
            """)
    }

    /// A number of the hospital's that the register does not know: the one that the caller gave, where it is none of those.
    private func addKnown(_ sheet: MemberSheet, _ row: CallSlipRow, _ state: FormState) -> HTML {
        let form = Form(self, to: "/members/\(sheet.member.id)/contacts", state)
        let phone = sheet.contacts.contains { $0.phone == row.slip.phone } ? "" : row.slip.phone
        return foldBox(
            say(MemberWords.addContact), hint: sheet.member.name, open: form.state.isWrong,
            form.wrap(
                "form",
                """
                \(form.hidden("back", "/call-slips/\(row.slip.id)"))\
                \(contactFields(form, nil, rank: sheet.contacts.count + 1, phone: phone))\
                <p><button class="may">\(say(MemberWords.addContact))</button></p>
                """))
    }

    private func slipDecision(_ row: CallSlipRow, _ sites: [NamedSite], _ rows: [RequestRow], _ state: FormState) -> HTML {
        let slip = row.slip
        let form = Form(self, to: "/call-slips/\(slip.id)/request", state)
        let other = Form(self, to: "/call-slips/\(slip.id)/answer", state)
        let version = String(slip.version)
        return """
            \(alike(rows))\(form.wrap("form card mine", """
                \(if: !rows.isEmpty, form.hidden("seen", "yes"))\(form.hidden("version", version))\(if: !slip.isComplete, "<p>\(say(CallWords.missing))</p>")\
                \(form.select(
                    FieldText(name: "site", label: say(CallWords.place), initial: slip.site?.description ?? "", required: true),
                    groups: [("", sites.map { ($0.id.description, $0.words) })], empty: say(AskWords.choose)))\
                <div class="pair">\(form.number(FieldText(
                    name: "quantity", label: say(AskWords.number), initial: slip.quantity.map { String($0) } ?? "")))\
                \(form.select(
                    FieldText(
                        name: "aidClass", label: say(AskWords.which), initial: slip.aidClass?.rawValue ?? "", required: true),
                    groups: classGroups(), empty: say(AskWords.choose)))</div>\(patientsField(form, "patients", slip.patients))\
                \(form.time(FieldText(
                    name: "neededBy", label: say(AskWords.neededBy), initial: form.localText(slip.neededBy), required: true)))\
                <p><button class="do wide">\(say(CallWords.makeRequest))</button></p>
                """))\
            \(foldBox(say(CallWords.answered), open: other.state.isWrong, other.wrap("form", """
                \(other.hidden("version", version))<p class="help">\(say(CallWords.answeredHint))</p>\
                \(other.area(FieldText(name: "answer", label: say(CallWords.answer), required: true), rows: 2))\
                <p><button class="may">\(say(CallWords.answered))</button></p>
                """)))
            """
    }
}
