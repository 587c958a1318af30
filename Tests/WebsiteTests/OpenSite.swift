import Coordination
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import MutualAid
import Support
import Testing

@testable import Website

/// The site of a town, with somebody to send requests to it.
struct OpenSite: Sendable {
    let town: Town
    let feed: Feed
    let client: any TestClientProtocol

    static var settings: WebsiteSettings {
        var settings = WebsiteSettings()
        settings.port = 0
        settings.phone = "555-0100"
        settings.requestsPerMinute = 1_000_000
        settings.signInsPerMinute = 1_000_000
        settings.linksPerMinute = 1_000_000
        return settings
    }

    /// Says nothing, but keeps each request's id, as a real one does.
    static let quiet = Logger(label: "test") { label in
        var handler = StreamLogHandler.standardError(label: label)
        handler.logLevel = .critical
        return handler
    }

    /// Gives `body` the site of a town of its own.
    static func with(_ settings: WebsiteSettings = settings, _ body: @Sendable (OpenSite) async throws -> Void) async throws {
        try await Town.with { town in try await at(town, settings, body) }
    }

    /// Gives `body` the site of this town.
    static func at(_ town: Town, _ settings: WebsiteSettings = settings, _ body: @Sendable (OpenSite) async throws -> Void) async throws {
        let feed = Feed()
        let site = try Website.application(house: town.house, feed: feed, settings: settings, logger: quiet)
        try await site.test(.router) { client in try await body(OpenSite(town: town, feed: feed, client: client)) }
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: Data? = nil, headers: HTTPFields = [:]
    ) async throws -> Answer {
        let response = try await client.executeRequest(
            uri: path, method: method, headers: headers, body: body.map { ByteBuffer(bytes: $0) })
        return Answer(response)
    }

    /// A program that holds the token of an account.
    func program(_ login: String) async throws -> Program {
        let answer = try await send(.post, "/api/v1/sessions", json(["login": login, "password": Town.password]))
        try #require(answer.status == 201, "\(answer.text)")
        return Program(site: self, token: try #require(answer.object["token"] as? String))
    }

    /// A browser in which an account has signed in by the page.
    func browser(_ login: String? = nil, _ language: Language = .english) async throws -> Browser {
        var browser = Browser(site: self, language: language)
        guard let login else { return browser }
        let answer = try await browser.post("/sign-in", ["login": login, "password": Town.password])
        try #require(answer.status == 303, "\(answer.text)")
        return browser
    }

    /// The content of every table but those that a mere look may touch.
    func records() throws -> String {
        let db = try town.database.asAdmin()
        let names: [String] = try db.all(
            "select relname::text from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'session' order by 1"
        )
        let script = names.map { "select '\($0)' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as line from \"\($0)\" t" }
        try db.execute(script: "create temp view everything as \(script.joined(separator: " union all "))")
        return try db.one("select string_agg(line, ' ' order by line) from everything")
    }
}

/// A program that signs in by its token.
struct Program: Sendable {
    let site: OpenSite
    let token: String

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ fields: [String: Any]? = nil, headers: HTTPFields = [:]
    ) async throws -> Answer {
        try await send(method, path, data: fields.map(json), headers: headers)
    }

    func send(_ method: HTTPRequest.Method, _ path: String, data: Data?, headers: HTTPFields = [:]) async throws -> Answer {
        var headers = headers
        headers[.authorization] = "Bearer \(token)"
        return try await site.send(method, "/api/v1\(path)", data, headers: headers)
    }

    func get(_ path: String, headers: HTTPFields = [:]) async throws -> Answer { try await send(.get, path, headers: headers) }
}

/// What came back.
struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let text: String

    init(_ response: TestResponse) {
        status = response.status.code
        headers = response.headers
        text = String(buffer: response.body)
    }

    var object: [String: Any] { (try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]) ?? [:] }
    var type: String { object["type"] as? String ?? "" }
    var location: String { headers[.location] ?? "" }
    /// The path that a form led to.
    var page: String { location.split(separator: "?").first.map(String.init) ?? "" }

    func fields(_ name: String) -> [[String: Any]] { object[name] as? [[String: Any]] ?? [] }
}

func json(_ fields: [String: Any]) -> Data {
    (try? JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys])) ?? Data()
}

extension HTTPFields {
    static func key(_ key: UUID = UUID()) -> HTTPFields { [.idempotencyKey: key.uuidString] }
}

/// A time as JSON and forms carry it.
func soon(_ hours: Double) -> String { Wire.text(of: Date().addingTimeInterval(hours * 3600)) }
