import Testing

@testable import Matching

@Suite struct NetworkTests {
    private func network(supply: Int, demand: Int, capacity: Int) -> Network {
        var network = Network()
        let (from, to) = (network.addNode(supply: supply), network.addNode(supply: -demand))
        network.addArc(from: from, to: to, capacity: capacity, cost: 1 << 60)
        network.addArc(from: from, to: to, capacity: 2, cost: 7)
        return network
    }

    @Test func cheapestFirst() throws {
        #expect(try network(supply: 5, demand: 5, capacity: 4).cheapestFlow() == [3, 2])
    }

    /// What does not fit 32 bits is solved like what does.
    @Test func manyAsFew() throws {
        for unit in [1, 1 << 28, 1 << 30, 1 << 40] {
            var network = Network()
            let (from, to) = (network.addNode(supply: 5 * unit), network.addNode(supply: -5 * unit))
            for (capacity, cost) in [(4, 9), (3, 7), (1 << 20, 8)] {
                network.addArc(from: from, to: to, capacity: capacity * unit, cost: cost)
            }
            #expect(try network.cheapestFlow() == [0, 3, 2].map { Int64($0 * unit) })
        }
    }

    @Test func noFlowMeetsTheDemand() throws {
        #expect(try network(supply: 5, demand: 5, capacity: 2).cheapestFlow() == nil)
    }

    @Test func unbalancedOrNegativeIsRefused() {
        #expect(throws: SolverFailure.self) { try network(supply: 5, demand: 4, capacity: 9).cheapestFlow() }
        #expect(throws: SolverFailure.self) { try network(supply: 5, demand: 5, capacity: -1).cheapestFlow() }
    }

    @Test func nothing() {
        #expect(throws: SolverFailure.self) { try Network().cheapestFlow() }
    }
}
