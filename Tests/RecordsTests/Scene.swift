import Coordination
import Foundation
import Matching
import MutualAid
import Postgres
import Support

/// A town in which every table holds something, so that no wall is proven by an empty table.
struct Scene {
    let town: Town
    let callers: [String: Caller]

    init(_ town: Town) async throws {
        self.town = town
        let house = town.house
        _ = try await house.perform(
            AddContact(
                member: town.south.member, post: "Duty desk", phone: "555-0101", email: nil, worksWhenNetworkIsDown: true, rank: 1),
            as: town.south.caller(.organisationAdministrator))
        _ = try await house.perform(
            AddDeviceModel(member: town.south.member, manufacturer: "Someone", model: "One", aidClass: .infusionPumpLarge),
            as: town.south.caller(.publisher))
        let spine = try await town.acceptedOrder()
        _ = try await town.registerPumps(3, reserve: 0, by: town.west)
        _ = try await house.perform(
            AskEnd(order: spine.order, until: Date().addingTimeInterval(86_400)), as: town.south.caller(.dispatcher))
        let drive = CarryLeg.Plan(
            way: .there, carrier: .lender, phone: "555-0170", quantity: 6, fromDoor: "", toDoor: "", departsAt: .now,
            arrivesAt: Date().addingTimeInterval(3600))
        _ = try await house.perform(PlanLeg(order: spine.order, plan: drive), as: town.south.caller(.dispatcher))
        _ = try await house.perform(
            RecordAsHappened(order: spine.order, state: .arrived, happenedAt: .now), as: town.south.caller(.dispatcher))
        _ = try await house.perform(
            RecordAsHappened(order: spine.order, state: .home, happenedAt: .now), as: town.south.caller(.dispatcher))
        _ = try await house.perform(TakeDesk(phone: "555-0170"), as: town.coordinator)
        _ = try await house.perform(ChooseExerciseChannel(member: town.south.member, open: true), as: town.coordinator)
        try await town.tell()
        let secret = Secrets.make()
        _ = try await house.perform(
            SignIn(login: "south.dispatcher", password: Town.password, sessionHash: secret.hash, kind: .cookie), as: .nobody(by: .page))
        _ = try await house.perform(
            Delegate(member: town.north.member, until: .now.addingTimeInterval(3600)), as: town.north.caller(.approver))
        _ = try await house.perform(
            OfferHelp(member: town.south.member, aidClass: .printer, quantity: 2), as: town.south.caller(.dispatcher))
        _ = try await house.perform(CloseClass(aidClass: .radio, closed: true), as: town.coordinator)
        let item = try await house.view(ShowRequest(request: spine.request), as: town.coordinator).row.items[0].item.id
        _ = try await house.perform(
            SetOverride(item: item, capability: spine.capability, way: .forbidden, reason: "They are short."), as: town.coordinator)
        _ = try await house.perform(
            RecordLenderAnswers(capability: spine.capability, item: item, answers: [.init(rule: .model, yes: true)], words: "LV-180."),
            as: town.south.caller(.dispatcher))
        try town.numberSites()
        let way = ListedTravelTime(from: .init(member: "S"), to: .init(member: "N"), minutes: 35)
        _ = try await house.perform(ImportTravelTimes(times: [way]), as: town.coordinator)
        try await Self.calls(town)
        // Something for the desk, in whose house somebody sits who is no coordinator.
        guard let host = town.coordinator.seat?.member else { throw Refusal.notFound }
        try town.plant(
            """
            insert into delivery (region, id, position, member, step, channel, message, interrupts, state, attempts, next_at, made_at)
            select d.region, gen_random_uuid(), d.position, '\(host)', 1, 'ring', 'call_taken', true, 'waiting', 0, d.made_at, d.made_at
            from delivery d limit 1
            """)
        _ = try await house.perform(
            OpenAccount(member: host, login: "office", accountName: "Office", password: Town.password, roles: [.publisher]),
            as: town.coordinator)
        guard let office = try await house.caller(byLogin: "office", in: town.region, channel: .api) else { throw Refusal.notFound }
        // The order is over, and with it the question: here it is asked still.
        try town.plant("update end_change set state = 'asked', answered_at = null")
        try await town.seal()
        // One more, which waits for its seal.
        _ = try await house.perform(ConfirmCapabilities(member: town.south.member), as: town.south.caller(.publisher))
        // Another region with somebody in it.
        let there = RegionID(rawValue: 2)
        let staff = Caller.operatingStaff(in: there)
        _ = try await house.perform(
            OpenRegion(name: "Elsewhere", code: "EW", timeZone: "Asia/Tokyo", phone: "555-0143", exerciseOf: nil), as: staff)
        let made = try await house.perform(
            RegisterMember(memberName: "Far Hospital", kind: .hospital, siteName: "Far main"), as: staff)
        let far = try await house.view(ShowMember(member: made.id), as: staff)
        _ = try await house.perform(
            RegisterCapability(site: far.sites[0].id, aidClass: .syringePump, quantity: 1, reserve: 0), as: staff)
        callers = [
            "north": town.north.caller(.approver), "south": town.south.caller(.dispatcher), "west": town.west.caller(.publisher),
            "system": town.system.caller(.dispatcher), "coordinator": town.coordinator, "auditor": town.auditor, "office": office,
        ]
    }

    /// What came by telephone, fax and paper, and what was asked of everybody.
    private static func calls(_ town: Town) async throws {
        let house = town.house
        _ = try await town.callCard()
        _ = try await house.perform(town.callSlip, as: town.callTaker)
        // One that is only suspected, and one that is known to be.
        _ = try await house.perform(town.incident, as: town.coordinator)
        let sure = try await house.perform(town.incident, as: town.coordinator).id
        _ = try await house.perform(MoveIncident(incident: sure, state: .active), as: town.coordinator)
        _ = try await house.perform(WriteLogLine(text: "Power is back on ward 3."), as: town.north.caller(.requester))
        _ = try await house.perform(ReserveNumbers(count: 5), as: town.coordinator)
        _ = try await town.enterForNorth()
        _ = try await house.perform(
            SetCap(member: town.system.member, aidClass: .infusionPumpLarge, most: 40),
            as: town.system.caller(.organisationAdministrator))
        let started = try await house.perform(
            StartRollCall(
                asker: town.north.member, occasion: .everyday, questions: [.init(form: .words, words: "Who has a tester?")],
                answerBy: Date().addingTimeInterval(3600)), as: town.north.caller(.requester))
        let rows = try await house.view(ShowRollCall(rollCall: started.id), as: town.north.caller(.requester)).rows
        for row in rows where row.answer.member == town.west.member {
            _ = try await house.perform(
                AnswerRollCall(answer: row.answer.id, answers: [.init(words: "We have.")], kept: true), as: town.west.caller(.publisher))
        }
        // A deed finds a conflict only where a promise cannot be kept; whoever reads and writes the row is the same.
        try town.plant(
            """
            insert into conflict (region, id, capability, lender, aid_order, offer, state, opened_at)
            select o.region, gen_random_uuid(), f.capability, o.lender, o.id, f.id, 'open', o.accepted_at
            from aid_order o join offer f on f.region = o.region and f.id = o.offer
            """)
    }

    /// Every table of the schema; a new one is in this list without anybody having to think of it.
    var tables: [String] {
        get throws {
            try town.database.asAdmin().all(
                """
                select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'migration' order by 1
                """)
        }
    }
}

extension Connection {
    /// Rows of a table that this connection may see where a condition holds.
    func count(_ table: String, where condition: String = "true") throws -> Int {
        let query = "select count(*) as rows from public.\(table) t where \(condition)"
        return try one(
            "select (xpath('/row/rows/text()', query_to_xml(\(query), false, true, '')))[1]::text::bigint")
    }
}
