import Foundation
import MutualAid

@testable import Website

/// Bodies and queries that no operation can take, made from its own shape.
struct Garbage {
    let what: String
    let body: Data

    /// Bodies that are wrong whatever the operation is.
    static let anyOperation: [Garbage] = [
        Garbage(what: "no JSON", body: Data("{\"a\":".utf8)),
        Garbage(what: "words", body: Data("please".utf8)),
        Garbage(what: "an array", body: Data("[1,2]".utf8)),
        Garbage(what: "a number", body: Data("7".utf8)),
        Garbage(what: "null", body: Data("null".utf8)),
        Garbage(what: "a string", body: Data("\"x\"".utf8)),
        Garbage(what: "an unknown field", body: Data("{\"nobodyKnowsThis\":1}".utf8)),
        Garbage(what: "a field of another object", body: Data("{\"__proto__\":{\"region\":2}}".utf8)),
        Garbage(what: "bytes that are no UTF-8", body: Data([0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x3A, 0x31, 0x7D])),
        Garbage(what: "a lone surrogate", body: Data("{\"x\":\"\\ud800\"}".utf8)),
        Garbage(what: "UTF-16", body: Data("{\"nobodyKnowsThis\":1}".data(using: .utf16) ?? Data())),
        Garbage(what: "UTF-32", body: Data("{}".data(using: .utf32LittleEndian) ?? Data())),
        Garbage(what: "a byte order mark and nothing", body: Data([0xEF, 0xBB, 0xBF])),
        Garbage(what: "deep nesting", body: Data((String(repeating: "[", count: 20_000) + String(repeating: "]", count: 20_000)).utf8)),
        Garbage(
            what: "deep objects", body: Data((String(repeating: "{\"a\":", count: 5_000) + "1" + String(repeating: "}", count: 5_000)).utf8)
        ),
        Garbage(what: "two values", body: Data("{}{}".utf8)),
        Garbage(what: "a comment", body: Data("{/* x */}".utf8)),
        Garbage(what: "a trailing comma", body: Data("{\"version\":1,}".utf8)),
        Garbage(what: "2 MB", body: Data("{\"nobodyKnowsThis\":\"\(String(repeating: "a", count: 2_000_000))\"}".utf8)),
    ]

    /// A body that fits, with one field made wrong.
    static func of(_ operation: APIOperation) -> [Garbage] {
        let body = Filled.body(operation)
        guard case .object(let properties) = operation.request else { return [] }
        var all: [Garbage] = []
        for property in properties where !operation.pathNames.contains(property.name) {
            for wrong in wrongs(property.shape, property.name) {
                var copy = body
                copy[property.name] = wrong
                all.append(Garbage(what: "\(property.name) = \(String(describing: wrong).prefix(40))", body: json(copy)))
            }
            if property.isRequired {
                var copy = body
                copy[property.name] = nil
                all.append(Garbage(what: "\(property.name) left out", body: json(copy)))
            }
            // The same name twice: which one counts must never be a matter of luck.
            let text = String(decoding: json(body), as: UTF8.self).dropLast()
            let again = String(decoding: json([property.name: Filled.value(property.shape)]), as: UTF8.self).dropFirst()
            all.append(Garbage(what: "\(property.name) twice", body: Data("\(text),\(again)".utf8)))
            let hidden = again.replacingOccurrences(of: "\"\(property.name)\"", with: "\"\\u00\(hexadecimal(property.name))\" ")
            all.append(Garbage(what: "\(property.name) twice, once in escapes", body: Data("\(text),\(hidden)".utf8)))
        }
        return all
    }

    /// The first character as the digits of its escape, and the rest of the name.
    private static func hexadecimal(_ name: String) -> String {
        String(name.utf8.first ?? 0, radix: 16) + name.dropFirst()
    }

    private static func wrongs(_ shape: Shape, _ name: String) -> [Any] {
        let long = String(repeating: "あ", count: 40_000)
        return switch shape {
        case .text: [7, true, [1], ["a": 1], long, "\u{0}", "\u{7}bell"]
        case .time: [7, "tomorrow", "2026-02-30T00:00:00Z", "2026-01-01", "", long, "99999-01-01T00:00:00Z", ["a": 1]]
        case .identity: [7, "1", "", long, "00000000-0000-0000-0000-00000000000g", ["a": 1]]
        case .whole: ["one", 1.5, true, 1e40, -5_000_000_000_000_000_000, 5_000_000_000_000_000_000, [1], "１"]
        case .number: ["one", true, [1]]
        case .boolean: ["yes", 1, [true]]
        case .choice: ["no such choice", "", 7, [1], long]
        case .array(let element):
            [7, "x", ["a": 1], Array(repeating: Filled.value(element), count: 600), [[[]]]]
                + nested(element, in: { [$0] })
        case .object: [7, "x", [1], ["nobodyKnowsThis": 1]] + nested(shape, in: { $0 })
        case .anything: [7, "x"]
        }
    }

    /// The same for the parts of a part.
    private static func nested(_ shape: Shape, in wrap: (Any) -> Any) -> [Any] {
        guard case .object(let properties) = shape, let whole = Filled.value(shape) as? [String: Any] else { return [] }
        return properties.flatMap { property in
            wrongs(property.shape, property.name).map { wrong in
                var copy = whole
                copy[property.name] = wrong
                return wrap(copy)
            }
        }
    }
}
