import Foundation
import Matching
import MutualAid
import Testing

@Suite struct WhyNotTests {
    private static func judged(_ item: OpenItem, _ candidates: [Candidate]) -> WhyNot {
        WhyNot(item, candidates.map { Judgement(Case.pair(item, $0)) }, at: Case.now)
    }

    @Test func whoAndWhyAndWhatWouldChangeIt() {
        let item = Case.item(missing: 6, neededBy: -1500)
        let why = Self.judged(
            item,
            [
                Case.candidate(104, terms: CapabilityTerms(leadMinutes: 30, radiusKilometres: 5)), Case.candidate(101, of: Case.asker),
                Case.candidate(102, quantity: nil), Case.candidate(103, at: 35.2),
            ])
        #expect(why.candidates.map(\.answer) == [.no, .no, .no, .no], "all are more than a day late")
        let far = why.candidates.first { $0.capability == Case.id(104) }
        #expect(
            far?.bars == [
                CandidateVerdict.Bar(rule: .radius, relaxation: .widerRadius(kilometres: 12)),
                CandidateVerdict.Bar(rule: .time, relaxation: .mayArriveLater(minutes: 1548)),
            ], "every change that is needed, the first rule first")
        #expect(far?.rule == .radius && far?.couldCome == true && far?.kilometres == 11)
        #expect(why.candidates.first { $0.capability == Case.id(101) }?.couldCome == false)

        let soon = Self.judged(
            Case.item(missing: 6), [Case.candidate(102, quantity: nil), Case.candidate(103, at: 35.2), Case.candidate(104)])
        #expect(
            soon.candidates.map(\.capability) == [Case.id(104), Case.id(103), Case.id(102)], "the near before the far before the doubtful")
        #expect(soon.candidates.map(\.answer) == [.yes, .yes, .ask] && soon.candidates.last?.questions == [.howMany])
    }

    /// The same change is told once for all who need it: by how much for whoever needs least, and by how much for all of them.
    @Test func whatWouldHelp() {
        func near(_ number: Int, at latitude: Double = 35.1, _ terms: CapabilityTerms) -> Candidate {
            Case.candidate(number, terms: terms, at: latitude)
        }
        let close = CapabilityTerms(leadMinutes: 30, radiusKilometres: 5)
        let short = CapabilityTerms(leadMinutes: 30, longestLoanDays: 3)
        let both = CapabilityTerms(leadMinutes: 30, longestLoanDays: 3, radiusKilometres: 5)
        let help = Self.judged(
            Case.item(missing: 6),
            [
                near(101, at: 35.2, close), near(102, close), near(103, close), near(104, short), near(105, short), near(106, both),
                Case.candidate(107), Case.candidate(108, of: Case.asker),
            ]
        ).wouldHelp
        #expect(
            help.map(\.changes) == [
                [.widerRadius(kilometres: 12)], [.shorterLoan(days: 3)], [.shorterLoan(days: 3), .widerRadius(kilometres: 12)],
            ], "fewest changes first, then the nearest")
        #expect(help.map(\.changesForAll) == [[.widerRadius(kilometres: 23)], nil, nil])
        #expect(help.map(\.candidates) == [3, 2, 1] && help.map(\.nearest) == [Case.id(102), Case.id(104), Case.id(106)])
        let late = [Case.candidate(101, terms: CapabilityTerms(leadMinutes: 9_000, radiusKilometres: 5)), near(102, short)]
        #expect(
            Self.judged(Case.item(missing: 6), late).wouldHelp.map(\.changes).first == [.shorterLoan(days: 3)],
            "two changes after one, however small they are")
    }

    /// What the plan gives to others is the last thing taken, no more of it than there is, and units add up.
    @Test func whatGoesToOthersIsNotLeft() {
        let item = Case.item(missing: 6)
        let candidates = [
            Case.candidate(101, quantity: 9), Case.candidate(102, quantity: 4), Case.candidate(103, quantity: nil),
            Case.candidate(104, of: Case.asker),
        ]
        func share(_ capability: Int, _ request: Int, _ units: Int) -> GivenElsewhere.Share {
            GivenElsewhere.Share(
                capability: Case.id(capability), request: Case.id(request), requestNumber: "R-\(request)", askerName: "Aoba",
                harm: .lifeAtRisk, units: units)
        }
        let plan = GivenElsewhere(
            plan: Case.id(1), madeAt: Case.now, outOfDate: false,
            shares: [share(101, 8, 5), share(101, 9, 1), share(102, 8, 9), share(103, 8, 2), share(104, 8, 3), share(199, 8, 1)])
        let why = WhyNot(item, candidates.map { Judgement(Case.pair(item, $0)) }, at: Case.now, besides: plan)
        #expect(
            why.counts == [
                VerdictCount(rule: "all", answer: "yes", candidates: 4, units: 23),
                VerdictCount(rule: "own", answer: "no", candidates: 1, units: 10),
                VerdictCount(rule: "quantity", answer: "ask", candidates: 1, units: 0),
                VerdictCount(rule: "others", answer: "kept", candidates: 2, units: 10),
                VerdictCount(rule: "left", answer: "yes", candidates: 2, units: 3, toAsk: 1),
            ])
        #expect(why.elsewhere?.units == 10 && why.elsewhere?.byRequest.map(\.units) == [9, 1])
        #expect(why.candidates.map(\.elsewhere) == [6, 4, 0, 0] && why.candidates.map(\.remains) == [true, false, true, false])
        for count in why.counts { #expect(why.candidates(in: count).count == count.candidates, "\(count)") }
    }

    /// Of what goes to others, and of what is left, it is told how much has to be asked first.
    @Test func whatHasToBeAskedIsToldApart() {
        let item = Case.item(missing: 6)
        let candidates = [
            Case.candidate(101, quantity: 9), Case.candidate(102, quantity: 4, at: nil), Case.candidate(103, quantity: 5, at: nil),
        ]
        func counts(_ units: [Int: Int]) -> [VerdictCount] {
            let shares = units.sorted { $0.key < $1.key }.map { number, units in
                GivenElsewhere.Share(
                    capability: Case.id(number), request: Case.id(8), requestNumber: "R-8", askerName: "Aoba", harm: nil, units: units)
            }
            let plan = GivenElsewhere(plan: Case.id(1), madeAt: Case.now, outOfDate: false, shares: shares)
            return WhyNot(item, candidates.map { Judgement(Case.pair(item, $0)) }, at: Case.now, besides: plan).counts
        }
        #expect(
            counts([101: 2, 102: 4, 103: 1]).suffix(2) == [
                VerdictCount(rule: "others", answer: "kept", candidates: 3, units: 7, toAsk: 2, unitsToAsk: 5),
                VerdictCount(rule: "left", answer: "yes", candidates: 2, units: 11, toAsk: 1, unitsToAsk: 4),
            ])
        #expect(counts([102: 4, 103: 5]).last == VerdictCount(rule: "left", answer: "yes", candidates: 1, units: 9))
    }

    /// The counts that a plan keeps say the same.
    @Test func aPlanCountsWhatItGivesToOthers() throws {
        let grave = Case.item(1, missing: 8, harm: .lifeAtRisk)
        let light = Case.item(2, missing: 3, harm: .linkLost, by: Case.id(2))
        let planning = Planning(items: [grave, light], candidates: [Case.candidate(101, quantity: 10)], waiting: [], at: Case.now)
        let elsewhere = planning.givenElsewhere(by: planning.proposals(from: try planning.run.solve()))
        func rows(_ item: OpenItem) -> [[Int]] {
            let counts = planning.judgements[item.item.id, default: []].counts().less(elsewhere[item.item.id] ?? ElsewhereCount())
            return counts.map { [$0.candidates, $0.units] }
        }
        #expect(rows(grave) == [[1, 10], [1, 2], [1, 8]])
        #expect(rows(light) == [[1, 10], [1, 8], [1, 2]])
    }

    /// Opening a bar shows as many as it counts, and everybody is in one place.
    @Test func barsHoldWhomTheyCount() throws {
        var chance = Seeded(Seeded.first)
        for round in 0..<80 {
            let item = RandomCase.item(1, &chance)
            let candidates = (0..<chance.whole(0...20)).map { number in
                RandomCase.limited(RandomCase.candidate(101 + number, &chance, item.item.aidClass), &chance)
            }
            let why = Self.judged(item, candidates)
            for count in why.counts {
                #expect(why.candidates(in: count).count == count.candidates, "seed \(Seeded.first), round \(round): \(count)")
            }
            #expect(why == Self.judged(item, candidates.shuffled(using: &chance)), "round \(round): the order does not matter")
            let coded = try JSONEncoder().encode(why)
            #expect(try JSONDecoder().decode(WhyNot.self, from: coded) == why)
            for candidate in why.candidates where candidate.answer == .no {
                #expect(candidate.bars.first?.rule == candidate.rule && candidate.questions.isEmpty)
            }
        }
    }

    /// Everything that keeps a candidate out, changed at once, lets it in.
    @Test func allChangesTogetherLetItIn() {
        var chance = Seeded(Seeded.first)
        var letIn = 0
        for round in 0..<1_000 {
            let pair = RandomCase.pair(&chance)
            let verdict = CandidateVerdict(Judgement(pair), at: Case.now)
            guard verdict.answer == .no, verdict.couldCome else { continue }
            let changed = verdict.bars.reduce(pair) { $0.relaxed($1.relaxation, at: Case.now) }
            letIn += 1
            #expect(
                Judgement(changed).canCome,
                "seed \(Seeded.first), round \(round): \(times) \(String(describing: Judgement(changed).refusedBy))")
        }
        #expect(letIn > 150)
    }

    @Test func relaxationsAreWrittenFlat() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        func text(_ relaxation: Relaxation) throws -> String { String(decoding: try encoder.encode(relaxation), as: UTF8.self) }
        #expect(try text(.mayArriveLater(minutes: 540)) == #"{"amount":540,"change":"may_arrive_later_minutes"}"#)
        #expect(try text(.none) == #"{"change":"none"}"#)
        #expect(try text(.provide([.oxygen])) == #"{"change":"provide","connections":["oxygen"]}"#)
        var chance = Seeded(Seeded.first)
        for _ in 0..<200 {
            let pair = RandomCase.pair(&chance)
            for rule in Rule.allCases {
                guard case .no(let relaxation) = rule.judge(pair) else { continue }
                #expect(try JSONDecoder().decode(Relaxation.self, from: encoder.encode(relaxation)) == relaxation)
            }
        }
        for broken in [#"{"change":"pay_more"}"#, #"{"change":"licensed_until","amount":3}"#, #"{"change":"fly"}"#] {
            #expect(throws: DecodingError.self) { try JSONDecoder().decode(Relaxation.self, from: Data(broken.utf8)) }
        }
    }
}
