import Foundation
import Matching
import Testing

@Suite struct SolvingTests {
    @Test func oneNeedOneSupply() throws {
        let run = try Run(
            json: Data(
                """
                {"version": 1,
                 "needs":   [{"id":"n1","quantity":4,"tier":0,"weight":1,"min_quantity":0,"max_sources":null,"bundle":null}],
                 "supplies":[{"id":"s1","quantity":6,"source":"hospital-7"}],
                 "sources": [{"id":"hospital-7","steps":[[2,0],[3,10],[null,40]]}],
                 "arcs":    [{"need":"n1","supply":"s1","cost":35,"late":0,"capacity":4,"kept":0}],
                 "bundles": [{"id":"b1","same_source":false}],
                 "fair": false, "keep": 0, "nodes": 20000}
                """.utf8))
        #expect(
            try String(decoding: run.solve().json(), as: UTF8.self) == """
                {"solver":"\(run.solve().solver)","status":"optimal","objective":{"unmet":[{"tier":0,"weighted":0,"quantity":0}],"late":0,"cost":160},\
                "bound":{"unmet":[0],"late":0,"cost":160},"assignments":[{"need":"n1","supply":"s1","quantity":4}]}
                """)
    }

    /// One unit for the higher tier outweighs everything for the lower, whatever its weight, lateness and cost.
    @Test func tierBeforeWeightBeforeLatenessBeforeCost() throws {
        var run = Run(
            needs: [Run.Need(id: "a", quantity: 1, tier: 0), Run.Need(id: "b", quantity: 1, tier: 1, weight: 1000)],
            supplies: [Run.Supply(id: "s", quantity: 1)],
            arcs: [Run.Arc(need: "a", supply: "s", cost: 1_000_000, late: 100_000), Run.Arc(need: "b", supply: "s", cost: 0)])
        #expect(try run.solve().assignments.map(\.need) == ["a"])
        run.needs[0].tier = 1
        #expect(try run.solve().assignments.map(\.need) == ["b"])
        run.supplies.append(Run.Supply(id: "t", quantity: 1))
        run.arcs.append(Run.Arc(need: "a", supply: "t", cost: 1_000_000))
        #expect(try run.solve().assignments.map(\.supply) == ["t", "s"])
    }

    /// Weighted unmet is what counts: two units of weight 1 lose to one of weight 3, and the sums are told by tier.
    @Test func unmetIsToldByTier() throws {
        let run = Run(
            needs: [
                Run.Need(id: "a", quantity: 3, tier: 2, weight: 5), Run.Need(id: "b", quantity: 2, tier: 2, weight: 7),
                Run.Need(id: "c", quantity: 9, tier: 9),
            ],
            supplies: [Run.Supply(id: "s", quantity: 3)],
            arcs: [Run.Arc(need: "a", supply: "s", cost: 1), Run.Arc(need: "b", supply: "s", cost: 1)])
        let unmet = try run.solve().objective.unmet
        #expect(unmet.map(\.tier) == [2, 9])
        #expect(unmet.map(\.weighted) == [10, 9])
        #expect(unmet.map(\.quantity) == [2, 9])
    }

    /// A proposal stays for a saving smaller than `keep`, and moves for a larger one.
    @Test(arguments: [(3, "old"), (1, "new")]) func proposalsMoveOnlyForAGain(keep: Int, expected: String) throws {
        let run = Run(
            needs: [Run.Need(id: "n", quantity: 2)],
            supplies: [Run.Supply(id: "new", quantity: 2), Run.Supply(id: "old", quantity: 2)],
            arcs: [Run.Arc(need: "n", supply: "new", cost: 5), Run.Arc(need: "n", supply: "old", cost: 7, kept: 2)], keep: keep)
        #expect(try run.solve().assignments.map(\.supply) == [expected])
    }

    @Test func nothingToDo() throws {
        let empty = Run(needs: [], supplies: [], arcs: [])
        #expect(try empty.solve().assignments == [])
        let hopeless = Run(needs: [Run.Need(id: "n", quantity: 7, weight: 2)], supplies: [], arcs: [])
        #expect(try hopeless.solve().objective.unmet.map(\.weighted) == [14])
    }

    /// Ids are equal and ordered by their bytes, not by how they look.
    @Test func idsAreBytes() throws {
        let run = Run(
            needs: [Run.Need(id: "\u{E9}", quantity: 1), Run.Need(id: "e\u{301}", quantity: 1), Run.Need(id: "z", quantity: 1)],
            supplies: [Run.Supply(id: "s", quantity: 3)],
            arcs: ["\u{E9}", "e\u{301}", "z"].map { Run.Arc(need: $0, supply: "s", cost: 0) })
        #expect(try run.solve().assignments.map { Array($0.need.utf8)[0] } == [0x65, 0x7A, 0xC3])
    }

    @Test func numbersThatDoNotFitAreRefused() throws {
        let ids = (0..<4000).map { String($0) }
        let run = Run(
            needs: ids.map { Run.Need(id: $0, quantity: 1, weight: 1 + (Int($0) ?? 0) % 1000) },
            supplies: ids.map { Run.Supply(id: $0, quantity: 1) },
            sources: [],
            arcs: ids.flatMap { id in
                Set([id, "0"]).map { Run.Arc(need: id, supply: $0, cost: 1_000_000, late: 100_000) }
            })
        let error = #expect(throws: RunMistakes.self) { try run.solve() }
        #expect(error?.lines.count == 1)
        #expect(error?.lines.first?.hasPrefix("need \"0\" and 3999 more that share supplies: ") == true)
    }

    @Test func aRegionOfThreeHundredNeeds() throws {
        var chance = Seeded(7)
        let needs = (0..<300).map {
            Run.Need(id: "n\($0)", quantity: chance.whole(1...20), tier: chance.whole(0...4), weight: chance.whole(1...9))
        }
        let supplies = (0..<5000).map { Run.Supply(id: "s\($0)", quantity: chance.whole(0...3), source: "h\($0 % 400)") }
        let sources = (0..<400).map { Run.Source(id: "h\($0)", steps: [Run.Step(units: 5, cost: 0), Run.Step(units: nil, cost: 30)]) }
        let pairs = Set((0..<100_000).map { _ in chance.whole(0...299) * 5000 + chance.whole(0...4999) }).sorted()
        let arcs = pairs.map {
            Run.Arc(need: "n\($0 / 5000)", supply: "s\($0 % 5000)", cost: chance.whole(0...1000), late: chance.whole(0...60))
        }
        let solution = try Run(needs: needs, supplies: supplies, sources: sources, arcs: arcs).solve()
        #expect(solution.objective.unmet.allSatisfy { $0.quantity == 0 })
        #expect(solution.status == .optimal)
    }
}
