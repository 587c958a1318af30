import Coordination
import MutualAid
import Wording

extension PageContext {
    /// What waits for several members of one reader, in one form: all of it is answered, or none.
    func answerOnce(_ home: LendingHome, _ waiting: [EnquiryRow], _ state: FormState) -> HTML {
        if Set(waiting.map(\.enquiry.lender)).count < 2 { return .nothing }
        let form = Form(self, to: "/enquiries/answers", state)
        let rows = Array(onceRows(waiting, form).enumerated())
        var needs: [ID<RequestItem>] = []
        for (_, row) in rows where !needs.contains(row.enquiry.item) { needs.append(row.enquiry.item) }
        return """
            <section class="card stack" id="answer-once"><h2>\(say(LendingWords.answerOnce))</h2>\
            <p class="help">\(say(LendingWords.answerOnceHint))</p>\(form.wrap(
                "stack",
                """
                \(each: needs, { need in
                    let asked = rows.filter { $0.element.enquiry.item == need }
                    return """
                        \(together(asked.map(\.element), typed: asked.map(\.offset), home, form))\
                        \(each: asked, { answer($0.element, at: $0.offset, home, form) })
                        """
                })\
                <p class="acts"><button class="may">\(say(LendingWords.sendAll))</button></p>
                """))</section>
            """
    }

    /// The rows in the order of the form. One that comes back keeps each answer beside its own question, whatever has come in since.
    private func onceRows(_ waiting: [EnquiryRow], _ form: Form) -> [EnquiryRow] {
        let sent = (0..<AnswerEnquiries.most).prefix { form.state.values["answers[\($0)].enquiry"] != nil }
            .map { form.value("answers[\($0)].enquiry") }
        func place(_ row: EnquiryRow) -> Int { sent.firstIndex(of: row.enquiry.id.description) ?? sent.count }
        let sorted = waiting.sorted {
            (place($0), $0.enquiry.item, $0.enquiry.id) < (place($1), $1.enquiry.item, $1.enquiry.id)
        }
        return Array(sorted.prefix(AnswerEnquiries.most))
    }

    /// The state of the page's forms, with each row of this one by its site and thing, for the list of mistakes.
    func namingRows(_ state: FormState, _ waiting: [EnquiryRow]) -> FormState {
        let form = Form(self, to: "/enquiries/answers", state)
        if form.state.mistakes.isEmpty { return state }
        var named = state
        for (index, row) in onceRows(waiting, form).enumerated() {
            named.names["answers[\(index)]"] = "\(row.lenderName): \(row.words(language))"
        }
        return named
    }

    /// One need of an asker: what the reader's sites offer to it together, and what stands in the form.
    private func together(_ rows: [EnquiryRow], typed: [Int], _ home: LendingHome, _ form: Form) -> HTML {
        guard let first = rows.first else { return .nothing }
        let enquiry = first.enquiry
        let offers = home.offers.filter { $0.offer.item == enquiry.item && $0.offer.state == .tendered }
        let offered = offers.reduce(0) { $0 + $1.offer.quantity }
        let agreed = home.orders.filter { $0.order.item == enquiry.item }.reduce(0) { $0 + $1.order.quantity - $1.order.calledOff }
        // As it was typed, but for what no answer may say: a sum of such numbers would not fit.
        let below = typed.reduce(0) { sum, index in
            sum + min(max(0, FormReader.whole(of: form.value("answers[\(index)].quantity")) ?? 0), 1_000_000)
        }
        func number(_ count: Int) -> String { enquiry.aidClass.number(count, language) }
        return """
            <h3>\(first.askerName): \(enquiry.aidClass.plural(language)) <span class="no quiet small keep">\(enquiry.requestNumber)</span></h3>\
            <p class="quiet">\(say(LendingWords.offeredTogether(number(offered + agreed))))\
            \(if: below > 0, " · \(say(LendingWords.typedTogether(number(below))))")</p>
            """
    }

    private func answer(_ row: EnquiryRow, at index: Int, _ home: LendingHome, _ form: Form) -> HTML {
        let enquiry = row.enquiry
        let name = "answers[\(index)]"
        let things = enquiry.aidClass.counted(enquiry.quantity, language)
        let howMany = enquiry.countsPatients ? LendingWords.howManyPatients : .howManyOf(things)
        let free = row.free.map { say(LendingWords.free(enquiry.aidClass.number($0, language))) } ?? ""
        let listed = enquiry.listing(among: home.capabilities)?.capability
        let arrival = enquiry.likelyArrival(leadMinutes: listed?.terms.leadMinutes, at: clock.now)
        return """
            <fieldset class="rows"><legend>\(row.lenderName): \(row.words(language))</legend>\
            \(form.hidden("\(name).enquiry", enquiry.id.description))\(form.hidden("\(name).version", String(enquiry.version)))\
            <div class="pair">\(form.number(FieldText(
                name: "\(name).quantity", label: say(howMany),
                help: free.isEmpty ? say(LendingWords.noneHint) : running(say(LendingWords.noneHint), free))))\
            \(form.time(FieldText(
                name: "\(name).arrivesAt", label: say(LendingWords.readyAt), initial: form.localText(arrival))))</div>\
            \(replyField(form, enquiry, name: "\(name).replies"))</fieldset>
            """
    }
}
