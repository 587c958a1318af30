import Background
import Coordination
import Foundation
import MutualAid
import Support
import Synchronization
import Testing

@Suite struct CheckpointTests {
    private final class Kept: Sendable {
        private let all = Mutex<[Checkpoint]>([])
        func keep(_ checkpoint: Checkpoint) { all.withLock { $0.append(checkpoint) } }
        var list: [Checkpoint] { all.withLock(\.self) }
    }

    private static func key() throws -> SigningKey { try #require(SigningKey(seed: Secrets.random(32))) }

    @Test func oneForEachStateOfTheChain() async throws {
        try await Town.with { town in
            _ = try await town.askForPumps()
            try await town.seal()
            let key = try Self.key()
            let kept = Kept()
            let upkeep = town.premises.upkeep
            try await running([Checkpoints(upkeep: upkeep, key: key, logger: quiet, pause: .milliseconds(20)) { kept.keep($0) }]) {
                #expect(try await eventually { kept.list.count == 1 })
                try await Task.sleep(for: .milliseconds(100))
                #expect(kept.list.count == 1, "nothing was sealed since")
                _ = try await town.askForPumps()
                try await town.seal()
                #expect(try await eventually { kept.list.count == 2 })
            }
            #expect(kept.list.allSatisfy { $0.isSigned(by: key) })
            #expect(try await upkeep.verify(town.region, against: kept.list, key: key).isWhole)
            let other = try await upkeep.verify(town.region, against: kept.list, key: try Self.key())
            #expect(other.faults == kept.list.map { .checkpointNotSigned(position: $0.position) })
        }
    }

    /// Somebody with all rights writes another history, with hashes that fit: only the line outside the database tells.
    @Test func aRewrittenChainIsFound() async throws {
        try await Town.with { town in
            _ = try await town.askForPumps()
            try await town.seal()
            let key = try Self.key()
            let upkeep = town.premises.upkeep
            let checkpoint = try #require(try await upkeep.checkpoint(of: town.region, by: key))
            // Two old entries change places, all seals fall, and the sealer seals everything anew.
            try town.plant(
                """
                insert into unsealed (region, entry, recorded_at, ordinal)
                select s.region, s.entry, e.recorded_at - interval '1 hour' - s.position * interval '1 second', 1
                from seal s join entry e on e.region = s.region and e.id = s.entry;
                delete from seal;
                update sealer set position = 0, hash = sha256(convert_to('mutual-aid journal 1', 'UTF8'))
                """)
            try await town.seal()
            let blind = try await upkeep.verify(town.region, against: [], key: key)
            #expect(!blind.faults.contains { if case .changed = $0 { true } else { false } }, "the new chain fits in itself: \(blind)")
            let seen = try await upkeep.verify(town.region, against: [checkpoint], key: key)
            #expect(seen.faults.contains(.checkpointNotMet(position: checkpoint.position)), "\(seen)")
        }
    }

    @Test func aShorterChainIsFound() async throws {
        try await Town.with { town in
            _ = try await town.askForPumps()
            try await town.seal()
            let key = try Self.key()
            let upkeep = town.premises.upkeep
            let checkpoint = try #require(try await upkeep.checkpoint(of: town.region, by: key))
            try town.plant(
                """
                delete from seal where position = \(checkpoint.position);
                update sealer set position = \(checkpoint.position - 1), hash = (select hash from seal where position = \(checkpoint.position - 1))
                """)
            let seen = try await upkeep.verify(town.region, against: [checkpoint], key: key)
            #expect(seen.faults.contains(.checkpointNotMet(position: checkpoint.position)))
        }
    }

    @Test func aKeyIsThirtyTwoBytes() {
        for count in [0, 31, 33] { #expect(SigningKey(seed: Secrets.random(count)) == nil) }
    }
}
