import Coordination
import Foundation
import Matching
import MutualAid
import Support
import Testing

/// From few lenders, and only together: what an asker says of its items is what the next plan keeps to.
@Suite struct TogetherTests {
    private static func lend(_ aidClass: AidClass, _ quantity: Int, by party: Town.Party, _ town: Town) async throws {
        _ = try await town.house.perform(
            RegisterCapability(site: party.site, aidClass: aidClass, quantity: quantity, reserve: 0), as: party.caller(.publisher))
    }

    private static func ask(_ items: [SubmitRequest.Item], _ town: Town) async throws -> ID<AidRequest> {
        try await town.house.perform(
            SubmitRequest(
                site: town.north.site, callback: "555-0199", trouble: "Dark.", items: items, neededBy: Date().addingTimeInterval(8 * 3600),
                harm: .careLost), as: town.north.caller(.requester)
        ).id
    }

    /// Class by class, from whom how many.
    private static func planned(_ town: Town) async throws -> [AidClass: [ID<Member>: Int]] {
        let plan = try await town.house.perform(MakePlan(), as: town.coordinator).plan
        var planned: [AidClass: [ID<Member>: Int]] = [:]
        for item in try await town.house.view(ShowPlan(plan: plan), as: town.coordinator).items {
            for row in item.proposals {
                planned[item.item.aidClass, default: [:]][row.proposal.lender, default: 0] += row.proposal.quantity
            }
        }
        return planned
    }

    @Test func aDeviceAndSomebodyWhoKnowsItComeTogetherOrNotAtAll() async throws {
        try await Town.with { town in
            let (south, west) = (town.south.member, town.west.member)
            try await Self.lend(.infusionPumpLarge, 4, by: town.south, town)
            let request = try await Self.ask(
                [
                    .init(aidClass: .infusionPumpLarge, quantity: 4, together: .anyLender),
                    .init(aidClass: .biomedInfusion, quantity: 1, together: .anyLender), .init(aidClass: .printer, quantity: 1),
                ], town)
            #expect(try await Self.planned(town) == [:], "nobody knows the device")
            try await Self.lend(.biomedInfusion, 1, by: town.west, town)
            try await Self.lend(.printer, 1, by: town.west, town)
            #expect(
                try await Self.planned(town) == [.infusionPumpLarge: [south: 4], .biomedInfusion: [west: 1], .printer: [west: 1]])

            // All from one lender: nobody has both, so nothing but the printer comes; then somebody has.
            func rows() async throws -> [ItemRow] {
                try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items
            }
            func revise(_ item: RequestItem, _ together: RequestItem.Together?) async throws {
                let version = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.request.version
                _ = try await town.house.perform(
                    ReviseItem(request: request, item: item.id, version: version, quantity: item.quantity, together: together),
                    as: town.north.caller(.requester))
            }
            let pumps = try #require(try await rows().first { $0.item.aidClass == .infusionPumpLarge }).item
            let people = try #require(try await rows().first { $0.item.aidClass == .biomedInfusion }).item
            #expect(pumps.together == .anyLender)
            try await revise(people, .sameLender)
            #expect(try await Self.planned(town) == [.printer: [west: 1]])
            try await Self.lend(.infusionPumpLarge, 4, by: town.west, town)
            #expect(try await Self.planned(town)[.infusionPumpLarge] == [west: 4])

            // One alone that says so is no bundle.
            try await revise(people, nil)
            #expect(try await Self.planned(town)[.biomedInfusion] == [west: 1])
        }
    }

    /// Who has offered the device sends the one who knows it, also where another is nearer.
    @Test func theRestComesFromWhoGivesSomeAlready() async throws {
        try await Town.with { town in
            for party in [town.south, town.west] {
                try await Self.lend(.infusionPumpLarge, 2, by: party, town)
                try await Self.lend(.biomedInfusion, 2, by: party, town)
            }
            for party in [town.south, town.west] {
                let request = try await Self.ask(
                    [
                        .init(aidClass: .infusionPumpLarge, quantity: 1, together: .sameLender),
                        .init(aidClass: .biomedInfusion, quantity: 1, together: .anyLender),
                    ], town)
                let items = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items
                let pump = try #require(items.first { $0.item.aidClass == .infusionPumpLarge }).item.id
                let enquiry = try await town.house.perform(
                    AskMember(item: pump, lender: party.member, quantity: 1), as: town.north.caller(.requester)
                ).id
                _ = try await town.tender(enquiry, 1, by: party)
            }
            #expect(try await Self.planned(town) == [.biomedInfusion: [town.south.member: 1, town.west.member: 1]])
        }
    }

    /// *Why not* reads what makes sense only together, and names who comes nearest to all of it.
    @Test func whyNotSaysThatNoLenderHasAllOfIt() async throws {
        try await Town.with { town in
            try await Self.lend(.infusionPumpLarge, 3, by: town.south, town)
            try await Self.lend(.biomedInfusion, 1, by: town.west, town)
            let request = try await Self.ask(
                [
                    .init(aidClass: .infusionPumpLarge, quantity: 3, together: .sameLender),
                    .init(aidClass: .biomedInfusion, quantity: 1, together: .sameLender),
                ], town)
            let items = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items
            let pump = try #require(items.first { $0.item.aidClass == .infusionPumpLarge }).item.id
            let sheet = try await town.house.view(ShowWhyNot(item: pump), as: town.coordinator)
            #expect(
                sheet.whyNot?.ties == [
                    Tie(
                        .sameLender, of: .infusionPumpLarge, wanted: 4, available: 3, nearest: town.south.member, change: .anyLenders,
                        amount: 2)
                ])
            #expect(sheet.lenderName(town.south.member) == "South Hospital")
            #expect(sheet.whyNot?.counts.last?.units == 3, "what could come by itself is counted")
        }
    }

    @Test func fromAsFewLendersAsIsWanted() async throws {
        try await Town.with { town in
            try await Self.lend(.infusionPumpLarge, 4, by: town.south, town)
            try await Self.lend(.infusionPumpLarge, 5, by: town.west, town)
            let request = try await Self.ask([.init(aidClass: .infusionPumpLarge, quantity: 6, mostLenders: 1)], town)
            #expect(try await Self.planned(town) == [.infusionPumpLarge: [town.west.member: 5]])
            // Who has offered some is that lender; whoever has more is another.
            let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item
            #expect(item.mostLenders == 1)
            let enquiry = try await town.house.perform(
                AskMember(item: item.id, lender: town.south.member, quantity: 2), as: town.north.caller(.requester)
            ).id
            _ = try await town.tender(enquiry, 2)
            #expect(try await Self.planned(town) == [.infusionPumpLarge: [town.south.member: 2]])

            await #expect(throws: Refusal.invalid([Mistake(field: "items[0].mostLenders", .outOfRange(least: 1, most: 100))])) {
                _ = try await Self.ask([.init(aidClass: .infusionPumpLarge, quantity: 6, mostLenders: 0)], town)
            }
        }
    }
}
