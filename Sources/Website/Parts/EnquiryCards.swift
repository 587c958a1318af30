import Foundation
import MutualAid
import Wording

extension PageContext {
    /// One enquiry with the form that answers it.
    func enquiryCard(_ row: EnquiryRow, _ home: LendingHome, mayAnswer: Bool, _ state: FormState) -> HTML {
        let enquiry = row.enquiry
        let listed = enquiry.listing(among: home.capabilities)
        let capability = listed?.capability
        let modelName = listed?.modelName
        let parts: [HTML] =
            [mark(enquiry.harm), "\(say(LendingWords.thereBy(clock.time(enquiry.neededBy))))"]
            + (enquiry.neededUntil.map { ["\(say(LendingWords.until(clock.time($0))))"] } ?? [])
            + (enquiry.kilometres.map { ["\(say(LendingWords.distance($0)))"] } ?? [])
            + ["<span class=\"no quiet small keep\">\(enquiry.requestNumber)</span>"]
        return """
            <li class="card mine stack" id="enquiry-\(enquiry.id)" data-row><header><h3 class="lead">\(row.words(language))</h3>\
            \(turn(
                enquiry.lender, "\(row.lenderName), \(Role.dispatcher.words(language))",
                say(LendingWords.answerBy(clock.bracketed(enquiry.answerBy))), due: enquiry.answerBy, mayBeReader: mayAnswer))\
            </header><div class="tight">\(askedFor(enquiry.lender, row.lenderName))<p>\(parts.joined(by: " · "))</p>\
            <p class="quiet">\(capability.map { $0.freeSentence(language) } ?? say(LendingWords.askUs))\
            \(if: clock.isLate(enquiry.answerBy), " \(say(LendingWords.lateYes))")</p>\
            \(capability.map { listed in
                "<p class=\"quiet\">\(particulars(listed.terms).map { "\($0) · " } ?? .nothing)\(confirmed(listed.confirmedAt))</p>"
            })\
            <p class="small quiet">\(enquiry.askedAs.words(language))</p>\(fourLines(row, model: modelName))</div>\
            \(if: mayAnswer, answer(row, capability?.terms.leadMinutes, state))</li>
            """
    }

    /// What a lender that was rung up answers, typed by the desk on the page of the request.
    func answerByTelephone(_ row: EnquiryRow, _ state: FormState) -> HTML {
        """
        <section class="card mine stack" id="answer"><h2>\(say(LendingWords.theyAnswer(row.lenderName)))</h2>\
        <p>\(row.words(language)) · \(say(LendingWords.thereBy(clock.time(row.enquiry.neededBy)))) · \
        \(say(LendingWords.answerBy(clock.bracketed(row.enquiry.answerBy))))</p>\
        \(answer(row, nil, state, back: path))</section>
        """
    }

    /// - Parameter back: the page from which the desk types it for a lender.
    private func answer(_ row: EnquiryRow, _ leadMinutes: Int?, _ state: FormState, back: String? = nil) -> HTML {
        let enquiry = row.enquiry
        let form = Form(self, to: "/enquiries/\(enquiry.id)/offer", state)
        return form.wrap(
            "stack",
            """
            \(form.hidden("version", String(enquiry.version)))\(back.map { form.hidden("back", $0) })\
            \(yesPartOrNo(form, row))\
            \(terms(form, enquiry, arrival: enquiry.likelyArrival(leadMinutes: leadMinutes, at: clock.now)))\
            \(if: typesFor([enquiry.lender]), voiceFields(form))\
            <p class="acts"><button class="do">\(say(LendingWords.send))</button></p>
            """)
    }

    /// All of it, a part, or no, and what is asked besides, in one form: whichever is chosen, what was typed goes with it.
    func yesPartOrNo(_ form: Form, _ row: EnquiryRow) -> HTML {
        let enquiry = row.enquiry
        let number = enquiry.number(enquiry.quantity, language)
        let yes = enquiry.countsPatients ? LendingWords.yesForAll(number) : .yesAll(number)
        let howMany = enquiry.countsPatients ? LendingWords.howManyPatients : .howMany
        let all = row.free.map { $0 >= enquiry.quantity } ?? true
        let options =
            (all ? [Option(value: "all", words: "<b>\(say(enquiry.quantity == 1 ? .yes : yes))</b>")] : [])
            + [
                Option(value: "part", words: "<b>\(say(LendingWords.partOfIt))</b>"),
                Option(value: "no", words: "<b>\(say(LendingWords.no))</b>", meaning: say(LendingWords.noReason)),
            ]
        let part = min(enquiry.quantity, row.free ?? enquiry.quantity)
        return """
            \(form.radios(
                FieldText(name: "answer", label: say(LendingWords.canYouHelp), required: true), options, columns: all ? .three : .two))\
            <div class="if-part">\(form.number(FieldText(name: "quantity", label: say(howMany), initial: String(part))))</div>\
            \(replyField(form, enquiry))
            """
    }

    private func terms(_ form: Form, _ enquiry: Enquiry, arrival: Date) -> HTML {
        let names = ["arrivesAt", "until", "note", "carrier", "comesBack", "answersForHarm", "lenderPhone", "question"]
        let backBy = enquiry.aidClass.kind == .people ? say(OrderWords.homeBy) : say(LendingWords.backBy)
        let hint = enquiry.neededUntil.map { say(LendingWords.otherTermsUntil(clock.dayAndTime($0))) } ?? say(LendingWords.otherTermsHint)
        return foldBox(
            say(LendingWords.otherTerms(arrives: clock.time(arrival))), hint: hint,
            open: names.contains { !form.mistakes($0).isEmpty },
            """
            <div class="stack">\(form.time(FieldText(
                name: "arrivesAt", label: say(LendingWords.readyAt), help: say(LendingWords.readyHint), initial: form.localText(arrival))))\
            \(form.time(FieldText(name: "until", label: backBy, help: say(LendingWords.backByHint))))\
            \(form.area(FieldText(name: "note", label: say(LendingWords.note), help: say(LendingWords.noteHint)), rows: 2))\
            \(handlingFields(form))</div>
            """)
    }
}
