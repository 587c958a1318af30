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
