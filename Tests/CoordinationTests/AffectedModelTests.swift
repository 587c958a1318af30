import Coordination
import Foundation
import Matching
import MutualAid
import Support
import Testing

/// An incident that affects some models, in versions that nobody knows: whoever has one is asked, and nobody is left out.
@Suite struct AffectedModelTests {
    private static func model(_ name: String, of aidClass: AidClass = .infusionPumpLarge, _ town: Town) async throws -> ID<DeviceModel> {
        try await town.house.perform(
            AddDeviceModel(member: town.south.member, manufacturer: "Corvane", model: name, aidClass: aidClass), as: town.coordinator
        ).id
    }

    private static func list(
        _ model: ID<DeviceModel>?, of aidClass: AidClass = .infusionPumpLarge, by party: Town.Party, _ town: Town
    ) async throws -> ID<Capability> {
        try await town.house.perform(
            RegisterCapability(site: party.site, aidClass: aidClass, model: model, quantity: 2, reserve: 0), as: party.caller(.publisher)
        ).id
    }

    private static func ask(_ incident: ID<Incident>?, _ town: Town) async throws -> ID<RequestItem> {
        let request = try await town.house.perform(
            SubmitRequest(
                site: town.north.site, callback: "555-0199", trouble: "Dark.",
                items: [.init(aidClass: .infusionPumpLarge, quantity: 6, substitutes: [.syringePump])],
                neededBy: Date().addingTimeInterval(4 * 3600), harm: .careLost, incident: incident), as: town.north.caller(.requester)
        ).id
        return try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
    }

    private static func questions(_ item: ID<RequestItem>, _ town: Town) async throws -> [ID<Capability>: [Matching.Question]] {
        let why = try #require(try await town.house.view(ShowWhyNot(item: item), as: town.coordinator).whyNot)
        #expect(why.candidates.allSatisfy { $0.answer != .no }, "not knowing was taken for a no")
        return Dictionary(uniqueKeysWithValues: why.candidates.map { ($0.capability, $0.questions) })
    }

    @Test func whoHasTheModelIsAskedForItsVersion() async throws {
        try await Town.with { town in
            let (bad, good) = (try await Self.model("LV-180", town), try await Self.model("LV-90", town))
            let other = try await Self.model("SX-30", of: .syringePump, town)
            let said = OpenIncident(
                member: town.north.member, title: "Update", broken: "Pumps restart.", since: Date().addingTimeInterval(-7200),
                state: .suspected, models: [bad, other])
            let incident = try await town.house.perform(said, as: town.north.caller(.requester)).id
            let same = try await Self.list(bad, by: town.south, town)
            let another = try await Self.list(good, by: town.west, town)
            let unsaid = try await Self.list(nil, by: town.south, town)
            let instead = try await Self.list(other, of: .syringePump, by: town.west, town)
            let item = try await Self.ask(incident, town)
            #expect(
                try await Self.questions(item, town) == [
                    same: [.whichFirmware], another: [], unsaid: [.whichModel], instead: [.whichFirmware],
                ])
            let named = try await town.house.view(ShowWhyNot(item: item), as: town.coordinator).affected
            #expect(named.map(\.name) == ["LV-180", "SX-30"])
            // What belongs to no incident is asked nothing.
            let free = try await Self.ask(nil, town)
            #expect(try await Self.questions(free, town).values.allSatisfy(\.isEmpty))
            // Both items together want more than there is: whoever has to be asked is proposed too.
            let plan = try await town.house.perform(MakePlan(), as: town.coordinator).plan
            let planned = try await town.house.view(ShowPlan(plan: plan), as: town.coordinator).items
            #expect(planned.flatMap(\.proposals).reduce(0) { $0 + $1.proposal.quantity } == 8)

            // Left out, they stay; said anew, they are others; over, nothing is asked.
            func revise(_ version: Int, _ models: [ID<DeviceModel>]?) async throws {
                _ = try await town.house.perform(
                    ReviseIncident(
                        incident: incident, version: version, title: "Update", broken: "Pumps restart.",
                        since: Date().addingTimeInterval(-7200), models: models), as: town.north.caller(.requester))
            }
            try await revise(1, nil)
            #expect(try await Self.questions(item, town)[same] == [.whichFirmware])
            try await revise(2, [bad])
            #expect(try await Self.questions(item, town)[instead] == [])
            _ = try await town.house.perform(MoveIncident(incident: incident, state: .closed), as: town.coordinator)
            #expect(try await Self.questions(item, town).values.allSatisfy(\.isEmpty))
        }
    }

    @Test func onlyModelsThatAreThereAndEachOnce() async throws {
        try await Town.with { town in
            let model = try await Self.model("LV-180", town)
            func open(_ models: [ID<DeviceModel>]) -> OpenIncident {
                OpenIncident(
                    member: town.north.member, title: "Update", broken: "Pumps.", since: Date().addingTimeInterval(-60), state: .active,
                    models: models)
            }
            let asker = town.north.caller(.requester)
            await #expect(throws: Refusal.notFound) { try await town.house.perform(open([model, ID(rawValue: UUID())]), as: asker) }
            await #expect(throws: Refusal.invalid([Mistake(field: "models", .duplicate(of: model.description))])) {
                try await town.house.perform(open([model, model]), as: asker)
            }
            let many = (0...Incident.mostModels).map { _ in ID<DeviceModel>(rawValue: UUID()) }
            await #expect(throws: Refusal.invalid([Mistake(field: "models", .tooMany(limit: Incident.mostModels))])) {
                try await town.house.perform(open(many), as: asker)
            }
            _ = try await town.house.perform(open([model]), as: asker)
        }
    }
}
