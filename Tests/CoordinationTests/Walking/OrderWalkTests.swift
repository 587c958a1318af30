import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// Random walks over every deed about orders, in parts and whole: what is promised is what is neither home nor called off.
@Suite struct OrderWalkTests {
    private struct Sums: Decodable, Equatable {
        let promised: Int
        let open: Int
        let standing: Int
    }

    @Test(arguments: [11, 23, 47] as [UInt64]) func promisedIsWhatIsOut(seed: UInt64) async throws {
        try await Town.with { town in
            var chance = SeededChance(seed: seed)
            let spine = try await town.acceptedOrder()
            let admin = try town.database.asAdmin()
            let lender = town.south.caller(.dispatcher)
            let asker = town.north.caller(.approver)
            let parts: [Int?] = [nil, 1, 2, 3, 6]
            var done = 0
            for step in 0..<60 {
                let part = parts[Int.random(in: 0...4, using: &chance)]
                let state = Order.State.allCases[Int.random(in: 0...5, using: &chance)]
                let order = spine.order
                let isFact = Int.random(in: 0...2, using: &chance) == 0
                do {
                    if isFact {
                        _ = try await town.house.perform(
                            RecordAsHappened(order: order, state: state, quantity: part, happenedAt: .now), as: lender)
                    } else {
                        switch state {
                        case .accepted: continue
                        case .sent: _ = try await town.house.perform(SendOrder(order: order, quantity: part), as: lender)
                        case .arrived: _ = try await town.house.perform(ReceiveOrder(order: order, quantity: part), as: asker)
                        case .returning: _ = try await town.house.perform(ReturnOrder(order: order, quantity: part), as: asker)
                        case .home: _ = try await town.house.perform(BringHome(order: order, quantity: part), as: lender)
                        case .cancelled: _ = try await town.house.perform(CancelOrder(order: order, quantity: part), as: asker)
                        }
                    }
                    done += 1
                } catch Refusal.notNow, Refusal.moreThanThere {
                    // Not a step from where it stands: refused, and nothing has changed.
                }
                let sums: Sums = try admin.one(
                    """
                    select c.promised, coalesce((select sum(p.quantity) from promise p where p.state = 'open'), 0)::int as open,
                        (select sum(o.quantity - o.called_off - o.home_units) from aid_order o)::int as standing
                    from capability c
                    """)
                #expect(sums.promised == sums.open && sums.open == sums.standing, "SEED=\(seed), step \(step): \(sums)")
                let found = try await town.house.view(ShowOrder(order: order), as: asker).row.order
                let stored: String = try admin.one("select state from aid_order")
                #expect(stored == found.units.state.rawValue, "SEED=\(seed), step \(step)")
            }
            #expect(done > 5, "SEED=\(seed): the walk went nowhere")
            #expect(try town.wrongSums() == 0)
        }
    }

    /// Ten pumps in two loads, back in two loads: each part has its time and its line, and each frees its own.
    @Test func partsComeAndGo() async throws {
        try await Town.with { town in
            let spine = try await town.acceptedOrder()
            let lender = town.south.caller(.dispatcher)
            let asker = town.north.caller(.approver)
            func item() async throws -> ItemProgress {
                try await town.house.view(ShowRequest(request: spine.request), as: asker).row.progress
            }
            _ = try await town.house.perform(SendOrder(order: spine.order, quantity: 4), as: lender)
            #expect(try await item() == ItemProgress(asked: 6, offered: 0, promised: 2, onTheWay: 4, arrived: 0, returned: 0))
            _ = try await town.house.perform(ReceiveOrder(order: spine.order), as: asker)
            let board = try await town.house.view(ShowBoard(), as: town.coordinator).jobs.filter { $0.order == spine.order }
            #expect(Set(board.map(\.kind)) == [.sendOrder, .returnOrder])
            #expect(board.first { $0.kind == .sendOrder }?.quantity == 2 && board.first { $0.kind == .returnOrder }?.quantity == 4)
            let much = await refusal { _ = try await town.house.perform(SendOrder(order: spine.order, quantity: 3), as: lender) }
            #expect(much == .moreThanThere(left: 2))
            _ = try await town.house.perform(CancelOrder(order: spine.order), as: lender)
            #expect(try await town.promised(spine.capability) == 4)
            _ = try await town.house.perform(ReturnOrder(order: spine.order, quantity: 3), as: asker)
            _ = try await town.house.perform(BringHome(order: spine.order), as: lender)
            #expect(try await town.promised(spine.capability) == 1)
            #expect(
                try await item()
                    == ItemProgress(asked: 6, offered: 0, promised: 0, onTheWay: 0, arrived: 1, returned: 3))
            #expect(try await item().missing == 2)
            _ = try await town.house.perform(ReturnOrder(order: spine.order), as: asker)
            _ = try await town.house.perform(BringHome(order: spine.order), as: lender)
            #expect(try await town.promised(spine.capability) == 0)
            let ended: String = try town.database.asAdmin().one("select state || ' ' || ended_as from promise")
            #expect(ended == "ended home")
            #expect(try town.wrongSums() == 0)
        }
    }
}
