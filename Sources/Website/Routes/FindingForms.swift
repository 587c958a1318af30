import Coordination
import Foundation
import Hummingbird
import MutualAid
import Wording

/// Waves, asking one member, and handing over the yes: what a request's page sends besides its own changes.
extension PageRoutes {
    func addFindingForms(to router: Router<VisitorContext>) {
        let house = house
        let page: @Sendable (Request, FormReader) -> String = { request, _ in Self.parent(request) }
        form("/requests/:id/waves", on: router, back: page) { form, sent in
            let id: ID<AidRequest> = try sent.id()
            let deed = SendWave(request: id, wave: form.choice("wave", orElse: .nearest))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/requests/\(id)", .lendersAsked)
        }
        form("/requests/:id/member", on: router, back: page) { form, sent in
            let id: ID<AidRequest> = try sent.id()
            let deed = AskMember(item: form.requiredID("item"), lender: form.requiredID("lender"), quantity: form.whole("quantity"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/requests/\(id)", .memberAsked)
        }
        form("/requests/:id/delegation", on: router, back: page) { form, sent in
            let id: ID<AidRequest> = try sent.id()
            let hours = form.whole("hours", orElse: 4)
            try form.finish()
            let member = try await house.view(ShowRequest(request: id), as: sent.caller).row.request.member
            let now = sent.visitor.whoami?.asOf ?? .distantPast
            let deed = Delegate(member: member, request: id, until: now.addingTimeInterval(Double(hours) * 3600))
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/requests/\(id)", .delegated)
        }
        addWaitingRoomForms(to: router)
        form("/delegations/:id/end", on: router, back: { _, form in Self.back(form, orElse: "/asking") }) { form, sent in
            _ = try await house.perform(EndDelegation(delegation: try sent.id()), as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/asking"), .delegationEnded)
        }
    }

    private func addWaitingRoomForms(to router: Router<VisitorContext>) {
        let house = house
        let room = "/waiting-room"
        form("/open-offers", on: router, back: { _, _ in room }) { form, sent in
            let deed = OfferHelp(
                member: form.requiredID("member"), aidClass: form.choice("aidClass", orElse: .printer),
                quantity: form.whole("quantity", orElse: 1), note: form.optional("note"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(room, .helpOffered)
        }
        form("/open-offers/:id/match", on: router, back: { _, _ in room }) { form, sent in
            let deed = MatchHelp(openOffer: try sent.id(), version: try form.version(), item: form.requiredID("item"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(room, .helpMatched)
        }
        form("/open-offers/:id/thanks", on: router, back: { _, _ in room }) { form, sent in
            _ = try await house.perform(
                ThankForHelp(openOffer: try sent.id(), version: try form.version()), as: sent.caller, sent.envelope)
            return .go(room, .helpThanked)
        }
        form("/closed-classes", on: router, back: { _, _ in room }) { form, sent in
            let deed = CloseClass(aidClass: form.choice("aidClass", orElse: .printer), closed: form.text("closed") == "yes")
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(room, .classChanged)
        }
    }
}
