import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// Who reads and answers what in a roll call: each that is asked has a row of its own.
@Suite struct RollCallWallTests {
    private func started(_ town: Town, _ occasion: Occasion = .everyday) async throws -> (
        id: ID<RollCall>, rows: [ID<Member>: RollCallAnswer]
    ) {
        let asker = occasion == .everyday ? town.north.member : town.coordinator.seat?.member ?? town.north.member
        let caller = occasion == .everyday ? town.north.caller(.requester) : town.coordinator
        let id = try await town.house.perform(
            StartRollCall(
                asker: asker, occasion: occasion,
                questions: [.init(form: .number, words: "", aidClass: .infusionPumpLarge), .init(form: .words, words: "How?")],
                answerBy: Date().addingTimeInterval(3600)), as: caller
        ).id
        let rows = try await town.house.view(ShowRollCall(rollCall: id), as: caller).rows
        return (id, Dictionary(uniqueKeysWithValues: rows.map { ($0.answer.member, $0.answer) }))
    }

    private let said: [RollCallAnswer.Value] = [.init(number: 3), .init(words: "By hand.")]

    @Test func theAskerReadsAllAndTheAskedTheirOwn() async throws {
        try await Town.with { town in
            let (id, rows) = try await started(town)
            #expect(rows[town.north.member] == nil && rows.count == 4, "everybody but the asker")
            let south = try #require(rows[town.south.member])
            let west = try #require(rows[town.west.member])
            let dispatcher = town.south.caller(.dispatcher)
            #expect(await refusal { _ = try await town.house.view(ShowRollCall(rollCall: id), as: dispatcher) } == .notFound)
            #expect(try await town.house.view(ShowRollCallAnswer(answer: south.id), as: dispatcher).answer == south)
            #expect(await refusal { _ = try await town.house.view(ShowRollCallAnswer(answer: west.id), as: dispatcher) } == .notFound)
            #expect(
                await refusal { _ = try await town.house.perform(AnswerRollCall(answer: west.id, answers: said), as: dispatcher) }
                    == .notFound)
            // The asker follows, and answers for nobody that it asks.
            let asker = town.north.caller(.requester)
            let unsaid = ["said.name", "said.post", "said.phone"].map { Mistake(field: $0, .missing) }
            #expect(
                await refusal { _ = try await town.house.perform(AnswerRollCall(answer: west.id, answers: said), as: asker) }
                    == .invalid(unsaid))
            #expect(try await town.house.view(ListRollCalls(), as: dispatcher).waiting.map(\.answer.id) == [south.id])
        }
    }

    /// Who asked writes down what a peer says on the telephone: in peacetime, with who spoke, and never over an answer.
    @Test func aPeersWordByTelephoneIsTypedByWhoAsked() async throws {
        try await Town.with { town in
            let pumps = try await town.registerPumps(10)
            let (id, rows) = try await started(town)
            let south = try #require(rows[town.south.member])
            let west = try #require(rows[town.west.member])
            let asker = town.north.caller(.requester)
            let spoken = House.Envelope.fresh(said: town.voice)
            _ = try await town.house.perform(AnswerRollCall(answer: south.id, answers: said), as: asker, spoken)
            let sheet = try await town.house.view(ShowRollCall(rollCall: id), as: asker)
            #expect(sheet.rows(.answered).map(\.answer.answers) == [said])
            let listed = try await town.house.view(ShowCapability(capability: pumps), as: town.coordinator).capability
            #expect(listed.quantity == 10 && listed.version == 1, "what it lists only the member says")
            #expect(
                await refusal {
                    _ = try await town.house.perform(
                        AnswerRollCall(answer: south.id, answers: said), as: asker, .fresh(said: town.voice))
                } == .notAllowed)
            // Another role of the asker does not, and nobody does for the desk's own call.
            #expect(
                await refusal {
                    _ = try await town.house.perform(
                        AnswerRollCall(answer: west.id, answers: said), as: town.north.caller(.dispatcher), .fresh(said: town.voice))
                } == .notAllowed)
            let called = try await town.house.perform(
                StartRollCall(
                    asker: town.north.member, occasion: .incident, questions: [.init(form: .words, words: "How?")],
                    answerBy: Date().addingTimeInterval(3600), members: [town.west.member]), as: town.coordinator)
            #expect(await refusal { _ = try await town.house.view(ShowRollCall(rollCall: called.id), as: asker) } == .notFound)
            let grave = try #require(
                try await town.house.view(ShowRollCall(rollCall: called.id), as: town.coordinator).rows.first?.answer.id)
            #expect(
                await refusal {
                    _ = try await town.house.perform(
                        AnswerRollCall(answer: grave, answers: [.init(words: "So.")]), as: asker, .fresh(said: town.voice))
                } == .notFound)
        }
    }

    @Test func whatIsKeptIsReadByEverybodyAndAnsweredByNobodyElse() async throws {
        try await Town.with { town in
            let (_, rows) = try await started(town)
            let south = try #require(rows[town.south.member])
            let stranger = town.west.caller(.dispatcher)
            _ = try await town.house.perform(AnswerRollCall(answer: south.id, answers: said), as: town.south.caller(.requester))
            #expect(try await town.house.view(ListRollCalls(), as: stranger).kept.isEmpty)
            _ = try await town.house.perform(AnswerRollCall(answer: south.id, answers: said, kept: true), as: town.south.caller(.requester))
            #expect(try await town.house.view(ListRollCalls(), as: stranger).kept.map(\.answer.answers) == [said])
            #expect(
                await refusal { _ = try await town.house.perform(AnswerRollCall(answer: south.id, answers: said), as: stranger) }
                    == .notAllowed
            )
            // Taken back, it is read by the asker alone again.
            _ = try await town.house.perform(AnswerRollCall(answer: south.id, answers: said), as: town.south.caller(.requester))
            #expect(try await town.house.view(ListRollCalls(), as: stranger).kept.isEmpty)
            #expect(
                await refusal { _ = try await town.house.perform(MarkUnreachable(answer: south.id), as: town.north.caller(.requester)) }
                    == .notNow(.rollCallAnswer(.answered)))
        }
    }

    /// A link answers its member's row once, and no other row of the same roll call.
    @Test func aLinkAnswersItsOwnRow() async throws {
        try await Town.with { town in
            let (id, rows) = try await started(town, .incident)
            let south = try #require(rows[town.south.member])
            let west = try #require(rows[town.west.member])
            let link = try await town.house.perform(
                HandOutLink(member: town.south.member, purpose: .answerRollCall, object: south.id.rawValue), as: town.coordinator)
            let caller = try await town.house.caller(byLink: town.house.link(link))
            #expect(
                await refusal { _ = try await town.house.perform(AnswerRollCall(answer: west.id, answers: said), as: caller) } == .notFound)
            #expect(Registry.deeds.filter { $0.permission.mayKnock(caller) }.map { $0.name } == ["AnswerRollCall"])
            _ = try await town.house.perform(AnswerRollCall(answer: south.id, answers: said), as: caller)
            _ = try await town.house.perform(AnswerRollCall(answer: south.id, answers: [.init(number: 9), .init()]), as: caller)
            let sheet = try await town.house.view(ShowRollCall(rollCall: id), as: town.coordinator)
            #expect(sheet.rows(.answered).map(\.answer.answers) == [said] && sheet.total(0) == 3)
            // Another member's link to the same row, and a link to a row that nobody has.
            for (member, object) in [(town.west.member, south.id.rawValue), (town.south.member, UUID())] {
                let wrong = Link(
                    region: town.region, member: member, purpose: .answerRollCall, object: object, expiresAt: Date().addingTimeInterval(60))
                let stranger = try await town.house.caller(byLink: town.house.link(wrong))
                #expect(await refusal { _ = try await town.house.view(OpenLink(), as: stranger) } == .notFound)
            }
            #expect(
                await refusal {
                    _ = try await town.house.perform(
                        HandOutLink(member: town.south.member, purpose: .answerRollCall, object: south.id.rawValue), as: town.coordinator)
                } == .notNow(.rollCallAnswer(.answered)))
        }
    }

    /// The number is what could be lent besides: promises and what the member keeps stay covered, whatever it says.
    @Test func aNumberRefreshesTheListingUnderPromises() async throws {
        try await Town.with { town in
            let made = try await town.acceptedOrder()
            let (_, rows) = try await started(town, .incident)
            let south = try #require(rows[town.south.member])
            _ = try await town.house.perform(AnswerRollCall(answer: south.id, answers: [.init(number: 0), .init()]), as: town.coordinator)
            let capability = try await town.house.view(ShowCapability(capability: made.capability), as: town.coordinator).capability
            #expect(capability.free == 0 && capability.quantity == 8 && capability.shortBy == 0)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// Over several listings a total says only whether they still add up: if not, none is touched and the member is asked.
    @Test func aTotalOverSeveralListingsIsAskedBack() async throws {
        try await Town.with { town in
            let listings = [try await town.registerPumps(6, reserve: 2), try await town.registerPumps(8, reserve: 0)]
            let old = Date(timeIntervalSince1970: 1_700_000_000)
            try town.plant("update capability set confirmed_at = to_timestamp(1700000000)")
            let publisher = town.south.caller(.publisher)
            func quantities() async throws -> [Int?] {
                var all: [Int?] = []
                for listing in listings {
                    let capability = try await town.house.view(ShowCapability(capability: listing), as: publisher).capability
                    all.append(capability.confirmedAt == old ? nil : capability.quantity)
                }
                return all
            }
            func jobs() async throws -> [Job] {
                try await town.house.view(ShowLendingHome(), as: publisher).jobs.filter { $0.kind == .checkListings }
            }
            func answer(_ number: Int) async throws {
                let row = try #require(try await started(town, .incident).rows[town.south.member])
                _ = try await town.house.perform(AnswerRollCall(answer: row.id, answers: [.init(number: number), .init()]), as: publisher)
            }
            for _ in 1...2 {
                try await answer(9)
                #expect(try await quantities() == [nil, nil], "neither changed nor confirmed")
                #expect(try await jobs().map(\.quantity) == [9], "asked once")
            }
            try await answer(12)
            #expect(try await quantities() == [6, 8], "they add up")
            #expect(try await jobs().isEmpty)
            for settle in [0, 1] {
                try await answer(9)
                #expect(try await jobs().count == 1)
                if settle == 0 {
                    _ = try await town.house.perform(ConfirmCapabilities(member: town.south.member), as: publisher)
                } else {
                    let now = try await town.house.view(ShowCapability(capability: listings[1]), as: publisher).capability
                    _ = try await town.house.perform(
                        ReviseCapability(
                            capability: now.id, version: now.version, quantity: 5, reserve: 0, terms: now.terms), as: publisher)
                }
                #expect(try await jobs().isEmpty)
            }
            #expect(try town.wrongSums() == 0)
        }
    }

    @Test func itsTimePasses() async throws {
        try await Town.with { town in
            let (id, rows) = try await started(town, .incident)
            #expect(try await town.premises.upkeep.lapse(in: town.region) == 0)
            try town.plant("update roll_call set answer_by = started_at + interval '1 microsecond'")
            #expect(try await town.premises.upkeep.lapse(in: town.region) == 1)
            #expect(try await town.house.view(ShowRollCall(rollCall: id), as: town.coordinator).count.rollCall.state == .due)
            let job = try await town.house.view(ShowBoard(), as: town.coordinator).jobs.first { $0.kind == .ringSilent }
            #expect(job?.quantity == rows.count && job?.rollCall == id)
        }
    }
}
