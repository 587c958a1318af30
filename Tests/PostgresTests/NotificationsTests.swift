import Foundation
import Postgres
import Testing

@Suite(.serialized) struct NotificationsTests {
    @Test(.timeLimit(.minutes(1))) func payloadsAndReconnects() async throws {
        let notifications = Notifications(connection: try Server.url(), applicationName: "listening-test", logger: Server.logger)
        var one = notifications.stream("first").makeAsyncIterator()
        var two = notifications.stream("Second \"quoted\"").makeAsyncIterator()
        #expect(await one.next() == .mayHaveMissed)
        #expect(await two.next() == .mayHaveMissed)
        let db = try Server.open()
        try db.run("select pg_notify('first', 'a')")
        try db.run("select pg_notify('Second \"quoted\"', 'b')")
        #expect(await one.next() == .payload("a"))
        #expect(await two.next() == .payload("b"))
        let backend: Int = try db.one("select pid from pg_stat_activity where application_name = 'listening-test'")
        try Server.terminate(backend)
        #expect(await one.next() == .mayHaveMissed)
        #expect(await two.next() == .mayHaveMissed)
        try db.run("select pg_notify('first', 'c')")
        #expect(await one.next() == .payload("c"))
        await notifications.close()
        #expect(await one.next() == nil)
        var late = notifications.stream("first").makeAsyncIterator()
        #expect(await late.next() == nil)
    }

    @Test(.timeLimit(.minutes(1))) func aSlowReaderIsTold() async throws {
        let notifications = Notifications(connection: try Server.url(), logger: Server.logger)
        var slow = notifications.stream("slow").makeAsyncIterator()
        #expect(await slow.next() == .mayHaveMissed)
        let db = try Server.open()
        for number in 0..<200 { try db.run("select pg_notify('slow', \("\(number)"))") }
        try await Task.sleep(for: .milliseconds(300))
        var heard: [Postgres.Notification] = []
        for _ in 0..<64 { if let next = await slow.next() { heard.append(next) } }
        #expect(heard.contains(.mayHaveMissed))
        #expect(heard.contains(.payload("199")))
        await notifications.close()
    }
}
