import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// Whoever asks is told who has it and how far away that is, and never how many there are.
@Suite struct WhoHasItTests {
    @Test func namesAndDistancesTheNearestFirst() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(10, by: town.south)
            _ = try await town.registerPumps(nil, reserve: 0, by: town.west)
            let answer = try await town.house.view(
                WhoHasIt(aidClass: .infusionPumpLarge, site: town.north.site), as: town.north.caller(.requester))
            #expect(answer.holders.map(\.memberName) == ["South Hospital", "West Hospital"])
            #expect(answer.holders.map(\.kilometres) == [33, 44])
            #expect(answer.holders.map(\.askUs) == [false, true])
        }
    }

    /// Who lists the model comes first, however far; whoever has not said which stands last and marked; another model is no help.
    @Test func aWantedModelIsAskedFor() async throws {
        try await Town.with { town in
            func model(_ name: String) async throws -> ID<DeviceModel> {
                try await town.house.perform(
                    AddDeviceModel(member: town.south.member, manufacturer: "Corvane", model: name, aidClass: .infusionPumpLarge),
                    as: town.coordinator
                ).id
            }
            func list(_ party: Town.Party, _ model: ID<DeviceModel>?, _ quantity: Int? = 4) async throws {
                _ = try await town.house.perform(
                    RegisterCapability(site: party.site, aidClass: .infusionPumpLarge, model: model, quantity: quantity, reserve: 0),
                    as: party.caller(.publisher))
            }
            let (wanted, other) = (try await model("LV-180"), try await model("LV-90"))
            try await list(town.system, other)
            try await list(town.south, nil)
            try await list(town.west, wanted)
            // Besides the model it lists something that names none: the model counts, and so does that there are some.
            try await list(town.west, nil, nil)
            let request = try await town.house.perform(
                SubmitRequest(
                    site: town.north.site, callback: "555-0199", trouble: "Dark.",
                    items: [.init(aidClass: .infusionPumpLarge, model: wanted, quantity: 2, substitutes: [.syringePump])],
                    neededBy: Date().addingTimeInterval(4 * 3600)), as: town.north.caller(.requester)
            ).id
            for caller in [town.coordinator, town.north.caller(.requester)] {
                let sheet = try await town.house.view(ShowRequest(request: request), as: caller)
                #expect(sheet.holders.map(\.model) == [wanted, nil] && sheet.holders.map(\.insteadOf) == [nil, .infusionPumpLarge])
                let asked = try await town.house.view(
                    WhoHasIt(aidClass: .infusionPumpLarge, model: wanted, site: town.north.site), as: caller)
                for holders in [sheet.holders[0].holders, asked.holders] {
                    #expect(holders.map(\.memberName) == ["West Hospital", "South Hospital"])
                    #expect(holders.map(\.modelSaid) == [true, false] && holders.map(\.askUs) == [false, false])
                }
            }
            let any = try await town.house.view(
                WhoHasIt(aidClass: .infusionPumpLarge, site: town.north.site), as: town.north.caller(.requester))
            #expect(any.holders.count == 3 && any.holders.allSatisfy(\.modelSaid))
        }
    }

    /// A card and its receipt say the same: the wanted model counts, and so does what only asking tells.
    @Test func aCardAndItsReceiptSayTheSame() async throws {
        try await Town.with { town in
            let wanted = try await town.house.perform(
                AddDeviceModel(member: town.south.member, manufacturer: "Corvane", model: "LV-180", aidClass: .infusionPumpLarge),
                as: town.coordinator
            ).id
            let lists: [(Town.Party, ID<DeviceModel>?, Int?)] = [(town.south, nil, 4), (town.west, wanted, nil)]
            for (party, model, quantity) in lists {
                _ = try await town.house.perform(
                    RegisterCapability(site: party.site, aidClass: .infusionPumpLarge, model: model, quantity: quantity, reserve: 0),
                    as: party.caller(.publisher))
            }
            let card = try await town.callCard()
            let holder = try await town.house.holder(ofCard: card.code, word: card.words[0], channel: .page)
            let caller = try #require(holder.caller)
            let first = try await town.house.perform(town.cardAsk, as: caller)
            #expect(first.near.map(\.name) == ["South Hospital", "West Hospital"] && first.near.map(\.askUs) == [false, true])
            // Which model it has to be was said later.
            try town.plant("update request_item set model = '\(wanted)'")
            let again = try await town.house.perform(town.cardAsk, as: caller)
            let link = try #require(again.link)
            let opened = try await town.house.caller(byLink: town.house.link(link))
            guard case .receipt(let receipt) = try await town.house.view(OpenLink(), as: opened).content else {
                Issue.record("a receipt")
                return
            }
            for near in [again.near, receipt.near] {
                #expect(near.map(\.name) == ["West Hospital", "South Hospital"])
                #expect(near.map(\.askUs) == [true, false] && near.map(\.modelSaid) == [true, false])
            }
        }
    }

    /// What the asker has itself is no help to it, whoever opens the request.
    @Test func theAskerIsNotAmongThem() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(10, by: town.north)
            _ = try await town.registerPumps(10, by: town.south)
            let request = try await town.askForPumps(6)
            for caller in [town.coordinator, town.north.caller(.requester)] {
                let sheet = try await town.house.view(ShowRequest(request: request), as: caller)
                #expect(sheet.holders.flatMap(\.holders).map(\.memberName) == ["South Hospital"])
            }
        }
    }

    @Test func whatIsPromisedKeptOrPausedIsNotThere() async throws {
        try await Town.with { town in
            let asker = town.north.caller(.requester)
            let capability = try await town.registerPumps(6, reserve: 0)
            _ = try await town.registerPumps(2, reserve: 2, by: town.west)
            let names = try await town.house.view(WhoHasIt(aidClass: .infusionPumpLarge), as: asker).holders.map(\.memberName)
            #expect(names == ["South Hospital"])
            _ = try await town.askForPumps(6)
            _ = try await town.tender(try await town.planAndAsk()[0], 6)
            #expect(try await town.house.view(WhoHasIt(aidClass: .infusionPumpLarge), as: asker).holders.isEmpty)
            _ = try await town.house.perform(
                ReviseCapability(capability: capability, version: 2, quantity: 60, reserve: 0, terms: .init()),
                as: town.coordinator)
            #expect(try await town.house.view(WhoHasIt(aidClass: .infusionPumpLarge), as: asker).holders.count == 1)
            // Its own is nobody's news.
            #expect(try await town.house.view(WhoHasIt(aidClass: .infusionPumpLarge), as: town.south.caller(.publisher)).holders.isEmpty)
            _ = try await town.house.perform(ChangeCapabilityState(capability: capability, state: .paused), as: town.coordinator)
            #expect(try await town.house.view(WhoHasIt(aidClass: .infusionPumpLarge), as: asker).holders.isEmpty)
        }
    }
}
