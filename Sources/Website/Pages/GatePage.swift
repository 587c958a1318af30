import MutualAid
import Wording

extension PageContext {
    /// What a guard holds in the hand: one page, one line for each order that comes in or goes out.
    func gatePage(_ sheet: GateSheet) -> HTML {
        let title = say(CarryWords.gateTitle(sheet.site.name))
        return frame(
            title: title, width: .middle,
            """
            <div class="no-print stack">\(shiftChoice(sheet))\
            <p class="acts"><button class="may" type="button" data-print hidden>\(icon("i-print"))\(say(OrderWords.print))</button></p></div>
            <article class="sheet">\(if: region?.isExercise == true, exerciseStamp)
            <div class="top-line"><div><p class="quiet">\(say(FrameWords.product))\(region.map { "\(comma)\($0.name)" } ?? "")</p>\
            <h1>\(title)</h1><p><b>\(say(CarryWords.rule))</b> \
            \(say(CarryWords.shift(from: clock.dayAndTime(sheet.from), to: clock.dayAndTime(sheet.until))))</p></div></div>
            \(sheet.lines.isEmpty ? empty(say(CarryWords.nothing), say(CarryWords.nothingHint)) : gate(sheet.lines))
            <p class="quiet end">\(say(CarryWords.guardHint)) \(call(phone)) · \(say(OrderWords.printed(clock.dayAndTime(clock.now))))</p>\
            </article>
            """)
    }

    /// Another shift: the one that follows, or from any time.
    private func shiftChoice(_ sheet: GateSheet) -> HTML {
        let here: Address = "/gate/\(sheet.site.id)"
        return """
            <p class="acts">\(if: sheet.from != sheet.asOf, "<a class=\"may slim\" href=\"\(here)\">\(say(CarryWords.shiftNow))</a>")\
            <a class="may slim" href="\(here)?from=\(localTimeText(sheet.until, in: clock.timeZone))">\(say(CarryWords.shiftNext))</a></p>\
            <form class="acts" method="get" action="\(here)"><label for="shift-from">\(say(CarryWords.shiftFrom))</label>\
            <input type="datetime-local" id="shift-from" name="from" value="\(localTimeText(sheet.from, in: clock.timeZone))">\
            <button class="may slim">\(say(CarryWords.shiftShow))</button></form>
            """
    }

    /// A row for each thing; on a phone a card, on paper every column wraps.
    private func gate(_ lines: [GateLine]) -> HTML {
        let columns: [CarryWords] = [.time, .number, .inOut, .what, .who, .door]
        return table(
            "gate", caption: say(CarryWords.gate), columns.map { Column(say($0)) },
            lines.enumerated().map { place, line in gateRow(place, line) })
    }

    private func gateRow(_ place: Int, _ line: GateLine) -> TableRow {
        let late = line.when.map(clock.isLate) ?? false
        let things = line.aidClass.brieflyCounted(line.quantity, language)
        let carrier = line.carrierName ?? line.carrier?.words(language) ?? say(FindingWords.notSaid)
        return TableRow(
            id: "gate-\(place)",
            head: """
                \(line.when.map(time) ?? "\(say(CarryWords.timeNotSaid))")\
                \(if: late, " <b>\(say(line.comesIn ? CarryWords.lateIn : .lateOut))</b>")
                """,
            cells: [
                "<b class=\"no\">\(line.number)</b>\(line.written.map { "<br>\(say(PaperOrderWords.written($0)))" })",
                "\(say(line.comesIn ? CarryWords.comesIn : .goesOut))",
                "\(things)\(line.modelName.map { "\(comma)\($0)" } ?? "")<br><span class=\"quiet small\">\(line.otherName)</span>",
                "\(carrier)", "\(line.door)",
            ])
    }
}
