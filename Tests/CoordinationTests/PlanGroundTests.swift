import Foundation
import MutualAid
import Support
import Testing

@testable import Coordination

/// A plan is out of date where something changed that plans are made from, and by nothing else that is written down.
@Suite struct PlanGroundTests {
    @Test func onlyWhatPlansAreMadeFromMakesItOld() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(10, reserve: 0)
            let request = try await town.askForPumps(6)
            let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
            try await town.seal()
            let plan = try await town.house.perform(MakePlan(), as: town.coordinator).plan
            func isOld() async throws -> Bool {
                try await town.seal()
                let sheet = try await town.house.view(ShowPlan(plan: plan), as: town.coordinator)
                let why = try await town.house.view(ShowWhyNot(item: item), as: town.coordinator)
                #expect(why.whyNot.flatMap(\.elsewhere)?.outOfDate == sheet.outOfDate, "why not follows the same rule")
                return sheet.outOfDate
            }
            _ = try await town.house.perform(WriteLogLine(text: "The gate is shut."), as: town.north.caller(.requester))
            #expect(try await !isOld(), "a line of the log")
            let sheet = try await town.house.view(ShowPlan(plan: plan), as: town.coordinator)
            let enquiry = try await town.house.perform(
                SendEnquiries(plan: plan, proposals: sheet.items.flatMap(\.proposals).map(\.proposal.id)), as: town.coordinator
            ).enquiries[0]
            #expect(try await !isOld(), "its own enquiries")
            _ = try await town.house.perform(DeclineEnquiry(enquiry: enquiry), as: town.south.caller(.dispatcher))
            #expect(try await isOld(), "a lender's no")
        }
    }
}
