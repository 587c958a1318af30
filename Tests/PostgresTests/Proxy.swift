import Foundation
import Glibc
import Postgres
import Synchronization

/// Stands between libpq and the server on a unix socket of its own, and misbehaves when told to.
final class Proxy: Sendable {
    private enum Mood {
        case carries
        case swallows
        case refuses
    }

    private struct State {
        var mood = Mood.carries
        var open: Set<Int32> = []
    }

    private let state = Mutex(State())
    private let directory: String
    private let target: String
    private let login: String
    private let listener: Int32

    var conninfo: String { "host=\(directory) port=5432 \(login)" }

    init(to url: String) throws {
        let server = try Connection.open(url)
        let sockets: String = try server.one("select split_part(current_setting('unix_socket_directories'), ',', 1)")
        target = try "\(sockets)/.s.PGSQL.\(server.one("select current_setting('port')", as: String.self))"
        let secret = try ConnectionString.value(of: "password", in: url).map { " password=\($0)" } ?? ""
        login = try server.one("select format('user=%s dbname=%s', current_user, current_database())") + secret
        directory = "/tmp/proxy-\(getpid())-\(UInt32.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        let status = withAddress("\(directory)/.s.PGSQL.5432") { bind(listener, $0, $1) }
        guard status == 0, listen(listener, 16) == 0 else { throw POSIXError(.EADDRINUSE) }
        let thread = Thread { [self] in serve() }
        thread.start()
    }

    /// Closes what is open and accepts nothing.
    func refuse() {
        let open = state.withLock { state in
            state.mood = .refuses
            return state.open
        }
        for descriptor in open { shutdown(descriptor, Int32(SHUT_RDWR)) }
    }

    /// Keeps what is open and carries nothing.
    func swallow() { state.withLock { $0.mood = .swallows } }

    func accept() { state.withLock { $0.mood = .carries } }

    private func serve() {
        while true {
            let client = Glibc.accept(listener, nil, nil)
            if client < 0 { return }
            guard state.withLock({ $0.mood }) != .refuses else {
                close(client)
                continue
            }
            let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
            _ = withAddress(target) { connect(server, $0, $1) }
            state.withLock { $0.open.formUnion([client, server]) }
            for (from, to) in [(client, server), (server, client)] {
                Thread.detachNewThread { [self] in carry(from, to) }
            }
        }
    }

    private func carry(_ from: Int32, _ to: Int32) {
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = read(from, &buffer, buffer.count)
            if count <= 0 { break }
            if state.withLock({ $0.mood }) == .carries { _ = send(to, buffer, count, Int32(MSG_NOSIGNAL)) }
        }
        shutdown(to, Int32(SHUT_RDWR))
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
