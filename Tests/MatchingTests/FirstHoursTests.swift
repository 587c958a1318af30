import Matching
import MutualAid
import Testing

/// Two hours after the attack: one model is affected in some versions, and nobody knows which version runs where.
@Suite struct FirstHoursTests {
    private static let item = Case.item(missing: 20, neededBy: 240).changed {
        $0.affected = .known([AffectedModel(model: Case.model, firmware: ["4.0", "4.1"], assessed: .affected)])
    }
    private static let candidates = (0..<14).map { Case.candidate(101 + $0, quantity: 2, model: Case.model) }

    @Test func fourteenCandidatesWithOneQuestionEach() throws {
        let planning = Planning(items: [Self.item], candidates: Self.candidates, waiting: [], at: Case.now)
        let judged = try #require(planning.judgements[Self.item.item.id])
        #expect(judged.count == 14 && judged.allSatisfy { $0.canCome && $0.asks == [.affected] && $0.questions == [.whichFirmware] })
        let proposals = planning.proposals(from: try planning.run.solve())
        #expect(proposals.reduce(0) { $0 + $1.quantity } == 20, "not knowing leaves nobody out")
    }

    /// Each answer moves one candidate: a yes comes before all questions, a no goes. The answer stays with who gave it.
    @Test func answersAreTakenAtTheirWord() throws {
        func answered(_ number: Int, _ answers: [(isYes: Bool, minute: Int, item: Int?)]) -> Candidate {
            Self.candidates[number].changed { facts in
                facts.answers = answers.map { one in
                    LenderAnswer(
                        id: Case.id(number), capability: Case.id(101 + number), lender: Case.id(101 + number),
                        item: one.item.map { Case.id($0) }, rule: Rule.affected.rawValue, isYes: one.isYes, saidBy: "Night desk",
                        at: Case.minutes(one.minute))
                }
            }
        }
        let table: [([(isYes: Bool, minute: Int, item: Int?)], canCome: Bool, asks: Int, kept: Int)] = [
            ([], true, 1, 0), ([(true, 1, nil)], true, 0, 1), ([(false, 1, nil)], false, 0, 1),
            ([(false, 1, nil), (true, 2, nil)], true, 0, 1), ([(true, 2, nil), (false, 2, nil)], false, 0, 1),
            ([(true, 1, 1), (false, 9, nil)], true, 0, 1), ([(true, 1, 2)], true, 1, 0),
        ]
        for (answers, canCome, asks, kept) in table {
            let judgement = Judgement(Case.pair(Self.item, answered(0, answers)))
            #expect(judgement.canCome == canCome && judgement.asks.count == asks && judgement.answers.count == kept, "\(answers)")
            if !canCome { #expect(judgement.refusedBy == .affected && judgement.relaxation == .fixedFirst) }
        }
        let candidates = [answered(0, [(true, 1, nil)])] + Self.candidates[1...3]
        let wanted = Case.item(missing: 2).changed { $0.affected = Self.item.facts.affected }
        let planning = Planning(items: [wanted], candidates: candidates, waiting: [], at: Case.now)
        #expect(planning.proposals(from: try planning.run.solve()).map { $0.judgement.answers.first?.saidBy } == ["Night desk"])
    }

    /// A yes does not say how many: nobody counts on all that is missing.
    @Test func aYesIsNoNumber() {
        let candidate = Case.candidate(101, quantity: nil).changed { facts in
            facts.answers = [
                LenderAnswer(
                    id: Case.id(1), capability: Case.id(101), lender: Case.id(101), rule: Rule.quantity.rawValue, isYes: true, at: Case.now)
            ]
        }
        let judgement = Judgement(Case.pair(Case.item(missing: 80, neededBy: 240), candidate))
        #expect(judgement.canCome && judgement.asks == [.quantity] && judgement.answers.isEmpty)
    }
}
