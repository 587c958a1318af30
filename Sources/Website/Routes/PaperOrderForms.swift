import Coordination
import Foundation
import Hummingbird
import MutualAid
import Wording

/// Orders on paper, what collides with them, and what arrived before it was ordered.
extension PageRoutes {
    func addPaperOrderForms(to router: Router<VisitorContext>) {
        let house = house
        form("/paper/blocks", on: router, back: { _, _ in "/paper" }) { form, sent in
            let deed = ReserveNumbers(count: form.whole("count", orElse: 25))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/paper", .numbersReserved)
        }
        form("/paper", on: router, back: { _, _ in "/paper" }) { form, sent in
            let sites = try await house.view(ListSites(), as: sent.caller)
            let lender = form.site("lender", among: sites)
            let site = form.site("site", among: sites)
            let deed = EnterPaperOrder(
                number: form.text("number"), lender: lender?.member ?? ID(rawValue: UUID()), site: site?.id ?? ID(rawValue: UUID()),
                aidClass: form.choice("aidClass", orElse: .infusionPumpLarge), quantity: form.whole("quantity", orElse: 1),
                signedAt: form.time("signedAt", orElse: .distantPast), signedBy: form.text("signedBy"),
                state: form.choice("state", orElse: .accepted), happenedAt: form.time("happenedAt"),
                arrivesAt: form.time("arrivesAt"), until: form.time("until"),
                isAnother: form.text("isAnother") == "yes")
            var check = Check()
            deed.check(&check)
            for mistake in check.mistakes where !form.check.mistakes.contains(where: { $0.field == mistake.field }) {
                form.add(mistake.field, mistake.reason)
            }
            try form.finish()
            let taken = try await house.perform(deed, as: sent.caller, sent.envelope)
            // Papers of one night are typed one after the other: the day stays, and the cursor stands in the next number.
            let next: Address = "/paper?signed=\(localTimeText(deed.signedAt, in: sent.visitor.timeZone))"
            return .go(next.text, taken.written == nil ? .orderTyped : .orderRenumbered)
        }
        form("/orders/:id/void", on: router, back: { request, _ in Self.parent(request) }) { form, sent in
            let id: ID<Order> = try sent.id()
            let deed = VoidOrder(order: id, version: try form.version(), reason: form.text("reason"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/orders/\(id)", .orderVoided)
        }
        form("/conflicts/:id/decision", on: router, back: { _, form in Self.back(form, orElse: "/paper") }) { form, sent in
            let deed = DecideConflict(conflict: try sent.id(), keeps: form.choice("keeps", orElse: .both))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/paper"), .conflictDecided)
        }
        form("/requests/:id/arrivals", on: router, back: { request, _ in Self.parent(request) }) { form, sent in
            let sites = try await house.view(ListSites(), as: sent.caller)
            // What stands at the door is never refused: a name that no member bears is a stranger's, and no name is nobody's yet.
            if NamedSite.meant(by: form.text("lender"), among: sites).isEmpty {
                let id: ID<AidRequest> = try sent.id()
                let deed = Self.broughtByNoMember(&form, id, sent.visitor)
                try form.finish()
                _ = try await house.perform(deed, as: sent.caller, sent.envelope)
                return .go("/requests/\(id)", .arrivalNoted)
            }
            let lender = form.site("lender", among: sites)
            let deed = RecordArrival(
                request: try sent.id(), item: form.requiredID("item"), lender: lender?.member ?? ID(rawValue: UUID()),
                quantity: form.whole("quantity", orElse: 1), happenedAt: form.time("happenedAt", orElse: .distantPast),
                until: form.time("until"), note: form.optional("note"), isAnother: form.text("isAnother") == "yes",
                aidClass: form.choice("aidClass", AidClass.self))
            try form.finish()
            let taken = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/orders/\(taken.order)", .arrivalRecorded)
        }
    }
}

extension PageRoutes {
    /// Without a member that lent it there is no order: it covers what it came for, and whatever else was said stands with who sent it.
    private static func broughtByNoMember(_ form: inout FormReader, _ request: ID<AidRequest>, _ visitor: Visitor) -> RecordStranger {
        let until = form.time("until").map {
            "\(PaperOrderWords.returnBy.text(visitor.language)): \(localTimeText($0, in: visitor.timeZone))"
        }
        let said = [form.optional("lender"), form.optional("sender"), until, form.optional("note")].compactMap(\.self)
        return RecordStranger(
            request: request, item: form.requiredID("item"), quantity: form.whole("quantity", orElse: 1),
            sender: said.joined(separator: "; "), happenedAt: form.time("happenedAt", orElse: .distantPast),
            aidClass: form.choice("aidClass", AidClass.self))
    }
}

extension Pages {
    func paperOrders(_ path: String, _ visitor: Visitor, _ form: FormState) async throws -> Shown {
        let sheet = try await house.view(ShowPaperOrders(), as: visitor.caller)
        let mayEnter = visitor.may(EnterPaperOrder.self, Parties())
        return Shown(
            html: context(visitor, path).paperOrdersPage(
                sheet, sites: mayEnter ? try await house.view(ListSites(), as: visitor.caller) : [], mayEnter: mayEnter,
                mayDecide: visitor.may(DecideConflict.self, Parties()), form: form))
    }

    func paperForms(_ path: String, _ visitor: Visitor, _ id: ID<NumberBlock>) async throws -> Shown {
        let sheet = try await house.view(ShowPaperOrders(), as: visitor.caller)
        guard let block = sheet.blocks.first(where: { $0.id == id }) else { throw Refusal.notFound }
        return Shown(html: context(visitor, path).paperFormsPage(block, code: sheet.code))
    }
}
