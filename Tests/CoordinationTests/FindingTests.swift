import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// Finding help and saying yes in all the ways besides a plan.
@Suite struct FindingTests {
    private static var soon: Date { Date().addingTimeInterval(3600) }

    private func item(_ request: ID<AidRequest>, _ town: Town) async throws -> ID<RequestItem> {
        try await town.house.view(ShowRequest(request: request), as: town.north.caller(.requester)).row.items[0].item.id
    }

    @Test func aYesWithoutAListingMakesTheCapabilityItIsPromisedFrom() async throws {
        try await Town.with { town in
            let request = try await town.askForPumps(6)
            let item = try await item(request, town)
            let enquiry = try await town.house.perform(AskMember(item: item, lender: town.west.member), as: town.coordinator).id
            let sheet = try await town.house.view(ShowEnquiry(enquiry: enquiry), as: town.west.caller(.dispatcher))
            #expect(sheet.capability == nil && sheet.row.enquiry.askedAs == .named && sheet.row.enquiry.quantity == 6)
            // West has no listing and answers by telephone: the coordinator types it, with who said it.
            for said in [nil, Said(name: "Ms Arai")] {
                let refused = await refusal {
                    _ = try await town.house.perform(
                        TenderOffer(enquiry: enquiry, quantity: 4, arrivesAt: Self.soon), as: town.coordinator, .fresh(said: said))
                }
                guard case .invalid(let mistakes) = refused else {
                    Issue.record("the desk said yes for nobody: \(String(describing: refused))")
                    return
                }
                #expect(mistakes.map(\.field).contains("said.phone"))
            }
            let offer = try await town.house.perform(
                TenderOffer(enquiry: enquiry, quantity: 4, arrivesAt: Self.soon), as: town.coordinator, .fresh(said: town.voice)
            ).id
            let made = try await town.house.view(ShowOffer(offer: offer), as: town.west.caller(.dispatcher)).offer.capability
            let capability = try await town.house.view(ShowCapability(capability: made), as: town.coordinator).capability
            #expect(capability.member == town.west.member && capability.quantity == nil && capability.promised == 4)
            // The next yes is promised from the same one.
            let second = try await town.house.perform(
                AskMember(item: item, lender: town.west.member), as: town.coordinator
            ).id
            _ = try await town.house.perform(
                TenderOffer(enquiry: second, quantity: 2, arrivesAt: Self.soon), as: town.coordinator, .fresh(said: town.voice))
            #expect(try await town.promised(made) == 6)
            #expect(try town.wrongSums() == 0)
        }
    }

    @Test func whoListsItPromisesFromItsListEvenWhereNobodyNamedIt() async throws {
        try await Town.with { town in
            let pumps = try await town.registerPumps(5, reserve: 2)
            let request = try await town.askForPumps(6)
            let enquiry = try await town.house.perform(
                AskMember(item: try await item(request, town), lender: town.south.member), as: town.north.caller(.requester)
            ).id
            let lender = town.south.caller(.dispatcher)
            #expect(
                await refusal {
                    _ = try await town.house.perform(TenderOffer(enquiry: enquiry, quantity: 4, arrivesAt: Self.soon), as: lender)
                } == .notEnoughLeft(left: 3))
            _ = try await town.house.perform(TenderOffer(enquiry: enquiry, quantity: 3, arrivesAt: Self.soon), as: lender)
            #expect(try await town.promised(pumps) == 3)
        }
    }

    /// Who was rung about a need answers for all that it has: a plan does not ask it about its listing besides.
    @Test func whoIsAskedOutrightIsNotAskedByAPlanToo() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(5, reserve: 2)
            _ = try await town.registerPumps(5, reserve: 2, by: town.west)
            let request = try await town.askForPumps(6)
            let rung = try await town.house.perform(
                AskMember(item: try await item(request, town), lender: town.south.member), as: town.coordinator)
            let asked = try await town.planAndAsk()
            let lenders: [ID<Member>] = try town.database.asAdmin().all("select lender from enquiry where id = any (\(asked))")
            #expect(lenders == [town.west.member])
            // Once it has said no it may be asked about what it lists.
            _ = try await town.house.perform(DeclineEnquiry(enquiry: rung.id), as: town.south.caller(.dispatcher))
            let again = try await town.planAndAsk()
            let second: [ID<Member>] = try town.database.asAdmin().all("select lender from enquiry where id = any (\(again))")
            #expect(second == [town.south.member])
        }
    }

    @Test func twoMembersLendDirectlyAndTheRegionOnlySeesIt() async throws {
        try await Town.with { town in
            let request = try await town.askForPumps(6)
            let enquiry = try await town.house.perform(
                AskMember(item: try await item(request, town), lender: town.south.member, quantity: 2), as: town.north.caller(.requester)
            ).id
            let offer = try await town.tender(enquiry, 2)
            #expect(await refusal { _ = try await town.accept(offer) } == .notApproved)
            _ = try await town.house.perform(ApproveRequest(request: request), as: town.north.caller(.approver))
            let order = try await town.accept(offer)
            let seen = try await town.house.view(ShowOrder(order: order), as: town.coordinator)
            #expect(seen.row.order.quantity == 2 && seen.row.order.delegation == nil)
            // What goes the desk's way still waits for the desk.
            let named = try await town.house.perform(
                AskMember(item: try await item(request, town), lender: town.west.member), as: town.coordinator
            ).id
            let other = try await town.tender(named, 1, by: town.west)
            #expect(await refusal { _ = try await town.accept(other) } == .notTriaged)
        }
    }

    /// Two open enquiries to one lender about one need could both become a yes.
    @Test func nobodyIsAskedTwiceForTheSame() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(20)
            let request = try await town.askForPumps(6)
            let waiting = try await town.planAndAsk()[0]
            let item = try await item(request, town)
            let help = try await town.house.perform(
                OfferHelp(member: town.south.member, aidClass: .infusionPumpLarge, quantity: 9), as: town.south.caller(.dispatcher)
            ).id
            let ask = AskMember(item: item, lender: town.south.member)
            #expect(await refusal { _ = try await town.house.perform(ask, as: town.north.caller(.requester)) } == .alreadyAsked)
            let match = MatchHelp(openOffer: help, item: item)
            #expect(await refusal { _ = try await town.house.perform(match, as: town.coordinator) } == .alreadyAsked)
            // Nobody else is kept from being asked, and neither is this one once the first is over.
            _ = try await town.house.perform(AskMember(item: item, lender: town.west.member), as: town.coordinator)
            _ = try await town.house.perform(WithdrawEnquiry(enquiry: waiting), as: town.coordinator)
            _ = try await town.house.perform(match, as: town.coordinator)
            #expect(await refusal { _ = try await town.house.perform(ask, as: town.coordinator) } == .alreadyAsked)
        }
    }

    @Test func wavesGoOutOneAfterTheOther() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(5, reserve: 2)
            let request = try await town.askForPumps(6)
            let before = try await town.house.view(ShowWaves(request: request), as: town.coordinator)
            #expect(before.next == .nearest)
            let lenders = Set(before.waves.first { $0.wave == .nearest }?.lenders.map(\.lender) ?? [])
            #expect(lenders == [town.south.member, town.west.member, town.system.member])
            let sent = try await town.house.perform(SendWave(request: request, wave: .nearest), as: town.coordinator).enquiries
            #expect(sent.count == 3)
            let after = try await town.house.view(ShowWaves(request: request), as: town.coordinator)
            #expect(after.next == nil && after.waves.first { $0.wave == .nearest }?.sent == 3)
            #expect(
                await refusal { _ = try await town.house.perform(SendWave(request: request, wave: .nearest), as: town.coordinator) }
                    == .nobodyToAsk)
            // Everybody's time has passed: the desk is told to go on.
            try town.plant("update enquiry set answer_by = now() - interval '1 minute'")
            let jobs = try await town.house.view(ShowBoard(), as: town.coordinator).jobs
            #expect(jobs.contains { $0.kind == .askNextWave && $0.request == request })
            // A plan goes on, and asks nobody again who has been asked in the wave.
            #expect(await refusal { _ = try await town.planAndAsk() } == .alreadyDone)
        }
    }

    @Test func anOfferWithAQuestionPromisesAndWaitsForTheAnswer() async throws {
        try await Town.with { town in
            let pumps = try await town.registerPumps()
            let request = try await town.askForPumps()
            let enquiry = try await town.planAndAsk()[0]
            let lender = town.south.caller(.dispatcher)
            let offer = try await town.house.perform(
                TenderOffer(
                    enquiry: enquiry, quantity: 6, arrivesAt: Self.soon, handling: Handling(carrier: .lender, comesBack: .ready),
                    question: "Do you have the sets for this model?"), as: lender
            ).id
            #expect(try await town.promised(pumps) == 6)
            try await town.approveAndTriage(request)
            #expect(await refusal { _ = try await town.accept(offer) } == .questionOpen(.asked))
            _ = try await town.house.perform(AnswerQuestion(offer: offer, answer: "Yes, forty."), as: town.north.caller(.requester))
            #expect(await refusal { _ = try await town.accept(offer) } == .questionOpen(.answered))
            let row = try await town.house.view(ShowOffer(offer: offer), as: lender)
            #expect(row.question == "Do you have the sets for this model?" && row.answer == "Yes, forty.")
            _ = try await town.house.perform(ConfirmOffer(offer: offer), as: lender)
            let order = try await town.house.perform(
                AcceptOffer(offer: offer, handling: Handling(door: "East gate", askerPhone: "555-0177")), as: town.north.caller(.approver)
            ).id
            let handling = try await town.house.view(ShowOrder(order: order), as: lender).row.order.handling
            #expect(handling == Handling(carrier: .lender, comesBack: .ready, door: "East gate", askerPhone: "555-0177"))
        }
    }

    @Test func theCoordinatorAcceptsOnlyWhatWasHandedOver() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps()
            let request = try await town.askForPumps()
            let offer = try await town.tender(try await town.planAndAsk()[0], 6)
            try await town.approveAndTriage(request)
            let accept = AcceptOffer(offer: offer)
            #expect(await refusal { _ = try await town.house.perform(accept, as: town.coordinator) } == .notDelegated)
            let approver = town.north.caller(.approver)
            let other = try await town.askForPumps(1)
            for wrong in [other] {
                _ = try await town.house.perform(
                    Delegate(member: town.north.member, request: wrong, until: Self.soon), as: approver)
            }
            #expect(await refusal { _ = try await town.house.perform(accept, as: town.coordinator) } == .notDelegated)
            let taken = try await town.house.perform(Delegate(member: town.north.member, until: Self.soon), as: approver).id
            _ = try await town.house.perform(EndDelegation(delegation: taken), as: approver)
            #expect(await refusal { _ = try await town.house.perform(accept, as: town.coordinator) } == .notDelegated)
            let given = try await town.house.perform(
                Delegate(member: town.north.member, request: request, until: Self.soon), as: approver
            ).id
            let order = try await town.house.perform(accept, as: town.coordinator).id
            #expect(try await town.house.view(ShowOrder(order: order), as: approver).row.order.delegation == given)
        }
    }

    @Test func aHealthSystemAnswersForItsSitesAllOrNone() async throws {
        try await Town.with { town in
            let pumps = try await town.registerPumps(10, reserve: 2)
            var enquiries: [ID<Enquiry>] = []
            for quantity in 1...3 {
                _ = try await town.askForPumps(quantity)
                enquiries += try await town.planAndAsk()
            }
            let system = town.system.caller(.dispatcher)
            func answers(_ quantities: [Int]) -> AnswerEnquiries {
                AnswerEnquiries(
                    answers: zip(enquiries, quantities).map { .init(enquiry: $0, quantity: $1, arrivesAt: Self.soon) })
            }
            // One of them says more than was asked: then none is answered.
            #expect(await refusal { _ = try await town.house.perform(answers([1, 2, 9]), as: system) } != nil)
            #expect(try await town.promised(pumps) == 0)
            #expect(try await town.house.perform(answers([1, 0, 3]), as: system).offers.count == 2)
            #expect(try await town.promised(pumps) == 4)
            #expect(await refusal { _ = try await town.house.perform(answers([1]), as: town.west.caller(.dispatcher)) } == .notFound)
        }
    }

    @Test func helpOfferedUnaskedWaitsUntilItIsNeeded() async throws {
        try await Town.with { town in
            let lender = town.south.caller(.dispatcher)
            let offer = OfferHelp(member: town.south.member, aidClass: .infusionPumpLarge, quantity: 9)
            let help = try await town.house.perform(offer, as: lender).id
            let request = try await town.askForPumps(6)
            let enquiry = try await town.house.perform(
                MatchHelp(openOffer: help, item: try await item(request, town)), as: town.coordinator
            ).id
            let asked = try await town.house.view(ShowEnquiry(enquiry: enquiry), as: lender).row.enquiry
            #expect(asked.quantity == 6 && asked.askedAs == .unsolicited && asked.state == .sent)
            let thanked = try await town.house.perform(offer, as: lender).id
            _ = try await town.house.perform(ThankForHelp(openOffer: thanked), as: town.coordinator)
            #expect(
                await refusal { _ = try await town.house.perform(ThankForHelp(openOffer: thanked), as: town.coordinator) } == .alreadyDone)
            _ = try await town.house.perform(CloseClass(aidClass: .infusionPumpLarge, closed: true), as: town.coordinator)
            #expect(await refusal { _ = try await town.house.perform(offer, as: lender) } == .classClosed)
            _ = try await town.house.perform(CloseClass(aidClass: .infusionPumpLarge, closed: false), as: town.coordinator)
            _ = try await town.house.perform(offer, as: lender)
            #expect(try await town.house.view(ShowWaitingRoom(), as: town.coordinator).openOffers.count == 1)
            #expect(try await town.house.view(ShowWaitingRoom(), as: town.west.caller(.dispatcher)).openOffers.isEmpty)
        }
    }
}
