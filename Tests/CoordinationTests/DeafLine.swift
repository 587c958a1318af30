import Foundation
import Glibc
import Postgres
import Support
import Synchronization

/// Stands between libpq and the server on a unix socket of its own, and can lose the server's answers while what was asked gets through.
final class DeafLine: Sendable {
    private struct State {
        var prefix: String?
        var isDeaf = false
        var losses = 0
    }

    private let state = Mutex(State())
    private let directory: String
    private let target: String
    private let listener: Int32

    init() throws {
        guard let admin = TestServer.admin else { throw POSIXError(.ENOENT) }
        let server = try Connection.open(admin)
        let sockets: String = try server.one("select split_part(current_setting('unix_socket_directories'), ',', 1)")
        target = try "\(sockets)/.s.PGSQL.\(server.one("select current_setting('port')", as: String.self))"
        directory = "/tmp/deaf-\(getpid())-\(UInt32.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        let status = withAddress("\(directory)/.s.PGSQL.5432") { bind(listener, $0, $1) }
        guard status == 0, listen(listener, 64) == 0 else { throw POSIXError(.EADDRINUSE) }
        Thread.detachNewThread { [self] in serve() }
    }

    /// Takes no more connections.
    func end() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
        try? FileManager.default.removeItem(atPath: directory)
    }

    /// Leads a database's connections over this line.
    func tune(_ settings: inout Database.Settings) {
        settings.connection += " host=\(directory) port=5432"
        settings.interactive = 2
        settings.statementHook = { [self] event in
            guard event.phase == .before else { return }
            state.withLock { state in
                if let prefix = state.prefix, event.text.hasPrefix(prefix) {
                    state.prefix = nil
                    state.isDeaf = true
                }
            }
        }
    }

    /// The next answer to such a statement is lost, and the connection with it.
    func losesAnswers(to prefix: String) { state.withLock { $0.prefix = prefix } }

    var losses: Int { state.withLock(\.losses) }

    private func serve() {
        while true {
            let client = accept(listener, nil, nil)
            if client < 0 { return }
            let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
            _ = withAddress(target) { connect(server, $0, $1) }
            Thread.detachNewThread { [self] in carry(from: client, to: server, answers: false) }
            Thread.detachNewThread { [self] in carry(from: server, to: client, answers: true) }
        }
    }

    private func carry(from: Int32, to: Int32, answers: Bool) {
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = read(from, &buffer, buffer.count)
            if count <= 0 { break }
            let isLost =
                answers
                && state.withLock { state in
                    guard state.isDeaf else { return false }
                    state.isDeaf = false
                    state.losses += 1
                    return true
                }
            if isLost { break }
            _ = send(to, buffer, count, Int32(MSG_NOSIGNAL))
        }
        shutdown(to, Int32(SHUT_RDWR))
        shutdown(from, Int32(SHUT_RDWR))
    }
}

private func withAddress<R>(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> R) -> R {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    return withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
    }
}
