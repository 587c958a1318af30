import Foundation
import MutualAid
import Testing

/// Which of a plan's proposals would ask for more than is missing.
@Suite struct ProposalTests {
    private static func proposal(_ quantity: Int, at minutes: Double = 0) -> Proposal {
        Proposal(
            id: ID(rawValue: UUID()), plan: ID(rawValue: UUID()), item: item, request: ID(rawValue: UUID()),
            capability: ID(rawValue: UUID()), lender: ID(rawValue: UUID()), quantity: quantity, kilometres: nil,
            arrivesAt: Date(timeIntervalSince1970: minutes * 60), asks: [])
    }

    private static let item = ID<RequestItem>(rawValue: UUID())

    @Test(arguments: [
        (6, [2, 4], []), (5, [2, 4], [4]), (4, [5, 4], [5]), (0, [1], [1]), (-3, [1, 2], [1, 2]), (3, [2, 2, 1], [2]), (0, [], []),
    ])
    func thoseBeyondWhatIsLeft(left: Int, quantities: [Int], beyond: [Int]) {
        #expect(Proposal.beyond(left, of: quantities.map { Self.proposal($0) }).map(\.quantity) == beyond)
    }

    @Test func whoComesFirstIsAskedFirst() {
        let (late, soon) = (Self.proposal(2, at: 60), Self.proposal(3, at: 30))
        #expect([late, soon].sorted(by: Proposal.comesFirst) == [soon, late])
    }
}
