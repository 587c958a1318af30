import Foundation

/// A mail as its bytes: headers as RFC 5322 and RFC 2047 say, the text in UTF-8 as base64, so that every relay takes it.
public struct MailMessage: Sendable {
    public let from: String
    public let to: String
    public let subject: String
    public let text: String
    /// The same for the same message, so that one that arrives twice is known.
    public let id: String
    public let date: Date

    public init(from: String, to: String, subject: String, text: String, id: String, date: Date) {
        self.from = from
        self.to = to
        self.subject = subject
        self.text = text
        self.id = id
        self.date = date
    }

    /// Whether an address can stand in a header and in a command: plain ASCII, one @, nothing that ends or quotes it.
    public static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty && text.utf8.count <= 254
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>()[]\\,;:\"".utf8.contains($0) }
    }

    public var bytes: [UInt8] {
        let headers = [
            "From: <\(from)>", "To: <\(to)>", "Subject: \(Self.header(subject))", "Date: \(Self.date(date))", "Message-ID: <\(id)>",
            "Auto-Submitted: auto-generated", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
        ]
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        let body = Data(lines.utf8).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        return Array((headers.joined(separator: "\r\n") + "\r\n\r\n" + body + "\r\n").utf8)
    }

    /// The value of a header: as it is where it is short and plain, else in encoded words of at most 75 characters, each on a line.
    static func header(_ value: String) -> String {
        let isPlain = value.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !value.contains("=?") && value.utf8.count <= 60
        if isPlain { return value }
        var words: [[UInt8]] = [[]]
        for character in value {
            // A line break in a value would begin another header.
            let bytes = character.isNewline ? Array(" ".utf8) : Array(String(character).utf8)
            if words[words.count - 1].count + bytes.count > 42, !words[words.count - 1].isEmpty { words.append([]) }
            words[words.count - 1] += bytes
        }
        return words.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    /// "Tue, 03 Feb 2026 03:14:00 +0000".
    static func date(_ date: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.year, .month, .day, .weekday, .hour, .minute, .second], from: date)
        func two(_ number: Int?) -> String {
            let number = number ?? 0
            return number < 10 ? "0\(number)" : "\(number)"
        }
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return """
            \(days[(parts.weekday ?? 1) - 1]), \(two(parts.day)) \(months[(parts.month ?? 1) - 1]) \(parts.year ?? 1970) \
            \(two(parts.hour)):\(two(parts.minute)):\(two(parts.second)) +0000
            """
    }

    /// What follows DATA: a line that begins with a dot gets another (RFC 5321, 4.5.2), and a dot alone ends it.
    public static func stuffed(_ bytes: [UInt8]) -> [UInt8] {
        let dot = UInt8(ascii: ".")
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 8)
        var atStart = true
        for byte in bytes {
            if atStart, byte == dot { result.append(dot) }
            result.append(byte)
            atStart = byte == UInt8(ascii: "\n")
        }
        if !atStart { result += Array("\r\n".utf8) }
        return result + Array(".\r\n".utf8)
    }
}
