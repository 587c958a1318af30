/// Markup that is safe to send: what stands in the source goes in as it is, every value that is interpolated is escaped.
///
/// A text that arrives while the program runs cannot become markup; only a literal or another `HTML` can.
struct HTML: ExpressibleByStringInterpolation, Sendable {
    let text: String

    init(stringLiteral literal: StaticString) {
        text = literal.description
    }

    init(stringInterpolation interpolation: StringInterpolation) {
        text = interpolation.text
    }

    fileprivate init(joining parts: [HTML]) {
        text = parts.map(\.text).joined()
    }

    static let nothing: HTML = ""

    struct StringInterpolation: StringInterpolationProtocol, Sendable {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: StaticString) {
            text += literal.description
        }

        mutating func appendInterpolation(_ value: String) { text.append(escaping: value) }
        mutating func appendInterpolation(_ value: Substring) { text.append(escaping: value) }
        mutating func appendInterpolation(_ value: Int) { text += String(value) }
        mutating func appendInterpolation(_ part: HTML) { text += part.text }
        mutating func appendInterpolation(_ part: HTML?) { text += part?.text ?? "" }
        mutating func appendInterpolation(_ parts: [HTML]) { for part in parts { text += part.text } }

        /// The part only where the condition holds.
        mutating func appendInterpolation(if condition: Bool, _ part: @autoclosure () -> HTML) {
            if condition { text += part().text }
        }

        mutating func appendInterpolation<Rows: Sequence>(each rows: Rows, _ part: (Rows.Element) -> HTML) {
            for row in rows { text += part(row).text }
        }
    }
}

extension [HTML] {
    func joined() -> HTML { HTML(joining: self) }

    func joined(by separator: HTML) -> HTML {
        HTML(joining: enumerated().flatMap { $0.offset == 0 ? [$0.element] : [separator, $0.element] })
    }
}

extension String {
    /// Safe between tags and inside a quoted attribute; signs that no page may hold become a replacement character.
    fileprivate mutating func append(escaping value: some StringProtocol) {
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": self += "&amp;"
            case "<": self += "&lt;"
            case ">": self += "&gt;"
            case "\"": self += "&quot;"
            case "'": self += "&#39;"
            case "\n", "\r", "\t": unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): unicodeScalars.append("\u{FFFD}")
            default: unicodeScalars.append(scalar)
            }
        }
    }
}

extension String.StringInterpolation {
    /// Markup inside an ordinary text would be escaped on its way into a page, so it does not compile: its warning is an error.
    @available(*, deprecated, message: "give the literal the type HTML")
    mutating func appendInterpolation(_ part: HTML) {}

    @available(*, deprecated, message: "give the literal the type HTML")
    mutating func appendInterpolation(_ part: HTML?) {}
}
