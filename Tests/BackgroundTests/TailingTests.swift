import Background
import Coordination
import Foundation
import MutualAid
import ServiceLifecycle
import Support
import Testing

@Suite struct TailingTests {
    private static func services(_ town: Town, _ feed: Feed) -> [any Service] {
        [town.premises.notifications, Tailing(upkeep: town.premises.upkeep, feed: feed, logger: quiet, pause: .milliseconds(100))]
    }

    @Test func tellsOnlyWhatIsNew() async throws {
        try await Town.with { town in
            _ = try await town.askForPumps()
            try await town.seal()
            let head = try await town.premises.upkeep.position(of: town.region)
            let feed = Feed()
            let entries = feed.entries(for: try #require(town.coordinator.seat))
            try await running(Self.services(town, feed)) {
                try await Task.sleep(for: .milliseconds(300))
                _ = try await town.askForPumps()
                try await town.seal()
                var reader = entries.makeAsyncIterator()
                let first = await reader.next()
                #expect(first?.position == head + 1)
            }
            #expect(feed.count == 0)
        }
    }

    /// Where the regions stood could not be learnt at the start: afterwards nothing old is told as new.
    @Test func aLateDatabaseIsNotAReplay() async throws {
        try await Town.with { town in
            for _ in 0..<3 { _ = try await town.askForPumps() }
            try await town.seal()
            let head = try await town.premises.upkeep.position(of: town.region)
            let feed = Feed()
            let entries = feed.entries(for: try #require(town.coordinator.seat))
            let db = try town.database.asAdmin()
            try db.execute(script: "alter table sealer rename to hidden")
            try await running(Self.services(town, feed)) {
                try await Task.sleep(for: .milliseconds(250))
                try db.execute(script: "alter table hidden rename to sealer")
                try await Task.sleep(for: .milliseconds(400))
                _ = try await town.askForPumps()
                try await town.seal()
                var reader = entries.makeAsyncIterator()
                #expect(await reader.next()?.position == head + 1)
            }
        }
    }

    @Test func theEndOfTheProgramEndsTheStreams() async throws {
        try await Town.with { town in
            let feed = Feed()
            let entries = feed.entries(for: try #require(town.coordinator.seat))
            try await running([Closing(feed: feed)]) {}
            var count = 0
            for await _ in entries { count += 1 }
            #expect(count == 0)
            for await _ in feed.entries(for: try #require(town.coordinator.seat)) { count += 1 }
            #expect(count == 0 && feed.count == 0)
        }
    }
}
