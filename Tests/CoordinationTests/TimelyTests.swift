import Coordination
import Foundation
import Matching
import MutualAid
import Support
import Testing

/// What comes too late is of no help; but what is overdue is wanted still.
@Suite struct TimelyTests {
    private static func item(_ request: ID<AidRequest>, _ town: Town) async throws -> ID<RequestItem> {
        try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
    }

    private static func proposed(_ town: Town) async throws -> [ID<Member>] {
        let plan = try await town.house.perform(MakePlan(), as: town.coordinator).plan
        let items = try await town.house.view(ShowPlan(plan: plan), as: town.coordinator).items
        return items.flatMap(\.proposals).map(\.proposal.lender)
    }

    /// Nurses for one night; South's could be there next morning, West's at once.
    @Test func whoComesWhenTheNeedIsOverIsNotProposed() async throws {
        try await Town.with { town in
            for (lender, lead) in [(town.south, 14 * 60), (town.west, 30)] {
                _ = try await town.house.perform(
                    RegisterCapability(
                        site: lender.site, aidClass: .downtimeNursing, quantity: 2, reserve: 0, terms: CapabilityTerms(leadMinutes: lead)),
                    as: lender.caller(.publisher))
            }
            let request = try await town.house.perform(
                SubmitRequest(
                    site: town.north.site, callback: "555-0199", trouble: "Dark.",
                    items: [.init(aidClass: .downtimeNursing, quantity: 4, neededUntil: Date().addingTimeInterval(13 * 3600))],
                    neededBy: Date().addingTimeInterval(3600), harm: .careLost), as: town.north.caller(.requester)
            ).id
            #expect(try await Self.proposed(town) == [town.west.member])
            let why = try await town.house.view(ShowWhyNot(item: try await Self.item(request, town)), as: town.coordinator).whyNot
            let south = try #require(why?.candidates.first { $0.lender == town.south.member })
            #expect(south.rule == .stillNeeded && south.couldCome && south.bars.count == 1)
        }
    }

    /// A line of the plan says how late it comes, in whole minutes begun.
    @Test func howLateItComesIsSaid() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps()
            _ = try await town.askForPumps()
            let plan = try await town.house.perform(MakePlan(), as: town.coordinator).plan
            for (wanted, late) in [
                ("- interval '17 minutes 30 seconds'", 18), ("- interval '18 minutes 1 second'", 19), ("+ interval '1 hour'", 0),
            ] {
                try town.plant("update aid_request set needed_by = (select min(arrives_at) from proposal) \(wanted)")
                let items = try await town.house.view(ShowPlan(plan: plan), as: town.coordinator).items
                #expect(items.flatMap(\.proposals).map(\.lateMinutes) == [late], "\(wanted)")
            }
        }
    }

    /// The second night, and nobody has moved the time on: a plan and a wave go on all the same.
    @Test func whatIsOverdueIsStillPlanned() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps()
            let request = try await town.askForPumps()
            try town.plant("update aid_request set needed_by = now() - interval '2 days'")
            #expect(try await Self.proposed(town) == [town.south.member])
            let waves = try await town.house.view(ShowWaves(request: request), as: town.coordinator).waves
            #expect(waves.flatMap(\.lenders).contains { $0.lender == town.south.member && $0.isListed })
            // What is on its way for more than a day is too late still.
            try town.plant("update capability set lead_minutes = 2000")
            #expect(try await Self.proposed(town).isEmpty)
        }
    }
}
