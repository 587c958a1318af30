import Foundation

/// One line of a plan, with the names that a person needs.
public struct ProposalRow: Hashable, Sendable, Codable {
    public let proposal: Proposal
    public let lenderName: String
    public let modelName: String?
    /// Whether its lender has been asked already.
    public let enquired: Bool
    /// When the lender last said that its listing is true.
    public let confirmedAt: Date
    /// The class of the listing: the wanted one, or a substitute.
    public let aidClass: AidClass
    /// How long after it is wanted it comes; 0 where it comes in time.
    public var lateMinutes = 0
    /// How many of the class the lender itself still asks for.
    public var askedItself = 0
    /// Whether to ask for it too would be to ask for more than is missing, because others are asked and have time left to answer.
    public var isBeyond = false

    public init(proposal: Proposal, lenderName: String, modelName: String?, enquired: Bool, confirmedAt: Date, aidClass: AidClass) {
        self.aidClass = aidClass
        self.proposal = proposal
        self.lenderName = lenderName
        self.modelName = modelName
        self.enquired = enquired
        self.confirmedAt = confirmedAt
    }
}
