import Foundation
import MutualAid
import Wording

extension PageContext {
    /// What somebody at the door asks first: who drives, when, which door, whom to ring.
    func carrying(_ sheet: OrderSheet, _ may: Set<OrderAction>, _ state: FormState, members: [Member]) -> HTML {
        let order = sheet.row.order
        if !order.isOpen { return .nothing }
        let open = sheet.legs.filter(\.leg.isOpen)
        return """
            <section class="card stack" id="carrying" data-live><h2>\(say(CarryWords.heading))</h2>\
            \(open.isEmpty ? notPlanned(sheet) : "\(each: open, { drive($0, sheet, may, state, members) })")\
            \(if: may.contains(.carry), planLeg(sheet, state, members))</section>
            """
    }

    /// What was said when the offer was accepted, until a drive is planned.
    private func notPlanned(_ sheet: OrderSheet) -> HTML {
        let order = sheet.row.order
        let carrier = order.goesHome ? nil : order.handling?.carrier
        let due = order.goesHome ? order.returnDue : order.arrivesAt
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
            row, mayDrive: may.contains(.carry), state,
            more: may.contains(.carry) && row.leg.leftAt == nil
                ? """
                \(press(
                    say(CarryWords.drop), to: "/legs/\(row.leg.id)/dropped", typingFor: sides(of: row.leg), style: "may slim",
                    hidden: hidden, state))\
                \(changeLeg(row, sheet, state, members))
                """ : .nothing)
    }

    /// One drive: who, when, between which doors, whom to ring; and the buttons of whoever drives it.
    func leg(_ row: CarryLegRow, mayDrive: Bool, _ state: FormState, more: HTML = .nothing) -> HTML {
        let plan = row.leg.plan
        func said(_ door: String) -> String { door.isEmpty ? say(CarryWords.doorUnknown) : door }
        let came = happened("came", say(CarryWords.came), row, state)
        return """
            <div class="tight" id="leg-\(row.leg.id)" data-row><p class="lead"><b>\(row.sentence(language, clock))</b></p>\
            <p>\(say(CarryWords.doors(from: said(plan.fromDoor), to: said(plan.toDoor))))</p>\
            <p>\(say(CarryWords.ring)): \(call(plan.phone))</p>\
            \(if: mayDrive, row.leg.leftAt == nil
                ? """
                \(happened("left", say(CarryWords.left), row, state))\
                \(foldBox(say(CarryWords.came), open: state.of("/legs/\(row.leg.id)/came").isWrong, came))
                """ : came)\(more)</div>
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
            say(CarryWords.plan), hint: say(CarryWords.planHint), open: form.state.isWrong,
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
        \(form.number(FieldText(name: "quantity", label: say(CarryWords.quantity), initial: String(plan.quantity), required: true)))\
        \(form.line(FieldText(name: "fromDoor", label: say(CarryWords.fromDoor), initial: plan.fromDoor)))\
        \(form.line(FieldText(name: "toDoor", label: say(CarryWords.toDoor), initial: plan.toDoor)))\
        \(form.time(FieldText(
            name: "departsAt", label: say(CarryWords.departsAt), initial: form.localText(plan.departsAt), required: true)))\
        \(form.time(FieldText(
            name: "arrivesAt", label: say(CarryWords.arrivesAt), initial: form.localText(plan.arrivesAt), required: true)))
        """
    }
}
