import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// What stands in memory between the tailer and the readers.
@Suite struct FeedTests {
    /// A reader that cannot follow is ended where it stands; it never gets what comes after something that it has lost.
    @Test func whoIsTooSlowIsEndedWithoutAGap() async throws {
        try await Town.with { town in
            let seat = try #require(town.coordinator.seat)
            _ = try await town.askForPumps()
            try await town.seal()
            let one = try #require(try await town.premises.upkeep.following(0, in: town.region, limit: 1).first)
            let many = try (1...600).map { position in
                var object = try #require(try JSONSerialization.jsonObject(with: Wire.encoder().encode(one)) as? [String: Any])
                object["position"] = position
                return try Wire.decoder().decode(SealedEntry.self, from: JSONSerialization.data(withJSONObject: object))
            }
            let feed = Feed()
            let entries = feed.entries(for: seat)
            feed.publish(many)
            feed.close()
            var seen: [Int] = []
            for await entry in entries { seen.append(entry.position) }
            #expect(!seen.isEmpty && seen == Array(1...seen.count), "begins with \(seen.first ?? 0)")
        }
    }
}
