import Coordination
import Foundation
import Hummingbird
import HummingbirdTesting
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// The database is not there: the site says so, shows whom to ring, and comes back by itself.
@Suite struct DownTests {
    /// A way to the database's socket that can be cut: a link to its folder.
    private struct Way {
        let link = FileManager.default.temporaryDirectory.appending(path: "way-\(UUID().uuidString.prefix(8))").path
        let folder: String

        init(_ town: Town) throws {
            let parts = try town.database.string(as: "aid_application").split(separator: " ")
            folder = String(try #require(parts.first { $0.hasPrefix("host=") }).dropFirst("host=".count))
        }

        func open() throws { try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder) }
        func cut() throws { try FileManager.default.removeItem(atPath: link) }

        func addresses(_ town: Town) throws -> Addresses {
            func way(_ role: String) throws -> String {
                try town.database.string(as: role).replacingOccurrences(of: "host=\(folder)", with: "host=\(link)")
            }
            return Addresses(
                application: try way("aid_application"), sealer: try way("aid_sealer"), tail: try way("aid_tail"))
        }
    }

    private static func with(
        _ addresses: Addresses, _ body: @Sendable (any TestClientProtocol, any TestClientProtocol) async throws -> Void
    ) async throws {
        let premises = Premises(addresses, links: .fresh(), logger: OpenSite.quiet) { $0.interactive = 2 }
        let feed = Feed()
        let site = try Website.application(house: premises.house, feed: feed, settings: OpenSite.settings, logger: OpenSite.quiet)
        let admin = AdminPort.application(house: premises.house, feed: feed, host: "127.0.0.1", port: 0, logger: OpenSite.quiet)
        let result: Result<Void, any Error>
        do {
            result = .success(
                try await site.test(.router) { client in
                    try await admin.test(.router) { health in try await body(client, health) }
                })
        } catch {
            result = .failure(error)
        }
        for database in premises.databases { await database.close() }
        await premises.notifications.close()
        try result.get()
    }

    private static func isShell(_ answer: Answer) -> Bool {
        answer.status == 503 && answer.headers[.retryAfter] != nil && answer.text.contains("555-0100")
            && Language.allCases.allSatisfy {
                answer.text.contains(TroubleWords.down.text($0)) && answer.text.contains("lang=\"\($0.rawValue)\"")
            }
            && answer.headers[.contentType]?.hasPrefix("text/html") == true
    }

    private static func get(_ client: any TestClientProtocol, _ path: String, _ headers: HTTPFields = [:]) async throws -> Answer {
        Answer(try await client.executeRequest(uri: path, method: .get, headers: headers, body: nil))
    }

    @Test func fromTheBeginning() async throws {
        let nowhere = "host=/nonexistent/socket user=aid_application dbname=none"
        try await Self.with(Addresses(application: nowhere, sealer: nowhere, tail: nowhere)) { client, health in
            let api = try await Self.get(client, "/api/v1/me", [.authorization: "Bearer x"])
            #expect(api.status == 503 && api.type == "/problems/unavailable" && api.headers[.retryAfter] != nil, "\(api.text)")
            #expect(api.object["title"] as? String == TroubleWords.unreachableTitle.text(.english))
            #expect(ProblemShape.faults(api) == [])
            for path in ["/", "/requests", "/sign-in"] {
                #expect(Self.isShell(try await Self.get(client, path, [.cookie: "session=x"])), "\(path)")
            }
            #expect(Self.isShell(try await Self.get(client, "/sign-in")), "whoever would sign in is told before typing")
            let form = try await client.executeRequest(
                uri: "/sign-in", method: .post, headers: [:], body: ByteBuffer(string: "login=a&password=b"))
            #expect(Self.isShell(Answer(form)))
            #expect(try await Self.get(client, "/look.css").status == 200)
            #expect(try await Self.get(client, "/api/v1/openapi.json").status == 200)
            #expect(try await Self.get(health, "/health/ready").status == 503)
            #expect(try await Self.get(health, "/health/live").status == 200)
            #expect(try await Self.get(health, "/metrics").status == 200)
        }
    }

    @Test func comesBackByItself() async throws {
        try await Town.with { town in
            let way = try Way(town)
            let (secret, hash) = Secrets.make()
            _ = try await town.house.perform(
                SignIn(login: "desk.coordinator", password: Town.password, sessionHash: hash, kind: .cookie), as: .nobody(by: .api))
            let cookie: HTTPFields = [.cookie: "session=\(secret)"]
            try await Self.with(try way.addresses(town)) { client, health in
                #expect(Self.isShell(try await Self.get(client, "/requests", cookie)))
                #expect(try await Self.get(health, "/health/ready").status == 503)
                for _ in 0..<2 {
                    try way.open()
                    #expect(try await eventually(.seconds(8)) { try await Self.get(health, "/health/ready").status == 200 })
                    #expect(try await eventually(.seconds(3)) { try await Self.get(client, "/requests", cookie).status == 200 })
                    try way.cut()
                    // Every connection breaks, as when the server stops.
                    let db = try town.database.asAdmin()
                    let ended: Int = try db.one(
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                    )
                    #expect(ended > 0)
                    #expect(try await eventually(.seconds(8)) { Self.isShell(try await Self.get(client, "/requests", cookie)) })
                    #expect(try await eventually(.seconds(8)) { try await Self.get(health, "/health/ready").status == 503 })
                    let call = try await Self.get(client, "/api/v1/requests", [.authorization: "Bearer \(secret)"])
                    #expect(call.status == 503 && call.type == "/problems/unavailable")
                }
            }
        }
    }
}
