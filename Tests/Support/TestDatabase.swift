import Coordination
import Foundation
import Logging
import Postgres
import Testing

/// A migrated database of a test's own, cloned from one template, and thrown away afterwards.
public struct TestDatabase: Sendable {
    public let name: String
    let admin: String

    /// Connection strings as each role; the passwords are empty, since only the socket's owner gets in.
    public func string(as role: String) throws -> String { try TestServer.string(role: role, database: name) }

    public var addresses: Addresses {
        get throws {
            try Addresses(application: string(as: "aid_application"), sealer: string(as: "aid_sealer"), tail: string(as: "aid_tail"))
        }
    }

    /// The superuser's own connection string to this database.
    public func stringAsAdmin() throws -> String { try TestServer.string(role: nil, database: name) }

    /// A connection with all rights, for planting what no role may do.
    public func asAdmin() throws -> Connection { try Connection.open(TestServer.string(role: nil, database: name)) }

    public func asOwner() throws -> Connection { try Connection.open(string(as: "aid_owner")) }
}

/// The server that `ops/test` starts: in memory, on a socket of its own.
public enum TestServer {
    /// The superuser's connection string.
    public static var admin: String? { ProcessInfo.processInfo.environment["TEST_DATABASE_ADMIN_URL"] }

    private static let password = "only-inside-this-test-cluster"
    private static let template = "mutual_aid_template_\(ProcessInfo.processInfo.processIdentifier)"

    static func string(role: String?, database: String) throws -> String {
        let admin = try #require(admin, "ops/test sets TEST_DATABASE_ADMIN_URL")
        var parts: [String] = []
        for keyword in ["host", "port"] {
            if let value = try ConnectionString.value(of: keyword, in: admin) { parts.append("\(keyword)=\(value)") }
        }
        let user = try role ?? ConnectionString.value(of: "user", in: admin) ?? "postgres"
        let secret = try role == nil ? ConnectionString.value(of: "password", in: admin) : password
        parts += ["dbname=\(database)", "user=\(user)"]
        if let secret { parts.append("password=\(secret)") }
        return parts.joined(separator: " ")
    }

    private static let prepared = OnceOnly {
        let admin = try #require(TestServer.admin, "ops/test sets TEST_DATABASE_ADMIN_URL")
        let roles = ["aid_owner", "aid_application", "aid_sealer", "aid_tail", "aid_reader"]
        try Installation.makeRoles(
            admin: admin,
            strings: Dictionary(
                uniqueKeysWithValues: try roles.map { ($0, try TestServer.string(role: $0, database: "postgres")) }))
        let db = try Connection.open(admin)
        try db.execute(script: "drop database if exists \(template); create database \(template) owner aid_owner")
        _ = try Installation.migrate(owner: string(role: "aid_owner", database: template))
    }

    /// A clone of the migrated template, or of another database that nobody is connected to.
    public static func database(like model: TestDatabase? = nil) async throws -> TestDatabase {
        try await prepared.run()
        let admin = try #require(TestServer.admin, "ops/test sets TEST_DATABASE_ADMIN_URL")
        let name = "mutual_aid_\(UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "_"))"
        try await cloning.run {
            try Connection.open(admin).execute(
                script: "create database \(name) template \(model?.name ?? template) owner aid_owner")
        }
        return TestDatabase(name: name, admin: admin)
    }

    public static func drop(_ database: TestDatabase) throws {
        try Connection.open(database.admin).execute(script: "drop database if exists \(database.name) with (force)")
    }

    private static let cloning = OneAtATime()
}

/// Runs something once in the process, whoever asks first.
private actor OnceOnly {
    private let body: @Sendable () throws -> Void
    private var result: Result<Void, any Error>?

    init(_ body: @escaping @Sendable () throws -> Void) {
        self.body = body
    }

    func run() throws {
        if result == nil { result = Result { try body() } }
        try result?.get()
    }
}

/// PostgreSQL clones one database at a time.
private actor OneAtATime {
    func run(_ body: @Sendable () throws -> Void) throws { try body() }
}

/// Lets only so many in at once: every town has connections of its own, and the server has a limit.
actor Gate {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ free: Int) {
        self.free = free
    }

    func enter() async {
        if free > 0 {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
