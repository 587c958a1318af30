import Logging

/// One connection inside one transaction, or, from `open`, for a tool or test to use as it likes.
///
/// It is not `Sendable` and every call blocks: it never leaves the thread that owns it.
public final class Connection {
    let wire: Wire
    var cache = StatementCache()
    let hook: (@Sendable (StatementEvent) -> Void)?
    /// What the server was told to allow for a statement, nil for no limit.
    let statementTimeout: Duration?
    /// What holds now: lower near the end of a transaction.
    var currentTimeout: Duration?
    var transactionDeadline = Deadline.never
    /// COMMIT and ROLLBACK are sent even after the deadline, and with no change to the server's limits.
    var isEnding = false
    var depth = 0
    /// The first error that the transaction has not recovered from, even when the body has swallowed it.
    var failure: DatabaseError?
    /// Whether the task that waits for this work was cancelled.
    var isInterrupted: () -> Bool = { false }
    /// Only a tool's or test's own connection runs whole scripts.
    let mayRunScripts: Bool

    init(
        _ conninfo: Conninfo, statementTimeout: Duration? = nil, logger: Logger? = nil, mayRunScripts: Bool = false,
        hook: (@Sendable (StatementEvent) -> Void)? = nil
    ) throws {
        wire = try Wire(conninfo, logger: logger)
        self.statementTimeout = statementTimeout
        currentTimeout = statementTimeout
        self.mayRunScripts = mayRunScripts
        self.hook = hook
    }

    /// The server process behind this connection.
    public var backend: Int { Int(wire.backend) }

    /// Every row. Throws `.decoding` where a row does not fit, besides what the server refuses.
    public func all<R: Decodable>(_ sql: SQL, as: R.Type = R.self) throws -> [R] {
        try decoding(sql) { try $0.decodeAll(R.self) }
    }

    /// The first row, or nil.
    public func first<R: Decodable>(_ sql: SQL, as: R.Type = R.self) throws -> R? {
        try all(sql, as: R.self).first
    }

    /// The only row. Throws `.noRow` or `.manyRows` where there is not exactly one.
    public func one<R: Decodable>(_ sql: SQL, as: R.Type = R.self) throws -> R {
        try decoding(sql) { try $0.decodeOne(R.self) }
    }

    /// Runs a statement and checks how many rows it touched or returned; one that counts no rows, such as DDL, is not checked.
    /// Throws `.wrongRowCount`, which ends the transaction like any error that leaves its body.
    @discardableResult
    public func run(_ sql: SQL, rows: Expected = .one) throws -> Int {
        let statement = Statement(sql)
        guard let count = try exchange([statement])[0].affected else { return 0 }
        guard rows.allows(count) else {
            let kind = DatabaseError.Kind.wrongRowCount(expected: rows, got: count)
            throw DatabaseError(kind, "the statement touched \(count) rows", statement: statement.text)
        }
        return count
    }

    private func decoding<R>(_ sql: SQL, _ body: (ResultSet) throws -> R) throws -> R {
        let statement = Statement(sql)
        let result = try exchange([statement])[0]
        do {
            return try body(result)
        } catch var error as DatabaseError {
            error.statement = statement.text
            throw error
        }
    }
}

extension ResultSet {
    /// The only row. Throws `.noRow` or `.manyRows` otherwise.
    func decodeOne<R: Decodable>(_ type: R.Type) throws -> R {
        guard rowCount > 0 else { throw DatabaseError(.noRow, "no row") }
        guard rowCount == 1 else { throw DatabaseError(.manyRows, "\(rowCount) rows") }
        return try decodeAll(type)[0]
    }
}
