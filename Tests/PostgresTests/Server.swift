import Foundation
import Logging
import Postgres
import Synchronization
import Testing

/// The server that the tests use.
enum Server {
    /// A connection string for an empty database, whose role may create tables, roles and end other connections.
    static func url() throws -> String {
        let given = try #require(
            ProcessInfo.processInfo.environment["TEST_DATABASE_OWNER_URL"],
            "TEST_DATABASE_OWNER_URL is not set: run the tests with ops/test, which starts a server and sets it")
        // As keywords, whichever way it was written, so that a test can change one of them.
        return try ["host", "port", "user", "password", "dbname"].compactMap { keyword in
            try ConnectionString.value(of: keyword, in: given).map { "\(keyword)=\($0)" }
        }.joined(separator: " ")
    }

    static func open() throws -> Connection { try Connection.open(url()) }

    static var logger: Logger { Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() } }

    /// A small database, closed after the body.
    static func database<T>(
        _ change: (inout Database.Settings) -> Void = { _ in }, _ body: (Database) async throws -> T
    ) async throws -> T {
        var settings = Database.Settings(connection: try url())
        settings.interactive = 2
        settings.heavy = 1
        settings.background = 1
        change(&settings)
        let database = Database(settings, logger: logger)
        do {
            let value = try await body(database)
            await database.close()
            return value
        } catch {
            await database.close()
            throw error
        }
    }

    /// Ends a server process, as an administrator or a crash would.
    static func terminate(_ backend: Int) throws {
        let killer = try open()
        _ = try killer.all("select pg_terminate_backend(\(Int32(backend)))", as: Bool.self)
    }
}

/// An opening statement that does nothing.
let nobody: SQL = "select 1"

/// The kind of the `DatabaseError` that the body throws, or nil.
func kind<T>(of body: () async throws -> T) async -> DatabaseError.Kind? {
    do {
        _ = try await body()
        return nil
    } catch {
        return (error as? DatabaseError)?.kind
    }
}

func kind<T>(of body: () throws -> T) -> DatabaseError.Kind? {
    do {
        _ = try body()
        return nil
    } catch {
        return (error as? DatabaseError)?.kind
    }
}

/// Asks something simple, so that a test sees that the database is usable after what it did.
func expectAnswer(_ database: Database) async throws {
    let answer = try await database.once("select \(1) + 1", as: Int.self)
    #expect(answer == [2])
}

final class Counter: Sendable {
    private let value = Mutex(0)

    func add() { value.withLock { $0 += 1 } }

    var count: Int { value.withLock { $0 } }
}
