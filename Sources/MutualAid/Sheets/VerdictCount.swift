/// How many candidates, and how many units of them, a rule answers so.
public struct VerdictCount: Hashable, Sendable, Codable {
    /// Rows that stand for no rule: the candidates there were, those who can come, what these have promised or keep for themselves, and what
    /// the plan gives to other items.
    public enum Sum: String, CaseIterable, Sendable {
        case all, left, kept, others
    }

    /// The rule's name, or that of a sum.
    public let rule: String
    /// What the rule says; `kept` where it only takes a part of what those who can come have.
    public let answer: String
    public let candidates: Int
    /// As far as they are counted: nothing where only asking tells. All there were are those that rules take, those
    /// kept, those that go to others, and those left.
    public let units: Int
    /// Of those who can come, and of these units, who has to be asked first; nil where nobody has, or an older plan did not count them.
    public let toAsk: Int?
    public let unitsToAsk: Int?

    public var sum: Sum? { Sum(rawValue: rule) }

    /// Whether it takes a part of what those who can come have, and nobody out.
    public var isPart: Bool { answer == Sum.kept.rawValue }

    public init(rule: String, answer: String, candidates: Int, units: Int, toAsk: Int? = nil, unitsToAsk: Int? = nil) {
        self.rule = rule
        self.answer = answer
        self.candidates = candidates
        self.units = units
        self.toAsk = toAsk == 0 ? nil : toAsk
        self.unitsToAsk = unitsToAsk == 0 ? nil : unitsToAsk
    }
}
