import Foundation
import MutualAid

/// The shape of a value's JSON, read off its `Decodable` conformance, so that the document can never say another than the code does.
indirect enum Shape: Equatable, Sendable {
    case object([Property])
    case array(Shape)
    case text
    case time
    case identity
    case whole
    case number
    case boolean
    case choice([String])
    /// An object whose one key says what it is.
    case anything

    struct Property: Equatable, Sendable {
        let name: String
        let shape: Shape
        let isRequired: Bool
    }

    /// The shape that `type` decodes from.
    static func of<T: Decodable>(_ type: T.Type) -> Shape {
        if let known = known(type) { return known }
        let recorder = ShapeRecorder()
        // The recorder hands out placeholders; a type that refuses them has been seen far enough.
        _ = try? T(from: recorder)
        return recorder.shape
    }

    static func known<T>(_ type: T.Type) -> Shape? {
        switch type {
        case is Date.Type: .time
        case is UUID.Type: .identity
        case is any Identity.Type: .identity
        case is String.Type: .text
        case is Bool.Type: .boolean
        case is Double.Type, is Float.Type: .number
        case is any FixedWidthInteger.Type: .whole
        case let choice as any Choice.Type: .choice(choice.words)
        case is Happening.Type: .anything
        default: nil
        }
    }

    func property(_ name: String) -> Shape? {
        guard case .object(let properties) = self else { return nil }
        return properties.first { $0.name == name }?.shape
    }
}

extension Choice {
    static var words: [String] { allCases.map(\.rawValue) }
}

/// Decodes placeholders and remembers what was asked for.
final class ShapeRecorder: Decoder {
    var shape = Shape.object([])
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(KeyedShape<Key>(recorder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { UnkeyedShape(recorder: self) }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { SingleShape(recorder: self) }

    func add(_ name: String, _ shape: Shape, required: Bool) {
        guard case .object(var properties) = self.shape else { return }
        properties.removeAll { $0.name == name }
        properties.append(.init(name: name, shape: shape, isRequired: required))
        self.shape = .object(properties)
    }
}

/// Something to go on with, for a type that was asked for.
private func placeholder<T: Decodable>(_ type: T.Type) throws -> (T, Shape) {
    let known = Shape.known(type)
    if let value = simple(type) as? T { return (value, known ?? Shape.of(type)) }
    if let choice = type as? any Choice.Type, let first = choice.first as? T { return (first, known ?? .text) }
    let recorder = ShapeRecorder()
    do {
        let value = try T(from: recorder)
        return (value, known ?? recorder.shape)
    } catch {
        throw Unmade(shape: known ?? recorder.shape)
    }
}

/// A type of which no placeholder can be made; its shape is known all the same.
private struct Unmade: Error {
    let shape: Shape
}

private func simple<T>(_ type: T.Type) -> Any? {
    switch type {
    case is Date.Type: Date(timeIntervalSince1970: 0)
    case is UUID.Type: UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1))
    case let identity as any Identity.Type: identity.init(rawValue: UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)))
    case is String.Type: ""
    case is Bool.Type: false
    case is Double.Type: 0.0
    case is Int.Type: 0
    case is Int32.Type: Int32(1)
    case is Int64.Type: Int64(0)
    case is UInt8.Type: UInt8(0)
    case is Happening.Type: Happening.signedIn
    default: nil
    }
}

extension Choice {
    fileprivate static var first: Any? { allCases.first }
}

private struct KeyedShape<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let recorder: ShapeRecorder
    let codingPath: [any CodingKey] = []
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) throws -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        do {
            let (value, shape) = try placeholder(type)
            recorder.add(key.stringValue, shape, required: true)
            return value
        } catch let unmade as Unmade {
            recorder.add(key.stringValue, unmade.shape, required: true)
            throw unmade
        }
    }

    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        recorder.add(key.stringValue, Shape.of(type), required: false)
        return nil
    }

    // The library asks for these by methods of their own, which would say that they are required.
    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { optional(key, .boolean) }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { optional(key, .text) }
    func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { optional(key, .number) }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { optional(key, .whole) }
    func decodeIfPresent(_ type: Int32.Type, forKey key: Key) throws -> Int32? { optional(key, .whole) }
    func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { optional(key, .whole) }
    func decodeIfPresent(_ type: UInt8.Type, forKey key: Key) throws -> UInt8? { optional(key, .whole) }

    private func optional<T>(_ key: Key, _ shape: Shape) -> T? {
        recorder.add(key.stringValue, shape, required: false)
        return nil
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
        KeyedDecodingContainer(KeyedShape<Nested>(recorder: ShapeRecorder()))
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { UnkeyedShape(recorder: ShapeRecorder()) }
    func superDecoder() throws -> any Decoder { ShapeRecorder() }
    func superDecoder(forKey key: Key) throws -> any Decoder { ShapeRecorder() }
}

private struct UnkeyedShape: UnkeyedDecodingContainer {
    let recorder: ShapeRecorder
    let codingPath: [any CodingKey] = []
    var count: Int? { 1 }
    var currentIndex = 0
    var isAtEnd: Bool { currentIndex > 0 }

    init(recorder: ShapeRecorder) {
        self.recorder = recorder
        recorder.shape = .array(.anything)
    }

    mutating func decodeNil() throws -> Bool { false }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        currentIndex += 1
        recorder.shape = .array(Shape.of(type))
        return try placeholder(type).0
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
        KeyedDecodingContainer(KeyedShape<Nested>(recorder: ShapeRecorder()))
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { UnkeyedShape(recorder: ShapeRecorder()) }
    mutating func superDecoder() throws -> any Decoder { ShapeRecorder() }
}

private struct SingleShape: SingleValueDecodingContainer {
    let recorder: ShapeRecorder
    let codingPath: [any CodingKey] = []

    func decodeNil() -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let (value, shape) = try placeholder(type)
        recorder.shape = shape
        return value
    }
}
