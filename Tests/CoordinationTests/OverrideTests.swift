import Foundation
import Matching
import MutualAid
import Support
import Testing

@testable import Coordination

/// Somebody decides about a candidate: every later run respects it, nobody but the desk reads it, and it ends.
@Suite struct OverrideTests {
    /// South has plenty, and is the nearest; West has twenty; six are wanted.
    private static func asked(
        _ town: Town
    ) async throws -> (request: ID<AidRequest>, item: ID<RequestItem>, south: ID<Capability>, west: ID<Capability>) {
        let south = try await town.registerPumps(40)
        let west = try await town.registerPumps(20, reserve: 0, by: town.west)
        let request = try await town.askForPumps()
        let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
        return (request, item, south, west)
    }

    /// A new plan, and how many it proposes from whom.
    private static func plan(_ town: Town) async throws -> (made: Planned, from: [ID<Member>: Int], sheet: PlanSheet) {
        let made = try await town.house.perform(MakePlan(), as: town.coordinator)
        let sheet = try await town.house.view(ShowPlan(plan: made.plan), as: town.coordinator)
        let proposals = sheet.items.flatMap(\.proposals).map(\.proposal)
        return (made, Dictionary(proposals.map { ($0.lender, $0.quantity) }, uniquingKeysWith: +), sheet)
    }

    private static func set(
        _ town: Town, _ item: ID<RequestItem>, _ capability: ID<Capability>, _ way: Override.Way, _ quantity: Int? = nil,
        version: Int? = nil
    ) async throws -> ID<Override> {
        try await town.house.perform(
            SetOverride(item: item, capability: capability, way: way, quantity: quantity, reason: " They rang. ", version: version),
            as: town.coordinator
        ).id
    }

    @Test func everyLaterRunRespectsIt() async throws {
        try await Town.with { town in
            let (_, item, south, west) = try await Self.asked(town)
            #expect(try await Self.plan(town).from == [town.south.member: 6])
            let first = try await Self.set(town, item, west, .forced, 4)
            let forced = try await Self.plan(town)
            #expect(forced.from == [town.west.member: 4, town.south.member: 2])
            #expect(forced.made.proposed == 6 && forced.made.missing == 0 && forced.sheet.missing == 0, "what is forced is not unmet")
            let row = try #require(forced.sheet.items[0].overrides.first)
            #expect(row.override.quantity == 4 && row.reason == "They rang." && row.name == "desk.coordinator")
            #expect(
                row.lenderName == "West Hospital"
                    && forced.sheet.items[0].isForced(forced.sheet.items[0].proposals[0].proposal)
                        != forced.sheet.items[0].isForced(forced.sheet.items[0].proposals[1].proposal)
            )
            // No part of the stored run: it can still be solved alone.
            let run = try await town.house.view(ShowRun(plan: forced.made.plan), as: town.coordinator)
            #expect(run.run.contains("\"quantity\":2") && !run.run.contains("\"id\":\"\(item)\",\"quantity\":6"))
            // The other questions respect it too.
            let compared = try await town.house.view(CompareAlternatives(lender: town.south.member), as: town.coordinator)
            #expect(compared.now?.lenders == 2 && compared.columns[0].comparison.after.lenders == 1)
            _ = try await Self.set(town, item, south, .forbidden)
            #expect(try await Self.plan(town).from == [town.west.member: 6])
            let why = try await town.house.view(ShowWhyNot(item: item), as: town.auditor)
            #expect(why.overrides.map(\.override.way) == [.forbidden, .forced])
            #expect(why.whyNot?.candidates.first { $0.capability == south }?.rule == .decided)
            // Taken back, the rules speak again.
            _ = try await town.house.perform(EndOverride(override: first), as: town.coordinator)
            await #expect(throws: Refusal.alreadyDone) {
                try await town.house.perform(EndOverride(override: first), as: town.coordinator)
            }
            #expect(try await town.house.view(ShowWhyNot(item: item), as: town.auditor).overrides.map(\.override.way) == [.forbidden])
        }
    }

    /// What is decided while a plan is solved is in it: it is made anew.
    @Test func whatIsDecidedMeanwhileIsRespected() async throws {
        try await Town.with { town in
            let (_, item, south, west) = try await Self.asked(town)
            /// A plan that is solved when this happens, and not saved.
            func planned(while change: @escaping @Sendable () async throws -> Void) async throws -> [ID<Member>: Int] {
                let once = Turns(1)
                return try await Solving.$meanwhile.withValue({ if await once.take() { try await change() } }) {
                    try await Self.plan(town).from
                }
            }
            #expect(try await planned { _ = try await Self.set(town, item, south, .forbidden) } == [town.west.member: 6])
            #expect(try await planned { _ = try await Self.set(town, item, west, .forbidden) }.isEmpty)
            _ = try await Self.set(town, item, south, .forced, 3)
            let capped = try await planned {
                _ = try await town.house.perform(
                    SetCap(member: town.system.member, aidClass: .infusionPumpLarge, most: 0),
                    as: town.system.caller(.organisationAdministrator))
            }
            #expect(capped.isEmpty, "not even what was forced")
        }
    }

    /// A rule's no does not bind whoever decides; the plan says which one it is.
    @Test func aRulesNoStandsBesideWhatIsForced() async throws {
        try await Town.with { town in
            let near = try await town.house.perform(
                RegisterCapability(
                    site: town.south.site, aidClass: .infusionPumpLarge, quantity: 4, reserve: 0,
                    terms: CapabilityTerms(leadMinutes: 30, radiusKilometres: 5)), as: town.south.caller(.publisher)
            ).id
            let request = try await town.askForPumps()
            let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
            #expect(try await Self.plan(town).from.isEmpty)
            _ = try await Self.set(town, item, near, .forced, 6)
            let plan = try await Self.plan(town)
            #expect(plan.from == [town.south.member: 4] && plan.made.missing == 2, "never more than is there")
            let planned = plan.sheet.items[0]
            #expect(planned.proposals[0].proposal.refusedBy == Rule.radius.rawValue)
            #expect(planned.cut(planned.overrides[0], by: plan.sheet.plan).map { [$0.given, $0.of] } == [4, 6], "and that is said")
            _ = try await Self.set(town, item, near, .forced, 4)
            let whole = try await Self.plan(town)
            #expect(whole.sheet.items[0].cut(whole.sheet.items[0].overrides[0], by: whole.sheet.plan) == nil)
            // Paused, nothing comes from there: said of what stands, and refused from then on.
            _ = try await town.house.perform(
                ChangeCapabilityState(capability: near, state: .paused), as: town.south.caller(.publisher))
            let paused = try await Self.plan(town)
            let without = paused.sheet.items[0]
            #expect(paused.from.isEmpty && without.cut(without.overrides[0], by: paused.sheet.plan).map { [$0.given, $0.of] } == [0, 4])
            let answer = try await town.house.view(ShowWhyNot(item: item), as: town.coordinator)
            let why = try #require(answer.whyNot)
            #expect(
                why.candidates.first { $0.capability == near }?.bars.first
                    == CandidateVerdict.Bar(rule: .published, relaxation: .publishAgain))
            #expect(why.counts == without.verdicts && why.counts.contains { $0.rule == "published" && $0.units == 4 })
            await #expect(throws: Refusal.notNow(.capability(.paused))) { try await Self.set(town, item, near, .forced, 3) }
            _ = try await Self.set(town, item, near, .forbidden)
        }
    }

    @Test func whatItAskedForIsAskedOnce() async throws {
        try await Town.with { town in
            let (request, item, _, west) = try await Self.asked(town)
            _ = try await Self.set(town, item, west, .forced, 2)
            let enquiries = try await town.planAndAsk()
            #expect(enquiries.count == 2)
            for enquiry in enquiries {
                let row = try await town.house.view(ShowEnquiry(enquiry: enquiry), as: town.coordinator).row.enquiry
                if row.lender == town.west.member { _ = try await town.tender(enquiry, 2, by: town.west) }
            }
            #expect(try await Self.plan(town).from == [town.south.member: 4], "two of West's are promised")
            // It ends with its item.
            _ = try await town.house.perform(CancelRequest(request: request), as: town.north.caller(.requester))
            #expect(try await town.house.view(ShowWhyNot(item: item), as: town.coordinator).overrides.isEmpty)
            await #expect(throws: Refusal.notNow(.request(.cancelled))) { try await Self.set(town, item, west, .forbidden) }
        }
    }

    /// What an older plan proposes is not asked for any more once it was set aside, and the plan says that it is out of date.
    @Test func anOlderPlanIsOutOfDate() async throws {
        try await Town.with { town in
            let (_, item, south, _) = try await Self.asked(town)
            try await town.seal()
            let plan = try await Self.plan(town)
            #expect(!plan.sheet.outOfDate)
            let id = try await Self.set(town, item, south, .forbidden)
            try await town.seal()
            let after = try await town.house.view(ShowPlan(plan: plan.made.plan), as: town.coordinator)
            #expect(after.outOfDate && after.items[0].overrides.map(\.override.id) == [id])
            await #expect(throws: Refusal.planOutOfDate) {
                try await town.house.perform(
                    SendEnquiries(plan: plan.made.plan, proposals: plan.sheet.items[0].proposals.map(\.proposal.id)), as: town.coordinator)
            }
        }
    }

    /// Neither a wave nor the standing rule asks whom the desk has set aside; of others both ask.
    @Test func nobodyAsksWhomTheDeskSetAside() async throws {
        for byRule in [false, true] {
            try await Town.with { town in
                let (request, item, south, _) = try await Self.asked(town)
                _ = try await Self.set(town, item, south, .forbidden)
                let waves = try await town.house.view(ShowWaves(request: request), as: town.coordinator)
                let shown = Set(waves.waves.flatMap(\.lenders).map(\.lender))
                #expect(!shown.contains(town.south.member) && shown.contains(town.west.member))
                if byRule {
                    try town.plant("update aid_request set submitted_at = submitted_at - interval '11 minutes'")
                    #expect(try await town.premises.upkeep.lapse(in: town.region) == 1)
                } else {
                    for row in waves.waves where !row.lenders.isEmpty {
                        _ = try await town.house.perform(SendWave(request: request, wave: row.wave), as: town.coordinator)
                    }
                }
                let asked = try await town.house.view(ShowRequest(request: request), as: town.coordinator).enquiries.map(\.enquiry.lender)
                #expect(!asked.contains(town.south.member) && !asked.isEmpty)
            }
        }
    }

    /// Helping is not supervising: no lender reads that it was set aside, not even where the desk sits in its house.
    @Test func onlyTheDeskReadsIt() async throws {
        try await Town.with { town in
            let (request, item, south, _) = try await Self.asked(town)
            let inTheHouse = Caller(
                identity: town.coordinator.identity,
                seat: Seat(region: town.region, member: town.south.member, roles: [.coordinator], members: [town.south.member]),
                channel: .api)
            _ = try await town.house.perform(
                SetOverride(item: item, capability: south, way: .forbidden, reason: "Their ward is closing."), as: inTheHouse)
            try await town.seal()
            let read = try await town.house.view(ShowRequest(request: request), as: town.auditor).log
            let entry = try #require(read.first { $0.body.happening.named == town.south.member })
            #expect(entry.note == "Their ward is closing." && entry.name == "desk.coordinator" && entry.audience.isEmpty)
            for caller in [town.south.caller(.dispatcher), town.south.caller(.organisationAdministrator), town.north.caller(.approver)] {
                let rows = try await town.house.view(ListJournal(), as: caller).rows
                #expect(!rows.contains { $0.body.happening.named != nil })
            }
            for caller in [town.south.caller(.dispatcher), town.north.caller(.approver), town.auditor] {
                await #expect(throws: Refusal.notAllowed) {
                    try await town.house.perform(
                        SetOverride(item: item, capability: south, way: .forced, reason: "We can."), as: caller)
                }
            }
        }
    }

    /// Many decide about one pair at once: one row, the later wins, and nobody is told of a clash. Whoever saw another version is told.
    @Test func manyDecideAtOnce() async throws {
        try await Town.with { town in
            let (_, item, south, _) = try await Self.asked(town)
            let ends = await race((1...6).map { number in { _ = try await Self.set(town, item, south, .forced, number) } })
            #expect(ends == [nil: 6])
            let admin = try town.database.asAdmin()
            #expect(try admin.one("select count(*) from override", as: Int.self) == 1)
            #expect(try admin.one("select version from override", as: Int.self) == 6)
            let torn: Int = try admin.one(
                """
                select count(*) from override o join entry e on e.text_note = o.reason
                where o.quantity <> ((e.body::jsonb)->'happening'->'overrideSet'->>'quantity')::int
                """)
            #expect(torn == 0, "what stands is of one deed")

            let seen = await race((1...4).map { number in { _ = try await Self.set(town, item, south, .forced, number, version: 6) } })
            #expect(seen == [nil: 1, .stale(current: 7): 3])
            await #expect(throws: Refusal.stale(current: 7)) { try await Self.set(town, item, south, .forbidden, version: 0) }
            let id: ID<Override> = try admin.one("select id from override")
            await #expect(throws: Refusal.stale(current: 7)) {
                try await town.house.perform(EndOverride(override: id, version: 1), as: town.coordinator)
            }
            _ = try await town.house.perform(EndOverride(override: id, version: 7), as: town.coordinator)
            await #expect(throws: Refusal.stale(current: 0)) { try await Self.set(town, item, south, .forced, version: 7) }
            #expect(try await Self.set(town, item, south, .forbidden, version: 0) == id, "one row a pair, also afterwards")
        }
    }
}
