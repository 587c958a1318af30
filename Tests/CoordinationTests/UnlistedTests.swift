import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// Members that list nothing, or little: what their yes is promised from, and that they are asked.
@Suite struct UnlistedTests {
    private static var soon: Date { Date().addingTimeInterval(3600) }

    private func perform<D: Deed>(_ deed: D, _ town: Town) async throws -> D.Outcome {
        try await town.house.perform(deed, as: town.coordinator, .fresh(said: town.voice))
    }

    /// A yes without a list makes no list: what the member lists afterwards is what later answers are promised from.
    @Test func aYesWithoutAListIsNeverPlannedFromAndALaterListCounts() async throws {
        try await Town.with { town in
            let request = try await town.askForPumps(40)
            let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
            func enquiry() async throws -> ID<Enquiry> {
                try await town.house.perform(AskMember(item: item, lender: town.west.member), as: town.coordinator).id
            }
            let first = try await perform(TenderOffer(enquiry: try await enquiry(), quantity: 3, arrivesAt: Self.soon), town).id
            let made = try await town.house.view(ShowOffer(offer: first), as: town.coordinator).offer.capability
            let noted = try await town.house.view(ShowCapability(capability: made), as: town.coordinator).capability
            #expect(noted.state == .paused && noted.quantity == nil && noted.promised == 3)
            let planned = try await town.house.perform(MakePlan(), as: town.coordinator)
            #expect(planned.proposed == 0, "nobody plans with what one yes has made")

            let listed = try await town.registerPumps(10, reserve: 0, by: town.west)
            let next = try await enquiry()
            #expect(
                await refusal { _ = try await perform(TenderOffer(enquiry: next, quantity: 11, arrivesAt: Self.soon), town) }
                    == .notEnoughLeft(left: 10))
            _ = try await perform(TenderOffer(enquiry: next, quantity: 10, arrivesAt: Self.soon), town)
            #expect(try await [town.promised(listed), town.promised(made)] == [10, 3])
            #expect(
                await refusal {
                    _ = try await perform(TenderOffer(enquiry: try await enquiry(), quantity: 1, arrivesAt: Self.soon), town)
                } == .notEnoughLeft(left: 0))
            #expect(try town.wrongSums() == 0)
        }
    }

    /// Whoever's place nobody knows is asked with the nearest, twelve at a time, and the next circle waits until all of them were asked.
    @Test func aCircleIsAskedToItsEndBeforeTheNext() async throws {
        try await Town.with { town in
            let listed = (1...40).map { ListedMember(outsideNumber: "\($0)", name: "Clinic \($0)", address: "", place: nil, beds: nil) }
            _ = try await perform(ImportMembers(members: listed), town)
            let request = try await town.askForPumps(6)
            var asked: [Int] = []
            while let next = try await town.house.view(ShowWaves(request: request), as: town.coordinator).next, asked.count < 9 {
                #expect(next == .nearest)
                asked.append(try await perform(SendWave(request: request, wave: next), town).enquiries.count)
                let waiting = try await town.house.view(ShowWaves(request: request), as: town.coordinator)
                #expect(waiting.next == nil, "their time has not passed")
                try town.plant("update enquiry set answer_by = now() - interval '1 minute'")
            }
            // The forty, and the three of the town that keep no list.
            #expect(asked == [12, 12, 12, 7])
        }
    }

    /// Whoever has several sites is asked as far away as the nearest of them, whatever it is called.
    @Test func theNearestSiteOfAMemberCounts() async throws {
        try await Town.with { town in
            _ = try await town.secondSite(of: town.west)
            try town.plant("update site set latitude = 32.9 where id = '\(town.west.site)'")
            let request = try await town.askForPumps(6)
            let waves = try await town.house.view(ShowWaves(request: request), as: town.coordinator).waves
            #expect(waves.flatMap(\.lenders).first { $0.lender == town.west.member }?.kilometres == 11)
            let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
            let asked = try await town.house.perform(AskMember(item: item, lender: town.west.member), as: town.coordinator).id
            let enquiry = try await town.house.view(ShowEnquiry(enquiry: asked), as: town.coordinator).row.enquiry
            #expect(enquiry.kilometres == 11)
        }
    }

    /// What was noted down for one arrival, or a short list, keeps nobody from being asked about everything else.
    @Test func onlyWhoListsEverythingIsPassedOver() async throws {
        try await Town.with { town in
            _ = try await town.house.perform(
                RegisterCapability(site: town.west.site, aidClass: .printer, quantity: 4, reserve: 0), as: town.west.caller(.publisher))
            let request = try await town.askForPumps(6)
            func asked() async throws -> Set<ID<Member>> {
                let sheet = try await town.house.view(ShowWaves(request: request), as: town.coordinator)
                return Set(sheet.waves.flatMap(\.lenders).map(\.lender))
            }
            #expect(try await !asked().contains(town.west.member), "it keeps a list, on which there are no pumps")
            for level in ["telephone", "short_list"] {
                try town.plant("update member set level = '\(level)' where id = '\(town.west.member)'")
                #expect(try await asked().contains(town.west.member), "\(level)")
            }
            try town.plant("update member set level = 'everything' where id = '\(town.west.member)'")
            try town.plant("update capability set quantity = null, state = 'paused' where member = '\(town.west.member)'")
            #expect(try await asked().contains(town.west.member), "noted down for one arrival")
        }
    }
}
