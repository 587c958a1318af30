import Logging
import MutualAid
import Postgres
import Records

/// Where the databases are, each connection string handed to libpq as it is.
public struct Addresses: Sendable {
    public let application: String
    public let sealer: String
    public let tail: String

    public init(application: String, sealer: String, tail: String) {
        self.application = application
        self.sealer = sealer
        self.tail = tail
    }
}

/// The house with all that keeps it: what the program builds once.
public struct Premises: Sendable {
    public let house: House
    public let upkeep: Upkeep
    /// What has to run for as long as the program does.
    public let databases: [Database]
    public let notifications: Notifications

    /// - Parameters:
    ///   - links: the key that signs links; all instances share it.
    ///   - tune: changes the application database's settings, for tests that listen to its statements.
    ///   - poke: told after each commit.
    public init(
        _ addresses: Addresses, links: LinkKey, logger: Logger, tune: (inout Database.Settings) -> Void = { _ in },
        poke: @escaping @Sendable () -> Void = {}
    ) {
        var settings = Database.Settings(connection: addresses.application)
        tune(&settings)
        let application = Database(settings, logger: logger)
        let sealer = Database(.few(addresses.sealer), logger: logger)
        let tail = Database(.few(addresses.tail), logger: logger)
        notifications = Notifications(connection: addresses.tail, logger: logger)
        house = House(database: application, passwords: Passwords(), linkKey: links, poke: poke)
        upkeep = Upkeep(house: house, sealer: sealer, tail: tail, notifications: notifications)
        databases = [application, sealer, tail]
    }

    /// Refuses to go on where a connection may do more than it should.
    /// - Throws: `TooMuchPower` naming the role.
    public func proveRoles() async throws {
        for database in databases {
            let powers = try await database.once(Powers.question, as: Powers.Role.self, on: .background)
            for power in powers where power.powerful { throw TooMuchPower(role: power.role) }
        }
    }
}

/// A database role that could pass by row-level security.
public struct TooMuchPower: Error, CustomStringConvertible {
    public let role: String
    public var description: String {
        "The database role \(role) is a superuser, passes by row-level security, makes roles or owns tables. Connect as aid_application, aid_sealer and aid_tail."
    }
}

extension Database.Settings {
    /// For the upkeep's own roles, which need few connections.
    fileprivate static func few(_ connection: String) -> Database.Settings {
        var settings = Database.Settings(connection: connection)
        settings.interactive = 0
        settings.heavy = 1
        settings.background = 2
        return settings
    }
}
