/// Everything that is wrong with a run, each as one line that names the element; a run with mistakes is not solved at all.
public struct RunMistakes: Error, Sendable, Equatable, CustomStringConvertible {
    public let lines: [String]

    public var description: String { lines.joined(separator: "\n") }
}
