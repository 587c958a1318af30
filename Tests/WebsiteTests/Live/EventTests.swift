import Coordination
import Foundation
import MutualAid
import Support
import Testing

@testable import Website

/// Sealed entries as they come, over a real connection.
@Suite struct EventTests {
    @Test func withinASecondAndInOrder() async throws {
        try await LiveSite.with { live in
            let reader = try await live.follow(try await live.token("desk.coordinator"))
            var slowest = Duration.zero
            for number in 1...8 {
                _ = try await live.town.askForPumps(number)
                let before = ContinuousClock.now
                #expect(try await eventually { reader.events.count >= number })
                slowest = max(slowest, ContinuousClock.now - before)
            }
            // The tail looks every five seconds by itself; a poke brings an entry long before that, on a busy machine too.
            #expect(slowest < .seconds(4), "\(slowest)")
            let positions = reader.events.map(\.position)
            #expect(positions == Array((positions[0])..<(positions[0] + positions.count)))
            for event in reader.events {
                let entry = try Wire.decoder().decode(SealedEntry.self, from: Data(event.data.utf8))
                #expect(event.id == "1:\(entry.position)")
            }
        }
    }

    @Test func noGapAfterComingBack() async throws {
        try await LiveSite.with { live in
            let token = try await live.token("desk.coordinator")
            var seen: [Int] = []
            var last = "1:0"
            for round in 0..<6 {
                let reader = try await live.follow(token, last: last)
                _ = try await live.town.askForPumps(round + 1)
                let wanted = seen.count + 1
                #expect(try await eventually { seen.count + reader.events.count >= wanted })
                let events = reader.events
                seen += events.map(\.position)
                last = events.last?.id ?? last
                reader.hangUp()
                _ = try await live.town.askForPumps(round + 1)
            }
            let reader = try await live.follow(token, last: last)
            let head = try await live.town.premises.upkeep.position(of: live.town.region)
            #expect(try await eventually { (seen + reader.events.map(\.position)).last ?? 0 >= head })
            seen += reader.events.map(\.position)
            #expect(seen == Array(1...(seen.last ?? 1)))
        }
    }

    /// More at once than a reader's buffer holds, and more of the past than one reading brings.
    @Test func aFloodLeavesNoGap() async throws {
        try await LiveSite.with { live in
            try live.town.plant(
                """
                insert into entry select region, gen_random_uuid(), deed, kind, request, aid_order, null, null, audience, body, now()
                from (select * from entry order by recorded_at limit 1) one, generate_series(1, 2600);
                insert into unsealed (region, entry, recorded_at, ordinal) select region, id, recorded_at, 1 from entry e
                where not exists (select from unsealed u where u.region = e.region and u.entry = e.id)
                and not exists (select from seal s where s.region = e.region and s.entry = e.id)
                """)
            let token = try await live.token("desk.coordinator")
            let reader = try await live.follow(token, "?after=0")
            let upkeep = live.town.premises.upkeep
            let region = live.town.region
            #expect(try await eventually(.seconds(10)) { try await upkeep.position(of: region) > 2_600 })
            let head = try await upkeep.position(of: region)
            // A reader that cannot be told everything is ended, and comes back from where it was.
            var seen: [Int] = []
            var current = reader
            for _ in 0..<40 where seen.last ?? 0 < head {
                let before = seen
                _ = try await eventually(.seconds(3)) { before.count + current.events.count >= head || current.isOver }
                seen += current.events.map(\.position)
                if seen.last ?? 0 < head { current = try await live.follow(token, last: "1:\(seen.last ?? 0)") }
            }
            #expect(seen == Array(1...head), "\(seen.count) of \(head)")
        }
    }

    @Test func nobodyReadsWhatIsNotForThem() async throws {
        try await LiveSite.with { live in
            let west = try await live.follow(try await live.token("west.requester"), "?after=0")
            let south = try await live.follow(try await live.token("south.publisher"), "?after=0")
            let system = try await live.follow(try await live.token("system.publisher"), "?after=0")
            let desk = try await live.follow(try await live.token("desk.coordinator"), "?after=0")
            _ = try await live.town.acceptedOrder()
            try await live.town.seal()
            let head = try await live.town.premises.upkeep.position(of: live.town.region)
            #expect(try await eventually { desk.events.last?.position == head })
            func audience(_ event: EventReader.Event) throws -> [ID<Member>] {
                try Wire.decoder().decode(SealedEntry.self, from: Data(event.data.utf8)).audience
            }
            let town = live.town
            let readers = [(west, [town.west.member]), (south, [town.south.member]), (system, [town.system.member, town.south.member])]
            for (reader, members) in readers {
                let theirs = try desk.events.filter { try !Set(audience($0)).isDisjoint(with: members) }.map(\.position)
                #expect(theirs.count > 4 && theirs.count < head)
                // A reader is sent what is its own when its turn comes, later than the desk on a busy machine.
                #expect(try await eventually { reader.events.last?.position == theirs.last })
                #expect(reader.events.map(\.position) == theirs)
            }
            #expect(desk.events.count == head)
        }
    }

    @Test func whoGoesAwayIsForgotten() async throws {
        try await LiveSite.with { live in
            let token = try await live.token("desk.coordinator")
            var readers: [EventReader] = []
            for _ in 0..<5 { readers.append(try await live.follow(token)) }
            #expect(live.feed.count == 5)
            for reader in readers { reader.hangUp() }
            #expect(try await eventually { live.feed.count == 0 }, "\(live.feed.count) are left")
        }
    }

    @Test func positionsThatCannotBeRead() async throws {
        try await OpenSite.with { site in
            let desk = try await site.program("desk.coordinator")
            for query in ["?after=x", "?after=", "?after=1.5"] { #expect(try await desk.get("/events\(query)").status == 422, "\(query)") }
            for last in ["x", "1", "1:x", "1:2:3", ":"] {
                #expect(try await desk.get("/events", headers: [.lastEventID: last]).status == 422, "\(last)")
            }
            #expect(try await site.send(.get, "/api/v1/events").status == 401)
            #expect(site.feed.count == 0, "a refused reader stays")
        }
    }

    @Test func aSessionThatEndedReadsNothingMore() async throws {
        try await LiveSite.with(pulse: .milliseconds(150)) { live in
            let (secret, hash) = Secrets.make()
            _ = try await live.town.house.perform(
                SignIn(login: "desk.coordinator", password: Town.password, sessionHash: hash, kind: .cookie), as: .nobody(by: .api))
            let reader = try await live.follow(secret)
            #expect(try await eventually { reader.lines.contains(": still here") })
            let caller = try #require(try await live.town.house.caller(bySession: hash, channel: .api)?.caller)
            _ = try await live.town.house.perform(SignOut(), as: caller)
            #expect(try await eventually(.seconds(2)) { reader.isOver })
            #expect(try await eventually { live.feed.count == 0 })
        }
    }

    @Test func stoppingDoesNotWaitForReaders() async throws {
        try await LiveSite.with { live in
            let token = try await live.token("desk.coordinator")
            var readers: [EventReader] = []
            for _ in 0..<3 { readers.append(try await live.follow(token)) }
            await live.group.triggerGracefulShutdown()
            #expect(try await eventually(.seconds(3)) { readers.allSatisfy(\.isOver) })
        }
    }
}
