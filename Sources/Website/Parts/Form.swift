import Foundation
import MutualAid

/// One form of a page: its fields are named, filled and marked from what was typed before.
struct Form: Sendable {
    let page: PageContext
    let action: Address
    let state: FormState

    init(_ page: PageContext, to action: Address, _ state: FormState = .empty) {
        self.page = page
        self.action = action
        self.state = state.of(action)
    }

    /// The identity of a field in the page, for its label and for the list of mistakes.
    func id(_ name: String) -> String { Self.id(action, name) }

    /// Of a record's identity its end: whole, forty fields would say it three times each.
    static func id(_ action: Address, _ name: String) -> String {
        let way = action.text.split(separator: "/").map { UUID(uuidString: String($0)) == nil ? $0 : $0.suffix(12) }
        return String(
            "f-\(way.joined(separator: "-"))-\(name)".unicodeScalars.map { scalar in
                scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)) ? Character(scalar) : "-"
            })
    }

    func value(_ name: String, _ initial: String = "") -> String { state.values[name].map { $0.first ?? "" } ?? initial }

    func isChosen(_ name: String, _ value: String, _ initial: Bool) -> Bool {
        state.values.isEmpty ? initial : state.values[name]?.contains(value) ?? false
    }

    func mistakes(_ name: String) -> [Mistake] { state.mistakes.filter { $0.field == name } }

    /// The form's element round its content, with the key that makes sending it twice the same as once.
    func wrap(_ style: String = "form", _ content: HTML) -> HTML {
        """
        <form class="\(style)" method="post" action="\(action)">\
        <input type="hidden" name="key" value="\(page.key())">\(content)</form>
        """
    }

    func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }
}

extension PageContext {
    /// A form that is one button.
    func button(_ words: String, to action: Address, style: String = "may", hidden: [(String, String)] = [], about: String = "") -> HTML {
        let form = Form(self, to: action)
        return form.wrap(
            "one",
            """
            \(each: hidden, { form.hidden($0.0, $0.1) })<button class="\(style)">\(words)\
            \(if: !about.isEmpty, "<span class=\"unseen\">: \(about)</span>")</button>
            """)
    }
}
