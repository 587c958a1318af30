import Coordination
import Foundation
import Hummingbird
import MutualAid
import Wording

/// Asking, approving, triaging, and everything else that a request's page sends.
extension PageRoutes {
    func addRequestForms(to router: Router<VisitorContext>) {
        let house = house
        let pages = pages
        form("/requests", on: router, back: { _, _ in "/requests/new" }) { form, sent in
            let deed = try Self.request(&form, now: sent.visitor.whoami?.asOf ?? .distantFuture)
            if sent.visitor.may(SubmitRequest.self, Parties(asker: sent.visitor.seat?.member)) {
                let alike = try await alike(form, sent, at: deed.site, deed.items.map(\.aidClass))
                if !alike.isEmpty {
                    let state = FormState(action: "/requests", values: form.values.filter { $0.key != "key" })
                    return Outcome(response: try await pages.ask("/requests/new", sent.visitor, state, alike: alike).response())
                }
            }
            let made = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/requests/\(made.id)", sent.caller.has(.coordinator) ? .askedForCaller : .asked)
        }
        form("/requests/:id/approval", on: router, back: Self.requestPage) { form, sent in
            let id: ID<AidRequest> = try sent.id()
            _ = try await house.perform(ApproveRequest(request: id, version: try form.version()), as: sent.caller, sent.envelope)
            return .go("/requests/\(id)", .approved)
        }
        form("/requests/:id/approval-by-voice", on: router, back: Self.requestPage) { form, sent in
            let id: ID<AidRequest> = try sent.id()
            let approver = Said(
                name: form.text("approver.name"), post: form.optional("approver.post"), phone: form.optional("approver.phone"))
            let deed = ApproveByVoice(request: id, version: try form.version(), approver: approver, saidAt: form.time("saidAt"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/requests/\(id)", .approved)
        }
        form("/requests/:id/approval-confirmation", on: router, back: Self.requestPage) { form, sent in
            let id: ID<AidRequest> = try sent.id()
            _ = try await house.perform(ConfirmApproval(request: id, version: try form.version()), as: sent.caller, sent.envelope)
            return .go("/requests/\(id)", .approved)
        }
        form("/requests/:id/triage", on: router, back: Self.requestPage) { form, sent in
            let id: ID<AidRequest> = try sent.id()
            let deed = TriageRequest(request: id, version: try form.version(), priority: form.choice("priority", orElse: .high))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/requests/\(id)", .triaged)
        }
        form(
            "/requests/:id/items/:item/covered-inside", on: router,
            back: { request, _ in "/" + request.uri.path.split(separator: "/").prefix(2).joined(separator: "/") }
        ) { form, sent in
            let id: ID<AidRequest> = try sent.id()
            let deed = CoverInside(
                request: id, item: try sent.id("item"), version: try form.version(), quantity: form.whole("quantity", orElse: 0))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/requests/\(id)", deed.quantity > 0 ? .coveredInside : .notCoveredInside)
        }
        form("/requests/:id/cancellation", on: router, back: Self.requestPage) { form, sent in
            let id: ID<AidRequest> = try sent.id()
            _ = try await house.perform(CancelRequest(request: id, version: try form.version()), as: sent.caller, sent.envelope)
            // What is out stays as it was ordered, and its lender reads nothing of this.
            let isOut = try await house.view(ShowRequest(request: id), as: sent.caller).orders.contains { $0.order.isOpen }
            return .go("/requests/\(id)", isOut ? .requestCancelledButOut : .requestCancelled)
        }
        form("/requests/:id/revision", on: router, back: Self.requestPage) { form, sent in
            let id: ID<AidRequest> = try sent.id()
            // The list says also that it belongs to no incident; where the page had no list, nothing is said.
            let leaves = form.values["incident"] != nil && form.optional("incident") == nil
            let deed = ReviseRequest(
                request: id, version: try form.version(), harm: form.choice("harm", Harm.self),
                neededBy: form.time("neededBy", orElse: .distantPast), callback: form.text("callback"), incident: form.id("incident"),
                leavesIncident: leaves, occasion: form.choice("occasion", Occasion.self), trouble: form.optional("trouble"),
                tried: form.optional("tried"), handling: form.values["carrier"] == nil ? nil : form.askedHandling())
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/requests/\(id)", .changed)
        }
        form("/plans", on: router, back: { _, _ in "/plans" }) { _, sent in
            let planned = try await house.perform(MakePlan(), as: sent.caller, sent.envelope)
            return .go("/plans/\(planned.plan)")
        }
        form("/plans/:id/enquiries", on: router, back: { request, _ in Self.parent(request) }) { form, sent in
            let id: ID<Plan> = try sent.id()
            let deed = SendEnquiries(plan: id, proposals: form.ids("proposals"), answerMinutes: form.whole("answerMinutes"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/plans/\(id)", .lendersAsked)
        }
        form("/notes/:id/redaction", on: router, back: { _, form in Self.back(form, orElse: "/journal") }) { form, sent in
            _ = try await house.perform(RedactNote(note: try sent.id()), as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/journal"), .textRemoved)
        }
    }

    @Sendable private static func requestPage(_ request: Request, _ form: FormReader) -> String { parent(request) }

    /// The path without its last part: the record that a form is about.
    static func parent(_ request: Request) -> String {
        "/" + request.uri.path.split(separator: "/").dropLast().joined(separator: "/")
    }

    /// The form's three rows; a blank row is no row.
    private static func request(_ form: inout FormReader, now: Date) throws -> SubmitRequest {
        var items: [(row: Int, item: SubmitRequest.Item)] = []
        let until = form.time("neededUntil")
        for row in 0..<3 {
            let kind = "items[\(row)].aidClass"
            let count = "items[\(row)].quantity"
            let patients = "items[\(row)].patients"
            if row > 0 && form.optional(count) == nil && form.optional(patients) == nil { continue }
            let item = SubmitRequest.Item(
                aidClass: form.choice(kind, orElse: .infusionPumpLarge), model: form.id("items[\(row)].model"), quantity: form.whole(count),
                patients: form.whole(patients), leastQuantity: form.whole("items[\(row)].leastQuantity"),
                substitutes: form.substitutes("items[\(row)]."), mostLenders: form.whole("items[\(row)].mostLenders"),
                together: form.choice("items[\(row)].together", RequestItem.Together.self), neededUntil: until)
            items.append((row, item))
        }
        let isOther = form.text("by") == "other" || form.optional("by") == nil
        let neededBy = isOther ? form.time("neededBy", orElse: now) : form.time("by", orElse: now)
        let deed = SubmitRequest(
            site: form.requiredID("site"), callback: form.text("callback"), trouble: form.text("trouble"),
            items: items.map(\.item), neededBy: neededBy, occasion: form.choice("occasion", Occasion.self) ?? .incident,
            harm: form.choice("harm", Harm.self), incident: form.id("incident"), tried: form.optional("tried"),
            handling: form.askedHandling().ifSaid)
        // What the deed itself would refuse is told together with what the form could not read.
        var check = Check()
        deed.check(&check)
        let all = form.check.mistakes + check.mistakes.filter { mistake in !form.check.mistakes.contains { $0.field == mistake.field } }
        if !all.isEmpty {
            throw Refusal.invalid(
                all.map { mistake in
                    var field = mistake.field
                    for (index, item) in items.enumerated() where field.hasPrefix("items[\(index)]") && item.row != index {
                        field = field.replacingOccurrences(of: "items[\(index)]", with: "items[\(item.row)]")
                        break
                    }
                    field = field.replacingOccurrences(of: ".substitutes", with: ".substitute1")
                    return Mistake(field: field.hasSuffix("neededUntil") ? "neededUntil" : field, mistake.reason)
                })
        }
        return deed
    }
}
