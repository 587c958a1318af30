import Coordination
import Foundation
import Hummingbird
import MutualAid
import Wording

/// Closing a false alarm, and releasing one order.
extension PageRoutes {
    func addStandDownForms(to router: Router<VisitorContext>) {
        let house = house
        let back: @Sendable (Request, FormReader) -> String = { request, form in Self.back(form, orElse: Self.parent(request)) }
        form("/stand-down", on: router, back: { _, _ in "/stand-down" }) { form, sent in
            let deed = StandDown(requests: form.ids("requests"))
            if deed.requests.isEmpty { form.add("requests", .noneChosen) }
            try form.finish()
            let done = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/stand-down", Self.stoodDown(done))
        }
        form("/incidents/:id/stand-down", on: router, back: { request, _ in Self.parent(request) }) { form, sent in
            let id: ID<Incident> = try sent.id()
            try form.finish()
            let done = try await house.perform(StandDown(incident: id), as: sent.caller, sent.envelope)
            return .go("/incidents/\(id)", Self.stoodDown(done))
        }
        form("/orders/:id/release", on: router, back: back) { form, sent in
            let id: ID<Order> = try sent.id()
            _ = try await house.perform(ReleaseOrder(order: id, version: try form.version()), as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/orders/\(id)"), .released)
        }
        form("/orders/:id/turned-back", on: router, back: back) { form, sent in
            let id: ID<Order> = try sent.id()
            let deed = TurnBack(
                order: id, version: try form.version(), quantity: form.whole("quantity"), happenedAt: form.time("happenedAt"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/orders/\(id)"), .turnedBack)
        }
    }
}

extension PageRoutes {
    /// That somebody was asked to turn back is said where somebody was.
    private static func stoodDown(_ done: StoodDown) -> DoneWords { done.askedToTurnBack > 0 ? .stoodDownTurning : .stoodDown }
}

extension Pages {
    func standDown(_ path: String, _ visitor: Visitor, _ query: [String: String], _ form: FormState) async throws -> Shown {
        if !visitor.may(StandDown.self, Parties(asker: visitor.seat?.member)) { throw Refusal.notAllowed }
        let all =
            try await visitor.caller.seesRegion
            ? house.view(ShowBoard(), as: visitor.caller).requests : house.view(ShowAskingHome(), as: visitor.caller).requests
        let rows = all.filter { $0.request.state == .submitted }
        // One deed takes so many; the rest is there when these are closed.
        let chosen = rows.filter { query["all"] == "yes" || query["site"] == $0.request.site.description }.prefix(StandDown.most)
        return Shown(
            html: context(visitor, path).standDownPage(
                rows, chosen: Set(chosen.map(\.request.id)), most: StandDown.most, form: form))
    }
}
