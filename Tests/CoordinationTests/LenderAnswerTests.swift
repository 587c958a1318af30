import Coordination
import Foundation
import Matching
import MutualAid
import Support
import Testing

/// What a lender answers to a rule's question is kept with who said it, and every later plan knows it.
@Suite struct LenderAnswerTests {
    /// North wants four pumps of one model; South and West list pumps, and have not said which.
    private static func asked(
        _ town: Town
    ) async throws -> (request: ID<AidRequest>, item: ID<RequestItem>, south: ID<Capability>, west: ID<Capability>) {
        let model = try await model("LV-180", town)
        let south = try await town.registerPumps()
        let west = try await town.registerPumps(by: town.west)
        let (request, item) = try await ask(for: model, town)
        return (request, item, south, west)
    }

    private static func model(_ name: String, _ town: Town) async throws -> ID<DeviceModel> {
        try await town.house.perform(
            AddDeviceModel(member: town.south.member, manufacturer: "Corvane", model: name, aidClass: .infusionPumpLarge),
            as: town.coordinator
        ).id
    }

    private static func ask(
        for model: ID<DeviceModel>? = nil, after incident: ID<Incident>? = nil, _ town: Town
    ) async throws -> (request: ID<AidRequest>, item: ID<RequestItem>) {
        let request = try await town.house.perform(
            SubmitRequest(
                site: town.north.site, callback: "555-0199", trouble: "Dark.",
                items: [.init(aidClass: .infusionPumpLarge, model: model, quantity: 4)], neededBy: Date().addingTimeInterval(4 * 3600),
                harm: .careLost, incident: incident), as: town.north.caller(.requester)
        ).id
        try await town.approveAndTriage(request)
        return (request, try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id)
    }

    /// Whom a new plan proposes, and what each of them has to be asked.
    private static func plan(_ town: Town) async throws -> [ID<Member>: [String]] {
        let made = try await town.house.perform(MakePlan(), as: town.coordinator)
        let sheet = try await town.house.view(ShowPlan(plan: made.plan), as: town.coordinator)
        let proposals = sheet.items.flatMap(\.proposals).map(\.proposal)
        return Dictionary(proposals.map { ($0.lender, $0.asks) }, uniquingKeysWith: +)
    }

    private static func verdict(_ town: Town, _ item: ID<RequestItem>, of lender: Town.Party) async throws -> CandidateVerdict {
        let why = try await town.house.view(ShowWhyNot(item: item), as: town.coordinator).whyNot
        return try #require(why?.candidates.first { $0.lender == lender.member })
    }

    private static func answer(_ capability: ID<Capability>, _ item: ID<RequestItem>?, _ yes: Bool) -> RecordLenderAnswers {
        RecordLenderAnswers(capability: capability, item: item, answers: [.init(rule: .model, yes: yes)], words: " LV-100. ")
    }

    @Test func aNoKeepsOutAndAYesLetsThrough() async throws {
        try await Town.with { town in
            let (_, item, south, west) = try await Self.asked(town)
            let first = try await Self.plan(town)
            #expect(first.values.allSatisfy { $0 == ["model"] } && !first.isEmpty)

            // The desk speaks for nobody: it says who rang.
            await #expect(throws: Refusal.self) { try await town.house.perform(Self.answer(south, item, false), as: town.coordinator) }
            _ = try await town.house.perform(Self.answer(south, item, false), as: town.coordinator, .fresh(said: town.voice))
            let out = try await Self.verdict(town, item, of: town.south)
            #expect(out.answer == .no && out.rule == .model && out.bars.map(\.relaxation) == [.anyModelOfTheClass])
            let kept = try #require(out.answers.first)
            #expect(out.answers.count == 1 && kept.saidBy == town.voice.line && kept.words == "LV-100." && kept.item == item)
            #expect(try await Self.plan(town) == [town.west.member: ["model"]])

            _ = try await town.house.perform(Self.answer(west, item, true), as: town.coordinator, .fresh(said: town.voice))
            #expect(try await Self.plan(town) == [town.west.member: []])
            let sure = try await Self.verdict(town, item, of: town.west)
            #expect(sure.answer == .yes && sure.asks.isEmpty && sure.answers.map(\.saidBy) == [town.voice.line])

            // They looked again: what is said later counts.
            await #expect(throws: Refusal.notFound, "South was never asked about this item") {
                try await town.house.perform(Self.answer(south, item, true), as: town.south.caller(.dispatcher))
            }
            _ = try await town.house.perform(Self.answer(south, item, true), as: town.coordinator, .fresh(said: town.voice))
            #expect(try await Self.verdict(town, item, of: town.south).answer == .yes)
        }
    }

    /// Free text is neither yes nor no: it is read with the offer, and the question stays one until somebody answers it.
    @Test(arguments: [true, false]) func aReplyAnswersNoRule(withTheYes: Bool) async throws {
        try await Town.with { town in
            let (_, item, _, west) = try await Self.asked(town)
            _ = try await town.house.perform(Self.answer(west, item, false), as: town.coordinator, .fresh(said: town.voice))
            let enquiry = try #require(try await town.planAndAsk().first)
            let lender = town.south.caller(.dispatcher)
            let offer = try await town.house.perform(
                TenderOffer(
                    enquiry: enquiry, quantity: 4, arrivesAt: Date().addingTimeInterval(3600), replies: withTheYes ? "Yes, three." : nil),
                as: lender
            ).id
            if !withTheYes { _ = try await town.house.perform(ConfirmOffer(offer: offer, replies: "Yes, three."), as: lender) }
            _ = try await town.house.perform(DeclineOffer(offer: offer), as: town.north.caller(.approver))
            #expect(try await Self.plan(town) == [town.south.member: ["model"]])
            let verdict = try await Self.verdict(town, item, of: town.south)
            #expect(verdict.answer == .ask && verdict.answers.isEmpty)
        }
    }

    /// A yes that leaves the question open answers nothing.
    @Test func aYesWithoutAReplyDoesNot() async throws {
        try await Town.with { town in
            let (_, item, _, west) = try await Self.asked(town)
            _ = try await town.house.perform(Self.answer(west, item, false), as: town.coordinator, .fresh(said: town.voice))
            let enquiry = try #require(try await town.planAndAsk().first)
            let offer = try await town.house.perform(
                TenderOffer(enquiry: enquiry, quantity: 4, arrivesAt: Date().addingTimeInterval(3600)), as: town.south.caller(.dispatcher)
            ).id
            _ = try await town.house.perform(WithdrawOffer(offer: offer), as: town.south.caller(.dispatcher))
            let verdict = try await Self.verdict(town, item, of: town.south)
            #expect(verdict.answer == .ask && verdict.answers.isEmpty)
        }
    }

    /// Not even what stands in the records is heard from anybody but whose listing it is.
    @Test func nobodyIsHeardAboutAnothersListing() async throws {
        try await Town.with { town in
            let (_, item, south, _) = try await Self.asked(town)
            _ = try await town.house.perform(Self.answer(south, item, false), as: town.coordinator, .fresh(said: town.voice))
            #expect(try await Self.verdict(town, item, of: town.south).answer == .no)
            try town.plant("update lender_answer set lender = '\(town.west.member)'")
            let verdict = try await Self.verdict(town, item, of: town.south)
            #expect(verdict.answer == .ask && verdict.answers.isEmpty)
        }
    }

    /// One label is read out once: for another model it says nothing.
    @Test func whatIsSaidOfTheModelHoldsForAllWhoWantIt() async throws {
        try await Town.with { town in
            let (request, item, south, west) = try await Self.asked(town)
            _ = try await town.house.perform(Self.answer(south, item, false), as: town.coordinator, .fresh(said: town.voice))
            try await town.seal()
            let shown = try await town.house.view(ShowRequest(request: request), as: town.coordinator)
            let named = shown.log.compactMap { entry -> [String?]? in
                if case .lenderAnswered(_, _, _, _, _, let lender, let number) = entry.body.happening {
                    [lender?.description, number]
                } else {
                    nil
                }
            }
            #expect(named == [[town.south.member.description, shown.row.request.number]])
            _ = try await town.house.perform(Self.answer(west, item, true), as: town.coordinator, .fresh(said: town.voice))
            let wanted = try await town.house.view(ShowWhyNot(item: item), as: town.coordinator).item.model
            let same = try await Self.ask(for: wanted, town).item
            let out = try await Self.verdict(town, same, of: town.south)
            #expect(out.answer == .no && out.rule == .model)
            #expect(try await Self.verdict(town, same, of: town.west).answer == .yes)
            let other = try await Self.ask(for: try await Self.model("LV-90", town), town).item
            for lender in [town.south, town.west] {
                let verdict = try await Self.verdict(town, other, of: lender)
                #expect(verdict.asks.map(\.rule) == [.model] && verdict.answers.isEmpty)
            }
        }
    }

    /// Two incidents with the same models ask the same of a listing; one with another model asks anew.
    @Test func whatIsSaidOfTheWeaknessHoldsForTheSameModels() async throws {
        try await Town.with { town in
            let (bad, other) = (try await Self.model("LV-180", town), try await Self.model("LV-90", town))
            let south = try await town.registerPumps()
            func item(_ models: [ID<DeviceModel>]) async throws -> ID<RequestItem> {
                let said = OpenIncident(
                    member: town.north.member, title: "Update", broken: "Pumps restart.", since: Date().addingTimeInterval(-7200),
                    state: .suspected, models: models)
                let incident = try await town.house.perform(said, as: town.north.caller(.requester)).id
                return try await Self.ask(after: incident, town).item
            }
            let (first, same, more) = (try await item([bad]), try await item([bad]), try await item([bad, other]))
            let answer = RecordLenderAnswers(capability: south, item: first, answers: [.init(rule: .affected, yes: true)])
            #expect(try await Self.verdict(town, same, of: town.south).asks.map(\.rule) == [.affected])
            _ = try await town.house.perform(answer, as: town.coordinator, .fresh(said: town.voice))
            #expect(try await Self.verdict(town, first, of: town.south).answer == .yes)
            #expect(try await Self.verdict(town, same, of: town.south).answer == .yes)
            #expect(try await Self.verdict(town, more, of: town.south).asks.map(\.rule) == [.affected])
        }
    }

    /// Whether it is clean is so whoever wants it; how long it may stay away depends on who wants it.
    @Test(arguments: [(Rule.cleaning, true), (.loan, false)]) func aFactOfTheListingIsKeptForAll(rule: Rule, forAll: Bool) async throws {
        try await Town.with { town in
            let (_, item, south, _) = try await Self.asked(town)
            let answer = RecordLenderAnswers(capability: south, item: item, answers: [.init(rule: rule, yes: true)])
            _ = try await town.house.perform(answer, as: town.coordinator, .fresh(said: town.voice))
            let isForAll: Bool = try town.database.asAdmin().one("select bool_and(item is null) from lender_answer")
            #expect(isForAll == forAll)
        }
    }

    /// What nobody asks would be kept for nothing.
    @Test func whatIsNotAskedIsRefused() {
        var check = Check()
        let rules: [Rule] = [.model, .own, .quantity, .cap]
        let (capability, item) = (ID<Capability>(rawValue: UUID()), ID<RequestItem>(rawValue: UUID()))
        RecordLenderAnswers(capability: capability, item: item, answers: rules.map { .init(rule: $0, yes: true) }).check(&check)
        #expect(
            check.mistakes == [
                Mistake(field: "answers[1].rule", .askedOfNobody), Mistake(field: "answers[2].rule", .saidInTheListing),
                Mistake(field: "answers[3].rule", .askedOfNobody),
            ])
    }

    /// What hangs on one need says nothing about the next one; a fact of the listing needs no item.
    @Test func anAnswerThatHoldsForOneItemNamesIt() {
        let (capability, item) = (ID<Capability>(rawValue: UUID()), ID<RequestItem>(rawValue: UUID()))
        for rule in Rule.allCases where rule.answerHolds != nil {
            for item in [nil, item] {
                var check = Check()
                RecordLenderAnswers(capability: capability, item: item, answers: [.init(rule: rule, yes: true)]).check(&check)
                let isOpen = item == nil && rule.answerHolds == .item
                #expect(check.mistakes == (isOpen ? [Mistake(field: "item", .forWhichItem)] : []), "\(rule)")
            }
        }
    }

    @Test func nobodyAnswersForAnother() async throws {
        try await Town.with { town in
            let (_, item, south, _) = try await Self.asked(town)
            await #expect(throws: Refusal.notFound) {
                try await town.house.perform(Self.answer(south, item, true), as: town.west.caller(.publisher))
            }
            // It was not asked about this item, and does not know that there is one.
            let lender = town.south.caller(.dispatcher)
            await #expect(throws: Refusal.notFound) { try await town.house.perform(Self.answer(south, item, true), as: lender) }
            _ = try await town.planAndAsk()
            _ = try await town.house.perform(Self.answer(south, item, true), as: lender)
            await #expect(throws: Refusal.self) {
                try await town.house.perform(RecordLenderAnswers(capability: south, answers: []), as: lender)
            }
            _ = try await town.house.perform(ChangeCapabilityState(capability: south, state: .retired), as: town.south.caller(.publisher))
            await #expect(throws: Refusal.notNow(.capability(.retired))) {
                try await town.house.perform(Self.answer(south, item, true), as: lender)
            }
        }
    }
}
