import Foundation

/// How values are written as JSON everywhere: keys sorted, times as RFC 3339 in UTC.
public enum Wire {
    /// An encoder whose output for one value is always the same bytes.
    public static func encoder() -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(text(of: date))
        }
        return encoder
    }

    public static func decoder() -> JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let container = try decoder.singleValueContainer()
            guard let date = date(from: try container.decode(String.self)) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an RFC 3339 time such as 2026-02-03T03:14:00Z")
            }
            return date
        }
        return decoder
    }

    /// RFC 3339 in UTC, to the second.
    public static func text(of date: Date) -> String {
        Date.ISO8601FormatStyle(timeZone: .gmt).format(date)
    }

    /// Reads RFC 3339 with any offset, with or without a fraction of a second. A day or an hour that does not exist is no time.
    public static func date(from text: String) -> Date? {
        let form = #/([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]{1,9})?(?:Z|([+-])([0-9]{2}):([0-9]{2}))/#
        guard let parts = text.wholeMatch(of: form)?.output, let whole = try? Date.ISO8601FormatStyle().parse(parts.1 + "Z"),
            // Foundation reads the 30th of February as the 2nd of March.
            Self.text(of: whole).dropLast() == parts.1
        else { return nil }
        let (hours, minutes) = (Int(parts.4 ?? "0") ?? 0, Int(parts.5 ?? "0") ?? 0)
        guard hours < 24, minutes < 60 else { return nil }
        let offset = Double(hours * 3600 + minutes * 60) * (parts.3 == "-" ? -1 : 1)
        let date = whole.addingTimeInterval(parts.2.flatMap { Double("0\($0)") } ?? 0).addingTimeInterval(-offset)
        // From 1900 to 2999: any other year is a slip of the hand.
        guard (-2_208_988_800..<32_503_680_000).contains(date.timeIntervalSince1970) else { return nil }
        return date
    }
}
