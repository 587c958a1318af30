import Foundation

extension Field {
    /// Decodes any `Decodable`: the types that have a binary format of their own, json by its text, everything else by its own `init(from:)`.
    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        if let value = try builtIn(type) { return value }
        do {
            if self.type.isJSON, bytes != nil { return try JSONColumn.decode(type, from: jsonText(for: type)) }
            return try T(from: FieldDecoder(field: self))
        } catch is DecodingError {
            throw mismatch(type, "the value does not fit")
        }
    }

    /// Nil where the type decodes itself.
    func builtIn<T>(_ type: T.Type) throws -> T? {
        switch type {
        case is String.Type: try string() as? T
        case is UUID.Type: try uuid() as? T
        case is Int.Type: try integer(Int.self) as? T
        case is Int32.Type: try integer(Int32.self) as? T
        case is Bool.Type: try bool() as? T
        case is Date.Type: try date() as? T
        case is Double.Type: try double() as? T
        case is Data.Type: try data() as? T
        case is [UInt8].Type: self.type == .bytea ? try Array(data()) as? T : nil
        default: nil
        }
    }
}

/// Gives one field to a type that decodes itself: enums, typed identities, optionals, arrays.
struct FieldDecoder: Decoder {
    let field: Field
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy: Key.Type) throws -> KeyedDecodingContainer<Key> {
        throw field.mismatch(Key.self, "a column of this type has no properties; only json and jsonb have")
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { ElementContainer(elements: try field.elements()) }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { FieldContainer(field: field) }
}

private struct FieldContainer: SingleValueDecodingContainer {
    let field: Field
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { field.bytes == nil }
    func decode(_ type: Bool.Type) throws -> Bool { try field.bool() }
    func decode(_ type: String.Type) throws -> String { try field.decode(type) }
    func decode(_ type: Double.Type) throws -> Double { try field.double() }
    func decode(_ type: Float.Type) throws -> Float { Float(try field.double()) }
    func decode(_ type: Int.Type) throws -> Int { try field.integer() }
    func decode(_ type: Int8.Type) throws -> Int8 { try field.integer() }
    func decode(_ type: Int16.Type) throws -> Int16 { try field.integer() }
    func decode(_ type: Int32.Type) throws -> Int32 { try field.integer() }
    func decode(_ type: Int64.Type) throws -> Int64 { try field.integer() }
    func decode(_ type: UInt.Type) throws -> UInt { try field.integer() }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try field.integer() }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try field.integer() }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try field.integer() }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try field.integer() }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try field.decode(type) }
}

private struct ElementContainer: UnkeyedDecodingContainer {
    let elements: [Field]
    var currentIndex = 0
    var codingPath: [any CodingKey] { [] }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex == elements.count }

    mutating func decodeNil() throws -> Bool {
        guard try current().bytes == nil else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let value = try current().decode(type)
        currentIndex += 1
        return value
    }

    mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        try superDecoder().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try superDecoder().unkeyedContainer() }

    mutating func superDecoder() throws -> any Decoder {
        let decoder = FieldDecoder(field: try current())
        currentIndex += 1
        return decoder
    }

    private func current() throws -> Field {
        guard !isAtEnd else {
            throw DecodingError.valueNotFound(Field.self, DecodingError.Context(codingPath: [], debugDescription: "no more elements"))
        }
        return elements[currentIndex]
    }
}
