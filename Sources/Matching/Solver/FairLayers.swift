extension OrderedRun {
    /// Ranges and layers in which the cheapest flow is as even as can be (leximin of the fills within each tier).
    ///
    /// A unit that comes next to a smaller fill is served first, among those the one that raises its need's fill more: serving
    /// in this order makes the sorted list of fills lexicographically largest. Where that would take one layer per unit, levels
    /// stand in for fills: units between the same two levels count alike, which can only merge standings, so that whatever is
    /// best by fill is among the best by level; and since units of one need are interchangeable, every best plan fills a need to
    /// within one and the same pair of levels. So each round narrows the ranges to the levels next to where a flow ended, and
    /// the next round draws finer levels; in the end all best plans lie within one unit of the last flow.
    func fairLayers(within ranges: [ClosedRange<Int>]) throws -> (ranges: [ClosedRange<Int>], layers: [[Layer]])? {
        var ranges = ranges
        var levels = 16
        while true {
            let exact = ranges.allSatisfy { $0.count <= 40 }
            let cuts = zip(needs, ranges).map { need, range in
                exact ? Array(range) : Self.cuts(range, quantity: need.quantity, levels: levels)
            }
            let layers = needs.indices.map { exact ? unitLayers($0, ranges[$0]) : levelLayers($0, cuts[$0], levels: levels) }
            guard let flow = try cheapestFlow(within: ranges, layers: layers, ranksOnly: true) else { return nil }
            var met = [Int](repeating: 0, count: needs.count)
            for (lane, units) in zip(lanes, flow) { met[lane.need] += units }
            for need in needs.indices {
                let below = cuts[need].last { $0 < met[need] } ?? met[need]
                let above = cuts[need].first { $0 > met[need] } ?? met[need]
                ranges[need] = below...above
            }
            if exact { return (ranges, needs.indices.map { unitLayers($0, ranges[$0]) }) }
            levels *= 16
        }
    }

    /// The units at which a level begins, with both ends of the range.
    private static func cuts(_ range: ClosedRange<Int>, quantity: Int, levels: Int) -> [Int] {
        let first = range.lowerBound * levels / quantity + 1
        let inner = (first...max(first, range.upperBound * levels / quantity)).map { ($0 * quantity + levels - 1) / levels }
        return Set([range.lowerBound, range.upperBound] + inner.filter { range.contains($0) }).sorted()
    }

    private func levelLayers(_ need: Int, _ cuts: [Int], levels: Int) -> [Layer] {
        let (tier, weight, quantity) = (needs[need].tier, needs[need].weight, needs[need].quantity)
        return zip(cuts, cuts.dropFirst()).map { from, to in
            let before = Fill(from * levels / quantity, of: levels)
            return Layer(units: to - from, standing: Standing(tier: tier, weight: weight, before: before, after: Fill(1, of: 1)))
        }
    }

    private func unitLayers(_ need: Int, _ range: ClosedRange<Int>) -> [Layer] {
        let (tier, weight, quantity) = (needs[need].tier, needs[need].weight, needs[need].quantity)
        return range.dropLast().map { unit in
            let (before, after) = (Fill(unit, of: quantity), Fill(unit + 1, of: quantity))
            return Layer(units: 1, standing: Standing(tier: tier, weight: weight, before: before, after: after))
        }
    }
}
