import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// When a promise ends, and that nothing else ends it.
@Suite struct PromiseEndTests {
    enum End: String, CaseIterable, Sendable {
        case declined, withdrawn, expired, cancelledRequest, cancelledByAsker, cancelledByLender, cancelledAfterAcceptance, home
    }

    /// A deed that forgets to give back leaves the units out of the pool for ever; one that gives back too early promises them twice.
    @Test(arguments: End.allCases) func endsOnceAndIsFreeAgain(end: End) async throws {
        try await Town.with { town in
            let capability = try await town.registerPumps()
            let request = try await town.askForPumps()
            let offer = try await town.tender(try await town.planAndAsk()[0], 6)
            #expect(try await town.promised(capability) == 6)
            let lender = town.south.caller(.dispatcher)
            let approver = town.north.caller(.approver)
            func order() async throws -> ID<Order> {
                try await town.approveAndTriage(request)
                return try await town.accept(offer)
            }
            var reason = end.rawValue
            switch end {
            case .declined: _ = try await town.house.perform(DeclineOffer(offer: offer), as: approver)
            case .withdrawn: _ = try await town.house.perform(WithdrawOffer(offer: offer), as: lender)
            case .expired:
                #expect(try await town.premises.upkeep.lapse(in: town.region) == 0)
                try town.plant("update offer set expires_at = tendered_at - interval '1 second'")
                #expect(try await town.premises.upkeep.lapse(in: town.region) == 1)
                #expect(try await town.premises.upkeep.lapse(in: town.region) == 0)
            case .cancelledRequest:
                _ = try await town.house.perform(CancelRequest(request: request), as: approver)
                reason = "declined"
            case .cancelledByAsker, .cancelledByLender:
                let order = try await order()
                _ = try await town.house.perform(CancelOrder(order: order), as: end == .cancelledByAsker ? approver : lender)
                reason = "cancelled"
            case .cancelledAfterAcceptance:
                _ = try await order()
                _ = try await town.house.perform(CancelRequest(request: request), as: approver)
                reason = "cancelled"
            case .home:
                let order = try await order()
                _ = try await town.house.perform(SendOrder(order: order), as: lender)
                #expect(try await town.promised(capability) == 6)
                _ = try await town.house.perform(ReceiveOrder(order: order), as: approver)
                _ = try await town.house.perform(ReturnOrder(order: order), as: approver)
                #expect(try await town.promised(capability) == 6)
                _ = try await town.house.perform(BringHome(order: order), as: lender)
            }
            #expect(try await town.promised(capability) == 0)
            #expect(try town.wrongSums() == 0)
            let ended: String = try town.database.asAdmin().one("select state || ' ' || ended_as from promise where offer = \(offer)")
            #expect(ended == "ended \(reason)")
        }
    }

    /// What has left is a fact: cancelling the request does not make it free again.
    @Test func cancellingTheRequestKeepsWhatIsOut() async throws {
        try await Town.with { town in
            let spine = try await town.acceptedOrder()
            _ = try await town.house.perform(SendOrder(order: spine.order), as: town.south.caller(.dispatcher))
            _ = try await town.house.perform(CancelRequest(request: spine.request), as: town.north.caller(.approver))
            #expect(try await town.promised(spine.capability) == 6)
            let state: String = try town.database.asAdmin().one("select state from aid_order")
            #expect(state == "sent")
            #expect(try town.wrongSums() == 0)
        }
    }

    /// Recorded home by mistake: the promise stands again, even where that leaves the lender short.
    @Test func whatIsNotHomeAfterAllIsPromisedAgain() async throws {
        try await Town.with { town in
            let spine = try await town.acceptedOrder()
            let lender = town.south.caller(.dispatcher)
            func record(_ state: Order.State) async throws -> Recorded {
                try await town.house.perform(RecordAsHappened(order: spine.order, state: state, happenedAt: .now), as: lender)
            }
            #expect(try await record(.home).skipped == [.sent, .arrived, .returning])
            #expect(try await town.promised(spine.capability) == 0)
            let now = try await town.house.view(ShowCapability(capability: spine.capability), as: town.coordinator).capability
            _ = try await town.house.perform(
                ReviseCapability(capability: now.id, version: now.version, quantity: 3, reserve: 0, terms: now.terms),
                as: town.south.caller(.publisher))
            #expect(try await record(.arrived).skipped == [])
            #expect(try await town.promised(spine.capability) == 6)
            #expect(try town.database.asAdmin().one("select short_by from capability", as: Int.self) == 3)
            #expect(try await record(.home).skipped == [.returning])
            #expect(try await town.promised(spine.capability) == 0)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// One is left where two are kept: that is a fact, nothing is free, and whoever was promised some is told.
    @Test func fewerThanAreKeptIsTakenIn() async throws {
        try await Town.with { town in
            let spine = try await town.acceptedOrder()
            let now = try await town.house.view(ShowCapability(capability: spine.capability), as: town.coordinator).capability
            let revised = try await town.house.perform(
                ReviseCapability(capability: now.id, version: now.version, quantity: 1, reserve: 2, terms: now.terms),
                as: town.south.caller(.publisher))
            #expect(revised.shortBy == 6)
            let left = try await town.house.view(ShowCapability(capability: spine.capability), as: town.coordinator).capability
            #expect(left.quantity == 1 && left.reserve == 2 && left.free == 0)
            #expect(try town.database.asAdmin().one("select short_by from capability", as: Int.self) == 6)
            #expect(try town.wrongSums() == 0)
        }
    }
}
