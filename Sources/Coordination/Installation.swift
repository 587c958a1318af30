import CSchema
import Logging
import Postgres
import Records

/// The schema that travels inside the program, and how it gets into a database.
public enum Installation {
    /// All numbered migrations, oldest first.
    public static var migrations: [(number: Int, name: String, text: String)] {
        (0..<embedded_migration_count()).compactMap { index in
            let file = embedded_migration(index)
            guard let name = file.name, let bytes = file.bytes else { return nil }
            let title = String(cString: name)
            let text = String(decoding: UnsafeBufferPointer(start: bytes, count: Int(file.length)), as: UTF8.self)
            return Int(title.prefix(4)).map { ($0, title, text) }
        }
    }

    /// Makes the cluster's roles, each with the password that its connection string names.
    /// - Parameters:
    ///   - admin: a connection string of somebody who may make roles.
    ///   - strings: connection strings of the roles, by role name.
    /// - Throws: `DatabaseError`, and `WrongUser` where a string names another user than its role.
    public static func makeRoles(admin: String, strings: [String: String]) throws {
        let db = try Connection.open(admin)
        for name in Roles.names {
            let string = strings[name]
            let user = try string.flatMap { try ConnectionString.value(of: "user", in: $0) }
            if let user, user != name { throw WrongUser(role: name, user: user) }
            try Roles.make(name, password: string.flatMap { try ConnectionString.value(of: "password", in: $0) }, db)
        }
        try Roles.makeGuard(db)
    }

    public struct WrongUser: Error, CustomStringConvertible {
        public let role: String
        public let user: String
        public var description: String { "The connection string for the role \(role) names the user \(user)." }
    }

    /// Brings a database up to this program's schema.
    /// - Returns: the names of the migrations that were applied.
    public static func migrate(owner: String, logger: Logger? = nil) throws -> [String] {
        try Migrator(connection: owner, migrations: migrations, logger: logger).migrate().map(\.name)
    }

    /// Migrations that this program needs and the database does not have.
    public static func pending(owner: String) throws -> [String] {
        try Migrator(connection: owner, migrations: migrations).pending().map(\.name)
    }
}
