import Dispatch
import Foundation
import Glibc
import Synchronization

/// The smallest relay: takes mail on a free port of this machine, and answers as it is told.
final class Peer: Sendable {
    let port: Int
    private let listener: Int32
    /// What came after each DATA, as it was sent; and every command.
    let mails = Mutex<[String]>([])
    let commands = Mutex<[String]>([])
    /// The answer to RCPT TO.
    let answer = Mutex<String>("250 ok")

    init() throws {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && listen(listener, 8) == 0 && getsockname(listener, address, &length) == 0
            }
        }
        if !bound { throw CocoaError(.featureUnsupported) }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { [self] in
            while true {
                let taken = accept(listener, nil, nil)
                if taken < 0 { return }
                talk(taken)
                close(taken)
            }
        }
    }

    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private func talk(_ line: Int32) {
        var waiting = ""
        func say(_ text: String) { _ = text.withCString { send(line, $0, strlen($0), Int32(MSG_NOSIGNAL)) } }
        func hear(until end: String) -> String? {
            while !waiting.contains(end) {
                var buffer = [UInt8](repeating: 0, count: 4_096)
                let count = recv(line, &buffer, buffer.count, 0)
                if count <= 0 { return nil }
                waiting += String(decoding: buffer[..<count], as: UTF8.self)
            }
            let parts = waiting.components(separatedBy: end)
            waiting = parts.dropFirst().joined(separator: end)
            return parts[0]
        }
        say("220 peer\r\n")
        while let command = hear(until: "\r\n") {
            commands.withLock { $0.append(command) }
            switch command.prefix(4) {
            case "EHLO": say("250-peer\r\n250-8BITMIME\r\n250 SIZE 100000\r\n")
            case "RCPT": say(answer.withLock { $0 } + "\r\n")
            case "DATA":
                say("354 go on\r\n")
                guard let mail = hear(until: "\r\n.\r\n") else { return }
                mails.withLock { $0.append(mail) }
                say("250 taken\r\n")
            case "QUIT":
                say("221 bye\r\n")
                return
            default: say("250 ok\r\n")
            }
        }
    }
}
