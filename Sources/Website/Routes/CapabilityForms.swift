import Coordination
import Foundation
import Hummingbird
import MutualAid
import Wording

/// What a member could lend or do: publishing, revising, pausing, all still true.
extension PageRoutes {
    func addCapabilityForms(to router: Router<VisitorContext>) {
        let house = house
        form("/capabilities", on: router, back: { _, form in Self.newCapability(form) }) { form, sent in
            let deed = RegisterCapability(
                site: form.requiredID("site"), aidClass: form.choice("aidClass", orElse: .infusionPumpLarge), model: form.id("model"),
                quantity: form.whole("quantity"), reserve: form.whole("reserve") ?? 0, terms: Self.terms(&form))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/lending"), .saved)
        }
        form("/device-models", on: router, back: { _, form in Self.back(form, orElse: "/capabilities/new") }) { form, sent in
            let deed = AddDeviceModel(
                member: sent.caller.has(.coordinator) ? nil : sent.caller.seat?.member, manufacturer: form.text("manufacturer"),
                model: form.text("model"), aidClass: form.choice("aidClass", orElse: .infusionPumpLarge))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/capabilities/new"), .modelAdded)
        }
        form("/capabilities/confirmation", on: router, back: { _, form in Self.back(form, orElse: "/lending") }) { form, sent in
            let deed = ConfirmCapabilities(member: form.requiredID("member"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/lending"), .confirmed)
        }
        form("/capabilities/:id", on: router, back: { request, _ in request.uri.path }) { form, sent in
            let id: ID<Capability> = try sent.id()
            let deed = ReviseCapability(
                capability: id, version: try form.version(), quantity: form.whole("quantity"), reserve: form.whole("reserve") ?? 0,
                terms: Self.terms(&form))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/capabilities/\(id)", .saved)
        }
        form("/capabilities/:id/state", on: router, back: { request, _ in Self.parent(request) }) { form, sent in
            let id: ID<Capability> = try sent.id()
            let deed = ChangeCapabilityState(
                capability: id, version: try form.version(), state: form.choice("state", orElse: .paused))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/lending"), .saved)
        }
    }

    private static func terms(_ form: inout FormReader) -> CapabilityTerms {
        CapabilityTerms(
            leadMinutes: form.whole("leadMinutes") ?? 60, availableFrom: form.time("availableFrom"),
            availableUntil: form.time("availableUntil"), longestLoanDays: form.whole("longestLoanDays"),
            radiusKilometres: form.whole("radiusKilometres"), conditions: form.text("conditions"),
            particulars: Particulars(
                presence: form.choice("presence", Particulars.Presence.self), lotSize: form.whole("lotSize"),
                consumables: form.text("consumables"), consumableDays: form.whole("consumableDays"), vehicle: form.text("vehicle"),
                withDriver: form.optional("withDriver").map { $0 == "yes" }, hours: form.text("hours"),
                loadKilograms: form.whole("loadKilograms")))
    }

    /// The form for the kind that was being filled in.
    private static func newCapability(_ reader: FormReader) -> String {
        var form = reader
        let kind = AidClass(rawValue: form.text("aidClass"))?.kind ?? AidKind(rawValue: form.text("kind")) ?? .equipment
        let member = (form.id("member") as ID<Member>?).map { "&member=\($0)" } ?? ""
        return "/capabilities/new?kind=\(kind.rawValue)\(member)"
    }
}
