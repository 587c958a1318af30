/// The prepared statements of one connection, by SQL text and parameter types; the least used ones make room.
struct StatementCache {
    struct Key: Hashable {
        let text: String
        let types: [UInt32]
    }

    private struct Entry {
        let name: String
        var lastUse: Int
    }

    private let capacity: Int
    private var entries: [Key: Entry] = [:]
    private var clock = 0
    /// Names that the server still holds and nobody uses; to be deallocated between transactions.
    private(set) var dropped: [String] = []

    init(capacity: Int = 512) {
        self.capacity = capacity
    }

    /// The statement's name, if it was prepared.
    mutating func name(for key: Key) -> String? {
        clock += 1
        guard let index = entries.index(forKey: key) else { return nil }
        entries.values[index].lastUse = clock
        return entries.values[index].name
    }

    /// A name to prepare under. The caller says `prepared` once the server has accepted it.
    mutating func newName() -> String {
        clock += 1
        return "s\(clock)"
    }

    mutating func prepared(_ key: Key, as name: String) {
        if let known = entries[key] { dropped.append(known.name) }
        entries[key] = Entry(name: name, lastUse: clock)
        if entries.count > capacity, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            entries[oldest.key] = nil
            dropped.append(oldest.value.name)
        }
    }

    mutating func forget(_ key: Key) {
        if let known = entries.removeValue(forKey: key) { dropped.append(known.name) }
    }

    /// All of them, after the server said that it does not know one.
    mutating func forgetAll() {
        entries = [:]
        dropped = []
    }

    mutating func takeDropped() -> [String] {
        defer { dropped = [] }
        return dropped
    }
}
