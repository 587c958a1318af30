extension Connection {
    /// Undoes what the body did when it throws, and lets the transaction go on.
    ///
    /// An error that calls for repeating the whole transaction (40001, 40P01) should be thrown on by whoever catches it.
    @discardableResult
    public func savepoint<T>(_ body: () throws -> T) throws -> T {
        let name = "p\(depth)"
        let timeout = currentTimeout
        try run(SQL(verbatim: "savepoint \(name)"), rows: .any)
        depth += 1
        defer { depth -= 1 }
        do {
            let value = try body()
            if let failure { throw failure }
            try run(SQL(verbatim: "release savepoint \(name)"), rows: .any)
            return value
        } catch {
            if !wire.isBroken, !isInterrupted() {
                failure = nil
                currentTimeout = timeout
                try run(SQL(verbatim: "rollback to savepoint \(name)"), rows: .any)
                try run(SQL(verbatim: "release savepoint \(name)"), rows: .any)
            }
            throw error
        }
    }
}
