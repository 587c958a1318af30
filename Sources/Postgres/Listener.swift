import CLibPQ
import Glibc
import Logging

/// The listening thread: connects, keeps LISTEN in step with the subscribers, and hands on what arrives.
struct Listener: Sendable {
    let connection: String
    let applicationName: String
    let logger: Logger
    let subscribers: Subscribers

    func run() {
        var backoff = Backoff()
        while !subscribers.isClosed {
            do {
                let conninfo = try Conninfo(connection, applicationName: applicationName)
                let connection = try Connection(conninfo, statementTimeout: .seconds(5), logger: logger)
                backoff.reset()
                try listen(connection)
            } catch {
                logger.warning("notifications lost their connection")
                _ = sleepOrWake(nil, backoff.next())
            }
        }
    }

    /// Returns when closed; throws when the connection is lost.
    private func listen(_ connection: Connection) throws {
        subscribers.forgetGreetings()
        var heard: Set<String> = []
        while !subscribers.isClosed {
            let wanted = subscribers.channels
            for channel in wanted.subtracting(heard) { try connection.run(SQL(verbatim: "listen \(quoted(channel))"), rows: .any) }
            for channel in heard.subtracting(wanted) { try connection.run(SQL(verbatim: "unlisten \(quoted(channel))"), rows: .any) }
            heard = wanted
            subscribers.greet(heard)
            deliver(connection.wire)
            if sleepOrWake(connection.wire.descriptor, nil) {
                if PQconsumeInput(connection.wire.raw) == 0 { throw connection.wire.lost() }
                deliver(connection.wire)
            }
        }
    }

    private func deliver(_ wire: Wire) {
        while let notification = PQnotifies(wire.raw) {
            defer { PQfreemem(notification) }
            let channel = String(cString: notification.pointee.relname)
            subscribers.deliver(String(cString: notification.pointee.extra), to: channel)
        }
    }

    /// Waits for the socket, a change among the subscribers, or the time. True when the socket has something.
    private func sleepOrWake(_ descriptor: Int32?, _ time: Duration?) -> Bool {
        var set = [pollfd(fd: subscribers.wake, events: Int16(POLLIN), revents: 0)]
        if let descriptor { set.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)) }
        poll(&set, nfds_t(set.count), Deadline(after: time).millisecondsLeft)
        if set[0].revents != 0 { subscribers.rang() }
        return set.count > 1 && set[1].revents != 0
    }

    private func quoted(_ channel: String) -> String { "\"" + channel.replacing("\"", with: "\"\"") + "\"" }
}
