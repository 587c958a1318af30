import Coordination
import MutualAid
import Wording

extension PageContext {
    /// What waits for several members of one reader, in one form: all of it is answered, or none.
    func answerOnce(_ home: LendingHome, _ waiting: [EnquiryRow], _ state: FormState) -> HTML {
        if Set(waiting.map(\.enquiry.lender)).count < 2 { return .nothing }
        let form = Form(self, to: "/enquiries/answers", state)
        // A form that comes back keeps each answer beside its own question, whatever has come in since.
        let sent = (0..<AnswerEnquiries.most).prefix { form.state.values["answers[\($0)].enquiry"] != nil }
            .map { form.value("answers[\($0)].enquiry") }
        let rows = waiting.sorted { (place($0, sent), $0.enquiry.id) < (place($1, sent), $1.enquiry.id) }.prefix(AnswerEnquiries.most)
        return """
            <section class="card stack" id="answer-once"><h2>\(say(LendingWords.answerOnce))</h2>\
            <p class="help">\(say(LendingWords.answerOnceHint))</p>\(form.wrap(
                "stack",
                """
                \(each: rows.enumerated(), { answer($1, at: $0, home, form) })\
                <p class="acts"><button class="may">\(say(LendingWords.sendAll))</button></p>
                """))</section>
            """
    }

    private func place(_ row: EnquiryRow, _ sent: [String]) -> Int { sent.firstIndex(of: row.enquiry.id.description) ?? sent.count }

    private func answer(_ row: EnquiryRow, at index: Int, _ home: LendingHome, _ form: Form) -> HTML {
        let enquiry = row.enquiry
        let name = "answers[\(index)]"
        let listed = home.capabilities.first { $0.capability.id == enquiry.capability }?.capability
        let arrival = enquiry.likelyArrival(leadMinutes: listed?.terms.leadMinutes, at: clock.now)
        return """
            <fieldset class="rows"><legend>\(row.lenderName): \(row.words(language))</legend>\
            \(form.hidden("\(name).enquiry", enquiry.id.description))\(form.hidden("\(name).version", String(enquiry.version)))\
            <div class="pair">\(form.number(FieldText(
                name: "\(name).quantity", label: say(LendingWords.howManyOf(enquiry.aidClass.counted(enquiry.quantity, language))),
                help: say(LendingWords.noneHint), initial: String(min(enquiry.quantity, row.free ?? enquiry.quantity)))))\
            \(form.time(FieldText(
                name: "\(name).arrivesAt", label: say(LendingWords.readyAt), initial: form.localText(arrival))))</div></fieldset>
            """
    }
}
