import Matching

/// Tries every plan of a tiny run. Shares no code with the solver.
struct EveryPlan {
    let run: Run
    private let quantities: [String: Int]
    private let sourceOf: [String: String]
    private let capOf: [String: String]
    private(set) var best: [Int]?

    init(_ run: Run) {
        self.run = run
        quantities = Dictionary(uniqueKeysWithValues: run.needs.map { ($0.id, $0.quantity) })
        sourceOf = Dictionary(uniqueKeysWithValues: run.supplies.map { ($0.id, $0.source) })
        capOf = Dictionary(uniqueKeysWithValues: run.supplies.compactMap { supply in supply.cap.map { (supply.id, $0) } })
        var left = Dictionary(uniqueKeysWithValues: run.supplies.map { ($0.id, $0.quantity) })
        var units = [Int](repeating: 0, count: run.arcs.count)
        var lacking = quantities
        search(0, &units, &left, &lacking)
    }

    private mutating func search(_ arc: Int, _ units: inout [Int], _ left: inout [String: Int], _ lacking: inout [String: Int]) {
        guard arc < run.arcs.count else {
            guard allowed(units) else { return }
            let worth = worth(units)
            if best.map({ worth.lexicographicallyPrecedes($0) }) ?? true { best = worth }
            return
        }
        let (need, supply) = (run.arcs[arc].need, run.arcs[arc].supply)
        for carried in 0...min(left[supply]!, lacking[need]!, run.arcs[arc].capacity ?? .max) {
            units[arc] = carried
            left[supply]! -= carried
            lacking[need]! -= carried
            search(arc + 1, &units, &left, &lacking)
            left[supply]! += carried
            lacking[need]! += carried
        }
        units[arc] = 0
    }

    /// Whether the plan keeps caps, `min_quantity`, `max_sources` and bundles.
    func allowed(_ units: [Int]) -> Bool {
        var taken: [String: Int] = [:]
        for (arc, carried) in zip(run.arcs, units) { if let cap = capOf[arc.supply] { taken[cap, default: 0] += carried } }
        if run.caps.contains(where: { taken[$0.id, default: 0] > $0.quantity }) { return false }
        let met = met(units)
        var from: [String: Set<String>] = [:]
        for (arc, carried) in zip(run.arcs, units) where carried > 0 { from[arc.need, default: []].insert(sourceOf[arc.supply]!) }
        for need in run.needs {
            let got = met[need.id] ?? 0
            if need.bundle == nil, got > 0, got < need.minQuantity { return false }
            let given = Set(need.givenBy)
            if let most = need.maxSources, given.union(from[need.id] ?? []).count > max(most, given.count) { return false }
        }
        for bundle in run.bundles {
            let members = run.needs.filter { $0.bundle == bundle.id }
            let full = members.allSatisfy { met[$0.id] == $0.quantity }
            let none = members.allSatisfy { (met[$0.id] ?? 0) == 0 }
            if !full && !none { return false }
            if bundle.sameSource, members.reduce(into: Set<String>(), { $0.formUnion(from[$1.id] ?? []) }).count > 1 { return false }
        }
        return true
    }

    /// Smaller is better, entry by entry.
    func worth(_ units: [Int]) -> [Int] {
        let met = met(units)
        let empty = Set(run.caps.filter { $0.quantity == 0 }.map(\.id))
        let usable = Set(
            run.arcs.filter { arc in
                (arc.capacity ?? 1) > 0 && run.supplies.contains { $0.id == arc.supply && $0.quantity > 0 }
                    && !empty.contains(capOf[arc.supply] ?? "")
            }.map(\.need))
        var worth: [Int] = []
        let tiers = Set(run.needs.map(\.tier)).sorted()
        for tier in tiers {
            worth.append(run.needs.filter { $0.tier == tier }.reduce(0) { $0 + $1.weight * ($1.quantity - (met[$1.id] ?? 0)) })
        }
        for tier in tiers where run.fair {
            // 60 is a multiple of every quantity that occurs.
            worth += run.needs.filter { $0.tier == tier && usable.contains($0.id) }
                .map { -(met[$0.id] ?? 0) * 60 / $0.quantity }.sorted(by: >)
        }
        worth.append(zip(run.arcs, units).reduce(0) { $0 + $1.0.late * $1.1 })
        worth.append(cost(units))
        return worth
    }

    private func met(_ units: [Int]) -> [String: Int] {
        zip(run.arcs, units).reduce(into: [:]) { $0[$1.0.need, default: 0] += $1.1 }
    }

    private func cost(_ units: [Int]) -> Int {
        var taken: [String: Int] = [:]
        var cost = 0
        for (arc, carried) in zip(run.arcs, units) {
            for unit in 0..<carried { cost += unit < arc.kept ? max(0, arc.cost - run.keep) : arc.cost }
            taken[sourceOf[arc.supply]!, default: 0] += carried
        }
        for source in run.sources {
            let steps = source.steps.flatMap { Array(repeating: $0.cost, count: $0.units ?? 20) }
            cost += steps.prefix(taken[source.id] ?? 0).reduce(0, +)
        }
        return cost
    }

    /// Units by arc of a solution; nil when it promises what does not exist.
    func units(_ solution: Solution) -> [Int]? {
        var left = Dictionary(uniqueKeysWithValues: run.supplies.map { ($0.id, $0.quantity) })
        var lacking = quantities
        var units = [Int](repeating: 0, count: run.arcs.count)
        for assignment in solution.assignments {
            guard let arc = run.arcs.firstIndex(where: { $0.need == assignment.need && $0.supply == assignment.supply }),
                units[arc] == 0, assignment.quantity > 0, assignment.quantity <= run.arcs[arc].capacity ?? .max
            else { return nil }
            units[arc] = assignment.quantity
            left[assignment.supply]! -= assignment.quantity
            lacking[assignment.need]! -= assignment.quantity
        }
        guard left.values.allSatisfy({ $0 >= 0 }), lacking.values.allSatisfy({ $0 >= 0 }) else { return nil }
        return units
    }
}
