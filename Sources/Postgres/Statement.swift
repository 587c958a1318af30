/// One statement ready to be sent.
struct Statement {
    let text: String
    let parameters: [Parameter]
    /// False for texts with a changing number in them, which would only fill the cache.
    var isCached = true

    init(_ sql: SQL) {
        text = sql.text
        parameters = sql.parameters
    }

    init(uncached text: String) {
        self.text = text
        parameters = []
        isCached = false
    }

    var key: StatementCache.Key { StatementCache.Key(text: text, types: parameters.map(\.type.number)) }

    /// Text cannot hold a zero byte, and libpq would silently cut it off there.
    var hasZeroInText: Bool {
        parameters.contains { $0.isText && $0.bytes?.contains(0) == true }
    }

    /// Calls with the arrays that libpq wants; the pointers hold only meanwhile.
    func withPointers<R>(
        _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> R
    ) -> R {
        if parameters.isEmpty { return body(0, nil, nil, nil) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(parameters.reduce(0) { $0 + ($1.bytes?.count ?? 0) + 1 })
        var offsets: [Int?] = []
        for parameter in parameters {
            guard let content = parameter.bytes else {
                offsets.append(nil)
                continue
            }
            offsets.append(bytes.count)
            bytes += content
            bytes.append(0)
        }
        let lengths = parameters.map { Int32($0.bytes?.count ?? 0) }
        let formats: [Int32] = parameters.map { $0.isText ? 0 : 1 }
        return bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { buffer in
                let values = offsets.map { offset in offset.flatMap { buffer.baseAddress?.advanced(by: $0) } }
                return body(Int32(parameters.count), values, lengths, formats)
            }
        }
    }
}
