import Foundation
import MutualAid
import Wording

extension PageContext {
    /// Numbers kept for paper, the form to type in what was signed, and what collides.
    func paperOrdersPage(
        _ sheet: PaperSheet, sites: [NamedSite], mayEnter: Bool, mayDecide: Bool, form state: FormState = .empty
    ) -> HTML {
        let state = state.naming([
            "site": say(PaperOrderWords.to), "lender": say(PaperOrderWords.from), "number": say(PaperOrderWords.number),
            "state": say(PaperOrderWords.stateNow), "until": say(PaperOrderWords.returnBy), "happenedAt": say(PaperOrderWords.since),
        ])
        return frame(
            title: say(PaperOrderWords.heading), width: .middle, form: state,
            """
            \(head(say(PaperOrderWords.heading), below: "\(say(PaperOrderWords.hint))"))
            <div class="stack">\(each: sheet.conflicts, { conflict($0, mayDecide: mayDecide) })\
            \(if: mayEnter, typing(sheet, sites, state))
            <section class="stack"><h2>\(say(PaperOrderWords.reserve))</h2><p class="quiet">\(say(PaperOrderWords.reserveHint))</p>\
            \(if: sheet.blocks.isEmpty, "<p>\(say(PaperOrderWords.noBlocks))</p>")<ul class="tight">\(each: sheet.blocks, { block in
                """
                <li><span class="no keep">\(words(block, sheet.code))</span> <a href="/paper/\(block.id)">\
                \(say(PaperOrderWords.printBlock))<span class="unseen">: \(words(block, sheet.code))</span></a></li>
                """
            })</ul>\(if: mayEnter, reserving(state))</section>
            <section class="stack"><h2>\(say(sheet.orders.isEmpty ? PaperOrderWords.nothingEntered : .entered(sheet.orders.count)))</h2>\
            \(if: !sheet.orders.isEmpty, orders("paper-orders", caption: say(PaperOrderWords.heading), sheet.orders, may: []))</section></div>
            """)
    }

    private func words(_ block: NumberBlock, _ code: String) -> String {
        say(
            PaperOrderWords.block(
                first: PaperNumber.text(code: code, block.first), last: PaperNumber.text(code: code, block.last)))
    }

    private func reserving(_ state: FormState) -> HTML {
        let form = Form(self, to: "/paper/blocks", state)
        return form.wrap(
            "form",
            """
            \(form.number(FieldText(name: "count", label: say(PaperOrderWords.count), initial: "25", required: true)))\
            <p><button class="may">\(say(PaperOrderWords.reserve))</button></p>
            """)
    }

    private func typing(_ sheet: PaperSheet, _ sites: [NamedSite], _ state: FormState) -> HTML {
        let form = Form(self, to: "/paper", state)
        let states = Order.State.way.map { (value: $0.rawValue, words: $0.words(.equipment, language)) }
        let signed = URLComponents(string: path)?.queryItems?.first { $0.name == "signed" }?.value
        return """
            <section class="card stack"><h2>\(say(PaperOrderWords.enter))</h2><p class="quiet">\(say(PaperOrderWords.enterHint))</p>\
            \(datalist("sites", sites.map(\.words)))\
            \(form.wrap("form", """
                \(form.line(
                    FieldText(name: "number", label: say(PaperOrderWords.number), required: true), focus: signed != nil))\
                <div class="pair">\(form.picked(FieldText(name: "lender", label: say(PaperOrderWords.from), required: true), from: "sites"))\
                \(form.picked(FieldText(name: "site", label: say(PaperOrderWords.to), required: true), from: "sites"))</div>\
                <div class="pair">\(form.number(FieldText(name: "quantity", label: say(AskWords.number), required: true)))\
                \(form.select(
                    FieldText(name: "aidClass", label: say(AskWords.which), required: true), groups: classGroups(),
                    empty: say(AskWords.choose)))</div>\
                <div class="pair">\(form.time(FieldText(
                    name: "signedAt", label: say(PaperOrderWords.signedAt),
                    help: signed == nil ? "" : say(PaperOrderWords.signedAtKept), initial: signed ?? "", required: true)))\
                \(form.line(FieldText(
                    name: "signedBy", label: say(PaperOrderWords.signedBy), help: say(PaperOrderWords.signedByHint), required: true)))</div>\
                <div class="pair">\(form.select(
                    FieldText(name: "state", label: say(PaperOrderWords.stateNow), initial: Order.State.accepted.rawValue, required: true),
                    groups: [("", states)]))\
                \(form.time(FieldText(name: "happenedAt", label: say(PaperOrderWords.since), help: say(PaperOrderWords.sinceHint))))</div>\
                <div class="pair">\(form.time(FieldText(
                    name: "arrivesAt", label: say(PaperOrderWords.arrivesBy), help: say(PaperOrderWords.arrivesByHint))))\
                \(form.time(FieldText(name: "until", label: say(PaperOrderWords.returnBy))))</div>\
                \(samePaper(sheet, form))<p><button class="do">\(say(PaperOrderWords.send))</button></p>
                """))</section>
            """
    }

    /// The order that says the same but for its number, and the way on where this is another paper.
    private func samePaper(_ sheet: PaperSheet, _ form: Form) -> HTML {
        guard case .paperAlike(let number) = form.state.refusal else { return .nothing }
        let earlier: HTML =
            sheet.orders.first { $0.order.number == number }.map { row in
                "<p><a href=\"/orders/\(row.order.id)\">\(say(OrderWords.title(number)))</a> \(row.words(language))</p>"
            } ?? .nothing
        return """
            \(earlier)\(form.checks(
                FieldText(name: "isAnother", label: say(PaperOrderWords.isSame)),
                [Option(value: "yes", words: "\(say(PaperOrderWords.isAnotherPaper))")]))
            """
    }

    /// Both orders side by side; nothing wins until somebody presses.
    func conflict(_ row: ConflictRow, mayDecide: Bool) -> HTML {
        let form = Form(self, to: "/conflicts/\(row.conflict.id)/decision")
        return """
            <section class="card mine stack" id="conflict-\(row.conflict.id)" data-live><h2>\(say(PaperOrderWords.conflict(row.lenderName)))</h2>\
            <p class="quiet">\(say(PaperOrderWords.conflictHint))</p>\
            <div class="pair">\(side(.paper, row.paper, row.aidClass))\(side(.other, row.other, row.aidClass))</div>\
            \(if: mayDecide, form.wrap("acts", """
                \(form.hidden("back", path))\(each: Conflict.Keeps.allCases.filter(row.mayKeep), { keeps in
                    "<button class=\"may\" name=\"keeps\" value=\"\(keeps.rawValue)\">\(keeps.words(language))</button>"
                })
                """))</section>
            """
    }

    private func side(_ words: PaperOrderWords, _ side: ConflictRow.Side, _ aidClass: AidClass) -> HTML {
        let number: HTML = side.order.map { "<a class=\"no\" href=\"/orders/\($0)\">\(side.number ?? "")</a>" } ?? .nothing
        return """
            <div class="tight"><h3>\(say(words))</h3><p>\(number) <b>\(aidClass.counted(side.quantity, language))</b></p>\
            <p>\(side.askerName)</p><p class="quiet">\(side.state?.words(aidClass.kind, language) ?? say(PaperOrderWords.offerWaits)), \
            \(say(PaperOrderWords.promised(clock.time(side.since))))</p></div>
            """
    }

    /// Blank forms, one for each number of a block.
    func paperFormsPage(_ block: NumberBlock, code: String) -> HTML {
        frame(
            title: words(block, code), width: .middle,
            """
            <div class="no-print stack pad"><p class="trail"><a href="/paper">\(say(PaperOrderWords.heading))</a></p>\
            <h1>\(words(block, code))</h1>\
            <button class="may" type="button" data-print hidden>\(icon("i-print"))\(say(OrderWords.print))</button></div>
            \(each: block.first...block.last, { blank(PaperNumber.text(code: code, $0)) })
            """)
    }

    private func blank(_ number: String) -> HTML {
        let lines: [(PaperOrderWords, Int)] = [
            (.from, 1), (.to, 1), (.whatAndHowMany, 2), (.arrivesBy, 1), (.returnBy, 1), (.signedAt, 1), (.signedBy, 1), (.by, 1),
            (.carries, 1), (.leftLine, 1), (.arrivedLine, 1),
        ]
        return """
            <article class="sheet blank">\(if: region?.isExercise == true, exerciseStamp)<div class="top-line"><div><p class="quiet">\(say(FrameWords.product))\
            \(region.map { "\(comma)\($0.name)" } ?? "") · \(say(PaperOrderWords.blank))</p><p class="order-no">\(number)</p></div>\
            <div><p>\(say(PaperOrderWords.blankHint)) \(say(PaperOrderWords.keepCopy))</p><p>\(Role.coordinator.words(language)): \(phone)</p></div></div>
            <table class="sign"><tbody>\(each: lines, { words, _ in
                "<tr><th scope=\"row\">\(say(words))</th><td></td></tr>"
            })</tbody></table></article>
            """
    }

    /// The way out of what was typed by mistake, whatever has been recorded of it.
    func mistyped(_ order: Order, _ state: FormState) -> HTML {
        let form = Form(self, to: "/orders/\(order.id)/void", state)
        return foldBox(
            say(PaperOrderWords.mistyped), hint: say(PaperOrderWords.mistypedHint), open: form.state.isWrong,
            form.wrap(
                "form",
                """
                \(form.hidden("version", String(order.version)))\
                \(form.line(FieldText(
                    name: "reason", label: say(PaperOrderWords.mistypedReason), help: say(PaperOrderWords.mistypedReasonHint),
                    required: true)))\
                <p><button class="may">\(say(PaperOrderWords.mistyped))</button></p>
                """))
    }

    /// What came before it was ordered is taken in from the request's own page.
    func arrival(_ sheet: RequestSheet, _ sites: [NamedSite], _ state: FormState) -> HTML {
        let form = Form(self, to: "/requests/\(sheet.row.request.id)/arrivals", state)
        let items = sheet.row.items.map { row in
            (value: row.item.id.description, words: row.item.words(language))
        }
        // Of several none is chosen for the reader: what is sent without looking would stand under another item.
        let only = items.count == 1 ? items[0].value : nil
        let substitutes = sheet.row.items.flatMap(\.item.substitutes)
        let classes = AidClass.allCases.filter(substitutes.contains).map { (value: $0.rawValue, words: $0.plural(language)) }
        let expected = sheet.orders.filter { $0.order.isOpen && !$0.order.goesHome }
        let here = sheet.orders.filter { $0.order.isOpen && $0.order.goesHome && $0.order.units.at(.arrived) > 0 }
        let fold = foldBox(
            say(PaperOrderWords.arrived), hint: say(PaperOrderWords.arrivedHint), open: form.state.isWrong,
            """
            \(each: expected, { expectedOrder($0, state) })\(each: here, { arrivedOrder($0) })\(datalist("senders", sites.map(\.words)))\(form.wrap("form", """
                \(form.select(
                    FieldText(name: "item", label: say(PaperOrderWords.arrivedItem), initial: only ?? "", required: true),
                    groups: [("", items)], empty: only == nil ? say(AskWords.choose) : nil))\
                \(if: !classes.isEmpty, form.select(
                    FieldText(name: "aidClass", label: say(PaperOrderWords.arrivedClass)), groups: [("", classes)],
                    empty: say(PaperOrderWords.arrivedAsAsked)))\
                <div class="pair">\(form.number(FieldText(name: "quantity", label: say(AskWords.number), required: true)))\
                \(form.picked(
                    FieldText(name: "lender", label: say(PaperOrderWords.lender), help: say(PaperOrderWords.lenderHint)), from: "senders"))</div>\
                \(form.line(FieldText(name: "sender", label: say(PaperOrderWords.sender), help: say(PaperOrderWords.senderHint))))\
                \(form.time(FieldText(
                    name: "happenedAt", label: say(OrderWords.happenedAt), initial: form.localText(clock.now), required: true)))\
                \(form.time(FieldText(name: "until", label: say(PaperOrderWords.returnBy))))\
                \(if: !expected.isEmpty || !here.isEmpty, form.checks(
                    FieldText(name: "isAnother", label: say(PaperOrderWords.isAnother)),
                    [Option(value: "yes", words: "\(say(PaperOrderWords.isAnotherYes))")]))\
                \(form.line(FieldText(name: "note", label: say(PaperOrderWords.broughtBy))))\(if: isCoordinator, saidFields(form))\
                <p><button class="may">\(say(PaperOrderWords.recordArrival))</button></p>
                """))
            """)
        return "<div id=\"arrivals\">\(fold)</div>"
    }

    /// What is here already is corrected where it stands: written down again, it would be promised a second time.
    private func arrivedOrder(_ row: OrderRow) -> HTML {
        let order = row.order
        return """
            <div class="card tight"><p><b>\(say(PaperOrderWords.isHere(order.number)))</b> \(row.words(language))</p>\
            <p><a class="may" href="/orders/\(order.id)?record=\(Order.State.arrived.rawValue)#record">\
            \(say(PaperOrderWords.correctOrder(order.number)))</a></p></div>
            """
    }

    /// What stands at the door is perhaps what was ordered: recorded there, nothing is promised a second time.
    private func expectedOrder(_ row: OrderRow, _ state: FormState) -> HTML {
        let order = row.order
        let form = Form(self, to: "/orders/\(order.id)/record", state)
        return form.wrap(
            "card tight",
            """
            <p><b>\(say(PaperOrderWords.isItOrder(order.number)))</b> \(row.words(language))</p>\
            \(form.hidden("version", String(order.version)))\(form.hidden("state", Order.State.arrived.rawValue))\
            <div class="pair">\(form.number(FieldText(
                name: "quantity", label: say(AskWords.number), initial: String(order.units.at(.accepted) + order.units.at(.sent)))))\
            \(form.time(FieldText(
                name: "happenedAt", label: say(OrderWords.happenedAt), initial: form.localText(clock.now), required: true)))</div>\
            <p><button class="may">\(say(PaperOrderWords.itIsOrder(order.number)))</button></p>
            """)
    }
}
