/// A value that many hold by one reference, so that a pair of two large values is a few words.
final class Shared<Content: Hashable & Sendable>: Hashable, Sendable {
    let content: Content

    init(_ content: Content) { self.content = content }

    static func == (one: Shared, other: Shared) -> Bool { one === other || one.content == other.content }

    func hash(into hasher: inout Hasher) { hasher.combine(content) }
}
