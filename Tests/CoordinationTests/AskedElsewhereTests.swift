import Foundation
import MutualAid
import Support
import Testing

@testable import Coordination

/// A plan that moves an item away from a lender that is asked and has not answered.
@Suite struct AskedElsewhereTests {
    /// South is asked, and would come an hour late; then West lists as many that come in time.
    private static func moved(_ town: Town) async throws -> (first: ID<Enquiry>, plan: PlanSheet) {
        func list(_ party: Town.Party, lead: Int) async throws {
            _ = try await town.house.perform(
                RegisterCapability(
                    site: party.site, aidClass: .infusionPumpLarge, quantity: 4, reserve: 0, terms: CapabilityTerms(leadMinutes: lead)),
                as: party.caller(.publisher))
        }
        try await list(town.south, lead: 300)
        _ = try await town.askForPumps(4)
        let first = try #require(try await town.planAndAsk().first)
        try await list(town.west, lead: 10)
        let made = try await town.house.perform(MakePlan(), as: town.coordinator)
        return (first, try await town.house.view(ShowPlan(plan: made.plan), as: town.coordinator))
    }

    private static func send(_ plan: PlanSheet, _ town: Town) async throws -> Int {
        let proposals = plan.items.flatMap(\.proposals).map(\.proposal.id)
        return try await town.house.perform(SendEnquiries(plan: plan.plan.id, proposals: proposals), as: town.coordinator).enquiries.count
    }

    @Test(arguments: [true, false]) func isAskedOnceTheFirstIsTakenBackOrOver(takenBack: Bool) async throws {
        try await Town.with { town in
            let (first, plan) = try await Self.moved(town)
            let item = try #require(plan.items.first)
            #expect(item.proposals.map(\.proposal.lender) == [town.west.member] && item.proposals.map(\.isBeyond) == [true])
            #expect(item.asked.map(\.enquiry) == [first] && item.asked.map(\.quantity) == [4])
            let asked = try #require(item.asked.first)
            #expect(asked.answerBy > plan.asOf, "it still has time left to answer")
            #expect(
                asked.likelyArrival(at: plan.asOf) > item.proposals[0].proposal.arrivesAt,
                "and both times stand there, so that anybody sees what the move would buy")
            let blocked = BlockedProposal(
                place: 0, lenderName: "West Hospital", quantity: 4, others: [.init(lenderName: asked.lenderName, quantity: 4)])
            await #expect(throws: Refusal.askedElsewhere([blocked])) { try await Self.send(plan, town) }
            if takenBack {
                _ = try await town.house.perform(WithdrawEnquiry(enquiry: first), as: town.coordinator)
            } else {
                try town.plant("update enquiry set answer_by = now() - interval '1 minute'")
            }
            let after = try await town.house.view(ShowPlan(plan: plan.plan.id), as: town.coordinator)
            #expect(after.items[0].asked.isEmpty && after.items[0].proposals.map(\.isBeyond) == [false])
            #expect(try await Self.send(plan, town) == 1)
        }
    }

    /// What has been offered since is another matter: then it is the plan that is old.
    @Test func whatWasOfferedMeanwhileMakesThePlanOld() async throws {
        try await Town.with { town in
            let (first, plan) = try await Self.moved(town)
            _ = try await town.tender(first, 4)
            await #expect(throws: Refusal.planOutOfDate) { try await Self.send(plan, town) }
        }
    }
}
