import Foundation
import Matching
import MutualAid
import Testing

@testable import Wording

@Suite struct AlternativeWordsTests {
    @Test func everyAlternativeHasWordsOfItsOwn() {
        expectDistinct(
            [
                .without(identity(1)), .oneMoreVehicle(identity(1)), .mayBeLate(identity(1), minutes: 540), .reserves(percent: 70), .even,
            ] as [Alternative]
        ) { $0.text("X", $1) }
        #expect(Alternative.mayBeLate(identity(1), minutes: 540).text("R-1", .english) == "R-1 may come 9 h late")
    }

    /// Figures as they come over the API.
    private func comparison(_ before: String, _ after: String, changes: Int = 0) throws -> PlanComparison {
        let change =
            #"{"item":"\#(identity(1) as ID<RequestItem>)","capability":"\#(identity(2) as ID<Capability>)","lender":"\#(identity(3) as ID<Member>)","before":0,"after":2}"#
        let list = Array(repeating: change, count: changes).joined(separator: ",")
        return try JSONDecoder().decode(
            PlanComparison.self, from: Data("{\"before\":{\(before)},\"after\":{\(after)},\"changes\":[\(list)]}".utf8))
    }

    private func figures(_ unmet: [Int], late: (Int, Int) = (0, 0), may: Int = 0, driving: Int = 60, ask: Int = 0) -> String {
        let tiers = unmet.enumerated().map { "{\"tier\":\($0),\"units\":\($1)}" }.joined(separator: ",")
        return "\"unmet\":[\(tiers)],\"proposed\":9,\"lateUnits\":\(late.0),\"lateMinutes\":\(late.1),"
            + "\"mayBeLateUnits\":\(may),\"drivingMinutes\":\(driving),"
            + "\"unitsToAsk\":\(ask),\"lenders\":3,\"status\":\"optimal\""
    }

    @Test func comparisonsAreSaidInOrderOfImportance() throws {
        let table: [(String, String, Int, [String])] = [
            (figures([2]), figures([2]), 0, ["Nothing would change."]),
            (
                figures([2]), figures([5], late: (2, 61), driving: 225, ask: 4), 2,
                [
                    "Life at risk: 3 more stay short.", "2 come late, by 31 min on average; before, it was 0.",
                    "2 h 45 min more on the road.",
                    "4 more have to be asked about first.", "2 proposals are not as before.",
                ]
            ),
            (
                figures([5], late: (1, 9), driving: 90, ask: 1), figures([4]), 1,
                [
                    "Life at risk: 1 fewer stay short.", "Nothing comes late.", "30 min less on the road.",
                    "1 fewer has to be asked about first.",
                    "1 proposal is not as before.",
                ]
            ),
            (
                figures([2], late: (1, 60)), figures([2], late: (3, 720), may: 2), 0,
                ["3 come late, by 4 h on average; before, it was 1. 2 of them may."]
            ),
            (
                figures([1, 4]), figures([2, 1]), 0, ["Life at risk: 1 more stay short.", "Care lost: 3 fewer stay short."]
            ),
        ]
        for (before, after, changes, sentences) in table {
            let comparison = try comparison(before, after, changes: changes)
            #expect(comparison.sentences(.english) == sentences)
            for (english, japanese) in zip(sentences, comparison.sentences(.japanese)) { expectReadable(english, japanese) }
        }
    }
}
