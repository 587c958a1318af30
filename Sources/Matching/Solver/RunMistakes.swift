/// Everything that is wrong with a run, each as one line that names the element; a run with mistakes is not solved at all.
public struct RunMistakes: Error, Sendable, Equatable, CustomStringConvertible {
    public let lines: [String]

    public var description: String { lines.joined(separator: "\n") }
}

/// Mistakes as they are found. Nobody reads ten million lines, and they would fill the memory: beyond a thousand they are counted only.
struct FoundMistakes {
    static let most = 1000

    private(set) var kept: [String] = []
    private var further = 0

    var count: Int { kept.count + further }

    mutating func append(_ line: @autoclosure () -> String) {
        if kept.count < Self.most { kept.append(line()) } else { further += 1 }
    }

    /// Those that were found after so many begin with a name.
    mutating func name(after known: Int, _ name: String) {
        for position in kept.indices.dropFirst(known) { kept[position] = "\(name): \(kept[position])" }
    }

    /// One line each, and how many more there are at least; more may stand where nobody has looked any further.
    /// - Parameter end: why reading ended early.
    func lines(end: String? = nil) -> [String] {
        kept + [end, further > 0 ? "and at least \(further) more mistakes" : nil].compactMap { $0 }
    }
}
