import Foundation
import MutualAid
import Wording

extension PageContext {
    /// What a link opens: one thing to answer, in words that need no introduction.
    func linkPage(_ sheet: LinkSheet, form state: FormState = .empty) -> HTML {
        switch sheet.content {
        case .enquiry(let enquiry): enquiryByLink(enquiry, sheet, state)
        case .capabilities(let rows): capabilitiesByLink(rows, sheet, state)
        case .rollCall(let row): rollCallByLink(row, sheet, to: here, state)
        case .delivery(let row): deliveryByLink(row.delivery, sheet, state)
        case .receipt(let answer): cardAnswerPage(answer)
        }
    }

    private var here: Address { Address(checking: path.split(separator: "?").first.map(String.init) ?? path) ?? "/" }

    /// What somebody was told, and the press that says that they know. An order that has left or was called off since is no longer
    /// asked for: the page says how it stands, however old the message is.
    private func deliveryByLink(_ delivery: Delivery, _ sheet: LinkSheet, _ state: FormState) -> HTML {
        let heading = delivery.line(language, clock)
        let isOpen = delivery.seenAt == nil && delivery.isOpen
        let since: Order.State = delivery.message == .accepted ? sheet.order?.state ?? .accepted : .accepted
        let told: HTML =
            since == .accepted
            ? "<p>\(delivery.sentence(language, clock))</p>"
            : notice(.toKnow, Refusal.Standing.order(since).sentence(language))
        return frame(
            title: heading, width: .narrow, form: state,
            """
            \(head(heading, below: "\(say(LinkWords.answersFor(sheet.memberName)))"))
            <div class="stack">\(told)\
            \(if: isOpen, Form(self, to: here, state).wrap("one wide", "<button class=\"do wide\">\(say(RingWords.iHaveSeen))</button>"))\
            <p>\(say(LinkWords.ring)) \(call(phone))</p></div>
            """)
    }

    private func enquiryByLink(_ enquiry: EnquirySheet, _ sheet: LinkSheet, _ state: FormState) -> HTML {
        let row = enquiry.row
        let asked = row.enquiry
        let parts: [HTML] =
            [mark(asked.harm), "\(say(LendingWords.thereBy(clock.dayAndTime(asked.neededBy))))"]
            + (asked.neededUntil.map { ["\(say(LendingWords.until(clock.dayAndTime($0))))"] } ?? [])
            + (asked.kilometres.map { ["\(say(LendingWords.distance($0)))"] } ?? [])
        let heading = asked.state == .sent ? row.words(language) : answered(enquiry, sheet)
        return frame(
            title: heading, width: .narrow, form: state,
            """
            \(head(heading, below: "\(say(LinkWords.answersFor(sheet.memberName)))"))
            <div class="stack"><p>\(parts.joined(by: " · "))</p>\(fourLines(row, model: enquiry.capability?.modelName))\(asked.state == .sent ? answers(enquiry, state) : next(enquiry, sheet))</div>
            """)
    }

    private func answers(_ sheet: EnquirySheet, _ state: FormState) -> HTML {
        let enquiry = sheet.row.enquiry
        let form = Form(self, to: here, state)
        let number = enquiry.number(enquiry.quantity, language)
        let all = enquiry.countsPatients ? LinkWords.forAll(number) : .allOf(things: number)
        let orHowMany = enquiry.countsPatients ? LinkWords.orHowManyPatients : .orHowMany
        let howMany = enquiry.countsPatients ? LendingWords.howManyPatients : .howMany
        let mayAll = sheet.row.free.map { $0 >= enquiry.quantity } ?? true
        let what: HTML = """
            <p class="quiet">\(ticking(say(LendingWords.answerBy(clock.bracketed(enquiry.answerBy))), enquiry.answerBy))\
            \(if: clock.isLate(enquiry.answerBy), " \(say(LendingWords.lateYes))")</p>\
            <p class="quiet">\(sheet.capability.map { $0.capability.freeSentence(language) } ?? say(LendingWords.askUs))</p>
            """
        // What is asked besides goes with either yes: then they share one form.
        if enquiry.asks != nil {
            return """
                \(what)\(form.wrap(
                    "card stack",
                    """
                    \(yesPartOrNo(form, sheet.row))<p class="acts"><button class="do">\(say(LendingWords.send))</button></p>
                    """))
                """
        }
        return """
            \(what)\(if: mayAll, form.wrap("one wide", """
                <button class="do wide" name="answer" value="all">\(enquiry.quantity == 1 ? say(LendingWords.yes) : say(all))</button>
                """))\
            \(form.wrap("card stack", """
                \(form.number(FieldText(name: "quantity", label: mayAll ? say(orHowMany) : say(howMany), required: true)))\
                <p class="acts"><button class="\(mayAll ? "may" : "do")" name="answer" value="part">\(say(LinkWords.part))</button></p>
                """))\
            \(form.wrap("one", """
                <button class="may" name="answer" value="no">\(say(LinkWords.no))</button> \
                <span class="quiet small">\(say(LendingWords.noReason))</span>
                """))
            """
    }

    /// How it stands by now: a link is opened again hours after it was answered.
    private func answered(_ sheet: EnquirySheet, _ link: LinkSheet) -> String {
        let enquiry = sheet.row.enquiry
        switch enquiry.state {
        case .sent, .withdrawn: return say(LinkWords.withdrawn)
        case .declined: return say(LinkWords.saidNo)
        case .offered:
            let offer = sheet.offers.last?.offer
            let things = enquiry.aidClass.brieflyCounted(link.order?.quantity ?? offer?.quantity ?? enquiry.quantity, language)
            return switch offer?.state(at: link.asOf) {
            case .tendered, nil: say(LinkWords.offered(things: things))
            case .accepted: say(LinkWords.accepted(things: things, order: link.order?.number))
            case .declined: say(LinkWords.notTaken)
            case .withdrawn: say(LinkWords.takenBack)
            case .expired: say(LinkWords.ranOut)
            }
        }
    }

    private func next(_ sheet: EnquirySheet, _ link: LinkSheet) -> HTML {
        let isOffered = sheet.row.enquiry.state == .offered
        return """
            \(if: isOffered, whatNow(sheet.offers.last, link))\
            <p>\(say(isOffered ? LinkWords.askDesk : .ring)) \(call(phone))</p>
            """
    }

    /// What a lender that said yes does with what it has offered.
    private func whatNow(_ row: OfferRow?, _ link: LinkSheet) -> HTML {
        switch row?.offer.state(at: link.asOf) {
        case .tendered, nil: return "\(row.map(stillOpen))<p>\(say(LinkWords.offeredNext))</p>"
        case .accepted:
            let since = link.order?.state ?? .accepted
            return "<p>\(since == .accepted ? say(LinkWords.acceptedNext) : Refusal.Standing.order(since).sentence(language))</p>"
        case .declined, .withdrawn, .expired: return "<p>\(say(LinkWords.keepNothing))</p>"
        }
    }

    /// What the yes left open, and whom to tell it: without that nobody can accept it.
    private func stillOpen(_ row: OfferRow) -> HTML {
        if row.offer.doubt != .unanswered { return .nothing }
        return notice(
            .takeCare, say(LinkWords.notCertainYet(by: clock.bracketed(row.dueAt))),
            """
            <ul class="tight">\(each: row.questionTexts(language), { "<li>\($0)</li>" })</ul>\
            <p>\(say(LinkWords.replyByTelephone)) \(call(phone))</p>
            """)
    }

    private func capabilitiesByLink(_ rows: [CapabilityRow], _ sheet: LinkSheet, _ state: FormState) -> HTML {
        let form = Form(self, to: here, state)
        let heading = rows.isEmpty ? say(LinkWords.nothingListed) : say(LinkWords.listHeading(sheet.memberName))
        return frame(
            title: heading, width: .narrow, form: state,
            """
            \(head(heading, below: "\(rows.isEmpty ? "" : say(LinkWords.listHint))"))
            <div class="stack"><ul class="card stack">\(each: rows, { row in
                let ago = say(LinkWords.lastConfirmed(clock.ago(row.capability.confirmedAt)))
                return """
                    <li><p><b>\(row.capability.words(language))</b>\(row.modelName.map { " · \($0)" } as HTML?)</p>\
                    <p class="small quiet">\(row.siteName) · \(ago)</p></li>
                    """
            })</ul>\
            \(if: !rows.isEmpty && done == nil, form.wrap("one wide", """
                <button class="do wide">\(say(CapabilityWords.allStillTrue(rows.count)))</button>
                """))<p>\(say(LinkWords.stillWrong)) \(call(phone))</p></div>
            """)
    }

    /// A link that was just made; it is shown this once. A list can be confirmed again with the same link, a question is answered once.
    func handedOutPage(_ address: String, _ sheet: MemberSheet, for purpose: Link.Purpose = .answerEnquiry) -> HTML {
        let lasts = purpose == .confirmCapabilities ? LinkWords.forHours : .onlyOnce
        let heading = say(LinkWords.madeHeading(sheet.member.name))
        let back = Address(checking: path) ?? homeAddress
        return frame(
            title: heading, width: .narrow,
            """
            \(head(heading, below: "\(running(say(LinkWords.madeHint(sheet.member.name)), say(lasts)))"))
            <div class="stack"><div class="field"><label for="address">\(say(LinkWords.address))</label>\
            <input type="text" id="address" value="\(address)" readonly></div>\
            \(if: !sheet.contacts.isEmpty, """
                <section class="tight"><h2>\(say(LinkWords.call))</h2><ul class="tight">\(each: sheet.contacts, { contact in
                    "<li>\(contact.post): \(call(contact.phone))\(contact.email.map { " · \($0)" } as HTML?)</li>"
                })</ul></section>
                """)\
            <p class="acts"><a class="may" href="\(back)">\(say(FrameWords.back))</a></p></div>
            """)
    }

    /// The button that makes a link for a member to answer by.
    func linkButton(_ words: LinkWords, _ purpose: Link.Purpose, member: ID<Member>, object: String, about: String) -> HTML {
        button(
            say(words), to: "/links", style: "may slim",
            hidden: [("purpose", purpose.rawValue), ("member", member.description), ("object", object), ("back", path)], about: about)
    }
}
