import Foundation
import MutualAid
import Postgres

/// The ids of deeds with their outcomes: what makes a repeated request harmless.
public enum Deeds {
    public struct Found: Decodable, Sendable {
        public let digest: Data
        /// The outcome's JSON; nil only while the deed is still being done.
        public let outcome: String?
    }

    private static let nobody = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))

    /// Claims an id for this transaction. Waits for another transaction that holds the same id.
    /// - Returns: nil where the id is new, else what it stands for.
    public static func claim(
        _ id: ID<DeedMark>, digest: [UInt8], by account: ID<Account>?, in region: RegionID?, at moment: Moment, _ db: Connection
    ) throws -> Found? {
        let owner = account?.rawValue ?? nobody
        if let region {
            let made = try db.run(
                """
                insert into deed (region, account, id, digest, recorded_at)
                values (\(region), \(owner), \(id), \(digest), \(moment.real)) on conflict do nothing
                """, rows: .atMostOne)
            if made == 1 { return nil }
            return try db.one(
                "select digest, outcome::text as outcome from deed where region = \(region) and account = \(owner) and id = \(id)",
                as: Found.self)
        }
        let made = try db.run(
            """
            insert into account_deed (account, id, digest, recorded_at)
            values (\(owner), \(id), \(digest), \(moment.real)) on conflict do nothing
            """, rows: .atMostOne)
        if made == 1 { return nil }
        return try db.one(
            "select digest, outcome::text as outcome from account_deed where account = \(owner) and id = \(id)", as: Found.self)
    }

    public static func finish(
        _ id: ID<DeedMark>, outcome: String, by account: ID<Account>?, in region: RegionID?, _ db: Connection
    ) throws {
        let owner = account?.rawValue ?? nobody
        if let region {
            try db.run(
                "update deed set outcome = \(outcome)::jsonb where region = \(region) and account = \(owner) and id = \(id)")
        } else {
            try db.run("update account_deed set outcome = \(outcome)::jsonb where account = \(owner) and id = \(id)")
        }
    }

    /// What an id stands for, after a COMMIT whose answer was lost.
    public static func find(_ id: ID<DeedMark>, by account: ID<Account>?, in region: RegionID?, _ db: Connection) throws -> Found? {
        let owner = account?.rawValue ?? nobody
        if let region {
            return try db.first(
                "select digest, outcome::text as outcome from deed where region = \(region) and account = \(owner) and id = \(id)")
        }
        return try db.first("select digest, outcome::text as outcome from account_deed where account = \(owner) and id = \(id)")
    }
}
