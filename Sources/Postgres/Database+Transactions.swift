import Glibc

extension Database {
    /// A read-only transaction at repeatable read: everything it returns was true at one moment.
    ///
    /// `opening` is sent together with BEGIN and must return one row, which the body is given. The body may be run again when the
    /// connection is lost. When the task is cancelled, the running statement is stopped and the connection replaced.
    public func read<O: Decodable & Sendable, T: Sendable>(
        _ line: Line = .interactive, opening: SQL, as: O.Type = O.self, attempts: Int = 5,
        _ body: @escaping @Sendable (Connection, O) throws -> T
    ) async throws -> T {
        try await submit(line, stopsWhenCancelled: true, attempts: attempts, repeating(.read, opening, attempts, body))
    }

    /// A transaction at read committed.
    ///
    /// The body is run again, at most `attempts` times in all, after a serialization failure (40001), a deadlock (40P01) or a connection
    /// lost before COMMIT: it must do nothing but use the connection. A connection lost during COMMIT throws `.commitUnknown`. When the
    /// task is cancelled, the transaction is dropped while it is queued and finished once it runs.
    public func write<O: Decodable & Sendable, T: Sendable>(
        _ line: Line = .interactive, opening: SQL, as: O.Type = O.self, attempts: Int = 5,
        _ body: @escaping @Sendable (Connection, O) throws -> T
    ) async throws -> T {
        try await submit(line, stopsWhenCancelled: false, attempts: attempts, repeating(.write, opening, attempts, body))
    }

    /// One statement with no transaction around it and nobody's identity, for what must be asked before the caller is known.
    ///
    /// It may write, so it is not stopped once it runs and not repeated when its connection is lost.
    public func once<R: Decodable & Sendable>(_ sql: SQL, as: R.Type = R.self, on line: Line = .interactive) async throws -> [R] {
        try await submit(line, stopsWhenCancelled: false, attempts: 1) { connection in
            connection.failure = nil
            do {
                return try connection.all(sql, as: R.self)
            } catch let error as DatabaseError where error.isStaleStatement {
                return try connection.all(sql, as: R.self)
            }
        }
    }

    private func repeating<O: Decodable & Sendable, T: Sendable>(
        _ access: Connection.Access, _ opening: SQL, _ attempts: Int, _ body: @escaping @Sendable (Connection, O) throws -> T
    ) -> @Sendable (Connection) throws -> T {
        let timeout = transactionTimeout
        return { connection in
            let deadline = Deadline(after: timeout)
            var backoff = Backoff(first: .milliseconds(5), longest: .milliseconds(250))
            var attempt = 1
            while true {
                do {
                    return try connection.transaction(access, opening: opening, as: O.self, until: deadline, body)
                } catch {
                    let mayRepeat = attempt < attempts && !connection.wire.isBroken && !connection.isInterrupted()
                    guard mayRepeat, !deadline.hasPassed, connection.isWorthRepeating(error) else { throw error }
                    attempt += 1
                    pause(backoff.next())
                }
            }
        }
    }
}

/// Blocks the worker's thread.
private func pause(_ duration: Duration) {
    var time = timespec(tv_sec: 0, tv_nsec: duration.milliseconds * 1_000_000)
    nanosleep(&time, nil)
}
