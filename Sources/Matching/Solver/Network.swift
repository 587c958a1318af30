import CNetwork

/// The solver gave up: memory, or a network that was built wrongly.
public struct SolverFailure: Error, Sendable {
    /// As the shim over LEMON numbers it.
    let status: UInt32
}

/// A flow network under construction, solved exactly by LEMON's network simplex.
struct Network {
    private var supply: [Int64] = []
    private var from: [Int32] = []
    private var to: [Int32] = []
    private var capacity: [Int64] = []
    private var cost: [Int64] = []

    static var solver: String { "LEMON \(String(cString: network_version()))" }

    mutating func reserve(arcs: Int) {
        from.reserveCapacity(arcs)
        to.reserveCapacity(arcs)
        capacity.reserveCapacity(arcs)
        cost.reserveCapacity(arcs)
    }

    var arcCount: Int { from.count }

    /// A node where so many units start (negative: end).
    mutating func addNode(supply units: Int = 0) -> Int {
        supply.append(Int64(units))
        return supply.count - 1
    }

    mutating func addArc(from tail: Int, to head: Int, capacity units: Int, cost each: Int) {
        from.append(Int32(tail))
        to.append(Int32(head))
        capacity.append(Int64(units))
        cost.append(Int64(each))
    }

    /// The flow on every arc in the order they were added; nil when no flow meets every supply. The network is used up.
    consuming func cheapestFlow() throws(SolverFailure) -> [Int64]? {
        // What they may carry makes room for what they do: there may be millions.
        var units = capacity
        capacity = []
        let status = network_solve(Int32(supply.count), supply, Int32(from.count), from, to, &units, cost)
        switch status {
        case network_optimal: return units
        case network_infeasible: return nil
        default: throw SolverFailure(status: status.rawValue)
        }
    }
}
