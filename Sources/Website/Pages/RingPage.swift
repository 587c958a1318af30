import MutualAid
import Wording

extension PageContext {
    /// Whom to ring now: at once first, then what was gathered; each with its number, why, and who is next.
    func ringPage(_ list: RingList, mayRecord: Bool, form: FormState = .empty) -> HTML {
        let atOnce = list.rings.filter(\.interrupts)
        let gathered = list.rings.filter { !$0.interrupts }
        return frame(
            title: say(RingWords.title), width: .middle, form: form, follows: list.position,
            """
            \(head(
                say(list.rings.isEmpty ? RingWords.calm : .finding(list.rings.count)),
                below: ticking(say(FrameWords.asOf(clock.time(list.asOf))), list.asOf)))
            <p class="quiet pad">\(say(RingWords.why(channels: list.channels)))</p>
            \(if: list.rings.isEmpty, "<p class=\"card quiet\">\(say(RingWords.calmHint))</p>")
            <div class="stack" id="rings" data-live>\(rings(.atOnce, atOnce, mayRecord: mayRecord))\
            \(rings(.gathered, gathered, mayRecord: mayRecord))</div>
            """)
    }

    private func rings(_ words: RingWords, _ rings: [Ring], mayRecord: Bool) -> HTML {
        if rings.isEmpty { return .nothing }
        return """
            <section class="stack"><h2>\(say(words))</h2><ul class="cards">\(each: rings, { ring($0, mayRecord: mayRecord) })</ul></section>
            """
    }

    private func ring(_ ring: Ring, mayRecord: Bool) -> HTML {
        guard let first = ring.rows.first else { return .nothing }
        let whom = [first.memberName, first.holder ?? first.post].compactMap(\.self).joined(separator: comma)
        let hidden = ring.rows.enumerated().map { ("deliveries[\($0.offset)]", $0.element.delivery.id.description) }
        return """
            <li class="card tight" id="ring-\(first.delivery.id)" data-row><h3>\(whom)</h3>\
            \(number(first))<ul class="tight">\(each: ring.rows, { "<li>\(line($0.delivery))</li>" })</ul>\
            <p class="small quiet">\(ring.next.map { say(RingWords.next(post: $0.post, phone: $0.phone)) } ?? say(RingWords.noNext))</p>\
            \(if: mayRecord, """
                <div class="acts">\(button(say(RingWords.reached), to: "/ring/reached", style: "do", hidden: hidden, about: whom))\
                \(button(say(RingWords.nobodyAnswered), to: "/ring/nobody", hidden: hidden, about: whom))</div>
                """)</li>
            """
    }

    /// What it is about, leading there.
    private func line(_ delivery: Delivery) -> HTML {
        let words = delivery.line(language, clock)
        return delivery.address.map { "<a href=\"\($0)\">\(words)</a>" } ?? "\(words)"
    }

    private func number(_ row: DeliveryRow) -> HTML {
        if !row.isOpen { return "<p>\(say(RingWords.notForReal))</p>" }
        guard let phone = row.phone else {
            let member: Address = "/members/\(row.delivery.member)#contacts"
            return """
                <p>\(say(RingWords.noNumber))\
                \(if: isCoordinator, " <a href=\"\(member)\">\(say(RingWords.addNumber))<span class=\"unseen\">: \(row.memberName)</span></a>")</p>
                """
        }
        return "<p class=\"lead\">\(icon("i-phone"))\(call(phone))</p>"
    }

    /// Who was told what, when, and whether they saw it: for the page of what it is about.
    func told(_ rows: [DeliveryRow], maySee: (DeliveryRow) -> Bool) -> HTML {
        if rows.isEmpty { return .nothing }
        return """
            <section class="stack"><h2>\(say(RingWords.whoWasTold))</h2>\(table(
                "told", caption: say(RingWords.whoWasTold),
                [
                    Column(say(RingWords.whom)), Column(say(RingWords.by)), Column(say(RingWords.told)), Column(say(RingWords.seen)),
                    Column(say(RingWords.answered)),
                ],
                rows.map { row in
                    let delivery = row.delivery
                    let whom = [row.memberName, row.holder ?? row.post].compactMap(\.self).joined(separator: comma)
                    return TableRow(
                        id: "delivery-\(delivery.id)",
                        head: "\(whom)<br><span class=\"quiet small\">\(delivery.message.words(language))</span>",
                        cells: [
                            "\(delivery.channel.words(language))\(comma)\(delivery.state.words(language))",
                            delivery.sentAt.map(time) ?? .nothing, seen(row, maySee: maySee(row)),
                            delivery.answeredAt.map(time) ?? .nothing,
                        ])
                }))</section>
            """
    }

    private func seen(_ row: DeliveryRow, maySee: Bool) -> HTML {
        if let seenAt = row.delivery.seenAt { return time(seenAt) }
        if !maySee || row.delivery.state != .sent { return .nothing }
        return button(say(RingWords.iHaveSeen), to: "/deliveries/\(row.delivery.id)/seen", style: "may slim", about: row.memberName)
    }
}

extension Delivery {
    /// Where what it is about stands; nil where it is about no one record.
    var address: Address? {
        if message == .deskEmpty { return "/desk" }
        if message == .callTaken { return "/#slips" }
        if let answer = subject.answer { return "/roll-call-answers/\(answer)" }
        if subject.openOffer != nil { return "/waiting-room" }
        if let order = subject.order { return "/orders/\(order)" }
        return subject.request.map { "/requests/\($0)" }
    }
}
