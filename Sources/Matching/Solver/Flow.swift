extension OrderedRun {
    /// The best plan in which every need gets units within its range: units on each lane; nil when there is none.
    /// - Throws: `RunMistakes` when the prices do not fit, `SolverFailure`.
    func bestFlow(within ranges: [ClosedRange<Int>], fair: Bool) throws -> [Int]? {
        guard fair else { return try cheapestFlow(within: ranges, layers: plainLayers(within: ranges)) }
        guard let (ranges, layers) = try fairLayers(within: ranges) else { return nil }
        return try cheapestFlow(within: ranges, layers: layers)
    }

    /// Each need as one layer by tier and weight.
    private func plainLayers(within ranges: [ClosedRange<Int>]) -> [[Layer]] {
        zip(needs, ranges).map { need, range in
            let standing = Standing(tier: need.tier, weight: need.weight, before: Fill(0, of: 1), after: Fill(1, of: 1))
            return [Layer(units: range.count - 1, standing: standing)]
        }
    }

    /// The cheapest flow: units on each lane; nil when some need cannot get the least of its range.
    ///
    /// All units start at a pool and end at the needs; they reach them through caps, sources (in steps that grow dearer), supplies and
    /// lanes, or directly as unmet units at the price of their layer's rank.
    /// - Parameters:
    ///   - layers: by need, its units beyond the least, in the order in which they are filled.
    ///   - ranksOnly: whether lateness and cost count nothing.
    func cheapestFlow(within ranges: [ClosedRange<Int>], layers: [[Layer]], ranksOnly: Bool = false) throws -> [Int]? {
        let ranks = Ranks(layers)
        let prices = try ranksOnly ? Prices.ranksOnly : Prices(self, ranks: ranks.count)
        var network = Network()
        network.reserve(arcs: lanes.count + lanes.count / 4 + 2 * supplies.count + layers.reduce(0) { $0 + $1.count })
        let pool = network.addNode(supply: ranges.reduce(0) { $0 + $1.upperBound })
        let supplyNodes = addSupplies(to: &network, pool: pool, prices: prices)
        let needNodes = ranges.map { network.addNode(supply: -$0.upperBound) }

        for (need, layers) in layers.enumerated() {
            for layer in layers where layer.units > 0 {
                network.addArc(from: pool, to: needNodes[need], capacity: layer.units, cost: ranks[layer.standing] * prices.rank)
            }
        }
        let firstLane = network.arcCount
        for lane in lanes {
            let price = lane.late * prices.late + lane.cost * prices.cost
            let (tail, head) = (supplyNodes[lane.supply], needNodes[lane.need])
            if lane.kept > 0 {
                network.addArc(from: tail, to: head, capacity: lane.kept, cost: price - lane.discount * prices.cost)
            }
            if lane.kept < lane.capacity {
                network.addArc(from: tail, to: head, capacity: lane.capacity - lane.kept, cost: price)
            }
        }

        guard let flow = try network.cheapestFlow() else { return nil }
        var next = firstLane
        return lanes.map { lane in
            let arcs = (lane.kept > 0 ? 1 : 0) + (lane.kept < lane.capacity ? 1 : 0)
            defer { next += arcs }
            return Int(flow[next..<next + arcs].reduce(0, +))
        }
    }

    /// A node for each supply, fed from the pool through its cap and its source's steps.
    private func addSupplies(to network: inout Network, pool: Int, prices: Prices) -> [Int] {
        var total = [Int](repeating: 0, count: steps.count)
        for (supply, source) in sourceOf.enumerated() { total[source] += supplies[supply].quantity }
        let capNodes = caps.map { units in
            let node = network.addNode()
            network.addArc(from: pool, to: node, capacity: units, cost: 0)
            return node
        }
        let tails = capOf.map { $0.map { capNodes[$0] } ?? pool }
        var tailOf = [Int](repeating: pool, count: steps.count)
        for (supply, source) in sourceOf.enumerated() { tailOf[source] = tails[supply] }
        let sourceNodes = steps.indices.map { source -> Int? in
            guard !steps[source].isEmpty else { return nil }
            let node = network.addNode()
            var left = total[source]
            for step in steps[source] where left > 0 {
                let units = min(step.units ?? left, left)
                network.addArc(from: tailOf[source], to: node, capacity: units, cost: step.cost * prices.cost)
                left -= units
            }
            return node
        }
        return supplies.indices.map { supply in
            let node = network.addNode()
            network.addArc(from: sourceNodes[sourceOf[supply]] ?? tails[supply], to: node, capacity: supplies[supply].quantity, cost: 0)
            return node
        }
    }
}

/// The price of every standing in steps of one: the last served is 1.
private struct Ranks {
    private let ranks: [Standing: Int]

    var count: Int { ranks.count }

    init(_ layers: [[Layer]]) {
        let standings = Set(layers.joined().map(\.standing)).sorted(by: >)
        ranks = Dictionary(uniqueKeysWithValues: zip(standings, 1...))
    }

    subscript(standing: Standing) -> Int { ranks[standing] ?? 0 }
}
