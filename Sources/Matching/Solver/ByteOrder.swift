import Foundation

/// A name as its UTF-8 bytes. `String` holds two spellings of "é" equal; ids in a file are equal only byte for byte.
struct Name: Hashable, Comparable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (one: Name, other: Name) -> Bool {
        one.withBytes { one in
            other.withBytes { other in
                guard let first = one.baseAddress, let second = other.baseAddress else { return one.count == other.count }
                return one.count == other.count && memcmp(first, second, one.count) == 0
            }
        }
    }

    static func < (one: Name, other: Name) -> Bool {
        one.withBytes { one in other.withBytes { other in one.lexicographicallyPrecedes(other) } }
    }

    func hash(into hasher: inout Hasher) { withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) } }

    /// Every string that was read or made in Swift has its bytes in one piece; another is copied into one.
    private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = text
        return copy.withUTF8(body)
    }
}
