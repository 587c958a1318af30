import Coordination
import Foundation
import MutualAid

extension Demonstration {
    /// Brings every request to its stage, earliest asked first.
    /// - Returns: how many requests there are.
    func play(_ place: BayPlace, _ steps: Steps) async throws -> Int {
        let now = Date()
        var submitted: [String: ID<AidRequest>] = [:]
        for (round, stages) in Self.rounds.enumerated() {
            let entries = BayRequests.all.filter { stages.contains($0.stage) }
            for entry in entries { submitted[entry.key] = try await ask(entry, at: now, place, steps) }
            // A plan knows what is sealed: unsealed entries would make it look out of date at once.
            try await sealAll()
            let coordinator = try place.caller(BayAccounts.coordinator)
            let plan = try await steps.perform("plan \(round)", MakePlan(), as: coordinator).plan
            let sheet = try await house.view(ShowPlan(plan: plan), as: coordinator)
            for entry in entries where ![.asked, .planned].contains(entry.stage) {
                guard let request = submitted[entry.key] else { continue }
                let proposals = sheet.items.flatMap(\.proposals).map(\.proposal).filter { $0.request == request }
                if proposals.isEmpty { throw Obstacle.nobodyHelps(request: entry.key) }
                let deed = SendEnquiries(plan: plan, proposals: proposals.map(\.id), answerMinutes: 240)
                let enquiries = try await steps.perform("\(entry.key): enquiries", deed, as: coordinator).enquiries
                try await Playing(entry: entry, request: request, now: now, place: place, steps: steps, house: house).go(enquiries)
            }
        }
        return submitted.count
    }

    /// Stages that share a plan. The last one stays as it is, for whoever plays the coordinator.
    private static let rounds: [Set<BayRequests.Stage>] = [
        [.home, .returning, .inUse, .sent, .accepted, .arrivedUnsent, .homeUnseen, .short, .cancelled, .offered], [.enquired],
        [.planned, .asked],
    ]

    private func ask(_ entry: BayRequests.Entry, at now: Date, _ place: BayPlace, _ steps: Steps) async throws -> ID<AidRequest> {
        let neededBy = now.addingTimeInterval(Double(entry.hours) * 3600)
        let until = neededBy.addingTimeInterval(Double(entry.days) * 86_400)
        let items = entry.items.map { item in
            SubmitRequest.Item(
                aidClass: item.aidClass, model: item.model.flatMap { place.models[$0] }, quantity: item.quantity, neededUntil: until)
        }
        let deed = SubmitRequest(
            site: try place.party(entry.asker).site, callback: "555-0190", trouble: entry.trouble, items: items, neededBy: neededBy,
            occasion: entry.occasion, harm: entry.harm)
        let request = try await steps.perform(
            "\(entry.key): request", deed, as: try place.caller("\(entry.asker).requester")
        ).id
        if entry.stage == .asked { return request }
        let priority = (entry.harm ?? .assumedWhenUnsaid).priority
        _ = try await steps.perform(
            "\(entry.key): triage", TriageRequest(request: request, priority: priority), as: try place.caller(BayAccounts.coordinator))
        _ = try await steps.perform(
            "\(entry.key): approval", ApproveRequest(request: request), as: try place.caller("\(entry.asker).approver"))
        return request
    }
}

/// One request on its way from the first enquiry to its stage.
private struct Playing: Sendable {
    let entry: BayRequests.Entry
    let request: ID<AidRequest>
    let now: Date
    let place: BayPlace
    let steps: Steps
    let house: House

    func go(_ enquiries: [ID<Enquiry>]) async throws {
        switch entry.stage {
        case .asked, .planned, .enquired: return
        case .cancelled:
            _ = try await steps.perform("\(entry.key): cancelled", CancelRequest(request: request), as: try asker(.requester))
        case .offered:
            for (index, enquiry) in enquiries.enumerated() { _ = try await tender(enquiry, index) }
        case .accepted, .sent, .inUse, .returning, .home, .arrivedUnsent, .homeUnseen, .short:
            for (index, enquiry) in enquiries.enumerated() {
                let (offer, sheet) = try await tender(enquiry, index)
                let order = try await steps.perform(
                    "\(entry.key): acceptance \(index)", AcceptOffer(offer: offer), as: try asker(.approver)
                ).id
                try await move(order, sheet, index)
            }
        }
    }

    private func tender(_ enquiry: ID<Enquiry>, _ index: Int) async throws -> (offer: ID<Offer>, sheet: EnquirySheet) {
        let sheet = try await house.view(ShowEnquiry(enquiry: enquiry), as: try place.caller(BayAccounts.coordinator))
        let asked = sheet.row.enquiry
        let arrivesAt = now.addingTimeInterval(Double(40 + 15 * index + (asked.kilometres ?? 30)) * 60)
        let deed = TenderOffer(
            enquiry: enquiry, quantity: asked.quantity, arrivesAt: arrivesAt,
            until: arrivesAt.addingTimeInterval(Double(entry.days + 1) * 86_400), note: entry.note)
        let caller = try place.dispatcher(of: asked.lender)
        // Whoever has no account says yes on the telephone.
        let voice = caller.actsFor(asked.lender) ? nil : Said(name: "Duty engineer", post: "equipment library", phone: "555-0143")
        let offer = try await steps.perform("\(entry.key): offer \(index)", deed, as: caller, said: voice).id
        return (offer, sheet)
    }

    /// Takes an order as far as its stage says.
    private func move(_ order: ID<Order>, _ sheet: EnquirySheet, _ index: Int) async throws {
        let lender = try place.dispatcher(of: sheet.row.enquiry.lender)
        func step<D: Deed>(_ name: String, _ deed: D, as caller: Caller) async throws {
            _ = try await steps.perform("\(entry.key): \(name) \(index)", deed, as: caller)
        }
        switch entry.stage {
        case .arrivedUnsent:
            let arrival = RecordAsHappened(order: order, state: .arrived, happenedAt: Date())
            return try await step("arrived unsent", arrival, as: try asker(.requester))
        case .homeUnseen:
            try await step("sent", SendOrder(order: order), as: lender)
            return try await step("home unseen", RecordAsHappened(order: order, state: .home, happenedAt: Date()), as: lender)
        case .short: return try await shrink(sheet, index)
        case .sent, .inUse, .returning, .home: try await step("sent", SendOrder(order: order), as: lender)
        case .asked, .planned, .enquired, .offered, .accepted, .cancelled: return
        }
        if entry.stage == .sent { return }
        try await step("arrived", ReceiveOrder(order: order), as: try asker(.requester))
        if entry.stage == .inUse { return }
        try await step("returning", ReturnOrder(order: order), as: try asker(.requester))
        if entry.stage == .returning { return }
        try await step("home", BringHome(order: order), as: lender)
    }

    /// The lender counts anew and finds four fewer than it has promised.
    private func shrink(_ sheet: EnquirySheet, _ index: Int) async throws {
        guard let listed = sheet.capability?.capability.id else { return }
        let counted = try await house.view(ShowCapability(capability: listed), as: place.staff).capability
        let left = max(0, counted.reserve + counted.promised - 4)
        let deed = ReviseCapability(
            capability: counted.id, version: counted.version, quantity: left, reserve: min(counted.reserve, left), terms: counted.terms)
        let publisher = place.callers.values.first { $0.has(.publisher) && $0.actsFor(counted.member) } ?? place.staff
        _ = try await steps.perform("\(entry.key): fewer \(index)", deed, as: publisher)
    }

    private func asker(_ role: Role) throws -> Caller { try place.caller("\(entry.asker).\(role.rawValue)") }
}
