import Coordination
import Foundation
import Matching
import MutualAid
import Support
import Testing

/// What a lender has said no to is not proposed again, until something has changed.
@Suite struct DeclinedTests {
    /// South is the nearest, West has twenty; North wants six, and the plan has asked South.
    private struct Scene {
        let south: ID<Capability>
        let item: ID<RequestItem>
        let enquiry: ID<Enquiry>

        init(_ town: Town) async throws {
            south = try await town.registerPumps(40)
            _ = try await town.registerPumps(20, reserve: 0, by: town.west)
            let request = try await town.askForPumps()
            item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
            enquiry = try await town.planAndAsk()[0]
        }

        func decline(_ town: Town) async throws {
            _ = try await town.house.perform(DeclineEnquiry(enquiry: enquiry), as: town.south.caller(.dispatcher))
        }

        /// Whom a new plan would ask for the item.
        func proposed(_ town: Town) async throws -> [ID<Member>] {
            let plan = try await town.house.perform(MakePlan(), as: town.coordinator).plan
            let items = try await town.house.view(ShowPlan(plan: plan), as: town.coordinator).items
            return items.filter { $0.item.id == item }.flatMap(\.proposals).map(\.proposal.lender)
        }
    }

    @Test func theNextPlanAsksSomebodyElseAndWhyNotSaysWhy() async throws {
        try await Town.with { town in
            let scene = try await Scene(town)
            #expect(try await scene.proposed(town) == [town.south.member], "who is asked already")
            try await scene.decline(town)
            #expect(try await scene.proposed(town) == [town.west.member])
            let why = try await town.house.view(ShowWhyNot(item: scene.item), as: town.coordinator).whyNot
            let south = try #require(why?.candidates.first { $0.capability == scene.south })
            #expect(south.bars == [CandidateVerdict.Bar(rule: .declined, relaxation: .askAgain)])
            #expect(why?.counts.first { $0.rule == "declined" }?.candidates == 1)
            // It was said to this item alone.
            let other = try await town.askForPumps(3)
            let item = try await town.house.view(ShowRequest(request: other), as: town.coordinator).row.items[0].item.id
            let further = try await town.house.view(ShowWhyNot(item: item), as: town.coordinator).whyNot
            #expect(further?.candidates.first { $0.capability == scene.south }?.answer == .yes)
        }
    }

    /// Neither by itself nor among others: who sends has to see that one is missing.
    @Test func anOlderPlanDoesNotAskAgainUnlessSomebodyDecidesSo() async throws {
        try await Town.with { town in
            let scene = try await Scene(town)
            // Made while the lender was asked and had not answered.
            let plan = try await town.house.perform(MakePlan(), as: town.coordinator).plan
            let proposals = try await town.house.view(ShowPlan(plan: plan), as: town.coordinator).items
                .flatMap(\.proposals).map(\.proposal.id)
            let send = SendEnquiries(plan: plan, proposals: proposals)
            try await scene.decline(town)
            #expect(await refusal { _ = try await town.house.perform(send, as: town.coordinator) } == .lenderSaidNo)
            let decide = SetOverride(
                item: scene.item, capability: scene.south, way: .forced, quantity: 6, reason: "They said they could now.")
            _ = try await town.house.perform(decide, as: town.coordinator)
            #expect(try await town.house.perform(send, as: town.coordinator).enquiries.count == 1)
        }
    }

    @Test func whatTheDeskTakesBackIsNoAnswer() async throws {
        try await Town.with { town in
            let scene = try await Scene(town)
            _ = try await town.house.perform(WithdrawEnquiry(enquiry: scene.enquiry), as: town.coordinator)
            #expect(try await scene.proposed(town) == [town.south.member])
        }
    }

    @Test func aListingThatIsSaidAnewCountsAgain() async throws {
        try await Town.with { town in
            let scene = try await Scene(town)
            try await scene.decline(town)
            let publisher = town.south.caller(.publisher)
            _ = try await town.house.perform(ConfirmCapabilities(member: town.south.member), as: publisher)
            #expect(try await scene.proposed(town) == [town.west.member], "still true is no change")
            let listed = try await town.house.view(ShowCapability(capability: scene.south), as: publisher).capability
            _ = try await town.house.perform(
                ReviseCapability(capability: scene.south, version: listed.version, quantity: 50, reserve: 2, terms: listed.terms),
                as: publisher)
            #expect(try await scene.proposed(town) == [town.south.member])
        }
    }

    @Test func aLaterYesCountsAgain() async throws {
        try await Town.with { town in
            let scene = try await Scene(town)
            try await scene.decline(town)
            let again = AskMember(item: scene.item, lender: town.south.member)
            let first = try await town.house.perform(again, as: town.coordinator).id
            _ = try await town.house.perform(WithdrawEnquiry(enquiry: first), as: town.coordinator)
            #expect(try await scene.proposed(town) == [town.west.member], "asked again and taken back, the no stands")
            let second = try await town.house.perform(again, as: town.coordinator).id
            _ = try await town.tender(second, 2)
            #expect(try await scene.proposed(town) == [town.south.member], "four are missing still")
        }
    }
}
