import CLibPQ

extension DatabaseError {
    /// The error in a result that is one.
    init(_ result: ResultSet, statement: String) {
        let state = result.errorField(FIELD_SQLSTATE)
        let message = result.errorField(FIELD_MESSAGE) ?? result.errorMessage
        self.init(state.map { .server($0) } ?? .connectionLost, message, statement: statement)
        if let state {
            let severity = result.errorField(FIELD_SEVERITY)
            if severity == "FATAL" || severity == "PANIC" || state.hasPrefix("08") {
                kind = .connectionLost
            } else if state == "57014" {
                kind = .timeout
            }
        }
        sqlState = state
        table = result.errorField(FIELD_TABLE)
        column = result.errorField(FIELD_COLUMN)
        routine = result.errorField(FIELD_ROUTINE)
        readConstraint(result.errorField(FIELD_CONSTRAINT))
    }

    /// A sharded server leaves the field empty and names the shard's constraint in the message, with the shard's number behind it.
    mutating func readConstraint(_ field: String?) {
        if let field, !field.isEmpty {
            constraint = field
            constraintAsReported = field
            return
        }
        guard sqlState?.hasPrefix("23") == true, let opening = message.firstRange(of: "constraint \"") else { return }
        let name = String(message[opening.upperBound...].prefix { $0 != "\"" })
        guard !name.isEmpty else { return }
        constraintAsReported = name
        let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.count
        let stem = name.dropLast(digits)
        constraint = digits > 0 && stem.last == "_" && stem.count > 1 ? String(stem.dropLast()) : name
    }

    /// A prepared statement that the server no longer knows or whose table has changed shape.
    var isStaleStatement: Bool {
        sqlState == "26000" || sqlState == "0A000" && routine == "RevalidateCachedQuery"
    }

    /// Whether the same transaction may succeed when run again.
    var isWorthRepeating: Bool {
        sqlState == "40001" || sqlState == "40P01" || isStaleStatement
    }
}
