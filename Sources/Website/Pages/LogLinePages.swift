import Coordination
import MutualAid
import Wording

extension PageContext {
    /// The line that whoever may write finds below every page, about what the page is about.
    var logLineForm: HTML {
        guard mayWriteLines, !path.hasPrefix("/log-lines") else { return .nothing }
        return """
            <aside class="no-print middle" aria-label="\(say(LogLineWords.heading))"><details class="more"><summary>\
            \(say(LogLineWords.heading))</summary>\(lineForm())</details></aside>
            """
    }

    private var mayWriteLines: Bool {
        guard let whoami, let seat else { return false }
        let reader = Caller(identity: .account(whoami.account, name: whoami.name), seat: seat, channel: .page)
        return WriteLogLine.permission.allows(reader, Parties(owner: seat.member))
    }

    private func lineForm(_ state: FormState = .empty) -> HTML {
        let form = Form(self, to: "/log-lines", state)
        return form.wrap(
            "form",
            """
            \(form.hidden("back", form.value("back", path)))\(each: subject, { form.hidden($0.name, $0.value) })\(ofSite(form))\
            \(form.area(FieldText(name: "text", label: say(LogLineWords.text), help: say(LogLineWords.hint), required: true), rows: 2))\
            \(form.time(FieldText(name: "happenedAt", label: say(LogLineWords.happenedAt), help: say(LogLineWords.happenedHint))))\
            <p><button class="may">\(say(LogLineWords.write))</button></p>
            """)
    }

    /// The site that the page is about: said by the page, chosen where it shows several.
    private func ofSite(_ form: Form) -> HTML {
        if sites.count < 2 { return "\(each: sites, { form.hidden("site", $0.id.description) })" }
        return form.select(
            FieldText(name: "site", label: say(LogLineWords.aboutSite), initial: sites[0].id.description),
            groups: [("", sites.map { ($0.id.description, $0.name) })])
    }

    /// What the page is about, as a field; nothing where it is about no single record.
    private var subject: [(name: String, value: String)] {
        let parts = path.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
        guard parts.count == 2 else { return [] }
        switch parts[0] {
        case "requests": return ID<AidRequest>(parts[1]).map { [("request", $0.description)] } ?? []
        case "orders": return ID<Order>(parts[1]).map { [("order", $0.description)] } ?? []
        case "incidents": return ID<Incident>(parts[1]).map { [("incident", $0.description)] } ?? []
        default: return []
        }
    }

    /// The lines that are filed to nothing yet, each with a place to say what it is about.
    func logLinesPage(_ lines: [LogLine], choices: [String], mayFile: Bool, form state: FormState = .empty) -> HTML {
        frame(
            title: say(LogLineWords.unfiled(lines.count)), width: .middle, form: state,
            """
            \(head(
                say(LogLineWords.unfiled(lines.count)), trail: "<a href=\"/journal\">\(say(JournalWords.heading))</a>",
                below: "\(say(LogLineWords.unfiledHint))"))
            <div class="stack">\(datalist("subjects", choices))<ul class="cards">\(each: lines, { line in
                """
                <li class="card tight" id="line-\(line.id)"><p>\(time(line.happenedAt)) \(line.text ?? say(JournalWords.noteRemoved))</p>\
                \(if: mayFile, filing(line, state))</li>
                """
            })</ul>\(if: mayWriteLines, "<section class=\"card stack\"><h2>\(say(LogLineWords.heading))</h2>\(lineForm(state))</section>")</div>
            """)
    }

    private func filing(_ line: LogLine, _ state: FormState) -> HTML {
        let form = Form(self, to: "/log-lines/\(line.id)/filing", state)
        return form.wrap(
            "form",
            """
            \(form.picked(
                FieldText(name: "about", label: say(LogLineWords.about), help: say(LogLineWords.aboutHint), required: true),
                from: "subjects"))<p><button class="may slim">\(say(LogLineWords.file))</button></p>
            """)
    }

    /// Names to pick from while typing; whoever has no such list types them.
    func datalist(_ id: StaticString, _ choices: [String]) -> HTML {
        "<datalist id=\"\(HTML(stringLiteral: id))\">\(each: choices, { "<option value=\"\($0)\"></option>" })</datalist>"
    }
}

extension Form {
    /// A line that is typed, or picked from a list of names.
    func picked(_ field: FieldText, from list: StaticString, focus: Bool = false) -> HTML {
        wrap(
            field,
            """
            <input type="text" id="\(id(field.name))" name="\(field.name)" value="\(value(field.name, field.initial))" \
            list="\(HTML(stringLiteral: list))" autocomplete="off"\(if: focus, " autofocus")\(if: field.required, " required")\(hints(field))>
            """)
    }
}
