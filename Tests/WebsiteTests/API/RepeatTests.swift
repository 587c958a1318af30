import Coordination
import Foundation
import Hummingbird
import MutualAid
import Support
import Testing

@testable import Website

/// The same key and the same bytes act once.
@Suite struct RepeatTests {
    private static func asking(_ town: Town, _ quantity: Int = 4) -> Data {
        json([
            "site": town.north.site.description, "callback": "555-0199", "trouble": "Pumps are dark.", "neededBy": soon(4),
            "occasion": "incident", "items": [["aidClass": AidClass.infusionPumpLarge.rawValue, "quantity": quantity]],
        ])
    }

    @Test func sameKeySameBytesIsTheSameAnswer() async throws {
        try await OpenSite.with { site in
            let north = try await site.program("north.requester")
            let body = Self.asking(site.town)
            let key = UUID()
            let first = try await north.send(.post, "/requests", data: body, headers: .key(key))
            #expect(first.status == 200, "\(first.text)")
            let before = try site.records()
            for name in [key.uuidString, key.uuidString.lowercased(), "\"\(key.uuidString)\""] {
                let again = try await north.send(.post, "/requests", data: body, headers: [.idempotencyKey: name])
                #expect(again.status == 200 && again.text == first.text)
            }
            #expect(try site.records() == before)
        }
    }

    @Test func sameKeyOtherBytesIsRefused() async throws {
        try await OpenSite.with { site in
            let north = try await site.program("north.requester")
            let key = UUID()
            #expect(try await north.send(.post, "/requests", data: Self.asking(site.town), headers: .key(key)).status == 200)
            let before = try site.records()
            let other = try await north.send(.post, "/requests", data: Self.asking(site.town, 5), headers: .key(key))
            #expect(other.status == 422 && other.type == "/problems/key-reused", "\(other.text)")
            #expect(ProblemShape.faults(other) == [])
            #expect(try site.records() == before)
        }
    }

    @Test func keysBelongToTheirAccount() async throws {
        try await OpenSite.with { site in
            let key = UUID()
            let body = Self.asking(site.town)
            let north = try await site.program("north.requester").send(.post, "/requests", data: body, headers: .key(key))
            let desk = try await site.program("desk.coordinator").send(.post, "/requests", data: body, headers: .key(key))
            #expect(north.status == 200 && desk.status == 200)
            #expect(north.text != desk.text)
        }
    }

    @Test func aRefusalIsNotKept() async throws {
        try await OpenSite.with { site in
            let north = try await site.program("north.requester")
            let key = UUID()
            let body = Self.asking(site.town)
            let wrong = try await north.send(.post, "/requests", data: Self.asking(site.town, 0), headers: .key(key))
            #expect(wrong.status == 422 && wrong.type == "/problems/invalid")
            #expect(try await north.send(.post, "/requests", data: body, headers: .key(key)).status == 200)
        }
    }

    @Test func aKeyIsAUUID() async throws {
        try await OpenSite.with { site in
            let north = try await site.program("north.requester")
            for key in ["1", "x", "", "\"\""] {
                let answer = try await north.send(.post, "/requests", data: Self.asking(site.town), headers: [.idempotencyKey: key])
                #expect(answer.status == 422 && answer.fields("mistakes").first?["field"] as? String == "Idempotency-Key", "\(key)")
            }
        }
    }

    /// Eight at once with one key: one record; each is told the outcome, or to come back.
    @Test func atOnce() async throws {
        try await OpenSite.with { site in
            let north = try await site.program("north.requester")
            let body = Self.asking(site.town)
            let key = UUID()
            let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
                for _ in 0..<8 { group.addTask { try await north.send(.post, "/requests", data: body, headers: .key(key)) } }
                return try await group.reduce(into: [Answer]()) { $0.append($1) }
            }
            let done = answers.filter { $0.status == 200 }
            #expect(!done.isEmpty)
            #expect(Set(done.map(\.text)).count == 1)
            for late in answers where late.status != 200 {
                #expect(late.status == 409 && late.type == "/problems/key-in-use" && late.headers[.retryAfter] != nil, "\(late.text)")
            }
            #expect(try await north.get("/requests").fields("rows").count == 1)
        }
    }
}
