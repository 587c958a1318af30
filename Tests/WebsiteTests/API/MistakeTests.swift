import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// What a program is told about a body or an address that cannot be right: every mistake at once, each at its own field.
@Suite struct MistakeTests {
    private static func body(_ changes: [String: Any]) -> [String: Any] {
        let item: [String: Any] = ["aidClass": "printer", "quantity": 2]
        let whole: [String: Any] = [
            "site": UUID().uuidString, "callback": "555-0199", "trouble": "Dark.", "items": [item], "neededBy": "2030-01-01T00:00:00Z",
        ]
        return whole.merging(changes) { $1 }.filter { !($0.value is NSNull) }
    }

    @Test func everyMistakeAtItsField() async throws {
        try await OpenSite.with { site in
            let north = try await site.program("north.requester")
            func fields(_ changes: [String: Any]) async throws -> [String] {
                let answer = try await north.send(.post, "/requests", Self.body(changes))
                #expect(answer.status == 422 && answer.type == "/problems/invalid", "\(answer.text)")
                return answer.fields("mistakes").compactMap { $0["field"] as? String }
            }
            #expect(try await fields(["items": [["aidClass": "printer", "quantity": 1.5]]]) == ["items[0].quantity"])
            #expect(try await fields(["items": [["aidClass": "printer", "quantity": true]]]) == ["items[0].quantity"])
            #expect(
                try await fields(["items": [["aidClass": "rocket", "quantity": 1, "colour": "red"]]]) == [
                    "items[0].aidClass", "items[0].colour",
                ])
            #expect(
                try await fields(["site": "here", "callback": 5, "neededBy": "soon", "items": "many", "trouble": NSNull()])
                    == ["callback", "items", "neededBy", "site", "trouble"])
        }
    }

    @Test func addressesAndWaitsAreSaidForWhatTheyAre() async throws {
        try await OpenSite.with { site in
            let unknown = try await site.send(.get, "/api/v1/nothing-of-ours", headers: [.acceptLanguage: "en"])
            #expect(unknown.status == 404 && unknown.type == "/problems/no-such-route")
            #expect(unknown.object["title"] as? String == TroubleWords.noSuchAddressTitle.text(.english))
            let page = try await site.send(.get, "/nothing-of-ours", headers: [.acceptLanguage: "ja"])
            #expect(page.status == 404 && page.text.contains(TroubleWords.noSuchAddressTitle.text(.japanese)))
        }
    }
}
