/// Reads JSON strictly, byte by byte. Foundation's decoder neither notices a key that occurs twice or is unknown nor tells
/// 4 from 4.0, and is too slow for ten million arcs.
struct JSONText {
    /// Not JSON at all, so that reading cannot go on.
    struct Malformed: Error {
        let line: String
    }

    /// What has been fetched and not been let go: never more than one piece and the token that it begins in.
    private var bytes: [UInt8] = []
    private var at = 0
    private var depth = 0
    private let next: () -> [UInt8]
    /// Line breaks before `bytes`, and bytes since the last of them.
    private var passed = (lines: 0, bytes: 0)

    /// - Parameter next: the text piece by piece, in its order; an empty piece ends it.
    init(_ next: @escaping () -> [UInt8]) { self.next = next }

    /// Fetches a further piece; lets go of everything before `start`, which is then the beginning.
    private mutating func fetch(keeping start: Int) -> Bool {
        let piece = next()
        guard !piece.isEmpty else { return false }
        for byte in bytes[..<start] { passed = byte == 0x0A ? (passed.lines + 1, 0) : (passed.lines, passed.bytes + 1) }
        bytes.removeSubrange(..<start)
        bytes += piece
        at -= start
        return true
    }

    /// Whether there is a byte at `at`, while a token goes on that began at `start`.
    private mutating func goesOn(_ start: inout Int) -> Bool {
        if at < bytes.count { return true }
        guard fetch(keeping: start) else { return false }
        start = 0
        return at < bytes.count
    }

    /// The next byte that is not white space; nil at the end.
    private mutating func peek() -> UInt8? {
        while true {
            if at == bytes.count, !fetch(keeping: at) { return nil }
            switch bytes[at] {
            case 0x20, 0x09, 0x0A, 0x0D: at += 1
            default: return bytes[at]
            }
        }
    }

    func malformed(_ what: String) -> Malformed {
        let read = bytes[..<min(at, bytes.count)]
        let line = passed.lines + read.count { $0 == 0x0A } + 1
        let column = read.lastIndex(of: 0x0A).map { at - $0 } ?? passed.bytes + at + 1
        return Malformed(line: "line \(line), byte \(column): \(what)")
    }

    /// Whether the next byte is `byte`; if so, steps over it.
    mutating func skip(_ byte: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: byte) else { return false }
        at += 1
        return true
    }

    mutating func expect(_ byte: Unicode.Scalar) throws(Malformed) {
        guard skip(byte) else { throw malformed(at < bytes.count ? "expected \(byte)" : "ends where \(byte) should follow") }
    }

    mutating func end() throws(Malformed) {
        if peek() != nil { throw malformed("something follows the run") }
    }

    var startsString: Bool { mutating get { peek() == UInt8(ascii: "\"") } }
    var startsArray: Bool { mutating get { peek() == UInt8(ascii: "[") } }
    var startsObject: Bool { mutating get { peek() == UInt8(ascii: "{") } }

    /// Which of the keys follows, as it mostly stands there: without escapes and within this piece; nil, and nothing is read, where it is
    /// something else.
    mutating func position(in keys: Keys) -> Int? {
        guard startsString else { return nil }
        var (end, code) = (at + 1, 0 as UInt128)
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            guard end - at <= Keys.most, bytes[end] >= 0x20 else { return nil }
            code = code << 8 | UInt128(bytes[end])
            end += 1
        }
        guard end < bytes.count, let position = keys.codes.firstIndex(of: code) else { return nil }
        at = end + 1
        return position
    }

    /// The keys of an object, each with its bytes in one number: ten million arcs have fifty million.
    struct Keys {
        fileprivate static let most = 15

        let names: [String]
        fileprivate let codes: [UInt128]

        /// - Parameter names: of at most fifteen bytes each.
        init(_ names: [String]) {
            self.names = names
            codes = names.map { $0.utf8.reduce(0) { $0 << 8 | UInt128($1) } }
        }
    }

    mutating func string() throws(Malformed) -> String {
        try expect("\"")
        var start = at
        var plain = true
        while goesOn(&start), bytes[at] != UInt8(ascii: "\"") {
            let byte = bytes[at]
            if byte < 0x20 { throw malformed("a control character stands in a string") }
            if byte == UInt8(ascii: "\\") {
                at += 1
                guard goesOn(&start) else { break }
            }
            if byte == UInt8(ascii: "\\") || byte > 0x7F { plain = false }
            at += 1
        }
        guard at < bytes.count else { throw malformed("a string does not end") }
        let raw = bytes[start..<at]
        at += 1
        // ASCII needs no look at whether it is UTF-8.
        if plain { return raw.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
        guard let text = JSONEscapes.text(of: raw) else { throw malformed("a string is not valid UTF-8 or has a wrong escape") }
        return text
    }

    /// Steps over a plain whole number that ends in this piece; nil, and nothing is read, where it is something else.
    mutating func whole() -> Int? {
        guard let first = peek(), (0x30...0x39).contains(first) else { return nil }
        var (end, number) = (at, 0)
        while end < bytes.count, (0x30...0x39).contains(bytes[end]), end - at < 18 {
            number = 10 * number + Int(bytes[end] - 0x30)
            end += 1
        }
        guard end < bytes.count, !Self.isWord(bytes[end]), first != 0x30 || end == at + 1 else { return nil }
        at = end
        return number
    }

    /// A number, `true`, `false` or `null`, as it is written.
    mutating func word() throws(Malformed) -> Substring {
        _ = peek()
        var start = at
        while goesOn(&start), Self.isWord(bytes[at]) { at += 1 }
        guard at > start else { throw malformed(at < bytes.count ? "expected a value" : "ends where a value should follow") }
        let text = Substring(decoding: bytes[start..<at], as: UTF8.self)
        guard Self.literals.contains(text) || Self.isNumber(bytes[start..<at]) else {
            at = start
            throw malformed("\(text) is not a JSON value")
        }
        return text
    }

    private static let literals: [Substring] = ["true", "false", "null"]

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }

    /// `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`
    private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        func digits() -> Int {
            let count = rest.prefix { (0x30...0x39).contains($0) }.count
            rest = rest.dropFirst(count)
            return count
        }
        func take(_ choice: String) -> Bool {
            guard let first = rest.first, choice.utf8.contains(first) else { return false }
            rest = rest.dropFirst()
            return true
        }
        _ = take("-")
        let leadingZero = rest.first == 0x30
        let whole = digits()
        guard whole > 0, !leadingZero || whole == 1 else { return false }
        if take("."), digits() == 0 { return false }
        if take("eE") {
            _ = take("+-")
            if digits() == 0 { return false }
        }
        return rest.isEmpty
    }

    /// Steps over any value, as that of an unknown key.
    mutating func skipValue() throws(Malformed) {
        if startsString {
            _ = try string()
        } else if startsArray || startsObject {
            depth += 1
            guard depth < 100 else { throw malformed("nested too deeply") }
            let object = startsObject
            at += 1
            let close: Unicode.Scalar = object ? "}" : "]"
            if !skip(close) {
                repeat {
                    if object {
                        _ = try string()
                        try expect(":")
                    }
                    try skipValue()
                } while skip(",")
                try expect(close)
            }
            depth -= 1
        } else {
            _ = try word()
        }
    }
}
