import Foundation
import Matching
import MutualAid
import Support
import Testing

@testable import Coordination

/// Whoever asks what becomes of the plan without a lender counts on nothing that it has promised.
@Suite struct DroppedLenderTests {
    private static func without(_ lender: Town.Party, _ town: Town) async throws -> AlternativesSheet.Column {
        let sheet = try await town.house.view(CompareAlternatives(lender: lender.member), as: town.coordinator)
        return try #require(sheet.columns.first)
    }

    private static func short(_ figures: PlanFigures) -> Int { figures.unmet.reduce(0) { $0 + $1.units } }

    @Test func whatItHasPromisedIsMissingAgain() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(10, reserve: 0)
            _ = try await town.registerPumps(4, reserve: 0, by: town.west)
            let request = try await town.askForPumps(5)
            let enquiry = try #require(try await town.planAndAsk().first)
            #expect(try await town.house.view(ShowEnquiry(enquiry: enquiry), as: town.coordinator).row.enquiry.lender == town.south.member)
            let asked = try await Self.without(town.south, town)
            #expect(asked.missingAgain == 0 && Self.short(asked.comparison.after) == 1, "nothing is promised yet")
            let offer = try await town.tender(enquiry, 5)
            let offered = try await Self.without(town.south, town)
            #expect(offered.missingAgain == 5 && Self.short(offered.comparison.before) == 0)
            #expect(Self.short(offered.comparison.after) == 1 && offered.comparison.after.proposed == 4, "West has four")
            try await town.approveAndTriage(request)
            _ = try await town.accept(offer)
            #expect(try await Self.without(town.south, town).missingAgain == 5, "an order that has not arrived")
        }
    }
}
