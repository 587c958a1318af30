import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// Members that take part by telephone only: what they say is written down by the desk, with who said it.
@Suite struct TelephoneTests {
    private static var soon: Date { Date().addingTimeInterval(3600) }
    private static let voice = Said(name: "Ren Mori", post: "administrator on duty", phone: "555-0195")

    /// - Parameter said: who spoke; nil where the coordinator names nobody.
    private func perform<D: Deed>(_ deed: D, _ said: Said?, _ town: Town) async throws -> D.Outcome {
        try await town.house.perform(deed, as: town.coordinator, .fresh(said: said))
    }

    private func missing(_ fields: String...) -> Refusal { .invalid(fields.map { Mistake(field: $0, .missing) }) }

    @Test func anAskerByTelephoneGetsAnOrder() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps()
            let request = try await town.askForPumps()
            let offer = try await town.tender(try #require(try await town.planAndAsk().first), 6)
            _ = try await perform(ApproveByVoice(request: request, approver: Self.voice), nil, town)
            _ = try await perform(TriageRequest(request: request, priority: .high), nil, town)
            #expect(await refusal { _ = try await perform(AcceptOffer(offer: offer), Self.voice, town) } == .notDelegated)
            let given = Delegate(member: town.north.member, request: request, until: Self.soon)
            #expect(
                await refusal { _ = try await perform(given, nil, town) } == missing("said.name", "said.post", "said.phone"))
            #expect(
                await refusal { _ = try await perform(given, Said(name: "Ren Mori"), town) } == missing("said.post", "said.phone"))
            let delegation = try await perform(given, Self.voice, town).id
            let read = try await town.house.view(ListDelegations(member: town.north.member), as: town.north.caller(.approver))
            #expect(read.map(\.id) == [delegation] && read[0].byVoice)
            let order = try await perform(AcceptOffer(offer: offer), nil, town).id
            #expect(try await town.house.view(ShowOrder(order: order), as: town.coordinator).row.order.delegation == delegation)
            // Who spoke stands in the log beside who typed it.
            try await town.seal()
            let log = try await town.house.view(ListJournal(), as: town.north.caller(.approver)).rows
            let entry = try #require(log.first { if case .delegated = $0.body.happening { true } else { false } })
            #expect(entry.said == Self.voice.line && entry.body.channel == .phone)
            // It is read where it counts: in the log of its request, and with the yes that rests on it.
            let ofRequest = try await town.house.view(ShowRequest(request: request), as: town.north.caller(.approver)).log
            #expect(ofRequest.contains { $0.position == entry.position })
            for caller in [town.coordinator, town.north.caller(.approver), town.south.caller(.dispatcher)] {
                let ofOrder = try await town.house.view(ShowOrder(order: order), as: caller).log.map(\.body.happening)
                #expect(
                    ofOrder.contains {
                        if case .offerAccepted(_, _, _, _, _, _, let handedOver?) = $0 {
                            handedOver.member == town.north.member && handedOver.byVoice
                        } else {
                            false
                        }
                    })
            }
            #expect(await refusal { _ = try await perform(EndDelegation(delegation: delegation), nil, town) } != nil)
            _ = try await perform(EndDelegation(delegation: delegation), Self.voice, town)
            #expect(try await town.house.view(ListDelegations(member: town.north.member), as: town.coordinator).isEmpty)
        }
    }

    @Test func anAskerSaysNoByTelephone() async throws {
        try await Town.with { town in
            let pumps = try await town.registerPumps()
            _ = try await town.askForPumps()
            let offer = try await town.tender(try #require(try await town.planAndAsk().first), 6)
            #expect(
                await refusal { _ = try await perform(DeclineOffer(offer: offer), nil, town) }
                    == missing("said.name", "said.post", "said.phone"))
            _ = try await perform(DeclineOffer(offer: offer), Self.voice, town)
            #expect(try await town.promised(pumps) == 0)
            // No lender says no for the asker, and no other hospital for either.
            for party in [town.south, town.west] {
                #expect(
                    await refusal { _ = try await town.house.perform(DeclineOffer(offer: offer), as: party.caller(.approver)) } != nil)
            }
        }
    }

    @Test func bothSidesMoveTheEndByTelephone() async throws {
        try await Town.with { town in
            let order = try await town.acceptedOrder().order
            let later = Date(timeIntervalSince1970: (Date().timeIntervalSince1970 + 9 * 86_400).rounded())
            #expect(await refusal { _ = try await perform(AskEnd(order: order, until: later), Self.voice, town) } == missing("byLender"))
            let ask = AskEnd(order: order, until: later, byLender: false)
            #expect(
                await refusal { _ = try await perform(ask, nil, town) } == missing("said.name", "said.post", "said.phone"))
            let asked = try await perform(ask, Self.voice, town).id
            // A question that waits is in nobody's way for ever: who asked takes it back, by telephone too.
            #expect(await refusal { _ = try await perform(ask, Self.voice, town) } == .alreadyDone)
            #expect(
                await refusal { _ = try await town.house.perform(WithdrawEnd(change: asked), as: town.south.caller(.dispatcher)) }
                    == .notAllowed)
            _ = try await perform(WithdrawEnd(change: asked), Self.voice, town)
            #expect(try await town.house.view(ShowOrder(order: order), as: town.coordinator).tasks.allSatisfy { $0.state == .done })
            let again = try await perform(ask, Self.voice, town).id
            _ = try await perform(AnswerEnd(change: again, agrees: true), Self.voice, town)
            let sheet = try await town.house.view(ShowOrder(order: order), as: town.coordinator)
            #expect(
                sheet.row.order.until == later && sheet.ends.map(\.state).sorted { $0.rawValue < $1.rawValue } == [.agreed, .withdrawn])
        }
    }

    /// Whoever asked takes the question back, and the task that it made at the other side is gone, which the asker cannot even see.
    @Test func aQuestionTakenBackIsNobodysTask() async throws {
        try await Town.with { town in
            let order = try await town.acceptedOrder().order
            let approver = town.north.caller(.approver)
            let asked = try await town.house.perform(AskEnd(order: order, until: Self.soon), as: approver).id
            let lender = town.south.caller(.dispatcher)
            #expect(try await town.house.view(ShowOrder(order: order), as: lender).tasks.map(\.state) == [.open])
            _ = try await town.house.perform(WithdrawEnd(change: asked), as: approver)
            #expect(try await town.house.view(ShowOrder(order: order), as: lender).tasks.map(\.state) == [.done])
            #expect(await refusal { _ = try await town.house.perform(AnswerEnd(change: asked, agrees: true), as: lender) } == .alreadyDone)
        }
    }

    /// A yes that comes when the end has passed would make the order late at once; a no with another time is still an answer.
    @Test func anEndThatHasPassedIsNotAgreedTo() async throws {
        try await Town.with { town in
            let order = try await town.acceptedOrder().order
            let asked = try await town.house.perform(AskEnd(order: order, until: Self.soon), as: town.north.caller(.approver)).id
            let lender = town.south.caller(.dispatcher)
            let before = try await town.house.view(ShowOrder(order: order), as: lender).row.order.until
            try town.plant("update end_change set until = now() - interval '1 minute'")
            #expect(
                await refusal { _ = try await town.house.perform(AnswerEnd(change: asked, agrees: true), as: lender) }
                    == .invalid([Mistake(field: "until", .notInTheFuture)]))
            _ = try await town.house.perform(AnswerEnd(change: asked, agrees: false, notBefore: Self.soon), as: lender)
            let sheet = try await town.house.view(ShowOrder(order: order), as: lender)
            #expect(sheet.row.order.until == before && sheet.ends.map(\.state) == [.declined])
        }
    }

    /// A parent that answers for lender and asker alike says for which of them it asks.
    @Test func whoAnswersForBothSidesSaysWhichSideAsks() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps()
            let request = try await town.askForPumps(2, by: town.system)
            let offer = try await town.tender(try #require(try await town.planAndAsk().first), 2)
            try await town.approveAndTriage(request, by: town.system)
            let order = try await town.accept(offer, by: town.system)
            let known = town.system.caller(.dispatcher)
            let parent = Caller(
                identity: known.identity,
                seat: Seat(
                    region: town.region, member: town.system.member, roles: [.dispatcher, .approver],
                    members: [town.system.member, town.south.member]), channel: .api)
            #expect(
                await refusal { _ = try await town.house.perform(AskEnd(order: order, until: Self.soon), as: parent) }
                    == missing("byLender"))
            let asked = try await town.house.perform(AskEnd(order: order, until: Self.soon, byLender: false), as: parent)
            let end = try await town.house.view(ShowOrder(order: order), as: parent).ends.first { $0.id == asked.id }
            #expect(end?.byLender == false)
        }
    }
}
