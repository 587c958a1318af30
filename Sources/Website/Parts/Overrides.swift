import Matching
import MutualAid
import Wording

extension PageContext {
    /// What was decided about candidates: who, when and why, and the button that takes it back.
    /// - Parameters:
    ///   - back: where taking it back leads to.
    ///   - beside: what else is to be said about one of them.
    func decisions(_ rows: [OverrideRow], back: Address, beside: (OverrideRow) -> HTML = { _ in .nothing }) -> HTML {
        """
        <ul class="tight">\(each: rows, { row in
            """
            <li><b>\(row.sentence(language))</b> \(row.reason) <span class="quiet">(\(row.signature(clock)))</span>\(beside(row))\
            \(if: isCoordinator, button(
                say(OverrideWords.undo), to: "/overrides/\(row.override.id)/end", style: "may slim",
                hidden: [("version", String(row.override.version)), ("back", back.text)], about: row.sentence(language)))</li>
            """
        })</ul>
        """
    }

    /// The way to the form in which a coordinator decides about one candidate.
    func wayToDecide(_ item: ID<RequestItem>, _ capability: ID<Capability>, about lender: String) -> HTML {
        if !isCoordinator { return .nothing }
        return """
            <a href="/items/\(item)/why-not?decide=\(capability)#decide">\(say(OverrideWords.decide))\
            <span class="unseen">: \(lender)</span></a>
            """
    }

    /// Take so many of this candidate, or none at all, and why.
    func decideForm(_ verdict: CandidateVerdict, _ lender: String, standing: Override?, _ item: ID<RequestItem>, _ state: FormState) -> HTML
    {
        let state = state.naming(["way": say(OverrideWords.way)])
        let form = Form(self, to: "/items/\(item)/overrides/\(verdict.capability)", state)
        let ways = Override.Way.allCases.map {
            Option(value: $0.rawValue, words: "\($0.words(language))", chosen: $0 == standing?.way)
        }
        return """
            <section class="card stack mine" id="decide"><h2>\(say(OverrideWords.about(lender)))</h2>\
            <p class="help">\(running(say(OverrideWords.hint), say(OverrideWords.quiet)))</p>\
            \(form.wrap("form", """
                \(form.hidden("version", String(standing?.version ?? 0)))\
                \(form.radios(FieldText(name: "way", label: say(OverrideWords.way), required: true), ways, columns: .two))\
                \(form.number(FieldText(
                    name: "quantity", label: say(OverrideWords.howMany), help: say(OverrideWords.howManyHelp),
                    initial: standing?.quantity.map(String.init) ?? "")))\
                \(form.area(FieldText(
                    name: "reason", label: say(OverrideWords.reason), help: say(OverrideWords.reasonHelp), required: true), rows: 2))\
                <p><button class="do">\(say(OverrideWords.save))</button></p>
                """))</section>
            """
    }
}
