import MutualAid
import Wording

extension PageContext {
    /// A list to be pasted; what is wrong with it stands below it, line by line.
    func travelTimesPage(form state: FormState = .empty) -> HTML {
        let form = Form(self, to: "/travel-times", state)
        let fields = form.state.mistakes.map(\.field).filter { $0 != "csv" }
        let once = fields.enumerated().filter { !fields[..<$0.offset].contains($0.element) }.map(\.element)
        return frame(
            title: say(TravelTimeWords.heading), width: .middle, form: state,
            """
            \(head(
                say(TravelTimeWords.heading), trail: "<a href=\"/members\">\(say(MemberWords.heading))</a>",
                below: "\(say(TravelTimeWords.lead))"))
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
}
