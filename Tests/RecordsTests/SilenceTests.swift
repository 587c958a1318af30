import Coordination
import Foundation
import MutualAid
import Postgres
import Records
import Support
import Testing

/// Under row-level security a write or a lock on a row that is not the caller's touches nothing and says nothing. Nothing may pass so.
@Suite struct SilenceTests {
    /// What a body throws, told apart: a silent zero, the wall's refusal, or nothing at all.
    private enum Outcome: Equatable {
        case passed
        case touchedNothing
        case refused(String)
        case notFound
    }

    private func outcome(_ db: Connection, _ body: () throws -> Void) throws -> Outcome {
        do {
            try db.savepoint(body)
            return .passed
        } catch let error as DatabaseError {
            if case .wrongRowCount(_, got: 0) = error.kind { return .touchedNothing }
            return .refused(error.sqlState ?? "")
        } catch Refusal.notFound {
            return .notFound
        }
    }

    /// Without the count of rows an update of the lender's capability by the asker would seem to have been done.
    @Test func anUpdateOfAnotherMembersRowNeverPasses() async throws {
        try await Town.with { town in
            let spine = try await town.acceptedOrder()
            let region = town.region
            let db = try town.entered(as: town.north.caller(.approver))
            #expect(
                try outcome(db) { try db.run("update capability set reserve = 0 where region = \(region) and id = \(spine.capability)") }
                    == .touchedNothing)
            let stranger = try town.entered(as: town.west.caller(.dispatcher))
            let south = try town.entered(as: town.south.caller(.dispatcher))
            #expect(try outcome(south) { try Requests.cancel(spine.request, in: region, south) } == .touchedNothing)
            #expect(try outcome(stranger) { try Offers.setState(spine.offer, .withdrawn, in: region, stranger) } == .touchedNothing)
            #expect(try outcome(stranger) { try Members.touch(town.south.member, in: region, stranger) } == .refused("42501"))
            // Whoever sees the row without having a say in it is told loudly.
            let auditor = try town.entered(as: town.auditor)
            #expect(try outcome(auditor) { try Requests.cancel(spine.request, in: region, auditor) } == .refused("42501"))
            #expect(try outcome(auditor) { try Offers.setState(spine.offer, .withdrawn, in: region, auditor) } == .refused("42501"))
            let coordinator = try town.entered(as: town.coordinator)
            #expect(try outcome(coordinator) { try Requests.cancel(spine.request, in: region, coordinator) } == .passed)
        }
    }

    /// `for no key update` returns no row where no policy passes: a deed that trusted it would go on without its lock.
    @Test func aLockOnAnotherMembersRowNeverPasses() async throws {
        try await Town.with { town in
            let spine = try await town.acceptedOrder()
            _ = try await town.house.perform(
                RecordAsHappened(order: spine.order, state: .arrived, happenedAt: .now), as: town.north.caller(.approver))
            let task: UUID = try town.database.asAdmin().one("select id from task")
            let enquiry: ID<Enquiry> = try town.database.asAdmin().one("select id from enquiry")
            let delegation = try await town.house.perform(
                Delegate(member: town.north.member, until: .now.addingTimeInterval(3600)), as: town.north.caller(.approver)
            ).id
            let help = try await town.house.perform(
                OfferHelp(member: town.south.member, aidClass: .printer, quantity: 2), as: town.south.caller(.dispatcher)
            ).id
            let note: UUID = try town.database.asAdmin().one("select trouble from aid_request")
            let desk = try await town.house.perform(TakeDesk(), as: town.coordinator).id
            try await town.tell()
            let delivery = try #require(try town.deliveries(.accepted).first, "the lender is told that it was accepted")
            let called = try await Self.calls(town, order: spine.order)
            let item: ID<RequestItem> = try town.database.asAdmin().one("select id from request_item")
            _ = try await town.house.perform(
                SetOverride(item: item, capability: spine.capability, way: .forbidden, reason: "Short."), as: town.coordinator)
            let override: UUID = try town.database.asAdmin().one("select id from override")
            let incident = try await town.house.perform(town.incident, as: town.north.caller(.requester)).id
            let rows: [(Lock.Table, UUID, sees: [String: Bool])] = [
                (.incident, incident.rawValue, ["north": true, "south": false, "west": false, "auditor": false]),
                (.callCard, try #require(called["call_card"]), ["north": true, "south": false, "west": false]),
                (.callSlip, try #require(called["call_slip"]), ["north": false, "south": false, "west": false]),
                (.rollCall, try #require(called["roll_call"]), ["north": true, "south": false, "west": false]),
                (.rollCallAnswer, try #require(called["roll_call_answer"]), ["north": true, "south": true, "west": false]),
                (.logLine, try #require(called["log_line"]), ["north": true, "south": false, "west": false]),
                (.conflict, try #require(called["conflict"]), ["north": false, "south": true, "west": false]),
                (.leg, try #require(called["carry_leg"]), ["north": true, "south": true, "west": false]),
                (.end, try #require(called["end_change"]), ["north": true, "south": true, "west": false]),
                (.member, town.north.member.rawValue, ["north": true, "south": true, "west": true]),
                (.delegation, delegation.rawValue, ["north": true, "south": false, "west": false]),
                (.override, override, ["north": false, "south": false, "west": false]),
                (.openOffer, help.rawValue, ["north": false, "south": true, "west": false]),
                (.request, spine.request.rawValue, ["north": true, "south": false, "west": false]),
                (.enquiry, enquiry.rawValue, ["north": true, "south": true, "west": false]),
                (.offer, spine.offer.rawValue, ["north": true, "south": true, "west": false]),
                (.order, spine.order.rawValue, ["north": true, "south": true, "west": false]),
                (.task, task, ["north": false, "south": true, "west": false]),
                (.desk, desk.rawValue, ["north": false, "south": false, "west": false]),
                (.delivery, delivery.rawValue, ["north": false, "south": true, "west": false]),
                (.note, note, ["north": true, "south": false, "west": false]),
                (.capability, spine.capability.rawValue, ["north": false, "south": true, "west": false]),
            ]
            #expect(Set(rows.map { "\($0.0)" }) == Set(Lock.Table.allCases.map { "\($0)" }))
            let callers = [
                "north": town.north.caller(.approver), "south": town.south.caller(.dispatcher), "west": town.west.caller(.publisher),
                "coordinator": town.coordinator, "auditor": town.auditor,
            ]
            for (name, caller) in callers {
                let db = try town.entered(as: caller)
                for (table, id, sees) in rows {
                    let expected: Outcome = sees[name] ?? true ? .passed : .notFound
                    let ids = [ID<Void>(rawValue: id)]
                    #expect(try outcome(db) { try Lock.change(table, ids, in: town.region, db) } == expected, "\(name) \(table)")
                    #expect(try outcome(db) { try Lock.share(table, ids, in: town.region, db) } == expected, "\(name) \(table)")
                }
                try db.execute(script: "rollback")
            }
        }
    }

    /// One row of each kind that came by telephone, on paper or on the way, by its table.
    private static func calls(_ town: Town, order: ID<Order>) async throws -> [String: UUID] {
        let (house, north) = (town.house, town.north)
        _ = try await town.callCard()
        _ = try await house.perform(town.callSlip, as: town.callTaker)
        _ = try await house.perform(WriteLogLine(text: "Power is back on ward 3."), as: north.caller(.requester))
        _ = try await house.perform(
            StartRollCall(
                asker: north.member, occasion: .everyday, questions: [.init(form: .words, words: "Who has a tester?")],
                answerBy: Date().addingTimeInterval(3600), members: [town.south.member]), as: north.caller(.requester))
        let drive = CarryLeg.Plan(
            way: .home, carrier: .lender, phone: "555-0170", quantity: 6, fromDoor: "", toDoor: "", departsAt: .now,
            arrivesAt: Date().addingTimeInterval(3600))
        _ = try await house.perform(PlanLeg(order: order, plan: drive), as: town.south.caller(.dispatcher))
        _ = try await house.perform(
            AskEnd(order: order, until: Date().addingTimeInterval(86_400)), as: town.south.caller(.dispatcher))
        try town.plant(
            """
            insert into conflict (region, id, capability, lender, aid_order, offer, state, opened_at)
            select o.region, gen_random_uuid(), f.capability, o.lender, o.id, f.id, 'open', o.accepted_at
            from aid_order o join offer f on f.region = o.region and f.id = o.offer
            """)
        let admin = try town.database.asAdmin()
        return [
            "call_card": try admin.one("select id from call_card"), "call_slip": try admin.one("select id from call_slip"),
            "roll_call": try admin.one("select id from roll_call"),
            "roll_call_answer": try admin.one("select id from roll_call_answer"),
            "log_line": try admin.one("select id from log_line"), "conflict": try admin.one("select id from conflict"),
            "carry_leg": try admin.one("select id from carry_leg"), "end_change": try admin.one("select id from end_change"),
        ]
    }

    /// One row that cannot be locked among several that can is not lost in the count.
    @Test func oneMissingAmongManyIsFound() async throws {
        try await Town.with { town in
            let db = try town.entered(as: town.coordinator)
            let both = [town.north.member, town.south.member]
            #expect(try outcome(db) { try Lock.change(.member, both + both, in: town.region, db) } == .passed)
            let ghost = ID<Member>(rawValue: UUID())
            #expect(try outcome(db) { try Lock.change(.member, both + [ghost], in: town.region, db) } == .notFound)
            #expect(try outcome(db) { try Lock.share(.member, both, in: RegionID(rawValue: 2), db) } == .notFound)
        }
    }

    /// The locks hold: a second transaction waits for the first, or this test's second one would get the row at once.
    @Test func aChangeExcludesASecondAndASharedLock() async throws {
        try await Town.with { town in
            let capability = [try await town.registerPumps()]
            let first = try town.entered(as: town.south.caller(.publisher))
            let second = try town.entered(as: town.coordinator)
            try second.execute(script: "set local lock_timeout = '100ms'")
            try Lock.share(.capability, capability, in: town.region, first)
            #expect(try outcome(second) { try Lock.share(.capability, capability, in: town.region, second) } == .passed)
            #expect(try outcome(second) { try Lock.change(.capability, capability, in: town.region, second) } == .refused("55P03"))
            try first.execute(script: "commit")
            #expect(try outcome(second) { try Lock.change(.capability, capability, in: town.region, second) } == .passed)
        }
    }
}
