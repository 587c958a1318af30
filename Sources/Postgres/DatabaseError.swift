/// What the database refused, or why it could not be asked.
///
/// `description` is safe to log: it holds the SQL text with `$n`, names and codes, never a value. `message` and `debugDescription` may
/// quote values, because the server does; the server's DETAIL, which always does, is not kept at all.
public struct DatabaseError: Error, Sendable {
    public enum Kind: Sendable, Equatable {
        /// The server answered with this SQLSTATE.
        case server(String)
        /// The connection was lost or never answered; nothing of the transaction was committed.
        case connectionLost
        /// The connection was lost during COMMIT: the transaction may or may not have been committed.
        case commitUnknown
        /// The work waited longer than the queue's deadline, or the database cannot be reached.
        case busy
        /// The task was cancelled.
        case cancelled
        /// `statement_timeout` or the transaction's deadline passed.
        case timeout
        case noRow
        case manyRows
        case wrongRowCount(expected: Expected, got: Int)
        case decoding(column: String, swiftType: String, sqlType: String)
        /// The database was closed before the work could start.
        case closed
    }

    public var kind: Kind
    /// Five characters; nil where the server said nothing.
    public var sqlState: String?
    public var constraint: String?
    public var table: String?
    public var column: String?
    /// The SQL text with `$n` for values.
    public var statement: String?
    /// For debugging only: it may quote values.
    public var message: String

    var constraintAsReported: String?
    /// The server's function that raised it, by which some errors with a shared SQLSTATE are told apart.
    var routine: String?

    init(_ kind: Kind, _ message: String, statement: String? = nil) {
        self.kind = kind
        self.message = message
        self.statement = statement
        if case .server(let state) = kind { sqlState = state }
    }

    /// Whether this is the refusal of the named constraint.
    public func violates(_ constraint: String) -> Bool {
        guard sqlState?.hasPrefix("23") == true else { return false }
        return self.constraint == constraint || constraintAsReported == constraint
    }
}

extension DatabaseError: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String {
        var text = "\(kind)"
        if case .server(let state) = kind { text = "SQLSTATE \(state)" } else if let sqlState { text += ", SQLSTATE \(sqlState)" }
        if let table { text += ", table \(table)" }
        if let column { text += ", column \(column)" }
        if let constraint { text += ", constraint \(constraint)" }
        if let statement { text += ", in: \(statement)" }
        return text
    }

    public var debugDescription: String { "\(description): \(message)" }
}
