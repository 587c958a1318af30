import Foundation

/// What somebody decided about one candidate for one item, against or before what the matcher says. Every later run respects it, until
/// it is ended, or its item or capability is no more.
public struct Override: Hashable, Sendable, Codable {
    public enum Way: String, Choice {
        /// So many units come from here.
        case forced
        /// Nothing comes from here.
        case forbidden
    }

    public let id: ID<Override>
    public let item: ID<RequestItem>
    public let capability: ID<Capability>
    public let way: Way
    /// Units that are forced; nil: as many as are missing and free. Means nothing where it is forbidden.
    public let quantity: Int?
    /// nil where operating staff did.
    public let by: ID<Account>?
    public let at: Date
    public let endedAt: Date?
    public let version: Int

    public init(
        id: ID<Override>, item: ID<RequestItem>, capability: ID<Capability>, way: Way, quantity: Int? = nil, by: ID<Account>?, at: Date,
        endedAt: Date? = nil, version: Int = 1
    ) {
        self.id = id
        self.item = item
        self.capability = capability
        self.way = way
        self.quantity = quantity
        self.by = by
        self.at = at
        self.endedAt = endedAt
        self.version = version
    }

    /// Whether somebody may decide so about this pair at all: rules of matching do not bind them, but nobody lends to themselves, and no plan
    /// takes anything from what is paused.
    public static func mayBeSet(_ way: Way, for item: RequestItem, of request: AidRequest, on capability: Capability) throws(Refusal) {
        try request.mustBeOpen()
        try item.mustBeOpen()
        if capability.state == .retired { throw .notFound }
        if way == .forced, capability.state != .published { throw .notNow(.capability(capability.state)) }
        if item.rank(of: capability.aidClass) == nil { throw .invalid([Mistake(field: "capability", .wrongKind)]) }
        if capability.member == request.member { throw .invalid([Mistake(field: "capability", .sameHospital)]) }
    }

    /// What it asks of a plan yet, where so many units of the item are promised from there already; nil where it is done.
    public func beyond(given: Int) -> Override? {
        guard way == .forced, let quantity, given > 0 else { return self }
        if given >= quantity { return nil }
        return Override(
            id: id, item: item, capability: capability, way: way, quantity: quantity - given, by: by, at: at, endedAt: endedAt,
            version: version)
    }

    public func mustStand() throws(Refusal) {
        if endedAt != nil { throw .alreadyDone }
    }
}
