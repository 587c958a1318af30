import Coordination
import Foundation
import HTTPTypes
import Hummingbird
import MutualAid
import NIOCore

/// Turns a request's path, headers and body into a deed or a question, and tells every mistake by its field.
struct BodyReader: Sendable {
    let shape: Shape
    let limit: Int

    /// - Throws: `Refusal.invalid` with every mistake that can be seen without knowing the records.
    func read<T: Decodable>(
        _ type: T.Type, path: [(String, String)], version: Int?, query: [(String, String)], body: Data
    ) throws -> T {
        try read(type, path: path, version: version, query: query, object: try object(body))
    }

    /// A deed and, beside it in the same body, who said it.
    func readDeed<D: Deed>(_ type: D.Type, path: [(String, String)], version: Int?, body: Data) throws -> (deed: D, said: Said?) {
        var object = try object(body)
        var said: Said?
        if D.scope == .region, let spoken = object.removeValue(forKey: "said") {
            guard let fields = spoken as? [String: Any] else {
                throw Refusal.invalid([Mistake(field: "said", .wrongType(expected: "object"))])
            }
            do {
                said = try BodyReader(shape: Self.saidShape, limit: limit).read(
                    Said.self, path: [], version: nil, query: [], object: fields)
            } catch Refusal.invalid(let mistakes) {
                throw Refusal.invalid(mistakes.map { Mistake(field: $0.field == "body" ? "said" : "said.\($0.field)", $0.reason) })
            }
        }
        return (try read(type, path: path, version: version, query: [], object: object), said)
    }

    static let saidShape = Shape.of(Said.self)

    private func object(_ body: Data) throws -> [String: Any] {
        if body.isEmpty { return [:] }
        // JSON is UTF-8 (RFC 8259 section 8.1), in which no zero byte stands; Foundation would read other encodings too.
        guard String(validating: body, as: UTF8.self) != nil, !body.contains(0) else {
            throw Refusal.invalid([Mistake(field: "body", .wrongType(expected: "UTF-8"))])
        }
        let parsed: Any
        do {
            parsed = try JSONSerialization.jsonObject(with: body, options: [.fragmentsAllowed])
        } catch {
            throw Refusal.invalid([Mistake(field: "body", .wrongType(expected: "JSON"))])
        }
        guard let read = parsed as? [String: Any] else {
            throw Refusal.invalid([Mistake(field: "body", .wrongType(expected: "JSON object"))])
        }
        try StrictJSON.check(body)
        return read
    }

    private func read<T: Decodable>(
        _ type: T.Type, path: [(String, String)], version: Int?, query: [(String, String)], object: [String: Any]
    ) throws -> T {
        var object = object
        let fixed = Set(path.map(\.0))
        var mistakes = object.keys.filter(fixed.contains).map { Mistake(field: $0, .unknownField) }
        for (name, value) in query {
            guard let wanted = shape.property(name) else {
                mistakes.append(Mistake(field: name, .unknownField))
                continue
            }
            if case .array(let element) = wanted {
                object[name] = (object[name] as? [Any] ?? []) + [Self.value(value, element)]
            } else {
                object[name] = Self.value(value, wanted)
            }
        }
        for (name, value) in path { object[name] = shape.property(name).map { Self.value(value, $0) } ?? value }
        if let version, shape.property("version") != nil {
            if let sent = object["version"] as? Int, sent != version {
                throw Refusal.invalid([Mistake(field: "version", .duplicate(of: "If-Match"))])
            }
            object["version"] = version
        }
        mistakes += shape.mistakes(in: object).filter { mistake in !mistakes.contains { $0.field == mistake.field } }
        if !mistakes.isEmpty { throw Refusal.invalid(mistakes.sorted { $0.field < $1.field }) }
        do {
            return try Wire.decoder().decode(T.self, from: JSONSerialization.data(withJSONObject: object))
        } catch let error as DecodingError {
            throw Refusal.invalid([mistake(error)])
        }
    }

    /// A word of a path or a query as JSON wants it.
    private static func value(_ text: String, _ shape: Shape) -> Any {
        switch shape {
        case .whole: Int(text) ?? text
        case .number: Double(text) ?? text
        case .boolean: ["true": true, "false": false][text] ?? text
        default: text
        }
    }

    private func mistake(_ error: DecodingError) -> Mistake {
        switch error {
        case .keyNotFound(let key, let context): return Mistake(field: field(context.codingPath + [key]), .missing)
        case .valueNotFound(_, let context): return Mistake(field: field(context.codingPath), .missing)
        case .typeMismatch(_, let context): return wrong(context.codingPath)
        case .dataCorrupted(let context): return wrong(context.codingPath)
        @unknown default: return Mistake(field: "body", .wrongType(expected: "JSON object"))
        }
    }

    /// What should have stood there, said by the shape.
    private func wrong(_ path: [any CodingKey]) -> Mistake {
        let here = path.reduce(Optional(shape)) { here, key in
            if key.intValue != nil, case .array(let element)? = here { return element }
            return here?.property(key.stringValue)
        }
        return (here ?? .anything).mistake(at: field(path))
    }

    private func field(_ path: [any CodingKey]) -> String {
        path.reduce(into: "") { text, key in
            if let index = key.intValue {
                text += "[\(index)]"
            } else {
                text += text.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
    }
}

extension Request {
    /// The whole body.
    /// - Throws: `TooLarge` past the limit.
    func bytes(upTo limit: Int) async throws -> Data {
        var copy = self
        do {
            let buffer = try await copy.collectBody(upTo: limit)
            return Data(buffer: buffer)
        } catch is NIOTooManyBytesError {
            throw TooLarge()
        }
    }

    /// The deed's name: the client's key, and the digest of what was received.
    /// - Throws: `Refusal.invalid` where the key is no UUID.
    func envelope(_ body: Data, _ said: Said? = nil) throws -> House.Envelope {
        let digest = Secrets.digest(Array("\(method.rawValue)\n\(uri.path)\n".utf8) + Array(body))
        guard let key = headers[.idempotencyKey] else {
            return House.Envelope(id: House.Envelope.fresh().id, digest: digest, said: said)
        }
        guard let id = ID<DeedMark>(key.trimmingCharacters(in: CharacterSet(charactersIn: "\" "))) else {
            throw Refusal.invalid([Mistake(field: "Idempotency-Key", .notAnIdentity)])
        }
        return House.Envelope(id: id, digest: digest, said: said)
    }

    /// The version that `If-Match` names (RFC 9110 section 13.1.1): nil where there is none, or `*`.
    func wantedVersion() throws -> Int? {
        guard let header = headers[.ifMatch], header != "*" else { return nil }
        // What follows the version in an ETag tells answers apart, not versions.
        let tag = header.trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
        guard let version = tag.split(separator: "-", omittingEmptySubsequences: false).first.flatMap({ Int($0) }) else {
            throw Refusal.invalid([Mistake(field: "If-Match", .notAWholeNumber)])
        }
        return version
    }
}

struct TooLarge: Error {}
