import MutualAid
import Wording

extension PageContext {
    /// Who said it, for somebody who types what another says on the telephone or has written on paper. Only the name is needed.
    func saidFields(_ form: Form, open: Bool = false, way chosen: Said.Way = .phone) -> HTML {
        let names = ["said.name", "said.post", "said.phone"]
        let filled = names.contains { !form.value($0).isEmpty || !form.mistakes($0).isEmpty }
        let ways = Said.Way.allCases.map { way in
            Option(value: way.rawValue, words: "\(way.words(language))", chosen: way == chosen)
        }
        return foldBox(
            say(SaidWords.heading), hint: say(SaidWords.hint), open: open || filled,
            """
            <div class="stack">\(form.line(FieldText(name: names[0], label: say(SaidWords.name))))\
            \(form.line(FieldText(name: names[1], label: say(SaidWords.post))))\
            \(form.phone(FieldText(name: names[2], label: say(SaidWords.phone))))\
            \(form.radios(FieldText(name: "said.way", label: say(SaidWords.way)), ways, columns: .two))</div>
            """)
    }

    /// Who decided it on the telephone, for what only a member itself may say: all of it is needed.
    func voiceFields(_ form: Form) -> HTML {
        """
        <div class="stack"><p class="help">\(say(SaidWords.whole))</p>\
        \(form.line(FieldText(name: "said.name", label: say(SaidWords.name), required: true)))\
        \(form.line(FieldText(name: "said.post", label: say(SaidWords.post), required: true)))\
        \(form.phone(FieldText(name: "said.phone", label: say(SaidWords.phone), required: true)))</div>
        """
    }

    /// Whether the reader only writes down what is said for all of these members.
    func typesFor(_ members: [ID<Member>]) -> Bool { isCoordinator && !members.contains(where: speaksFor) }

    /// A form that is one button; whoever types for these members may say who told it.
    /// - Parameter wholly: whether only these members may say it, so that it is needed who did.
    func press(
        _ words: String, to action: Address, typingFor members: [ID<Member>], style: String = "may", hidden: [(String, String)] = [],
        about: String = "", wholly: Bool = false, _ state: FormState
    ) -> HTML {
        if !typesFor(members) { return button(words, to: action, style: style, hidden: hidden, about: about) }
        let form = Form(self, to: action, state)
        return form.wrap(
            "stack",
            """
            \(each: hidden, { form.hidden($0.0, $0.1) })\(wholly ? voiceFields(form) : saidFields(form))\
            <p class="acts"><button class="\(style)">\(words)\(if: !about.isEmpty, "<span class=\"unseen\">: \(about)</span>")</button></p>
            """)
    }
}
