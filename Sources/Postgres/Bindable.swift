/// A value that can stand in SQL as a parameter.
public protocol Bindable: Sendable {
    var parameter: Parameter { get }
}

/// What a `[Self]` is as a parameter: an array for most types, bytes for `UInt8`.
public protocol ArrayBindable: Sendable {
    static func parameter(of array: [Self]) -> Parameter
}

/// A single value of one SQL type, alone or as the element of an array.
public protocol Scalar: Bindable, ArrayBindable {
    /// `.unknown` lets the server infer the type from where the parameter stands; its bytes are then the value's text.
    static var sqlType: SQLType { get }
    /// In the type's binary format, or UTF-8 text where the type is unknown.
    var sqlBytes: [UInt8] { get }
}

extension Scalar {
    public var parameter: Parameter { Parameter(type: Self.sqlType, bytes: sqlBytes) }

    public static func parameter(of array: [Self]) -> Parameter {
        arrayParameter(of: sqlType, elements: array.map(\.sqlBytes))
    }
}

extension Optional: Bindable where Wrapped: Bindable {
    public var parameter: Parameter {
        switch self {
        case .some(let value): value.parameter
        case .none: Parameter(type: (Wrapped.self as? any Scalar.Type)?.sqlType ?? emptyType(Wrapped.self), bytes: nil)
        }
    }
}

extension Optional: ArrayBindable where Wrapped: Scalar {
    public static func parameter(of array: [Wrapped?]) -> Parameter {
        arrayParameter(of: Wrapped.sqlType, elements: array.map { $0?.sqlBytes })
    }
}

extension Array: Bindable where Element: ArrayBindable {
    public var parameter: Parameter { Element.parameter(of: self) }
}

extension UInt8: ArrayBindable {
    public static func parameter(of array: [UInt8]) -> Parameter { Parameter(type: .bytea, bytes: array) }
}

/// A null must have the type its value would have, else one text of SQL would need two prepared statements.
private func emptyType(_ type: any Any.Type) -> SQLType {
    (type as? any Emptiable.Type)?.empty.type ?? .unknown
}

private protocol Emptiable {
    static var empty: Parameter { get }
}

extension Array: Emptiable where Element: ArrayBindable {
    fileprivate static var empty: Parameter { Element.parameter(of: []) }
}

private func arrayParameter(of type: SQLType, elements: [[UInt8]?]) -> Parameter {
    guard let array = type.array else { return Parameter(type: .unknown, bytes: arrayLiteral(elements)) }
    var bytes: [UInt8] = []
    bytes.append(Int32(elements.isEmpty ? 0 : 1))
    bytes.append(Int32(elements.contains { $0 == nil } ? 1 : 0))
    bytes.append(type.number)
    if !elements.isEmpty {
        bytes.append(Int32(elements.count))
        bytes.append(Int32(1))
    }
    for element in elements {
        bytes.append(element.map { Int32($0.count) } ?? -1)
        bytes += element ?? []
    }
    return Parameter(type: array, bytes: bytes)
}

/// `{"a","b",NULL}`: the form in which an array of a type still to be inferred is sent.
private func arrayLiteral(_ elements: [[UInt8]?]) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    let escape = UInt8(ascii: "\\")
    var bytes = [UInt8(ascii: "{")]
    for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        guard let element else {
            bytes += Array("NULL".utf8)
            continue
        }
        bytes.append(quote)
        for byte in element {
            if byte == quote || byte == escape { bytes.append(escape) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
}
