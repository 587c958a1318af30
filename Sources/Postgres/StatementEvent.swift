/// Told to `Settings.statementHook` around every statement, BEGIN and COMMIT included, on the thread that runs it.
///
/// Statements that travel in one round trip are all told `before` it, in order, and then all `after` it.
public struct StatementEvent: Sendable {
    public enum Phase: Sendable {
        case before
        case after
    }

    public let phase: Phase
    /// The SQL text with `$n` for values.
    public let text: String
    /// The server process, as `pg_terminate_backend` wants it.
    public let backend: Int32
}
