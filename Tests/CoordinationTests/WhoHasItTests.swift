import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// Whoever asks is told who has it and how far away that is, and never how many there are.
@Suite struct WhoHasItTests {
    @Test func namesAndDistancesTheNearestFirst() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(10, by: town.south)
            _ = try await town.registerPumps(nil, reserve: 0, by: town.west)
            let answer = try await town.house.view(
                WhoHasIt(aidClass: .infusionPumpLarge, site: town.north.site), as: town.north.caller(.requester))
            #expect(answer.holders.map(\.memberName) == ["South Hospital", "West Hospital"])
            #expect(answer.holders.map(\.kilometres) == [33, 44])
            #expect(answer.holders.map(\.askUs) == [false, true])
        }
    }

    /// What the asker has itself is no help to it, whoever opens the request.
    @Test func theAskerIsNotAmongThem() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(10, by: town.north)
            _ = try await town.registerPumps(10, by: town.south)
            let request = try await town.askForPumps(6)
            for caller in [town.coordinator, town.north.caller(.requester)] {
                let sheet = try await town.house.view(ShowRequest(request: request), as: caller)
                #expect(sheet.holders.flatMap(\.holders).map(\.memberName) == ["South Hospital"])
            }
        }
    }

    @Test func whatIsPromisedKeptOrPausedIsNotThere() async throws {
        try await Town.with { town in
            let asker = town.north.caller(.requester)
            let capability = try await town.registerPumps(6, reserve: 0)
            _ = try await town.registerPumps(2, reserve: 2, by: town.west)
            let names = try await town.house.view(WhoHasIt(aidClass: .infusionPumpLarge), as: asker).holders.map(\.memberName)
            #expect(names == ["South Hospital"])
            _ = try await town.askForPumps(6)
            _ = try await town.tender(try await town.planAndAsk()[0], 6)
            #expect(try await town.house.view(WhoHasIt(aidClass: .infusionPumpLarge), as: asker).holders.isEmpty)
            _ = try await town.house.perform(
                ReviseCapability(capability: capability, version: 2, quantity: 60, reserve: 0, terms: .init()),
                as: town.coordinator)
            #expect(try await town.house.view(WhoHasIt(aidClass: .infusionPumpLarge), as: asker).holders.count == 1)
            // Its own is nobody's news.
            #expect(try await town.house.view(WhoHasIt(aidClass: .infusionPumpLarge), as: town.south.caller(.publisher)).holders.isEmpty)
            _ = try await town.house.perform(ChangeCapabilityState(capability: capability, state: .paused), as: town.coordinator)
            #expect(try await town.house.view(WhoHasIt(aidClass: .infusionPumpLarge), as: asker).holders.isEmpty)
        }
    }
}
