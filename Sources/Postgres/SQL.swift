/// SQL text with its values beside it, never inside it.
///
/// Only a literal becomes text: `StringLiteralType` is `StaticString`, so that a run-time `String` cannot become SQL, and there is no way
/// round it. `\(value)` binds a parameter, `\(sql)` splices another piece and renumbers its parameters, `\(identifier:)` quotes a name.
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    enum Piece: Sendable {
        case text(StaticString)
        case verbatim(String)
        case value(Parameter)
    }

    var pieces: [Piece]

    public init(stringLiteral value: StaticString) {
        pieces = [.text(value)]
    }

    public init(stringInterpolation: StringInterpolation) {
        pieces = stringInterpolation.pieces
    }

    /// For text that this module makes itself or reads from a migration.
    init(verbatim text: String) {
        pieces = [.verbatim(text)]
    }

    /// The pieces one after another.
    public static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.pieces += right.pieces
        return sum
    }

    /// The text as the server gets it, with `$1`, `$2`, … for the values.
    var text: String {
        if pieces.count == 1, case .text(let only) = pieces[0] { return only.description }
        var text = ""
        var number = 0
        for piece in pieces {
            switch piece {
            case .text(let literal): text += literal.description
            case .verbatim(let made): text += made
            case .value:
                number += 1
                text += "$\(number)"
            }
        }
        return text
    }

    var parameters: [Parameter] {
        pieces.compactMap { if case .value(let parameter) = $0 { parameter } else { nil } }
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var pieces: [Piece] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(2 * interpolationCount + 1)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            if literal.utf8CodeUnitCount > 0 { pieces.append(.text(literal)) }
        }

        public mutating func appendInterpolation(_ sql: SQL) {
            pieces += sql.pieces
        }

        /// A table or column name that is known when the program is compiled, in double quotes.
        public mutating func appendInterpolation(identifier: StaticString) {
            pieces.append(.verbatim("\"" + identifier.description.replacing("\"", with: "\"\"") + "\""))
        }

        public mutating func appendInterpolation(_ value: some Bindable) {
            pieces.append(.value(value.parameter))
        }

        /// Nil is null. (Declared by itself because the compiler warns of optionals in interpolations that do not ask for one.)
        public mutating func appendInterpolation<T: Bindable>(_ value: T?) {
            pieces.append(.value(value.parameter))
        }
    }
}
