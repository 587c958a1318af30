import Foundation
import Testing

@testable import Matching

@Suite struct EveryPlanTests {
    /// Thousands of tiny runs: the solver's plan is worth exactly as much as the best of all plans.
    @Test(arguments: 0..<4) func bestOfAllPlans(batch: UInt64) throws {
        try compare(batch, runs: 600) {
            Effort(nodes: $0)
        } options: { _ in
            []
        }
    }

    @Test(arguments: 4..<8) func fairestOfAllPlans(batch: UInt64) throws {
        try compare(batch, runs: 500) {
            Effort(nodes: $0)
        } options: { _ in
            .fair
        }
    }

    /// Every option in every mixture.
    @Test(arguments: 8..<16) func bestOfAllPlansWithTies(batch: UInt64) throws {
        try compare(batch, runs: 400) {
            Effort(nodes: $0)
        } options: {
            .any(&$0)
        }
    }

    /// The same when integer programs prove everything that branching on flows would.
    @Test(arguments: 16..<20) func bestOfAllPlansByPrograms(batch: UInt64) throws {
        try compare(batch, runs: 300) {
            Effort(nodes: $0, flowsFirst: 0)
        } options: {
            .any(&$0, from: 2)
        }
    }

    private func compare(
        _ batch: UInt64, runs: UInt64, effort: (Int) -> Effort, options: (inout Seeded) -> Options
    ) throws {
        let times: UInt64 = ProcessInfo.processInfo.environment["TEST_LONG"] == nil ? 1 : 20
        for number in 0..<runs * times {
            let seed = Seeded.first &+ batch &* 1_000_003 &+ number
            var chance = Seeded(seed)
            let options = options(&chance)
            let run = Run.random(&chance, options)
            let every = EveryPlan(run)
            let solution = try run.solve(effort(run.nodes))
            let told: Comment = "seed \(seed): \(String(decoding: run.json(), as: UTF8.self))"
            let units = try #require(every.units(solution), told)
            #expect(every.allowed(units), told)
            #expect(solution.status == .optimal, told)
            #expect(every.worth(units) == every.best, told)
            #expect(solution.numbers == every.numbers(every.worth(units)), told)
            #expect(solution.boundNumbers == solution.numbers, told)
            #expect(try run.shuffled(&chance).solve(effort(run.nodes)).json() == solution.json(), told)
        }
    }

    /// Whatever is left unproven: the plan is allowed, no plan beats the bound, and what the bound calls exact is.
    @Test(arguments: 20..<24) func boundsHold(batch: UInt64) throws {
        var unproven = 0
        for number in 0..<300 as Range<UInt64> {
            let seed = Seeded.first &+ batch &* 1_000_003 &+ number
            var chance = Seeded(seed)
            let run = Run.random(&chance, .any(&chance, from: 2))
            let every = EveryPlan(run)
            let nodes = chance.whole(0...6)
            let effort = Effort(nodes: nodes, flowsFirst: nodes / 2, mostLanes: chance.once(in: 2) ? 0 : 2000)
            let solution = try run.solve(effort)
            let told: Comment = "seed \(seed): \(String(decoding: run.json(), as: UTF8.self))"
            let units = try #require(every.units(solution), told)
            #expect(every.allowed(units), told)
            let best = try #require(every.best, told)
            let known = solution.boundNumbers.prefix { $0 != nil }.compactMap(\.self)
            #expect(!every.numbers(best).lexicographicallyPrecedes(known), told)
            #expect(solution.boundNumbers.dropFirst(known.count).allSatisfy { $0 == nil }, told)
            if solution.status == .optimal {
                #expect(every.worth(units) == best, told)
            } else {
                unproven += 1
                #expect(solution.status == .feasible, told)
                #expect(known.dropLast().elementsEqual(every.numbers(best).prefix(max(0, known.count - 1))), told)
            }
        }
        #expect(unproven > 10)
    }

    /// With quantities and costs as large as they may be, programs (floating point) and flows (whole numbers) prove the same.
    @Test(arguments: 24..<28) func programsAgreeWithFlows(batch: UInt64) throws {
        var proven = 0
        for number in 0..<60 as Range<UInt64> {
            let seed = Seeded.first &+ batch &* 1_000_003 &+ number
            var chance = Seeded(seed)
            let run = Run.random(&chance, Options(rawValue: chance.whole(1...7) * 2 + chance.whole(0...1))).enlarged(&chance)
            let flows = try run.solve(Effort(nodes: run.nodes, flowsFirst: run.nodes))
            let programs = try run.solve(Effort(nodes: run.nodes, flowsFirst: 0))
            #expect(flows.status == .optimal)
            let told: Comment = "seed \(seed): \(String(decoding: run.json(), as: UTF8.self))"
            if programs.status == .optimal {
                proven += 1
                #expect(programs.objective == flows.objective, told)
            } else {
                let known = programs.boundNumbers.prefix { $0 != nil }.compactMap(\.self)
                #expect(!flows.numbers.lexicographicallyPrecedes(known), told)
            }
        }
        #expect(proven > 40)
    }

    @Test func stoppedIsCutShort() throws {
        let run = Run(
            needs: [Run.Need(id: "a", quantity: 2, minQuantity: 2), Run.Need(id: "b", quantity: 3, minQuantity: 3)],
            supplies: [Run.Supply(id: "s", quantity: 4)],
            arcs: [Run.Arc(need: "a", supply: "s", cost: 1), Run.Arc(need: "b", supply: "s", cost: 1)])
        #expect(try run.solve { true }.status == .cutShort)
        #expect(try run.solve { false }.status == .optimal)
        #expect(try run.solve().assignments.map(\.need) == ["b"])
    }

    /// Wherever the clock stops a search, what was found is allowed, and its bound holds.
    @Test func stoppedAnywhereIsSound() throws {
        var cut = 0
        for number in 0..<400 as Range<UInt64> {
            let seed = Seeded.first &+ 28_000_000 &+ number
            var chance = Seeded(seed)
            let run = Run.random(&chance, .any(&chance, from: 2))
            let every = EveryPlan(run)
            var left = chance.whole(0...8)
            let (flowsFirst, mostLanes) = (chance.whole(0...4), chance.once(in: 2) ? 0 : 2000)
            let solution = try withoutActuallyEscaping({ () -> Bool in
                left -= 1
                return left < 0
            }) { try run.solve(Effort(nodes: run.nodes, flowsFirst: flowsFirst, mostLanes: mostLanes, stopped: $0)) }
            let told: Comment = "seed \(seed): \(String(decoding: run.json(), as: UTF8.self))"
            #expect(try every.allowed(#require(every.units(solution), told)), told)
            let best = try #require(every.best, told)
            let known = solution.boundNumbers.prefix { $0 != nil }.compactMap(\.self)
            #expect(!every.numbers(best).lexicographicallyPrecedes(known), told)
            #expect(solution.status != .feasible || left >= 0, told)
            if solution.status == .cutShort { cut += 1 }
        }
        #expect(cut > 10)
    }

    @Test func anotherSupplyNeverRaisesUnmet() throws {
        for number in 0..<500 as Range<UInt64> {
            var chance = Seeded(Seeded.first &+ number)
            var run = Run.random(&chance)
            let before = try run.solve().objective.unmet.map(\.weighted)
            run.supplies.append(Run.Supply(id: "more", quantity: chance.whole(1...3)))
            for need in run.needs where chance.once(in: 2) { run.arcs.append(Run.Arc(need: need.id, supply: "more", cost: 5, late: 2)) }
            let after = try run.solve().objective.unmet.map(\.weighted)
            #expect(!before.lexicographicallyPrecedes(after), "seed \(Seeded.first &+ number)")
        }
    }
}

extension Solution {
    fileprivate var numbers: [Int] { objective.unmet.map(\.weighted) + [objective.late, objective.cost] }
    fileprivate var boundNumbers: [Int?] { bound.unmet + [bound.late, bound.cost] }
}

extension EveryPlan {
    /// A worth without its fills.
    fileprivate func numbers(_ worth: [Int]) -> [Int] { worth.prefix(Set(run.needs.map(\.tier)).count) + worth.suffix(2) }
}
