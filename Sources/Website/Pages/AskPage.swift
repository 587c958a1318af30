import MutualAid
import Wording

/// A site that a form can choose.
struct SiteChoice: Hashable, Sendable {
    let id: ID<Site>
    let memberName: String
    let siteName: String

    var words: String { memberName == siteName ? siteName : "\(memberName), \(siteName)" }
}

/// What the form to ask for help starts from.
struct AskChoices: Sendable {
    let sites: [SiteChoice]
    /// The number that the member gave last time.
    var callback = ""
    /// Typed by a call taker or coordinator for somebody on the telephone.
    var forCaller = false
    /// Requests that are probably the same need: shown once before this one is sent.
    var alike: [RequestRow] = []
    /// Incidents that are not closed, and the one from which the reader came.
    var incidents: [IncidentRow] = []
    var incident: ID<Incident>?
    var models: [DeviceModel] = []
}

extension PageContext {
    /// So many things can be asked for at once without a script.
    static let askRows = 3

    /// The form to ask for help: one minute, everything else may wait.
    func askPage(_ choices: AskChoices, form state: FormState = .empty) -> HTML {
        let form = Form(self, to: "/requests", state)
        let heading = say(choices.forCaller ? AskWords.forCaller : .heading)
        return frame(
            title: heading, width: .narrow, form: state,
            """
            <h1>\(heading)</h1><p class="quiet">\(running(
                say(choices.forCaller ? AskWords.forCallerHint : .lead), say(AskWords.noPatientData)))</p>
            \(if: !choices.forCaller, "<p>\(say(AskWords.onlyAQuestion)) <a href=\"/roll-calls/new\">\(say(FrameWords.askPeers))</a></p>")\
            \(alike(choices.alike))\(form.wrap("form after", """
                \(if: !choices.alike.isEmpty, form.hidden("seen", "yes"))\(who(form, choices))
                \(if: choices.forCaller, saidFields(form, open: true))
                \(form.area(
                    FieldText(name: "trouble", label: say(AskWords.trouble), help: say(AskWords.troubleHint), required: true), rows: 2))
                \(items(form))
                \(when(form))
                \(form.radios(FieldText(name: "harm", label: say(AskWords.harm), help: say(AskWords.harmHint)), harmOptions(nil)))
                \(optional(form, choices))
                <div class="tight"><p><button class="do wide">\(say(AskWords.send))</button></p>
                <p class="quiet">\(running(
                    say(AskWords.nextByHarm(by: clock.time(clock.now.addingTimeInterval(1_800)))), say(AskWords.approvalLater)))</p></div>
                """))
            """)
    }

    /// What was asked for already, and that nothing was sent yet.
    func alike(_ rows: [RequestRow]) -> HTML {
        if rows.isEmpty { return .nothing }
        return notice(
            .takeCare, say(AskWords.alike(rows.count)),
            """
            <ul class="tight">\(each: rows, { row in
                """
                <li><a href="/requests/\(row.request.id)">\(things(row))</a>, \(dayTime(row.request.submittedAt)), \
                <span class="no">\(row.request.number)</span></li>
                """
            })</ul><p>\(say(AskWords.alikeHint))</p>
            """)
    }

    private func who(_ form: Form, _ choices: AskChoices) -> HTML {
        let sites = choices.sites.map { (value: $0.id.description, words: $0.words) }
        return """
            \(form.select(
                FieldText(name: "site", label: say(AskWords.who), initial: sites.count == 1 ? sites[0].value : "", required: true),
                groups: [("", sites)], empty: sites.count == 1 ? nil : say(AskWords.choose)))
            \(form.phone(
                FieldText(
                    name: "callback", label: say(AskWords.callback), help: say(AskWords.callbackHint), initial: choices.callback,
                    required: true)))
            """
    }

    private func items(_ form: Form) -> HTML {
        """
        <fieldset class="rows"><legend>\(say(AskWords.kind))</legend><p class="help">\(say(AskWords.howManyHint))</p>\
        \(form.errors("items"))\(item(form, 0))\
        <details\(if: (1..<Self.askRows).contains { isFilled(form, $0) }, " open")><summary>\(say(AskWords.addItem))</summary>\
        \(each: 1..<Self.askRows, { item(form, $0) })</details></fieldset>
        """
    }

    private func item(_ form: Form, _ number: Int) -> HTML {
        """
        <div class="pair">\(form.number(FieldText(
            name: "items[\(number)].quantity", label: say(number == 0 ? AskWords.number : .numberOf(number + 1)))))\
        \(form.select(
            FieldText(
                name: "items[\(number)].aidClass", label: say(number == 0 ? AskWords.which : .whichOf(number + 1)), required: number == 0),
            groups: classGroups(), empty: say(AskWords.choose)))</div>\(patientsField(form, "items[\(number)].patients"))
        """
    }

    private func isFilled(_ form: Form, _ number: Int) -> Bool {
        let names = ["quantity", "patients", "aidClass"].map { "items[\(number)].\($0)" }
        return names.contains { !form.value($0).isEmpty || !form.mistakes($0).isEmpty }
    }

    private func when(_ form: Form) -> HTML {
        """
        \(form.radios(FieldText(name: "by", label: say(AskWords.byWhen), required: true), askTimes(form), columns: .four))
        <div class="if-other">\(form.time(
            FieldText(
                name: "neededBy", label: say(AskWords.neededBy), help: say(AskWords.neededByHint),
                initial: form.localText(clock.now.addingTimeInterval(6 * 3_600)))))</div>
        """
    }

    /// The incident to which the request belongs.
    func incident(_ form: Form, _ rows: [IncidentRow], _ chosen: ID<Incident>?) -> HTML {
        let options = rows.map { row in
            (row.incident.id.description, "\(row.memberName): \(row.title ?? row.incident.number)")
        }
        return form.select(
            FieldText(name: "incident", label: say(IncidentWords.belongs), initial: chosen?.description ?? ""),
            groups: [("", options)], empty: say(IncidentWords.none))
    }

    private func optional(_ form: Form, _ choices: AskChoices) -> HTML {
        let occasions = Occasion.allCases.map { (value: $0.rawValue, words: $0.words(language)) }
        let names =
            ["neededUntil", "tried", "carrier", "comesBack", "answersForHarm"]
            + ["leastQuantity", "substitute1", "substitute2", "mostLenders", "together", "model"].map { "items[0].\($0)" }
        let open = names.contains { !form.mistakes($0).isEmpty || !form.value($0).isEmpty }
        return foldBox(
            say(AskWords.optional), hint: say(AskWords.optionalSummary), open: open || choices.incident != nil,
            """
            <div class="stack">\(if: !choices.incidents.isEmpty, incident(form, choices.incidents, choices.incident))\(form.select(
                FieldText(name: "occasion", label: say(AskWords.occasion), initial: Occasion.incident.rawValue), groups: [("", occasions)]))\
            \(form.time(FieldText(name: "neededUntil", label: say(AskWords.neededUntil), help: say(AskWords.neededUntilHint))))\
            <p class="help">\(say(ItemWords.firstOnly))</p>\(itemFields(form, "items[0].", models: choices.models))\
            \(form.area(FieldText(name: "tried", label: say(ItemWords.tried), help: say(ItemWords.triedHint)), rows: 2))\
            \(askedHandlingFields(form, nil))</div>
            """)
    }
}
