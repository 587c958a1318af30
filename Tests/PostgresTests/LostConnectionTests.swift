import Foundation
import Postgres
import Synchronization
import Testing

@Suite(.serialized) struct LostConnectionTests {
    /// Breaks the connection just before the first statement whose text begins so, once.
    private func breaking(_ prefix: String) -> @Sendable (StatementEvent) -> Void {
        let isDone = Mutex(false)
        return { event in
            guard event.phase == .before, event.text.hasPrefix(prefix) else { return }
            let isFirst = isDone.withLock { done in
                defer { done = true }
                return !done
            }
            if isFirst {
                try? Server.terminate(Int(event.backend))
                Thread.sleep(forTimeInterval: 0.1)
            }
        }
    }

    private func table() throws {
        try Server.open().execute(script: "drop table if exists lost; create table lost (n int8)")
    }

    @Test(arguments: ["begin", "insert into lost", "select 2"]) func beforeCommitItIsRepeated(prefix: String) async throws {
        try table()
        try await Server.database({ $0.statementHook = breaking(prefix) }) { database in
            let count = try await database.write(opening: nobody, as: Int.self) { db, _ in
                try db.run("insert into lost values (1)")
                return try db.one("select 2", as: Int.self)
            }
            #expect(count == 2)
            #expect(try await database.once("select count(*) from lost", as: Int.self) == [1])
        }
    }

    @Test func duringCommitTheOutcomeIsUnknown() async throws {
        try table()
        try await Server.database({ $0.statementHook = breaking("commit") }) { database in
            let outcome = await kind {
                try await database.write(opening: nobody, as: Int.self) { db, _ in try db.run("insert into lost values (1)") }
            }
            #expect(outcome == .commitUnknown)
            try await expectAnswer(database)
        }
    }

    @Test func aReadIsRepeated() async throws {
        try await Server.database({ $0.statementHook = breaking("select 3") }) { database in
            let three = try await database.read(opening: nobody, as: Int.self) { db, _ in try db.one("select 3", as: Int.self) }
            #expect(three == 3)
        }
    }

    @Test func anIdleConnectionThatDiedIsNotUsed() async throws {
        try await Server.database({ $0.interactive = 1 }) { database in
            let backend = try await database.once("select pg_backend_pid()", as: Int.self)[0]
            try Server.terminate(backend)
            try await Task.sleep(for: .milliseconds(200))
            try await expectAnswer(database)
        }
    }

    @Test func aDatabaseThatIsDownFailsSoonAndComesBack() async throws {
        let proxy = try Proxy(to: Server.url())
        var settings = Database.Settings(connection: proxy.conninfo)
        settings.interactive = 2
        settings.heavy = 1
        settings.background = 1
        let database = Database(settings, logger: Server.logger)
        try await expectAnswer(database)
        proxy.refuse()
        try await Task.sleep(for: .milliseconds(300))
        let start = ContinuousClock.now
        _ = await kind { try await database.once("select 1", as: Int.self) }
        #expect(await kind { try await database.once("select 1", as: Int.self) } == .busy)
        #expect(ContinuousClock.now - start < .milliseconds(2500))
        proxy.accept()
        var answer: [Int] = []
        for _ in 0..<20 where answer.isEmpty { answer = (try? await database.once("select 1", as: Int.self)) ?? [] }
        #expect(answer == [1])
        await database.close()
    }

    /// A network that swallows everything gives no error to libpq; only the client's own deadline ends the wait.
    @Test func aNetworkThatSwallowsEverythingIsGivenUp() async throws {
        let proxy = try Proxy(to: Server.url())
        var settings = Database.Settings(connection: proxy.conninfo)
        settings.interactive = 1
        settings.heavy = 1
        settings.background = 1
        settings.statementTimeout = .milliseconds(300)
        let database = Database(settings, logger: Server.logger)
        try await expectAnswer(database)
        proxy.swallow()
        let start = ContinuousClock.now
        #expect(await kind { try await database.once("select 1", as: Int.self) } == .connectionLost)
        #expect(ContinuousClock.now - start < .seconds(3))
        proxy.accept()
        await database.close()
    }

    /// After a failover the old primary, now a standby, refuses to write.
    @Test func aServerThatBecameAStandbyIsLeft() async throws {
        let attempts = Counter()
        try await Server.database({ $0.interactive = 1 }) { database in
            let before = try await database.once("select pg_backend_pid()", as: Int.self)[0]
            let after = try await database.write(opening: nobody, as: Int.self) { db, _ in
                attempts.add()
                if attempts.count == 1 {
                    try db.run("do $$ begin raise exception using errcode = '25006'; end $$", rows: .any)
                }
                return db.backend
            }
            #expect(after != before)
            #expect(attempts.count == 2)
        }
    }

    @Test func aListOfHosts() async throws {
        let url = try Server.url()
        let db = try Server.open()
        let directory: String = try db.one("select split_part(current_setting('unix_socket_directories'), ',', 1)")
        let port: String = try db.one("select current_setting('port')")
        let who: String = try db.one("select current_user::text")
        let name: String = try db.one("select current_database()::text")
        let secret = try ConnectionString.value(of: "password", in: url).map { "password=\($0)" } ?? ""
        let several = "host=/nonexistent,\(directory) port=\(port) user=\(who) dbname=\(name) target_session_attrs=read-write \(secret)"
        #expect(try Connection.open(several).one("select 1") == 1)
        #expect(try Connection.open(url).one("select 1") == 1)
        #expect(kind { try Connection.open("host=/nonexistent") } == .connectionLost)
        #expect(kind { try Connection.open("host=/nonexistent no equals sign") } == .connectionLost)
    }

    @Test func theConnectionStringsOwnOptionsStay() throws {
        let db = try Server.open()
        let directory: String = try db.one("select split_part(current_setting('unix_socket_directories'), ',', 1)")
        let port: String = try db.one("select current_setting('port')")
        let who: String = try db.one("select current_user::text")
        let name: String = try db.one("select current_database()::text")
        let secret = try ConnectionString.value(of: "password", in: Server.url()).map { "password=\($0)" } ?? ""
        let conninfo = "host=\(directory) port=\(port) user=\(who) dbname=\(name) options='-c search_path=pg_catalog' \(secret)"
        let both: String = try Connection.open(conninfo).one("select current_setting('search_path') || current_setting('timezone')")
        #expect(both == "pg_catalogUTC")
    }

    @Test func closing() async throws {
        let database = try await Server.database { database in
            try await expectAnswer(database)
            return database
        }
        #expect(await kind { try await database.once("select 1", as: Int.self) } == .closed)
    }
}
