extension Field {
    /// The elements of a one-dimensional array, in order; throws `.decoding` for anything else.
    func elements() throws -> [Field] {
        guard let bytes else { throw mismatch([Any].self, "it is null") }
        guard type.mayBeArray, bytes.count >= 12 else { throw mismatch([Any].self, "not an array") }
        let dimensions = bytes.integer(as: Int32.self)
        if dimensions == 0 { return [] }
        let element = SQLType(number: bytes.integer(at: 8))
        guard dimensions == 1, bytes.count >= 20 else { throw mismatch([Any].self, "an array of more than one dimension") }
        let count = Int(bytes.integer(at: 12, as: Int32.self))
        var fields: [Field] = []
        fields.reserveCapacity(max(0, min(count, bytes.count / 4)))
        var offset = 20
        for _ in 0..<max(0, count) {
            guard offset + 4 <= bytes.count else { throw mismatch([Any].self, "an array cut short") }
            let length = Int(bytes.integer(at: offset, as: Int32.self))
            offset += 4
            guard offset + max(0, length) <= bytes.count else { throw mismatch([Any].self, "an array cut short") }
            let content = length < 0 ? nil : UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length])
            fields.append(Field(type: element, bytes: content, column: column, source: source))
            offset += max(0, length)
        }
        return fields
    }
}
