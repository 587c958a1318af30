import Background
import Coordination
import Foundation
import MutualAid
import Support
import Testing

@Suite struct SealingTests {
    private static func waiting(_ town: Town) throws -> Int { try town.database.asAdmin().one("select count(*) from unsealed") }

    /// The pause is an hour, so that only the poke can have sealed it.
    @Test func aPokeSealsAtOnce() async throws {
        let (pokes, poke) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        try await Town.with(poke: { poke.yield() }) { town in
            try await running([Sealing(upkeep: town.premises.upkeep, pokes: pokes, logger: quiet, pause: .seconds(3600))]) {
                _ = try await town.askForPumps()
                #expect(try await eventually { try Self.waiting(town) == 0 })
                var best = Duration.seconds(10)
                for _ in 0..<5 {
                    _ = try await town.askForPumps()
                    let before = ContinuousClock.now
                    #expect(try await eventually { try Self.waiting(town) == 0 })
                    best = min(best, ContinuousClock.now - before)
                }
                #expect(best < .seconds(2), "the clock would have taken an hour: \(best)")
            }
        }
    }

    @Test func withoutPokesTheClockSeals() async throws {
        try await Town.with { town in
            let never = AsyncStream<Void> { _ in }
            try await running([Sealing(upkeep: town.premises.upkeep, pokes: never, logger: quiet, pause: .milliseconds(50))]) {
                _ = try await town.askForPumps()
                #expect(try await eventually { try Self.waiting(town) == 0 })
            }
        }
    }

    @Test func whatIsLeftIsSealedAtTheEnd() async throws {
        try await Town.with { town in
            let never = AsyncStream<Void> { _ in }
            _ = try await town.registerPumps()
            try await running([Sealing(upkeep: town.premises.upkeep, pokes: never, logger: quiet, pause: .seconds(3600))]) {
                // The first round is over once this is sealed and it has looked again; the next comes in an hour.
                #expect(try await eventually { try Self.waiting(town) == 0 })
                try await Task.sleep(for: .milliseconds(500))
                _ = try await town.askForPumps()
                #expect(try Self.waiting(town) > 0)
            }
            #expect(try Self.waiting(town) == 0)
        }
    }

    @Test func sealingGoesOnAfterAFailure() async throws {
        try await Town.with { town in
            let never = AsyncStream<Void> { _ in }
            let db = try town.database.asAdmin()
            try await running([Sealing(upkeep: town.premises.upkeep, pokes: never, logger: quiet, pause: .milliseconds(50))]) {
                try db.execute(script: "alter table unsealed rename to hidden")
                try await Task.sleep(for: .milliseconds(200))
                try db.execute(script: "alter table hidden rename to unsealed")
                _ = try await town.askForPumps()
                #expect(try await eventually { try Self.waiting(town) == 0 })
                #expect(try await town.premises.upkeep.verify(town.region, against: [], key: nil).isWhole)
            }
        }
    }
}
