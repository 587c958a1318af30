import Foundation
import MutualAid
import Wording

extension PageContext {
    /// By when, on the page of a card: it knows no region yet, so it offers hours from now.
    static let cardMinutes = [60, 120, 240, 720]

    /// The button that makes a site's card.
    func cardMaking(_ site: Site) -> HTML {
        """
        <p class="help no-print">\(say(CardWords.makeHint))</p>\
        \(button(say(CardWords.make), to: "/sites/\(site.id)/call-card", style: "may slim", about: site.name))
        """
    }

    /// The card, once: on paper in every language, with its words.
    func callCardPage(siteName: String, code: String, words: [String], address: String) -> HTML {
        frame(
            title: say(CardWords.madeHeading), width: .middle,
            """
            \(head("\(say(CardWords.madeHeading)): \(siteName)"))
            <div class="stack"><div class="no-print">\(notice(.takeCare, say(CardWords.madeOnce)))</div>
            <article class="sheet">\(if: region?.isExercise == true, "<p class=\"stamp\">\(say(FrameWords.exercise))</p>")\
            <div class="top-line"><div><h2>\(siteName)</h2>\
            \(each: Language.allCases, { "<p lang=\"\($0.rawValue)\"><b>\(CardWords.title.text($0))</b></p>" })</div></div>
            \(each: Language.allCases, { language in
                """
                <div lang="\(language.rawValue)"><p>\(CardWords.howToAsk(address: address).text(language))</p>\
                <p>\(CardWords.howToRing(phone: phone).text(language))</p></div>
                """
            })
            <p>\(each: Language.allCases, { "<span lang=\"\($0.rawValue)\">\(CardWords.code.text($0))</span> " })</p>
            <p class="order-no">\(code)</p>
            <p>\(each: Language.allCases, { language in
                "<span lang=\"\(language.rawValue)\"><b>\(CardWords.words.text(language))</b> \(CardWords.wordsHint.text(language))</span> "
            })</p>
            <ol class="check">\(each: words, { "<li><span class=\"box\"></span><b class=\"no\">\($0)</b></li>" })</ol>
            \(each: Language.allCases, { "<p class=\"quiet\" lang=\"\($0.rawValue)\">\(CardWords.keep.text($0))</p>" })</article></div>
            """)
    }

    /// Whoever holds a card asks here, without an account: the code, a word, and five answers.
    /// - Parameter wrongCard: whom to ring, where the code and the word did not belong together.
    func cardAskPage(
        form state: FormState = .empty, wrongCard: String? = nil, closed: CallCard.Closed? = nil, alike: CallCard.Alike? = nil
    ) -> HTML {
        let state = state.naming(["code": say(CardWords.code)])
        let form = Form(self, to: "/ask", state)
        let times = Self.cardMinutes.map { minutes in
            Option(value: String(minutes), words: "\(say(CardWords.within(minutes)))", chosen: minutes == 120)
        }
        return frame(
            title: say(CardWords.askHeading), width: .narrow, form: state, phone: wrongCard ?? closed?.phone ?? alike?.region.phone,
            """
            <h1>\(say(CardWords.askHeading))</h1><p class="quiet">\(running(say(CardWords.askLead), say(AskWords.noPatientData)))</p>
            \(wrongCard.map { notice(.refused, say(CardWords.wrongCard), "<p>\(call($0))</p>") })
            \(closed.map { notice(.refused, say(CardWords.closed(until: closedUntil($0))), "<p>\(call($0.phone))</p>") })
            \(alike.map(askedAlready))\(form.wrap("form after", """
                \(if: alike != nil, form.hidden("seen", "yes"))\
                <div class="pair">\(form.line(FieldText(name: "code", label: say(CardWords.code), required: true)))\
                \(form.line(FieldText(name: "word", label: say(CallWords.word), required: true)))</div>\
                \(form.phone(FieldText(
                    name: "callback", label: say(AskWords.callback), help: say(AskWords.callbackHint), required: true)))\
                \(form.area(
                    FieldText(name: "trouble", label: say(AskWords.trouble), help: say(AskWords.troubleHint), required: true), rows: 2))\
                <fieldset class="rows"><legend>\(say(AskWords.kind))</legend><p class="help">\(say(AskWords.howManyHint))</p>\
                <div class="pair">\(form.number(FieldText(name: "quantity", label: say(AskWords.number))))\
                \(form.select(
                    FieldText(name: "aidClass", label: say(AskWords.which), required: true), groups: classGroups(),
                    empty: say(AskWords.choose)))</div>\(patientsField(form, "patients"))</fieldset>\
                \(form.radios(FieldText(name: "withinMinutes", label: say(AskWords.byWhen), required: true), times, columns: .four))
                <div class="tight"><p><button class="do wide">\(say(CardWords.send))</button></p>
                <p class="quiet">\(say(CardWords.next))</p></div>
                """))
            """)
    }

    /// Until when a card is closed, on the clocks of its region.
    func closedUntil(_ closed: CallCard.Closed) -> String {
        Clockface(timeZone: TimeZone(identifier: closed.timeZone) ?? .gmt, now: closed.asOf, language: language).time(closed.until)
    }

    /// What the site has asked for today already; nothing of it opens without an account.
    private func askedAlready(_ alike: CallCard.Alike) -> HTML {
        let clock = Clockface(timeZone: TimeZone(identifier: alike.region.timeZone) ?? .gmt, now: alike.asOf, language: language)
        return notice(
            .takeCare, say(AskWords.alike(alike.rows.count)),
            """
            <ul class="tight">\(each: alike.rows, { row in
                """
                <li>\(row.aidClass.wanted(row.quantity, for: row.patients, language)), \(clock.time(row.submittedAt)), <span class="no">\(row.number)</span></li>
                """
            })</ul><p>\(say(CardWords.alikeHint)) \(call(alike.region.phone))</p>
            """)
    }

    /// Who lists it and how far that is: the desk asks them, so there is nobody to ring here.
    private func near(_ answer: CardAnswer) -> HTML {
        if answer.near.isEmpty { return "<p>\(say(HolderWords.nobody(answer.aidClass.plural(language))))</p>" }
        return """
            <ul class="tight">\(each: answer.near, { near in
                "<li>\(near.name) <span class=\"quiet\">\(near.words(language))</span></li>"
            })</ul>
            """
    }

    /// All that a card shows, now and whenever it is opened again: the number, who has it or rings back and by when, and what to do until
    /// then.
    func cardAnswerPage(_ answer: CardAnswer) -> HTML {
        let clock = Clockface(
            timeZone: TimeZone(identifier: answer.region.timeZone) ?? .gmt, now: answer.asOf, language: language)
        let things = answer.aidClass.wanted(answer.quantity, for: answer.patients, language)
        return frame(
            title: say(CardWords.sent(number: answer.number)), width: .narrow, phone: answer.region.phone,
            """
            <div class="stack">\(if: region == nil && answer.region.isExercise, notice(
                .takeCare, say(FrameWords.exercise), "<p>\(say(FrameWords.nothingReal))</p>"))
            <div role="status"><h1>\(say(CardWords.sent(number: answer.number)))</h1></div>
            \(standing(answer, clock))
            <p>\(answer.siteName) · \(say(CardWords.asked(things: things)))</p>
            <div class="card tight"><h2>\(say(HolderWords.heading))</h2>\(near(answer))\
            <h2>\(say(CardWords.meanwhile))</h2><p>\(answer.aidClass.meanwhile(language))</p></div>
            <p>\(say(answer.waitsForCall && !clock.isLate(answer.ringsBy) ? CardWords.whoRings : .stillWrong)) \(call(answer.region.phone))</p>
            <p class="quiet">\(say(CardWords.closePage))</p>
            <p><a href="/ask">\(say(CardWords.again))</a></p></div>
            """)
    }

    /// Who has it: nobody yet, and then by when the coordinator rings, or that this has passed; else since when. And how far it has come,
    /// which it may have without the coordinator.
    private func standing(_ answer: CardAnswer, _ clock: Clockface) -> HTML {
        if answer.step == .cancelled { return notice(.toKnow, say(CardWords.cancelled)) }
        let lead: HTML =
            if let taken = answer.takenAt {
                "<p class=\"lead\"><b>\(say(CardWords.hasIt(since: clock.time(taken))))</b></p>"
            } else if !answer.waitsForCall {
                .nothing
            } else if clock.isLate(answer.ringsBy) {
                """
                <p class="lead"><b>\(say(CardWords.notRung(phone: answer.callback, by: clock.time(answer.ringsBy))))</b> \
                \(call(answer.region.phone))</p>
                """
            } else {
                "<p class=\"lead\"><b>\(say(CardWords.rings(phone: answer.callback, by: clock.both(answer.ringsBy))))</b></p>"
            }
        let alone = answer.takenAt == nil ? answer.aloneSince : nil
        return """
            \(lead)\(alone.map { notice(.toKnow, say(CardWords.askedAlone(since: clock.time($0)))) })\
            <p>\(say(CardWords.standsNow(answer.step.words(language)))) · \(say(FrameWords.asOf(clock.time(answer.asOf))))</p>
            """
    }
}
