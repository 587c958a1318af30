import Foundation
import MutualAid
import Testing

@Suite struct RollCallTests {
    private static let now = Date(timeIntervalSince1970: 1_770_000_000)

    private static func answer(
        _ questions: [RollCall.Question], _ state: RollCallAnswer.State = .asked, occasion: Occasion = .incident
    ) -> RollCallAnswer {
        RollCallAnswer(
            id: ID(rawValue: UUID()), rollCall: ID(rawValue: UUID()), member: ID(rawValue: UUID()), asker: ID(rawValue: UUID()),
            occasion: occasion, questions: questions, answerBy: now, state: state, answers: nil, kept: false, answeredAt: nil, version: 1)
    }

    private static func listing(
        _ quantity: Int?, reserve: Int = 2, promised: Int = 0, _ aidClass: AidClass = .syringePump, _ state: Capability.State = .published
    ) -> Capability {
        Capability(
            id: ID(rawValue: UUID()), member: ID(rawValue: UUID()), site: ID(rawValue: UUID()), aidClass: aidClass, model: nil,
            quantity: quantity, reserve: reserve, promised: promised, terms: CapabilityTerms(), state: state, confirmedAt: .distantPast,
            version: 1)
    }

    /// The desk asks for the region; a member asks its peers.
    @Test func whoAsksIsNotAskedUnlessItIsAHospitalWithTheDesk() {
        func leftOut(_ kind: Member.Kind, _ roles: [Role], _ occasion: Occasion) -> Set<ID<Member>> {
            let caller = Caller(
                identity: .account(Example.any(), name: "Somebody"),
                seat: Seat(region: RegionID(rawValue: 1), member: Example.north, roles: roles, members: [Example.north, Example.west]),
                channel: .page)
            let asker = Member(id: Example.north, name: "North", kind: kind, parent: nil, outsideNumber: nil, version: 1)
            return RollCall.leftOut(asker, by: caller, occasion)
        }
        #expect(leftOut(.coalition, [.coordinator], .incident) == [Example.north])
        #expect(leftOut(.healthSystem, [.coordinator], .incident).isEmpty && leftOut(.hospital, [.coordinator], .everyday).isEmpty)
        #expect(leftOut(.hospital, [.coordinator, .requester], .plannedWork).isEmpty)
        for roles in [[.requester], [.coordinator, .requester]] as [[Role]] {
            #expect(leftOut(.healthSystem, roles, .everyday) == [Example.north, Example.west], "its peers, asked in its own name")
        }
    }

    @Test func questionsAreChecked() {
        func mistakes(_ questions: [RollCall.Question]) -> [String] {
            var check = Check()
            RollCall.check(&check, questions: questions)
            return check.mistakes.map(\.field)
        }
        let count = RollCall.Question(form: .number, words: "", aidClass: .syringePump)
        let line = RollCall.Question(form: .words, words: "How?")
        #expect(mistakes([count, line, RollCall.Question(form: .yesOrNo, words: "Do you?")]) == [])
        #expect(mistakes([]) == ["questions"] && mistakes([line, line, line, line]) == ["questions"])
        #expect(mistakes([RollCall.Question(form: .words, words: " ")]) == ["questions[0].words"])
        #expect(mistakes([RollCall.Question(form: .number, words: "How many?")]) == ["questions[0].aidClass"])
        #expect(mistakes([line, RollCall.Question(form: .words, words: "x", aidClass: .telemetry)]) == ["questions[1].aidClass"])
        #expect(mistakes([count, count]) == ["questions[1].aidClass"], "one class is counted once")
    }

    @Test func answersFitTheirQuestions() {
        let asked = Self.answer([
            RollCall.Question(form: .yesOrNo, words: "Do you?"), RollCall.Question(form: .number, words: "", aidClass: .syringePump),
            RollCall.Question(form: .words, words: "How?"),
        ])
        func mistakes(_ values: [RollCallAnswer.Value], kept: Bool = false, _ asked: RollCallAnswer = asked) -> [String] {
            do throws(Refusal) {
                try asked.mustFit(values, kept: kept)
                return []
            } catch {
                guard case .invalid(let all) = error else { return ["\(error)"] }
                return all.map(\.field)
            }
        }
        #expect(mistakes([.init(yes: false), .init(number: 0), .init(words: "")]) == [])
        #expect(mistakes([.init(yes: true), .init(number: 4), .init()]) == [], "a line may stay empty")
        #expect(mistakes([.init(), .init(), .init()]) == ["answers[0].yes", "answers[1].number"])
        #expect(mistakes([.init(yes: true), .init(number: -1), .init()]) == ["answers[1].number"])
        #expect(mistakes([.init(yes: true, number: 2), .init(number: 1), .init()]) == ["answers[0].number"])
        #expect(mistakes([.init(yes: true)]) == ["answers"])
        #expect(
            mistakes([.init(yes: true), .init(number: 1), .init()], kept: true) == ["kept"], "in an incident nothing is kept for others")
        #expect(mistakes([.init(words: "So.")], kept: true, Self.answer([.init(form: .words, words: "How?")], occasion: .everyday)) == [])
    }

    /// What was promised and what is kept stay out of the number: it says what could be lent besides.
    @Test func aNumberRefreshesTheOneListing() {
        for (free, reserve, promised) in [(0, 2, 3), (5, 2, 0), (7, 0, 4)] {
            let old = Self.listing(3, reserve: reserve, promised: promised)
            let new = RollCallAnswer.refreshed([old], .syringePump, free: free, at: Self.now)
            #expect(new.count == 1 && new[0].free == free && new[0].shortBy == 0 && new[0].confirmedAt == Self.now)
            #expect(new[0].reserve == reserve && new[0].promised == promised && new[0].state == old.state)
        }
        #expect(RollCallAnswer.refreshed([], .syringePump, free: 4, at: Self.now).isEmpty, "none is made")
        #expect(RollCallAnswer.refreshed([Self.listing(3, .telemetry)], .syringePump, free: 4, at: Self.now).isEmpty)
        #expect(RollCallAnswer.refreshed([Self.listing(3, .syringePump, .retired)], .syringePump, free: 4, at: Self.now).isEmpty)
    }

    /// A digit too many is asked about, whatever is listed; what a ward could have found besides is not.
    @Test func aNumberFarAboveTheListingIsDoubtful() {
        for listed in 1...200 { #expect(RollCallAnswer.isDoubtful(listed * 10, listed: listed), "\(listed)") }
        for (number, listed) in [(14, 14), (40, 14), (0, 14), (9, 1), (4, 0), (140, 0)] {
            #expect(!RollCallAnswer.isDoubtful(number, listed: listed), "\(number) of \(listed)")
        }
        let two = [Self.listing(10), Self.listing(4), Self.listing(7, .telemetry), Self.listing(90, .syringePump, .paused)]
        #expect(RollCallAnswer.count(two, .syringePump) == 14)
        #expect(RollCallAnswer.count(two + [Self.listing(nil)], .syringePump) == nil, "only asking tells")
        #expect(RollCallAnswer.count(two, .printer) == nil)
        let row = RollCallRow(
            answer: Self.answer([.init(form: .words, words: "How?"), .init(form: .number, words: "", aidClass: .syringePump)]),
            memberName: "", askerName: "", contacts: []
        ).beside(two)
        #expect(row.doubts([.init(words: "So."), .init(number: 140)]).map(\.number) == [140])
        #expect(row.doubts([.init(words: "So."), .init(number: 20)]).isEmpty)
    }

    /// Confirmed or not, a digit too many does not become the listing.
    @Test func aDoubtfulNumberTellsNothing() {
        let listing = Self.listing(18)
        #expect(RollCallAnswer.refreshed([listing], .syringePump, free: 900, at: Self.now).isEmpty)
        #expect(!RollCallAnswer.tells(900, of: [listing]) && RollCallAnswer.tells(30, of: [listing]))
        #expect(RollCallAnswer.refreshed([Self.listing(nil)], .syringePump, free: 900, at: Self.now).count == 1, "nothing to compare with")
    }

    /// What is said of one model says nothing of another.
    @Test func aQuestionThatNamesAModelIsAboutItAlone() {
        let models = ["LV-20", "LV-200", "Harbour"].map {
            DeviceModel(id: ID(rawValue: UUID()), manufacturer: "Corvane", name: $0, aidClass: .syringePump)
        }
        let listings = (models.map { $0.id as ID<DeviceModel>? } + [nil]).map { model in
            Capability(
                id: ID(rawValue: UUID()), member: Example.south, site: ID(rawValue: UUID()), aidClass: .syringePump, model: model,
                quantity: 4, reserve: 0, promised: 0, terms: CapabilityTerms(), state: .published, confirmedAt: .distantPast, version: 1)
        }
        func about(_ words: String) -> [ID<Capability>] {
            RollCall.Question(form: .number, words: words, aidClass: .syringePump).about(listings, models: models).map(\.id)
        }
        for words in ["", "How many pumps within 24h?", "今いくつ出せますか"] { #expect(about(words) == listings.map(\.id), "\(words)") }
        #expect(about("How many LV-200 can you spare?") == [listings[1].id])
        #expect(about("lv-20を何台出せますか") == [listings[0].id] && about("Harbour?") == [listings[2].id])
        #expect(about("How many QX-9 can you spare?").isEmpty, "of a model that no register has nothing is listed")
    }

    /// One number is not shared out over several listings: it confirms what adds up to it, empties all, or says nothing of any.
    @Test func aNumberIsNotSharedOut() {
        func refreshed(_ listings: [Capability], _ free: Int) -> [Int?] {
            let new = RollCallAnswer.refreshed(listings, .syringePump, free: free, at: Self.now)
            #expect(new.allSatisfy { $0.confirmedAt == Self.now })
            #expect(RollCallAnswer.tells(free, of: RollCallAnswer.listed(listings, .syringePump)) == !new.isEmpty)
            return new.map(\.quantity)
        }
        let (five, seven) = (Self.listing(5, reserve: 1), Self.listing(7, reserve: 0, promised: 2))
        #expect(refreshed([five, seven], 9) == [5, 7], "four and five")
        #expect(refreshed([five, seven], 8) == [] && refreshed([five, seven], 12) == [])
        #expect(refreshed([five, seven], 0) == [1, 2], "none is left of any")
        #expect(refreshed([five, Self.listing(nil)], 4) == [], "of one nobody knows how many")
        // What is paused is no second listing; where nothing else is there, it is the one.
        #expect(refreshed([five, Self.listing(nil, .syringePump, .paused)], 6) == [7])
        #expect(refreshed([Self.listing(nil, .syringePump, .paused)], 6) == [8])
    }

    @Test func whoStartsAndWhatMayFollow() throws {
        for occasion in Occasion.allCases {
            try RollCall.mayStart(occasion, byCoordinator: true)
            if occasion == .everyday {
                try RollCall.mayStart(occasion, byCoordinator: false)
            } else {
                #expect(throws: Refusal.notAllowed) { try RollCall.mayStart(occasion, byCoordinator: false) }
            }
        }
        for state in RollCallAnswer.State.allCases where state != .answered {
            try Self.answer([], state).mayBeUnreachable()
        }
        #expect(throws: Refusal.notNow(.rollCallAnswer(.answered))) { try Self.answer([], .answered).mayBeUnreachable() }
        func call(_ state: RollCall.State) -> RollCall {
            RollCall(
                id: ID(rawValue: UUID()), asker: ID(rawValue: UUID()), occasion: .incident, questions: [], answerBy: Self.now, state: state,
                startedAt: .distantPast, version: 1)
        }
        try call(.open).mayFallDue(at: Self.now)
        #expect(throws: Refusal.notNow(.rollCall(.open))) { try call(.open).mayFallDue(at: Self.now.addingTimeInterval(-1)) }
        #expect(throws: Refusal.notNow(.rollCall(.due))) { try call(.due).mayFallDue(at: Self.now) }
    }
}
