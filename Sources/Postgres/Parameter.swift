/// One value on its way to the server.
public struct Parameter: Sendable {
    let type: SQLType
    /// Nil is null. Text where the type is unknown, else the type's binary format.
    let bytes: [UInt8]?

    public init(type: SQLType, bytes: [UInt8]?) {
        self.type = type
        self.bytes = bytes
    }

    var isText: Bool { type == .unknown }
}

extension [UInt8] {
    /// Appends in network order, as every binary format of the server wants it.
    mutating func append<I: FixedWidthInteger>(_ value: I) where I: Sendable {
        Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
    }
}

extension UnsafeRawBufferPointer {
    /// Reads in network order; the caller has checked that so many bytes are there.
    func integer<I: FixedWidthInteger>(at offset: Int = 0, as: I.Type = I.self) -> I {
        I(bigEndian: loadUnaligned(fromByteOffset: offset, as: I.self))
    }
}
