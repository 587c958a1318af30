import Foundation
import Glibc

/// A blocking connection that is read line by line. It never leaves the queue that made it.
final class SocketLine {
    private let descriptor: Int32
    private var waiting: [UInt8] = []

    init(host: String, port: Int, patience: Int) throws {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &found) == 0 else {
            throw SendingFailure("the relay's name is not known", mayTryAgain: true)
        }
        defer { freeaddrinfo(found) }
        var next = found
        while let each = next {
            let made = socket(each.pointee.ai_family, each.pointee.ai_socktype | Int32(SOCK_CLOEXEC.rawValue), each.pointee.ai_protocol)
            if made >= 0 {
                var limit = timeval(tv_sec: patience, tv_usec: 0)
                let size = socklen_t(MemoryLayout<timeval>.size)
                setsockopt(made, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
                setsockopt(made, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
                if connect(made, each.pointee.ai_addr, each.pointee.ai_addrlen) == 0 {
                    descriptor = made
                    return
                }
                _ = Glibc.close(made)
            }
            next = each.pointee.ai_next
        }
        throw SendingFailure("the relay cannot be reached", mayTryAgain: true)
    }

    func close() { _ = Glibc.close(descriptor) }

    func write(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count <= 0 { throw SendingFailure("the relay hung up", mayTryAgain: true) }
            sent += count
        }
    }

    /// One line without its end.
    func read() throws -> String {
        while true {
            if let end = waiting.firstIndex(of: UInt8(ascii: "\n")) {
                let line = waiting[..<end].filter { $0 != UInt8(ascii: "\r") }
                waiting.removeSubrange(...end)
                return String(decoding: line, as: UTF8.self)
            }
            // No relay says so much in one line.
            if waiting.count > 8_192 { throw SendingFailure("the relay does not speak SMTP", mayTryAgain: true) }
            var buffer = [UInt8](repeating: 0, count: 1_024)
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count <= 0 { throw SendingFailure("the relay hung up or takes too long", mayTryAgain: true) }
            waiting += buffer[..<count]
        }
    }
}
