import Foundation

/// One run of the matcher over all open items. It holds nothing: nobody has been asked yet.
public struct Plan: Hashable, Sendable, Codable {
    public let id: ID<Plan>
    public let madeAt: Date
    /// SHA-256 of the stored run, in hexadecimal.
    public let digest: String
    /// `optimal`, `feasible` or `cut_short`.
    public let status: String

    public init(id: ID<Plan>, madeAt: Date, digest: String, status: String) {
        self.id = id
        self.madeAt = madeAt
        self.digest = digest
        self.status = status
    }
}

/// So many units of a capability for an item, as a plan proposes it.
public struct Proposal: Hashable, Sendable, Codable {
    public let id: ID<Proposal>
    public let plan: ID<Plan>
    public let item: ID<RequestItem>
    public let request: ID<AidRequest>
    public let capability: ID<Capability>
    public let lender: ID<Member>
    public let quantity: Int
    public let kilometres: Int?
    public let arrivesAt: Date
    /// What has to be asked of the lender before anything is signed, as names of rules.
    public let asks: [String]
    /// The question of each of these rules, by its name; nil in plans from before questions were kept.
    public let questions: [String]?
    /// The rule that says no to it, where somebody has decided that it comes from there all the same.
    public let refusedBy: String?

    public init(
        id: ID<Proposal>, plan: ID<Plan>, item: ID<RequestItem>, request: ID<AidRequest>, capability: ID<Capability>, lender: ID<Member>,
        quantity: Int, kilometres: Int?, arrivesAt: Date, asks: [String], questions: [String]? = nil, refusedBy: String? = nil
    ) {
        self.id = id
        self.plan = plan
        self.item = item
        self.request = request
        self.capability = capability
        self.lender = lender
        self.quantity = quantity
        self.kilometres = kilometres
        self.arrivesAt = arrivesAt
        self.asks = asks
        self.questions = questions
        self.refusedBy = refusedBy
    }
}
