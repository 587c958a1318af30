import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// Orders from paper that collide: facts stand, and nothing is asked about what is over.
@Suite struct ConflictTests {
    /// Three papers for what is there once: once one is called off, the two others stand side by side, and nobody decides about it.
    @Test func whatIsCalledOffStandsBesideNothing() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(4, reserve: 0)
            _ = try await town.house.perform(ReserveNumbers(count: 5), as: town.coordinator)
            var orders: [ID<Order>] = []
            for (index, site) in [town.north.site, town.west.site, town.system.site].enumerated() {
                let paper = EnterPaperOrder(
                    number: "\(index + 1)", lender: town.south.member, site: site, aidClass: .infusionPumpLarge, quantity: 4,
                    signedAt: Date().addingTimeInterval(Double(index) * 60 - 7200), signedBy: "Equipment library")
                orders.append(try await town.house.perform(paper, as: town.coordinator).order)
            }
            func pairs() async throws -> [(paper: ID<Order>?, other: ID<Order>?, id: ID<Conflict>)] {
                try await town.house.view(ShowPaperOrders(), as: town.coordinator).conflicts
                    .map { ($0.paper.order, $0.other.order, $0.conflict.id) }
            }
            let first = try #require(try await pairs().first { $0.paper == orders[1] && $0.other == orders[0] })
            _ = try await town.house.perform(DecideConflict(conflict: first.id, keeps: .paper), as: town.coordinator)
            let left = try await pairs()
            #expect(left.map(\.paper) == [orders[2]] && left.map(\.other) == [orders[1]])
            let board = try await town.house.view(ShowBoard(), as: town.coordinator)
            #expect(board.jobs.filter { $0.kind == .decideConflict }.map(\.order) == [orders[2]])
            _ = try await town.house.perform(DecideConflict(conflict: try #require(left.first).id, keeps: .other), as: town.coordinator)
            #expect(try await pairs().isEmpty)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// What came before its paper was signed is a fact.
    @Test func itMayComeBeforeItIsSigned() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(4, reserve: 0)
            _ = try await town.house.perform(ReserveNumbers(count: 5), as: town.coordinator)
            let came = Date().addingTimeInterval(-7200)
            let paper = EnterPaperOrder(
                number: "1", lender: town.south.member, site: town.north.site, aidClass: .infusionPumpLarge, quantity: 4,
                signedAt: came.addingTimeInterval(3600), signedBy: "Equipment library", state: .arrived, happenedAt: came)
            let taken = try await town.house.perform(paper, as: town.coordinator)
            let order = try await town.house.view(ShowOrder(order: taken.order), as: town.coordinator).row.order
            #expect(abs(order.arrivedAt?.timeIntervalSince(came) ?? 99) < 0.01)
        }
    }
}
