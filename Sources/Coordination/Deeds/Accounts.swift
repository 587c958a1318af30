import Foundation
import MutualAid
import Records

/// Opens a session for whoever knows the password.
public struct SignIn: Deed {
    public static let permission = Permission.everybody
    public static let scope = DeedScope.account

    public let login: String
    public let password: String
    /// SHA-256 of the secret that the caller keeps: the secret itself is never stored.
    public let sessionHash: [UInt8]
    public let kind: SessionKind

    public init(login: String, password: String, sessionHash: [UInt8], kind: SessionKind) {
        self.login = login
        self.password = password
        self.sessionHash = sessionHash
        self.kind = kind
    }

    public var withoutSecrets: Self? { SignIn(login: login, password: "", sessionHash: sessionHash, kind: kind) }

    public struct Known: ActsAs, Sendable {
        let caller: Caller
    }

    public func check(_ check: inout Check) {
        check.text("login", login, limit: 80, required: true)
        if password.isEmpty { check.add("password", .missing) }
        if password.utf8.count > 1_024 { check.add("password", .tooLong(limit: 1_024)) }
        if sessionHash.count != 32 { check.add("sessionHash", .outOfRange(least: 32, most: 32)) }
    }

    public func prepare(_ readiness: Readiness) async throws -> Known {
        let wanted = login.trimmingCharacters(in: .whitespaces).lowercased()
        let found = try await readiness.database.once(Accounts.login(wanted), as: Accounts.Login.self).first
        // The hash is checked also where there is no such login, so that both take as long and say the same.
        guard try await readiness.passwords.verifies(password, found?.password), let found else { throw Refusal.wrongPassword }
        let caller = Caller(identity: .account(found.account, name: found.name), seat: nil, channel: readiness.caller.channel)
        return Known(caller: caller)
    }

    public func perform(_ work: Work, _ known: Known) throws -> SignedIn {
        guard let account = known.caller.account else { throw Refusal.wrongPassword }
        let seats = try Accounts.seats(work.db)
        try Accounts.clearSessions(of: account, at: work.moment, work.db)
        try Accounts.openSession(sessionHash, kind: kind, for: account, seat: seats.first?.row, at: work.moment, work.db)
        try work.recordForAccount(account, kind == .bearer ? .tokenIssued : .signedIn)
        return SignedIn(account: account, expiresAt: work.moment.real.addingTimeInterval(kind.lifetime), seats: seats.map(\.row))
    }
}

public struct SignedIn: Codable, Sendable, Hashable {
    public let account: ID<Account>
    public let expiresAt: Date
    public let seats: [SeatRow]
}

/// Ends the session that the caller came with.
public struct SignOut: Deed {
    public static let permission = Permission.anySignedIn
    public static let scope = DeedScope.account

    public init() {}

    public func perform(_ work: Work, _: Void) throws -> Done {
        guard let account = work.caller.account else { throw Refusal.notSignedIn }
        if let session = work.caller.session { try Accounts.closeSession(session, work.db) }
        try work.recordForAccount(account, .signedOut)
        return Done()
    }
}

/// Sits down in another of one's seats.
public struct TakeSeat: Deed {
    public static let permission = Permission.anySignedIn
    public static let scope = DeedScope.account

    public let region: RegionID
    public let member: ID<Member>

    public init(region: RegionID, member: ID<Member>) {
        self.region = region
        self.member = member
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        guard let account = work.caller.account, let session = work.caller.session else { throw Refusal.notSignedIn }
        guard let seat = try Accounts.seats(work.db).first(where: { $0.row.region == region && $0.row.member == member }) else {
            throw Refusal.notFound
        }
        try Accounts.takeSeat(session, seat.row, work.db)
        try work.recordForAccount(account, .seatTaken(region: Int(region.rawValue)))
        return Done()
    }
}

/// Changes one's own password; every other session of the account ends.
public struct ChangePassword: Deed {
    public static let permission = Permission.anySignedIn
    public static let scope = DeedScope.account

    public let old: String
    public let new: String

    public init(old: String, new: String) {
        self.old = old
        self.new = new
    }

    public var withoutSecrets: Self? { ChangePassword(old: "", new: "") }

    public func check(_ check: inout Check) {
        Account.check(&check, field: "new", password: new)
    }

    /// - Returns: the new password's hash; nil where the old one is wrong. The deed itself refuses it, because a deed that was done
    ///   already is told its outcome, and by then the old password is another.
    public func prepare(_ readiness: Readiness) async throws -> String? {
        guard let account = readiness.caller.account else { throw Refusal.notSignedIn }
        let caller = Caller(identity: readiness.caller.identity, seat: nil, channel: readiness.caller.channel)
        let own = try await readiness.database.read(opening: Opening.statement(for: caller), as: Opening.self) { db, _ in
            try Accounts.own(account, db)
        }
        guard try await readiness.passwords.verifies(old, own?.password) else { return nil }
        return try await readiness.passwords.hash(new)
    }

    public func perform(_ work: Work, _ hash: String?) throws -> Done {
        guard let account = work.caller.account else { throw Refusal.notSignedIn }
        guard let hash else { throw Refusal.wrongPassword }
        try Accounts.setPassword(account, hash, work.db)
        try Accounts.closeSessions(of: account, but: work.caller.session, work.db)
        try work.recordForAccount(account, .passwordChanged)
        return Done()
    }
}

/// Keeps the language in which somebody reads.
public struct ChooseLanguage: Deed {
    public static let permission = Permission.anySignedIn
    public static let scope = DeedScope.account

    public let language: Language

    public init(language: Language) {
        self.language = language
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        guard let account = work.caller.account else { throw Refusal.notSignedIn }
        try Accounts.setLanguage(account, language, work.db)
        return Done()
    }
}

/// Makes a token for a program, which acts from the seat in which it was made.
public struct IssueToken: Deed {
    public static let permission = Permission.anySignedIn
    public static let scope = DeedScope.account

    public let sessionHash: [UInt8]
    public let region: RegionID
    public let member: ID<Member>

    public init(sessionHash: [UInt8], region: RegionID, member: ID<Member>) {
        self.sessionHash = sessionHash
        self.region = region
        self.member = member
    }

    public func check(_ check: inout Check) {
        if sessionHash.count != 32 { check.add("sessionHash", .outOfRange(least: 32, most: 32)) }
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        guard let account = work.caller.account else { throw Refusal.notSignedIn }
        guard let seat = try Accounts.seats(work.db).first(where: { $0.row.region == region && $0.row.member == member }) else {
            throw Refusal.notFound
        }
        try Accounts.openSession(sessionHash, kind: .bearer, for: account, seat: seat.row, at: work.moment, work.db)
        try work.recordForAccount(account, .tokenIssued)
        return Done()
    }
}

/// Opens an account for somebody of a member, with a first password and roles there.
public struct OpenAccount: Deed {
    public static let permission = Permission.only(.organisationAdministrator, side: .owner).orRegion(.coordinator)

    public let member: ID<Member>
    public let login: String
    public let accountName: String
    public let password: String
    public let roles: [Role]
    public let language: Language?

    public init(member: ID<Member>, login: String, accountName: String, password: String, roles: [Role], language: Language? = nil) {
        self.member = member
        self.login = login
        self.accountName = accountName
        self.password = password
        self.roles = roles
        self.language = language
    }

    public var withoutSecrets: Self? {
        OpenAccount(member: member, login: login, accountName: accountName, password: "", roles: roles, language: language)
    }

    public func check(_ check: inout Check) {
        Account.check(&check, login: login, name: accountName)
        Account.check(&check, field: "password", password: password)
        check.roles(roles)
    }

    public func prepare(_ readiness: Readiness) async throws -> String {
        try await readiness.passwords.hash(password)
    }

    public func perform(_ work: Work, _ hash: String) throws -> Made<Account> {
        try work.demand(Self.self, Parties(owner: member))
        try work.mayGrant(roles)
        try Lock.share(.member, [member], in: work.region, work.db)
        let account: ID<Account> = work.newID()
        try Accounts.insert(account, login: login, name: accountName, password: hash, language: language, at: work.moment, work.db)
        try Accounts.grant(account, member, roles: roles, in: work.region, at: work.moment, work.db)
        try work.record(.accountOpened(account: account, member: member), audience: [member])
        return Made(account)
    }
}
