import CLibPQ

/// The keywords and values of a connection, in the order that libpq resolves them: later ones win.
///
/// The caller's conninfo or URL goes to libpq untouched as `dbname`, so several hosts, services and password files work as documented
/// there; only its `options` are read, to set ours behind them.
struct Conninfo {
    var keywords: [(String, String)]

    /// Server settings that hold for the whole connection, as `name=value`, sent with the start-up message and so without a round trip.
    init(_ conninfo: String, applicationName: String? = nil, settings: [String] = []) throws {
        keywords = [
            ("connect_timeout", "3"), ("keepalives", "1"), ("keepalives_idle", "10"), ("keepalives_interval", "3"),
            ("keepalives_count", "3"), ("tcp_user_timeout", "10000"),
        ]
        if let applicationName { keywords.append(("fallback_application_name", applicationName)) }
        keywords.append(("dbname", conninfo))
        keywords.append(("client_encoding", "UTF8"))
        let ours = (["timezone=UTC"] + settings).map { "-c \($0)" }
        let theirs = try Self.options(of: conninfo).map { [$0] } ?? []
        keywords.append(("options", (theirs + ours).joined(separator: " ")))
    }

    private static func options(of conninfo: String) throws -> String? {
        guard conninfo.contains("=") || conninfo.contains("://") else { return nil }
        return try ConnectionString.value(of: "options", in: conninfo)
    }

    /// A libpq connection, connected or not, which the caller must finish. Blocks at most `connect_timeout` for every host.
    func connect() -> OpaquePointer? {
        withCStrings(keywords.map(\.0)) { names in
            withCStrings(keywords.map(\.1)) { values in PQconnectdbParams(names, values, 1) }
        }
    }
}

private func withCStrings<R>(_ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> R) -> R {
    let copies = strings.map { string in
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: string.utf8.count + 1)
        for (index, byte) in string.utf8.enumerated() { copy[index] = CChar(bitPattern: byte) }
        copy[string.utf8.count] = 0
        return copy
    }
    defer { for copy in copies { copy.deallocate() } }
    return body(copies.map { UnsafePointer($0) } + [nil])
}
