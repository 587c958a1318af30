import MutualAid
import Wording

extension PageContext {
    /// What has to go back in the days ahead, the first first; what stays uncovered is the finding.
    func cliffPage(_ sheet: CliffSheet) -> HTML {
        let short = sheet.classes.reduce(0) { $0 + $1.uncovered }
        let unknown = sheet.cliffs.count { $0.uncovered == nil }
        let heading =
            if short > 0 { say(CliffWords.finding(units: short)) } else if unknown > 0 {
                say(CliffWords.notKnown(unknown))
            } else if !sheet.cliffs.isEmpty { say(CliffWords.covered(sheet.cliffs.count)) } else {
                say(sheet.comingHome.isEmpty ? CliffWords.nothing : .comingHome(sheet.comingHome.count))
            }
        let below: HTML = "\(say(CliffWords.heading)) · \(ticking(say(FrameWords.asOf(clock.time(sheet.asOf))), sheet.asOf))"
        return frame(
            title: say(CliffWords.heading), width: .middle, follows: sheet.position,
            """
            \(head(heading, below: below))
            \(if: sheet.cliffs.isEmpty && sheet.comingHome.isEmpty, "<p class=\"quiet\">\(say(CliffWords.nothingHint))</p>")\
            \(if: !sheet.cliffs.isEmpty, cliffs(sheet))\(if: !sheet.comingHome.isEmpty, comingHome(sheet.comingHome))
            """)
    }

    private func cliffs(_ sheet: CliffSheet) -> HTML {
        """
        <div class="stack"><section><h2>\(say(CliffWords.classes))</h2>\(facts(sheet.classes.map { sum($0.aidClass, $0.goesBack, $0.uncovered) }))</section>
        \(table(
            "cliffs", caption: say(CliffWords.heading),
            [
                Column(say(CliffWords.day)), Column(say(CliffWords.what)), Column(say(CliffWords.neededUntil)),
                Column(say(CliffWords.uncovered)),
            ], sheet.cliffs.map(cliff)))</div>
        """
    }

    /// What the reader gets back, the first first.
    private func comingHome(_ cliffs: [Cliff]) -> HTML {
        """
        <section class="stack gap"><h2>\(say(CliffWords.comingHome(cliffs.count)))</h2>\(table(
            "coming-home", caption: say(CliffWords.comingHome(cliffs.count)),
            [Column(say(CliffWords.day)), Column(say(CliffWords.what))],
            cliffs.map { TableRow(id: "home-\($0.order)", head: dayTime($0.at), cells: [what($0)]) }))</section>
        """
    }

    private func what(_ cliff: Cliff) -> HTML {
        """
        <a href="/orders/\(cliff.order)">\(cliff.aidClass.brieflyCounted(cliff.quantity, language))</a> \
        <span class="quiet small">\(cliff.askerName) → \(cliff.lenderName) · <span class="no keep">\(cliff.number)</span></span>
        """
    }

    private func sum(_ aidClass: AidClass, _ goesBack: Int, _ uncovered: Int) -> (String, HTML?) {
        let short: HTML = " · <b>\(say(CliffWords.uncovered)): \(aidClass.number(uncovered, language))</b>"
        return (aidClass.words(language), "\(aidClass.number(goesBack, language))\(if: uncovered > 0, short)")
    }

    private func cliff(_ cliff: Cliff) -> TableRow {
        TableRow(
            id: "cliff-\(cliff.order)", head: dayTime(cliff.at),
            cells: [
                what(cliff), cliff.neededUntil.map(dayTime) ?? "\(say(CliffWords.notSaid))",
                short(cliff),
            ])
    }
}

extension PageContext {
    /// How many nothing covers then. Not knowing how long it is needed is not the same as being covered.
    private func short(_ cliff: Cliff) -> HTML {
        guard let units = cliff.uncovered else { return "\(say(CliffWords.notSaid))" }
        if units == 0 { return "\(say(CliffWords.replaced))" }
        return "<a href=\"/requests/\(cliff.request)\"><b>\(cliff.aidClass.number(units, language))</b></a>"
    }

    /// From when on an item is no longer covered; nothing where it is.
    func uncovered(_ item: ItemRow) -> HTML {
        guard item.item.state == .open, let from = item.uncoveredFrom else { return .nothing }
        return "<p><b>\(say(CliffWords.uncoveredFrom(clock.time(from))))</b></p>"
    }
}
