import Foundation
import Postgres
import Testing

@Suite(.serialized) struct MigratorTests {
    private typealias File = (number: Int, name: String, text: String)

    private let files: [File] = [
        (1, "first", "create table migrated_a (n int8);\ninsert into migrated_a values (1);"),
        (2, "function", "create function migrated_f() returns int language plpgsql as $$ begin return 1; end; $$;"),
        (3, "index", "-- outside a transaction\ncreate index concurrently migrated_i on migrated_a (n);"),
    ]

    private func clean() throws {
        try Server.open().execute(
            script: """
                drop table if exists public.migration, migrated_a, migrated_b;
                drop function if exists migrated_f();
                """)
    }

    private func refusal(_ files: [File]) throws -> String? {
        do {
            _ = try Migrator(connection: Server.url(), migrations: files).pending()
            return nil
        } catch let refusal as Migrator.Refusal {
            return refusal.description
        }
    }

    @Test func forward() throws {
        try clean()
        let some = Migrator(connection: try Server.url(), migrations: Array(files.prefix(1)))
        let all = Migrator(connection: try Server.url(), migrations: files)
        #expect(try all.pending().map(\.number) == [1, 2, 3])
        #expect(try some.migrate().map(\.number) == [1])
        #expect(try all.plan().map(\.isInTransaction) == [true, false])
        #expect(try all.migrate().map(\.number) == [2, 3])
        #expect(try all.pending().isEmpty)
        #expect(try all.migrate().isEmpty)
        let db = try Server.open()
        #expect(try db.one("select count(*) from pg_indexes where indexname = 'migrated_i'") == 1)
        #expect(try db.one("select count(*) from public.migration where applied_by = session_user and length(sha256) = 32") == 3)
    }

    @Test func refusals() throws {
        try clean()
        try Migrator(connection: Server.url(), migrations: files).migrate()
        var changed = files
        changed[1].text += " "
        #expect(try refusal(changed)?.contains("changed") == true)
        #expect(try refusal(Array(files.dropFirst()))?.contains("not in this program") == true)
        #expect(try refusal(Array(files.dropLast()))?.contains("newer") == true)
        #expect(try refusal(files + [(2, "twice", "")])?.contains("two") == true)
        let late: File = (0, "late", "select 1")
        #expect(try refusal([late] + files)?.contains("missing") == true)
        #expect(try refusal(files) == nil)
    }

    @Test func aFailureUndoesItsFile() throws {
        try clean()
        let bad: File = (4, "bad", "create table migrated_b (n int8); select 1 / 0;")
        let migrator = Migrator(connection: try Server.url(), migrations: files + [bad])
        #expect(kind { try migrator.migrate() } == .server("22012"))
        let db = try Server.open()
        #expect(try db.one("select to_regclass('migrated_b') is null") == true)
        #expect(try db.one("select max(number) from public.migration") == 3)
        #expect(try migrator.pending().map(\.number) == [4])
    }

    /// The server would refuse a message with two statements, and with it any statement that may not stand beside another.
    @Test func oneStatementAMessage() throws {
        try clean()
        let vacuum: File = (1, "vacuum", "-- outside a transaction\ncreate table migrated_a (n int8); vacuum migrated_a; select 1;")
        #expect(try Migrator(connection: Server.url(), migrations: [vacuum]).migrate()[0].statements.count == 3)
    }

    @Test func onlyOneAtATime() async throws {
        try clean()
        let slow: [File] = [(1, "slow", "select pg_sleep(0.3); create table migrated_a (n int8);")]
        let migrator = Migrator(connection: try Server.url(), migrations: slow)
        async let first = onThread { try migrator.migrate().count }
        async let second = onThread { try migrator.migrate().count }
        async let third = onThread { try migrator.migrate().count }
        let applied = try await first + second + third
        #expect(applied == 1)
        try clean()
    }
}

/// Runs what blocks on a thread of its own.
private func onThread<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
    }
}
