/// How much searching is left to do.
struct Effort {
    /// Nodes that may still be made, counted over all parts.
    private(set) var nodes: Int
    /// After so many nodes in one part, integer programs prove what is left faster.
    let flowsFirst: Int
    /// With more lanes than this in one part, the relaxed plan is only repaired.
    let mostLanes: Int
    private(set) var wasStopped = false
    private let stopped: () -> Bool

    init(nodes: Int, flowsFirst: Int = 500, mostLanes: Int = 2000, stopped: @escaping () -> Bool = { false }) {
        self.nodes = nodes
        self.flowsFirst = flowsFirst
        self.mostLanes = mostLanes
        self.stopped = stopped
    }

    mutating func spend(_ spent: Int) { nodes -= min(nodes, spent) }

    /// Whether to go on, having spent so many of so many nodes.
    mutating func goesOn(_ spent: Int, of share: Int) -> Bool {
        guard spent < share, !wasStopped else { return false }
        wasStopped = stopped()
        return !wasStopped
    }
}
