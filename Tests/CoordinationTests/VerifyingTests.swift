import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// Every way in which somebody with all rights could bend the journal, and that `verify` says so.
@Suite struct VerifyingTests {
    struct Bend: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let script: String
        let isFound: @Sendable ([JournalFault]) -> Bool

        init(_ description: String, _ script: String, _ isFound: @escaping @Sendable ([JournalFault]) -> Bool) {
            testDescription = description
            self.script = script
            self.isFound = isFound
        }
    }

    private static func isNote(_ fault: JournalFault) -> Bool { if case .noteChanged = fault { true } else { false } }
    private static func isHead(_ fault: JournalFault) -> Bool { if case .headElsewhere = fault { true } else { false } }

    private static let bends = [
        Bend("a changed body", "update entry set body = body || ' ' where id = (select entry from seal where position = 20)") {
            $0.contains(.changed(at: 20))
        },
        Bend("a changed hash", "update seal set hash = sha256('') where position = 20") { $0.contains(.changed(at: 20)) },
        Bend("a removed seal", "delete from seal where position = 20") { $0.contains(.gap(after: 19)) },
        Bend("the last seal removed", "delete from seal where position = (select max(position) from seal)") { $0.contains(where: isHead) },
        Bend("the last hash changed in the head", "update sealer set hash = sha256('')") { $0.contains(where: isHead) },
        Bend("a removed entry", "delete from entry where id = (select entry from seal where position = 20)") {
            $0.contains(.gap(after: 19))
        },
        Bend(
            "swapped entries",
            """
            create temp table two as select * from seal where position in (20, 21);
            delete from seal where position in (20, 21);
            insert into seal select 1, 41 - t.position, t.entry, o.hash from two t join two o on o.position = 41 - t.position
            """
        ) { $0.contains(.changed(at: 20)) && $0.contains(.changed(at: 21)) },
        Bend(
            "a changed name",
            """
            update note set text = 'somebody else' where id = (select e.name_note from entry e join seal s on s.entry = e.id
                where e.name_note is not null order by position desc limit 1)
            """
        ) { $0.contains(where: isNote) },
        Bend("a changed text", "update note set text = 'all is well' where id = (select trouble from aid_request)") {
            $0.contains(where: isNote)
        },
        Bend("a note taken off", "update entry set text_note = null where text_note is not null") { $0.contains(where: isNote) },
        Bend(
            "a note emptied without a record of it",
            """
            update note set text = '', salt = '', redacted_at = now() - interval '1 minute'
            where id = (select trouble from aid_request)
            """
        ) { $0.contains(where: isNote) },
        Bend(
            "an entry that waits too long",
            "update entry set recorded_at = now() - interval '31 seconds' where id = (select entry from unsealed)"
        ) { $0.contains { if case .unsealedFor(31..., count: 1) = $0 { true } else { false } } },
        Bend(
            "an entry kept from being sealed",
            """
            insert into entry select region, gen_random_uuid(), deed, kind, request, aid_order, name_note, text_note, audience, body,
                now() - interval '1 minute' from entry limit 1
            """
        ) { $0.contains { if case .unsealedFor(31..., count: 2) = $0 { true } else { false } } },
    ]

    @Test(arguments: bends) func isFound(bend: Bend) async throws {
        try await Town.with { town in
            _ = try await town.acceptedOrder()
            try await town.seal()
            let whole = try await town.premises.upkeep.verify(town.region, against: [], key: nil)
            #expect(whole.isWhole, "\(whole)")
            // One entry waits, as at any time.
            _ = try await town.registerPumps()
            try town.plant(bend.script)
            let bent = try await town.premises.upkeep.verify(town.region, against: [], key: nil)
            #expect(bend.isFound(bent.faults), "\(bent)")
            #expect(!bent.isWhole)
        }
    }

    @Test func aWrongSumIsFound() async throws {
        try await Town.with { town in
            _ = try await town.acceptedOrder()
            try town.plant("update capability set promised = promised - 1")
            let bent = try await town.premises.upkeep.verify(town.region, against: [], key: nil)
            #expect(bent.wrongSums == 1 && !bent.isWhole)
        }
    }

    /// A chain that is cut off and mended at its end is whole in itself: only what was signed outside the database gives it away.
    @Test func aShorterChainDoesNotMeetItsCheckpoint() async throws {
        try await Town.with { town in
            _ = try await town.acceptedOrder()
            try await town.seal()
            let upkeep = town.premises.upkeep
            let key = try #require(SigningKey(seed: Array(repeating: 7, count: 32)))
            let checkpoint = try #require(try await upkeep.checkpoint(of: town.region, by: key))
            #expect(checkpoint.isSigned(by: key))
            #expect(try await upkeep.verify(town.region, against: [checkpoint], key: key).isWhole)

            let last = checkpoint.position
            try town.plant(
                """
                delete from entry where id in (select entry from seal where position > \(last - 3));
                delete from seal where position > \(last - 3);
                update sealer set position = \(last - 3), hash = (select hash from seal where position = \(last - 3))
                """)
            #expect(try await upkeep.verify(town.region, against: [], key: key).isWhole)
            let met = try await upkeep.verify(town.region, against: [checkpoint], key: key)
            #expect(met.faults == [.checkpointNotMet(position: last)])
            // The same length again, with other entries, is another chain.
            for _ in 0..<3 { _ = try await town.registerPumps() }
            try await town.seal()
            let other = try await upkeep.verify(town.region, against: [checkpoint], key: key)
            #expect(other.faults == [.checkpointNotMet(position: last)])
        }
    }

    /// Nobody writes a checkpoint but whoever holds the key, and none can be bent or borrowed from another region.
    @Test func checkpointsAreSigned() async throws {
        try await Town.with { town in
            try await town.seal()
            let upkeep = town.premises.upkeep
            let key = try #require(SigningKey(seed: Array(repeating: 7, count: 32)))
            let other = try #require(SigningKey(seed: Array(repeating: 8, count: 32)))
            #expect(SigningKey(seed: [1, 2, 3]) == nil)
            let forged = try #require(try await upkeep.checkpoint(of: town.region, by: other))
            let faults = try await upkeep.verify(town.region, against: [forged], key: key).faults
            #expect(faults == [.checkpointNotSigned(position: forged.position)])
            let text = String(decoding: try Wire.encoder().encode(forged), as: UTF8.self)
            for (old, new) in [("\"position\":\(forged.position)", "\"position\":1"), ("\"region\":1", "\"region\":2")] {
                let bent = try Wire.decoder().decode(Checkpoint.self, from: Data(text.replacing(old, with: new).utf8))
                #expect(!bent.isSigned(by: other), "\(new)")
            }
        }
    }
}
