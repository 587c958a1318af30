import Coordination
import Foundation
import Hummingbird
import MutualAid

/// Calls that were made, messages that were seen, and the desk.
extension PageRoutes {
    func addDeskForms(to router: Router<VisitorContext>) {
        let house = house
        for (path, reached) in [("/ring/reached", true), ("/ring/nobody", false)] {
            form(path, on: router, back: { _, _ in "/ring" }) { form, sent in
                let ids: [ID<Delivery>] = form.values.filter { $0.key.hasPrefix("deliveries[") }.sorted { $0.key < $1.key }
                    .compactMap { $0.value.first.flatMap { ID($0) } }
                _ = try await house.perform(RecordRing(deliveries: ids, reached: reached), as: sent.caller, sent.envelope)
                return .go("/ring", reached ? .rang : .nobodyAnswered)
            }
        }
        form("/deliveries/:id/seen", on: router, back: { _, form in Self.back(form, orElse: "/") }) { form, sent in
            _ = try await house.perform(SeeDelivery(delivery: try sent.id()), as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/"), .seen)
        }
        form("/members/:id/exercise-channel", on: router, back: { request, form in Self.back(form, orElse: Self.parent(request)) }) {
            form, sent in
            let member: ID<Member> = try sent.id()
            let deed = ChooseExerciseChannel(member: member, open: form.text("open") == "yes")
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/members/\(member)", .saved)
        }
        form("/standing-rule", on: router, back: { _, _ in "/desk" }) { form, sent in
            let isOff = form.text("off") == "yes"
            let minutes = isOff ? nil : form.whole("minutes")
            if !isOff, minutes == nil { form.add("minutes", .missing) }
            try form.finish()
            _ = try await house.perform(SetStandingRule(minutes: minutes), as: sent.caller, sent.envelope)
            return .go("/desk", .saved)
        }
        form("/desk/take", on: router, back: { _, _ in "/desk" }) { form, sent in
            let deed = TakeDesk(from: ID(form.text("from")), phone: form.optional("phone"), email: form.optional("email"))
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/desk", .deskTaken)
        }
        form("/desk/numbers", on: router, back: { _, _ in "/desk" }) { form, sent in
            let deed = LeaveNumber(phone: form.optional("phone"), email: form.optional("email"))
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/desk", .numberLeft)
        }
        form("/desk/:id/handover", on: router, back: { _, _ in "/desk" }) { form, sent in
            let deed = HandOverDesk(desk: try sent.id(), note: form.optional("note"))
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/desk", .deskHandedOver)
        }
        form("/desk/:id/acceptance", on: router, back: { _, _ in "/desk" }) { form, sent in
            let deed = AcceptDesk(desk: try sent.id(), phone: form.optional("phone"), email: form.optional("email"))
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/desk", .deskAccepted)
        }
    }
}
