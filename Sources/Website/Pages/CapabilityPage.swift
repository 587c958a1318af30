import MutualAid
import Wording

/// What the form about a capability can choose from.
struct CapabilityChoices: Sendable {
    var sites: [SiteChoice]
    let models: [DeviceModel]
    var mayAddModel = false
}

extension PageContext {
    /// One entry of what a member lends: new, or as it stands.
    ///
    /// - Parameter member: whose it is, where that is not the reader's own: the way back leads there.
    func capabilityPage(
        _ choices: CapabilityChoices, kind: AidKind, capability: Capability? = nil, of member: MemberName? = nil,
        form state: FormState = .empty
    ) -> HTML {
        let list: Address = member.map { "/members/\($0.member)" } ?? "/lending"
        let action: Address = capability.map { "/capabilities/\($0.id)" } ?? "/capabilities"
        let form = Form(self, to: action, state)
        let heading =
            capability.map { $0.aidClass.words(language) } ?? member.map { say(CapabilityWords.addFor($0.name)) }
            ?? say(CapabilityWords.add)
        return frame(
            title: heading, width: .narrow, form: state,
            """
            \(head(
                heading, trail: "<a href=\"\(list)\">\(member.map(\.name) ?? say(CapabilityWords.heading))</a>",
                below: "\(capability.map { $0.freeSentence(language, isOwn: member == nil) } ?? say(member == nil ? CapabilityWords.lead : .theirLead))"))
            \(capability.map { uncoveredNotice($0) } ?? kinds(kind, member))
            \(form.wrap("form", """
                \(capability.map { form.hidden("version", String($0.version)) } ?? whichAndWhere(form, choices, kind))\
                \(member.map { HTML("\(form.hidden("member", $0.member.description))\(form.hidden("back", list.text))") })
                \(amounts(form, choices, kind, capability))\(particulars(form, kind, capability?.terms.particulars))\
                \(terms(form, capability))\(if: member.map { typesFor([$0.member]) } ?? false, saidFields(form))
                <p class="acts"><button class="do wide">\(say(CapabilityWords.save))</button> \
                <a class="never" href="\(list)">\(say(FrameWords.cancel))</a></p>
                """))
            \(capability.map { states($0, list) })\(if: choices.mayAddModel && kind == .equipment, addModel(state))
            """)
    }

    private func uncoveredNotice(_ capability: Capability) -> HTML {
        if capability.shortBy == 0 { return .nothing }
        let things = capability.aidClass.number(capability.shortBy, language)
        let isOwn = isReader(capability.member)
        let short = notice(
            .takeCare, say(isOwn ? CapabilityWords.shortBy(things: things) : .theirsShortBy(things: things)),
            "\(if: isOwn, "<p>\(say(CapabilityWords.shortNext))</p>")")
        return "<div class=\"pad\">\(short)</div>"
    }

    /// The kinds of aid; each has a form with its own questions.
    private func kinds(_ kind: AidKind, _ member: MemberName?) -> HTML {
        """
        <nav class="pad" aria-label="\(say(CapabilityWords.kind))"><ul class="acts">\(each: AidKind.allCases, { other in
            """
            <li><a class="may slim" href="/capabilities/new?kind=\(other.rawValue)\(member.map { HTML("&amp;member=\($0.member)") })"\(if: other == kind, " aria-current=\"true\"")>\
            \(other.words(language))</a></li>
            """
        })</ul><p class="quiet">\(kind.meaning(language))</p></nav>
        """
    }

    private func whichAndWhere(_ form: Form, _ choices: CapabilityChoices, _ kind: AidKind) -> HTML {
        let sites = choices.sites.map { (value: $0.id.description, words: $0.words) }
        return """
            \(form.hidden("kind", kind.rawValue))\(form.select(
                FieldText(name: "aidClass", label: say(CapabilityWords.which), required: true), groups: classGroups([kind]),
                empty: say(AskWords.choose)))
            \(form.select(
                FieldText(
                    name: "site", label: say(CapabilityWords.site), initial: sites.count == 1 ? sites[0].value : "", required: true),
                groups: [("", sites)], empty: sites.count == 1 ? nil : say(AskWords.choose)))
            """
    }

    private func amounts(_ form: Form, _ choices: CapabilityChoices, _ kind: AidKind, _ capability: Capability?) -> HTML {
        let fitting = choices.models.filter { $0.aidClass.kind == kind && (capability == nil || $0.aidClass == capability?.aidClass) }
        let groups = Dictionary(grouping: fitting, by: \.aidClass).sorted { $0.key.rawValue < $1.key.rawValue }
            .map { aidClass, models in
                (label: aidClass.words(language), options: models.map { (value: $0.id.description, words: $0.words) })
            }
        return """
            \(if: !fitting.isEmpty, form.select(
                FieldText(name: "model", label: say(CapabilityWords.model), initial: capability?.model?.description ?? ""),
                groups: groups, empty: say(CapabilityWords.anyModel)))
            \(form.number(FieldText(
                name: "quantity", label: say(CapabilityWords.quantity),
                help: running(say(CapabilityWords.quantityHint), say(CapabilityWords.askUs)),
                initial: capability?.quantity.map { String($0) } ?? "")))
            \(form.number(FieldText(
                name: "reserve", label: say(CapabilityWords.reserve), help: say(CapabilityWords.reserveHint),
                initial: String(capability?.reserve ?? 0), required: true)))
            \(form.number(FieldText(
                name: "leadMinutes", label: say(CapabilityWords.leadMinutes),
                initial: String(capability?.terms.leadMinutes ?? 60), required: true)))
            """
    }

    private func terms(_ form: Form, _ capability: Capability?) -> HTML {
        let terms = capability?.terms
        func number(_ value: Int?) -> String { value.map { String($0) } ?? "" }
        let names = ["availableFrom", "availableUntil", "longestLoanDays", "radiusKilometres", "conditions"]
        return foldBox(
            say(CapabilityWords.moreTerms), hint: say(CapabilityWords.moreTermsHint),
            open: capability != nil || names.contains { !form.mistakes($0).isEmpty },
            """
            <div class="stack">\(form.time(FieldText(
                name: "availableFrom", label: say(CapabilityWords.availableFrom), initial: form.localText(terms?.availableFrom))))\
            \(form.time(FieldText(
                name: "availableUntil", label: say(CapabilityWords.availableUntil), initial: form.localText(terms?.availableUntil))))\
            \(form.number(FieldText(
                name: "longestLoanDays", label: say(CapabilityWords.longestLoan), initial: number(terms?.longestLoanDays))))\
            \(form.number(FieldText(
                name: "radiusKilometres", label: say(CapabilityWords.radius), initial: number(terms?.radiusKilometres))))\
            \(form.area(FieldText(
                name: "conditions", label: say(CapabilityWords.conditions), help: say(CapabilityWords.conditionsHint),
                initial: terms?.conditions ?? "")))</div>
            """)
    }

    /// Taking it out of the answers for a while, or for good.
    private func states(_ capability: Capability, _ list: Address) -> HTML {
        let next: [(Capability.State, CapabilityWords)] =
            switch capability.state {
            case .published: [(.paused, .pause), (.retired, .takeOut)]
            case .paused: [(.published, .publishAgain), (.retired, .takeOut)]
            case .retired: []
            }
        return """
            <section class="card stack section-gap"><h2>\(capability.state.words(language))</h2>\
            <p class="quiet">\(running(capability.state.meaning(language), say(CapabilityWords.takeOutHint)))</p>\
            <div class="acts">\(each: next, { state, words in
                button(
                    say(words), to: "/capabilities/\(capability.id)/state", style: state == .retired ? "never" : "may",
                    hidden: [("state", state.rawValue), ("version", String(capability.version)), ("back", list.text)])
            })</div></section>
            """
    }

    /// A model that nobody has named yet.
    private func addModel(_ state: FormState) -> HTML {
        let form = Form(self, to: "/device-models", state)
        return foldBox(
            say(CapabilityWords.addModel), hint: say(CapabilityWords.addModelHint), open: form.state.isWrong,
            form.wrap(
                "form",
                """
                \(form.hidden("back", path))\(form.select(
                    FieldText(name: "aidClass", label: say(CapabilityWords.which), required: true), groups: classGroups([.equipment]),
                    empty: say(AskWords.choose)))\
                \(form.line(FieldText(name: "manufacturer", label: say(CapabilityWords.manufacturer), required: true)))\
                \(form.line(FieldText(name: "model", label: say(CapabilityWords.modelName), required: true)))\
                <p><button class="may">\(say(CapabilityWords.addModelButton))</button></p>
                """))
    }
}
