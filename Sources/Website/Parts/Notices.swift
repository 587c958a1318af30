import Foundation
import MutualAid
import Wording

/// What a notice is about: its look, its sign and its first words.
enum NoticeKind {
    case toKnow, done, takeCare, refused

    var style: StaticString {
        switch self {
        case .toKnow: ""
        case .done: "good"
        case .takeCare: "warn"
        case .refused: "bad"
        }
    }

    var sign: HTML {
        switch self {
        case .toKnow: icon("i-note", style: "sign")
        case .done: icon("i-ok", style: "sign")
        case .takeCare: icon("i-warn", style: "sign")
        case .refused: icon("i-stop", style: "sign")
        }
    }
}

extension PageContext {
    func notice(_ kind: NoticeKind, _ heading: String, _ rest: HTML = .nothing, id: String = "") -> HTML {
        """
        <div class="notice \(HTML(stringLiteral: kind.style))"\(if: !id.isEmpty, " id=\"\(id)\" tabindex=\"-1\"")>\(kind.sign)\
        <p><b>\(heading)</b></p>\(rest)</div>
        """
    }

    func empty(_ heading: String, _ hint: String, _ action: HTML = .nothing) -> HTML {
        """
        <div class="empty"><h3>\(heading)</h3><p>\(hint)</p>\
        \(if: !action.text.isEmpty, "<div class=\"acts\">\(action)</div>")</div>
        """
    }

    /// What stands first on a page whose form came back: each mistake leads to its field.
    func summary(of form: FormState, in content: HTML) -> HTML {
        if let refusal = form.refusal, form.mistakes.isEmpty {
            return notice(.refused, refusal.title(language), "<p>\(refusal.sentence(language))</p>", id: "summary")
        }
        if form.mistakes.isEmpty { return .nothing }
        return notice(
            .refused, say(FrameWords.errorSummary(form.mistakes.count)),
            """
            <ul class="tight">\(each: form.mistakes, { mistake in
                let id = Form.id(form.action, mistake.field)
                let told = mistake.asked(empty(of: id, in: content))
                // A name that the page gave, such as that of a row, says more than the label inside it.
                let isNamed = form.names.keys.contains { mistake.field == $0 || mistake.field.hasPrefix("\($0).") }
                let label = isNamed ? nil : label(of: id, in: content)
                let words =
                    label.map { "\($0): \(told.sentence(language, names: form.names))" } ?? told.summary(language, names: form.names)
                return "<li><a href=\"#\(id)\">\(words)</a></li>"
            })</ul>
            """, id: "summary")
    }

    /// What the page calls a field: its label, else the legend of its choices.
    private func label(of id: String, in content: HTML) -> String? {
        let text = content.text
        func words(after start: Range<String.Index>?, to end: String) -> String? {
            guard let start, let stop = text.range(of: end, range: start.upperBound..<text.endIndex) else { return nil }
            let inside = text[start.upperBound..<stop.lowerBound]
            return inside.isEmpty || inside.contains("<") ? nil : unescaped(inside)
        }
        if let label = words(after: text.range(of: "<label for=\"\(id)\">"), to: "</label>") { return label }
        guard let field = text.range(of: " id=\"\(id)\"") else { return nil }
        let before = text.startIndex..<field.lowerBound
        guard let legend = text.range(of: "<legend>", options: .backwards, range: before),
            text.range(of: "</fieldset>", range: legend.upperBound..<field.lowerBound) == nil
        else { return nil }
        return words(after: legend, to: "</legend>")
    }

    /// What it is called that nothing was said in a field of the page.
    private func empty(of id: String, in content: HTML) -> Mistake.Reason {
        let text = content.text
        guard let field = text.range(of: " id=\"\(id)\""),
            let start = text.range(of: "<", options: .backwards, range: text.startIndex..<field.lowerBound)
        else { return .missing }
        let tag = text[start.lowerBound..<field.lowerBound]
        if tag.hasPrefix("<select") || tag.contains("type=\"radio\"") { return .nothingChosen }
        return tag.contains("type=\"checkbox\"") ? .noneChosen : .missing
    }

    private func unescaped(_ text: Substring) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(String(text)) {
            $0.replacingOccurrences(of: $1.0, with: $1.1)
        }
    }

    var doneNotice: HTML {
        guard let done else { return .nothing }
        return "<div role=\"status\" class=\"pad\">\(notice(.done, done.text(language)))</div>"
    }
}
