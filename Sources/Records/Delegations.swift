import Foundation
import MutualAid
import Postgres

public enum Delegations {
    private static let columns: SQL = "select id, member, request, given_at, until, ended_at, by_voice from delegation"

    public static func load(_ id: ID<Delegation>, in region: RegionID, _ db: Connection) throws -> Delegation? {
        try db.first("\(columns) where region = \(region) and id = \(id)")
    }

    /// What a member has handed over and not taken back, the longest first.
    public static func open(of member: ID<Member>, at now: Date, in region: RegionID, _ db: Connection) throws -> [Delegation] {
        try db.all(
            """
            \(columns) where region = \(region) and member = \(member) and ended_at is null and until > \(now) order by until desc, id
            """)
    }

    /// Which were given by voice and still hold, in the whole region.
    public static func saidByVoice(at now: Date, in region: RegionID, _ db: Connection) throws -> [ID<Delegation>] {
        try db.all(
            "select id from delegation where region = \(region) and by_voice and ended_at is null and until > \(now) order by id")
    }

    public static func insert(_ delegation: Delegation, by account: ID<Account>?, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            insert into delegation (region, id, member, request, given_by, given_at, until, by_voice)
            values (\(region), \(delegation.id), \(delegation.member), \(delegation.request), \(account), \(delegation.givenAt),
                \(delegation.until), \(delegation.byVoice))
            """)
    }

    public static func end(_ id: ID<Delegation>, at now: Date, in region: RegionID, _ db: Connection) throws {
        try db.run("update delegation set ended_at = \(now) where region = \(region) and id = \(id)")
    }
}
