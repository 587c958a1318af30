import Foundation
import MutualAid

/// What somebody decided about one candidate for one item, against or before what the matcher says. Every later run respects it.
public struct Override: Hashable, Sendable, Codable {
    public enum Way: String, Choice {
        /// So many units come from here.
        case forced
        /// Nothing comes from here.
        case forbidden
    }

    public let item: ID<RequestItem>
    public let capability: ID<Capability>
    public let way: Way
    /// Units that are forced; nil: as many as are missing and free. Means nothing where it is forbidden.
    public let quantity: Int?
    public let reason: String
    public let by: ID<Account>
    public let at: Date

    public init(
        item: ID<RequestItem>, capability: ID<Capability>, way: Way, quantity: Int? = nil, reason: String, by: ID<Account>, at: Date
    ) {
        self.item = item
        self.capability = capability
        self.way = way
        self.quantity = quantity
        self.reason = reason
        self.by = by
        self.at = at
    }
}
