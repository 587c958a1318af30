import Foundation
import Matching
import MutualAid
import Support
import Testing

@testable import Coordination

/// A search that takes too long ends with what was found by then, and says so wherever it is shown.
@Suite struct CutShortTests {
    /// All or nothing of three and of two, where there are four: which of them comes is not found at once.
    private static func ask(_ quantity: Int, _ town: Town) async throws {
        _ = try await town.house.perform(
            SubmitRequest(
                site: town.north.site, callback: "555-0199", trouble: "Dark.",
                items: [.init(aidClass: .infusionPumpLarge, quantity: quantity, leastQuantity: quantity)],
                neededBy: Date().addingTimeInterval(8 * 3600), harm: .careLost), as: town.north.caller(.requester))
    }

    @Test func nobodyWaitsForeverForAPlan() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(4, reserve: 0)
            try await Self.ask(3, town)
            try await Self.ask(2, town)
            let (cut, compared) = try await Solving.$longest.withValue(.zero) {
                let cut = try await town.house.perform(MakePlan(), as: town.coordinator)
                return (cut, try await town.house.view(CompareAlternatives(even: true), as: town.coordinator))
            }
            let cutShort = Solution.Status.cutShort.rawValue
            #expect(cut.status == cutShort && cut.proposed > 0, "what was found by then is the plan")
            let sheet = try await town.house.view(ShowPlan(plan: cut.plan), as: town.coordinator)
            #expect(sheet.plan.status == cutShort)
            #expect(compared.now?.status == cutShort && compared.columns.map(\.comparison.after.status) == [cutShort])
            let whole = try await town.house.perform(MakePlan(), as: town.coordinator)
            #expect(whole.status == Solution.Status.optimal.rawValue && whole.proposed == 3)
        }
    }

    /// Numbers that do not fit are a refusal, with its sentence, and no fault of ours.
    @Test func whatCannotBeWorkedOutIsRefused() async {
        let need = Run.Need(id: "n", quantity: 0)
        await #expect(throws: Refusal.notSolved) {
            try await Solving.alone { try Run(needs: [need], supplies: [], arcs: []).solve().assignments.count }
        }
    }

    /// One is solved and two wait; whoever comes then is told to come back, and is let in once one of them is through.
    @Test func whoComesAfterTwoIsToldToComeBack() async throws {
        let line = SolvingLine()
        try await line.hold {
            try await line.hold {
                _ = try await line.hold {
                    await #expect(throws: Unavailable.self) { try await line.hold {} }
                }
                try await line.hold {}
            }
        }
    }

    /// That line is the house's, for plans and for alternatives; nobody else waits in it.
    @Test func theHouseKeepsTheLine() async throws {
        try await Town.with { town in
            let line = town.house.solving
            try await line.hold {
                try await line.hold {
                    try await line.hold {
                        await #expect(throws: Unavailable.self) { try await town.house.perform(MakePlan(), as: town.coordinator) }
                        await #expect(throws: Unavailable.self) {
                            try await town.house.view(CompareAlternatives(even: true), as: town.coordinator)
                        }
                        _ = try await town.askForPumps(2)
                        _ = try await town.house.view(ShowBoard(), as: town.coordinator)
                    }
                }
            }
            _ = try await town.house.perform(MakePlan(), as: town.coordinator)
        }
    }

    /// Where nobody waits any longer, nothing is searched on.
    @Test func aSearchEndsWithWhoeverWaits() async {
        let search = Task {
            try await Solving.search { stopped in
                while !stopped() {}
                return true
            }
        }
        search.cancel()
        await #expect(throws: Unavailable.self) { try await search.value }
    }

    @Test func theClockBeginsWithTheSearch() {
        #expect(Solving.clock(.zero)())
        #expect(!Solving.clock(.seconds(60))())
    }
}
