import MutualAid
import Wording

/// An item that lacks something, for help that waits.
struct OpenNeed: Hashable, Sendable {
    let item: RequestItem
    let requestNumber: String
    let askerName: String
    let missing: Int
}

extension PageContext {
    /// The waiting room: what is offered unasked. The desk matches it or thanks; everybody else offers.
    /// - Parameter members: for whom the reader may offer: its own, or all where the desk writes down what a caller offers.
    func waitingRoomPage(_ room: WaitingRoom, needs: [OpenNeed], offerFor members: [MemberChoice], form: FormState = .empty) -> HTML {
        frame(
            title: say(FindingWords.waitingRoom), width: .middle, form: form,
            """
            \(head(say(FindingWords.waitingRoom), below: "\(say(FindingWords.waitingHint))"))
            <div class="stack">\(if: !members.isEmpty && !isCoordinator, """
                \(enough(room))\(offerHelp(members, room, form))
                """)\
            \(room.openOffers.isEmpty
                ? "<p class=\"quiet\">\(say(FindingWords.waitingEmpty))</p>"
                : "<ul class=\"cards\">\(each: room.openOffers, { openOffer($0, needs, room) })</ul>")\
            \(if: isCoordinator, foldBox(
                say(FindingWords.offeredByVoice), open: Form(self, to: "/open-offers", form).state.isWrong, offerHelp(members, room, form)))\
            \(if: isCoordinator, classes(room, form))</div>
            """)
    }

    private func openOffer(_ row: OpenOfferRow, _ needs: [OpenNeed], _ room: WaitingRoom) -> HTML {
        let offer = row.openOffer
        return """
            <li class="card stack" id="help-\(offer.id)"><h2 class="lead">\(row.words(language))</h2>\
            <p>\(offer.state.words(language)) · \(time(offer.offeredAt))</p>\(row.note.map { HTML("<p>\($0)</p>") } ?? .nothing)\
            \(if: isCoordinator, decisions(row, needs.filter { $0.item.rank(of: offer.aidClass) != nil }, room))</li>
            """
    }

    private func decisions(_ row: OpenOfferRow, _ needs: [OpenNeed], _ room: WaitingRoom) -> HTML {
        let offer = row.openOffer
        let form = Form(self, to: "/open-offers/\(offer.id)/match")
        let version = [("version", String(offer.version))]
        let choices = needs.map { need in
            (
                value: need.item.id.description,
                words: "\(need.requestNumber) \(need.askerName): \(need.item.words(ofPart: need.missing, language))"
            )
        }
        return """
            \(if: !needs.isEmpty, form.wrap(
                "stack",
                """
                \(form.hidden("version", String(offer.version)))\
                \(form.select(FieldText(name: "item", label: say(FindingWords.whichItem), required: true), groups: [("", choices)]))\
                <p class="acts"><button class="do">\(say(FindingWords.match))</button></p>
                """))\
            <div class="acts">\(button(
                say(FindingWords.thank), to: "/open-offers/\(offer.id)/thanks", style: "may", hidden: version, about: row.words(language)))\
            \(if: !room.closed.contains(offer.aidClass), classButton(offer.aidClass, closed: true))</div>
            """
    }

    private func classButton(_ aidClass: AidClass, closed: Bool) -> HTML {
        let things = aidClass.plural(language)
        return button(
            say(closed ? FindingWords.closeClass(things) : .openClass(things)), to: "/closed-classes", style: "may slim",
            hidden: [("aidClass", aidClass.rawValue), ("closed", closed ? "yes" : "no")])
    }

    /// Of what enough has been offered, and of what more is not to be taken: with or without a card of such an offer.
    private func classes(_ room: WaitingRoom, _ state: FormState) -> HTML {
        let form = Form(self, to: "/closed-classes", state)
        return """
            \(if: !room.closed.isEmpty, """
                <section class="stack"><h2>\(say(FindingWords.closedNow))</h2>\(each: room.closed, { classButton($0, closed: false) })</section>
                """)\
            \(foldBox(say(FindingWords.closeOne), open: form.state.isWrong, form.wrap("form", """
                \(form.hidden("closed", "yes"))\(openClasses(form, room))\
                <p><button class="may">\(say(FindingWords.takeNoMore))</button></p>
                """)))
            """
    }

    private func openClasses(_ form: Form, _ room: WaitingRoom) -> HTML {
        form.select(
            FieldText(name: "aidClass", label: say(RequestWords.what), required: true),
            groups: AidKind.allCases.map { kind in
                (
                    kind.words(language),
                    AidClass.allCases.filter { $0.kind == kind && !room.closed.contains($0) }
                        .map { (value: $0.rawValue, words: $0.words(language)) }
                )
            }, empty: say(AskWords.choose))
    }

    /// What cannot be chosen, and why: it is not wanted for now.
    private func enough(_ room: WaitingRoom) -> HTML {
        if room.closed.isEmpty { return .nothing }
        return """
            <ul class="tight" id="enough">\(each: room.closed, { aidClass in
                "<li>\(say(FindingWords.enough(aidClass.plural(language))))</li>"
            })</ul>
            """
    }

    private func offerHelp(_ members: [MemberChoice], _ room: WaitingRoom, _ state: FormState) -> HTML {
        let form = Form(self, to: "/open-offers", state)
        let choices = members.map { (value: $0.id.description, words: $0.name) }
        return form.wrap(
            isCoordinator ? "form" : "card stack",
            """
            \(members.count == 1 ? form.hidden("member", members[0].id.description) : form.select(
                FieldText(name: "member", label: say(FindingWords.offeredBy), required: true), groups: [("", choices)],
                empty: say(AskWords.choose)))\
            \(openClasses(form, room))\
            \(form.number(FieldText(name: "quantity", label: say(LendingWords.howMany), required: true)))\
            \(form.area(FieldText(name: "note", label: say(LendingWords.note), help: say(LendingWords.noteHint)), rows: 2))\
            \(if: isCoordinator, saidFields(form))<p class="help">\(say(FindingWords.offerHelpHint))</p>\
            <p class="acts"><button class="\(isCoordinator ? "may" : "do")">\
            \(say(isCoordinator ? FindingWords.writeDownOffer : .offerHelp))</button></p>
            """)
    }
}
