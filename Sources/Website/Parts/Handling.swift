import MutualAid
import Wording

extension PageContext {
    /// What was said about carrying and coming back; what was not is left out.
    func handlingFacts(_ handling: Handling?) -> [(String, HTML?)] {
        [
            (say(FindingWords.whoDrives), handling?.carrier.map { "\($0.words(language))" }),
            (say(FindingWords.comesBack), handling?.comesBack.map { "\($0.words(language))" }),
            (say(FindingWords.answersForHarm), handling?.answersForHarm.map { "\($0.words(language))" }),
            (say(FindingWords.theirPhone), handling?.lenderPhone.map(call)),
            (say(FindingWords.whichDoor), handling?.door.map { "\($0)" }),
            (say(RequestWords.callback), handling?.askerPhone.map(call)),
        ]
    }

    /// The four lines by which a lender decides, as the asker said them or said to be open, and what else was said.
    func fourLines(_ row: EnquiryRow, model: String?) -> HTML {
        let asked = row.enquiry
        let open: HTML = "<span class=\"quiet\">\(say(FindingWords.notSaid))</span>"
        func said(_ words: String?) -> HTML { words.map { "\($0)" } ?? open }
        let comesBack = said(asked.handling?.comesBack?.words(language))
        let wanted = row.wantedModelName.map { say(ItemWords.onlyThis($0)) } ?? model ?? say(FindingWords.anyModel)
        let lines: [(String, HTML?)] = [
            (say(FindingWords.comesBack), asked.neededUntil.map { "\(comesBack), \(dayTime($0))" } ?? comesBack),
            (say(FindingWords.answersForHarm), said(asked.handling?.answersForHarm?.words(language))),
            (say(FindingWords.whichModel), said(wanted)),
            (say(FindingWords.whoDrives), said(asked.handling?.carrier?.words(language))),
            (say(ItemWords.forPatients), asked.countsPatients ? nil : asked.patients.map { "\($0)" }),
        ]
        return "\(facts(lines))\(conditions(asked.conditions(language)))"
    }

    /// What was said of an item besides how many, a line each.
    func conditions(_ said: [String]) -> HTML { "\(each: said, { "<p class=\"small\"><b>\($0)</b></p>" })" }

    /// What the asker says to the four lines; none of them is required.
    func askedHandlingFields(_ form: Form, _ said: Handling?) -> HTML {
        """
        <p class="help">\(say(ItemWords.handlingHint))</p>\(whoDoesWhat(form, said))
        """
    }

    /// The lender's own answers to the four lines; none of them is required.
    func handlingFields(_ form: Form) -> HTML {
        """
        <p class="help">\(say(FindingWords.handlingHint))</p>\
        \(whoDoesWhat(form, nil))\
        \(form.phone(FieldText(name: "lenderPhone", label: say(FindingWords.theirPhone))))\
        \(form.area(FieldText(
            name: "question", label: say(FindingWords.question), help: say(FindingWords.questionHint)), rows: 2))
        """
    }

    private func whoDoesWhat(_ form: Form, _ said: Handling?) -> HTML {
        """
        \(form.select(
            FieldText(name: "carrier", label: say(FindingWords.whoDrives), initial: said?.carrier?.rawValue ?? ""),
            groups: [("", Handling.Carrier.allCases.map { ($0.rawValue, $0.words(language)) })], empty: say(FindingWords.notSaid)))\
        \(form.select(
            FieldText(name: "comesBack", label: say(FindingWords.comesBack), initial: said?.comesBack?.rawValue ?? ""),
            groups: [("", Handling.Return.allCases.map { ($0.rawValue, $0.words(language)) })], empty: say(FindingWords.notSaid)))\
        \(form.select(
            FieldText(
                name: "answersForHarm", label: say(FindingWords.answersForHarm), initial: said?.answersForHarm?.rawValue ?? ""),
            groups: [("", Handling.Liability.allCases.map { ($0.rawValue, $0.words(language)) })], empty: say(FindingWords.notSaid)))
        """
    }

    /// Accepting: one button, and what the driver needs to know where it is not the usual.
    func acceptance(_ row: OfferRow, _ words: String, _ hidden: [(String, String)]) -> HTML {
        let form = Form(self, to: "/offers/\(row.offer.id)/acceptance")
        return form.wrap(
            "stack",
            """
            \(each: hidden, { form.hidden($0.0, $0.1) })<p class="acts"><button class="do">\(words)</button></p>\
            \(foldBox(
                say(FindingWords.whichDoor), hint: say(FindingWords.doorHint), open: false,
                """
                \(form.line(FieldText(name: "door", label: say(FindingWords.whichDoor))))\
                \(form.phone(FieldText(name: "askerPhone", label: say(RequestWords.callback))))
                """))
            """)
    }

    /// What either side asked first, with what was said to it or the button that goes on.
    func doubt(_ row: OfferRow) -> HTML {
        let offer = row.offer
        if row.question == nil && row.asks.isEmpty { return .nothing }
        let isLenders = isReader(offer.lender)
        let said: HTML = """
            \(facts([
                (say(isLenders ? FindingWords.yourQuestion : .questionOf(row.lenderName)), row.question.map { "\($0)" }),
                (say(answerLabel(row)), row.answer.map { "\($0)" }),
                (say(isLenders ? FindingWords.asks : .askedOf(row.lenderName)), row.asks.isEmpty ? nil : "\(row.questionTexts(language).joined(separator: " "))"),
                (say(repliesLabel(row)), row.replies.map { "\($0)" }),
            ]))
            """
        guard let doubt = offer.doubt, offer.state == .tendered else { return said }
        let state: HTML = "<p><b>\(doubt.words(language))</b></p>"
        switch doubt {
        case .asked where isReader(offer.asker) || isCoordinator:
            let form = Form(self, to: "/offers/\(offer.id)/answer")
            return """
                \(said)\(state)\(form.wrap(
                    "stack",
                    """
                    \(form.hidden("version", String(offer.version)))\(form.hidden("back", path))\
                    \(form.area(FieldText(name: "answer", label: say(answerLabel(row)), required: true), rows: 2))\
                    \(if: typesFor([offer.asker]), voiceFields(form))\
                    <p class="acts"><button class="do">\(say(FindingWords.sendAnswer))</button></p>
                    """))
                """
        case .answered where isReader(offer.lender) || isCoordinator, .unanswered where isReader(offer.lender) || isCoordinator:
            return "\(said)\(state)\(!row.asks.isEmpty && row.replies == nil ? reply(row) : confirmation(row))"
        default: return "\(said)\(state)"
        }
    }

    /// Only who answers, or replies, reads that it does.
    private func answerLabel(_ row: OfferRow) -> FindingWords { isReader(row.offer.asker) ? .answer : .answerOf(row.askerName) }

    private func repliesLabel(_ row: OfferRow) -> FindingWords { isReader(row.offer.lender) ? .replies : .repliesOf(row.lenderName) }

    private func confirmation(_ row: OfferRow) -> HTML {
        press(
            say(FindingWords.confirm), to: "/offers/\(row.offer.id)/confirmation", typingFor: [row.offer.lender], style: "do",
            hidden: [("version", String(row.offer.version)), ("back", path)], about: row.words(language), wholly: true, .empty)
    }

    /// What the yes left open, replied to now.
    private func reply(_ row: OfferRow) -> HTML {
        let form = Form(self, to: "/offers/\(row.offer.id)/confirmation")
        return form.wrap(
            "stack",
            """
            \(form.hidden("version", String(row.offer.version)))\(form.hidden("back", path))\
            \(form.area(FieldText(name: "replies", label: say(repliesLabel(row)), required: true), rows: 2))\
            \(if: typesFor([row.offer.lender]), voiceFields(form))\
            <p class="acts"><button class="do">\(say(FindingWords.reply))</button></p>
            """)
    }

    /// What a yes has to answer besides: it may wait, but then nobody can accept.
    func replyField(_ form: Form, _ enquiry: Enquiry, name: String = "replies") -> HTML {
        let questions = enquiry.questionTexts(language)
        if questions.isEmpty { return .nothing }
        return form.area(
            FieldText(
                name: name, label: "\(say(FindingWords.asks)): \(questions.joined(separator: " "))",
                help: say(FindingWords.repliesHint)), rows: 2)
    }
}
