import Foundation
import MutualAid

/// One candidate with what all rules said about it.
public struct Judgement: Hashable, Sendable {
    public let pair: Pair
    /// The first rule that keeps it out; nil where it can come.
    public let refusedBy: Rule?
    public let relaxation: Relaxation?
    /// What has to be asked, by the rules that do not know.
    public let asked: [RuleQuestion]
    /// What the lender has answered already, and was taken at its word.
    public let answers: [LenderAnswer]

    public init(_ pair: Pair) {
        var asked: [RuleQuestion] = []
        var answers: [LenderAnswer] = []
        var refused: (by: Rule, Relaxation)?
        let isAnswered = !pair.candidate.facts.answers.isEmpty
        for rule in Rule.allCases {
            let (verdict, answer) = isAnswered ? pair.heard(rule) : (rule.judge(pair), nil)
            if let answer { answers.append(answer) }
            switch verdict {
            case .yes: continue
            case .ask(let question): asked.append(RuleQuestion(rule: rule, question: question))
            case .no(let ease): refused = (rule, ease)
            }
            if refused != nil { break }
        }
        self.pair = pair
        refusedBy = refused?.by
        relaxation = refused?.1
        self.asked = refused == nil ? asked : []
        self.answers = answers
    }

    public var canCome: Bool { refusedBy == nil }

    /// The rules that do not know.
    public var asks: [Rule] { asked.map(\.rule) }

    /// Their questions, each once.
    public var questions: [Question] { asked.questions }

    /// Units that this candidate could give to the item, in whole lots; where only asking tells, all that is missing.
    public var units: Int {
        wholeLots(of: min(pair.item.missing, pair.candidate.free ?? pair.item.missing))
    }

    /// The most of so many that can go, where they travel in lots.
    func wholeLots(of units: Int) -> Int { pair.candidate.capability.terms.particulars.wholeLots(of: units) }
}

/// What a rule asks of one candidate. One rule may ask this of one and that of another.
public struct RuleQuestion: Hashable, Sendable, Codable {
    public let rule: Rule
    public let question: Question

    public init(rule: Rule, question: Question) {
        self.rule = rule
        self.question = question
    }
}

extension [RuleQuestion] {
    /// Each question once: several rules may ask the same.
    public var questions: [Question] {
        var found: [Question] = []
        for one in self where !found.contains(one.question) { found.append(one.question) }
        return found
    }
}
