import Matching
import Testing

/// Quantities too large for one layer per unit: evenness is found level by level.
@Suite struct FairLevelsTests {
    @Test(arguments: 0..<60) func likeServingUnitByUnit(number: UInt64) throws {
        let seed = Seeded.first &+ number
        var chance = Seeded(seed)
        var needs = (0..<5).map { Run.Need(id: "n\($0)", quantity: chance.whole(1...400), weight: chance.whole(1...2)) }
        needs[4].quantity = chance.whole(2000...9000)
        let supplies = (0..<4).map { Run.Supply(id: "s\($0)", quantity: chance.whole(0...400)) }
        var arcs: [Run.Arc] = []
        for need in needs {
            for supply in supplies where chance.once(in: 2) {
                arcs.append(Run.Arc(need: need.id, supply: supply.id, cost: chance.whole(0...9), capacity: chance.whole(1...300)))
            }
        }
        let run = Run(needs: needs, supplies: supplies, arcs: arcs, fair: true)
        var met: [String: Int] = [:]
        for assignment in try run.solve().assignments { met[assignment.need, default: 0] += assignment.quantity }
        let expected = UnitByUnit(run).met
        func fills(_ met: [String: Int]) -> [Double] {
            needs.map { Double(met[$0.id] ?? 0) / Double($0.quantity) }.sorted()
        }
        #expect(fills(met) == fills(expected), "seed \(seed)")
    }

    @Test func aMillionUnits() throws {
        let needs = (0..<3).map { Run.Need(id: "n\($0)", quantity: 1_000_000 - $0) }
        let run = Run(
            needs: needs, supplies: [Run.Supply(id: "s", quantity: 1_000_000)],
            arcs: needs.map { Run.Arc(need: $0.id, supply: "s", cost: 1) }, fair: true)
        #expect(try run.solve().assignments.map(\.quantity) == [333_334, 333_333, 333_333])
    }
}

/// Serves one unit after another, the need with the heaviest weight, then the smallest fill, then the largest gain first, as long
/// as some path of lanes leads to a free unit. Shares no code with the solver.
private struct UnitByUnit {
    private(set) var met: [String: Int] = [:]
    private let run: Run
    private var carried: [Int]
    private var free: [String: Int]

    init(_ run: Run) {
        self.run = run
        carried = run.arcs.map { _ in 0 }
        free = Dictionary(uniqueKeysWithValues: run.supplies.map { ($0.id, $0.quantity) })
        var open = run.needs
        while let next = open.indices.min(by: { first(open[$0], before: open[$1]) }) {
            var seen: Set<String> = []
            if (met[open[next].id] ?? 0) < open[next].quantity, serve(open[next].id, &seen) {
                met[open[next].id, default: 0] += 1
            } else {
                open.remove(at: next)
            }
        }
    }

    private func first(_ one: Run.Need, before other: Run.Need) -> Bool {
        if one.weight != other.weight { return one.weight > other.weight }
        let fills = ((met[one.id] ?? 0) * other.quantity, (met[other.id] ?? 0) * one.quantity)
        return fills.0 != fills.1 ? fills.0 < fills.1 : one.quantity < other.quantity
    }

    /// Brings one unit more to a need, moving others where that is necessary.
    private mutating func serve(_ need: String, _ seen: inout Set<String>) -> Bool {
        for (position, arc) in run.arcs.enumerated() where arc.need == need && carried[position] < arc.capacity ?? .max {
            guard seen.insert(arc.supply).inserted else { continue }
            if free[arc.supply, default: 0] > 0 {
                free[arc.supply, default: 0] -= 1
                carried[position] += 1
                return true
            }
            for (other, lane) in run.arcs.enumerated() where lane.supply == arc.supply && carried[other] > 0 && lane.need != need {
                guard serve(lane.need, &seen) else { continue }
                carried[other] -= 1
                carried[position] += 1
                return true
            }
        }
        return false
    }
}
