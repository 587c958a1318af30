import CLibPQ

/// Asks the server to stop what one connection is running, from any thread.
///
/// The request names a server process and not a statement, so it can hit whatever runs there next. Who sends one must see to it that the
/// connection is closed afterwards and never used again.
///
/// `@unchecked Sendable`: a PGcancel is never written after `PQgetCancel`, and libpq documents `PQcancel` as safe from any thread.
final class CancelHandle: @unchecked Sendable {
    private let raw: OpaquePointer?

    init(_ connection: OpaquePointer) {
        raw = PQgetCancel(connection)
    }

    deinit {
        PQfreeCancel(raw)
    }

    /// Blocks for one round trip, so never call it from a cooperative thread.
    func send() {
        var problem = [CChar](repeating: 0, count: 256)
        PQcancel(raw, &problem, 256)
    }
}
