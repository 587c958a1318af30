import Coordination
import Foundation
import Hummingbird
import MutualAid
import Wording

/// The steps of orders.
extension PageRoutes {
    func addOrderForms(to router: Router<VisitorContext>) {
        let house = house
        let back: @Sendable (Request, FormReader) -> String = { request, form in Self.back(form, orElse: Self.parent(request)) }
        form("/orders/:id/sent", on: router, back: back) { form, sent in
            let id: ID<Order> = try sent.id()
            let deed = SendOrder(order: id, version: try form.version(), quantity: form.whole("quantity"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/orders/\(id)"), .moved)
        }
        form("/orders/:id/arrived", on: router, back: back) { form, sent in
            let id: ID<Order> = try sent.id()
            let deed = ReceiveOrder(order: id, version: try form.version(), quantity: form.whole("quantity"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/orders/\(id)"), .moved)
        }
        form("/orders/:id/returning", on: router, back: back) { form, sent in
            let id: ID<Order> = try sent.id()
            let deed = ReturnOrder(order: id, version: try form.version(), quantity: form.whole("quantity"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/orders/\(id)"), .moved)
        }
        form("/orders/:id/home", on: router, back: back) { form, sent in
            let id: ID<Order> = try sent.id()
            let deed = BringHome(order: id, version: try form.version(), quantity: form.whole("quantity"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/orders/\(id)"), .moved)
        }
        form("/orders/:id/cancellation", on: router, back: back) { form, sent in
            let id: ID<Order> = try sent.id()
            let deed = CancelOrder(
                order: id, version: try form.version(), quantity: form.whole("quantity"), happenedAt: form.time("happenedAt"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/orders/\(id)"), .orderCancelled)
        }
        form("/orders/:id/record", on: router, back: back) { form, sent in
            let id: ID<Order> = try sent.id()
            let deed = RecordAsHappened(
                order: id, version: try form.version(), state: form.choice("state", orElse: .arrived), quantity: form.whole("quantity"),
                happenedAt: form.time("happenedAt", orElse: .distantPast), isCorrection: form.text("isCorrection") == "yes")
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/orders/\(id)", .recorded)
        }
        form("/tasks/:id/done", on: router, back: { _, form in Self.back(form, orElse: "/") }) { form, sent in
            _ = try await house.perform(FinishTask(task: try sent.id()), as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/"), .taskDone)
        }
    }
}
