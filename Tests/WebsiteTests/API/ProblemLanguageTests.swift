import Coordination
import Foundation
import Hummingbird
import MutualAid
import Support
import Testing

@testable import Website

/// A problem says the same in the reader's language; its type stays.
@Suite struct ProblemLanguageTests {
    private static func isJapanese(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value) }
    }

    @Test(arguments: [
        ("en", false), ("ja", true), ("ja-JP,en;q=0.5", true), ("en;q=0.2, ja;q=0.9", true), ("fr, en;q=0.8, ja;q=0.5", false),
        ("de", false), ("", false), ("*", false), ("ja;q=0, en", false), (";;;q=x,,", false),
    ]) func header(accept: String, japanese: Bool) async throws {
        try await OpenSite.with { site in
            let answer = try await site.send(.get, "/api/v1/me", headers: [.acceptLanguage: accept])
            #expect(answer.status == 401 && answer.type == "/problems/not-signed-in")
            #expect(Self.isJapanese(answer.object["detail"] as? String ?? "") == japanese)
            #expect(Self.isJapanese(answer.object["title"] as? String ?? "") == japanese)
        }
    }

    @Test func mistakesToo() async throws {
        try await OpenSite.with { site in
            let north = try await site.program("north.requester")
            for (language, japanese) in [("en", false), ("ja", true)] {
                let answer = try await north.send(.post, "/requests", [:], headers: [.acceptLanguage: language])
                #expect(answer.status == 422)
                #expect(
                    answer.fields("mistakes").allSatisfy { Self.isJapanese($0["reason"] as? String ?? "") == japanese }, "\(answer.text)")
                let unknown = try await north.get("/orders/\(UUID())", headers: [.acceptLanguage: language])
                #expect(unknown.status == 404 && Self.isJapanese(unknown.object["detail"] as? String ?? "") == japanese)
            }
        }
    }

    @Test func theAccountsOwnLanguageStands() async throws {
        try await OpenSite.with { site in
            let north = try await site.program("north.requester")
            #expect(try await north.send(.put, "/me/language", ["language": "ja"]).status == 200)
            let answer = try await north.get("/orders/\(UUID())", headers: [.acceptLanguage: "en"])
            #expect(Self.isJapanese(answer.object["detail"] as? String ?? ""))
            let asked = try await north.get("/orders/\(UUID())?lang=en")
            #expect(!Self.isJapanese(asked.object["detail"] as? String ?? ""))
        }
    }
}
