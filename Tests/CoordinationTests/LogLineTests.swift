import Coordination
import Foundation
import MutualAid
import Support
import Testing

@Suite struct LogLineTests {
    @Test func aLineStandsWhereItHappenedHoweverLateItWasFiled() async throws {
        try await Town.with { town in
            let requester = town.north.caller(.requester)
            let request = try await town.askForPumps()
            let early = Date().addingTimeInterval(-7200)
            let made = try await town.house.perform(WriteLogLine(text: "Power came back on ward 3.", happenedAt: early), as: requester)
            #expect(try await town.house.view(ListUnfiledLines(), as: town.coordinator).map(\.id) == [made.id])
            _ = try await town.house.perform(FileLogLine(line: made.id, request: request), as: town.coordinator)
            try await town.seal()
            let log = try await town.house.view(ShowRequest(request: request), as: requester).log
            let filed = try #require(log.first { $0.note == "Power came back on ward 3." })
            #expect(filed.body.happenedAt == Wire.text(of: early))
            #expect(try await town.house.view(ListUnfiledLines(), as: town.coordinator).isEmpty)
            #expect(
                await refusal { _ = try await town.house.perform(FileLogLine(line: made.id, site: town.north.site), as: town.coordinator) }
                    == .alreadyDone)
            #expect(try await town.premises.upkeep.verify(town.region, against: [], key: nil).isWhole)
        }
    }

    /// What one side writes is not the other side's to read, whatever record it is about.
    @Test func linesAreReadByTheirOwnPeopleAndTheDesk() async throws {
        try await Town.with { town in
            let order = try await town.acceptedOrder().order
            _ = try await town.house.perform(WriteLogLine(text: "They sound tired.", order: order), as: town.south.caller(.dispatcher))
            try await town.seal()
            func notes(_ caller: Caller) async throws -> [String?] {
                try await town.house.view(ShowOrder(order: order), as: caller).log.map(\.note)
            }
            #expect(try await notes(town.south.caller(.publisher)).contains("They sound tired."))
            #expect(try await notes(town.coordinator).contains("They sound tired."))
            let asker = try await town.house.view(ShowOrder(order: order), as: town.north.caller(.approver)).log
            #expect(!asker.contains { if case .logLineWritten = $0.body.happening { true } else { false } })
        }
    }

    @Test func aSiteHasALogAndALineIsAboutOneThing() async throws {
        try await Town.with { town in
            let requester = town.north.caller(.requester)
            _ = try await town.house.perform(WriteLogLine(text: "Door 2 is shut.", site: town.north.site), as: requester)
            try await town.seal()
            #expect(try await town.house.view(ShowMember(member: town.north.member), as: requester).log.map(\.note) == ["Door 2 is shut."])
            let request = try await town.askForPumps()
            #expect(
                await refusal {
                    _ = try await town.house.perform(WriteLogLine(text: "x", request: request, site: town.north.site), as: requester)
                } == .invalid([Mistake(field: "site", .duplicate(of: "request"))]))
            #expect(
                await refusal {
                    _ = try await town.house.perform(WriteLogLine(text: "x", request: request), as: town.west.caller(.requester))
                }
                    == .notFound)
        }
    }

    /// An incident has a log of its own: what became of it, and what was noted about it.
    @Test func anIncidentHasALog() async throws {
        try await Town.with { town in
            let requester = town.north.caller(.requester)
            let incident = try await town.house.perform(town.incident, as: requester)
            let made = try await town.house.perform(WriteLogLine(text: "Cables pulled on ward 3."), as: requester).id
            _ = try await town.house.perform(WriteLogLine(text: "Police rung.", incident: incident.id), as: requester)
            let both = FileLogLine(line: made, site: town.north.site, incident: incident.id)
            #expect(
                await refusal { _ = try await town.house.perform(both, as: requester) }
                    == .invalid([Mistake(field: "incident", .duplicate(of: "site"))]))
            let found = try await town.house.view(FindNumber(number: incident.number?.lowercased() ?? ""), as: requester)
            #expect(found.incident == incident.id && found.request == nil)
            _ = try await town.house.perform(FileLogLine(line: made, incident: found.incident), as: requester)
            try await town.seal()
            let log = try await town.house.view(ShowIncident(incident: incident.id), as: requester).log
            #expect(Set(log.compactMap(\.note)) == ["Cables pulled on ward 3.", "Police rung.", "Screens show a demand"])
            // Whoever does not see the incident neither finds it nor writes about it.
            let stranger = town.west.caller(.requester)
            #expect(
                await refusal { _ = try await town.house.view(FindNumber(number: incident.number ?? ""), as: stranger) } == .notFound)
            #expect(
                await refusal { _ = try await town.house.perform(WriteLogLine(text: "x", incident: incident.id), as: stranger) }
                    == .notFound)
        }
    }

    @Test func theDeskEntersAndTheHospitalConfirms() async throws {
        try await Town.with { town in
            let request = try await town.enterForNorth()
            let requester = town.north.caller(.requester)
            let before = try await town.house.view(ShowRequest(request: request), as: requester).row.proxyEntry
            #expect(before != nil && before?.confirmedAt == nil)
            _ = try await town.house.perform(ConfirmEntry(request: request), as: requester)
            #expect(try await town.house.view(ShowRequest(request: request), as: requester).row.proxyEntry?.confirmedAt != nil)
            #expect(await refusal { _ = try await town.house.perform(ConfirmEntry(request: request), as: requester) } == .alreadyDone)
            let own = try await town.askForPumps()
            #expect(try await town.house.view(ShowRequest(request: own), as: requester).row.proxyEntry == nil)
            #expect(await refusal { _ = try await town.house.perform(ConfirmEntry(request: own), as: requester) } == .notFound)
        }
    }
}
