import Coordination
import Foundation
import Hummingbird
import MutualAid
import Support
import Testing

@testable import Website

/// Coming in, going out, and what a session may do.
@Suite struct SessionTests {
    private static func signIn(_ site: OpenSite, _ login: String, _ password: String) async throws -> Answer {
        let body = "login=\(Browser.quoted(login))&password=\(Browser.quoted(password))"
        return try await site.send(.post, "/sign-in", Data(body.utf8))
    }

    @Test func theCookieOnLoopback() async throws {
        try await OpenSite.with { site in
            let answer = try await Self.signIn(site, "north.requester", Town.password)
            let cookie = try #require(answer.headers[.setCookie])
            #expect(cookie.hasPrefix("session="))
            for flag in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=43200"] { #expect(cookie.contains(flag), "\(cookie)") }
            #expect(!cookie.contains("Secure") && !cookie.contains("Domain"))
        }
    }

    @Test func theCookieByHTTPS() async throws {
        var settings = OpenSite.settings
        settings.isSecure = true
        try await OpenSite.with(settings) { site in
            let answer = try await Self.signIn(site, "north.requester", Town.password)
            let cookie = try #require(answer.headers[.setCookie])
            #expect(cookie.hasPrefix("__Host-session="))
            for flag in ["HttpOnly", "SameSite=Lax", "Path=/", "Secure"] { #expect(cookie.contains(flag), "\(cookie)") }
            #expect(!cookie.contains("Domain"))
            let secret = cookie.split(separator: ";")[0].split(separator: "=", maxSplits: 1)[1]
            #expect(try await site.send(.get, "/account", headers: [.cookie: "session=\(secret)"]).status == 303)
            #expect(try await site.send(.get, "/account", headers: [.cookie: "__Host-session=\(secret)"]).status == 200)
            #expect(try await site.send(.get, "/account").headers[.strictTransportSecurity] != nil)
        }
    }

    @Test func theSecretIsKeptNowhere() async throws {
        try await OpenSite.with { site in
            let program = try await site.program("north.requester")
            let db = try site.town.database.asAdmin()
            let sessions: Int = try db.one("select count(*) from session where strpos(encode(hash, 'escape'), \(program.token)) > 0")
            #expect(sessions == 0)
            #expect(program.token.count >= 43)
        }
    }

    @Test func signingOutEndsTheSession() async throws {
        try await OpenSite.with { site in
            var browser = try await site.browser("north.requester")
            let cookies = browser.cookies
            #expect(try await browser.get("/account").status == 200)
            let out = try await browser.post("/sign-out", [:])
            #expect(out.status == 303 && out.page == "/sign-in")
            #expect(out.headers[.setCookie]?.contains("Max-Age=0") == true)
            #expect(browser.cookies["session"] == nil)
            let kept = cookies.map { "\($0.key)=\($0.value)" }.joined()
            let again = try await site.send(.get, "/account", headers: [.cookie: kept])
            #expect(again.status == 303 && again.page == "/sign-in")
        }
    }

    @Test func aNewPasswordEndsTheOtherSessions() async throws {
        try await OpenSite.with { site in
            let here = try await site.program("north.requester")
            let there = try await site.program("north.requester")
            let wrong = try await here.send(.put, "/me/password", ["old": "not the old one", "new": "a new long password"])
            #expect(wrong.status == 403 || wrong.status == 401 || wrong.status == 422, "\(wrong.status)")
            #expect(wrong.type == "/problems/wrong-password")
            #expect(try await there.get("/me").status == 200)
            #expect(try await here.send(.put, "/me/password", ["old": Town.password, "new": "a new long password"]).status == 200)
            #expect(try await here.get("/me").status == 200)
            #expect(try await there.get("/me").status == 401)
            #expect(try await Self.signIn(site, "north.requester", Town.password).status != 303)
            #expect(try await Self.signIn(site, "north.requester", "a new long password").status == 303)
        }
    }

    /// Nobody can tell from the answer, or from how long it takes, whether there is such an account.
    @Test func unknownLoginAndWrongPasswordAreTheSame() async throws {
        try await OpenSite.with { site in
            func attempt(_ login: String) async throws -> (Answer, Duration) {
                let clock = ContinuousClock()
                var answer: Answer?
                let took = try await clock.measure {
                    answer = try await site.send(.post, "/api/v1/sessions", json(["login": login, "password": "wrong and long"]))
                }
                return (try #require(answer), took)
            }
            _ = try await attempt("warm.up")
            var known: [Duration] = []
            var unknown: [Duration] = []
            for _ in 0..<5 {
                let (first, one) = try await attempt("north.requester")
                let (second, two) = try await attempt("nobody.at.all")
                #expect(first.status == second.status && first.type == second.type && first.status == 401)
                for name in ["title", "detail"] { #expect(first.object[name] as? String == second.object[name] as? String) }
                #expect(first.headers[.setCookie] == nil)
                known.append(one)
                unknown.append(two)
            }
            // Both hash: an answer without it would be ten times as fast.
            let (slow, fast) = (max(known.min() ?? .zero, unknown.min() ?? .zero), min(known.min() ?? .zero, unknown.min() ?? .zero))
            #expect(slow < fast * 10 + .milliseconds(200), "\(known) \(unknown)")
        }
    }

    @Test func theLoginFormNeverShowsThePassword() async throws {
        try await OpenSite.with { site in
            let answer = try await Self.signIn(site, "north.requester", "my secret 12345")
            #expect(answer.status == 401)
            #expect(answer.value(of: "login") == "north.requester")
            #expect(!answer.text.contains("my secret"))
            #expect(answer.headers[.setCookie] == nil)
        }
    }

    @Test func seats() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let db = try town.database.asAdmin()
            let account = try #require(town.north.caller(.requester).account)
            try db.execute(
                script:
                    "insert into membership select m.region, m.account, '\(town.west.member)', m.roles, m.granted_at from membership m where m.account = '\(account)'"
            )
            var browser = try await site.browser("north.requester")
            #expect(try await browser.get("/seat").text.contains("West Hospital"))
            let there = try await browser.post("/seat", ["region": "1", "member": town.west.member.description])
            #expect(there.status == 303)
            #expect(try await browser.get("/account").text.contains("West Hospital"))
            let nowhere = try await browser.post("/seat", ["region": "1", "member": town.south.member.description])
            #expect(nowhere.status == 404)
            for fields in [["region": "x", "member": "y"], ["member": town.west.member.description], [:]] {
                #expect(try await browser.post("/seat", fields).status == 422)
            }
            #expect(try await browser.get("/account").text.contains("West Hospital"))
        }
    }

    @Test func tokensActFromTheirSeat() async throws {
        try await OpenSite.with { site in
            var browser = try await site.browser("north.requester")
            let page = try await browser.post("/account/tokens", [:])
            #expect(page.status == 200)
            let north = try await site.program("north.requester")
            let made = try await north.send(.post, "/me/tokens")
            let token = try #require(made.object["token"] as? String)
            #expect(made.status == 201)
            let program = Program(site: site, token: token)
            #expect(try await program.get("/me").status == 200)
            for header in ["bearer \(token)", "BEARER \(token)"] {
                #expect(try await site.send(.get, "/api/v1/me", headers: [.authorization: header]).status == 200)
            }
            #expect(try await program.send(.delete, "/sessions/current").status == 200)
            #expect(try await program.get("/me").status == 401)
            #expect(try await north.get("/me").status == 200)
        }
    }

    @Test func anOldSessionEnds() async throws {
        try await OpenSite.with { site in
            let north = try await site.program("north.requester")
            try site.town.database.asAdmin().execute(
                script: "update session set expires_at = now() - interval '1 second', opened_at = now() - interval '1 day'")
            #expect(try await north.get("/me").status == 401)
        }
    }
}
