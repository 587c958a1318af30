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

extension Proposal {
    /// Of what a plan proposes for one item, in the order in which it shows it, what would ask for more than `left`: what is missing, without
    /// what others are asked for already.
    public static func beyond(_ left: Int, of proposals: [Proposal]) -> [Proposal] {
        var left = left
        return proposals.filter { proposal in
            if proposal.quantity > left { return true }
            left -= proposal.quantity
            return false
        }
    }

    /// As a plan shows the proposals of one item.
    public static func comesFirst(_ one: Proposal, _ other: Proposal) -> Bool {
        (one.item, one.arrivesAt, one.id) < (other.item, other.arrivesAt, other.id)
    }
}

/// So many of an item are asked of a lender, as a plan proposed it; it has not answered, and has time left to. Once that is over, they may
/// be asked of somebody else, and a late yes still counts.
public struct Outstanding: Hashable, Sendable, Codable {
    public let enquiry: ID<Enquiry>
    public let item: ID<RequestItem>
    public let capability: ID<Capability>
    public let lenderName: String
    public let quantity: Int
    public let answerBy: Date
    /// What its lender needs before it leaves, and how far the road is, where that is known.
    public let leadMinutes: Int
    public let kilometres: Int?

    public init(
        enquiry: ID<Enquiry>, item: ID<RequestItem>, capability: ID<Capability>, lenderName: String, quantity: Int, answerBy: Date,
        leadMinutes: Int, kilometres: Int?
    ) {
        self.enquiry = enquiry
        self.item = item
        self.capability = capability
        self.lenderName = lenderName
        self.quantity = quantity
        self.answerBy = answerBy
        self.leadMinutes = leadMinutes
        self.kilometres = kilometres
    }

    /// When it could be there if its lender said yes now.
    public func likelyArrival(at now: Date) -> Date { Enquiry.likelyArrival(leadMinutes: leadMinutes, kilometres: kilometres, at: now) }
}

/// A proposal that would ask for more than is missing, because others are asked for the same.
public struct BlockedProposal: Hashable, Sendable, Codable {
    /// Its place among the proposals that were chosen.
    public let place: Int
    public let lenderName: String
    public let quantity: Int
    public let others: [Other]

    public struct Other: Hashable, Sendable, Codable {
        public let lenderName: String
        public let quantity: Int

        public init(lenderName: String, quantity: Int) {
            self.lenderName = lenderName
            self.quantity = quantity
        }
    }

    public init(place: Int, lenderName: String, quantity: Int, others: [Other]) {
        self.place = place
        self.lenderName = lenderName
        self.quantity = quantity
        self.others = others
    }
}
