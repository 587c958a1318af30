import MutualAid
import Records

/// Requests that the caller may see, page by page.
public struct ListRequests: Question {
    public static let permission = Permission.anySeat

    public let after: String?
    public let limit: Int?

    public init(after: String? = nil, limit: Int? = nil) {
        self.after = after
        self.limit = limit
    }

    public func answer(_ reading: Reading) throws -> Page<RequestRow> {
        let size = try Keyset.size(limit)
        let rows = try Requests.list(after: try Keyset.id(after), limit: size + 1, in: reading.region, reading.db)
        return Keyset.page(rows, size: size) { $0.request.id.description }
    }
}

/// Capabilities that the caller may see, page by page.
public struct ListCapabilities: Question {
    public static let permission = Permission.anySeat

    public let after: String?
    public let limit: Int?

    public init(after: String? = nil, limit: Int? = nil) {
        self.after = after
        self.limit = limit
    }

    public func answer(_ reading: Reading) throws -> Page<CapabilityRow> {
        let size = try Keyset.size(limit)
        let rows = try Capabilities.list(after: try Keyset.id(after), limit: size + 1, in: reading.region, reading.db)
        return Keyset.page(rows, size: size) { $0.capability.id.description }
    }
}

/// One capability.
public struct ShowCapability: Question {
    public static let permission = Permission.anySeat

    public let capability: ID<Capability>

    public init(capability: ID<Capability>) {
        self.capability = capability
    }

    public func answer(_ reading: Reading) throws -> CapabilityRow {
        guard let row = try Capabilities.row(capability, in: reading.region, reading.db) else { throw Refusal.notFound }
        return row
    }
}

/// Orders that the caller may see, page by page.
public struct ListOrders: Question {
    public static let permission = Permission.anySeat

    public let after: String?
    public let limit: Int?

    public init(after: String? = nil, limit: Int? = nil) {
        self.after = after
        self.limit = limit
    }

    public func answer(_ reading: Reading) throws -> Page<OrderRow> {
        let size = try Keyset.size(limit)
        let rows = try Orders.list(after: try Keyset.id(after), limit: size + 1, in: reading.region, reading.db)
        return Keyset.page(rows, size: size) { $0.order.id.description }
    }
}

/// The journal, newest first, as far as the caller may read it.
public struct ListJournal: Question {
    public static let permission = Permission.anySeat

    /// A sealed position; the page begins with the entry before it.
    public let before: Int?
    public let limit: Int?

    public init(before: Int? = nil, limit: Int? = nil) {
        self.before = before
        self.limit = limit
    }

    public func answer(_ reading: Reading) throws -> Page<SealedEntry> {
        let size = try Keyset.size(limit)
        let rows = try Journal.before(before, in: reading.region, limit: size + 1, reading.db)
        return Keyset.page(rows, size: size) { String($0.position) }
    }
}
