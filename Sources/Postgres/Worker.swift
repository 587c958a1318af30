import Logging

/// A thread's life: it owns one connection, replaces it when it is lost, and does the queue's work on it.
struct Worker {
    let queue: Queue
    let settings: Database.Settings
    let logger: Logger

    func run() {
        defer { queue.threadEnded() }
        var backoff = Backoff()
        while let connection = connect(&backoff) {
            queue.connected()
            let goesOn = serve(connection)
            queue.disconnected()
            if !goesOn { return }
        }
    }

    /// Nil when the queue closes before a connection stands.
    private func connect(_ backoff: inout Backoff) -> Connection? {
        while !queue.isClosing {
            do {
                let connection = try settings.open(logger: logger)
                backoff.reset()
                return connection
            } catch {
                queue.attemptFailed()
                let reason = (error as? DatabaseError)?.message ?? ""
                logger.log(level: backoff.isFirst ? .warning : .debug, "database cannot be reached", metadata: ["reason": "\(reason)"])
                queue.pause(backoff.next())
            }
        }
        return nil
    }

    /// Works until the connection is lost, which gives true, or the queue is closed.
    private func serve(_ connection: Connection) -> Bool {
        while let entry = queue.take() {
            guard connection.wire.isAlive else {
                queue.putBack(entry)
                return true
            }
            if entry.work.run(on: connection) { queue.putBackAfterLoss(entry) }
            if connection.wire.isBroken || entry.work.wasInterrupted { return true }
        }
        return false
    }
}
