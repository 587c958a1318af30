import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// Where the region's desk stands in a hospital's own house, it is still the region's.
@Suite struct DeskInAHouseTests {
    /// A lender sees its enquiry and not the request, also where the desk that works on the request sits next door.
    @Test(arguments: [[], [.dispatcher]] as [[Role]]) func theHouseReadsNothingOfOthers(besides: [Role]) async throws {
        try await Town.with { town in
            let desk = town.desk(in: town.south, besides: besides)
            let colleague = town.south.caller(.dispatcher)
            func read() async throws -> [Int] {
                try await town.seal()
                return try await town.house.view(ListJournal(), as: colleague).rows.map(\.position)
            }
            let request = try await town.askForPumps()
            let before = try await read()

            let item = try await town.house.view(ShowRequest(request: request), as: desk).row.items[0].item.id
            _ = try await town.house.perform(TakeDesk(), as: desk)
            _ = try await town.house.perform(SetStandingRule(minutes: 20), as: desk)
            _ = try await town.house.perform(ApproveByVoice(request: request, approver: town.voice), as: desk)
            _ = try await town.house.perform(TriageRequest(request: request, priority: .high), as: desk)
            _ = try await town.house.perform(AskMember(item: item, lender: town.west.member), as: desk)
            let line = try await town.house.perform(WriteLogLine(text: "North sounds tired."), as: desk).id
            #expect(try await town.house.view(ListUnfiledLines(), as: town.auditor).map(\.id) == [line])
            #expect(try await town.house.view(ListUnfiledLines(), as: colleague).isEmpty)
            let file = FileLogLine(line: line, request: request)
            #expect(await refusal { _ = try await town.house.perform(file, as: colleague) } == .notFound)
            _ = try await town.house.perform(file, as: desk)
            _ = try await town.house.perform(WriteLogLine(text: "The tunnel is shut.", request: request), as: desk)
            _ = try await town.house.perform(StandDown(requests: [request]), as: desk)
            #expect(try await read() == before)

            let log = try await town.house.view(ShowRequest(request: request), as: town.auditor).log
            #expect(log.contains { $0.note == "North sounds tired." } && log.contains { $0.note == "The tunnel is shut." })
        }
    }

    /// What the desk types for the house itself is the house's, as before.
    @Test func whatIsWrittenForTheHouseIsTheHouses() async throws {
        try await Town.with { town in
            let desk = town.desk(in: town.south)
            let line = WriteLogLine(text: "Their lift is out.", member: town.south.member)
            let id = try await town.house.perform(line, as: desk).id
            let lines = try await town.house.view(ListUnfiledLines(), as: town.south.caller(.dispatcher))
            #expect(lines.map(\.id) == [id] && lines[0].text == "Their lift is out.")
        }
    }
}
