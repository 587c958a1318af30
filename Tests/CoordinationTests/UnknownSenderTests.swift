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
            _ = try await town.house.perform(
                RecordStranger(request: request, item: item, quantity: 4, sender: "Harbour Rental, 555-0166", happenedAt: came), as: asker)
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
            _ = try await town.house.perform(CoverInside(request: request, item: item, quantity: 0), as: asker)
            #expect(try await town.house.view(ShowRequest(request: request), as: asker).row.progress.missing == 6)
            #expect(try await jobs().isEmpty)
        }
    }

    /// None after all: nobody is left to ring, and what comes later is another arrival.
    @Test func nobodyIsRungAboutWhatNobodyBrought() async throws {
        try await Town.with { town in
            let asker = town.north.caller(.requester)
            let request = try await town.house.perform(
                SubmitRequest(
                    site: town.north.site, callback: "555-0199", trouble: "Dark.",
                    items: [.init(aidClass: .infusionPumpLarge, quantity: 6), .init(aidClass: .telemetry, quantity: 2)],
                    neededBy: Date().addingTimeInterval(4 * 3_600)), as: asker
            ).id
            let items = try await town.house.view(ShowRequest(request: request), as: asker).row.items.map(\.item)
            func brought(_ item: RequestItem) async throws {
                _ = try await town.house.perform(
                    RecordStranger(request: request, item: item.id, quantity: 2, sender: "Harbour Rental", happenedAt: Date()), as: asker)
            }
            func toRing() async throws -> [AidClass?] {
                try await town.house.view(ShowBoard(), as: town.coordinator).jobs.filter { $0.kind == .unknownSender }.map(\.aidClass)
            }
            for item in items { try await brought(item) }
            #expect(try await toRing().count == 2)
            _ = try await town.house.perform(CoverInside(request: request, item: items[0].id, quantity: 0), as: asker)
            #expect(try await toRing() == [items[1].aidClass])
            try await brought(items[0])
            #expect(try await toRing().count == 2)
            // Fewer than were written down are still somebody's.
            _ = try await town.house.perform(CoverInside(request: request, item: items[0].id, quantity: 1), as: asker)
            #expect(try await toRing().count == 2)
        }
    }

    /// A false alarm was stood down, and the van came all the same: who sent it is written down, and the desk rings them.
    @Test(arguments: [true, false]) func whatComesToAClosedNeedIsWrittenDown(isRequest: Bool) async throws {
        try await Town.with { town in
            let request = try await town.askForPumps(6)
            let asker = town.north.caller(.requester)
            let row = try await town.house.view(ShowRequest(request: request), as: asker).row
            let item = row.items[0].item.id
            if isRequest {
                _ = try await town.house.perform(CancelRequest(request: request), as: asker)
            } else {
                _ = try await town.house.perform(CancelItem(request: request, item: item, version: row.request.version), as: asker)
            }
            _ = try await town.house.perform(
                RecordStranger(request: request, item: item, quantity: 20, sender: "Harbour Rental", happenedAt: Date()), as: asker)
            try await town.seal()
            let sheet = try await town.house.view(ShowRequest(request: request), as: town.coordinator)
            #expect(sheet.row.items[0].item.coveredInside == 0)
            #expect(sheet.log.contains { $0.note == "Harbour Rental" && $0.body.happening.brought == 20 })
            let jobs = try await town.house.view(ShowBoard(), as: town.coordinator).jobs
            #expect(jobs.filter { $0.kind == .unknownSender }.map(\.quantity) == [20])
        }
    }

    /// More than was asked for covers all of it, and how many came is not lost.
    @Test func moreThanWasAskedForIsCounted() async throws {
        try await Town.with { town in
            let request = try await town.askForPumps(6)
            let asker = town.north.caller(.requester)
            let item = try await town.house.view(ShowRequest(request: request), as: asker).row.items[0].item.id
            _ = try await town.house.perform(
                RecordStranger(request: request, item: item, quantity: 20, sender: "Harbour Rental", happenedAt: Date()), as: asker)
            try await town.seal()
            let sheet = try await town.house.view(ShowRequest(request: request), as: town.coordinator)
            #expect(sheet.row.items[0].item.coveredInside == 6 && sheet.row.progress.missing == 0)
            #expect(sheet.log.contains { $0.body.happening.brought == 20 })
        }
    }

    /// Nobody knows who sent it: it is taken all the same, and the desk finds out.
    @Test func whatNobodyKnowsTheSenderOfIsTaken() async throws {
        try await Town.with { town in
            let request = try await town.askForPumps(6)
            let asker = town.north.caller(.requester)
            let item = try await town.house.view(ShowRequest(request: request), as: asker).row.items[0].item.id
            for sender in [nil, "  "] {
                _ = try await town.house.perform(
                    RecordStranger(request: request, item: item, quantity: 1, sender: sender, happenedAt: Date()), as: asker)
            }
            let sheet = try await town.house.view(ShowRequest(request: request), as: town.coordinator)
            #expect(sheet.row.items[0].item.coveredInside == 2)
            let jobs = try await town.house.view(ShowBoard(), as: town.coordinator).jobs
            #expect(jobs.filter { $0.kind == .unknownSender }.map(\.quantity) == [1, 1])
        }
    }

    /// What has not come yet is no arrival.
    @Test func noArrivalFromTheFuture() async throws {
        try await Town.with { town in
            let request = try await town.askForPumps(6)
            let asker = town.north.caller(.requester)
            let item = try await town.house.view(ShowRequest(request: request), as: asker).row.items[0].item.id
            let late = RecordStranger(
                request: request, item: item, quantity: 1, sender: "Somebody", happenedAt: Date().addingTimeInterval(3_600))
            #expect(
                await refusal { _ = try await town.house.perform(late, as: asker) }
                    == .invalid([Mistake(field: "happenedAt", .inTheFuture)]))
        }
    }
}

extension Happening {
    /// How many somebody brought who is no member.
    fileprivate var brought: Int? { if case .strangerBrought(_, _, _, let quantity) = self { quantity } else { nil } }
}
