import Foundation
import MutualAid
import Wording

/// What a field asks for, and how.
struct FieldText {
    let name: String
    let label: String
    var help = ""
    var initial = ""
    var required = false
}

extension Form {
    /// A field of one line. `type` is what the browser knows; a whole number is text with a number pad.
    /// - Parameter focus: whether the cursor stands here when the page has come.
    func line(_ field: FieldText, type: String = "text", complete: String = "off", style: String = "", focus: Bool = false) -> HTML {
        let shown = type == "password" ? "" : value(field.name, field.initial)
        return wrap(
            field,
            """
            <input\(if: !style.isEmpty, " class=\"\(style)\"") type="\(type)" id="\(id(field.name))" name="\(field.name)" \
            value="\(shown)" autocomplete="\(complete)"\(if: focus, " autofocus")\(if: field.required, " required")\(hints(field))>
            """)
    }

    func number(_ field: FieldText) -> HTML {
        wrap(
            field,
            """
            <input class="few" type="text" inputmode="numeric" id="\(id(field.name))" name="\(field.name)" \
            value="\(value(field.name, field.initial))" autocomplete="off"\(if: field.required, " required")\(hints(field))>
            """)
    }

    func phone(_ field: FieldText) -> HTML { line(field, type: "tel", complete: "tel") }

    /// A day and a time on the region's clocks.
    func time(_ field: FieldText) -> HTML { line(field, type: "datetime-local") }

    func area(_ field: FieldText, rows: Int = 3) -> HTML {
        wrap(
            field,
            """
            <textarea id="\(id(field.name))" name="\(field.name)" rows="\(rows)"\(if: field.required, " required")\(hints(field))>
            \(value(field.name, field.initial))</textarea>
            """)
    }

    func localText(_ date: Date?) -> String { date.map { localTimeText($0, in: page.clock.timeZone) } ?? "" }

    /// Label, help and mistake round an input.
    func wrap(_ field: FieldText, _ input: HTML) -> HTML {
        """
        <div class="field\(if: !mistakes(field.name).isEmpty, " wrong")"><label for="\(id(field.name))">\(field.label)</label>\
        \(if: !field.help.isEmpty, "<p class=\"help\" id=\"\(id(field.name))-help\">\(field.help)</p>")\
        \(errors(field.name, empty: input.text.hasPrefix("<select") ? .nothingChosen : .missing))\(input)</div>
        """
    }

    func hints(_ field: FieldText) -> HTML {
        let wrong = !mistakes(field.name).isEmpty
        let hints = (field.help.isEmpty ? [] : ["\(id(field.name))-help"]) + (wrong ? ["\(id(field.name))-error"] : [])
        return "\(if: !hints.isEmpty, " aria-describedby=\"\(hints.joined(separator: " "))\"")\(if: wrong, " aria-invalid=\"true\"")"
    }

    /// - Parameter empty: what it is called that nothing was said: text is filled in, choices are chosen.
    func errors(_ name: String, empty: Mistake.Reason = .missing) -> HTML {
        let mistakes = mistakes(name)
        if mistakes.isEmpty { return .nothing }
        let words = mistakes.map { $0.asked(empty).sentence(page.language, names: state.names) }.joined(separator: " ")
        return "<p class=\"error\" id=\"\(id(name))-error\">\(icon("i-stop"))<span>\(words)</span></p>"
    }
}

extension Mistake {
    /// The same mistake, said for a field of which something is chosen.
    func asked(_ empty: Reason) -> Mistake { reason == .missing ? Mistake(field: field, empty) : self }
}
