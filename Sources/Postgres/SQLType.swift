/// A type of the server by its number in `pg_type`, which is fixed for the built-in ones.
public struct SQLType: Hashable, Sendable, CustomStringConvertible {
    public let number: UInt32

    public init(number: UInt32) {
        self.number = number
    }

    /// The server infers it from where the parameter stands.
    public static let unknown = SQLType(number: 0)
    public static let bool = SQLType(number: 16)
    public static let bytea = SQLType(number: 17)
    public static let name = SQLType(number: 19)
    public static let int8 = SQLType(number: 20)
    public static let int2 = SQLType(number: 21)
    public static let int4 = SQLType(number: 23)
    public static let text = SQLType(number: 25)
    public static let json = SQLType(number: 114)
    public static let float4 = SQLType(number: 700)
    public static let float8 = SQLType(number: 701)
    public static let varchar = SQLType(number: 1043)
    public static let date = SQLType(number: 1082)
    public static let timestamptz = SQLType(number: 1184)
    public static let uuid = SQLType(number: 2950)
    public static let jsonb = SQLType(number: 3802)

    /// The type of an array of this type, for those that are sent as arrays.
    var array: SQLType? { arrays[self] }

    /// Whether bytes of this type have the layout of an array. Types made by `create type` are not known, and may.
    var mayBeArray: Bool { isMadeByUser || arrayNumbers.contains(number) }

    var isJSON: Bool { self == .json || self == .jsonb }

    /// Whether the binary format is UTF-8 text; enums and citext are made by `create type` and are.
    var isText: Bool { isMadeByUser || textNumbers.contains(number) }

    var isMadeByUser: Bool { number >= 16384 }

    public var description: String { names[number] ?? "type \(number)" }
}

private let arrays: [SQLType: SQLType] = [
    .bool: SQLType(number: 1000), .bytea: SQLType(number: 1001), .int2: SQLType(number: 1005), .int4: SQLType(number: 1007),
    .text: SQLType(number: 1009), .int8: SQLType(number: 1016), .float8: SQLType(number: 1022), .timestamptz: SQLType(number: 1185),
    .uuid: SQLType(number: 2951),
]

/// Also of json, name, bpchar, varchar, float4, date and jsonb, which are read but not sent.
private let arrayNumbers: Set<UInt32> = [
    1000, 1001, 1005, 1007, 1009, 1016, 1022, 1185, 2951, 199, 1003, 1014, 1015, 1021, 1182, 3807,
]

/// "char", name, text, unknown, bpchar, varchar.
private let textNumbers: Set<UInt32> = [18, 19, 25, 705, 1042, 1043]

private let names: [UInt32: String] = [
    16: "bool", 17: "bytea", 18: "char", 19: "name", 20: "int8", 21: "int2", 23: "int4", 25: "text", 26: "oid", 114: "json",
    700: "float4", 701: "float8", 1042: "bpchar", 1043: "varchar", 1082: "date", 1114: "timestamp", 1184: "timestamptz",
    1186: "interval", 1700: "numeric", 2249: "record", 2278: "void", 2950: "uuid", 3802: "jsonb", 869: "inet", 3910: "tstzrange",
    1000: "bool[]", 1001: "bytea[]", 1005: "int2[]", 1007: "int4[]", 1009: "text[]", 1016: "int8[]", 1022: "float8[]",
    1185: "timestamptz[]", 2951: "uuid[]", 1231: "numeric[]",
]
