import MutualAid
import Records

/// Sealed entries after a position, oldest first: what a reader missed.
public struct FollowJournal: Question {
    public static let permission = Permission.anySeat

    public let after: Int
    public let limit: Int?

    public init(after: Int, limit: Int? = nil) {
        self.after = after
        self.limit = limit
    }

    public func answer(_ reading: Reading) throws -> [SealedEntry] {
        try Journal.following(after, in: reading.region, limit: try Keyset.size(limit), reading.db)
    }
}

/// Names of members, for sentences about them.
public struct NameMembers: Question {
    public static let permission = Permission.anySeat

    public let members: [ID<Member>]

    public init(members: [ID<Member>]) {
        self.members = members
    }

    public func answer(_ reading: Reading) throws -> [MemberName] {
        try Members.names(members, in: reading.region, reading.db)
    }
}
