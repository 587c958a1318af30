import CLibPQ
import Foundation

extension Parameter {
    /// The value as SQL text, quoted by libpq: for COPY, the one statement that takes no parameters.
    func literal(_ connection: OpaquePointer) throws -> String {
        guard let bytes else { return "null" }
        if type == .unknown { return try Self.quoted(bytes, connection) }
        return try bytes.withUnsafeBytes { bytes in
            switch type {
            case .bool: bytes[0] == 0 ? "false" : "true"
            case .int2: "\(bytes.integer(as: Int16.self))::int2"
            case .int4: "'\(bytes.integer(as: Int32.self))'::int4"
            case .int8: "'\(bytes.integer(as: Int64.self))'::int8"
            case .float8: "'\(Double(bitPattern: bytes.integer()))'::float8"
            case .uuid: "'\(UUID(uuid: bytes.loadUnaligned(as: uuid_t.self)).uuidString)'::uuid"
            case .timestamptz: Self.time(bytes.integer())
            case .bytea: "'\\x\(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())'::bytea"
            default: try array(bytes, connection)
            }
        }
    }

    private static func time(_ microseconds: Int64) -> String {
        switch microseconds {
        case .max: "timestamptz 'infinity'"
        case .min: "timestamptz '-infinity'"
        default: "(timestamptz '2000-01-01 00:00:00+00' + '\(microseconds) microseconds'::interval)"
        }
    }

    private func array(_ bytes: UnsafeRawBufferPointer, _ connection: OpaquePointer) throws -> String {
        guard bytes.count >= 12 else { throw DatabaseError(.server("0A000"), "COPY cannot carry a parameter of type \(type)") }
        let element = SQLType(number: bytes.integer(at: 8))
        var items: [String] = []
        var offset = 20
        while offset + 4 <= bytes.count {
            let length = Int(bytes.integer(at: offset, as: Int32.self))
            offset += 4
            let content = length < 0 ? nil : Array(bytes[offset..<offset + length])
            items.append(try Parameter(type: element, bytes: content).literal(connection))
            offset += max(0, length)
        }
        return "array[\(items.joined(separator: ","))]::\(element)[]"
    }

    private static func quoted(_ bytes: [UInt8], _ connection: OpaquePointer) throws -> String {
        let characters = bytes.map { CChar(bitPattern: $0) }
        guard !bytes.contains(0), let escaped = PQescapeLiteral(connection, characters, characters.count) else {
            throw DatabaseError(.server("22021"), "text with a zero byte or not UTF-8")
        }
        defer { PQfreemem(escaped) }
        return String(cString: escaped)
    }
}

extension SQL {
    /// The text with its values in it as literals.
    func textWithLiterals(_ connection: OpaquePointer) throws -> String {
        try pieces.map { piece in
            switch piece {
            case .text(let literal): literal.description
            case .verbatim(let made): made
            case .value(let parameter): try parameter.literal(connection)
            }
        }.joined()
    }
}
