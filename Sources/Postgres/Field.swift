import Foundation

/// One value of a result, or one element of an array in it, in the server's binary format.
struct Field {
    let type: SQLType
    /// Nil is null. Valid as long as `source`.
    let bytes: UnsafeRawBufferPointer?
    let column: Int
    let source: ResultSet

    /// Throws `.decoding`, which names the column and both types but not the value.
    func mismatch(_ swiftType: Any.Type, _ why: String) -> DatabaseError {
        let name = source.name(of: column)
        return DatabaseError(.decoding(column: name, swiftType: "\(swiftType)", sqlType: "\(type)"), why)
    }

    private func content(for swiftType: Any.Type) throws -> UnsafeRawBufferPointer {
        guard let bytes else { throw mismatch(swiftType, "it is null") }
        return bytes
    }

    func bool() throws -> Bool {
        let bytes = try content(for: Bool.self)
        guard type == .bool, bytes.count == 1 else { throw mismatch(Bool.self, "not a bool") }
        return bytes[0] != 0
    }

    func integer<I: FixedWidthInteger>(_: I.Type = I.self) throws -> I {
        let bytes = try content(for: I.self)
        let wide: Int64
        switch (type, bytes.count) {
        case (.int8, 8): wide = bytes.integer(as: Int64.self)
        case (.int4, 4): wide = Int64(bytes.integer(as: Int32.self))
        case (.int2, 2): wide = Int64(bytes.integer(as: Int16.self))
        default:
            guard type.number == 26, bytes.count == 4 else { throw mismatch(I.self, "not an integer; cast numeric and sums of int8") }
            wide = Int64(bytes.integer(as: UInt32.self))
        }
        guard let value = I(exactly: wide) else { throw mismatch(I.self, "out of range") }
        return value
    }

    func double() throws -> Double {
        let bytes = try content(for: Double.self)
        switch (type, bytes.count) {
        case (.float8, 8): return Double(bitPattern: bytes.integer())
        case (.float4, 4): return Double(Float(bitPattern: bytes.integer()))
        default: throw mismatch(Double.self, "not a floating point number")
        }
    }

    func string() throws -> String {
        var bytes = try content(for: String.self)
        if type == .date { return try day().text }
        if type == .jsonb, bytes.count > 0 { bytes = UnsafeRawBufferPointer(rebasing: bytes.dropFirst()) }
        guard type.isText || type.isJSON else { throw mismatch(String.self, "not text; cast it to text") }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw mismatch(String.self, "not UTF-8") }
        return text
    }

    func uuid() throws -> UUID {
        let bytes = try content(for: UUID.self)
        guard type == .uuid, bytes.count == 16 else { throw mismatch(UUID.self, "not a uuid") }
        return UUID(uuid: bytes.loadUnaligned(as: uuid_t.self))
    }

    func date() throws -> Date {
        let bytes = try content(for: Date.self)
        if type == .timestamptz, bytes.count == 8 { return Date(serverMicroseconds: bytes.integer()) }
        if type == .date {
            return Date(serverMicroseconds: Int64(try day().sinceEpoch) * 86_400_000_000)
        }
        throw mismatch(Date.self, "not a timestamptz")
    }

    private func day() throws -> Day {
        let bytes = try content(for: Date.self)
        guard bytes.count == 4 else { throw mismatch(Date.self, "not a date") }
        let days = bytes.integer(as: Int32.self)
        guard days != .max, days != .min else { throw mismatch(Date.self, "infinite") }
        return Day(sinceEpoch: Int(days))
    }

    /// bytea as it is, json as its text.
    func data() throws -> Data {
        let bytes = try content(for: Data.self)
        switch type {
        case .bytea, .json: return Data(bytes)
        case .jsonb: return Data(bytes.dropFirst())
        default: throw mismatch(Data.self, "not a bytea")
        }
    }

    /// The text of a json or jsonb value, without jsonb's leading version byte.
    func jsonText(for swiftType: Any.Type) throws -> UnsafeRawBufferPointer {
        let bytes = try content(for: swiftType)
        return type == .jsonb ? UnsafeRawBufferPointer(rebasing: bytes.dropFirst()) : bytes
    }
}
