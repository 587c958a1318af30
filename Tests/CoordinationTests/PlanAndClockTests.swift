import Coordination
import Foundation
import MutualAid
import Postgres
import Records
import Support
import Testing

/// The same inputs give the same plan, and one moment holds for a whole transaction.
@Suite struct PlanAndClockTests {
    private struct Stored: Decodable, Equatable {
        let run: String
        let answer: String
        let digest: String
    }

    /// Were a row's place on disk, a dictionary's order or chance to reach the solver, the bytes would differ.
    @Test func theSameStateGivesTheSamePlan() async throws {
        try await Town.with { town in
            // A clock that stands still: time is an input like any other.
            try town.plant("update region set clock_real_start = now(), clock_start = date_trunc('hour', now()), clock_rate = 1")
            for (index, party) in [town.south, town.west, town.system, town.south].enumerated() {
                _ = try await town.registerPumps(5 + index, reserve: 1, by: party)
            }
            for wanted in [6, 3, 9] { _ = try await town.askForPumps(wanted, harm: wanted == 3 ? .lifeAtRisk : .careLost) }
            let admin = try town.database.asAdmin()
            var stored: [Stored] = []
            var proposed: [Int] = []
            for round in 0..<4 {
                // The rows change their places between plans.
                if round > 0 { try town.plant("update capability set reserve = reserve where random() < 0.5; vacuum capability") }
                try town.plant("update region set clock_real_start = clock_real_start + (now() - clock_real_start)")
                let planned = try await town.house.perform(MakePlan(), as: town.coordinator)
                stored.append(try admin.one("select run, answer, digest from plan where id = \(planned.plan)"))
                proposed.append(planned.proposed)
            }
            #expect(Set(stored.map(\.run)).count == 1)
            #expect(Set(stored.map(\.answer)).count == 1)
            #expect(Set(proposed) == [18])
            for plan in stored {
                let digest = Secrets.digest(Array(plan.run.utf8)).map { String(format: "%02x", $0) }.joined()
                #expect(plan.digest == digest)
                #expect(plan.answer.contains("\"status\":\"optimal\""))
            }
            // Something else to plan for is another run.
            _ = try await town.askForPumps(1)
            let other = try await town.house.perform(MakePlan(), as: town.coordinator)
            let run: String = try admin.one("select run from plan where id = \(other.plan)")
            #expect(run != stored[0].run)
        }
    }

    /// Whoever asks for the same keeps its own: neither a plan nor a wave takes from one dark ward for another.
    @Test func whoIsShortOfTheSameIsNotPlannedFrom() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(10, reserve: 0, by: town.west)
            let request = try await town.askForPumps(6)
            let other = try await town.askForPumps(4, by: town.west)
            #expect(try await town.planAndAsk().isEmpty)
            let waves = try await town.house.view(ShowWaves(request: request), as: town.coordinator).waves
            #expect(!waves.flatMap(\.lenders).contains { $0.lender == town.west.member })
            _ = try await town.house.perform(CancelRequest(request: other), as: town.west.caller(.requester))
            #expect(try await town.planAndAsk().count == 1)
        }
    }

    /// Run again, as after further members came in, it adds only for whoever has listed nothing.
    @Test func stockIsGivenOnce() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(by: town.west)
            let first = try await town.house.perform(StockExercise(seed: 7, requests: 0), as: town.coordinator)
            #expect(first.capabilities > 0)
            let second = try await town.house.perform(StockExercise(seed: 7, requests: 0), as: town.coordinator)
            #expect(second.capabilities == 0)
            let rows: Int = try town.database.asAdmin().one("select count(*) from capability where member = \(town.west.member)")
            #expect(rows == 1, "what a member listed itself is left alone")
        }
    }

    private struct Times: Decodable {
        let realTime: Date
        let regionTime: Date
    }

    /// An exercise's clock runs at its own pace, and every rule about time goes by it.
    @Test func anExerciseRunsByItsOwnClock() async throws {
        try await Town.with { town in
            let here = RegionID(rawValue: 9)
            let staff = Caller.operatingStaff(in: here)
            let opened = OpenRegion(
                name: "Fast", code: "FA", timeZone: "Asia/Tokyo", phone: "555-0145", exerciseOf: town.region, clockRate: 60)
            _ = try await town.house.perform(opened, as: staff)
            struct Clock: Decodable {
                let clockRealStart: Date
                let clockStart: Date
                let clockRate: Int
            }
            let row: Clock = try town.database.asAdmin().one(
                "select clock_real_start, clock_start, clock_rate from region where region = 9")
            let clock = RegionClock(realStart: row.clockRealStart, start: row.clockStart, rate: row.clockRate)
            let application = try Connection.open(town.database.string(as: "aid_application"))
            var times: [Times] = []
            for _ in 0..<2 {
                try application.execute(script: "begin")
                let time: Times = try application.one(Opening.statement(for: staff))
                let again: Times = try application.one(Opening.statement(for: staff))
                #expect(again.realTime == time.realTime && again.regionTime == time.regionTime, "one moment for a transaction")
                try application.execute(script: "rollback; select pg_sleep(0.1)")
                #expect(abs(clock.time(at: time.realTime).timeIntervalSince(time.regionTime)) < 0.001)
                times.append(time)
            }
            let pace = times[1].regionTime.timeIntervalSince(times[0].regionTime) / times[1].realTime.timeIntervalSince(times[0].realTime)
            #expect(abs(pace - 60) < 0.01)
            // A region without a clock of its own goes by the real time.
            try application.execute(script: "begin")
            let real: Times = try application.one(Opening.statement(for: town.coordinator))
            #expect(real.realTime == real.regionTime)
            #expect(
                await refusal {
                    let bare = OpenRegion(name: "X", code: "X", timeZone: "Asia/Tokyo", phone: "555-0145", exerciseOf: nil, clockRate: 2)
                    _ = try await town.house.perform(bare, as: .operatingStaff(in: RegionID(rawValue: 10)))
                } == .invalid([Mistake(field: "exerciseOf", .missing)]))
        }
    }

    /// Due times run by the region's clock; what was recorded when is real.
    @Test func offersExpireByTheRegionsClock() async throws {
        try await Town.with { town in
            try town.plant("update region set clock_real_start = now(), clock_start = now() + interval '30 days', clock_rate = 1")
            let capability = try await town.registerPumps()
            _ = try await town.house.perform(
                SubmitRequest(
                    site: town.north.site, callback: "555-0199", trouble: "Dark.",
                    items: [.init(aidClass: .infusionPumpLarge, quantity: 6)], neededBy: Date().addingTimeInterval(31 * 86_400)),
                as: town.north.caller(.requester))
            let enquiry = try await town.planAndAsk()[0]
            _ = try await town.house.perform(
                TenderOffer(enquiry: enquiry, quantity: 6, arrivesAt: Date().addingTimeInterval(30 * 86_400)),
                as: town.south.caller(.dispatcher))
            let admin = try town.database.asAdmin()
            let ahead: Bool = try admin.one("select tendered_at > now() + interval '29 days' from offer")
            let recorded: Bool = try admin.one("select max(recorded_at) <= clock_timestamp() from entry")
            #expect(ahead && recorded)
            #expect(try await town.premises.upkeep.lapse(in: town.region) == 0)
            try town.plant("update region set clock_start = clock_start + interval '5 hours'")
            // By then the desk that nobody took is told of too.
            #expect(try await town.premises.upkeep.lapse(in: town.region) >= 1)
            #expect(try await town.promised(capability) == 0)
        }
    }
}
