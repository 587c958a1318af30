/// The columns of one row by the names of Swift properties.
///
/// `contains` is always true, so that an optional property whose column the query forgot is an error and not a silent nil.
struct RowContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let result: ResultSet
    let row: Int
    var codingPath: [any CodingKey] { [] }

    var allKeys: [Key] {
        (0..<result.columnCount).compactMap { Key(stringValue: result.name(of: $0)) }
    }

    func contains(_ key: Key) -> Bool { true }

    private func field(_ key: Key) throws -> Field {
        switch result.column(for: key.stringValue) {
        case .at(let column): return result.field(row: row, column: column)
        case .missing: throw problem(key, "the query returns no such column")
        case .twice: throw problem(key, "the query returns two such columns")
        }
    }

    private func problem(_ key: Key, _ why: String) -> DatabaseError {
        DatabaseError(.decoding(column: key.stringValue, swiftType: "\(Key.self)", sqlType: "row"), why)
    }

    func decodeNil(forKey key: Key) throws -> Bool { try field(key).bytes == nil }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try field(key).decode(type) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try field(key).decode(type) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try field(key).decode(type) }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try field(key).decode(type) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try field(key).decode(type) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try field(key).decode(type) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try field(key).decode(type) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try field(key).decode(type) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try field(key).decode(type) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try field(key).decode(type) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try field(key).decode(type) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try field(key).decode(type) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try field(key).decode(type) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try field(key).decode(type) }
    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try field(key).decode(type) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
        try FieldDecoder(field: field(key)).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try FieldDecoder(field: field(key)).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { RowDecoder(result: result, row: row) }

    func superDecoder(forKey key: Key) throws -> any Decoder { FieldDecoder(field: try field(key)) }
}
