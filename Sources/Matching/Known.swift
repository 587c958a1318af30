/// What the records say about one thing that a rule asks for.
///
/// Not knowing is a question and not a no. But where a region keeps no records of a kind at all, asking every lender about it would
/// bury the questions that matter: then the rule is silent.
public enum Known<Value: Hashable & Sendable>: Hashable, Sendable {
    /// Nobody keeps this, or nobody wants it: the rule says yes.
    case notKept
    /// It is kept, and nobody has said it here: the rule asks.
    case unknown
    case known(Value)

    public var value: Value? {
        if case .known(let value) = self { value } else { nil }
    }

    /// What a rule says that looks at this alone.
    func judged(orAsk question: Question, _ rule: (Value) -> Verdict) -> Verdict {
        switch self {
        case .notKept: .yes
        case .unknown: .ask(question)
        case .known(let value): rule(value)
        }
    }

    /// What a rule says that holds this against something that the asker wants: whoever has not said it is asked, for it is wanted.
    func held(orAsk question: Question, _ rule: (Value) -> Verdict) -> Verdict { value.map(rule) ?? .ask(question) }
}
