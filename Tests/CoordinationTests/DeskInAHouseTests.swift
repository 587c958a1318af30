import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// Where the region's desk stands in a hospital's own house, it is still the region's.
@Suite struct DeskInAHouseTests {
    private func told(_ message: Delivery.Message, _ town: Town) async throws -> Set<ID<Member>> {
        try await town.tell()
        return Set(try town.database.asAdmin().all("select member from delivery where message = \(message)", as: ID<Member>.self))
    }

    /// What the desk did for it, its own people have not done: they are told like anybody else.
    @Test func theHouseIsToldWhatTheDeskDid() async throws {
        try await Town.with { town in
            let desk = town.desk(in: town.south)
            let both: Set = [town.north.member, town.south.member]
            let order = try await town.acceptedOrder().order
            _ = try await town.house.perform(CancelOrder(order: order), as: desk, .fresh(said: town.voice))
            #expect(try await told(.orderCancelled, town) == both)

            let paper = try await town.house.perform(town.paperOrder("K-0107", 2), as: desk)
            _ = try await town.house.perform(VoidOrder(order: paper.order, reason: "Another hospital's."), as: desk)
            #expect(try await told(.typedByMistake, town) == both)
        }
    }

    /// A false alarm is stood down by the desk in the lender's own house: what the lender was to send need not be sent.
    @Test func aLenderWithTheDeskInItsHouseNeedNotSend() async throws {
        try await Town.with { town in
            let request = try await town.acceptedOrder().request
            _ = try await town.house.perform(StandDown(requests: [request]), as: town.desk(in: town.south))
            #expect(try await told(.orderCancelled, town).contains(town.south.member))
        }
    }

    /// Whoever also works for the house speaks for it, and tells it nothing.
    @Test func whoAlsoWorksThereKnowsIt() async throws {
        try await Town.with { town in
            let order = try await town.acceptedOrder().order
            _ = try await town.house.perform(CancelOrder(order: order), as: town.desk(in: town.south, besides: [.dispatcher]))
            #expect(try await told(.orderCancelled, town) == [town.north.member])
        }
    }

    /// A lender sees its enquiry and not the request, also where the desk that works on the request sits next door.
    @Test(arguments: [[], [.dispatcher]] as [[Role]]) func theHouseReadsNothingOfOthers(besides: [Role]) async throws {
        try await Town.with { town in
            let desk = town.desk(in: town.south, besides: besides)
            let colleague = town.south.caller(.dispatcher)
            func read() async throws -> [Int] {
                try await town.seal()
                return try await town.house.view(ListJournal(), as: colleague).rows.map(\.position)
            }
            let request = try await town.askForPumps()
            let before = try await read()

            let item = try await town.house.view(ShowRequest(request: request), as: desk).row.items[0].item.id
            _ = try await town.house.perform(TakeDesk(), as: desk)
            _ = try await town.house.perform(SetStandingRule(minutes: 20), as: desk)
            _ = try await town.house.perform(ApproveByVoice(request: request, approver: town.voice), as: desk)
            _ = try await town.house.perform(TriageRequest(request: request, priority: .high), as: desk)
            _ = try await town.house.perform(AskMember(item: item, lender: town.west.member), as: desk)
            let line = try await town.house.perform(WriteLogLine(text: "North sounds tired."), as: desk).id
            #expect(try await town.house.view(ListUnfiledLines(), as: town.auditor).map(\.id) == [line])
            #expect(try await town.house.view(ListUnfiledLines(), as: colleague).isEmpty)
            let file = FileLogLine(line: line, request: request)
            #expect(await refusal { _ = try await town.house.perform(file, as: colleague) } == .notFound)
            _ = try await town.house.perform(file, as: desk)
            _ = try await town.house.perform(WriteLogLine(text: "The tunnel is shut.", request: request), as: desk)
            _ = try await town.house.perform(StandDown(requests: [request]), as: desk)
            #expect(try await read() == before)

            let log = try await town.house.view(ShowRequest(request: request), as: town.auditor).log
            #expect(log.contains { $0.note == "North sounds tired." } && log.contains { $0.note == "The tunnel is shut." })
        }
    }

    /// What the desk types for the house itself is the house's, as before.
    @Test func whatIsWrittenForTheHouseIsTheHouses() async throws {
        try await Town.with { town in
            let desk = town.desk(in: town.south)
            let line = WriteLogLine(text: "Their lift is out.", member: town.south.member)
            let id = try await town.house.perform(line, as: desk).id
            let lines = try await town.house.view(ListUnfiledLines(), as: town.south.caller(.dispatcher))
            #expect(lines.map(\.id) == [id] && lines[0].text == "Their lift is out.")
        }
    }

    /// A fax of the hospital in whose house the desk stands is entered for it, as for any other; whom the desk then asks, the desk has
    /// asked, and its triage comes before the yes.
    @Test(arguments: [[], [.requester]] as [[Role]]) func itsFaxIsEnteredForIt(besides: [Role]) async throws {
        try await Town.with { town in
            let desk = town.desk(in: town.north, besides: besides)
            let speaks = !besides.isEmpty
            _ = try await town.registerPumps()
            let request = try await town.house.perform(
                SubmitRequest(
                    site: town.north.site, callback: "555-0199", trouble: "By fax: pumps dark.",
                    items: [.init(aidClass: .infusionPumpLarge, quantity: 4)], neededBy: Date().addingTimeInterval(4 * 3600)),
                as: desk
            ).id
            let row = try await town.house.view(ShowRequest(request: request), as: desk).row
            #expect((row.proxyEntry == nil) == speaks)
            let enquiry = try await town.house.perform(AskMember(item: row.items[0].item.id, lender: town.south.member), as: desk).id
            let asked = try await town.house.view(ShowEnquiry(enquiry: enquiry), as: desk).row.enquiry
            let askedAs: Asking = speaks ? .direct : .named
            #expect(asked.askedAs == askedAs)
            let offer = try await town.tender(enquiry, 4)
            _ = try await town.house.perform(ApproveRequest(request: request), as: town.north.caller(.approver))
            let refused = await refusal { _ = try await town.accept(offer) }
            let expected: Refusal? = speaks ? nil : .notTriaged
            #expect(refused == expected)
            if !speaks {
                _ = try await town.house.perform(ConfirmEntry(request: request), as: town.north.caller(.requester))
                let confirmed = try await town.house.view(ShowRequest(request: request), as: desk).row.proxyEntry?.confirmedAt
                #expect(confirmed != nil)
            }
        }
    }

    /// Where the desk stands in a health system's house, that system and its sites are asked and counted like everybody else.
    @Test func aRollCallAsksTheHouseToo() async throws {
        try await Town.with { town in
            let office = try #require(town.coordinator.seat?.member)
            func started(_ asker: ID<Member>, by desk: Caller, _ members: [ID<Member>] = []) async throws -> [RollCallAnswer] {
                let call = StartRollCall(
                    asker: asker, occasion: .incident, questions: [.init(form: .yesOrNo, words: "Are you dark?")],
                    answerBy: Date().addingTimeInterval(3600), members: members)
                let id = try await town.house.perform(call, as: desk).id
                return try await town.house.view(ShowRollCall(rollCall: id), as: desk).rows.map(\.answer)
            }
            let everybody: Set = [office, town.system.member, town.north.member, town.south.member, town.west.member]
            let asked = try await started(town.system.member, by: town.desk(in: town.system))
            #expect(Set(asked.map(\.member)) == everybody)
            let own = try #require(asked.first { $0.member == town.system.member })
            _ = try await town.house.perform(
                AnswerRollCall(answer: own.id, answers: [.init(yes: true)]), as: town.system.caller(.requester))
            #expect(Set(try await started(office, by: town.coordinator).map(\.member)) == everybody.subtracting([office]))
            // Whom somebody names is never left out without a word.
            let named = await refusal { _ = try await started(office, by: town.coordinator, [office, town.south.member]) }
            #expect(named == .invalid([Mistake(field: "members", .wrongKind)]))
            let sites = try await started(town.system.member, by: town.desk(in: town.system), [town.south.member])
            #expect(sites.map(\.member) == [town.south.member])
        }
    }

    /// The desk asks, not the house it stands in: its people read their own answer, and nobody else's.
    @Test(arguments: [Occasion.incident, .everyday]) func aRollCallIsTheDesks(_ occasion: Occasion) async throws {
        try await Town.with { town in
            let desk = town.desk(in: town.south)
            let id = try await town.house.perform(
                StartRollCall(
                    asker: town.south.member, occasion: occasion, questions: [.init(form: .yesOrNo, words: "Are you dark?")],
                    answerBy: Date().addingTimeInterval(3600)), as: desk
            ).id
            let sheet = try await town.house.view(ShowRollCall(rollCall: id), as: desk)
            let names: [String] = try town.database.asAdmin().all("select name from region where region = \(town.region)")
            #expect(names == [sheet.count.askerName] && sheet.rows.allSatisfy { $0.askerName == names[0] })
            let own = try #require(sheet.rows.first { $0.answer.member == town.south.member }?.answer)
            let other = try #require(sheet.rows.first { $0.answer.member == town.west.member }?.answer)
            for role in [Role.dispatcher, .requester] {
                let colleague = town.south.caller(role)
                #expect(await refusal { _ = try await town.house.view(ShowRollCall(rollCall: id), as: colleague) } == .notFound)
                #expect(await refusal { _ = try await town.house.view(ShowRollCallAnswer(answer: other.id), as: colleague) } == .notFound)
                #expect(try await town.house.view(ShowRollCallAnswer(answer: own.id), as: colleague).answer == own)
                let list = try await town.house.view(ListRollCalls(), as: colleague)
                #expect(list.started.isEmpty && list.waiting.map(\.answer.id) == [own.id])
            }
            let ring = MarkUnreachable(answer: other.id)
            #expect(await refusal { _ = try await town.house.perform(ring, as: town.south.caller(.requester)) } == .notFound)
            _ = try await town.house.perform(ring, as: desk)
        }
    }
}
