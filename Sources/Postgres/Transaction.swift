/// The frame around a body: BEGIN and the opening statement in one round trip, then the body, then COMMIT or ROLLBACK.
extension Connection {
    enum Access {
        case read
        case write

        fileprivate var begin: SQL {
            switch self {
            case .read: "begin isolation level repeatable read read only"
            case .write: "begin isolation level read committed read write"
            }
        }
    }

    /// One attempt. Throws `.commitUnknown` when the connection is lost during COMMIT of a write; after any other error nothing was
    /// committed.
    func transaction<O: Decodable, T>(
        _ access: Access, opening: SQL, as: O.Type, until deadline: Deadline, _ body: (Connection, O) throws -> T
    ) throws -> T {
        try dropUnusedStatements()
        failure = nil
        transactionDeadline = deadline
        currentTimeout = statementTimeout
        defer {
            transactionDeadline = .never
            currentTimeout = statementTimeout
            isEnding = false
        }
        do {
            let statement = Statement(opening)
            let results = try exchange([Statement(access.begin), statement])
            let opened: O
            do {
                opened = try results[1].decodeOne(O.self)
            } catch var error as DatabaseError {
                error.statement = statement.text
                throw error
            }
            let value = try body(self, opened)
            if let failure { throw failure }
            try commit(access)
            return value
        } catch {
            rollback()
            if access == .write, let moved = movedAway() { throw moved }
            throw error
        }
    }

    /// A server that refuses to write has become a standby: the connection is given up, and the next may find the new primary.
    private func movedAway() -> DatabaseError? {
        guard var cause = failure, cause.sqlState == "25006" || cause.sqlState == "0A000" && cause.statement?.hasPrefix("begin") == true
        else { return nil }
        wire.markBroken()
        cause.kind = .connectionLost
        failure = cause
        return cause
    }

    private func commit(_ access: Access) throws {
        _ = try answerDeadline([])
        // Seen closed before COMMIT is sent, the connection has certainly committed nothing.
        if !wire.isAlive { throw failed(wire.lost("commit", "the connection was lost before COMMIT")) }
        try refuseIfInterrupted()
        isEnding = true
        let statement = Statement("commit")
        wire.notices.lastWarning = nil
        do {
            let result = try exchange([statement])[0]
            guard result.command == "COMMIT" else {
                throw failed(DatabaseError(.server("25P02"), "the server rolled back", statement: statement.text))
            }
        } catch var error as DatabaseError {
            if access == .read, error.kind == .connectionLost {
                // What was read was true at one moment whether or not its end was heard.
                return
            }
            if error.kind == .connectionLost || isUncertain(error) { error.kind = .commitUnknown }
            failure = error
            throw error
        }
    }

    /// A sharded server reports a refusal at COMMIT as an internal error; a warning just before may say that it was a conflict.
    private func isUncertain(_ error: DatabaseError) -> Bool {
        error.sqlState == "XX000" && wire.notices.lastWarning != "40001"
    }

    /// Whether the last failure, in whatever disguise the body threw it, is one after which the same work may succeed.
    func isWorthRepeating(_ error: any Error) -> Bool {
        guard let cause = failure ?? error as? DatabaseError, cause.kind != .commitUnknown else { return false }
        return cause.isWorthRepeating || cause.sqlState == "XX000" && wire.notices.lastWarning == "40001" && isCommit(cause)
    }

    private func isCommit(_ error: DatabaseError) -> Bool { error.statement == "commit" }

    private func rollback() {
        guard !wire.isBroken, wire.isInTransaction else { return }
        isEnding = true
        let cause = failure
        let interrupted = isInterrupted
        isInterrupted = { false }
        _ = try? exchange([Statement("rollback")])
        isInterrupted = interrupted
        failure = cause
        if wire.isInTransaction { wire.markBroken() }
    }

    /// Frees what the cache has let go, where no transaction can be harmed by it.
    private func dropUnusedStatements() throws {
        let names = cache.takeDropped()
        for name in names { _ = try? exchange([Statement(uncached: "deallocate \(name)")]) }
    }
}
