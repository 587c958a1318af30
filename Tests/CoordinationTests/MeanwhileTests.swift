import Foundation
import MutualAid
import Support
import Testing

@testable import Coordination

/// So many times something is done, and then no more.
actor Turns {
    private var left: Int
    private(set) var taken = 0

    init(_ left: Int) { self.left = left }

    func take() -> Bool {
        taken += 1
        left -= 1
        return left >= 0
    }
}

/// What changes between solving a plan and saving it: the plan is made anew, and not for ever.
@Suite struct MeanwhileTests {
    private static func item(of request: ID<AidRequest>, _ town: Town) async throws -> ID<RequestItem> {
        try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
    }

    /// An offer from a listing that the plan does not use changes neither the request's version nor that of what it proposes.
    @Test func whatIsOfferedMeanwhileIsNotPlannedTwice() async throws {
        try await Town.with { town in
            let south = try await town.registerPumps(10, reserve: 0)
            _ = try await town.registerPumps(10, reserve: 0, by: town.west)
            let item = try await Self.item(of: try await town.askForPumps(6), town)
            let enquiry = try await town.house.perform(
                AskMember(item: item, lender: town.south.member, quantity: 4), as: town.north.caller(.requester)
            ).id
            _ = try await town.house.perform(
                SetOverride(item: item, capability: south, way: .forbidden, quantity: nil, reason: "They rang."), as: town.coordinator)
            let turns = Turns(1)
            let made = try await Solving.$meanwhile.withValue({
                if await turns.take() { _ = try await town.tender(enquiry, 4) }
            }) { try await town.house.perform(MakePlan(), as: town.coordinator) }
            #expect(made.proposed == 2 && made.missing == 0, "four of the six are offered by now")
            #expect(await turns.taken == 2, "it was made anew, once")
        }
    }

    @Test func whereTheGroundMovesEachTimeItSaysSo() async throws {
        try await Town.with { town in
            let south = try await town.registerPumps(10, reserve: 0)
            let item = try await Self.item(of: try await town.askForPumps(6), town)
            let turns = Turns(4)
            await #expect(throws: Refusal.planOutOfDate) {
                try await Solving.$meanwhile.withValue({
                    if await turns.take() {
                        _ = try await town.house.perform(
                            SetOverride(item: item, capability: south, way: .forced, quantity: 3, reason: "They rang."),
                            as: town.coordinator)
                    }
                }) { try await town.house.perform(MakePlan(), as: town.coordinator) }
            }
            #expect(await turns.taken == 4)
            #expect(try await town.house.perform(MakePlan(), as: town.coordinator).proposed == 6, "and at another moment it is made")
        }
    }
}
