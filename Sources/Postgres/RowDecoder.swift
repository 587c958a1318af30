extension ResultSet {
    /// Every row as `R`: its properties by column names, or, with one column, its single value.
    func decodeAll<R: Decodable>(_ type: R.Type) throws -> [R] {
        let isJSONValue = columnCount == 1 && rowCount > 0 && field(row: 0, column: 0).type.isJSON && !namesColumn(type)
        return try (0..<rowCount).map { row in
            if columnCount == 1 {
                let only = field(row: row, column: 0)
                if isJSONValue { return try only.decode(type) }
                if let value = try only.builtIn(type) { return value }
            }
            do {
                return try R(from: RowDecoder(result: self, row: row))
            } catch let error as DecodingError {
                throw self.error(from: error, decoding: type)
            }
        }
    }

    /// Whether the type, given a row of this result's one column, looks for that column by name; else the value itself is meant.
    private func namesColumn<R: Decodable>(_ type: R.Type) -> Bool {
        do {
            _ = try R(from: Probe(column: name(of: 0)))
            return false
        } catch {
            return (error as? Probe.Answer)?.namesColumn ?? false
        }
    }

    private func error(from error: DecodingError, decoding type: Any.Type) -> DatabaseError {
        let path: [any CodingKey]
        switch error {
        case .keyNotFound(let key, let context): path = context.codingPath + [key]
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context): path = context.codingPath
        @unknown default: path = []
        }
        let key = path.first?.stringValue ?? (columnCount == 1 ? name(of: 0) : "")
        var sqlType = "row"
        if case .at(let column) = column(for: key) { sqlType = "\(field(row: 0, column: column).type)" }
        return DatabaseError(.decoding(column: key, swiftType: "\(type)", sqlType: sqlType), "the row does not fit")
    }
}

struct RowDecoder: Decoder {
    let result: ResultSet
    let row: Int
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(RowContainer(result: result, row: row))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try only().unkeyedContainer() }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { try only().singleValueContainer() }

    private func only() throws -> FieldDecoder {
        guard result.columnCount == 1 else {
            let context = DecodingError.Context(codingPath: [], debugDescription: "one value wanted, but the row has several columns")
            throw DecodingError.dataCorrupted(context)
        }
        return FieldDecoder(field: result.field(row: row, column: 0))
    }
}

/// Asks a type how it would decode itself.
private struct Probe: Decoder {
    struct Answer: Error {
        let namesColumn: Bool
    }

    let column: String
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy: Key.Type) throws -> KeyedDecodingContainer<Key> {
        let words = column.split(separator: "_").map(String.init)
        let camel = words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        let known = [column, camel].contains { Key(stringValue: $0) != nil }
        throw Answer(namesColumn: known)
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Answer(namesColumn: false) }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw Answer(namesColumn: false) }
}
