/// How long after the server should have given up the client stops waiting for it, and counts the network as dead.
private let grace = Duration.seconds(1)

extension Connection {
    /// Remembers an error that the server's transaction cannot go on after, and says what its cause was.
    func failed(_ error: DatabaseError, of statement: Statement? = nil) -> DatabaseError {
        var error = error
        if isInterrupted(), error.kind == .timeout || error.kind == .connectionLost { error.kind = .cancelled }
        if let statement, error.isStaleStatement {
            if error.sqlState == "26000" { cache.forgetAll() } else { cache.forget(statement.key) }
        }
        failure = failure ?? error
        return error
    }

    /// Throws `.cancelled` once nobody waits for the work any more.
    func refuseIfInterrupted() throws {
        if isInterrupted() { throw failed(DatabaseError(.cancelled, "the task was cancelled")) }
        if wire.isBroken { throw failed(wire.lost(nil, "the connection was lost before")) }
    }

    /// Until when an answer must come. Throws `.timeout` where the transaction's time is up already.
    func answerDeadline(_ statements: [Statement]) throws -> Deadline {
        guard let left = transactionDeadline.left else { return Deadline(after: statementTimeout.map { $0 + grace }) }
        guard left > .zero || isEnding else {
            throw failed(DatabaseError(.timeout, "the transaction's deadline has passed", statement: statements.first?.text))
        }
        return Deadline(after: max(.zero, min(left, currentTimeout ?? left)) + grace)
    }

    /// The server's own limit for a statement must not reach beyond the transaction's deadline.
    func withLoweredTimeout(_ statements: [Statement]) -> [Statement] {
        guard !isEnding, let left = transactionDeadline.left, let current = currentTimeout, left < current - .milliseconds(100) else {
            return statements
        }
        let allowed = max(1, left.milliseconds)
        currentTimeout = .milliseconds(allowed)
        let lower = Statement(uncached: "set local statement_timeout = \(allowed)")
        guard let first = statements.first, first.text.hasPrefix("begin") else { return [lower] + statements }
        return [first, lower] + statements.dropFirst()
    }
}
