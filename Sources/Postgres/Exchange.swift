import CLibPQ

/// Statements go out and results come back, in one round trip.
extension Connection {
    /// One result for each statement. The first that the server refuses is thrown, and the later ones did not run.
    func exchange(_ statements: [Statement]) throws -> [ResultSet] {
        if !wire.isBroken, !wire.isInTransaction { failure = nil }
        try refuseIfInterrupted()
        let deadline = try answerDeadline(statements)
        let all = withLoweredTimeout(statements)
        if let bad = all.first(where: \.hasZeroInText) {
            throw failed(DatabaseError(.server("22021"), "text with a zero byte", statement: bad.text))
        }
        for statement in all { tell(.before, statement) }
        defer { for statement in all { tell(.after, statement) } }
        if all.count == 1, let name = cache.name(for: all[0].key) {
            return [try exchangeOne(all[0], name: name, until: deadline)]
        }
        return try exchangeMany(all, until: deadline).suffix(statements.count)
    }

    private func exchangeOne(_ statement: Statement, name: String, until deadline: Deadline) throws -> ResultSet {
        let sent = statement.withPointers { PQsendQueryPrepared(wire.raw, name, $0, $1, $2, $3, 1) }
        guard sent == 1 else { throw failed(wire.lost(statement.text)) }
        try losing(statement) { try wire.flush(until: deadline) }
        let answer = try collect(statement, until: deadline)
        if let error = answer.error { throw failed(error, of: statement) }
        guard let result = answer.result else { throw failed(wire.lost(statement.text, "no result")) }
        return result
    }

    /// Everything in one pipeline: statements not yet prepared are prepared on the way.
    private func exchangeMany(_ statements: [Statement], until deadline: Deadline) throws -> [ResultSet] {
        guard PQenterPipelineMode(wire.raw) == 1 else { throw failed(wire.lost(statements.first?.text)) }
        var preparing: [String?] = []
        var fresh: [StatementCache.Key: String] = [:]
        for statement in statements {
            let newName = try send(statement, &fresh)
            preparing.append(newName)
        }
        guard PQpipelineSync(wire.raw) == 1 else { throw failed(wire.lost()) }
        if let first = statements.first { try losing(first) { try wire.flush(until: deadline) } }

        var results: [ResultSet] = []
        var problem: DatabaseError?
        for (statement, newName) in zip(statements, preparing) {
            if let newName {
                let answer = try collect(statement, until: deadline)
                if answer.error == nil, !answer.wasSkipped { cache.prepared(statement.key, as: newName) }
                problem = problem ?? answer.error
            }
            let answer = try collect(statement, until: deadline)
            if let error = answer.error, problem == nil { problem = failed(error, of: statement) }
            if let result = answer.result { results.append(result) }
        }
        guard let end = try losing(statements[0], { try wire.next(until: deadline) }), end.status == PGRES_PIPELINE_SYNC,
            PQexitPipelineMode(wire.raw) == 1
        else { throw failed(wire.lost(nil, "the pipeline did not end")) }
        if let problem { throw failed(problem) }
        guard results.count == statements.count else { throw failed(wire.lost(nil, "fewer results than statements")) }
        return results
    }

    /// The new name, where the statement had to be prepared first.
    private func send(_ statement: Statement, _ fresh: inout [StatementCache.Key: String]) throws -> String? {
        var sent: Int32 = 1
        var newName: String?
        if statement.isCached {
            let key = statement.key
            let name: String
            if let known = cache.name(for: key) ?? fresh[key] {
                name = known
            } else {
                name = cache.newName()
                newName = name
                fresh[key] = name
                sent = PQsendPrepare(wire.raw, name, statement.text, Int32(key.types.count), key.types)
            }
            if sent == 1 { sent = statement.withPointers { PQsendQueryPrepared(wire.raw, name, $0, $1, $2, $3, 1) } }
        } else {
            sent = PQsendQueryParams(wire.raw, statement.text, 0, nil, nil, nil, nil, 1)
        }
        guard sent == 1 else { throw failed(wire.lost(statement.text)) }
        return newName
    }

    struct Answer {
        var result: ResultSet?
        var error: DatabaseError?
        /// An earlier statement of the pipeline failed, so that this one did not run.
        var wasSkipped = false
    }

    /// All results of one statement, up to the nil that ends them.
    func collect(_ statement: Statement, until deadline: Deadline) throws -> Answer {
        var answer = Answer()
        while let result = try losing(statement, { try wire.next(until: deadline) }) {
            switch result.status {
            case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE, PGRES_NONFATAL_ERROR:
                let error = DatabaseError(result, statement: statement.text)
                answer.error = answer.error ?? error
                if error.kind == .connectionLost || wire.isBroken {
                    wire.markBroken()
                    answer.error?.kind = .connectionLost
                    throw failed(answer.error ?? error)
                }
            case PGRES_PIPELINE_ABORTED: answer.wasSkipped = true
            default: answer.result = result
            }
        }
        return answer
    }

    /// Puts the statement into the error of a lost connection.
    func losing<R>(_ statement: Statement, _ body: () throws -> R) throws -> R {
        do {
            return try body()
        } catch var error as DatabaseError {
            error.statement = statement.text
            throw failed(error)
        }
    }

    private func tell(_ phase: StatementEvent.Phase, _ statement: Statement) {
        hook?(StatementEvent(phase: phase, text: statement.text, backend: wire.backend))
    }
}
