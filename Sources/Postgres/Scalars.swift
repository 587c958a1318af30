import Foundation

/// Sent with type unknown, so that the server infers text, citext, jsonb, an enum, a date, …; `select \(text)` alone needs `::text`.
extension String: Scalar {
    public static var sqlType: SQLType { .unknown }
    public var sqlBytes: [UInt8] { Array(utf8) }
}

extension Bool: Scalar {
    public static var sqlType: SQLType { .bool }
    public var sqlBytes: [UInt8] { [self ? 1 : 0] }
}

/// int8.
extension Int: Scalar {
    public static var sqlType: SQLType { .int8 }
    public var sqlBytes: [UInt8] { bigEndianBytes(Int64(self)) }
}

extension Int64: Scalar {
    public static var sqlType: SQLType { .int8 }
    public var sqlBytes: [UInt8] { bigEndianBytes(self) }
}

extension Int32: Scalar {
    public static var sqlType: SQLType { .int4 }
    public var sqlBytes: [UInt8] { bigEndianBytes(self) }
}

extension Int16: Scalar {
    public static var sqlType: SQLType { .int2 }
    public var sqlBytes: [UInt8] { bigEndianBytes(self) }
}

extension Double: Scalar {
    public static var sqlType: SQLType { .float8 }
    public var sqlBytes: [UInt8] { bigEndianBytes(bitPattern) }
}

extension UUID: Scalar {
    public static var sqlType: SQLType { .uuid }
    public var sqlBytes: [UInt8] { withUnsafeBytes(of: uuid) { Array($0) } }
}

extension Data: Scalar {
    public static var sqlType: SQLType { .bytea }
    public var sqlBytes: [UInt8] { Array(self) }
}

/// timestamptz, rounded to the server's microseconds. The distant past and future are its infinities.
extension Date: Scalar {
    public static var sqlType: SQLType { .timestamptz }
    public var sqlBytes: [UInt8] { bigEndianBytes(serverMicroseconds) }
}

private func bigEndianBytes(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.bigEndian) { Array($0) }
}
