import Foundation
import Testing

@testable import Matching

/// What has to hold for the answer of any run, small or large.
@Suite struct ReplayTests {
    private static let times: UInt64 = ProcessInfo.processInfo.environment["TEST_LONG"] == nil ? 1 : 20

    /// A stored run solved again, read from its file or written down in another order, gives the same bytes.
    @Test func theSameBytesForAThousandFiles() throws {
        for number in 0..<1_000 * Self.times {
            let seed = Seeded.first &+ number
            var chance = Seeded(seed)
            let run = Run.random(&chance, Options(rawValue: chance.whole(0...15)))
            let file = run.json()
            let answer = try run.solve().json()
            #expect(try Run(json: file).solve().json() == answer, "seed \(seed)")
            #expect(try run.shuffled(&chance).solve().json() == answer, "seed \(seed)")
        }
    }

    /// Whatever is kept back never gets more of the need met: neither one supply made smaller nor one taken away.
    @Test func aHigherReserveNeverLowersUnmet() throws {
        for number in 0..<500 * Self.times {
            let seed = Seeded.first &+ 5_000_000 &+ number
            var chance = Seeded(seed)
            var run = Run.random(&chance, Options(rawValue: chance.whole(0...15)))
            let before = try run.solve().objective.unmet.map(\.weighted)
            let position = chance.whole(0...run.supplies.count - 1)
            run.supplies[position].quantity -= min(run.supplies[position].quantity, chance.whole(1...4))
            let after = try run.solve().objective.unmet.map(\.weighted)
            #expect(!after.lexicographicallyPrecedes(before), "seed \(seed)")
        }
    }

    /// The same under ties: another supply may be left where it is.
    @Test func anotherSupplyNeverRaisesUnmetWithTies() throws {
        for number in 0..<500 * Self.times {
            let seed = Seeded.first &+ 6_000_000 &+ number
            var chance = Seeded(seed)
            var run = Run.random(&chance, Options(rawValue: chance.whole(0...15)))
            let before = try run.solve().objective.unmet.map(\.weighted)
            run.supplies.append(Run.Supply(id: "more", quantity: chance.whole(1...3), source: chance.once(in: 2) ? "h1" : nil))
            for need in run.needs where chance.once(in: 2) { run.arcs.append(Run.Arc(need: need.id, supply: "more", cost: 5, late: 2)) }
            let after = try run.solve().objective.unmet.map(\.weighted)
            #expect(!before.lexicographicallyPrecedes(after), "seed \(seed)")
        }
    }

    /// Nothing is given that is not there, nothing beyond what is lacking, and the objective is the sum of what is given.
    @Test func nothingIsMadeOrLost() throws {
        for number in 0..<30 * Self.times {
            let seed = Seeded.first &+ 7_000_000 &+ number
            var chance = Seeded(seed)
            let run = Self.region(&chance)
            let solution = try run.solve()
            var given: [String: Int] = [:]
            var taken: [String: Int] = [:]
            let arcs = Dictionary(uniqueKeysWithValues: run.arcs.map { ([$0.need, $0.supply], $0) })
            let sources = Dictionary(uniqueKeysWithValues: run.supplies.map { ($0.id, $0.source) })
            var drawn: [String: Int] = [:]
            var (late, cost) = (0, 0)
            for assignment in solution.assignments {
                let arc = try #require(arcs[[assignment.need, assignment.supply]], "seed \(seed)")
                #expect(assignment.quantity > 0 && assignment.quantity <= arc.capacity ?? .max, "seed \(seed)")
                given[assignment.need, default: 0] += assignment.quantity
                taken[assignment.supply, default: 0] += assignment.quantity
                drawn[try #require(sources[assignment.supply]), default: 0] += assignment.quantity
                late += arc.late * assignment.quantity
                cost += arc.cost * assignment.quantity - min(arc.cost, run.keep) * min(arc.kept, assignment.quantity)
            }
            for source in run.sources {
                var left = drawn[source.id, default: 0]
                for step in source.steps {
                    let units = min(left, step.units ?? left)
                    cost += units * step.cost
                    left -= units
                }
            }
            #expect(run.supplies.allSatisfy { taken[$0.id, default: 0] <= $0.quantity }, "seed \(seed)")
            #expect(run.needs.allSatisfy { given[$0.id, default: 0] <= $0.quantity }, "seed \(seed)")
            #expect(solution.objective.late == late && solution.objective.cost == cost && solution.status == .optimal, "seed \(seed)")
            for tier in solution.objective.unmet {
                let lacking = run.needs.filter { $0.tier == tier.tier }.reduce(0) { $0 + $1.quantity - given[$1.id, default: 0] }
                #expect(tier.quantity == lacking, "seed \(seed)")
            }
        }
    }

    private static func region(_ chance: inout Seeded) -> Run {
        let needs = (0..<40).map {
            Run.Need(id: "n\($0)", quantity: chance.whole(1...20), tier: chance.whole(0...4), weight: chance.whole(1...9))
        }
        let supplies = (0..<120).map { Run.Supply(id: "s\($0)", quantity: chance.whole(0...4), source: "h\($0 % 20)") }
        let sources = (0..<20).map { Run.Source(id: "h\($0)", steps: [Run.Step(units: 5, cost: 0), Run.Step(units: nil, cost: 30)]) }
        var arcs: [Run.Arc] = []
        for need in needs {
            for supply in supplies where chance.once(in: 6) {
                arcs.append(
                    Run.Arc(
                        need: need.id, supply: supply.id, cost: chance.whole(0...400), late: chance.whole(0...4),
                        capacity: chance.once(in: 3) ? chance.whole(0...3) : nil, kept: chance.once(in: 4) ? 2 : 0))
            }
        }
        return Run(needs: needs, supplies: supplies, sources: sources, arcs: arcs, fair: chance.once(in: 2), keep: 60)
    }
}
