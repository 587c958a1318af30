import Coordination
import Foundation
import Matching
import MutualAid
import Support
import Testing

/// What a lender wants for itself keeps its things at home only where it is known to.
@Suite struct OwnTroubleTests {
    private static func ask(
        _ town: Town, _ harm: Harm?, _ occasion: Occasion = .incident, inHours hours: Double = 4,
        of aidClass: AidClass = .infusionPumpLarge
    ) async throws -> ID<AidRequest> {
        try await town.house.perform(
            SubmitRequest(
                site: town.south.site, callback: "555-0198", trouble: "Two more.",
                items: [.init(aidClass: aidClass, quantity: 2)], neededBy: Date().addingTimeInterval(hours * 3600),
                occasion: occasion, harm: harm), as: town.south.caller(.requester)
        ).id
    }

    /// South lists pumps; what becomes of it for north's pumps, and the question or rule.
    private static func verdict(_ town: Town, _ item: ID<RequestItem>) async throws -> CandidateVerdict? {
        try await town.house.view(ShowWhyNot(item: item), as: town.coordinator).whyNot?.candidates
            .first { $0.lender == town.south.member }
    }

    private static func wanted(_ town: Town) async throws -> (request: ID<AidRequest>, item: ID<RequestItem>) {
        _ = try await town.registerPumps()
        let request = try await town.askForPumps()
        return (request, try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id)
    }

    @Test func onlyHarmThatWasSaidIsANo() async throws {
        try await Town.with { town in
            let (_, item) = try await Self.wanted(town)
            #expect(try await Self.verdict(town, item)?.answer == .yes)
            let unsaid = try await Self.ask(town, nil)
            let asked = try await Self.verdict(town, item)
            #expect(asked?.answer == .ask && asked?.questions == [.areYouAffected])
            #expect(try await town.house.perform(MakePlan(), as: town.coordinator).proposed == 6, "it is asked, not left out")
            _ = try await town.house.perform(CancelRequest(request: unsaid), as: town.south.caller(.requester))
            _ = try await Self.ask(town, .careLost)
            let lost = try await Self.verdict(town, item)
            #expect(lost?.answer == .no && lost?.rule == .incident)
        }
    }

    /// It is down for want of something else: the board shows it so, and nobody takes its pumps without a word.
    @Test func whoIsDownForWantOfAnotherClassIsAskedWhetherItCanLend() async throws {
        try await Town.with { town in
            let (_, item) = try await Self.wanted(town)
            let table: [(Harm, Occasion, [Matching.Question])] = [
                (.lifeAtRisk, .incident, [.canYouLendNow]), (.careLost, .incident, [.canYouLendNow]), (.careDegraded, .incident, []),
                (.lifeAtRisk, .plannedWork, []),
            ]
            for (harm, occasion, questions) in table {
                let other = try await Self.ask(town, harm, occasion, of: .ventilatorICU)
                let found = try await Self.verdict(town, item)
                #expect(found?.answer == (questions.isEmpty ? CandidateVerdict.Answer.yes : .ask), "\(harm) \(occasion)")
                #expect(found?.questions == questions, "\(harm) \(occasion)")
                #expect(try await town.house.perform(MakePlan(), as: town.coordinator).proposed == 6, "it is asked, not left out")
                _ = try await town.house.perform(CancelRequest(request: other), as: town.south.caller(.requester))
            }
        }
    }

    /// Also where it asks for nothing.
    @Test func anIncidentThatIsOpenIsAskedAbout() async throws {
        try await Town.with { town in
            let (_, item) = try await Self.wanted(town)
            for state in [Incident.State.suspected, .active] {
                let open = OpenIncident(
                    member: town.south.member, title: "Doors", broken: "The door system.", since: Date(), state: state)
                let incident = try await town.house.perform(open, as: town.south.caller(.requester)).id
                let asked = try await Self.verdict(town, item)
                #expect(asked?.answer == .ask && asked?.rule == .incident && asked?.questions == [.areYouAffected], "\(state)")
                _ = try await town.house.perform(
                    MoveIncident(incident: incident, state: .closed), as: town.south.caller(.requester))
                #expect(try await Self.verdict(town, item)?.answer == .yes, "\(state)")
            }
            // Nobody else's is the lender's.
            _ = try await town.house.perform(town.incident, as: town.north.caller(.requester))
            #expect(try await Self.verdict(town, item)?.answer == .yes)
        }
    }

    @Test func whatIsPlannedForLaterIsANoNeitherInAPlanNorInAWave() async throws {
        try await Town.with { town in
            let (request, item) = try await Self.wanted(town)
            func isInAWave() async throws -> Bool {
                try await town.house.view(ShowWaves(request: request), as: town.coordinator).waves.flatMap(\.lenders)
                    .contains { $0.lender == town.south.member }
            }
            for occasion in [Occasion.plannedWork, .everyday] {
                let later = try await Self.ask(town, .careLost, occasion, inHours: 21 * 24)
                #expect(try await Self.verdict(town, item)?.answer == .ask, "\(occasion)")
                #expect(try await isInAWave(), "\(occasion)")
                _ = try await town.house.perform(CancelRequest(request: later), as: town.south.caller(.requester))
            }
            _ = try await Self.ask(town, .careLost, .everyday, inHours: 1)
            #expect(try await Self.verdict(town, item)?.rule == .incident)
            #expect(try await !isInAWave())
        }
    }
}
