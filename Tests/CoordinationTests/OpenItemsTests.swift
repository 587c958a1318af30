import Coordination
import Foundation
import Matching
import MutualAid
import Postgres
import Records
import Support
import Testing

/// Plans, waves and *why not* read what is open and what is listed in one way.
@Suite struct OpenItemsTests {
    /// North wants pumps, or syringe pumps; South has pumps, West has syringe pumps and is short of them itself.
    private static func scene(_ town: Town) async throws -> (north: ID<AidRequest>, west: ID<AidRequest>) {
        _ = try await town.registerPumps(5, reserve: 0)
        _ = try await town.house.perform(
            RegisterCapability(site: town.west.site, aidClass: .syringePump, quantity: 9, reserve: 0),
            as: town.west.caller(.publisher))
        func ask(_ party: Town.Party, _ item: SubmitRequest.Item) async throws -> ID<AidRequest> {
            try await town.house.perform(
                SubmitRequest(
                    site: party.site, callback: "555-0199", trouble: "Dark.", items: [item],
                    neededBy: Date().addingTimeInterval(4 * 3600), harm: .careLost), as: party.caller(.requester)
            ).id
        }
        return (
            try await ask(town.north, .init(aidClass: .infusionPumpLarge, quantity: 8, substitutes: [.syringePump])),
            try await ask(town.west, .init(aidClass: .syringePump, quantity: 4))
        )
    }

    /// Whoever is short of what would do instead is asked for it neither by a plan nor by a wave.
    @Test func aSubstituteIsNotTakenFromWhoIsShortOfIt() async throws {
        try await Town.with { town in
            let (north, west) = try await Self.scene(town)
            func asked() async throws -> [AidClass] {
                let lenders = try await town.house.view(ShowWaves(request: north), as: town.coordinator).waves.flatMap(\.lenders)
                return lenders.filter { $0.lender == town.west.member }.map(\.aidClass)
            }
            #expect(try await town.house.perform(MakePlan(), as: town.coordinator).proposed == 5)
            #expect(try await !asked().contains(.syringePump))
            _ = try await town.house.perform(CancelRequest(request: west), as: town.west.caller(.requester))
            #expect(try await town.house.perform(MakePlan(), as: town.coordinator).proposed == 8)
            let classes = try await asked()
            #expect(classes == [.syringePump])
        }
    }

    /// One item alone is judged as the plan of everything judges it, also where another takes part of a cap.
    @Test func oneItemIsJudgedAsInThePlan() async throws {
        try await Town.with { town in
            let (north, _) = try await Self.scene(town)
            _ = try await town.registerPumps(9, reserve: 0, by: town.system)
            _ = try await town.house.perform(
                SetCap(member: town.system.member, aidClass: .infusionPumpLarge, most: 3),
                as: town.system.caller(.organisationAdministrator))
            let other = try await town.askForPumps(2, by: town.west)
            let pumps = try await town.house.view(ShowRequest(request: other), as: town.coordinator).row.items[0].item.id
            let lenders = try await town.house.view(ShowWhyNot(item: pumps), as: town.coordinator).whyNot?.candidates ?? []
            let south = try #require(lenders.first { $0.lender == town.south.member })
            #expect(south.answer != .no && south.units == 3, "both sites can come with what the system lets out")
            _ = try await town.house.perform(
                SetOverride(item: pumps, capability: south.capability, way: .forced, quantity: 2, reason: "They rang."),
                as: town.coordinator)
            let plan = try await town.house.perform(MakePlan(), as: town.coordinator).plan
            let items = try await town.house.view(ShowPlan(plan: plan), as: town.coordinator).items
            #expect(items.count == 3)
            let first = try #require(items.first { $0.item.request == north })
            let isCapped = first.verdicts.contains { $0.rule == Rule.cap.rawValue && $0.answer == "no" }
            #expect(!isCapped, "what West takes from South is no rule that keeps the other site out")
            let pumpRows = items.flatMap(\.proposals).filter { $0.aidClass == .infusionPumpLarge }
            #expect(pumpRows.reduce(0) { $0 + $1.proposal.quantity } == 3)
            for planned in items {
                let alone = try await town.house.view(ShowWhyNot(item: planned.item.id), as: town.coordinator).whyNot
                #expect(alone?.counts == planned.verdicts && alone?.missing == planned.progress.missing)
            }
        }
    }

    /// What the plan gives to whoever is worse off is no longer told as if it could come, until that is over.
    @Test func whatGoesToOthersIsSaid() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(10, reserve: 0)
            let grave = try await town.askForPumps(8, harm: .lifeAtRisk, by: town.west)
            let light = try await town.askForPumps(6, harm: .linkLost)
            let item = try await town.house.view(ShowRequest(request: light), as: town.coordinator).row.items[0].item.id
            func judged() async throws -> WhyNot? { try await town.house.view(ShowWhyNot(item: item), as: town.auditor).whyNot }
            let first = try await judged()
            let before = try #require(first)
            #expect(before.elsewhere == nil && before.counts.last?.units == 10)
            let plan = try await town.house.perform(MakePlan(), as: town.coordinator).plan
            let second = try await judged()
            let after = try #require(second)
            #expect(after.elsewhere?.plan == plan && after.elsewhere?.shares.map(\.request) == [grave])
            #expect(after.elsewhere?.shares.map(\.askerName) == ["West Hospital"] && after.elsewhere?.units == 8)
            #expect(after.counts.contains { $0.sum == .others && $0.units == 8 } && after.counts.last?.units == 2)
            let items = try await town.house.view(ShowPlan(plan: plan), as: town.coordinator).items
            #expect(items.first { $0.item.id == item }?.verdicts == after.counts)
            _ = try await town.house.perform(CancelRequest(request: grave), as: town.west.caller(.requester))
            let third = try await judged()
            let over = try #require(third)
            #expect(over.elsewhere?.shares == [] && over.counts.last?.units == 10)
        }
    }

    /// Whoever is to lend what it has asked for itself is told apart in the plan, as long as that is missing.
    @Test func whoHasItselfAskedIsSaid() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(10, reserve: 0)
            _ = try await town.askForPumps(4)
            let plan = try await town.house.perform(MakePlan(), as: town.coordinator).plan
            func itself() async throws -> [Int] {
                try await town.house.view(ShowPlan(plan: plan), as: town.coordinator).items.flatMap(\.proposals).map(\.askedItself)
            }
            #expect(try await itself() == [0])
            _ = try await town.askForPumps(5, by: town.west)
            #expect(try await itself() == [0], "somebody else asks")
            let own = try await town.askForPumps(6, by: town.south)
            #expect(try await itself() == [6])
            _ = try await town.house.perform(CancelRequest(request: own), as: town.south.caller(.requester))
            #expect(try await itself() == [0])
        }
    }

    /// Of a region with hundreds of items, one item reads those of the classes that would do for it.
    @Test func onlyTheClassesThatAreWantedAreRead() async throws {
        try await Town.with { town in
            let (north, west) = try await Self.scene(town)
            let db = try Connection.open(town.database.string(as: "aid_application"))
            try db.execute(script: "begin")
            _ = try db.one(Opening.statement(for: town.coordinator), as: Opening.self)
            func asking(_ classes: [AidClass]?) throws -> Set<ID<AidRequest>> {
                Set(try Requests.asking(for: classes, in: town.region, db).map(\.request.id))
            }
            #expect(try asking(nil) == [north, west])
            #expect(try asking([.syringePump]) == [west])
            #expect(try asking([.infusionPumpLarge]) == [north])
            for classes in [[AidClass.printer], []] { #expect(try asking(classes).isEmpty) }
            try db.execute(script: "rollback")
        }
    }
}
