/// A run, or an independent part of one, with names replaced by positions.
///
/// Everything is sorted by id (UTF-8 bytes), so that the order in which a run was written down cannot matter: the solvers
/// below always give the same answer for the same arrays.
struct OrderedRun: Sendable {
    /// An arc that can carry something.
    struct Lane: Sendable {
        var need: Int
        var supply: Int
        let cost: Int
        let late: Int
        /// min(capacity, supply, need), more than 0 unless a choice closed the lane.
        var capacity: Int
        /// The first so many units, at most `capacity`, cost `discount` less each.
        var kept: Int
        let discount: Int
        /// Which lane of the whole run this is.
        let position: Int
    }

    var needs: [Run.Need]
    var supplies: [Run.Supply]
    /// By supply.
    var sourceOf: [Int]
    /// By source; empty where taking more costs nothing extra.
    var steps: [[Run.Step]]
    /// By need, then supply.
    var lanes: [Lane]

    /// - Parameters:
    ///   - run: one without mistakes.
    ///   - ends: of its arcs.
    init(_ run: Run, _ ends: ArcEnds) {
        let needOrder = Self.order(run.needs, by: \.id)
        let supplyOrder = Self.order(run.supplies, by: \.id)
        needs = needOrder.map { run.needs[$0] }
        supplies = supplyOrder.map { run.supplies[$0] }
        let sources = Set(supplies.map { Name($0.source) }).sorted()
        var sourcePositions: [Name: Int] = [:]
        sourcePositions.reserveCapacity(sources.count)
        for (position, source) in sources.enumerated() { sourcePositions[source] = position }
        sourceOf = supplies.map { sourcePositions[Name($0.source)] ?? 0 }
        steps = Array(repeating: [], count: sources.count)
        for source in run.sources where source.steps.contains(where: { $0.cost > 0 }) {
            if let position = sourcePositions[Name(source.id)] { steps[position] = source.steps }
        }
        let (needRank, supplyRank) = (Self.ranks(needOrder), Self.ranks(supplyOrder))
        lanes = []
        lanes.reserveCapacity(run.arcs.count)
        for position in ends.order(needRank: needRank, supplyRank: supplyRank) {
            let arc = run.arcs[position]
            let (need, supply) = (needRank[ends.need[position]], supplyRank[ends.supply[position]])
            let capacity = min(arc.capacity ?? .max, needs[need].quantity, supplies[supply].quantity)
            guard capacity > 0 else { continue }
            lanes.append(
                Lane(
                    need: need, supply: supply, cost: arc.cost, late: arc.late, capacity: capacity, kept: min(arc.kept, capacity),
                    discount: min(run.keep, arc.cost), position: lanes.count))
        }
    }

    /// A part that has nothing yet.
    init() {
        needs = []
        supplies = []
        sourceOf = []
        steps = []
        lanes = []
    }

    /// The places of the elements, by their ids.
    private static func order<Element>(_ elements: [Element], by id: (Element) -> String) -> [Int] {
        let names = elements.map { Name(id($0)) }
        return names.indices.sorted { names[$0] < names[$1] }
    }

    /// By element, which place it has in an order.
    private static func ranks(_ order: [Int]) -> [Int] {
        var ranks = [Int](repeating: 0, count: order.count)
        for (rank, position) in order.enumerated() { ranks[position] = rank }
        return ranks
    }
}
