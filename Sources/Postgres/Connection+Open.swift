import Logging

extension Connection {
    /// A connection of one's own with no timeouts, for tools and tests. Blocks; throws `.connectionLost`.
    public static func open(_ conninfo: String, logger: Logger? = nil) throws -> Connection {
        try Connection(Conninfo(conninfo), logger: logger, mayRunScripts: true)
    }

    /// Runs the statements of a script one after another, each in a message of its own, and returns nothing of what they return.
    ///
    /// Only for connections from `open`: on a `Database`'s connection, where the text could hold what a user typed, it stops the program.
    public func execute(script: String) throws {
        precondition(mayRunScripts, "scripts run only on connections from Connection.open")
        for text in StatementSplitter.split(script) {
            _ = try exchange([Statement(uncached: text)])
        }
    }
}
