import Coordination
import Foundation
import Hummingbird
import MutualAid
import Wording

/// Who drives an order, and the list at the gate.
extension PageRoutes {
    func addCarryLegForms(to router: Router<VisitorContext>) {
        let house = house
        let back: @Sendable (Request, FormReader) -> String = { request, form in Self.back(form, orElse: Self.parent(request)) }
        let fields = ["phone", "quantity", "fromDoor", "toDoor", "carrierName", "carrierMember", "departsAt", "arrivesAt"]
        let renaming = Dictionary(uniqueKeysWithValues: fields.map { ("plan.\($0)", $0) })
        form("/orders/:id/legs", on: router, back: back, renaming: renaming) { form, sent in
            let id: ID<Order> = try sent.id()
            let deed = PlanLeg(order: id, plan: Self.plan(&form))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/orders/\(id)", .legSaved)
        }
        form("/orders/:id/ends", on: router, back: back) { form, sent in
            let id: ID<Order> = try sent.id()
            let deed = AskEnd(
                order: id, version: try form.version(), until: form.time("until", orElse: .distantPast),
                byLender: form.optional("byLender").map { $0 == "yes" })
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/orders/\(id)", .endAsked)
        }
        form("/orders/:id/relief", on: router, back: back) { form, sent in
            let id: ID<Order> = try sent.id()
            let ends = form.text("needed") == "no"
            let deed = AskRelief(
                order: id, version: try form.version(), from: ends ? nil : form.time("from", orElse: .distantPast))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/orders/\(id)", ends ? .reliefEnded : .reliefAsked)
        }
        form("/ends/:id/answer", on: router, back: { _, form in Self.back(form, orElse: "/") }) { form, sent in
            let agrees = form.text("agrees") == "yes"
            if agrees, form.optional("notBefore") != nil { form.add("notBefore", .onlyWithNo) }
            let deed = AnswerEnd(change: try sent.id(), agrees: agrees, notBefore: agrees ? nil : form.time("notBefore"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/"), .endAnswered)
        }
        form("/ends/:id/withdrawal", on: router, back: { _, form in Self.back(form, orElse: "/") }) { form, sent in
            _ = try await house.perform(WithdrawEnd(change: try sent.id()), as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/"), .endWithdrawn)
        }
        form("/legs/:id/change", on: router, back: { _, form in Self.back(form, orElse: "/") }, renaming: renaming) { form, sent in
            let deed = ChangeLeg(leg: try sent.id(), version: try form.version(), plan: Self.plan(&form))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/"), .legSaved)
        }
        form("/legs/:id/expected", on: router, back: { _, form in Self.back(form, orElse: "/") }) { form, sent in
            let deed = ChangeLeg(
                leg: try sent.id(), version: try form.version(), arrivesAt: form.time("arrivesAt", orElse: .distantFuture))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/"), .legSaved)
        }
        form("/legs/:id/left", on: router, back: { _, form in Self.back(form, orElse: "/") }) { form, sent in
            let deed = StartLeg(leg: try sent.id(), version: try form.version(), happenedAt: form.time("happenedAt"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/"), .legSaved)
        }
        form("/legs/:id/came", on: router, back: { _, form in Self.back(form, orElse: "/") }) { form, sent in
            let deed = EndLeg(leg: try sent.id(), version: try form.version(), happenedAt: form.time("happenedAt"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/"), .legSaved)
        }
        form("/legs/:id/dropped", on: router, back: { _, form in Self.back(form, orElse: "/") }) { form, sent in
            _ = try await house.perform(DropLeg(leg: try sent.id(), version: try form.version()), as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/"), .legSaved)
        }
    }
}

extension PageRoutes {
    /// Only the field that fits who drives is read: what was typed into the others says nothing.
    private static func plan(_ form: inout FormReader) -> CarryLeg.Plan {
        let carrier = form.choice("carrier", orElse: CarryLeg.Carrier.lender)
        return CarryLeg.Plan(
            way: form.choice("way", orElse: .there), carrier: carrier, carrierMember: carrier == .member ? form.id("carrierMember") : nil,
            carrierName: carrier == .firm ? form.optional("carrierName") : nil, phone: form.text("phone"),
            quantity: form.whole("quantity", orElse: 1), fromDoor: form.text("fromDoor"), toDoor: form.text("toDoor"),
            departsAt: form.time("departsAt", orElse: .distantPast), arrivesAt: form.time("arrivesAt", orElse: .distantFuture))
    }
}

extension Pages {
    func gate(_ path: String, _ visitor: Visitor, _ site: ID<Site>, _ query: [String: String]) async throws -> Shown {
        // A time that cannot be read shows the shift that runs now.
        let from = query["from"].flatMap { localTime($0, in: visitor.timeZone) }
        let sheet = try await house.view(ShowGate(site: site, from: from), as: visitor.caller)
        return Shown(html: context(visitor, path).gatePage(sheet))
    }
}
