import Foundation

/// What a lender said to a question of a rule, and who said it. Matching takes it at its word.
public struct LenderAnswer: Hashable, Sendable, Codable {
    public let id: ID<LenderAnswer>
    public let capability: ID<Capability>
    public let lender: ID<Member>
    /// The item it was said about; nil: whatever is asked for.
    public let item: ID<RequestItem>?
    /// The rule that asked, by its name.
    public let rule: String
    /// Whether what the rule asks for is so.
    public let isYes: Bool
    /// Who spoke, as it was written down; nil where nobody gave a name.
    public let saidBy: String?
    /// In the lender's own words, where it said more than yes or no.
    public let words: String?
    public let at: Date

    public init(
        id: ID<LenderAnswer>, capability: ID<Capability>, lender: ID<Member>, item: ID<RequestItem>? = nil, rule: String, isYes: Bool,
        saidBy: String? = nil, words: String? = nil, at: Date
    ) {
        self.id = id
        self.capability = capability
        self.lender = lender
        self.item = item
        self.rule = rule
        self.isYes = isYes
        self.saidBy = saidBy
        self.words = words
        self.at = at
    }

    /// Nothing is asked any more about what is not listed any more.
    public static func mayBeGiven(about capability: Capability) throws(Refusal) {
        if capability.state == .retired { throw .notNow(.capability(.retired)) }
    }
}
