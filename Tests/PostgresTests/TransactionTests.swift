import Foundation
import Postgres
import Synchronization
import Testing

@Suite struct TransactionTests {
    private struct Sorry: Error {}

    private func table(_ name: String) throws {
        try Server.open().execute(
            script: "drop table if exists \(name); create table \(name) (n int8 primary key, m int8 not null default 0)")
    }

    @Test func theOpeningRowIsGivenToTheBody() async throws {
        try await Server.database { database in
            let sum = try await database.read(opening: "select \(20)", as: Int.self) { db, opened in
                try db.one("select \(opened) + 1", as: Int.self)
            }
            #expect(sum == 21)
            #expect(await kind { try await database.read(opening: "select 1 where false", as: Int.self) { _, _ in } } == .noRow)
            #expect(await kind { try await database.read(opening: "select 1 / 0", as: Int.self) { _, _ in } } == .server("22012"))
            let level: String = try await database.read(opening: nobody, as: Int.self) { db, _ in
                try db.one("select current_setting('transaction_isolation') || current_setting('transaction_read_only')")
            }
            #expect(level == "repeatable readon")
        }
    }

    @Test func readsCannotWrite() async throws {
        try table("readonly_test")
        try await Server.database { database in
            let outcome = await kind {
                try await database.read(opening: nobody, as: Int.self) { db, _ in try db.run("insert into readonly_test values (1)") }
            }
            #expect(outcome == .server("25006"))
        }
    }

    @Test func anErrorUndoesEverything() async throws {
        try table("undone")
        try await Server.database { database in
            await #expect(throws: Sorry.self) {
                try await database.write(opening: nobody, as: Int.self) { db, _ in
                    try db.run("insert into undone values (1)")
                    throw Sorry()
                }
            }
            #expect(try await database.once("select count(*) from undone", as: Int.self) == [0])
            try await expectAnswer(database)
        }
    }

    /// The server would answer COMMIT with a rollback that looks like success.
    @Test func aSwallowedErrorStillFails() async throws {
        try table("swallowed")
        try await Server.database { database in
            let outcome = await kind {
                try await database.write(opening: nobody, as: Int.self) { db, _ in
                    try db.run("insert into swallowed values (1)")
                    _ = try? db.run("insert into swallowed values (1)")
                }
            }
            #expect(outcome == .server("23505"))
        }
    }

    @Test func savepoints() async throws {
        try table("saved")
        try await Server.database { database in
            try await database.write(opening: nobody, as: Int.self) { db, _ in
                try db.run("insert into saved values (1)")
                do {
                    try db.savepoint {
                        try db.run("insert into saved values (2)")
                        try db.savepoint { try db.run("insert into saved values (3)") }
                        try db.run("insert into saved values (1)")
                    }
                } catch let error as DatabaseError {
                    guard error.violates("saved_pkey") else { throw error }
                }
                try db.savepoint { try db.run("insert into saved values (4)") }
            }
            #expect(try await database.once("select n from saved order by n", as: Int.self) == [1, 4])
        }
    }

    @Test func serializationFailuresAreRepeated() async throws {
        try await Server.database { database in
            let attempts = Mutex(0)
            let last = try await database.write(opening: nobody, as: Int.self) { db, _ in
                let attempt = attempts.withLock { count in
                    count += 1
                    return count
                }
                if attempt < 3 {
                    try db.run("do $$ begin raise exception using errcode = '40001'; end $$", rows: .any)
                }
                return attempt
            }
            #expect(last == 3)
            attempts.withLock { $0 = 0 }
            let outcome = await kind {
                try await database.write(opening: nobody, as: Int.self, attempts: 2) { db, _ in
                    attempts.withLock { $0 += 1 }
                    try db.run("do $$ begin raise exception using errcode = '40P01'; end $$", rows: .any)
                }
            }
            #expect(outcome == .server("40P01"))
            #expect(attempts.withLock { $0 } == 2)
        }
    }

    /// Locks one row, waits until the other side has locked its first, and goes on to the other's.
    private func both(_ first: Int, _ second: Int, _ arrived: Counter, _ database: Database) async throws {
        try await database.write(opening: nobody, as: Int.self) { db, _ in
            try db.run("update deadlock set m = m + 1 where n = \(first)")
            arrived.add()
            for _ in 0..<100 where arrived.count < 2 { Thread.sleep(forTimeInterval: 0.01) }
            try db.run("update deadlock set m = m + 1 where n = \(second)")
        }
    }

    @Test func aDeadlockIsRepeated() async throws {
        try table("deadlock")
        try Server.open().execute(script: "insert into deadlock values (1), (2)")
        try await Server.database { database in
            let arrived = Counter()
            async let left: Void = both(1, 2, arrived, database)
            async let right: Void = both(2, 1, arrived, database)
            _ = try await (left, right)
            #expect(arrived.count > 2)
            #expect(try await database.once("select m from deadlock order by n", as: Int.self) == [2, 2])
        }
    }

    @Test func aStaleStatementIsPreparedAgain() async throws {
        try table("stale")
        try await Server.database({ $0.interactive = 1 }) { database in
            @Sendable func rows() async throws -> [Int] {
                try await database.read(opening: nobody, as: Int.self) { db, _ in try db.all("select * from stale") }
            }
            try Server.open().execute(script: "alter table stale drop column m")
            #expect(try await rows() == [])
            try Server.open().execute(script: "alter table stale alter column n type int4; insert into stale values (7)")
            #expect(try await rows() == [7])
            try Server.open().execute(script: "alter table stale alter column n type int8")
            #expect(try await database.once("select * from stale", as: Int.self) == [7])
        }
    }

    @Test func manyStatementsStayBounded() async throws {
        try await Server.database({ $0.interactive = 1 }) { database in
            let held = try await database.read(opening: nobody, as: Int.self) { db, _ in
                var sql: SQL = "select 1"
                for _ in 0..<700 {
                    sql = sql + " + 1"
                    _ = try db.one(sql, as: Int.self)
                }
                return try db.one("select count(*) from pg_prepared_statements", as: Int.self)
            }
            #expect(held >= 700)
            let kept = try await database.once("select count(*) from pg_prepared_statements", as: Int.self)
            let afterwards = try await database.read(opening: nobody, as: Int.self) { db, _ in
                try db.one("select count(*) from pg_prepared_statements", as: Int.self)
            }
            #expect(kept[0] >= 512 && afterwards <= 520)
        }
    }

    @Test func copyOut() async throws {
        try await Server.database { database in
            let text = try await database.read(opening: nobody, as: Int.self) { db, _ in
                var bytes: [UInt8] = []
                let name = "o'b,\"\\"
                let ids = [UUID(uuidString: "00000000-0000-0000-0000-000000000001")]
                try db.copyOut(
                    "copy (select \(name)::text as name, \(3) as n, \(ids) as ids, \(Date(timeIntervalSince1970: 0)) as t) to stdout with csv header"
                ) { bytes += $0 }
                #expect(try db.one("select 1") == 1)
                return String(decoding: bytes, as: UTF8.self)
            }
            #expect(
                text == "name,n,ids,t\n\"o'b,\"\"\\\",3,{00000000-0000-0000-0000-000000000001},1970-01-01 00:00:00+00\n")
            let outcome = await kind {
                try await database.read(opening: nobody, as: Int.self) { db, _ in try db.copyOut("copy (select 1 / 0) to stdout") { _ in } }
            }
            #expect(outcome == .server("22012"))
            try await expectAnswer(database)
        }
    }
}
