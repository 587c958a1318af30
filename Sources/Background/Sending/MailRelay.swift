import Dispatch
import Foundation
import Interchange
import MutualAid

/// Hands mail to a relay on this machine or network, which carries it further (SMTP, RFC 5321).
///
/// A conversation blocks, so it runs on a queue of its own: no event loop waits for a relay.
public struct MailRelay: Sender {
    public let channel = Delivery.Channel.mail
    private let host: String
    private let port: Int
    private let from: String
    private let patience: Int
    private let queue = DispatchQueue(label: "mail")

    /// - Parameter patience: seconds that each answer of the relay may take.
    public init(host: String, port: Int, from: String, patience: Int = 20) {
        self.host = host
        self.port = port
        self.from = from
        self.patience = patience
    }

    public func send(_ message: OutgoingMessage) async throws {
        guard MailMessage.isAddress(message.to) else { throw SendingFailure("no address for mail", mayTryAgain: false) }
        let name = from.split(separator: "@").last.map(String.init) ?? "localhost"
        let id = message.deliveries.first?.description ?? ""
        let mail = MailMessage(
            from: from, to: message.to, subject: message.texts.first?.text.subject ?? "",
            text: message.texts.map(\.text.body).joined(separator: "\n\n---\n\n") + "\n", id: "\(id)@\(name)", date: message.date)
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            queue.async { done.resume(with: Result { try converse(mail, as: name) }) }
        }
    }

    private func converse(_ mail: MailMessage, as name: String) throws {
        let line = try SocketLine(host: host, port: port, patience: patience)
        defer { line.close() }
        try expect(220, line, nil)
        try expect(250, line, "EHLO \(name)")
        try expect(250, line, "MAIL FROM:<\(from)>")
        try expect(250, line, "RCPT TO:<\(mail.to)>")
        try expect(354, line, "DATA")
        try line.write(MailMessage.stuffed(mail.bytes))
        try expect(250, line, nil)
        // The relay has it: whatever it says to this changes nothing.
        _ = try? expect(221, line, "QUIT")
    }

    /// Says something, and reads the answer to its last line.
    private func expect(_ wanted: Int, _ line: SocketLine, _ command: String?) throws {
        if let command { try line.write(Array("\(command)\r\n".utf8)) }
        while true {
            let text = try line.read()
            guard let code = Int(text.prefix(3)) else { throw SendingFailure("the relay does not speak SMTP", mayTryAgain: true) }
            if text.dropFirst(3).first == "-" { continue }
            // 4xx: later; 5xx: never. Addresses stay out of the log.
            if code != wanted { throw SendingFailure("the relay answers \(code)", mayTryAgain: code < 500) }
            return
        }
    }
}
