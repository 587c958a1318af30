import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// Messages on their way: made once, escalated, rung, answered by doing the thing.
@Suite struct TellTests {
    private func states(_ message: Delivery.Message, _ town: Town) throws -> [String] {
        try town.database.asAdmin().all(
            "select channel || ' ' || state from delivery where message = \(message) order by position, step")
    }

    private func asked(_ town: Town) async throws -> ID<Enquiry> {
        _ = try await town.registerPumps()
        _ = try await town.askForPumps()
        return try await town.planAndAsk()[0]
    }

    @Test func eachPositionIsToldOnceByManyInstances() async throws {
        try await Town.with { town in
            _ = try await asked(town)
            try await town.seal()
            let service = Caller.service(in: town.region)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<6 {
                    group.addTask { for _ in 0..<4 { _ = try await town.house.perform(TellMembers(channels: []), as: service) } }
                }
                try await group.waitForAll()
            }
            #expect(try states(.enquiry, town) == ["ring waiting"])
            let told: Int = try town.database.asAdmin().one("select count(*) from entry where strpos(body, 'membersTold') > 0")
            #expect(told == 1)
        }
    }

    @Test func answeringTheEnquiryAnswersTheMessage() async throws {
        try await Town.with { town in
            try await town.addContact(town.south, "Library", phone: "555-0161", rank: 1)
            let enquiry = try await asked(town)
            try await town.tell()
            let before = try await town.house.view(ListRings(), as: town.coordinator)
            #expect(before.rings.map { $0.rows[0].phone } == ["555-0161"] && before.rings[0].interrupts && before.channels.isEmpty)
            _ = try await town.tender(enquiry, 6)
            try await town.tell()
            #expect(try states(.enquiry, town) == ["ring answered"])
            let after = try await town.house.view(ListRings(), as: town.coordinator)
            #expect(after.rings.map { $0.rows[0].delivery.message } == [.offerMade], "now the asker has to be rung")
        }
    }

    @Test func nobodyAnsweredGoesToTheNextContactAndComesBack() async throws {
        try await Town.with { town in
            try await town.addContact(town.south, "Library", phone: "555-0161", rank: 1)
            try await town.addContact(town.south, "Night", phone: "555-0162", rank: 2)
            _ = try await asked(town)
            try await town.tell()
            func rung() async throws -> [String?] {
                try await town.house.view(ListRings(), as: town.coordinator).rings.map { $0.rows[0].phone }
            }
            for phone in ["555-0161", "555-0162"] {
                let list = try await town.house.view(ListRings(), as: town.coordinator)
                #expect(list.rings.map { $0.rows[0].phone } == [phone])
                _ = try await town.house.perform(
                    RecordRing(deliveries: list.rings[0].rows.map(\.delivery.id), reached: false), as: town.coordinator)
            }
            #expect(try await rung().isEmpty, "all were tried: again later")
            try town.plant("update delivery set next_at = made_at where state = 'waiting' and message = 'enquiry'")
            let again = try await town.house.view(ListRings(), as: town.coordinator)
            #expect(again.rings.map { $0.rows[0].phone } == ["555-0161"], "nobody falls off the list")
            let delivery = again.rings[0].rows[0].delivery.id
            _ = try await town.house.perform(RecordRing(deliveries: [delivery], reached: true), as: town.coordinator)
            await #expect(throws: Refusal.alreadyDone) {
                _ = try await town.house.perform(RecordRing(deliveries: [delivery], reached: true), as: town.coordinator)
            }
            #expect(try await rung().isEmpty)
        }
    }

    /// What nobody has seen in ten minutes goes on; what was seen stays.
    @Test func unseenMailGoesToTheNextContact() async throws {
        try await Town.with { town in
            try await town.addContact(town.south, "Library", phone: "555-0161", email: "a@south.example", rank: 1)
            try await town.addContact(town.south, "Night", phone: "555-0162", email: "b@south.example", rank: 2)
            _ = try await town.house.perform(ChooseExerciseChannel(member: town.south.member, open: true), as: town.coordinator)
            _ = try await asked(town)
            try await town.tell(by: [.mail])
            let upkeep = town.premises.upkeep
            let first = try #require(try await upkeep.outgoing(from: town.region, by: [.mail]))
            #expect(first.rows.map(\.address) == ["a@south.example"])
            #expect(try await upkeep.outgoing(from: town.region, by: [.mail]) == nil, "another instance has taken it")
            try await upkeep.settle(first.rows.map(\.delivery.id), in: town.region, isSent: true, mayTryAgain: false)
            #expect(try await upkeep.lapse(in: town.region) == 0)
            try town.plant("update delivery set next_at = made_at where state = 'sent'")
            #expect(try await upkeep.lapse(in: town.region) == 1)
            #expect(try await upkeep.lapse(in: town.region) == 0)
            #expect(try states(.enquiry, town) == ["mail sent", "mail waiting"])
            let second = try #require(try await upkeep.outgoing(from: town.region, by: [.mail]))
            try await upkeep.settle(second.rows.map(\.delivery.id), in: town.region, isSent: true, mayTryAgain: false)
            _ = try await town.house.perform(SeeDelivery(delivery: second.rows[0].delivery.id), as: town.south.caller(.dispatcher))
            try town.plant("update delivery set made_at = made_at")
            #expect(try await upkeep.lapse(in: town.region) == 0)
            #expect(try states(.enquiry, town) == ["mail sent", "mail seen"])
        }
    }

    /// An exercise touches no real channel of a member that did not say so.
    @Test func anExerciseRingsNobodyWhoDidNotSayIt() async throws {
        try await Town.with { town in
            try await town.addContact(town.south, "Library", phone: "555-0161", email: "a@south.example", rank: 1)
            _ = try await asked(town)
            try await town.tell(by: [.text, .mail])
            #expect(try await town.premises.upkeep.outgoing(from: town.region, by: [.text, .mail]) == nil)
            #expect(try states(.enquiry, town) == ["ring waiting"])
        }
    }

    /// Whoever is asked in a roll call has its link by mail, without forty presses; answering settles it.
    @Test func aRollCallComesWithItsLink() async throws {
        try await Town.with { town in
            try await town.addContact(town.south, "Library", phone: "555-0161", email: "a@south.example", rank: 1)
            _ = try await town.house.perform(ChooseExerciseChannel(member: town.south.member, open: true), as: town.coordinator)
            let office = try #require(town.coordinator.seat?.member)
            _ = try await town.house.perform(
                StartRollCall(
                    asker: office, occasion: .incident, questions: [.init(form: .yesOrNo, words: "Does your record system run?")],
                    answerBy: Date().addingTimeInterval(1_800), members: [town.south.member]), as: town.coordinator)
            try await town.tell(by: [.mail])
            let upkeep = town.premises.upkeep
            let out = try #require(try await upkeep.outgoing(from: town.region, by: [.mail]))
            #expect(out.rows.map(\.address) == ["a@south.example"] && out.rows[0].delivery.message == .rollCall)
            let token = try #require(upkeep.link(for: out.rows[0].delivery, in: town.region, at: Date()))
            let caller = try await town.house.caller(byLink: token)
            #expect(caller.link?.purpose == .answerRollCall)
            let answer = try #require(out.rows[0].delivery.subject.answer)
            _ = try await town.house.perform(AnswerRollCall(answer: answer, answers: [.init(yes: true)]), as: caller)
            try await town.tell(by: [.mail])
            #expect(try states(.rollCall, town) == ["mail answered"])
        }
    }

    /// The lender learns that it has to confirm before the offer ends, and the asker that it can accept now.
    @Test func aQuestionGoesBackAndForth() async throws {
        try await Town.with { town in
            let enquiry = try await asked(town)
            let lender = town.south.caller(.dispatcher)
            let offer = try await town.house.perform(
                TenderOffer(
                    enquiry: enquiry, quantity: 6, arrivesAt: Date().addingTimeInterval(3600), question: "Have you the sets?"), as: lender
            ).id
            try await town.tell()
            #expect(try states(.questionAsked, town) == ["ring waiting"] && states(.offerMade, town).isEmpty)
            _ = try await town.house.perform(AnswerQuestion(offer: offer, answer: "Forty."), as: town.north.caller(.requester))
            try await town.tell()
            #expect(try states(.questionAsked, town) == ["ring answered"] && states(.questionAnswered, town) == ["ring waiting"])
            _ = try await town.house.perform(ConfirmOffer(offer: offer), as: lender)
            try await town.tell()
            #expect(try states(.questionAnswered, town) == ["ring answered"] && states(.offerMade, town) == ["ring waiting"])
        }
    }

    /// Released on the way: the lender is rung and has a quarter of an hour; saying which way settles it, and so does arriving.
    @Test(arguments: [true, false]) func whoeverIsOnTheWayIsAsked(turns: Bool) async throws {
        try await Town.with { town in
            let order = try await town.acceptedOrder().order
            let lender = town.south.caller(.dispatcher)
            _ = try await town.house.perform(SendOrder(order: order), as: lender)
            _ = try await town.house.perform(ReleaseOrder(order: order), as: town.north.caller(.requester))
            try await town.tell()
            let rows = try await town.house.view(ListRings(), as: town.coordinator).rings.flatMap(\.rows)
            let row = try #require(rows.first { $0.delivery.message == .turnBack }?.delivery)
            #expect(row.member == town.south.member && row.interrupts)
            #expect(abs((row.subject.dueAt ?? .distantPast).timeIntervalSince(row.madeAt) - 15 * 60) < 60)
            let tasks = {
                try town.database.asAdmin().all("select state || ' ' || quantity from task where kind = 'turn_back'", as: String.self)
            }
            if turns {
                _ = try await town.house.perform(TurnBack(order: order, quantity: 2), as: lender)
                try await town.tell()
                #expect(try tasks() == ["open 4"] && states(.turnBack, town) == ["ring waiting"], "four are still on the way")
                _ = try await town.house.perform(TurnBack(order: order), as: lender)
            } else {
                // The asker says that it is there, and reads no task of the lender's.
                _ = try await town.house.perform(ReceiveOrder(order: order), as: town.north.caller(.requester))
            }
            try await town.tell()
            #expect(try tasks() == [turns ? "done 4" : "done 6"] && states(.turnBack, town) == ["ring answered"])
        }
    }

    /// What turned back without having been asked to was never there: it is missing again, and its request stays on the board.
    @Test func whatTurnedBackIsMissingAgain() async throws {
        try await Town.with { town in
            let spine = try await town.acceptedOrder()
            let lender = town.south.caller(.dispatcher)
            func item() async throws -> ItemRow {
                try await town.house.view(ShowRequest(request: spine.request), as: town.coordinator).row.items[0]
            }
            _ = try await town.house.perform(SendOrder(order: spine.order), as: lender)
            _ = try await town.house.perform(TurnBack(order: spine.order, quantity: 4), as: lender)
            #expect(try await item().progress.missing == 4)
            _ = try await town.house.perform(ReceiveOrder(order: spine.order), as: town.north.caller(.requester))
            _ = try await town.house.perform(BringHome(order: spine.order, quantity: 4), as: lender)
            #expect(try await item().progress.missing == 4)
            _ = try await town.house.perform(ReturnOrder(order: spine.order), as: town.north.caller(.requester))
            _ = try await town.house.perform(BringHome(order: spine.order), as: lender)
            let progress = try await item().progress
            #expect(progress.missing == 4 && progress.returned == 2)
            #expect(try await town.house.view(ShowBoard(), as: town.coordinator).requests.map(\.request.id) == [spine.request])
            // Recorded as there after all, it has not turned back.
            _ = try await town.house.perform(
                RecordAsHappened(order: spine.order, state: .arrived, happenedAt: Date()), as: town.north.caller(.requester))
            #expect(try await item().progress.missing == 0)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// Whoever was to drive is told that it need not, and finds the drive no longer; either side of the order is no third member.
    @Test(arguments: [true, false]) func nobodyDrivesForWhatIsCalledOff(released: Bool) async throws {
        try await Town.with { town in
            let order = try await town.acceptedOrder().order
            let lender = town.south.caller(.dispatcher)
            func plan(_ member: ID<Member>) -> PlanLeg {
                PlanLeg(
                    order: order,
                    plan: CarryLeg.Plan(
                        way: .there, carrier: .member, carrierMember: member, phone: "555-0171", quantity: 6, fromDoor: "", toDoor: "",
                        departsAt: Date(), arrivesAt: Date().addingTimeInterval(3600)))
            }
            for side in [town.south.member, town.north.member] {
                let refused = await refusal { _ = try await town.house.perform(plan(side), as: lender) }
                #expect(refused == .invalid([Mistake(field: "plan.carrierMember", .wrongKind)]))
            }
            _ = try await town.house.perform(plan(town.west.member), as: lender)
            if released {
                _ = try await town.house.perform(ReleaseOrder(order: order), as: town.north.caller(.requester))
            } else {
                _ = try await town.house.perform(CancelOrder(order: order), as: lender)
            }
            #expect(try await town.house.view(ListLegs(), as: town.west.caller(.dispatcher)).isEmpty)
            try await town.tell()
            let told: [ID<Member>] = try town.database.asAdmin().all("select member from delivery where message = 'drive_dropped'")
            #expect(told == [town.west.member])
        }
    }

    /// Two askers of one lender are told apart: neither reads who else was promised some.
    @Test func askersOfOneLenderDoNotLearnOfEachOther() async throws {
        try await Town.with { town in
            let pumps = try await town.registerPumps(10, reserve: 0)
            for asker in [town.north, town.west] {
                _ = try await town.askForPumps(4, by: asker)
                _ = try await town.tender(try await town.planAndAsk()[0], 4)
            }
            let version = try await town.house.view(ShowCapability(capability: pumps), as: town.coordinator).capability.version
            _ = try await town.house.perform(
                ReviseCapability(capability: pumps, version: version, quantity: 3, reserve: 0, terms: CapabilityTerms()),
                as: town.south.caller(.publisher))
            try await town.seal()
            let both: [Int] = try town.database.asAdmin().all(
                """
                select cardinality(array(select unnest(audience) intersect select unnest(\([town.north.member, town.west.member]))))
                from entry where kind = 'fewerThanPromised'
                """)
            #expect(both == [1, 1])
            try await town.tell()
            #expect(try town.deliveries(.fewerThanPromised).count == 2)
        }
    }

    /// A request that came about on paper was decided there: nobody is woken for it.
    @Test func paperWakesNobody() async throws {
        try await Town.with { town in
            _ = try await town.conflict()
            try await town.tell()
            let open: [String] = try town.database.asAdmin().all(
                """
                select d.message from delivery d join aid_request r on r.region = d.region and r.id = d.request
                where d.message in ('request_came', 'approval_wanted') and r.triaged_at is not null and d.state = 'waiting'
                """)
            #expect(open.isEmpty)
        }
    }

    @Test func onlyTheMemberSeesItsDeliveries() async throws {
        try await Town.with { town in
            let enquiry = try await asked(town)
            try await town.tell()
            let request = try await town.house.view(ShowEnquiry(enquiry: enquiry), as: town.coordinator).row.enquiry.request
            #expect(try await town.house.view(ShowRequest(request: request), as: town.coordinator).told.count == 2)
            let own = try await town.house.view(ShowRequest(request: request), as: town.north.caller(.requester)).told
            #expect(own.map(\.delivery.message) == [.approvalWanted], "its own, and nothing of the lender's")
        }
    }
}
