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

    /// - Parameter run: one without mistakes.
    init(_ run: Run) {
        needs = Self.sorted(run.needs, by: \.id)
        supplies = Self.sorted(run.supplies, by: \.id)
        let needPositions = Self.positions(needs.map(\.id))
        let supplyPositions = Self.positions(supplies.map(\.id))
        let sources = Self.sorted(Array(Set(supplies.map { Name($0.source) })), by: \.text)
        let sourcePositions = Self.positions(sources.map(\.text))
        sourceOf = supplies.map { sourcePositions[Name($0.source)] ?? 0 }
        steps = Array(repeating: [], count: sources.count)
        for source in run.sources where source.steps.contains(where: { $0.cost > 0 }) {
            if let position = sourcePositions[Name(source.id)] { steps[position] = source.steps }
        }
        lanes = []
        lanes.reserveCapacity(run.arcs.count)
        for arc in run.arcs {
            guard let need = needPositions[Name(arc.need)], let supply = supplyPositions[Name(arc.supply)] else { continue }
            let capacity = min(arc.capacity ?? .max, needs[need].quantity, supplies[supply].quantity)
            guard capacity > 0 else { continue }
            lanes.append(
                Lane(
                    need: need, supply: supply, cost: arc.cost, late: arc.late, capacity: capacity, kept: min(arc.kept, capacity),
                    discount: min(run.keep, arc.cost), position: 0))
        }
        lanes.sort { ($0.need, $0.supply) < ($1.need, $1.supply) }
        lanes = lanes.enumerated().map { position, lane in
            Lane(
                need: lane.need, supply: lane.supply, cost: lane.cost, late: lane.late, capacity: lane.capacity, kept: lane.kept,
                discount: lane.discount, position: position)
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

    private static func sorted<Element>(_ elements: [Element], by id: (Element) -> String) -> [Element] {
        elements.sorted { Name(id($0)) < Name(id($1)) }
    }

    private static func positions(_ ids: [String]) -> [Name: Int] {
        var positions: [Name: Int] = [:]
        positions.reserveCapacity(ids.count)
        for (position, id) in ids.enumerated() { positions[Name(id)] = position }
        return positions
    }
}
