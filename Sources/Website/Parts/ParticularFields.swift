import MutualAid
import Wording

extension PageContext {
    /// What only this kind of aid is asked.
    func particulars(_ form: Form, _ kind: AidKind, _ said: Particulars?) -> HTML {
        let parts = Particulars.parts(of: kind)
        if parts.isEmpty { return .nothing }
        return "\(each: parts, { part in field(form, part, said ?? Particulars()) })"
    }

    private func field(_ form: Form, _ part: Particulars.Part, _ said: Particulars) -> HTML {
        func text(_ initial: String) -> FieldText { FieldText(name: part.rawValue, label: part.words(language), initial: initial) }
        func number(_ value: Int?) -> HTML { form.number(text(value.map { String($0) } ?? "")) }
        switch part {
        case .presence:
            return form.select(
                text(said.presence?.rawValue ?? ""),
                groups: [("", Particulars.Presence.allCases.map { ($0.rawValue, $0.words(language)) })], empty: say(CapabilityWords.notSaid)
            )
        case .withDriver:
            return form.select(
                text(said.withDriver.map { $0 ? "yes" : "no" } ?? ""),
                groups: [("", [("yes", Particulars.driver(true, language)), ("no", Particulars.driver(false, language))])],
                empty: say(CapabilityWords.notSaid))
        case .lotSize: return number(said.lotSize)
        case .consumableDays: return number(said.consumableDays)
        case .loadKilograms: return number(said.loadKilograms)
        case .consumables: return form.line(text(said.consumables))
        case .vehicle: return form.line(text(said.vehicle))
        case .hours: return form.line(text(said.hours))
        }
    }

    /// What was said of them, in one line; nothing where nothing was.
    func particulars(_ terms: CapabilityTerms) -> HTML? {
        let said = terms.particulars.sentences(language)
        return said.isEmpty ? nil : "\(said.joined(separator: " · "))"
    }
}
