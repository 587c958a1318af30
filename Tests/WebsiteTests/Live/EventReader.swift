import Foundation
import MutualAid
import Synchronization
import Testing

/// Reads a stream of server-sent events from a socket, on a thread of its own.
final class EventReader: Sendable {
    struct Event: Sendable, Equatable {
        let id: String
        let data: String

        var position: Int { Int(id.split(separator: ":").last ?? "") ?? 0 }
    }

    private struct State {
        var lines: [String] = []
        var isClosed = false
    }

    private let socket: Int32
    private let state = Mutex(State())

    init(port: Int, path: String, token: String, last: String? = nil) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let done = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, length) }
        }
        try #require(done == 0, "cannot connect")
        var head = "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nAuthorization: Bearer \(token)\r\n"
        if let last { head += "Last-Event-ID: \(last)\r\n" }
        head += "\r\n"
        _ = head.withCString { send(socket, $0, strlen($0), 0) }
        Thread { [weak self, socket] in
            var rest: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = recv(socket, &buffer, buffer.count, 0)
                guard count > 0, let self else { break }
                rest += buffer[0..<count]
                while let end = rest.firstIndex(of: 0x0A) {
                    let line = String(decoding: rest[..<end], as: UTF8.self).trimmingCharacters(in: .newlines)
                    rest.removeSubrange(...end)
                    self.state.withLock { $0.lines.append(line) }
                }
            }
            self?.state.withLock { $0.isClosed = true }
        }.start()
    }

    deinit { close(socket) }

    /// Goes away without a word.
    func hangUp() { shutdown(socket, Int32(SHUT_RDWR)) }

    /// Whether the server has ended the stream: the last chunk is empty, or the connection is gone.
    var isOver: Bool { state.withLock { $0.isClosed || $0.lines.contains("0") } }
    var lines: [String] { state.withLock(\.lines) }
    var isOpen: Bool { lines.contains { $0.hasPrefix("retry:") } }

    var events: [Event] {
        var id = ""
        return lines.compactMap { line in
            if line.hasPrefix("id: ") { id = String(line.dropFirst(4)) }
            return line.hasPrefix("data: ") ? Event(id: id, data: String(line.dropFirst(6))) : nil
        }
    }
}

/// Waits until something is so.
func eventually(_ limit: Duration = .seconds(5), _ what: () async throws -> Bool) async throws -> Bool {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end {
        if try await what() { return true }
        try await Task.sleep(for: .milliseconds(10))
    }
    return try await what()
}
