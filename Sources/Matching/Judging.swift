import Foundation
import MutualAid

/// One candidate with what all rules said about it.
public struct Judgement: Hashable, Sendable {
    public let pair: Pair
    /// The first rule that keeps it out; nil where it can come.
    public let refusedBy: Rule?
    public let relaxation: Relaxation?
    /// What has to be asked, by the rules that do not know.
    public let asks: [Rule]
    /// The questions of these rules, each once.
    public let questions: [Question]
    /// What the lender has answered already, and was taken at its word.
    public let answers: [LenderAnswer]

    public init(_ pair: Pair) {
        var asks: [Rule] = []
        var questions: [Question] = []
        var answers: [LenderAnswer] = []
        var refused: (by: Rule, Relaxation)?
        for rule in Rule.allCases {
            switch rule.judge(pair) {
            case .yes: continue
            case .ask(let question):
                if let answer = pair.answer(to: rule) {
                    answers.append(answer)
                    if !answer.isYes { refused = (rule, .none) }
                } else {
                    asks.append(rule)
                    if !questions.contains(question) { questions.append(question) }
                }
            case .no(let ease): refused = (rule, ease)
            }
            if refused != nil { break }
        }
        self.pair = pair
        refusedBy = refused?.by
        relaxation = refused?.1
        self.asks = refused == nil ? asks : []
        self.questions = refused == nil ? questions : []
        self.answers = answers
    }

    public var canCome: Bool { refusedBy == nil }

    /// Units that this candidate could give to the item, in whole lots; where only asking tells, all that is missing.
    public var units: Int {
        wholeLots(of: min(pair.item.missing, pair.candidate.free ?? pair.item.missing))
    }

    /// The most of so many that can go, where they travel in lots.
    func wholeLots(of units: Int) -> Int { pair.candidate.capability.terms.particulars.wholeLots(of: units) }
}

extension Pair {
    /// What the lender said last to a rule that does not know; about this item before what it said about any.
    fileprivate func answer(to rule: Rule) -> LenderAnswer? {
        candidate.facts.answers.filter { $0.rule == rule && ($0.item == nil || $0.item == item.item.id) }.max { one, other in
            if (one.item == nil) != (other.item == nil) { return one.item == nil }
            // Of two at one time the no counts: nobody sets out on a doubt.
            return one.at != other.at ? one.at < other.at : one.isYes && !other.isYes
        }
    }
}
