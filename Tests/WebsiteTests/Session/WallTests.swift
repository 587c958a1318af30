import Coordination
import Foundation
import HTTPTypes
import Hummingbird
import MutualAid
import Support
import Testing

@testable import Website

/// What every answer carries, what comes from another site, and how much one may ask.
@Suite struct SiteWallTests {
    private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")

    @Test(
        arguments: [
            ("cross-site", nil, false), ("same-site", nil, false), ("same-origin", nil, true), ("none", nil, true),
            ("nonsense", nil, false),
            (nil, "https://elsewhere.example", false), (nil, "null", false), (nil, "http://localhost", true),
            (nil, "http://localhost:8081", false), (nil, "http://localhost.elsewhere.example", false), (nil, "", false), (nil, nil, true),
            ("same-origin", "https://elsewhere.example", true),
        ] as [(String?, String?, Bool)]) func otherSites(fetch: String?, origin: String?, passes: Bool) async throws
    {
        try await OpenSite.with { site in
            var headers = HTTPFields()
            if let fetch, let name = Self.fetchSite { headers[name] = fetch }
            headers[.origin] = origin
            let before = try site.records()
            let form = try await site.send(.post, "/sign-in", Data("login=a&password=b".utf8), headers: headers)
            #expect((form.status == 401) == passes, "\(form.status)")
            let call = try await site.send(.post, "/api/v1/sessions", json(["login": "a", "password": "b"]), headers: headers)
            #expect(call.status == (passes ? 401 : 403))
            #expect(try site.records() == before)
            // Looking is always allowed: a link from elsewhere leads here.
            #expect(try await site.send(.get, "/sign-in", headers: headers).status == 200)
        }
    }

    @Test func theHeadersStandOnEveryAnswer() async throws {
        try await OpenSite.with { site in
            var browser = try await site.browser("north.requester")
            let answers = [
                try await site.send(.get, "/sign-in"), try await site.send(.get, "/look.css"), try await site.send(.get, "/nowhere"),
                try await site.send(.get, "/api/v1/nowhere"), try await site.send(.get, "/api/v1/me"), try await site.send(.get, "/"),
                try await site.send(.put, "/sign-in"), try await site.send(.post, "/requests", Data([0xFF])),
                try await site.send(.post, "/sign-in", Data(repeating: 0x61, count: 2_000_000)),
                try await site.send(.get, "/api/v1/openapi.json"), try await browser.get("/asking"),
                try await browser.get("/orders/\(UUID())"), try await browser.post("/requests", [:]),
            ]
            for answer in answers {
                let policy = try #require(answer.headers[.contentSecurityPolicy])
                #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"))
                #expect(answer.headers[.xContentTypeOptions] == "nosniff")
                #expect(answer.headers[.cacheControl] != nil)
                for name in ["Referrer-Policy", "Cross-Origin-Opener-Policy"] {
                    #expect(HTTPField.Name(name).flatMap { answer.headers[$0] } == "same-origin")
                }
                #expect(answer.headers[.strictTransportSecurity] == nil)
            }
            #expect(answers[0].headers[.cacheControl] == "no-store")
            #expect(answers[8].status == 413)
        }
    }

    @Test func tooManyRequests() async throws {
        var settings = OpenSite.settings
        settings.requestsPerMinute = 5
        try await OpenSite.with(settings) { site in
            // A minute may turn while this runs: twice the limit and one more never fits into two of them.
            var answers: [Answer] = []
            for _ in 0..<11 { answers.append(try await site.send(.get, "/api/v1/me")) }
            let refused = answers.filter { $0.status == 429 }
            #expect(!refused.isEmpty)
            #expect(answers.prefix(5).contains { $0.status == 401 })
            for answer in refused {
                #expect(answer.type == "/problems/too-many-requests" && answer.headers[.retryAfter] != nil)
                #expect(ProblemShape.faults(answer) == [])
            }
            #expect(try await site.send(.get, "/sign-in").status == 429)
        }
    }

    /// Guessing sessions counts as well as anything else.
    @Test func guessingTokensIsCounted() async throws {
        var settings = OpenSite.settings
        settings.requestsPerMinute = 5
        try await OpenSite.with(settings) { site in
            var statuses: Set<Int> = []
            for number in 0..<11 {
                statuses.insert(try await site.send(.get, "/api/v1/me", headers: [.authorization: "Bearer guess\(number)"]).status)
            }
            #expect(statuses == [401, 429])
        }
    }

    @Test(arguments: ["/sign-in", "/sign-in/", "//sign-in", "/api/v1/sessions", "/api/v1/sessions/"]) func tooManySignIns(path: String)
        async throws
    {
        var settings = OpenSite.settings
        settings.signInsPerMinute = 3
        try await OpenSite.with(settings) { site in
            let isAPI = path.hasPrefix("/api/")
            let body = isAPI ? json(["login": "a", "password": "b"]) : Data("login=a&password=b".utf8)
            var answers: [Answer] = []
            for _ in 0..<7 { answers.append(try await site.send(.post, path, body)) }
            #expect(answers.contains { $0.status == 429 && $0.headers[.retryAfter] != nil }, "\(path) \(answers.map(\.status))")
            #expect(answers.first?.status == 401)
            // Everything else goes on.
            #expect(try await site.send(.get, "/sign-in").status == 200)
        }
    }

    /// A fault of ours says nothing but its reference.
    @Test func nothingLeaks() async throws {
        try await OpenSite.with { site in
            let desk = try await site.program("desk.coordinator")
            var browser = try await site.browser("desk.coordinator")
            try site.town.database.asAdmin().execute(script: "alter table aid_request rename column callback to secret_column")
            let answer = try await desk.get("/requests")
            #expect(answer.status == 500 && answer.type == "/problems/broken")
            #expect(ProblemShape.faults(answer) == [])
            #expect(!answer.text.contains("callback") && !answer.text.contains("aid_request") && !answer.text.contains("column"))
            let page = try await browser.get("/requests")
            #expect(page.status == 500)
            for word in ["aid_request", "callback", "column", "42703", "Postgres", ".swift", "Error("] {
                #expect(!page.text.contains(word))
            }
            #expect(page.headers[.contentSecurityPolicy] != nil)
        }
    }
}
