import MutualAid
import Records

/// What the caller's members drive for others, until it has arrived.
public struct ListLegs: Question {
    public static let permission = Permission.anySeat

    public init() {}

    public func answer(_ reading: Reading) throws -> [CarryLegRow] {
        try CarryLegs.driven(by: reading.members, in: reading.region, reading.db)
    }
}
