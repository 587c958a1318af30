import MutualAid
import Wording

extension PageContext {
    /// A list to be pasted; what is wrong with it stands below it, line by line.
    func travelTimesPage(_ sheet: TravelTimesSheet, form state: FormState = .empty) -> HTML {
        let form = Form(self, to: "/travel-times", state)
        let fields = form.state.mistakes.map(\.field).filter { $0 != "csv" }
        let once = fields.enumerated().filter { !fields[..<$0.offset].contains($0.element) }.map(\.element)
        return frame(
            title: say(TravelTimeWords.heading), width: .middle, form: state,
            """
            \(head(
                say(TravelTimeWords.heading), trail: "<a href=\"/members\">\(say(MemberWords.heading))</a>",
                below: "\(say(TravelTimeWords.lead))"))
            \(inForce(sheet))\
            \(form.wrap(
                "form",
                """
                \(form.area(
                    FieldText(name: "csv", label: say(TravelTimeWords.list), help: say(TravelTimeWords.columns), required: true), rows: 12))\
                \(if: !once.isEmpty, """
                    <ul class="tight">\(each: once, { field in
                        "<li id=\"\(form.id(field))\"><b>\(fieldName(field, language))</b> \(form.errors(field))</li>"
                    })</ul>
                    """)\
                \(if: fields.count >= TravelTimeForms.mostTold, "<p class=\"help\">\(say(TravelTimeWords.mayBeMore))</p>")\
                <p class="acts"><button class="do">\(say(TravelTimeWords.submit))</button></p>
                """))
            """)
    }

    /// What counts now, since when and by whom, and the way back to estimates.
    private func inForce(_ sheet: TravelTimesSheet) -> HTML {
        """
        <section class="card stack" id="in-force"><h2>\(say(TravelTimeWords.inForce))</h2>\
        <p>\(say(TravelTimeWords.count(sheet.count)))</p>\
        \(sheet.since.map { since -> HTML in
            "<p class=\"quiet\">\(say(TravelTimeWords.lastList(at: clock.dayAndTime(since), by: sheet.who(language))))</p>"
        } ?? .nothing)\
        \(if: sheet.count > 0, """
            <details><summary class="small">\(say(TravelTimeWords.none))</summary>\
            <p class="help">\(say(TravelTimeWords.noneHint))</p>\
            \(button(say(TravelTimeWords.none), to: "/travel-times/none", style: "may slim"))</details>
            """)</section>
        """
    }
}
