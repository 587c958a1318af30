/// Nodes of the search tree still to be opened, best bound first and the newest first among equals (a binary heap).
struct OpenNodes {
    private var nodes: [Search.Node] = []

    var first: Search.Node? { nodes.first }

    private func precedes(_ one: Int, _ other: Int) -> Bool {
        let (one, other) = (nodes[one], nodes[other])
        return one.worth != other.worth ? one.worth < other.worth : one.number > other.number
    }

    mutating func push(_ node: Search.Node) {
        nodes.append(node)
        var child = nodes.count - 1
        while child > 0, precedes(child, (child - 1) / 2) {
            nodes.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func pop() -> Search.Node? {
        guard !nodes.isEmpty else { return nil }
        nodes.swapAt(0, nodes.count - 1)
        let first = nodes.removeLast()
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < nodes.count && precedes(child, least) { least = child }
            if least == parent { return first }
            nodes.swapAt(parent, least)
            parent = least
        }
    }
}
