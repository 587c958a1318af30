/// The best plan of a run that was found, what it is worth, and how far that is proven.
public struct Solution: Codable, Sendable, Equatable {
    /// Name and version of what solved it.
    public let solver: String
    public let status: Status
    public let objective: Objective
    public let bound: Bound
    /// By need id, then supply id (UTF-8 bytes); none of 0 units.
    public let assignments: [Assignment]

    public enum Status: String, Codable, Sendable {
        /// Nothing better exists.
        case optimal
        /// Something better may exist, within `bound`.
        case feasible
        /// A clock stopped the search, so that the same run may give another plan.
        case cutShort = "cut_short"
    }

    /// The entries in order of importance; each is compared only when all before it are equal.
    public struct Objective: Codable, Sendable, Equatable {
        /// Tiers that occur, ascending.
        public let unmet: [Unmet]
        /// Of the tiers in which some need has a usable arc; nil unless the run is `fair`.
        public let smallestFill: [SmallestFill]?
        public let late: Int
        /// Arc costs less what is saved by keeping proposals, plus strain.
        public let cost: Int
    }

    /// What one tier lacks still.
    public struct Unmet: Codable, Sendable, Equatable {
        public let tier: Int
        /// Units times weight.
        public let weighted: Int
        public let quantity: Int
    }

    /// The worst served need of a tier.
    public struct SmallestFill: Codable, Sendable, Equatable {
        public let tier: Int
        /// Units met and units needed, in lowest terms.
        public let met: Int
        public let needed: Int
    }

    /// Values that no plan can beat: exact up to the first entry not proven, nil after it.
    public struct Bound: Codable, Sendable, Equatable {
        /// Weighted, by tier.
        public let unmet: [Int?]
        public let late: Int?
        public let cost: Int?
    }

    public struct Assignment: Codable, Sendable, Equatable {
        public let need: String
        public let supply: String
        public let quantity: Int
    }
}
