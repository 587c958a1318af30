import CLibPQ
import Glibc

extension Connection {
    /// Runs `copy (…) to stdout …` and hands on what the server sends, a line at a time; the bytes hold only during the call.
    ///
    /// Values are sent as quoted literals, since COPY takes no parameters. When the body throws, the rest is not awaited: the connection
    /// is closed, and with it the transaction.
    public func copyOut(_ sql: SQL, _ chunk: (UnsafeRawBufferPointer) throws -> Void) throws {
        try refuseIfInterrupted()
        let statement = Statement(sql)
        let deadline = try answerDeadline([statement])
        hook?(StatementEvent(phase: .before, text: statement.text, backend: wire.backend))
        defer { hook?(StatementEvent(phase: .after, text: statement.text, backend: wire.backend)) }
        guard PQsendQuery(wire.raw, try sql.textWithLiterals(wire.raw)) == 1 else { throw failed(wire.lost(statement.text)) }
        try losing(statement) { try wire.flush(until: deadline) }
        guard let start = try losing(statement, { try wire.next(until: deadline) }) else {
            throw failed(wire.lost(statement.text, "no result"))
        }
        if start.status == PGRES_COPY_OUT {
            do {
                while try takeChunk(statement, until: deadline, chunk) {}
            } catch {
                wire.markBroken()
                throw error
            }
            if let error = try collect(statement, until: deadline).error { throw failed(error, of: statement) }
            return
        }
        if start.status == PGRES_COPY_IN { wire.markBroken() } else { _ = try collect(statement, until: deadline) }
        if start.status == PGRES_FATAL_ERROR { throw failed(DatabaseError(start, statement: statement.text), of: statement) }
        throw DatabaseError(.server("42601"), "not a copy to stdout", statement: statement.text)
    }

    /// False at the end.
    private func takeChunk(
        _ statement: Statement, until deadline: Deadline, _ chunk: (UnsafeRawBufferPointer) throws -> Void
    ) throws -> Bool {
        var buffer: UnsafeMutablePointer<CChar>?
        let length = PQgetCopyData(wire.raw, &buffer, 1)
        defer { PQfreemem(buffer) }
        switch length {
        case 0:
            _ = try losing(statement) { try wire.wait(POLLIN, until: deadline) }
            if PQconsumeInput(wire.raw) == 0 { throw failed(wire.lost(statement.text)) }
            return true
        case -1: return false
        case ..<0: throw failed(wire.lost(statement.text))
        default:
            try chunk(UnsafeRawBufferPointer(start: buffer, count: Int(length)))
            return true
        }
    }
}
