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
    func summary(of form: FormState) -> HTML {
        if let refusal = form.refusal, form.mistakes.isEmpty {
            return notice(.refused, refusal.title(language), "<p>\(refusal.sentence(language))</p>", id: "summary")
        }
        if form.mistakes.isEmpty { return .nothing }
        return notice(
            .refused, say(FrameWords.errorSummary(form.mistakes.count)),
            """
            <ul class="tight">\(each: form.mistakes, { mistake in
                "<li><a href=\"#\(Form.id(form.action, mistake.field))\">\(mistake.summary(language, names: form.names))</a></li>"
            })</ul>
            """, id: "summary")
    }

    var doneNotice: HTML {
        guard let done else { return .nothing }
        return "<div role=\"status\" class=\"pad\">\(notice(.done, done.text(language)))</div>"
    }
}
