import MutualAid

/// What a lender is asked to reply with its yes, by name, as enquiries keep it. How many, when and until when a yes says by itself.
public struct ToReply: Hashable, Sendable {
    public static let nothing = ToReply(asks: [], questions: nil)

    public let asks: [String]
    /// The question of each; nil where only the rules were kept.
    public let questions: [String]?

    /// - Parameters:
    ///   - asks: names of rules, also those that a yes answers. One of a later version is asked.
    ///   - questions: of each of them, in the same order.
    public init(asks: [String], questions: [String]?) {
        let open = asks.indices.filter { Rule(rawValue: asks[$0])?.isAnsweredByYes != true }
        self.asks = open.map { asks[$0] }
        self.questions = questions.map { all in open.map { all[$0] } }
    }

    public init(_ asked: [RuleQuestion]) {
        self.init(asks: asked.map(\.rule.rawValue), questions: asked.map(\.question.rawValue))
    }

    /// What somebody is asked whose listing nobody has judged: the model, where it has to be a certain one.
    public init(unjudged item: RequestItem) {
        self.init(item.model == nil ? [] : [RuleQuestion(rule: .model, question: .whichModel)])
    }
}

extension Proposal {
    public var toReply: ToReply { ToReply(asks: asks, questions: questions) }
}
