import Foundation
import Matching
import MutualAid
import Testing

@testable import Wording

/// Why not, as somebody reads it out on the telephone.
@Suite struct WhyNotTests {
    private static let now = Date(timeIntervalSince1970: 1_770_000_000)

    private static func clock(_ language: Language) -> Clockface { Clockface(timeZone: .gmt, now: now, language: language) }

    private static func item(_ neededBy: Double = 4) -> OpenItem {
        let request = AidRequest(
            id: identity(1), number: "R-1", member: identity(1), site: identity(1), occasion: .incident, callback: "555-0100", harm: nil,
            neededBy: now.addingTimeInterval(neededBy * 3600), state: .submitted, submittedAt: now, priority: nil, triagedAt: nil,
            approvedAt: nil, version: 1)
        let item = RequestItem(
            id: identity(2), request: request.id, aidClass: .ventilatorICU, model: nil, quantity: 4, neededUntil: nil, state: .open)
        return OpenItem(item: item, request: request, missing: 4, place: Place(latitude: 35, longitude: 135))
    }

    private static func judgement(_ item: OpenItem, _ number: UInt8, quantity: Int? = 3, radius: Int? = nil) -> Judgement {
        let capability = Capability(
            id: identity(number), member: identity(number), site: identity(number), aidClass: .ventilatorICU, model: nil,
            quantity: quantity, reserve: 0, promised: 0, terms: CapabilityTerms(leadMinutes: 30, radiusKilometres: radius),
            state: .published, confirmedAt: now, version: 1)
        return Judgement(Pair(item, Candidate(capability: capability, place: Place(latitude: 35.1, longitude: 135)), at: now))
    }

    @Test func theWholeAnswer() {
        let item = Self.item()
        let why = WhyNot(
            item, [Self.judgement(item, 11), Self.judgement(item, 12, quantity: nil), Self.judgement(item, 13, radius: 5)], at: Self.now)
        #expect(
            why.sentences(Self.clock(.english)) == [
                "3 entries list ICU ventilators or what would do instead; 4 are wanted.",
                "1 cannot come. The lender does not send it so far.", "1 to be asked first: How many can you spare?",
                "No plan has shared them out yet; others may want the same.", "1 can come, 1 to be asked first.",
                "1 could come if the lender sent it 12 km far.",
            ])
        let names = zip(why.candidates, ["Aoba", "Kita", "Minami"]).map { $0.sentences($1, Self.clock(.english)) }
        #expect(
            names == [
                ["Aoba, 11 km away: 3 could be there at 03:28."],
                ["Kita, 11 km away has to be asked first.", "How many can you spare?"],
                [
                    "Minami, 11 km away cannot come.", "The lender does not send it so far.",
                    "It could come if the lender sent it 12 km far.",
                ],
            ])
    }

    /// What could come and goes to others is said before what is left, with whom it goes to.
    @Test func whatGoesToOthers() {
        let item = Self.item()
        func sentences(_ units: Int, outOfDate: Bool = false, _ language: Language) -> [String] {
            let plan = GivenElsewhere(
                plan: identity(9), madeAt: Self.now, outOfDate: outOfDate,
                shares: units == 0
                    ? []
                    : [
                        GivenElsewhere.Share(
                            capability: identity(11), request: identity(7), requestNumber: "R-7", askerName: "Aoba", harm: .lifeAtRisk,
                            units: units)
                    ])
            return WhyNot(item, [Self.judgement(item, 11)], at: Self.now, besides: plan).sentences(Self.clock(language))
        }
        #expect(
            sentences(2, .english).dropFirst() == [
                "In the plan of 02:40, 2 of them go to others.", "2 to R-7, Aoba: Life at risk.", "After that, 1 can come.",
            ])
        #expect(sentences(3, .english).last == "In that plan, nothing is left of what can come.")
        #expect(sentences(0, .english).count == 2 && sentences(0, outOfDate: true, .english).count == 3)
        for units in [0, 2, 3] {
            for (english, japanese) in zip(sentences(units, outOfDate: true, .english), sentences(units, outOfDate: true, .japanese)) {
                expectReadable(english, japanese)
            }
        }
    }

    /// The very question of the verdict, once where two rules ask it; older rows tell the rule, and a later word is quoted.
    @Test func whatWasAsked() {
        func texts(_ names: [String]?, _ rules: [String]) -> [String] { Question.texts(names, of: rules, .english) }
        #expect(texts(["which_model", "which_model"], ["affected", "model"]) == [Question.whichModel.text(.english)])
        #expect(texts(["how_long"], ["maintenance"]) == [Question.howLong.text(.english)])
        #expect(texts(nil, ["model"]) == [Rule.model.text(.english)])
        #expect(texts(["what_next"], ["model"]) == ["“what_next”"])
    }

    /// A plan announces what its enquiries ask, and not what a yes says by itself.
    @Test func aPlanAnnouncesWhatIsAsked() throws {
        func texts(_ asks: [String], _ questions: [String]?, _ language: Language) throws -> [String] {
            func any<T>() throws -> ID<T> { try #require(ID("c0000000-0000-4000-8000-000000000001")) }
            return try Proposal(
                id: any(), plan: any(), item: any(), request: any(), capability: any(), lender: any(), quantity: 1, kilometres: nil,
                arrivesAt: Self.now, asks: asks, questions: questions
            ).questionTexts(language)
        }
        for language in Language.allCases {
            #expect(try texts(["loan", "quantity"], ["how_long", "how_many"], language).isEmpty)
            #expect(try texts(["loan", "model"], ["how_long", "which_model"], language) == [Question.whichModel.text(language)])
            #expect(try texts(["loan", "model"], nil, language) == [Rule.model.text(language)])
        }
    }

    /// What the region has said about its roads is said beside the distance; who helps from afar is nowhere.
    @Test func howFar() {
        let item = Self.item()
        let known = OpenItem(
            item: item.item, request: item.request, missing: item.missing, place: item.place,
            minutesFrom: [Self.judgement(item, 11).pair.candidate.capability.site: 95])
        let verdict = CandidateVerdict(Self.judgement(known, 11), at: Self.now)
        #expect(verdict.far(.english) == "11 km away, 95 min by road")
        #expect(verdict.far(.japanese) == "11 km、車で95分")
    }

    @Test func nobodyIsLeft() {
        let item = Self.item(-48)
        let none = WhyNot(item, [], at: Self.now)
        #expect(none.sentences(Self.clock(.english)) == ["Nobody in the region lists ICU ventilators."])
        let late = WhyNot(item, [Self.judgement(item, 11, radius: 5)], at: Self.now)
        #expect(
            late.sentences(Self.clock(.english)).suffix(2) == [
                "Nobody is left.", "1 could come if the lender sent it 12 km far and if it may arrive 2 days late.",
            ])
        #expect(late.candidates[0].sentences("Aoba", Self.clock(.english)).last == "All of this would have to change.")
        let spent = WhyNot(item, [Self.judgement(item, 11, quantity: 0)], at: Self.now)
        #expect(spent.sentences(Self.clock(.english)).last == "Nobody is left, and nothing that anybody here could change would help.")
        #expect(spent.candidates[0].sentences("Aoba", Self.clock(.english)).count == 3, "no change is named where one would not do")
    }

    /// What comes after the need is said to, and counted.
    @Test func whatComesLateIsSaid() {
        let item = Self.item(-8)
        let why = WhyNot(
            item, [Self.judgement(item, 11), Self.judgement(item, 12, quantity: nil)], at: Self.now)
        #expect(why.candidates.map(\.lateMinutes) == [528, 528])
        func all(_ language: Language) -> [String] {
            let clock = Self.clock(language)
            return why.sentences(clock).suffix(1) + why.candidates.flatMap { $0.sentences(language.say("Aoba", "青葉"), clock) }
        }
        #expect(
            all(.english) == [
                "1 can come, 1 of them late, 1 to be asked first.",
                "Aoba, 11 km away: 3 could be there at 03:28, 8 h 48 min after it is needed.",
                "Aoba, 11 km away has to be asked first.", "How many can you spare?",
                "It would be there at 03:28, 8 h 48 min after it is needed.",
            ])
        #expect(
            all(.japanese).prefix(2) == [
                "支援できるもの1件（うち1件は遅れて到着）、先に確認が必要なもの1件です。", "青葉（11 km）: 3、3:28に到着できます（必要な日時より8時間48分遅れ）。",
            ])
        for (english, japanese) in zip(all(.english), all(.japanese)) { expectReadable(english, japanese) }
    }

    /// What travels in lots is said in whole ones, and who has to be asked first with how many.
    @Test func wholeLotsAndWhoIsAsked() {
        let item = Self.item()
        func sentences(_ quantity: Int, lot: Int, at latitude: Double? = 35.1, elsewhere: Int = 0, _ language: Language) -> [String] {
            let terms = CapabilityTerms(leadMinutes: 30, particulars: Particulars(lotSize: lot))
            let capability = Capability(
                id: identity(11), member: identity(11), site: identity(11), aidClass: .ventilatorICU, model: nil, quantity: quantity,
                reserve: 0, promised: 0, terms: terms, state: .published, confirmedAt: Self.now, version: 1)
            let place = latitude.map { Place(latitude: $0, longitude: 135) }
            let judgement = Judgement(Pair(item, Candidate(capability: capability, place: place), at: Self.now))
            return CandidateVerdict(judgement, at: Self.now, elsewhere: elsewhere)
                .sentences(language.say("Aoba", "青葉"), Self.clock(language))
        }
        #expect(sentences(6, lot: 4, .english) == ["Aoba, 11 km away: 4 could be there at 03:28."])
        #expect(sentences(6, lot: 4, elsewhere: 4, .english) == ["Aoba, 11 km away: all that it could give goes to others in the plan."])
        #expect(sentences(6, lot: 4, at: nil, .english).first == "Aoba: 4, to be asked first.")
        #expect(sentences(6, lot: 4, at: nil, .japanese).first == "青葉: 4、先に確認が必要です。")
    }

    /// What is no longer mended may come, and the asker is told how to use it.
    @Test func whatIsNoLongerMendedIsUsedAlone() {
        let judgement = Self.judgement(Self.item(), 11)
        func last(_ use: NetworkUse, supported: Bool, _ language: Language) -> String? {
            let candidate = judgement.pair.candidate.changed {
                $0.network = .known(use)
                $0.isSupported = .known(supported)
            }
            let verdict = CandidateVerdict(Judgement(Pair(judgement.pair.item, candidate, at: Self.now)), at: Self.now)
            return verdict.sentences("A", Self.clock(language)).last
        }
        #expect(last(.either, supported: false, .english) == "Its maker no longer mends it: use it without a network.")
        #expect(last(.either, supported: false, .japanese) == "製造元の保守が終了しています。ネットワークにつながずに使ってください。")
        for (use, supported) in [(NetworkUse.either, true), (.standalone, false)] {
            #expect(last(use, supported: supported, .english)?.contains("mends") == false)
        }
    }

    /// How many are promised, how many kept, and what would set them free.
    @Test func whatIsKept() {
        let item = Self.item()
        func words(_ reserve: Int, _ promised: Int, _ language: Language) -> String {
            let capability = Capability(
                id: identity(11), member: identity(11), site: identity(11), aidClass: .ventilatorICU, model: nil, quantity: 9,
                reserve: reserve, promised: promised, terms: CapabilityTerms(leadMinutes: 30), state: .published, confirmedAt: Self.now,
                version: 1)
            let pair = Pair(item, Candidate(capability: capability, place: Place(latitude: 35.1, longitude: 135)), at: Self.now)
            return CandidateVerdict(Judgement(pair), at: Self.now).keeping(language).joined(separator: language == .english ? " " : "")
        }
        #expect(
            words(5, 2, .english)
                == "2 promised, 5 kept for themselves. Up to 5 more could come if they kept fewer, 2 more if what is promised were released."
        )
        #expect(words(5, 2, .japanese) == "約束済み2、自院用5。自院用を減らせば最大5、約束が解除されればさらに2を提供できます。")
        #expect(words(0, 3, .english) == "3 promised. 3 more could come if what is promised were released.")
        #expect(words(3, 0, .english) == "3 kept for themselves. Up to 3 more could come if they kept fewer.")
        #expect(words(0, 3, .japanese) == "約束済み3。約束が解除されれば3を提供できます。")
        #expect(words(0, 0, .english).isEmpty)
    }

    /// One change for several is said once, with who is nearest; where they need more or less of it, how much for all.
    @Test func whatWouldHelpIsSaidOnce() {
        let item = Self.item()
        func sentences(_ radii: [Int?], _ language: Language) -> [String] {
            let judgements = radii.enumerated().map { Self.judgement(item, UInt8(11 + $0), quantity: $1 == nil ? 0 : 3, radius: $1 ?? 5) }
            return WhyNot(item, judgements, at: Self.now).sentences(Self.clock(language)) { _ in language.say("Aoba", "青葉") }
        }
        #expect(
            sentences([5, 6], .english).suffix(2) == [
                "Nobody is left.", "2 could come if the lender sent it 12 km far; Aoba is nearest.",
            ])
        #expect(
            sentences([5, 6], .japanese).suffix(2) == ["候補は残りません。", "支援側が12 km先まで提供すれば2件が候補になります（最も近いのは青葉）。"])
        #expect(sentences([5], .english).last == "Aoba could come if the lender sent it 12 km far.")
        #expect(sentences([5], .japanese).last == "青葉は、支援側が12 km先まで提供すれば候補になります。")
        #expect(sentences([nil], .english).last == "Nobody is left, and nothing that anybody here could change would help.")
    }

    /// Of many changes three are said, and the others counted.
    @Test func fewChangesAreSaid() {
        let item = Self.item(-48)
        let kept = [11, 12].map { number in
            let judgement = Self.judgement(item, UInt8(number), quantity: 3)
            let candidate = judgement.pair.candidate
            return number == 11 ? candidate.changed(reserve: 3) : candidate.changed(reserve: 2)
        }
        let why = WhyNot(
            item,
            kept.map { Judgement(Pair(item, $0, at: Self.now)) } + [Self.judgement(item, 13, radius: 5)]
                + [Judgement(Pair(item, kept[1].changed(state: .paused), at: Self.now))]
                + [Judgement(Pair(item, kept[0].changed(radius: 1), at: Self.now))], at: Self.now)
        #expect(why.wouldHelp.count > 3)
        let all = why.sentences(Self.clock(.english))
        #expect(all.last?.hasSuffix("more could come if other things were changed.") == true)
        #expect(all.count { $0.contains("could come") } == 4)
        for (english, japanese) in zip(all, why.sentences(Self.clock(.japanese))) { expectReadable(english, japanese) }
    }

    @Test func everySentenceIsReadable() {
        for item in [Self.item(), Self.item(-48)] {
            for judgements in [
                [], [Self.judgement(item, 11), Self.judgement(item, 12, quantity: nil), Self.judgement(item, 13, radius: 5)],
            ] {
                let why = WhyNot(item, judgements, at: Self.now)
                for (english, japanese) in zip(why.sentences(Self.clock(.english)), why.sentences(Self.clock(.japanese))) {
                    expectReadable(english, japanese)
                }
                for one in why.candidates {
                    for (english, japanese) in zip(one.sentences("A", Self.clock(.english)), one.sentences("青葉", Self.clock(.japanese))) {
                        expectReadable(english, japanese)
                    }
                }
            }
        }
    }
}
