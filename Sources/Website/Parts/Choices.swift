import MutualAid

/// One thing to choose: what is sent, what is read, what it means.
struct Option {
    let value: String
    let words: HTML
    var meaning = ""
    var chosen = false
}

/// The look of a row of choices: in how many columns they may stand.
enum Columns: String {
    case one = ""
    case two, three, four
}

extension Form {
    func radios(_ field: FieldText, _ options: [Option], columns: Columns = .one) -> HTML {
        picks(field, options, columns, type: "radio")
    }

    func checks(_ field: FieldText, _ options: [Option], columns: Columns = .one) -> HTML {
        picks(field, options, columns, type: "checkbox")
    }

    /// The first choice carries the field's identity, so that the list of mistakes leads to it.
    private func picks(_ field: FieldText, _ options: [Option], _ columns: Columns, type: String) -> HTML {
        """
        <fieldset\(if: !mistakes(field.name).isEmpty, " class=\"wrong\"")\(hints(field))><legend>\(field.label)</legend>\
        \(if: !field.help.isEmpty, "<p class=\"help\" id=\"\(id(field.name))-help\">\(field.help)</p>")\(errors(field.name, empty: type == "radio" ? .nothingChosen : .noneChosen))\
        <div class="pick \(columns.rawValue)">\(each: options.enumerated(), { number, option in
            """
            <label\(if: type == "checkbox", " class=\"check\"")><input type="\(type)" name="\(field.name)" value="\(option.value)"\
            \(if: number == 0, " id=\"\(id(field.name))\"")\(if: isChosen(field.name, option.value, option.chosen), " checked")\
            \(if: field.required && type == "radio", " required")><span>\(option.words)\
            \(if: !option.meaning.isEmpty, "<small>\(option.meaning)</small>")</span></label>
            """
        })</div></fieldset>
        """
    }

    func select(_ field: FieldText, groups: [(label: String, options: [(value: String, words: String)])], empty: String? = nil) -> HTML {
        let chosen = value(field.name, field.initial)
        func options(_ list: [(value: String, words: String)]) -> HTML {
            "\(each: list, { "<option value=\"\($0.value)\"\(if: $0.value == chosen, " selected")>\($0.words)</option>" })"
        }
        return wrap(
            field,
            """
            <select id="\(id(field.name))" name="\(field.name)"\(if: field.required, " required")\(hints(field))>\
            \(empty.map { "<option value=\"\">\($0)</option>" } as HTML?)\
            \(each: groups, { group in
                group.label.isEmpty ? options(group.options) : "<optgroup label=\"\(group.label)\">\(options(group.options))</optgroup>"
            })</select>
            """)
    }
}
