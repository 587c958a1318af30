import CLibPQ
import Logging

/// Takes the server's notices to the log. Only one thread uses it: the one that owns the connection.
final class NoticeSink {
    private let logger: Logger?
    /// SQLSTATE of the last WARNING since this was set to nil: a sharded server says why a COMMIT failed in a warning only.
    var lastWarning: String?
    /// The server has taken leave of an idle connection.
    private(set) var sawFatal = false

    init(logger: Logger?) {
        self.logger = logger
    }

    func attach(to connection: OpaquePointer) {
        let receiver: PQnoticeReceiver = { context, result in
            guard let context else { return }
            Unmanaged<NoticeSink>.fromOpaque(context).takeUnretainedValue().take(result)
        }
        PQsetNoticeReceiver(connection, receiver, Unmanaged.passUnretained(self).toOpaque())
    }

    private func take(_ result: OpaquePointer?) {
        let severity = text(result, FIELD_SEVERITY) ?? "NOTICE"
        let state = text(result, FIELD_SQLSTATE) ?? "00000"
        if severity == "WARNING" { lastWarning = state }
        if severity == "FATAL" || severity == "PANIC" { sawFatal = true }
        let level: Logger.Level = severity == "WARNING" ? .warning : .debug
        logger?.log(level: level, "PostgreSQL: \(text(result, FIELD_MESSAGE) ?? "")", metadata: ["sqlstate": "\(state)"])
    }

    private func text(_ result: OpaquePointer?, _ letter: Int) -> String? {
        PQresultErrorField(result, Int32(letter)).map { String(cString: $0) }
    }
}
