import Foundation

/// Decodes a json or jsonb column. Dates are ISO 8601 with or without fractions of a second, as both `to_jsonb` and Swift write them.
enum JSONColumn {
    static func decode<T: Decodable>(_ type: T.Type, from text: UnsafeRawBufferPointer) throws -> T {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { source in
            let container = try source.singleValueContainer()
            guard let date = date(try container.decode(String.self)) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an ISO 8601 time")
            }
            return date
        }
        return try decoder.decode(type, from: Data(text))
    }

    /// `2026-03-01T10:20:30[.123456](Z|+09:00|+0900|+09)`.
    static func date(_ text: String) -> Date? {
        var rest = Substring(text)
        guard let year = number(&rest, digits: 4), skip(&rest, "-"), let month = number(&rest, digits: 2), skip(&rest, "-"),
            let day = number(&rest, digits: 2), (1...12).contains(month), (1...31).contains(day), skip(&rest, "T") || skip(&rest, " "),
            let hour = number(&rest, digits: 2), skip(&rest, ":"), let minute = number(&rest, digits: 2), skip(&rest, ":"),
            let second = number(&rest, digits: 2), hour < 25, minute < 60, second < 61
        else { return nil }
        var microseconds = 0
        if skip(&rest, ".") {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard !digits.isEmpty, let fraction = Int((digits + "000000").prefix(6)) else { return nil }
            microseconds = fraction
            rest = rest.dropFirst(digits.count)
        }
        guard let offset = zone(&rest), rest.isEmpty else { return nil }
        let days = Day(year: year, month: month, day: day).sinceEpoch
        let seconds = days * 86400 + hour * 3600 + minute * 60 + second - offset
        return Date(serverMicroseconds: Int64(seconds) * 1_000_000 + Int64(microseconds))
    }

    /// Seconds east of Greenwich.
    private static func zone(_ rest: inout Substring) -> Int? {
        if skip(&rest, "Z") || skip(&rest, "z") { return 0 }
        let sign: Int
        if skip(&rest, "+") { sign = 1 } else if skip(&rest, "-") { sign = -1 } else { return nil }
        guard let hours = number(&rest, digits: 2) else { return nil }
        _ = skip(&rest, ":")
        let minutes = rest.isEmpty ? 0 : number(&rest, digits: 2)
        return minutes.map { sign * (hours * 3600 + $0 * 60) }
    }

    private static func number(_ rest: inout Substring, digits: Int) -> Int? {
        let text = rest.prefix(digits)
        guard text.count == digits, text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        rest = rest.dropFirst(digits)
        return Int(text)
    }

    private static func skip(_ rest: inout Substring, _ character: Character) -> Bool {
        guard rest.first == character else { return false }
        rest = rest.dropFirst()
        return true
    }
}
