import Background
import Coordination
import Foundation
import MutualAid
import Support
import Testing

@Suite struct DeadlineTests {
    @Test func anExpiredOfferEndsOnceWithTwoInstances() async throws {
        try await Town.with { town in
            let pumps = try await town.registerPumps()
            let request = try await town.askForPumps()
            let enquiries = try await town.planAndAsk()
            let offer = try await town.tender(enquiries[0], 6)
            #expect(try await town.promised(pumps) == 6)
            func state() async throws -> Offer.State? {
                try await town.house.view(ShowRequest(request: request), as: town.coordinator).offers.first { $0.offer.id == offer }?.offer
                    .state
            }
            let instances = (0..<2).map { _ in Deadlines(upkeep: town.premises.upkeep, logger: quiet, pause: .milliseconds(20)) }
            try await running(instances) {
                try await Task.sleep(for: .milliseconds(100))
                #expect(try await state() == .tendered, "its time has not passed")
                try town.plant("update offer set tendered_at = tendered_at - interval '5 hours', expires_at = now() - interval '1 second'")
                #expect(try await eventually { try await state() == .expired })
                try await Task.sleep(for: .milliseconds(100))
            }
            #expect(try await town.promised(pumps) == 0)
            let times: Int = try town.database.asAdmin().one(
                "select count(*) from entry where strpos(body, 'offerEnded') > 0 and strpos(body, 'expired') > 0")
            #expect(times == 1)
            #expect(try town.wrongSums() == 0)
        }
    }

    @Test func deadlinesAreKeptAfterAFailure() async throws {
        try await Town.with { town in
            let pumps = try await town.registerPumps()
            _ = try await town.askForPumps()
            let enquiries = try await town.planAndAsk()
            _ = try await town.tender(enquiries[0], 6)
            let db = try town.database.asAdmin()
            try await running([Deadlines(upkeep: town.premises.upkeep, logger: quiet, pause: .milliseconds(20))]) {
                try db.execute(script: "alter table offer rename to hidden")
                try await Task.sleep(for: .milliseconds(100))
                try db.execute(script: "alter table hidden rename to offer")
                try town.plant("update offer set tendered_at = tendered_at - interval '5 hours', expires_at = now() - interval '1 second'")
                #expect(try await eventually { try await town.promised(pumps) == 0 })
            }
        }
    }
}
