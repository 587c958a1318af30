import Foundation
import MutualAid

/// A path of this site, for links, forms and redirects: every value in it is encoded for its place.
struct Address: ExpressibleByStringInterpolation, Hashable, Sendable {
    let text: String

    init(stringLiteral literal: StaticString) {
        text = literal.description
    }

    init(stringInterpolation interpolation: StringInterpolation) {
        text = interpolation.text
    }

    /// A path that a form brought back; nil where it would lead away from this site.
    init?(checking path: String) {
        let plain = path.unicodeScalars.allSatisfy { $0.isASCII && $0.value > 0x20 && $0 != "\\" && $0 != "\"" && $0 != "<" && $0 != ">" }
        guard plain, path.hasPrefix("/"), !path.hasPrefix("//"), path.utf8.count < 2_000 else { return nil }
        text = path
    }

    struct StringInterpolation: StringInterpolationProtocol, Sendable {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: StaticString) { text += literal.description }
        mutating func appendInterpolation(_ value: some LosslessStringConvertible) {
            text += value.description.addingPercentEncoding(withAllowedCharacters: Self.plain) ?? ""
        }

        private static let plain = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
    }
}

extension HTML.StringInterpolation {
    mutating func appendInterpolation(_ address: Address) { appendInterpolation(address.text) }
    mutating func appendInterpolation<Of>(_ id: ID<Of>) { appendInterpolation(id.description) }
}
