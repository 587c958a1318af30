import Foundation
import MutualAid
import Postgres

public enum Accounts {
    public struct Login: Decodable, Sendable {
        public let account: ID<Account>
        public let name: String
        /// The argon2id string.
        public let password: String
    }

    public struct Session: Decodable, Sendable {
        public let account: ID<Account>
        public let name: String
        public let language: Language?
        public let region: RegionID?
        public let member: ID<Member>?
        public let roles: [String]?
        public let members: [UUID]?

        public var seat: Seat? {
            guard let region, let member, let roles, let members else { return nil }
            return Seat(
                region: region, member: member, roles: roles.compactMap(Role.init(rawValue:)), members: members.map(ID.init(rawValue:)))
        }
    }

    private struct SeatRecord: Decodable {
        let region: RegionID
        let regionName: String
        let member: ID<Member>
        let memberName: String
        let roles: [String]
        let members: [UUID]
    }

    /// One of the two questions that may be asked before the caller is known.
    public static func login(_ login: String) -> SQL { "select account, name, password from app.login(\(login))" }

    /// The other one: whose session this is, and where it sits.
    public static func session(_ hash: [UInt8]) -> SQL {
        "select account, name, language, region, member, roles, members from app.session(\(hash))"
    }

    public static func seats(_ db: Connection) throws -> [(row: SeatRow, seat: Seat)] {
        try db.all(
            "select region, region_name, member, member_name, roles, members from app.seats()", as: SeatRecord.self
        ).map { record in
            let roles = record.roles.compactMap(Role.init(rawValue:))
            return (
                SeatRow(
                    region: record.region, regionName: record.regionName, member: record.member, memberName: record.memberName,
                    roles: roles),
                Seat(region: record.region, member: record.member, roles: roles, members: record.members.map(ID.init(rawValue:)))
            )
        }
    }

    public struct Named: Decodable, Sendable {
        public let account: ID<Account>
        public let name: String
    }

    /// Whose sign-in name this is; nil where there is none, or where the caller may give nobody a seat.
    public static func named(_ login: String, _ db: Connection) throws -> Named? {
        try db.first("select account, name from app.account_named(\(login))")
    }

    public struct Own: Decodable, Sendable {
        public let name: String
        public let language: Language?
        public let password: String
    }

    public static func own(_ account: ID<Account>, _ db: Connection) throws -> Own? {
        try db.first("select name, language, password from account where account = \(account)")
    }

    public static func insert(
        _ account: ID<Account>, login: String, name: String, password: String, language: Language?, at moment: Moment, _ db: Connection
    ) throws {
        try db.run(
            """
            insert into account (account, login, name, password, language, opened_at)
            values (\(account), \(login), \(name), \(password), \(language), \(moment.real))
            """)
    }

    public static func setPassword(_ account: ID<Account>, _ password: String, _ db: Connection) throws {
        try db.run("update account set password = \(password) where account = \(account)")
    }

    public static func setLanguage(_ account: ID<Account>, _ language: Language, _ db: Connection) throws {
        try db.run("update account set language = \(language) where account = \(account)")
    }

    public static func openSession(
        _ hash: [UInt8], kind: SessionKind, for account: ID<Account>, seat: SeatRow?, at moment: Moment, _ db: Connection
    ) throws {
        try db.run(
            """
            insert into session (hash, account, kind, region, member, opened_at, expires_at)
            values (\(hash), \(account), \(kind), \(seat?.region), \(seat?.member), \(moment.real),
                \(moment.real.addingTimeInterval(kind.lifetime)))
            """)
    }

    /// Takes away what has ended by itself.
    public static func clearSessions(of account: ID<Account>, at moment: Moment, _ db: Connection) throws {
        try db.run("delete from session where account = \(account) and expires_at <= \(moment.real)", rows: .any)
    }

    public static func takeSeat(_ hash: [UInt8], _ seat: SeatRow, _ db: Connection) throws {
        try db.run("update session set region = \(seat.region), member = \(seat.member) where hash = \(hash)")
    }

    public static func closeSession(_ hash: [UInt8], _ db: Connection) throws {
        try db.run("delete from session where hash = \(hash)", rows: .atMostOne)
    }

    /// Ends every session of the account but one.
    public static func closeSessions(of account: ID<Account>, but kept: [UInt8]?, _ db: Connection) throws {
        try db.run(
            "delete from session where account = \(account) and hash is distinct from \(kept)::bytea", rows: .any)
    }

    /// As what an account sits at a member already; nothing where it does not.
    public static func roles(
        of account: ID<Account>, at member: ID<Member>, in region: RegionID, _ db: Connection
    ) throws -> [Role] {
        let known: [String] = try db.all(
            "select unnest(roles) from membership where region = \(region) and account = \(account) and member = \(member)")
        return known.compactMap(Role.init(rawValue:))
    }

    /// Seats an account at a member, or gives the seat that it has there further roles; none is lost by that.
    public static func grant(
        _ account: ID<Account>, _ member: ID<Member>, roles: [Role], in region: RegionID, at moment: Moment, _ db: Connection
    ) throws {
        try db.run(
            """
            insert into membership (region, account, member, roles, granted_at)
            values (\(region), \(account), \(member), \(roles)::text[], \(moment.real))
            on conflict on constraint membership_key do update
            set roles = array(select distinct r from unnest(membership.roles || excluded.roles) r order by r)
            """)
    }
}
