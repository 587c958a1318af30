import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// What a rule asks blocks the signing, and nothing else.
@Suite struct AsksTests {
    /// North wants pumps of one model; South lists pumps, and has not said which.
    private static func asked(_ town: Town) async throws -> (request: ID<AidRequest>, enquiry: ID<Enquiry>) {
        let request = try await wanted(town)
        try await town.approveAndTriage(request)
        return (request, try #require(try await town.planAndAsk().first))
    }

    private static func wanted(_ town: Town) async throws -> ID<AidRequest> {
        let model = try await town.house.perform(
            AddDeviceModel(member: town.south.member, manufacturer: "Corvane", model: "LV-180", aidClass: .infusionPumpLarge),
            as: town.coordinator
        ).id
        _ = try await town.registerPumps()
        return try await town.house.perform(
            SubmitRequest(
                site: town.north.site, callback: "555-0199", trouble: "Dark.",
                items: [.init(aidClass: .infusionPumpLarge, model: model, quantity: 2)], neededBy: Date().addingTimeInterval(4 * 3600),
                harm: .careLost), as: town.north.caller(.requester)
        ).id
    }

    private static func tender(_ town: Town, _ enquiry: ID<Enquiry>, replies: String? = nil, question: String? = nil) async throws -> ID<
        Offer
    > {
        try await town.house.perform(
            TenderOffer(
                enquiry: enquiry, quantity: 2, arrivesAt: Date().addingTimeInterval(3600), question: question, replies: replies),
            as: town.south.caller(.dispatcher)
        ).id
    }

    private static func show(_ town: Town, _ offer: ID<Offer>) async throws -> OfferRow {
        try await town.house.view(ShowOffer(offer: offer), as: town.north.caller(.approver))
    }

    @Test func aYesThatLeavesItOpenCannotBeAcceptedYet() async throws {
        try await Town.with { town in
            let (_, enquiry) = try await Self.asked(town)
            let row = try await town.house.view(ShowEnquiry(enquiry: enquiry), as: town.south.caller(.dispatcher)).row.enquiry
            #expect(row.asks == ["model"] && row.questions == ["which_model"])
            let offer = try await Self.tender(town, enquiry)
            #expect(try await Self.show(town, offer).offer.doubt == .unanswered)
            await #expect(throws: Refusal.questionOpen(.unanswered)) { try await town.accept(offer) }
            let job = try await town.house.view(ShowLendingHome(), as: town.south.caller(.dispatcher)).jobs.first { $0.offer == offer }
            #expect(job?.kind == .replyToAsks && job?.member == town.south.member)
            let lender = town.south.caller(.dispatcher)
            await #expect(throws: Refusal.invalid([Mistake(field: "replies", .missing)])) {
                try await town.house.perform(ConfirmOffer(offer: offer, replies: "  "), as: lender)
            }
            _ = try await town.house.perform(ConfirmOffer(offer: offer, replies: "LV-180, all of them."), as: lender)
            let said = try await Self.show(town, offer)
            #expect(said.offer.doubt == nil && said.questions == ["which_model"] && said.replies == "LV-180, all of them.")
            _ = try await town.accept(offer)
        }
    }

    /// Whichever way a lender is asked, the same is asked, and leaving it open blocks the signing.
    @Test(arguments: [Asking.wave, .standingRule, .named, .direct, .unsolicited])
    func howItIsAskedMakesNoDifference(askedAs: Asking) async throws {
        try await Town.with { town in
            let request = try await Self.wanted(town)
            let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
            if askedAs == .standingRule {
                try town.plant("update aid_request set submitted_at = submitted_at - interval '11 minutes'")
                #expect(try await town.premises.upkeep.lapse(in: town.region) == 1)
            }
            try await town.approveAndTriage(request)
            switch askedAs {
            case .wave: _ = try await town.house.perform(SendWave(request: request, wave: .nearest), as: town.coordinator)
            case .named: _ = try await town.house.perform(AskMember(item: item, lender: town.south.member), as: town.coordinator)
            case .direct:
                _ = try await town.house.perform(AskMember(item: item, lender: town.south.member), as: town.north.caller(.requester))
            case .unsolicited:
                let help = try await town.house.perform(
                    OfferHelp(member: town.south.member, aidClass: .infusionPumpLarge, quantity: 2), as: town.south.caller(.dispatcher)
                ).id
                _ = try await town.house.perform(MatchHelp(openOffer: help, item: item), as: town.coordinator)
            case .plan, .standingRule: break
            }
            let all = try await town.house.view(ShowRequest(request: request), as: town.coordinator).enquiries.map(\.enquiry)
            let enquiry = try #require(all.first { $0.lender == town.south.member })
            #expect(enquiry.askedAs == askedAs && enquiry.asks == ["model"] && enquiry.questions == ["which_model"])
            let offer = try await Self.tender(town, enquiry.id)
            await #expect(throws: Refusal.questionOpen(.unanswered)) { try await town.accept(offer) }
            _ = try await town.house.perform(ConfirmOffer(offer: offer, replies: "LV-180."), as: town.south.caller(.dispatcher))
            _ = try await town.accept(offer)
        }
    }

    /// Who asks a lender that lists just the model that is wanted asks nothing besides, even without seeing its list.
    @Test(arguments: [true, false]) func whatItListsIsNotAsked(byTheDesk: Bool) async throws {
        try await Town.with { town in
            let request = try await Self.wanted(town)
            let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item
            _ = try await town.house.perform(
                RegisterCapability(site: town.west.site, aidClass: .infusionPumpLarge, model: item.model, quantity: 4, reserve: 0),
                as: town.west.caller(.publisher))
            let caller = byTheDesk ? town.coordinator : town.north.caller(.requester)
            let enquiry = try await town.house.perform(AskMember(item: item.id, lender: town.west.member), as: caller).id
            #expect(try await town.house.view(ShowEnquiry(enquiry: enquiry), as: town.coordinator).row.enquiry.asks == nil)
        }
    }

    @Test func aYesThatRepliesIsEnough() async throws {
        try await Town.with { town in
            let (_, enquiry) = try await Self.asked(town)
            let offer = try await Self.tender(town, enquiry, replies: "LV-180.")
            #expect(try await Self.show(town, offer).replies == "LV-180.")
            _ = try await town.accept(offer)
        }
    }

    /// Whoever said yes has gone to bed: both sides are told what is missing, and no longer once it is there.
    @Test func bothSidesAreToldWhatIsMissing() async throws {
        try await Town.with { town in
            let (_, enquiry) = try await Self.asked(town)
            let offer = try await Self.tender(town, enquiry)
            try await town.tell()
            func told(_ message: Delivery.Message) throws -> [String] {
                try town.database.asAdmin().all("select member || ' ' || state from delivery where message = \(message)")
            }
            #expect(try told(.offerProvisional) == ["\(town.north.member) waiting"])
            #expect(try told(.repliesWanted) == ["\(town.south.member) waiting"])
            _ = try await town.house.perform(ConfirmOffer(offer: offer, replies: "LV-180."), as: town.south.caller(.dispatcher))
            try await town.tell()
            #expect(try told(.offerProvisional) == ["\(town.north.member) overtaken"])
            #expect(try told(.repliesWanted) == ["\(town.south.member) answered"])
            #expect(try told(.offerMade) == ["\(town.north.member) waiting"])
        }
    }

    /// Nobody decided, and the need stands: whoever counted on it is told, and nobody that it is not needed.
    @Test func whatRunsOutIsToldToBothSides() async throws {
        try await Town.with { town in
            let (_, enquiry) = try await Self.asked(town)
            _ = try await Self.tender(town, enquiry)
            try await town.tell()
            try town.plant("update offer set expires_at = now() - interval '1 second'")
            #expect(try await town.premises.upkeep.lapse(in: town.region) > 0)
            try await town.tell()
            let told: [String] = try town.database.asAdmin().all(
                "select member || ' ' || interrupts from delivery where message = 'offer_expired'")
            #expect(Set(told) == ["\(town.north.member) true", "\(town.south.member) false"])
            #expect(try town.deliveries(.offerNotTaken).isEmpty)
            let open: [String] = try town.database.asAdmin().all("select state from delivery where message = 'replies_wanted'")
            #expect(open == ["overtaken"], "nobody is asked any longer for what cannot count")
        }
    }

    /// The lender's own question is answered first; then it still owes its reply.
    @Test func bothSidesMayAsk() async throws {
        try await Town.with { town in
            let (_, enquiry) = try await Self.asked(town)
            let offer = try await Self.tender(town, enquiry, question: "Whose sets?")
            _ = try await town.house.perform(AnswerQuestion(offer: offer, answer: "Ours."), as: town.north.caller(.requester))
            let lender = town.south.caller(.dispatcher)
            await #expect(throws: Refusal.invalid([Mistake(field: "replies", .missing)])) {
                try await town.house.perform(ConfirmOffer(offer: offer), as: lender)
            }
            _ = try await town.house.perform(ConfirmOffer(offer: offer, replies: "LV-180."), as: lender)
            _ = try await town.accept(offer)
        }
    }

    /// How many there are a yes says by itself.
    @Test func whatAYesSaysIsNotAskedBesides() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(nil, reserve: 0)
            let request = try await town.askForPumps(2)
            try await town.approveAndTriage(request)
            let plan = try await town.house.perform(MakePlan(), as: town.coordinator).plan
            let proposal = try await town.house.view(ShowPlan(plan: plan), as: town.coordinator).items[0].proposals[0].proposal
            #expect(proposal.asks == ["quantity"] && proposal.questions == ["how_many"])
            let enquiry = try await town.house.perform(SendEnquiries(plan: plan, proposals: [proposal.id]), as: town.coordinator)
                .enquiries[0]
            #expect(try await town.house.view(ShowEnquiry(enquiry: enquiry), as: town.coordinator).row.enquiry.asks == nil)
            _ = try await town.accept(try await Self.tender(town, enquiry))
        }
    }

    /// What was typed by mistake ended the enquiry: the lender is asked the same question again, and not the rule's own sentence.
    @Test func theSameQuestionIsAskedAgain() async throws {
        try await Town.with { town in
            let (request, _) = try await Self.asked(town)
            let arrival = try await town.house.perform(town.arrival(of: 2, for: request), as: town.coordinator)
            _ = try await town.house.perform(VoidOrder(order: arrival.order, reason: "Nothing came."), as: town.coordinator)
            let sheet = try await town.house.view(ShowRequest(request: request), as: town.coordinator)
            let again = try #require(sheet.enquiries.map(\.enquiry).first { $0.state == .sent })
            #expect(again.asks == ["model"] && again.questions == ["which_model"])
        }
    }

    /// They stand at the door before anybody has replied: that is a fact.
    @Test func whatHasArrivedIsNeverBlocked() async throws {
        try await Town.with { town in
            let (request, enquiry) = try await Self.asked(town)
            _ = try await Self.tender(town, enquiry)
            let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
            _ = try await town.house.perform(
                RecordArrival(request: request, item: item, lender: town.south.member, quantity: 2, happenedAt: Date()),
                as: town.north.caller(.requester))
            let sheet = try await town.house.view(ShowRequest(request: request), as: town.coordinator)
            #expect(sheet.row.items[0].progress.arrived == 2)
        }
    }
}
