import Foundation
import MutualAid
import Wording

extension PageContext {
    /// One order: the next step, what is still to be said, and the sheet that travels with it.
    func orderPage(
        _ sheet: OrderSheet, may: Set<OrderAction>, names: [ID<Member>: String], members: [Member] = [],
        form: FormState = .empty
    ) -> HTML {
        let order = sheet.row.order
        let title = say(OrderWords.title(order.number))
        return frame(
            title: title, width: .middle, form: form, follows: sheet.position,
            """
            <div class="no-print stack pad">
            <p class="trail">\(trail(sheet))</p>\
            \(carrying(sheet, may, form, members: members))\(orderState(sheet))
            <div class="stack" id="next" data-live>\(nextSteps(sheet.row, may, form))</div>\
            <p class="acts"><button class="may" type="button" data-print hidden>\(icon("i-print"))\(say(OrderWords.print))</button></p>\
            \(each: sheet.conflicts, { conflict($0, mayDecide: may.contains(.decideConflicts)) })\
            \(tasks(sheet, may, form))\(relief(order, mayAsk: may.contains(.askRelief), form))\(ends(sheet, may, form))\
            \(if: may.contains(.record), record(sheet, may, form))\
            \(if: may.contains(.cancel) && order.units.at(.accepted) > 0, orderCancellation(order, form))\
            \(if: may.contains(.release) && order.isOpen && order.releasedAt == nil, release(order, form))\
            \(if: may.contains(.void) && sheet.row.origin != nil && sheet.row.voidedAt == nil, mistyped(order, form))</div>
            \(paper(sheet))
            <section class="stack gap no-print"><h2>\(say(JournalWords.heading))</h2>\(log(sheet.log, names: names))</section>
            """)
    }

    /// Only the asker's side and the desk see a request. The other side's gate is the reader's affair while something goes through it.
    private func trail(_ sheet: OrderSheet) -> HTML {
        let order = sheet.row.order
        let request: [HTML] =
            seesRegion || isReader(order.asker) ? ["<a href=\"/requests/\(order.request)\">\(say(OrderWords.backToRequest))</a>"] : []
        let gates: [HTML] = [sheet.lenderSite, sheet.askerSite].filter { order.isOpen || seesRegion || isReader($0.member) }.map { site in
            "<a href=\"/gate/\(site.id)\">\(say(CarryWords.gateTitle(site.name)))</a>"
        }
        return (request + gates).joined(by: " · ")
    }

    private func orderState(_ sheet: OrderSheet) -> HTML {
        let order = sheet.row.order
        let times = [order.acceptedAt, order.sentAt, order.arrivedAt, order.returningAt, order.homeAt]
        let steps = zip(Order.State.way, times).map { state, date in
            // What turned back goes home without having been there.
            let turned = state == .arrived && order.turnedUnits > 0 && order.arrivedUnits <= order.turnedUnits
            return Step(
                words: turned ? say(OrderWords.turnedOnTheWay) : state.words(order.aidClass.kind, language),
                time: date.map(time) ?? .nothing)
        }
        guard let here = Order.State.way.firstIndex(of: order.state) else {
            return notice(
                .takeCare,
                sheet.row.voidedAt == nil ? Refusal.Standing.order(order.state).sentence(language) : say(PaperOrderWords.isMistyped))
        }
        return """
            \(sheet.row.order.releasedAt.map { notice(.takeCare, say(OrderWords.released), "<p>\(dayTime($0))</p>") })
            <div class="card tight" id="state" data-live><h2>\(sheet.row.words(language))</h2>\
            \(if: sheet.row.late != nil, "<p>\(tooLate(sheet.row))</p>")\
            \(sheet.row.written.map { "<p>\(say(PaperOrderWords.written($0)))</p>" })\
            \(stepper(say(OrderWords.steps), steps, at: here))\
            \(if: sheet.row.isInParts, "<p>\(sheet.row.whereabouts(language))</p>")</div>
            """
    }

    private func tasks(_ sheet: OrderSheet, _ may: Set<OrderAction>, _ state: FormState) -> HTML {
        let open = sheet.tasks.filter { $0.state == .open }
        if open.isEmpty { return .nothing }
        return """
            <section class="card mine tight" id="tasks" data-live><h2>\(say(OrderWords.openTasks))</h2><ul class="stack">\
            \(each: open, { task in
                """
                <li><p>\(task.sentence(language))</p>\(recordLink(task, sheet, may))\(if: task.kind == .turnBack && may.contains(.turnBack), turnBack(sheet.row.order, state))\(if: mayFinish(task, may), button(
                    say(task.kind == .turnBack ? OrderWords.carryOn : .taskDone), to: "/tasks/\(task.id)/done", style: "may slim", hidden: [("back", path)],
                    about: task.sentence(language)))</li>
                """
            })</ul></section>
            """
    }

    /// What is on the way turns back, just now or when it really did.
    private func turnBack(_ order: Order, _ state: FormState) -> HTML {
        let form = Form(self, to: "/orders/\(order.id)/turned-back", state)
        return form.wrap(
            typesFor([order.lender, order.asker]) ? "stack" : "acts",
            """
            \(form.hidden("version", String(order.version)))\(form.hidden("back", path))\(whenItWas(form))\
            \(if: typesFor([order.lender, order.asker]), saidFields(form))\
            <p class="acts"><button class="do slim">\(say(OrderWords.turnBack))</button></p>
            """)
    }

    private func whenItWas(_ form: Form) -> HTML {
        form.time(FieldText(name: "happenedAt", label: say(OrderWords.happenedAt), help: say(CarryWords.actualHint)))
    }

    /// Where the time of a step that was left out is said; that it came before anybody had accepted it has no time of its own.
    private func recordLink(_ task: OpenTask, _ sheet: OrderSheet, _ may: Set<OrderAction>) -> HTML {
        guard task.kind == .skippedStep, let step = task.step, step != .accepted, may.contains(.record) else { return .nothing }
        return """
            <p class="one"><a class="may slim" href="/orders/\(sheet.row.order.id)?record=\(step.rawValue)#record">\
            \(say(OrderWords.sayWhen))<span class="unseen">: \(step.words(sheet.row.order.aidClass.kind, language))</span></a></p>
            """
    }

    /// The step that the reader comes to record: the one that a task asks for, else the next one of its own side.
    private func stepToRecord(_ sheet: OrderSheet, _ may: Set<OrderAction>) -> Order.State? {
        let asked = URLComponents(string: path)?.queryItems?.first { $0.name == "record" }?.value.flatMap(Order.State.init(rawValue:))
        let left = sheet.tasks.first {
            $0.state == .open && $0.kind == .skippedStep && $0.step != .accepted && isReader($0.owner)
        }
        return asked ?? left?.step ?? readersSteps(sheet.row.order, may).first ?? sheet.row.order.nextSteps.first
    }

    /// The other side's is the other side's to finish; a question is finished by its answer.
    private func mayFinish(_ task: OpenTask, _ may: Set<OrderAction>) -> Bool {
        may.contains(.doTasks) && task.kind.isDoneByHand && (isCoordinator || !task.kind.isTheDesks && isReader(task.owner))
    }

    /// What has happened is recorded however late; nothing here is refused for its order.
    private func record(_ sheet: OrderSheet, _ may: Set<OrderAction>, _ state: FormState) -> HTML {
        let order = sheet.row.order
        let form = Form(self, to: "/orders/\(order.id)/record", state)
        // Where it is already may be said again, with another time; that it was accepted has none. That it is home is the lender's to say.
        let steps = Order.State.way.filter {
            ($0 != order.state || sheet.row.isInParts || $0 != .accepted) && ($0 != .home || isCoordinator || isReader(order.lender))
        }
        let step = stepToRecord(sheet, may).flatMap { steps.contains($0) ? $0 : nil } ?? order.state
        let states = steps.map { (value: $0.rawValue, words: $0.words(order.aidClass.kind, language)) }
        let asked = path.contains("record=")
        let fold = foldBox(
            say(OrderWords.recordHeading), hint: say(OrderWords.recordHint), open: form.state.isWrong || asked,
            form.wrap(
                "form",
                """
                \(form.hidden("version", String(order.version)))\
                \(form.select(
                    FieldText(name: "state", label: say(RequestWords.state), initial: step.rawValue, required: true),
                    groups: [("", states)]))\
                \(if: order.quantity > 1, form.number(
                    FieldText(name: "quantity", label: say(OrderWords.howMany), help: say(OrderWords.howManyHint))))\
                \(form.time(FieldText(
                    name: "happenedAt", label: say(OrderWords.happenedAt), initial: form.localText(clock.now), required: true)))\
                \(if: order.isTimed, form.checks(
                    FieldText(name: "isCorrection", label: say(OrderWords.wrongTime)),
                    [Option(value: "yes", words: "\(say(OrderWords.wrongTimeYes))")]))\
                \(if: typesFor([order.lender, order.asker]), saidFields(form))\
                \(if: isCoordinator || isReader(order.asker), wayToArrivals(order))\
                <p><button class="may">\(say(OrderWords.record))</button></p>
                """))
        return "<div id=\"record\">\(fold)</div>"
    }

    /// What came beyond the order is an arrival of its own, recorded on the request.
    private func wayToArrivals(_ order: Order) -> HTML {
        """
        <p class="help">\(say(OrderWords.moreCame)) \
        <a href="/requests/\(order.request)#arrivals">\(say(PaperOrderWords.arrived))</a></p>
        """
    }

    private func release(_ order: Order, _ state: FormState) -> HTML {
        foldBox(
            say(OrderWords.release),
            """
            <p class="help">\(say(OrderWords.releaseHint))</p>\(press(
                say(OrderWords.release), to: "/orders/\(order.id)/release", typingFor: [order.asker],
                hidden: [("version", String(order.version)), ("back", path)], state))
            """)
    }

    /// All that has not left, or a part of it.
    private func orderCancellation(_ order: Order, _ state: FormState) -> HTML {
        let form = Form(self, to: "/orders/\(order.id)/cancellation", state)
        let left = order.units.at(.accepted)
        let words = say(OrderWords.move(order.aidClass.kind, to: .cancelled))
        return foldBox(
            words, hint: say(OrderWords.cancelHint), open: form.state.isWrong,
            form.wrap(
                "form",
                """
                \(form.hidden("version", String(order.version)))\(form.hidden("back", path))\
                \(if: left > 1, form.number(FieldText(name: "quantity", label: say(OrderWords.howMany), initial: String(left))))\
                \(whenItWas(form))\(if: typesFor([order.lender, order.asker]), voiceFields(form))<p><button class="may">\(words)</button></p>
                """))
    }
}
