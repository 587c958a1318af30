import Foundation
import MutualAid

/// Pages of long lists that begin after a key, never after a count: nothing is skipped when rows come or go.
enum Keyset {
    static func size(_ limit: Int?) throws(Refusal) -> Int {
        let limit = limit ?? 50
        if !(1...200).contains(limit) { throw .invalid([Mistake(field: "limit", .outOfRange(least: 1, most: 200))]) }
        return limit
    }

    /// - Parameter rows: one more than the size, where there are more.
    static func page<Row>(_ rows: [Row], size: Int, key: (Row) -> String) -> Page<Row> {
        let shown = Array(rows.prefix(size))
        return Page(rows: shown, next: rows.count > size ? shown.last.map(key) : nil)
    }

    static func text(_ name: String, _ id: UUID) -> String {
        Data("\(id.uuidString.lowercased()) \(name)".utf8).base64EncodedString().replacingOccurrences(of: "+", with: "-")
            .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
    }

    static func nameAndID(_ text: String) throws -> (String, UUID) {
        var padded = text.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
        while padded.count % 4 != 0 { padded += "=" }
        guard let data = Data(base64Encoded: padded), let plain = String(validating: data, as: UTF8.self), !plain.utf8.contains(0),
            let id = UUID(uuidString: String(plain.prefix(36)))
        else { throw Refusal.invalid([Mistake(field: "after", .notAnIdentity)]) }
        return (String(plain.dropFirst(37)), id)
    }

    static func id<T>(_ text: String?) throws -> ID<T>? {
        guard let text else { return nil }
        guard let id = ID<T>(text) else { throw Refusal.invalid([Mistake(field: "after", .notAnIdentity)]) }
        return id
    }
}
