import Coordination
import Foundation
import MutualAid

/// What came by telephone, fax and paper.
extension Town {
    /// A request of north's that the desk typed.
    public func enterForNorth() async throws -> ID<AidRequest> {
        try await house.perform(
            SubmitRequest(
                site: north.site, callback: "555-0199", trouble: "By fax: pumps dark.",
                items: [.init(aidClass: .infusionPumpLarge, quantity: 4)], neededBy: Date().addingTimeInterval(4 * 3600)),
            as: coordinator
        ).id
    }

    /// Another site of a member, as a list would bring it.
    public func secondSite(of party: Party) async throws -> ID<Site> {
        let id: ID<Site> = ID(rawValue: UUID())
        try plant(
            """
            insert into site select (json_populate_record(s, json_build_object('id', '\(id)', 'name', 'North annex'))).*
            from site s where s.id = '\(party.site)'
            """)
        return id
    }

    public func arrival(
        of quantity: Int, for request: ID<AidRequest>, hoursAgo: Double = 1, isAnother: Bool = false
    ) async throws -> RecordArrival {
        let sheet = try await house.view(ShowRequest(request: request), as: coordinator)
        return RecordArrival(
            request: request, item: sheet.row.items[0].item.id, lender: south.member, quantity: quantity,
            happenedAt: Date().addingTimeInterval(-hoursAgo * 3600), note: "Brought by the equipment library's van.",
            isAnother: isAnother)
    }

    public func paperOrder(
        _ number: String, _ quantity: Int, to asker: Party? = nil, state: Order.State = .accepted, isAnother: Bool = false
    ) -> EnterPaperOrder {
        EnterPaperOrder(
            number: number, lender: south.member, site: (asker ?? north).site, aidClass: .infusionPumpLarge, quantity: quantity,
            signedAt: Date().addingTimeInterval(-3 * 3600), signedBy: "Equipment library, B. Kato", state: state,
            happenedAt: state == .accepted ? nil : Date().addingTimeInterval(-2 * 3600), isAnother: isAnother)
    }

    /// South has eight to lend: six are promised to north, then an order for five comes in from paper.
    public func conflict() async throws -> ID<Conflict> {
        _ = try await acceptedOrder()
        _ = try await house.perform(ReserveNumbers(count: 5), as: coordinator)
        _ = try await house.perform(paperOrder("TB-P0001", 5, to: west), as: coordinator)
        let sheet = try await house.view(ShowPaperOrders(), as: coordinator)
        guard let row = sheet.conflicts.first else { throw Refusal.notFound }
        return row.conflict.id
    }
}
