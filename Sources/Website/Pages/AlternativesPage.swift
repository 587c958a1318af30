import Matching
import MutualAid
import Wording

extension PageContext {
    /// The plan as it would be made now, and beside it what each alternative would make of it.
    func alternativesPage(_ sheet: AlternativesSheet, form state: FormState = .empty) -> HTML {
        let heading = say(AlternativeWords.heading)
        let asOf = say(AlternativeWords.asOf(clock.time(sheet.asOf)))
        return frame(
            title: heading, width: .middle, follows: sheet.position,
            """
            \(head(heading, trail: "<a href=\"/plans\">\(say(FrameWords.plan))</a>", below: "\(asOf)"))
            <div class="stack">\(if: sheet.items.isEmpty, "<p class=\"quiet\">\(say(AlternativeWords.notYet))</p>")\
            \(if: !sheet.items.isEmpty, "\(choice(sheet, state))\(sideBySide(sheet))")\
            \(each: sheet.columns.enumerated(), { difference($0.offset, $0.element, sheet) })</div>
            """)
    }

    private func choice(_ sheet: AlternativesSheet, _ state: FormState) -> HTML {
        let form = Form(self, to: "/plans/alternatives", state)
        let items = sheet.items.map { (value: $0.item.id.description, words: "\(words($0)) (\($0.requestNumber))") }
        let vehicles = sheet.vehicles.map { (value: $0.capability.description, words: words($0, sheet)) }
        let reserves = [90, 70, 50, 30, 0].map { (value: String($0), words: say(AlternativeWords.keepsHundredths($0))) }
        return """
            <form class="card form" method="get" action="\(form.action)" id="choice"><h2>\(say(AlternativeWords.toTry))</h2>\
            <p class="help">\(say(AlternativeWords.hint))</p>\
            \(form.select(
                FieldText(name: "lender", label: say(AlternativeWords.lender)),
                groups: [("", sheet.lenders.map { (value: $0.member.description, words: $0.name) })], empty: say(AlternativeWords.noLender)))\
            \(if: !vehicles.isEmpty, form.select(
                FieldText(name: "oneMoreVehicle", label: say(AlternativeWords.oneMoreVehicle)), groups: [("", vehicles)],
                empty: say(AlternativeWords.noMoreVehicle)))\
            \(if: !sheet.wantsVehicles, "<p class=\"help\">\(Mistake.Reason.noVehicleWanted.sentence(language))</p>")\
            \(form.select(
                FieldText(name: "item", label: say(AlternativeWords.item)), groups: [("", items)], empty: say(AlternativeWords.noItem)))\
            \(form.number(FieldText(name: "lateHours", label: say(AlternativeWords.lateness), initial: "6")))\
            \(form.select(
                FieldText(name: "reserve", label: say(AlternativeWords.reserves)), groups: [("", reserves)],
                empty: say(AlternativeWords.asTheyAre)))\
            <p><label class="tick"><input type="checkbox" name="even" value="true"\(if: form.isChosen("even", "true", false), " checked")>\
            <span>\(say(AlternativeWords.evenly))</span></label></p>\
            <p><button class="do">\(say(AlternativeWords.show))</button></p></form>
            """
    }

    private func sideBySide(_ sheet: AlternativesSheet) -> HTML {
        guard let now = sheet.now else { return .nothing }
        let plans = [now] + sheet.columns.map(\.comparison.after)
        let names = [say(AlternativeWords.asItIs)] + sheet.columns.map { words($0.alternative, sheet) }
        let tiers = Set(plans.flatMap { $0.unmet.map(\.tier) }).sorted()
        let unmet = tiers.map { tier in
            let harm = Harm.allCases.first { $0.tier == tier }?.words(language) ?? ""
            return row("tier-\(tier)", .unmet(harm), plans) { figures in
                "\(figures.unmet.first { $0.tier == tier }?.units ?? 0)"
            }
        }
        let rest = [
            row("proposed", .proposed, plans) { "\($0.proposed)" }, row("late", .late, plans, late),
            row("driving", .driving, plans) { "\(Clockface.span(minutes: $0.drivingMinutes, language))" },
            row("to-ask", .toAsk, plans) { "\($0.unitsToAsk)" }, row("from", .lenders, plans) { "\($0.lenders)" },
        ]
        let columns = [Column(say(AlternativeWords.figures))] + names.map { Column($0, number: true) }
        let isCut = plans.contains { $0.status == PlanStatusWords.cutShort.rawValue }
        return """
            \(if: isCut, notice(.takeCare, say(PlanStatusWords.cutShort)))\
            \(table("plans", caption: say(AlternativeWords.heading), columns, unmet + rest))
            """
    }

    private func row(_ id: String, _ words: AlternativeWords, _ plans: [PlanFigures], _ figure: (PlanFigures) -> HTML) -> TableRow {
        TableRow(id: "figure-\(id)", head: "\(say(words))", cells: plans.map(figure))
    }

    private func late(_ figures: PlanFigures) -> HTML {
        if figures.lateUnits == 0 { return "0" }
        let each = Clockface.span(minutes: (figures.lateMinutes + figures.lateUnits - 1) / figures.lateUnits, language)
        return "\(say(AlternativeWords.lateUnits(figures.lateUnits, by: each, may: figures.mayBeLateUnits)))"
    }

    /// What one alternative does better or worse, and which proposals it makes otherwise.
    private func difference(_ place: Int, _ column: AlternativesSheet.Column, _ sheet: AlternativesSheet) -> HTML {
        let changes = column.comparison.changes
        return """
            <section class="card stack" id="alternative-\(place + 1)"><h2>\(words(column.alternative, sheet))</h2>\
            \(if: column.missingAgain > 0, "<p>\(say(AlternativeWords.missingAgain(column.missingAgain)))</p>")\
            <ul class="tight">\(each: column.comparison.sentences(language), { "<li>\($0)</li>" })</ul>\
            \(if: !changes.isEmpty, """
                <details class="more"\(if: changes.count <= 12, " open")><summary>\(say(AlternativeWords.difference)) \
                <span class="unseen">: \(words(column.alternative, sheet))</span></summary><ul>\(each: changes, { change in
                    """
                    <li><a href="/members/\(change.lender)">\(sheet.name(of: change.lender))</a>: \
                    <b>\(say(AlternativeWords.from(change.before, to: change.after)))</b> \
                    <span class="quiet">\(sheet.item(change.item).map(words) ?? "")</span></li>
                    """
                })</ul></details>
                """)</section>
            """
    }

    private func words(_ item: AlternativesSheet.Item) -> String { "\(item.item.words(language)), \(item.askerName)" }

    private func words(_ vehicles: AlternativesSheet.Vehicles, _ sheet: AlternativesSheet) -> String {
        "\(sheet.name(of: vehicles.lender)), \(vehicles.aidClass.words(language))"
    }

    private func words(_ alternative: Alternative, _ sheet: AlternativesSheet) -> String {
        let name =
            switch alternative {
            case .without(let lender): sheet.name(of: lender)
            case .oneMoreVehicle(let listing): sheet.vehicles.first { $0.capability == listing }.map { words($0, sheet) } ?? ""
            case .mayBeLate(let item, _): sheet.item(item).map(words) ?? ""
            case .reserves, .even: ""
            }
        return alternative.text(name, language)
    }
}
