import Foundation
import Postgres
import Synchronization
import Testing

@Suite(.serialized) struct TimeoutTests {
    @Test func aStatementThatTakesTooLong() async throws {
        try await Server.database({ $0.statementTimeout = .milliseconds(200) }) { database in
            let outcome = await kind {
                try await database.read(opening: nobody, as: Int.self) { db, _ in try db.run("select pg_sleep(3)") }
            }
            #expect(outcome == .timeout)
            try await expectAnswer(database)
        }
    }

    @Test func theTransactionsDeadlineLowersTheStatements() async throws {
        try await Server.database({ $0.transactionTimeout = .milliseconds(600) }) { database in
            let start = ContinuousClock.now
            let outcome = await kind {
                try await database.write(opening: nobody, as: Int.self) { db, _ in
                    for _ in 0..<20 { try db.run("select pg_sleep(0.25)") }
                }
            }
            #expect(outcome == .timeout)
            #expect(ContinuousClock.now - start < .seconds(2))
            let limit = try await database.once("select current_setting('statement_timeout')", as: String.self)
            #expect(limit == ["5s"])
        }
    }

    @Test func theDeadlineHoldsBetweenStatementsToo() async throws {
        try await Server.database({ $0.transactionTimeout = .milliseconds(200) }) { database in
            let outcome = await kind {
                try await database.write(opening: nobody, as: Int.self) { _, _ in Thread.sleep(forTimeInterval: 0.15) }
                try await database.write(opening: nobody, as: Int.self) { _, _ in Thread.sleep(forTimeInterval: 0.3) }
            }
            #expect(outcome == .timeout || outcome == .connectionLost)
        }
    }

    @Test func aLockTimesOut() async throws {
        let holder = try Server.open()
        try holder.execute(script: "drop table if exists lock_test; create table lock_test (n int8); begin; lock table lock_test")
        try await Server.database({ $0.lockTimeout = .milliseconds(100) }) { database in
            let outcome = await kind { try await database.once("select n from lock_test", as: Int.self) }
            #expect(outcome == .server("55P03"))
        }
        try holder.execute(script: "rollback")
    }

    @Test func waitingTooLongIsBusy() async throws {
        try await Server.database({
            $0.interactive = 1
            $0.queueDeadline = .milliseconds(300)
        }) { database in
            async let slow = database.once("select pg_sleep(1)::text", as: String.self)
            try await Task.sleep(for: .milliseconds(50))
            let start = ContinuousClock.now
            #expect(await kind { try await database.once("select 1", as: Int.self) } == .busy)
            #expect(ContinuousClock.now - start < .milliseconds(800))
            #expect(try await database.once("select 1", as: Int.self, on: .heavy) == [1])
            _ = try await slow
            try await expectAnswer(database)
        }
    }

    @Test func noCooperativeThreadIsBlocked() async throws {
        try await Server.database({ $0.interactive = 8 }) { database in
            let start = ContinuousClock.now
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 { group.addTask { _ = try await database.once("select pg_sleep(0.5)::text", as: String.self) } }
                try await group.waitForAll()
            }
            #expect(ContinuousClock.now - start < .seconds(2))
        }
    }
}

@Suite(.serialized) struct CancellationTests {
    @Test func aRunningReadIsStoppedAndItsConnectionReplaced() async throws {
        try await Server.database({ $0.interactive = 1 }) { database in
            let before = try await database.once("select pg_backend_pid()", as: Int.self)
            let task = Task {
                await kind {
                    try await database.read(opening: nobody, as: Int.self) { db, _ in try db.run("select pg_sleep(4)") }
                }
            }
            // Once it runs, and not when it should have begun to.
            let running: SQL = "select count(*) from pg_stat_activity where pid = any (\(before)::int[]) and state = 'active'"
            while try await database.once(running, as: Int.self, on: .heavy) != [1] { try await Task.sleep(for: .milliseconds(20)) }
            let start = ContinuousClock.now
            task.cancel()
            #expect(await task.value == .cancelled)
            #expect(ContinuousClock.now - start < .seconds(2), "it sleeps for four")
            for _ in 0..<20 {
                let after = try await database.once("select pg_backend_pid()", as: Int.self)
                #expect(after != before)
            }
        }
    }

    /// Cancelling at random moments must never stop the statement of somebody else.
    @Test func aCancelRequestNeverHitsTheNextQuery() async throws {
        try await Server.database({ $0.interactive = 2 }) { database in
            for round in 0..<40 {
                let task = Task {
                    try await database.read(opening: nobody, as: Int.self) { db, _ in
                        for _ in 0..<5 { try db.run("select pg_sleep(0.002)") }
                    }
                }
                try await Task.sleep(for: .microseconds(round * 500))
                task.cancel()
                async let next = database.once("select pg_sleep(0.005)::text", as: String.self)
                async let other = database.once("select pg_sleep(0.005)::text", as: String.self)
                _ = try await (next, other)
                _ = await task.result
            }
        }
    }

    @Test func aRunningWriteIsFinished() async throws {
        try Server.open().execute(script: "drop table if exists finished; create table finished (n int8)")
        try await Server.database { database in
            let task = Task {
                try await database.write(opening: nobody, as: Int.self) { db, _ in
                    try db.run("select pg_sleep(0.4)")
                    return try db.run("insert into finished values (1)")
                }
            }
            try await Task.sleep(for: .milliseconds(150))
            task.cancel()
            #expect(try await task.value == 1)
            #expect(try await database.once("select count(*) from finished", as: Int.self) == [1])
        }
    }

    @Test func queuedWorkIsDropped() async throws {
        try await Server.database({ $0.interactive = 1 }) { database in
            let started = Mutex(false)
            async let slow = database.once("select pg_sleep(3)::text", as: String.self)
            try await Task.sleep(for: .milliseconds(100))
            let task = Task {
                await kind {
                    try await database.write(opening: nobody, as: Int.self) { _, _ in started.withLock { $0 = true } }
                }
            }
            try await Task.sleep(for: .milliseconds(100))
            let start = ContinuousClock.now
            task.cancel()
            #expect(await task.value == .cancelled)
            // Before the one in front of it is done: it was dropped, not waited for.
            #expect(ContinuousClock.now - start < .seconds(2))
            _ = try await slow
            _ = try await database.once("select 1", as: Int.self)
            #expect(!started.withLock { $0 })
        }
    }

    @Test func aCancelledTaskDoesNotStart() async throws {
        try await Server.database { database in
            let task = Task {
                try? await Task.sleep(for: .seconds(5))
                return await kind { try await database.once("select 1", as: Int.self) }
            }
            task.cancel()
            #expect(await task.value == .cancelled)
        }
    }
}
