import MutualAid
import Wording

extension PageContext {
    /// What a member that lends sees first: what it is asked, then what it offered, lists and has out.
    func lendingPage(
        _ home: LendingHome, may: Set<LendingAction>, orders orderMay: Set<OrderAction>, form: FormState = .empty
    ) -> HTML {
        let waiting = home.enquiries.filter { $0.enquiry.state == .sent }
        let offers = home.offers.filter { $0.offer.state == .tendered }
        let others = home.jobs.filter { $0.kind != .answerEnquiry && isReaders($0) }
        let nothing = home.rollCalls.isEmpty ? say(LendingWords.emptyHeading) : say(RollCallWords.waiting)
        let heading =
            waiting.isEmpty
            ? nothing : say(may.contains(.answer) ? LendingWords.finding(waiting.count) : .dispatcherAnswers(waiting.count))
        return frame(
            title: heading, width: .middle, form: namingRows(form, waiting), follows: home.position,
            """
            \(head(heading, below: """
                \(ticking(say(FrameWords.asOf(clock.time(home.asOf))), home.asOf)) · \
                \(waiting.isEmpty && home.rollCalls.isEmpty ? say(LendingWords.emptyHint) : whoami?.memberName ?? "")
                """))
            \(lendingNumbers(home, waiting: waiting.count, offers: offers.count))
            <div class="stack">\(if: may.contains(.answer), answerOnce(home, waiting, form))\(if: !waiting.isEmpty, """
                <section><h2 class="unseen">\(say(FrameWords.askedOfUs))</h2><ul class="cards" id="enquiries" data-live>\
                \(each: waiting, { enquiryCard($0, home, mayAnswer: may.contains(.answer), form) })</ul></section>
                """)
            \(if: !home.rollCalls.isEmpty, """
                <section><h2 class="unseen">\(say(RollCallWords.waiting))</h2>\(rollCallsWaiting(home.rollCalls))</section>
                """)
            \(if: !home.legs.isEmpty, driving(home.legs, mayDrive: may.contains(.answer), form))
            \(if: !others.isEmpty, queue(Racks(others, clock: clock), heading: .waitsForYou))
            \(if: !offers.isEmpty, """
                <section class="stack"><h2>\(say(LendingWords.offersOut))</h2><ul class="cards" id="offers" data-live>\
                \(each: offers, { offerCard($0, neededBy: nil, mayAccept: false, mayWithdraw: may.contains(.withdrawOffers)) })</ul></section>
                """)
            <p><a class="may" href="/waiting-room">\(say(FindingWords.offerUnasked))</a></p>
            \(capabilities(home.capabilities, mayPublish: may.contains(.publish)))
            <section class="stack"><h2>\(say(LendingWords.loansOut))</h2>\
            \(if: !home.orders.isEmpty, "<p class=\"acts\"><a class=\"may slim\" href=\"/cliffs\">\(say(CliffWords.link))</a></p>")\
            \(home.orders.isEmpty
                ? empty(say(LendingWords.loansEmptyHeading), say(LendingWords.loansEmptyHint))
                : orders("orders", caption: say(LendingWords.loansOut), home.orders, may: orderMay))</section></div>
            """)
    }

    /// What is asked and offered; for whoever lists and does not answer, what is listed and no longer sure.
    private func lendingNumbers(_ home: LendingHome, waiting: Int, offers: Int) -> HTML {
        let out = HomeNumber(words: say(LendingWords.outNumber(home.orders.count)), rows: home.orders.isEmpty ? nil : "#orders")
        if has(.publisher), !has(.dispatcher) {
            let listed = home.capabilities.map(\.capability).filter { $0.state != .retired }
            let stale = listed.count { $0.isStale(at: clock.now) }
            return numbers([
                HomeNumber(words: say(LendingWords.listedNumber(listed.count)), rows: listed.isEmpty ? nil : "#capabilities"),
                HomeNumber(words: say(LendingWords.staleNumber(stale)), rows: stale == 0 ? nil : "#capabilities", isBad: stale > 0), out,
            ])
        }
        return numbers([
            HomeNumber(words: say(LendingWords.askedNumber(waiting)), rows: waiting == 0 ? nil : "#enquiries"),
            HomeNumber(words: say(LendingWords.offeredNumber(offers)), rows: offers == 0 ? nil : "#offers"), out,
        ])
    }

    private func refusal(_ leg: CarryLeg) -> HTML {
        button(
            say(CarryWords.cannotDrive), to: "/legs/\(leg.id)/dropped", style: "may slim",
            hidden: [("version", String(leg.version)), ("back", path)], about: leg.orderNumber)
    }

    /// What the reader's people drive for others, which is all that they see of those orders.
    private func driving(_ legs: [CarryLegRow], mayDrive: Bool, _ form: FormState) -> HTML {
        """
        <section class="stack" id="driving" data-live><h2>\(say(CarryWords.driving))</h2><p class="quiet">\(say(CarryWords.drivingHint))</p>\
        <ul class="cards">\(each: legs, { row in
            """
            <li class="card tight"><p class="quiet"><span class="no keep">\(row.leg.orderNumber)</span> · \(row.between(language))</p>\
            \(leg(row, mayDrive: mayDrive, form, more: mayDrive && row.leg.leftAt == nil ? refusal(row.leg) : .nothing))</li>
            """
        })</ul></section>
        """
    }
}
