import Coordination
import Foundation
import MutualAid
import Postgres
import Records
import Support
import Testing

/// Never promised twice.
@Suite struct PromiseTests {
    /// Without the guard's condition the second offer would promise units that the first has taken.
    @Test func beyondWhatIsFreeIsRefused() async throws {
        try await Town.with { town in
            let capability = try await town.registerPumps(10, reserve: 2)
            for wanted in [6, 5] { _ = try await town.askForPumps(wanted, by: wanted == 6 ? town.north : town.west) }
            let enquiries = try await town.planAndAsk()
            // The plan shares eight units; it asks for no more than there are, so the rest is planted.
            try town.plant("update enquiry set quantity = 6")
            let first = try await town.tender(enquiries[0], 6)
            #expect(await refusal { _ = try await town.tender(enquiries[1], 3) } == .notEnoughLeft(left: 2))
            #expect(try await town.promised(capability) == 6)
            #expect(try town.wrongSums() == 0)
            _ = try await town.tender(enquiries[1], 2)
            #expect(try await town.promised(capability) == 8)
            _ = try await town.house.perform(WithdrawOffer(offer: first), as: town.south.caller(.dispatcher))
            #expect(try await town.promised(capability) == 2)
            #expect(try town.wrongSums() == 0)
            // The proof itself can fail.
            try town.plant("update capability set promised = promised + 1")
            #expect(try town.wrongSums() == 1)
        }
    }

    /// Two lines of one form take from one listing: the one for which it is not enough is named, and none is promised.
    @Test func oneFormThatTakesMoreThanThereIsNamesTheLine() async throws {
        try await Town.with { town in
            let capability = try await town.registerPumps(10, reserve: 2)
            for wanted in [6, 5] { _ = try await town.askForPumps(wanted, by: wanted == 6 ? town.north : town.west) }
            let enquiries = try await town.planAndAsk()
            try town.plant("update enquiry set quantity = 6")
            func answers(_ quantity: Int) -> AnswerEnquiries {
                let soon = Date().addingTimeInterval(3600)
                return AnswerEnquiries(answers: enquiries.map { .init(enquiry: $0, quantity: quantity, arrivesAt: soon) })
            }
            let lender = town.south.caller(.dispatcher)
            let line = enquiries[0] < enquiries[1] ? 1 : 0
            #expect(
                await refusal { _ = try await town.house.perform(answers(5), as: lender) }
                    == .invalid([Mistake(field: "answers[\(line)].quantity", .outOfRange(least: 0, most: 3))]))
            #expect(try await town.promised(capability) == 0)
            _ = try await town.house.perform(answers(4), as: lender)
            #expect(try await town.promised(capability) == 8)
        }
    }

    /// Without the trigger, or with an insert granted on promises, a mistake in a deed could bend the sum.
    @Test func onlyTheGuardChangesWhatIsPromised() async throws {
        try await Town.with { town in
            let spine = try await town.acceptedOrder()
            let own = try town.entered(as: town.south.caller(.dispatcher))
            #expect(try own.verdict("update capability set reserve = reserve where id = '\(spine.capability)'") == .done)
            #expect(try own.verdict("update capability set promised = 0 where id = '\(spine.capability)'") == .refused("42501"))
            #expect(try own.verdict("insert into capability select * from capability") == .refused("428C9"))
            let promise = """
                insert into promise select region, gen_random_uuid(), capability, lender, asker, quantity, state, ended_as, started_at, ended_at
                from promise
                """
            #expect(try own.verdict(promise) == .refused("42501"))
            #expect(try own.verdict("update promise set quantity = 1") == .refused("42501"))
            #expect(try own.verdict("delete from promise") == .refused("42501"))
            #expect(try own.verdict("set local role aid_guard") == .refused("42501"))
            func born(promised: Int) -> String {
                """
                insert into capability (region, id, member, site, aid_class, quantity, reserve, promised, lead_minutes, conditions, state,
                    confirmed_at, version)
                select region, gen_random_uuid(), member, site, aid_class, quantity, reserve, \(promised), lead_minutes, conditions, state,
                    confirmed_at, version from capability
                """
            }
            #expect(try own.verdict(born(promised: 0)) == .done)
            #expect(try own.verdict(born(promised: 1)) == .refused("42501"))
            // A planted hole is seen: without the trigger the same update passes.
            try town.database.asOwner().execute(script: "alter table capability disable trigger capability_promised_is_the_guards")
            let again = try town.entered(as: town.south.caller(.dispatcher))
            #expect(try again.verdict("update capability set promised = 0 where id = '\(spine.capability)'") == .done)
        }
    }

    /// The guard's functions run past the wall, so each has to ask who calls.
    @Test func theGuardServesOnlyTheTwoSides() async throws {
        try await Town.with { town in
            let spine = try await town.acceptedOrder()
            // An offer that waits and from which nothing is promised yet.
            let waiting = UUID()
            try town.plant(
                """
                update offer set state = 'declined' where id = '\(spine.offer)';
                create temp table copy as select * from offer where id = '\(spine.offer)';
                update copy set id = '\(waiting)', quantity = 1, state = 'tendered';
                insert into offer select * from copy
                """)
            let promise = "perform app.promise(1, '\(waiting)', now())"
            let back = "perform app.give_back(1, '\(spine.offer)', null, 'home', now())"
            let again = "perform app.promise_again(1, '\(spine.offer)', 6)"
            let part = "perform app.give_back(1, '\(spine.offer)', 2, 'home', now())"
            for stranger in [town.west.caller(.dispatcher), town.auditor] {
                let db = try town.entered(as: stranger)
                for call in [promise, back, again] { #expect(try db.verdict(call) == .refused("42501"), "\(call)") }
            }
            let asker = try town.entered(as: town.north.caller(.approver))
            #expect(try asker.verdict(promise) == .refused("42501"))
            let lender = try town.entered(as: town.south.caller(.dispatcher))
            #expect(try lender.verdict(promise) == .done)
            // Neither in another region nor for an offer that is not there.
            #expect(try lender.verdict(promise.replacingOccurrences(of: "(1,", with: "(2,")) == .refused("P0002"))
            #expect(try lender.verdict(back.replacingOccurrences(of: "(1,", with: "(2,")) == .refused("P0002"))
            let ghost = promise.replacingOccurrences(of: "\(waiting)", with: "\(spine.order)")
            #expect(try lender.verdict(ghost) == .refused("P0002"))
            // Open, it cannot be opened again; ended, it cannot end twice.
            #expect(try lender.verdict(again) == .refused("P0002"))
            #expect(try lender.verdict("\(back); \(back)") == .refused("P0002"), "it ended before")
            // In parts, no more comes back than went out, and no more goes out again than was offered.
            #expect(try lender.verdict("\(part); \(part); \(part); \(again)") == .done)
            #expect(try lender.verdict("\(part); \(part); \(back); \(part)") == .refused("P0002"))
            let many = part.replacingOccurrences(of: ", 2,", with: ", 7,")
            #expect(try lender.verdict(many) == .refused("22023"))
            #expect(try lender.verdict("\(part); \(again)") == .refused("P0002"))
            #expect(try lender.verdict("\(part); \(part.replacingOccurrences(of: ", 2,", with: ", 0,"))") == .refused("22023"))
            let its = promise
            let itsEnd = "perform app.give_back(1, '\(waiting)', null, 'withdrawn', now())"
            #expect(try lender.verdict("\(its); \(itsEnd)") == .done)
            #expect(try lender.verdict("\(its); \(itsEnd); \(itsEnd)") == .refused("P0002"), "nor take from others' promises")
            #expect(try lender.verdict("\(back); \(again); \(back)") == .done)
            try town.plant("update offer set quantity = 3 where id = '\(waiting)'")
            let left: String = try lender.one(
                "select granted || ' ' || remaining from app.promise(1, \(waiting), transaction_timestamp())")
            #expect(left == "false 2")
        }
    }

    /// Having less is a fact: it is taken in, the shortage is stored and both sides get a card.
    @Test func shrinkingIsAcceptedAndSaid() async throws {
        try await Town.with { town in
            let spine = try await town.acceptedOrder()
            let before = try await town.house.view(ShowCapability(capability: spine.capability), as: town.coordinator).capability
            let revised = try await town.house.perform(
                ReviseCapability(capability: spine.capability, version: before.version, quantity: 5, reserve: 2, terms: before.terms),
                as: town.south.caller(.publisher))
            #expect(revised.shortBy == 3)
            let stored: Int = try town.database.asAdmin().one("select short_by from capability where id = \(spine.capability)")
            #expect(stored == 3)
            let tasks: [String] = try town.database.asAdmin().all("select kind || ' ' || owner::text from task order by 1")
            #expect(tasks == ["expect_fewer \(town.north.member)", "short_promise \(town.south.member)"])
            #expect(try await town.house.view(ShowAskingHome(), as: town.north.caller(.requester)).jobs.isEmpty == false)
            // Nothing more can be promised, and what is promised still comes home.
            try town.plant(order: .returning)
            _ = try await town.house.perform(BringHome(order: spine.order), as: town.south.caller(.dispatcher))
            #expect(try await town.promised(spine.capability) == 0)
            #expect(try town.database.asAdmin().one("select short_by from capability", as: Int.self) == 0)
        }
    }

    /// Where a member says *ask us* nothing is counted, so nothing can be short.
    @Test func askUsIsNeverShort() async throws {
        try await Town.with { town in
            let capability = try await town.registerPumps(nil, reserve: 0)
            _ = try await town.askForPumps(6)
            let enquiries = try await town.planAndAsk()
            _ = try await town.tender(enquiries[0], 6)
            #expect(try await town.promised(capability) == 6)
            #expect(try town.database.asAdmin().one("select short_by from capability", as: Int.self) == 0)
        }
    }
}
