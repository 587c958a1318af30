import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// A request that came before it was typed: what is due runs from when it came.
@Suite struct AskedEarlierTests {
    private static func asking(_ town: Town, neededBy: Date, happenedAt: Date?) -> SubmitRequest {
        SubmitRequest(
            site: town.north.site, callback: "555-0199", trouble: "Dark.", items: [.init(aidClass: .infusionPumpLarge, quantity: 4)],
            neededBy: neededBy, happenedAt: happenedAt)
    }

    @Test func whatCameYesterdaySaysSo() async throws {
        try await Town.with { town in
            let came = Date(timeIntervalSince1970: (Date().timeIntervalSince1970 - 40 * 3600).rounded())
            let needed = came.addingTimeInterval(3600)
            let asker = town.north.caller(.requester)
            let id = try await town.house.perform(Self.asking(town, neededBy: needed, happenedAt: came), as: asker).id
            let request = try await town.house.view(ShowRequest(request: id), as: town.coordinator).row.request
            #expect(request.submittedAt == came && request.neededBy == needed)
            let body: String = try town.database.asAdmin().one("select body from entry where kind = 'requestSubmitted'")
            #expect(body.contains("\"happenedAt\":\"\(Wire.text(of: came))\""))
        }
    }

    /// Typed as if it came now, a time of yesterday is a slip of the pen; and nothing has come that is still to come.
    @Test func whatMakesNoSenseIsRefused() async throws {
        try await Town.with { town in
            let long = Date().addingTimeInterval(-39 * 3600)
            let table: [(neededBy: Date, happenedAt: Date?, field: String, Mistake.Reason)] = [
                (long, nil, "neededBy", .notInTheFuture), (long.addingTimeInterval(-40 * 3600), long, "neededBy", .notInTheFuture),
                (Date().addingTimeInterval(7200), Date().addingTimeInterval(3600), "happenedAt", .inTheFuture),
            ]
            for (neededBy, happenedAt, field, reason) in table {
                let refused = await refusal {
                    _ = try await town.house.perform(
                        Self.asking(town, neededBy: neededBy, happenedAt: happenedAt), as: town.north.caller(.requester))
                }
                #expect(refused == .invalid([Mistake(field: field, reason)]))
            }
        }
    }

    @Test func aSlipWasAskedWhenItWasWritten() async throws {
        try await Town.with { town in
            let slip = try await town.house.perform(town.callSlip, as: town.callTaker).id
            try town.plant("update call_slip set made_at = made_at - interval '40 minutes'")
            let written: Date = try town.database.asAdmin().one("select made_at from call_slip")
            let asking = AskFromSlip(
                slip: slip, version: 1, site: town.north.site, aidClass: .syringePump, quantity: 4,
                neededBy: Date().addingTimeInterval(3600))
            let id = try await town.house.perform(asking, as: town.coordinator).id
            let request = try await town.house.view(ShowRequest(request: id), as: town.coordinator).row.request
            #expect(abs(request.submittedAt.timeIntervalSince(written)) < 1)
        }
    }

    /// What the desk types late is not taken out of its hands: the standing rule has its minutes from when it was typed.
    @Test(arguments: ["slip", "fax"]) func theStandingRuleWaitsForWhoTypes(what: String) async throws {
        try await Town.with { town in
            let upkeep = town.premises.upkeep
            _ = try await town.house.perform(TakeDesk(), as: town.coordinator)
            let id: ID<AidRequest>
            if what == "slip" {
                let slip = try await town.house.perform(town.callSlip, as: town.callTaker).id
                try town.plant("update call_slip set made_at = made_at - interval '40 minutes'")
                let asking = AskFromSlip(
                    slip: slip, version: 1, site: town.north.site, aidClass: .syringePump, quantity: 4,
                    neededBy: Date().addingTimeInterval(3600))
                id = try await town.house.perform(asking, as: town.coordinator).id
            } else {
                let came = Date().addingTimeInterval(-40 * 60)
                let fax = Self.asking(town, neededBy: Date().addingTimeInterval(3600), happenedAt: came)
                id = try await town.house.perform(fax, as: town.coordinator).id
            }
            func isAlone() async throws -> Bool {
                try await town.house.view(ShowRequest(request: id), as: town.coordinator).row.request.isAlone
            }
            #expect(try await upkeep.lapse(in: town.region) == 0)
            #expect(try await isAlone() == false, "somebody has it on the screen")
            let early = await refusal {
                _ = try await town.house.perform(RunStandingRule(request: id), as: .service(in: town.region))
            }
            #expect(early == .notNow(.request(.submitted)))
            try town.plant("update proxy_entry set entered_at = entered_at - interval '11 minutes'")
            #expect(try await upkeep.lapse(in: town.region) == 1)
            #expect(try await isAlone())
        }
    }
}
