import Coordination
import Hummingbird
import MutualAid
import Wording

/// Deciding about candidates by hand: on the page that says who could come and why not.
extension PageRoutes {
    func addOverrideForms(to router: Router<VisitorContext>) {
        let house = house
        let page: @Sendable (Request, FormReader) -> String = { request, _ in
            let parts = request.uri.path.split(separator: "/").map(String.init)
            return "/items/\(parts[1])/why-not?decide=\(parts[3])"
        }
        form("/items/:id/overrides/:capability", on: router, back: page) { form, sent in
            let item: ID<RequestItem> = try sent.id()
            let deed = SetOverride(
                item: item, capability: try sent.id("capability"), way: form.choice("way", orElse: .forced),
                quantity: form.text("way") == Override.Way.forbidden.rawValue ? nil : form.whole("quantity"), reason: form.text("reason"),
                version: try form.version())
            if deed.reason.isEmpty { form.add("reason", .missing) }
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/items/\(item)/why-not", .decided)
        }
        form("/overrides/:id/end", on: router, back: { _, form in Self.back(form, orElse: "/plans") }) { form, sent in
            let deed = EndOverride(override: try sent.id(), version: try form.version())
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/plans"), .decisionEnded)
        }
    }
}
