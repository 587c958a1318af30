import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// Somebody who is no member brought something: it covers its need, its words are kept, and the desk clears it up.
@Suite struct UnknownSenderTests {
    @Test func itCoversItsNeedAndTheDeskRings() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(20)
            let request = try await town.askForPumps(6)
            try await town.approveAndTriage(request)
            let asker = town.north.caller(.requester)
            let item = try await town.house.view(ShowRequest(request: request), as: asker).row.items[0].item.id
            let came = Date().addingTimeInterval(-3_600)
            func cover(_ quantity: Int, _ sender: String?) async throws {
                _ = try await town.house.perform(
                    CoverInside(request: request, item: item, quantity: quantity, sender: sender, happenedAt: came), as: asker)
            }
            try await cover(4, "Harbour Rental, 555-0166")
            try await town.seal()
            let sheet = try await town.house.view(ShowRequest(request: request), as: town.coordinator)
            #expect(sheet.row.progress.missing == 2 && sheet.row.items[0].item.coveredInside == 4)
            let entry = try #require(sheet.log.first { $0.note == "Harbour Rental, 555-0166" })
            #expect(abs(Wire.date(from: entry.body.happenedAt)?.timeIntervalSince(came) ?? 99) < 1, "when it came, not when it was typed")
            func jobs() async throws -> [Job] {
                try await town.house.view(ShowBoard(), as: town.coordinator).jobs.filter { $0.kind == .unknownSender }
            }
            let job = try #require(try await jobs().first)
            #expect(job.request == request && job.quantity == 4 && job.member == nil)
            let home = try await town.house.view(ShowAskingHome(), as: asker).jobs
            #expect(home.allSatisfy { $0.kind != .unknownSender }, "it is the desk's")
            let task = try #require(job.task)
            #expect(await refusal { _ = try await town.house.perform(FinishTask(task: task), as: asker) } == .notAllowed)
            _ = try await town.house.perform(FinishTask(task: task), as: town.coordinator)
            #expect(try await jobs().isEmpty)
            // Not after all: all of it is looked for again, and nobody is to be rung.
            try await cover(0, nil)
            #expect(try await town.house.view(ShowRequest(request: request), as: asker).row.progress.missing == 6)
            #expect(try await jobs().isEmpty)
        }
    }

    /// What has not come yet is no arrival.
    @Test func noArrivalFromTheFuture() async throws {
        try await Town.with { town in
            let request = try await town.askForPumps(6)
            let asker = town.north.caller(.requester)
            let item = try await town.house.view(ShowRequest(request: request), as: asker).row.items[0].item.id
            let late = CoverInside(
                request: request, item: item, quantity: 1, sender: "Somebody", happenedAt: Date().addingTimeInterval(3_600))
            #expect(
                await refusal { _ = try await town.house.perform(late, as: asker) }
                    == .invalid([Mistake(field: "happenedAt", .inTheFuture)]))
        }
    }
}
