import MutualAid
import Wording

extension PageContext {
    func incidentsPage(_ list: Page<IncidentRow>) -> HTML {
        frame(
            title: say(IncidentWords.heading), width: .middle,
            """
            \(head(say(IncidentWords.heading), beside: "<a class=\"may\" href=\"/incidents/new\">\(say(IncidentWords.open))</a>"))
            \(list.rows.isEmpty
                ? empty(say(IncidentWords.emptyHeading), say(IncidentWords.emptyHint))
                : table(
                    "incidents", caption: say(IncidentWords.heading),
                    [Column(say(IncidentWords.title)), Column(say(IncidentWords.since)), Column(say(IncidentWords.real))],
                    list.rows.map { row in
                        TableRow(
                            id: "incident-\(row.incident.id)",
                            head: """
                                <a href="/incidents/\(row.incident.id)">\(row.title ?? say(IncidentWords.removed))</a><br>\
                                <span class="quiet small">\(row.memberName) · <span class="no keep">\(row.incident.number)</span></span>
                                """,
                            cells: [dayTime(row.incident.since), "\(row.incident.state.words(language))"])
                    }))
            \(older(list.next, "/incidents", say(FrameWords.more)))
            """)
    }

    /// Reporting one: what, what does not work, since when.
    func newIncidentPage(_ members: [MemberChoice], models: [DeviceModel] = [], form state: FormState = .empty) -> HTML {
        let form = Form(self, to: "/incidents", state)
        let states = [Incident.State.suspected, .active].map { state in
            Option(
                value: state.rawValue, words: "\(state.words(language))", meaning: state.meaning(language), chosen: state == .suspected)
        }
        return frame(
            title: say(IncidentWords.openHeading), width: .narrow, form: state,
            """
            <h1>\(say(IncidentWords.openHeading))</h1><p class="quiet">\(running(
                say(IncidentWords.openHint), say(AskWords.noPatientData)))</p>
            \(form.wrap("form after", """
                \(form.select(
                    FieldText(
                        name: "member", label: say(IncidentWords.member), initial: members.count == 1 ? members[0].id.description : "",
                        required: true),
                    groups: [("", members.map { ($0.id.description, $0.name) })], empty: members.count == 1 ? nil : say(AskWords.choose)))\
                \(incidentFields(form, nil, models))\
                \(form.radios(FieldText(name: "state", label: say(IncidentWords.state), required: true), states))\
                \(if: isCoordinator, saidFields(form))<p><button class="do wide">\(say(IncidentWords.save))</button></p>
                """))
            """)
    }

    private func incidentFields(_ form: Form, _ row: IncidentRow?, _ models: [DeviceModel]) -> HTML {
        let said = row?.incident.models ?? []
        // One place more than is said: whoever learns of another model says it later.
        let places = models.isEmpty ? 0 : min(Incident.mostModels, max(2, said.count + 1))
        return """
            \(form.line(FieldText(
                name: "title", label: say(IncidentWords.title), help: say(IncidentWords.titleHint), initial: row?.title ?? "", required: true)))\
            \(form.area(
                FieldText(name: "broken", label: say(IncidentWords.broken), initial: row?.broken ?? "", required: true), rows: 3))\
            \(form.time(FieldText(
                name: "since", label: say(IncidentWords.since), initial: form.localText(row?.incident.since ?? clock.now), required: true)))\
            \(each: 0..<places, { place in
                form.select(
                    FieldText(
                        name: "model\(place + 1)", label: say(place == 0 ? IncidentWords.model : .modelNext(place + 1)),
                        help: place == 0 ? say(IncidentWords.modelHint) : "", initial: said.count > place ? said[place].description : ""),
                    groups: modelGroups(models), empty: say(IncidentWords.noModel))
            })
            """
    }

    /// One incident: what does not work, where it stands, and what was asked for because of it.
    func incidentPage(
        _ sheet: IncidentSheet, mayChange: Bool, models: [DeviceModel] = [], names: [ID<Member>: String] = [:],
        form state: FormState = .empty
    ) -> HTML {
        let incident = sheet.row.incident
        let title = sheet.row.title ?? say(IncidentWords.removed)
        let form = Form(self, to: "/incidents/\(incident.id)", state)
        let named = models.filter { incident.models.contains($0.id) }.map(\.words).joined(separator: language == .japanese ? "、" : ", ")
        let affected: HTML? = named.isEmpty ? nil : "\(named)"
        return frame(
            title: title, width: .middle, form: state, follows: sheet.position,
            """
            \(head(
                title, trail: "<a href=\"/incidents\">\(say(IncidentWords.heading))</a> / <span class=\"no\">\(incident.number)</span>",
                below: "\(sheet.row.memberName) · \(incident.state.words(language))"))
            <div class="stack"><section class="card stack" id="state" data-live><p>\(sheet.row.broken ?? say(IncidentWords.removed))</p>\
            \(facts([
                (say(IncidentWords.since), dayTime(incident.since)),
                (say(IncidentWords.real), "\(incident.state.words(language))\(language == .japanese ? "。" : ". ")\(incident.state.meaning(language))"),
                (say(IncidentWords.models), affected),
            ]))\(if: mayChange, moves(incident))</section>
            <section class="stack"><h2>\(say(IncidentWords.requests))</h2>\(sheet.requests.isEmpty
                ? "<p class=\"quiet\">\(say(IncidentWords.noRequests))</p>"
                : requests("requests", caption: say(IncidentWords.requests), sheet.requests, withMember: false))\
            \(if: mayChange, asking(incident, open: sheet.requests.contains { $0.request.state == .submitted }))</section>
            \(if: mayChange, foldBox(say(IncidentWords.change), open: form.state.isWrong, form.wrap("form", """
                \(form.hidden("version", String(incident.version)))\(incidentFields(form, sheet.row, models))\
                \(if: isCoordinator, saidFields(form))<p><button class="may">\(say(IncidentWords.saveChange))</button></p>
                """)))
            <section class="stack"><h2>\(say(JournalWords.heading))</h2>\(log(sheet.log, names: names))</section></div>
            """)
    }

    /// Asking for more because of it, or standing down all that was asked for.
    private func asking(_ incident: Incident, open: Bool) -> HTML {
        """
        <p><a class="may" href="/requests/new?incident=\(incident.id)">\(say(IncidentWords.askForIt))</a></p>\
        \(if: open, foldBox(
            say(StandDownWords.heading), hint: say(StandDownWords.lead),
            button(
                say(IncidentWords.standDown), to: "/incidents/\(incident.id)/stand-down", style: "may", about: incident.number)))
        """
    }

    private func moves(_ incident: Incident) -> HTML {
        """
        <div class="acts">\(each: incident.next, { next in
            button(
                incident.state == .closed ? say(IncidentWords.reopen) : next.step(language), to: "/incidents/\(incident.id)/state", style: next == .active ? "do" : "may",
                hidden: [("version", String(incident.version)), ("state", next.rawValue)], about: incident.number)
        })</div>
        """
    }
}
