import Logging

extension Database {
    public struct Settings: Sendable {
        /// A libpq connection string or URL; libpq gets it as it is, several hosts included.
        public var connection: String
        /// Connections, and so threads, of each queue.
        public var interactive = 12
        public var heavy = 2
        public var background = 2
        /// How long work may wait for a connection before it fails with `.busy`.
        public var queueDeadline = Duration.seconds(2)
        /// Kept by the server, for one statement.
        public var statementTimeout = Duration.seconds(5)
        /// Kept by the server, for one lock; the error is SQLSTATE 55P03.
        public var lockTimeout = Duration.seconds(2)
        /// For all attempts of a transaction together, kept by the client, which lowers the statement timeout to what is left.
        public var transactionTimeout = Duration.seconds(10)
        public var applicationName = "mutual-aid"
        /// Called around every statement on the thread that runs it; for tests.
        public var statementHook: (@Sendable (StatementEvent) -> Void)?

        public init(connection: String) {
            self.connection = connection
        }

        func connections(_ line: Line) -> Int {
            switch line {
            case .interactive: interactive
            case .heavy: heavy
            case .background: background
            }
        }

        /// Blocks until connected or refused. Throws `.connectionLost`.
        func open(logger: Logger) throws -> Connection {
            let limits = [
                "statement_timeout=\(statementTimeout.milliseconds)", "lock_timeout=\(lockTimeout.milliseconds)",
                "idle_in_transaction_session_timeout=\(transactionTimeout.milliseconds)",
            ]
            return try Connection(
                try Conninfo(connection, applicationName: applicationName, settings: limits), statementTimeout: statementTimeout,
                logger: logger, hook: statementHook)
        }
    }
}
