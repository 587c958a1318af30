/// Cuts a script into statements, so that each can travel in a protocol message of its own.
///
/// Semicolons inside quotes, dollar quotes, comments, parentheses and `begin atomic … end` bodies do not cut. psql's backslash commands
/// and COPY from the script itself are not understood.
struct StatementSplitter {
    private let bytes: [UInt8]
    private var position = 0
    private var start = 0
    private var hasContent = false
    private var parentheses = 0
    /// Depth of `begin atomic`, `case` and `end`.
    private var blocks = 0
    private var lastWord = ""
    private var statements: [String] = []

    static func split(_ script: String) -> [String] {
        var splitter = StatementSplitter(bytes: Array(script.utf8))
        splitter.run()
        return splitter.statements
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private func byte(_ ahead: Int = 0) -> UInt8? {
        position + ahead < bytes.count ? bytes[position + ahead] : nil
    }

    private mutating func run() {
        while let next = byte() {
            switch next {
            case UInt8(ascii: ";") where parentheses == 0 && blocks == 0: cut()
            case UInt8(ascii: "-") where byte(1) == UInt8(ascii: "-"): skipLine()
            case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"): skipComment()
            default:
                if !isSpace(next) { hasContent = true }
                skipContent(next)
            }
        }
        cut()
    }

    private mutating func skipContent(_ next: UInt8) {
        switch next {
        case UInt8(ascii: "'"): skipQuoted(next, escapes: lastWord == "e" && position > 0 && isLetter(bytes[position - 1]))
        case UInt8(ascii: "\""): skipQuoted(next, escapes: false)
        case UInt8(ascii: "$"): skipDollar()
        case UInt8(ascii: "("):
            parentheses += 1
            position += 1
        case UInt8(ascii: ")"):
            parentheses = max(0, parentheses - 1)
            position += 1
        default: if isLetter(next) { skipWord() } else { position += 1 }
        }
    }

    private mutating func cut() {
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if hasContent { statements.append(trimmed(text)) }
        position += 1
        start = min(position, bytes.count)
        hasContent = false
        parentheses = 0
        blocks = 0
        lastWord = ""
    }

    private mutating func skipLine() {
        while let next = byte(), next != UInt8(ascii: "\n") { position += 1 }
    }

    /// Block comments nest.
    private mutating func skipComment() {
        var depth = 0
        while let next = byte() {
            if next == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
                depth += 1
                position += 2
            } else if next == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/") {
                depth -= 1
                position += 2
                if depth == 0 { return }
            } else {
                position += 1
            }
        }
    }

    private mutating func skipQuoted(_ quote: UInt8, escapes: Bool) {
        position += 1
        while let next = byte() {
            if escapes, next == UInt8(ascii: "\\") {
                position += 2
            } else if next == quote, byte(1) == quote {
                position += 2
            } else {
                position += 1
                if next == quote { return }
            }
        }
        position = min(position, bytes.count)
    }

    /// `$$ … $$` and `$tag$ … $tag$`; anything else with a dollar is a parameter or an operator.
    private mutating func skipDollar() {
        var end = position + 1
        while end < bytes.count, isLetter(bytes[end]) || end > position + 1 && isDigit(bytes[end]) { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "$") else {
            position += 1
            return
        }
        let tag = bytes[position...end]
        position = end + 1
        while position < bytes.count, !bytes[position...].starts(with: tag) { position += 1 }
        position = min(position + tag.count, bytes.count)
    }

    private mutating func skipWord() {
        let first = position
        while let next = byte(), isLetter(next) || isDigit(next) || next == UInt8(ascii: "$") { position += 1 }
        let word = String(decoding: bytes[first..<position], as: UTF8.self).lowercased()
        if lastWord == "begin", word == "atomic" {
            blocks = 1
        } else if blocks > 0, word == "case" {
            blocks += 1
        } else if blocks > 0, word == "end" {
            blocks -= 1
        }
        lastWord = word
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }

    private func trimmed(_ text: String) -> String {
        let front = text.drop(while: \.isWhitespace)
        return String(front.reversed().drop(while: \.isWhitespace).reversed())
    }
}
