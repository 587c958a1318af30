import Foundation
import MutualAid
import Wording

extension PageContext {
    /// What somebody at the door asks first: who drives, when, which door, whom to ring.
    func carrying(_ sheet: OrderSheet, _ may: Set<OrderAction>, _ state: FormState, members: [Member]) -> HTML {
        let order = sheet.row.order
        // Of an order that is over, only what has left is still a drive.
        let open = sheet.legs.filter { $0.leg.isOpen && (order.isOpen || $0.leg.leftAt != nil) }
        let over = sheet.legs.filter { $0.leg.cameAt != nil }
        // What was dropped may have gone all the same; whoever could say so finds it.
        let dropped = may.contains(.carry) ? sheet.legs.filter { $0.leg.droppedAt != nil } : []
        if !order.isOpen && (open + over + dropped).isEmpty { return .nothing }
        let isUnplanned = open.isEmpty && order.isOpen && !sheet.isDriven
        return """
            <section class="card stack" id="carrying" data-live><h2>\(say(CarryWords.heading))</h2>\
            \(each: sheet.unsaid, { unsaid($0, order, may) })\(if: isUnplanned, notPlanned(sheet))\
            \(each: open, { drive($0, sheet, may, state, members) })\
            \(if: !over.isEmpty, "<div class=\"tight\"><h3>\(say(CarryWords.over))</h3>\(each: over, { told($0, may, state) })</div>")\
            \(if: !dropped.isEmpty, """
                <div class="tight"><h3>\(say(CarryWords.dropped))</h3>\(each: dropped, { self.dropped($0, state) })</div>
                """)\
            \(if: order.isOpen && may.contains(.carry), planLeg(sheet, state, members))</section>
            """
    }

    /// A drive that is over, with its times as they were planned and as they were.
    private func told(_ row: CarryLegRow, _ may: Set<OrderAction>, _ state: FormState) -> HTML {
        """
        <p id="over-\(row.leg.id)">\(row.told(language, clock))</p>\
        \(if: may.contains(.carry), late(row, say(CarryWords.sayLate), open: row.leg.cameTooEarly, state))
        """
    }

    private func dropped(_ row: CarryLegRow, _ state: FormState) -> HTML {
        """
        <p id="dropped-\(row.leg.id)">\(row.sentence(language, clock))</p>\(late(row, say(CarryWords.wentAllTheSame), state))
        """
    }

    /// Both times of a drive, to be said late or corrected.
    private func late(_ row: CarryLegRow, _ summary: String, open: Bool = false, _ state: FormState) -> HTML {
        foldBox(
            summary, open: open || isWrong(row, state),
            "\(happened("left", say(CarryWords.left), row, state))\(happened("came", say(CarryWords.came), row, state))")
    }

    private func isWrong(_ row: CarryLegRow, _ state: FormState) -> Bool {
        ["left", "came"].contains { state.of("/legs/\(row.leg.id)/\($0)").isWrong }
    }

    /// A driver has said what the order does not say yet: one press records it as it happened.
    private func unsaid(_ step: CarryLeg.Unsaid, _ order: Order, _ may: Set<OrderAction>) -> HTML {
        let time = clock.time(step.happenedAt)
        let left = step.state == .sent || step.state == .returning
        let mayRecord = may.contains(.record) && (step.state != .home || isReader(order.lender) || isCoordinator)
        let form = Form(self, to: "/orders/\(order.id)/record")
        let things = order.aidClass.brieflyCounted(step.quantity, language)
        return """
            <div class="tight" id="unsaid-\(step.leg.leg.id)"><p><b>\(say(left ? CarryWords.unsaidLeft(time) : .unsaidCame(time)))</b></p>\
            \(if: mayRecord, form.wrap(
                "acts",
                """
                \(form.hidden("version", String(order.version)))\
                \(form.hidden("state", step.state.rawValue))\(form.hidden("quantity", String(step.quantity)))\
                \(form.hidden("happenedAt", form.localText(step.happenedAt)))\
                <button class="do">\(say(CarryWords.recordUnsaid(
                    things: things, place: step.state.words(order.aidClass.kind, language))))</button>
                """))</div>
            """
    }

    /// For the paper: who carries, when, which door, whom to ring.
    func carryingOnPaper(_ sheet: OrderSheet) -> HTML {
        let order = sheet.row.order
        let open = order.isOpen ? sheet.legs.filter(\.leg.isOpen) : []
        let over = sheet.legs.filter { $0.leg.cameAt != nil }
        if open.isEmpty && over.isEmpty && !order.isOpen { return .nothing }
        return """
            <h2>\(say(CarryWords.heading))</h2>\(if: open.isEmpty && order.isOpen && !sheet.isDriven, notPlanned(sheet))\
            \(each: open, { row in
                """
                <p><b>\(row.sentence(language, clock))</b> \(say(CarryWords.doors(
                    from: saidDoor(row.leg.plan.fromDoor), to: saidDoor(row.leg.plan.toDoor))))<br>\
                \(say(CarryWords.ring)): \(call(row.leg.plan.phone))</p>
                """
            })\(each: over, { "<p>\($0.told(language, clock))</p>" })
            """
    }

    private func saidDoor(_ door: String) -> String { door.isEmpty ? say(CarryWords.doorUnknown) : door }

    /// What was said when the offer was accepted, until a drive is planned.
    private func notPlanned(_ sheet: OrderSheet) -> HTML {
        let order = sheet.row.order
        let carrier = order.goesHome ? nil : order.handling?.carrier
        let due = order.goesHome ? order.returnDue : order.comesAt
        let said = carrier.map { sheet.row.sentence($0, language) } ?? say(CarryWords.notSaid)
        return """
            <div class="tight"><p><b>\(said)</b>\(due.map { " \(say(CarryWords.expected(clock.both($0))))" } ?? "")\
            \(if: carrier != nil, " \(say(CarryWords.timeUnplanned))")</p>\
            <p>\(say(CarryWords.doors(from: sheet.doors.from, to: sheet.doors.to)))</p>\
            \(sheet.phone(of: carrier).map { "<p>\(say(CarryWords.ring)): \(call($0))</p>" } as HTML?)</div>
            """
    }

    private func drive(
        _ row: CarryLegRow, _ sheet: OrderSheet, _ may: Set<OrderAction>, _ state: FormState, _ members: [Member]
    ) -> HTML {
        let hidden = [("version", String(row.leg.version)), ("back", path)]
        return leg(
            row, mayDrive: may.contains(.carry), asked: asked(row.leg, sheet.row.order), state,
            more: """
                \(if: may.contains(.carry) && row.leg.leftAt != nil, expectedAt(row, state))\
                \(if: may.contains(.carry) && row.leg.leftAt == nil, """
                    \(press(
                        say(CarryWords.drop), to: "/legs/\(row.leg.id)/dropped", typingFor: sides(of: row.leg), style: "may slim",
                        hidden: hidden, state))\
                    \(changeLeg(row, sheet, state, members))
                    """)
                """)
    }

    /// What is asked of whoever drives: nothing that the order says already.
    private func asked(_ leg: CarryLeg, _ order: Order) -> Asked {
        guard leg.plan.way == .there else { return leg.leftAt == nil ? .left : .came }
        if order.goesHome { return .nothing }
        return leg.leftAt == nil && order.units.at(.accepted) > 0 ? .left : .came
    }

    /// The step of a drive that is asked for next; the others are folded away.
    enum Asked {
        case left, came, nothing
    }

    /// One drive: who, when, between which doors, whom to ring; and the buttons of whoever drives it.
    /// - Parameter asked: nil: what the drive itself says is left.
    func leg(_ row: CarryLegRow, mayDrive: Bool, asked: Asked? = nil, _ state: FormState, more: HTML = .nothing) -> HTML {
        let plan = row.leg.plan
        let left = row.leg.leftAt == nil ? happened("left", say(CarryWords.left), row, state) : .nothing
        let came = happened("came", say(CarryWords.came), row, state)
        let asked: Asked = asked ?? (row.leg.leftAt == nil ? .left : .came)
        let wrong = isWrong(row, state)
        return """
            <div class="tight" id="leg-\(row.leg.id)" data-row><p class="lead"><b>\(row.sentence(language, clock))</b></p>\
            <p>\(say(CarryWords.doors(from: saidDoor(plan.fromDoor), to: saidDoor(plan.toDoor))))</p>\
            <p>\(say(CarryWords.ring)): \(call(plan.phone))</p>\
            \(if: mayDrive && asked == .left, """
                \(left)\(foldBox(say(CarryWords.came), open: wrong, came))
                """)\
            \(if: mayDrive && asked == .came, """
                \(came)\(if: row.leg.leftAt == nil, foldBox(say(CarryWords.left), open: wrong, left))
                """)\
            \(if: mayDrive && asked == .nothing, foldBox(say(CarryWords.sayLate), open: wrong, "\(left)\(came)"))\(more)</div>
            """
    }

    /// Who could record a drive for themselves.
    private func sides(of leg: CarryLeg) -> [ID<Member>] { [leg.lender, leg.asker] + (leg.plan.carrierMember.map { [$0] } ?? []) }

    /// A step of a drive, just now or when it really was.
    private func happened(_ step: String, _ words: String, _ row: CarryLegRow, _ state: FormState) -> HTML {
        let form = Form(self, to: "/legs/\(row.leg.id)/\(step)", state)
        return form.wrap(
            "acts",
            """
            \(form.hidden("version", String(row.leg.version)))\(form.hidden("back", path))\
            \(form.time(FieldText(name: "happenedAt", label: say(CarryWords.actualTime), help: say(CarryWords.actualHint))))\
            \(if: typesFor(sides(of: row.leg)), saidFields(form))<button class="may">\(words)<span class="unseen">: \(row.leg.orderNumber)</span></button>
            """)
    }

    private func planLeg(_ sheet: OrderSheet, _ state: FormState, _ members: [Member]) -> HTML {
        let plan = sheet.suggestedLeg(at: clock.now)
        let form = Form(self, to: "/orders/\(sheet.row.order.id)/legs", state)
        return foldBox(
            say(plan.quantity > 0 ? CarryWords.plan : .planAnother), hint: say(CarryWords.planHint), open: form.state.isWrong,
            form.wrap(
                "form",
                """
                \(planFields(form, plan, others(sheet, members)))\
                \(if: typesFor([sheet.row.order.lender, sheet.row.order.asker]), saidFields(form))\
                <p><button class="may">\(say(CarryWords.save))</button></p>
                """))
    }

    private func changeLeg(_ row: CarryLegRow, _ sheet: OrderSheet, _ state: FormState, _ members: [Member]) -> HTML {
        let form = Form(self, to: "/legs/\(row.leg.id)/change", state)
        return foldBox(
            say(CarryWords.change), open: form.state.isWrong,
            form.wrap(
                "form",
                """
                \(form.hidden("version", String(row.leg.version)))\(form.hidden("back", path))\
                \(planFields(form, row.leg.plan, others(sheet, members)))\(if: typesFor(sides(of: row.leg)), saidFields(form))<p><button class="may">\(say(CarryWords.change))</button></p>
                """))
    }

    /// On the way, only when it comes can still change.
    private func expectedAt(_ row: CarryLegRow, _ state: FormState) -> HTML {
        let form = Form(self, to: "/legs/\(row.leg.id)/expected", state)
        return foldBox(
            say(CarryWords.comesLater), open: form.state.isWrong,
            form.wrap(
                "form",
                """
                \(form.hidden("version", String(row.leg.version)))\(form.hidden("back", path))\
                \(form.time(FieldText(
                    name: "arrivesAt", label: say(CarryWords.arrivesAt), initial: form.localText(row.leg.plan.arrivesAt), required: true)))\
                \(if: typesFor(sides(of: row.leg)), saidFields(form))<p><button class="may">\(say(CarryWords.comesLater))</button></p>
                """))
    }

    private func others(_ sheet: OrderSheet, _ members: [Member]) -> [Member] {
        members.filter { $0.id != sheet.row.order.lender && $0.id != sheet.row.order.asker }
    }

    private func planFields(_ form: Form, _ plan: CarryLeg.Plan, _ members: [Member]) -> HTML {
        """
        \(form.select(
            FieldText(name: "way", label: say(CarryWords.way), initial: plan.way.rawValue, required: true),
            groups: [("", CarryLeg.Way.allCases.map { ($0.rawValue, $0.words(language)) })]))\
        \(form.select(
            FieldText(name: "carrier", label: say(CarryWords.carrier), initial: plan.carrier.rawValue, required: true),
            groups: [("", CarryLeg.Carrier.allCases.map { ($0.rawValue, $0.words(language)) })]))\
        \(form.line(FieldText(name: "carrierName", label: say(CarryWords.carrierName), initial: plan.carrierName ?? "")))\
        \(form.select(
            FieldText(name: "carrierMember", label: say(CarryWords.carrierMember), initial: plan.carrierMember?.description ?? ""),
            groups: [("", members.map { ($0.id.description, $0.name) })], empty: "–"))\
        \(form.phone(FieldText(name: "phone", label: say(CarryWords.phone), initial: plan.phone, required: true)))\
        \(form.number(FieldText(
            name: "quantity", label: say(CarryWords.quantity), initial: plan.quantity > 0 ? String(plan.quantity) : "", required: true)))\
        \(form.line(FieldText(name: "fromDoor", label: say(CarryWords.fromDoor), initial: plan.fromDoor)))\
        \(form.line(FieldText(name: "toDoor", label: say(CarryWords.toDoor), initial: plan.toDoor)))\
        \(form.time(FieldText(
            name: "departsAt", label: say(CarryWords.departsAt), initial: form.localText(plan.departsAt), required: true)))\
        \(form.time(FieldText(
            name: "arrivesAt", label: say(CarryWords.arrivesAt), initial: form.localText(plan.arrivesAt), required: true)))
        """
    }
}
