import Coordination
import Foundation
import Matching
import MutualAid
import Support
import Testing

/// What a region says about its roads wins over what a distance lets one think.
@Suite struct TravelTimeTests {
    private static func way(_ from: String, _ to: String, _ minutes: Int, fromSite: String? = nil) -> ListedTravelTime {
        ListedTravelTime(from: .init(member: from, site: fromSite), to: .init(member: to), minutes: minutes)
    }

    /// What is said about south's pumps for north.
    private static func verdict(_ town: Town, _ request: ID<AidRequest>) async throws -> CandidateVerdict {
        let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
        let sheet = try await town.house.view(ShowWhyNot(item: item), as: town.coordinator)
        return try #require(sheet.whyNot?.candidates.first { $0.lender == town.south.member })
    }

    private static func travel(_ town: Town, _ request: ID<AidRequest>) async throws -> Travel { try await verdict(town, request).travel }

    @Test func whatIsSaidWins() async throws {
        try await Town.with { town in
            try town.numberSites()
            let request = try await town.askForPumps(6)
            _ = try await town.registerPumps()
            let estimated = try await Self.travel(town, request)
            #expect(estimated.known == .estimated && estimated.mode == .road)
            func take(_ times: [ListedTravelTime]) async throws {
                _ = try await town.house.perform(ImportTravelTimes(times: times), as: town.coordinator)
            }
            try await take([Self.way("S", "N", 95), Self.way("N", "S", 20)])
            #expect(try await Self.travel(town, request) == Travel(.road, kilometres: nil, reported: 95), "the way there")
            try await take([Self.way("N", "S", 20)])
            #expect(try await Self.travel(town, request).minutes == 20, "the way back stands for it")
            try await take([])
            #expect(try await Self.travel(town, request) == estimated, "said no longer")
            // A bridge is closed: what can no longer come in time is not proposed, and why-not says by how much.
            try await take([Self.way("S", "N", 3 * 24 * 60)])
            #expect(try await Self.verdict(town, request).rule == .time)
        }
    }

    /// How many are said, and when the last list came, also before its entry is sealed.
    @Test func whatIsInForceIsShown() async throws {
        try await Town.with { town in
            try town.numberSites()
            func sheet() async throws -> TravelTimesSheet { try await town.house.view(ShowTravelTimes(), as: town.coordinator) }
            let none = try await sheet()
            #expect(none.count == 0 && none.since == nil && none.channel == nil)
            let times = [Self.way("S", "N", 95), Self.way("N", "S", 20)]
            _ = try await town.house.perform(ImportTravelTimes(times: times), as: town.coordinator)
            let two = try await sheet()
            #expect(two.count == 2 && two.by != nil && two.channel != nil)
            #expect(abs(try #require(two.since).timeIntervalSince(two.asOf)) < 60)
            _ = try await town.house.perform(ImportTravelTimes(times: [times[0]]), as: town.coordinator)
            #expect(try await sheet().count == 1)
            let nurse = await refusal { _ = try await town.house.view(ShowTravelTimes(), as: town.north.caller(.requester)) }
            #expect(nurse == .notAllowed)
        }
    }

    @Test func allOrNone() async throws {
        try await Town.with { town in
            try town.numberSites()
            let times = [
                Self.way("S", "N", 95), Self.way("S", "N", 90), Self.way("S", "nobody", 5), Self.way("S", "N", 5, fromSite: "nowhere"),
            ]
            let refused = await refusal {
                _ = try await town.house.perform(ImportTravelTimes(times: times), as: town.coordinator)
            }
            #expect(
                refused
                    == .invalid([
                        Mistake(field: "times[1]", .duplicate(of: "times[0]")),
                        Mistake(field: "times[2].to.member", .noMember(number: "nobody")),
                        Mistake(field: "times[3].from.site", .noSite(name: "nowhere")),
                    ]))
            // What is wrong with a time in itself is told with the rest, and once.
            let mixed = await refusal {
                let times = [Self.way("S", "", 95), Self.way("S", "nobody", 0), Self.way("N", "N", 5)]
                _ = try await town.house.perform(ImportTravelTimes(times: times), as: town.coordinator)
            }
            #expect(
                mixed
                    == .invalid([
                        Mistake(field: "times[0].to.member", .missing),
                        Mistake(field: "times[1].minutes", .outOfRange(least: 1, most: 10_080)),
                        Mistake(field: "times[1].to.member", .noMember(number: "nobody")),
                        Mistake(field: "times[2].to", .duplicate(of: "from")),
                    ]))
            #expect(try town.database.asAdmin().one("select count(*) from travel_time", as: Int.self) == 0)
            _ = try await town.house.perform(
                AddSite(member: town.south.member, siteName: "Annex", address: "", place: nil, beds: nil, entry: ""), as: town.coordinator)
            let several = await refusal {
                _ = try await town.house.perform(ImportTravelTimes(times: [times[0]]), as: town.coordinator)
            }
            #expect(several == .invalid([Mistake(field: "times[0].from.site", .missing)]), "which of the two is not said")
            _ = try await town.house.perform(ImportTravelTimes(times: [Self.way("S", "N", 5, fromSite: "Annex")]), as: town.coordinator)
        }
    }

    /// Two lists at once: one of them holds in the end, whole.
    @Test func listsAtOnce() async throws {
        try await Town.with { town in
            try town.numberSites()
            let lists = [[Self.way("S", "N", 10), Self.way("W", "N", 10)], [Self.way("W", "N", 20), Self.way("N", "W", 20)]]
            for _ in 0..<5 {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for list in lists {
                        group.addTask { _ = try await town.house.perform(ImportTravelTimes(times: list), as: town.coordinator) }
                    }
                    try await group.waitForAll()
                }
                let minutes: [Int] = try town.database.asAdmin().all("select minutes from travel_time where minutes is not null")
                #expect(minutes == [10, 10] || minutes == [20, 20], "\(minutes)")
            }
        }
    }
}
