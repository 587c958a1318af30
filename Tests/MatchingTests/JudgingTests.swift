import Matching
import MutualAid
import Testing

@Suite struct JudgingTests {
    @Test func theFirstRuleThatSaysNoIsTheOneShown() {
        // Wrong in every way: own, model, window, loan, radius, time and quantity.
        let wrong = Case.candidate(
            quantity: 0, model: Case.otherModel,
            terms: CapabilityTerms(leadMinutes: 9_000, availableUntil: Case.minutes(1), longestLoanDays: 1, radiusKilometres: 1),
            of: Case.asker)
        let judgement = Judgement(Case.pair(Case.item(model: Case.model), wrong))
        #expect(judgement.refusedBy == .own && judgement.relaxation == Relaxation.none && !judgement.canCome)
        #expect(judgement.asks.isEmpty)
        let kept: [Rule] = [.own, .model, .window, .loan, .radius, .time, .lot, .cap, .quantity]
        #expect(Rule.allCases.filter(kept.contains) == kept, "plans that are stored were judged in this order")
        let other = Case.candidate(
            quantity: 0, model: Case.otherModel, terms: CapabilityTerms(leadMinutes: 9_000, radiusKilometres: 1))
        #expect(Judgement(Case.pair(Case.item(model: Case.model), other)).refusedBy == .model)
        #expect(Judgement(Case.pair(Case.item(), other)).refusedBy == .radius)
    }

    @Test func everyQuestionIsKept() {
        let unsure = Case.candidate(quantity: nil, terms: CapabilityTerms(leadMinutes: 30, availableUntil: Case.days(30)), at: nil)
        let judgement = Judgement(Case.pair(Case.item(missing: 4, model: Case.model, untilDays: nil), unsure))
        #expect(judgement.canCome)
        #expect(judgement.asks == [.model, .window, .time, .quantity])
        #expect(judgement.units == 4, "where only asking tells, all that is missing")
        // A no behind a question takes the questions away with it.
        let full = Case.candidate(quantity: 0, at: nil)
        #expect(Judgement(Case.pair(Case.item(), full)).refusedBy == .quantity)
        #expect(Judgement(Case.pair(Case.item(), full)).asks == [])
    }

    @Test func unitsAreWhatBothSidesHave() {
        for (missing, quantity, reserve, units) in [(4, 10, 0, 4), (4, 3, 0, 3), (4, 10, 8, 2), (1, 1, 0, 1)] {
            let judgement = Judgement(Case.pair(Case.item(missing: missing), Case.candidate(quantity: quantity, reserve: reserve)))
            #expect(judgement.units == units)
        }
    }

    @Test func countsTellWhereEverybodyWent() {
        let item = Case.item(missing: 6)
        let judgements = [
            Case.candidate(100, quantity: 10, of: Case.asker), Case.candidate(101, quantity: 4),
            Case.candidate(102, quantity: nil), Case.candidate(103, quantity: 5, at: nil),
            Case.candidate(104, quantity: 7, terms: CapabilityTerms(leadMinutes: 30, radiusKilometres: 2)),
            Case.candidate(105, quantity: 9, reserve: 9),
        ].map { Judgement(Case.pair(item, $0)) }
        #expect(
            judgements.counts() == [
                VerdictCount(rule: "all", answer: "yes", candidates: 6, units: 35),
                VerdictCount(rule: "own", answer: "no", candidates: 1, units: 10),
                VerdictCount(rule: "radius", answer: "no", candidates: 1, units: 7),
                VerdictCount(rule: "time", answer: "ask", candidates: 1, units: 5),
                VerdictCount(rule: "quantity", answer: "no", candidates: 1, units: 9),
                VerdictCount(rule: "quantity", answer: "ask", candidates: 1, units: 0),
                VerdictCount(rule: "left", answer: "yes", candidates: 3, units: 9, toAsk: 2, unitsToAsk: 5),
            ])
        #expect([Judgement]().counts().map(\.candidates) == [0, 0])
    }

    /// What somebody keeps, what an order stops and what a cap leaves there are told apart.
    @Test func whatIsNotGivenIsToldApart() {
        let candidates = [
            Case.candidate(101, quantity: 20, reserve: 3, promised: 2).allowed(6).changed { $0.doNotUse = .known(4) },
            Case.candidate(102, quantity: 9).allowed(9), Case.candidate(103, quantity: 8).allowed(0),
            Case.candidate(104, quantity: nil).allowed(2),
        ]
        #expect(
            candidates.map { Judgement(Case.pair(Case.item(missing: 6), $0)) }.counts() == [
                VerdictCount(rule: "all", answer: "yes", candidates: 4, units: 37),
                VerdictCount(rule: "do_not_use", answer: "kept", candidates: 1, units: 4),
                VerdictCount(rule: "cap", answer: "no", candidates: 1, units: 8),
                VerdictCount(rule: "cap", answer: "kept", candidates: 1, units: 5),
                VerdictCount(rule: "quantity", answer: "ask", candidates: 1, units: 0),
                VerdictCount(rule: "kept", answer: "kept", candidates: 1, units: 5),
                VerdictCount(rule: "left", answer: "yes", candidates: 3, units: 15, toAsk: 1),
            ])
    }

    /// What an unsure lender keeps is told apart from what a sure one keeps.
    @Test func whoHasToBeAskedIsCounted() {
        let item = Case.item(missing: 6)
        let judgements = [
            Case.candidate(101, quantity: 9, reserve: 2), Case.candidate(102, quantity: 5, reserve: 1, at: nil),
        ].map { Judgement(Case.pair(item, $0)) }
        #expect(
            judgements.counts().suffix(2) == [
                VerdictCount(rule: "kept", answer: "kept", candidates: 2, units: 3, toAsk: 1, unitsToAsk: 1),
                VerdictCount(rule: "left", answer: "yes", candidates: 2, units: 11, toAsk: 1, unitsToAsk: 4),
            ])
    }

    /// Nobody and nothing disappears between the rules: whoever was there is refused once or is left, and so is every unit.
    @Test func countsConserveCandidatesAndUnits() {
        var chance = Seeded(Seeded.first)
        for _ in 0..<60 {
            let item = Case.item(
                missing: chance.whole(1...9), model: chance.once(in: 3) ? Case.model : nil, neededBy: chance.whole(-2000...2000),
                untilDays: chance.once(in: 4) ? nil : Double(chance.whole(1...9)), at: chance.once(in: 9) ? nil : 35)
            let judgements = (0..<chance.whole(0...20)).map { number in
                Judgement(Case.pair(item, RandomCase.limited(RandomCase.candidate(100 + number, &chance), &chance)))
            }
            let counts = judgements.counts()
            let taken = counts.filter { $0.answer == "no" || $0.isPart }.reduce(0) { $0 + $1.units }
            #expect(counts.first?.units == taken + (counts.last?.units ?? -1), "seed \(Seeded.first)")
            #expect(counts.allSatisfy { $0.units >= 0 }, "seed \(Seeded.first)")
            #expect(counts.filter { $0.answer == "ask" }.reduce(0) { $0 + $1.units } <= counts.last?.units ?? -1, "seed \(Seeded.first)")
            let refused = counts.filter { $0.answer == "no" }.reduce(0) { $0 + $1.candidates }
            let left = counts.last
            #expect(counts.first?.candidates == judgements.count)
            #expect(refused + (left?.candidates ?? -1) == judgements.count)
            #expect(counts.filter { $0.answer == "ask" }.reduce(0) { $0 + $1.candidates } <= left?.candidates ?? -1)
            #expect(counts.allSatisfy { $0.sum == .all || $0.sum == .left || $0.candidates > 0 })
            let asked = counts.filter { $0.answer == "ask" }
            #expect(left?.toAsk ?? 0 == asked.reduce(0) { $0 + $1.candidates })
            #expect(left?.unitsToAsk ?? 0 == asked.reduce(0) { $0 + $1.units })
        }
    }
}
