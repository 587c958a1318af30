import MutualAid
import Wording

extension PageContext {
    /// What a hospital that asks sees first: what waits for it, then what it is offered, then what it asked for.
    func askingPage(
        _ home: AskingHome, may: Set<RequestAction>, orders orderMay: Set<OrderAction>, form: FormState = .empty
    ) -> HTML {
        let own = home.jobs.filter(isReaders)
        let others = home.jobs.filter { !isReaders($0) }
        let yours = own.count
        let open = home.requests.filter { $0.request.state == .submitted }
        let heading = yours > 0 ? say(RequestWords.homeYours(yours)) : say(RequestWords.homeNothing(open: open.count))
        let offers = home.offers.filter { $0.offer.state == .tendered }
        return frame(
            title: say(FrameWords.ourRequests), width: .middle, form: form, follows: home.position,
            """
            \(head(
                heading, below: ticking(say(FrameWords.asOf(clock.time(home.asOf))), home.asOf),
                beside: """
                    <a class="may" href="/incidents">\(say(FrameWords.incidents))</a>\
                    \(if: may.contains(.ask), "<a class=\"do wide\" href=\"/requests/new\">\(say(RequestWords.askNow))</a>")
                    """))
            \(askingNumbers(home, yours: yours))
            <div class="stack">\(askedOfUs(home))\
            \(if: !own.isEmpty, queue(Racks(own, clock: clock), id: "yours", heading: .waitsForYou))\
            \(if: !others.isEmpty, queue(Racks(others, clock: clock), heading: .waitsForOthers))
            \(if: !offers.isEmpty, offered(offers, home, mayDecide: may.contains(.decideOffers)))
            <section class="stack"><h2>\(say(FrameWords.ourRequests))</h2>\
            \(home.requests.isEmpty
                ? empty(say(RequestWords.emptyHeading), say(RequestWords.emptyHint))
                : requests("requests", caption: say(FrameWords.ourRequests), home.requests, withMember: false))</section>
            <section class="stack"><h2>\(say(FrameWords.borrowed))</h2>\(if: !home.orders.isEmpty, """
                <p class="acts"><a class="may slim" href="/cliffs">\(say(CliffWords.link))</a>\
                \(if: may.contains(.cancel) && !open.isEmpty, "<a class=\"may slim\" href=\"/stand-down\">\(say(StandDownWords.heading))</a>")</p>
                """)\
            \(home.orders.isEmpty
                ? empty(say(OrderWords.emptyHeading), say(OrderWords.emptyHint))
                : orders("orders", caption: say(FrameWords.borrowed), home.orders, may: orderMay))</section></div>
            """)
    }

    /// What waits for the reader, what is still short, and what is on its way.
    private func askingNumbers(_ home: AskingHome, yours: Int) -> HTML {
        let progress = home.requests.reduce(ItemProgress.none) { $0 + $1.progress }
        return numbers([
            HomeNumber(words: say(RequestWords.yoursNumber(yours)), rows: yours == 0 ? nil : "#yours"),
            HomeNumber(words: say(RequestWords.missingNumber(progress.missing)), rows: home.requests.isEmpty ? nil : "#requests"),
            HomeNumber(
                words: say(RequestWords.comingNumber(progress.promised + progress.onTheWay)), rows: home.orders.isEmpty ? nil : "#orders"),
        ])
    }

    /// Who also answers for a hospital that lends sees here that somebody waits for the answer.
    private func askedOfUs(_ home: AskingHome) -> HTML {
        if home.enquiries.isEmpty { return .nothing }
        return """
            <section class="card mine tight" id="asked-of-us" data-live><h2><a href="/lending">\(say(LendingWords.finding(home.enquiries.count)))</a></h2>\
            <ul class="tight">\(each: home.enquiries.prefix(BoardList.shown), { row in
                """
                <li><a href="/lending#enquiry-\(row.enquiry.id)">\(row.words(language))</a> \(time(row.enquiry.answerBy))</li>
                """
            })</ul>\(showAll(home.enquiries.count, "/lending"))</section>
            """
    }

    private func offered(_ offers: [OfferRow], _ home: AskingHome, mayDecide: Bool) -> HTML {
        """
        <section class="stack"><h2>\(say(RequestWords.offeredToYou))</h2><ul class="cards" id="offers" data-live>\
        \(each: offers, { row in
            let request = home.requests.first { $0.request.id == row.offer.request }?.request
            let waitsFor = mayDecide ? request?.waitsFor(row.offer.askedAs) : nil
            return offerCard(
                row, neededBy: request?.neededBy, mayAccept: mayDecide && request != nil && waitsFor == nil, waitsFor: waitsFor)
        })</ul></section>
        """
    }

    /// All requests that the reader may see.
    func requestsPage(_ list: Page<RequestRow>, mayAsk: Bool) -> HTML {
        frame(
            title: say(RequestWords.listHeading),
            """
            \(head(
                say(RequestWords.listHeading),
                beside: """
                    \(if: mayAsk, "<a class=\"may\" href=\"/requests/new\">\(isCoordinator ? say(BoardWords.enterForCaller) : say(RequestWords.askNow))</a>")
                    """))
            \(list.rows.isEmpty
                ? empty(say(RequestWords.emptyHeading), say(RequestWords.emptyHint))
                : requests("requests", caption: say(RequestWords.listHeading), list.rows, withMember: true))
            \(older(list.next, "/requests", say(FrameWords.more)))
            """)
    }

    /// The way to the next part of a long list.
    func older(_ next: String?, _ address: Address, _ words: String) -> HTML {
        guard let next else { return .nothing }
        return "<p class=\"after\"><a class=\"may\" href=\"\(address)?after=\(Address("\(next)"))\">\(words)</a></p>"
    }
}
