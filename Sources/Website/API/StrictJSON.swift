import Foundation
import MutualAid

/// What Foundation lets pass in JSON: a name that stands twice in one object, so that luck decides which of them counts, and a comma
/// that nothing follows.
enum StrictJSON {
    /// - Parameter json: what Foundation has read as JSON already.
    static func check(_ json: Data) throws(Refusal) {
        var open: [Set<String>?] = []
        var bytes = json[...]
        var before: UInt8 = 0
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "{"): open.append([])
            case UInt8(ascii: "["): open.append(nil)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if before == UInt8(ascii: ",") { throw .invalid([Mistake(field: "body", .wrongType(expected: "JSON"))]) }
                _ = open.popLast()
            case UInt8(ascii: "\""):
                let text = string(&bytes)
                if isName(bytes), let last = open.indices.last, open[last]?.insert(text).inserted == false {
                    throw .invalid([Mistake(field: text, .duplicate(of: text))])
                }
            default: break
            }
            if !isSpace(byte) { before = byte }
        }
    }

    /// The text up to the closing quote, with its escapes undone.
    private static func string(_ bytes: inout Data.SubSequence) -> String {
        var raw = Data([UInt8(ascii: "\"")])
        var isEscaped = false
        while let byte = bytes.popFirst() {
            raw.append(byte)
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                break
            }
        }
        if !raw.contains(UInt8(ascii: "\\")) { return String(decoding: raw.dropFirst().dropLast(), as: UTF8.self) }
        return (try? JSONSerialization.jsonObject(with: raw, options: .fragmentsAllowed) as? String) ?? ""
    }

    private static func isName(_ rest: Data.SubSequence) -> Bool { rest.first { !isSpace($0) } == UInt8(ascii: ":") }

    private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}
