import Coordination
import Foundation
import MutualAid

/// The spine of the main job, step by step, so that a test can stop at the step it is about.
extension Town {
    public func registerPumps(_ quantity: Int? = 10, reserve: Int = 2, by party: Party? = nil) async throws -> ID<Capability> {
        let lender = party ?? south
        return try await house.perform(
            RegisterCapability(
                site: lender.site, aidClass: .infusionPumpLarge, quantity: quantity, reserve: reserve,
                terms: CapabilityTerms(leadMinutes: 30, conditions: "Three days of sets travel with them.")),
            as: lender.caller(.publisher)
        ).id
    }

    public func askForPumps(_ quantity: Int = 6, harm: Harm? = .careLost, by party: Party? = nil) async throws -> ID<AidRequest> {
        let asker = party ?? north
        return try await house.perform(
            SubmitRequest(
                site: asker.site, callback: "555-0199", trouble: "The pumps' server is dark.",
                items: [.init(aidClass: .infusionPumpLarge, quantity: quantity)], neededBy: Date().addingTimeInterval(4 * 3600),
                harm: harm),
            as: asker.caller(.requester)
        ).id
    }

    /// Plans, and asks everybody that the plan proposes.
    public func planAndAsk() async throws -> [ID<Enquiry>] {
        let planned = try await house.perform(MakePlan(), as: coordinator)
        let sheet = try await house.view(ShowPlan(plan: planned.plan), as: coordinator)
        let proposals = sheet.items.flatMap(\.proposals).map(\.proposal.id)
        if proposals.isEmpty { return [] }
        return try await house.perform(SendEnquiries(plan: planned.plan, proposals: proposals), as: coordinator).enquiries
    }

    public func tender(_ enquiry: ID<Enquiry>, _ quantity: Int, by party: Party? = nil) async throws -> ID<Offer> {
        try await house.perform(
            TenderOffer(
                enquiry: enquiry, quantity: quantity, arrivesAt: Date().addingTimeInterval(3600),
                until: Date().addingTimeInterval(7 * 86_400), note: "Adult sets only."),
            as: (party ?? south).caller(.dispatcher)
        ).id
    }

    public func approveAndTriage(_ request: ID<AidRequest>, by party: Party? = nil) async throws {
        _ = try await house.perform(ApproveRequest(request: request), as: (party ?? north).caller(.approver))
        _ = try await house.perform(TriageRequest(request: request, priority: .high), as: coordinator)
    }

    public func accept(_ offer: ID<Offer>, by party: Party? = nil) async throws -> ID<Order> {
        try await house.perform(AcceptOffer(offer: offer), as: (party ?? north).caller(.approver)).id
    }

    /// Everything up to an accepted order of six pumps.
    public func acceptedOrder() async throws -> (request: ID<AidRequest>, capability: ID<Capability>, offer: ID<Offer>, order: ID<Order>) {
        let capability = try await registerPumps()
        let request = try await askForPumps()
        let enquiries = try await planAndAsk()
        let offer = try await tender(enquiries[0], 6)
        try await approveAndTriage(request)
        return (request, capability, offer, try await accept(offer))
    }

    /// An accepted order of people, who are there; how long they are needed has not been said.
    public func acceptedPeople(_ quantity: Int = 4) async throws -> (request: ID<AidRequest>, order: ID<Order>) {
        for lender in [south, west] {
            _ = try await house.perform(
                RegisterCapability(site: lender.site, aidClass: .downtimeNursing, quantity: quantity, reserve: 0),
                as: lender.caller(.publisher))
        }
        let request = try await house.perform(
            SubmitRequest(
                site: north.site, callback: "555-0199", trouble: "No records on the wards.",
                items: [.init(aidClass: .downtimeNursing, quantity: quantity)], neededBy: Date().addingTimeInterval(4 * 3600),
                harm: .careLost), as: north.caller(.requester)
        ).id
        let item = try await house.view(ShowRequest(request: request), as: coordinator).row.items[0].item.id
        try await approveAndTriage(request)
        let enquiry = try await house.perform(AskMember(item: item, lender: south.member, quantity: quantity), as: north.caller(.requester))
            .id
        let offer = try await house.perform(
            TenderOffer(enquiry: enquiry, quantity: quantity, arrivesAt: Date().addingTimeInterval(3600)), as: south.caller(.dispatcher)
        ).id
        let order = try await accept(offer)
        _ = try await house.perform(RecordAsHappened(order: order, state: .arrived, happenedAt: Date()), as: north.caller(.requester))
        return (request, order)
    }

    /// The same, where the lender said that it drives and the asker which door.
    public func orderWithDoor() async throws -> ID<Order> {
        _ = try await registerPumps()
        let request = try await askForPumps()
        let offer = try await house.perform(
            TenderOffer(
                enquiry: try await planAndAsk()[0], quantity: 6, arrivesAt: Date().addingTimeInterval(3600),
                handling: Handling(carrier: .lender, lenderPhone: "555-0177")),
            as: south.caller(.dispatcher)
        ).id
        try await approveAndTriage(request)
        return try await house.perform(
            AcceptOffer(offer: offer, handling: Handling(door: "Cellar door, ring twice", askerPhone: "555-0188")),
            as: north.caller(.approver)
        ).id
    }

    /// Puts all units of every order at one place, past every rule.
    public func plant(order place: Order.State) throws { try plant(Self.planting(place)) }

    /// The statement that does so.
    public static func planting(_ place: Order.State) -> String {
        let here = Order.State.way.firstIndex(of: place) ?? 0
        let counts = zip(["sent_units", "arrived_units", "returning_units", "home_units"], 1...).map { column, step in
            "\(column) = \(step <= here ? "quantity" : "0")"
        }
        let calledOff = "called_off = \(place == .cancelled ? "quantity" : "0")"
        return "update aid_order set \((counts + [calledOff]).joined(separator: ", "))"
    }

    /// Seals everything that waits.
    public func seal() async throws {
        while try await premises.upkeep.seal(region) > 0 {}
    }

    public func promised(_ capability: ID<Capability>) async throws -> Int {
        try await house.view(ShowCapability(capability: capability), as: coordinator).capability.promised
    }

    /// Lets the three hospitals be found by the numbers N, S and W.
    public func numberSites() throws {
        let numbers = [("N", north), ("S", south), ("W", west)]
        try plant(numbers.map { "update member set outside_number = '\($0)' where id = '\($1.member)'" }.joined(separator: "; "))
    }
}
