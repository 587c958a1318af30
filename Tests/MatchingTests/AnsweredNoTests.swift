import Matching
import MutualAid
import Testing

/// A no that the lender itself has answered names the change that the same no by record would name, and else that it be asked again.
@Suite struct AnsweredNoTests {
    private static func answering(_ pair: Pair, _ answers: [(rule: Rule, isYes: Bool)]) -> Pair {
        let candidate = pair.candidate.changed { facts in
            facts.answers = answers.enumerated().map { number, answer in
                LenderAnswer(
                    id: Case.id(number + 1), capability: pair.candidate.capability.id, lender: pair.candidate.capability.member,
                    rule: answer.rule.rawValue, isYes: answer.isYes, at: Case.now)
            }
        }
        return Pair(pair.item, candidate, at: Case.now, decided: pair.decided)
    }

    private static func bars(_ pair: Pair, no rules: [Rule]) -> [Relaxation] {
        let judgement = Judgement(answering(pair, rules.map { ($0, false) }))
        return CandidateVerdict(judgement, at: Case.now).bars.map(\.relaxation)
    }

    @Test func theChangeIsTheOneOfTheRecord() {
        let affected = Case.item().changed {
            $0.affected = .known([AffectedModel(model: Case.model, firmware: ["4.0"], assessed: .affected)])
        }
        let pump = Case.candidate(model: Case.model)
        #expect(Self.bars(Case.pair(affected, pump), no: [.affected]) == [.fixedFirst])
        #expect(Self.bars(Case.pair(Case.item(model: Case.model)), no: [.model]) == [.anyModelOfTheClass])
        let open = Case.item(untilDays: nil)
        let window = Case.candidate(terms: CapabilityTerms(leadMinutes: 30, availableUntil: Case.days(3)))
        #expect(Self.bars(Case.pair(open, window), no: [.window]) == [.neededOnlyUntil(Case.days(3))])
        let loan = Case.candidate(terms: CapabilityTerms(leadMinutes: 30, longestLoanDays: 5))
        #expect(Self.bars(Case.pair(open, loan), no: [.loan]) == [.shorterLoan(days: 5)])
        let dirty = Case.candidate().changed { $0.cleaning = .unknown }
        #expect(Self.bars(Case.pair(Case.item(), dirty), no: [.cleaning]) == [.cleanedFirst])
    }

    /// How far, how much or how often nobody has said.
    @Test func elseItIsAskedAgain() {
        let nowhere = Case.candidate(terms: CapabilityTerms(leadMinutes: 30, radiusKilometres: 9), at: nil)
        #expect(Self.bars(Case.pair(Case.item(), nowhere), no: [.radius, .time]) == [.askAgain], "both are asked in one call")
    }

    /// Several are told together, each in view of those before it.
    @Test func allThatWasAnsweredIsTold() {
        let open = Case.item(model: Case.model, untilDays: nil)
        let window = Case.candidate(terms: CapabilityTerms(leadMinutes: 30, availableUntil: Case.days(3)))
        #expect(Self.bars(Case.pair(open, window), no: [.model, .window]) == [.anyModelOfTheClass, .neededOnlyUntil(Case.days(3))])
    }

    /// Whatever was answered: all changes together let it in.
    @Test func allChangesTogetherLetItIn() {
        var chance = Seeded(Seeded.first)
        var letIn = 0
        for round in 0..<1_000 {
            let plain = RandomCase.pair(&chance)
            let answers = Rule.allCases.filter { $0.answerHolds != nil }.compactMap { rule -> (rule: Rule, isYes: Bool)? in
                chance.once(in: 3) ? (rule, chance.once(in: 3)) : nil
            }
            let pair = Self.answering(plain, answers)
            let judgement = Judgement(pair)
            let verdict = CandidateVerdict(judgement, at: Case.now)
            if let rule = judgement.refusedBy, judgement.answers.contains(where: { $0.rule == rule.rawValue && !$0.isYes }) {
                #expect(judgement.relaxation != Relaxation.none, "seed \(Seeded.first), round \(round): \(rule)")
            }
            guard verdict.answer == .no, verdict.couldCome else { continue }
            letIn += 1
            let changed = verdict.bars.reduce(pair) { $0.relaxed($1.relaxation, at: Case.now) }
            #expect(
                Judgement(changed).canCome,
                "seed \(Seeded.first), round \(round): \(verdict.bars) \(String(describing: Judgement(changed).refusedBy))")
        }
        #expect(letIn > 150)
    }
}
