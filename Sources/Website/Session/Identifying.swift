import Coordination
import Foundation
import Hummingbird
import MutualAid

/// Finds out in which language somebody reads who is not known yet: whatever fails from here on is told in it.
struct Speaking: RouterMiddleware {
    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let chosen = request.cookies["language"].flatMap { Language(rawValue: $0.value) }
        context.language =
            Languages.asked(request) ?? chosen
            ?? Languages.preferred(request.headers[values: .acceptLanguage].joined(separator: ","))
        return try await next(request, context)
    }
}

/// Finds out who sends a request, and in which language they read.
struct Identifying: RouterMiddleware {
    let house: House
    let cookies: SessionCookies

    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let isAPI = request.uri.path.hasPrefix("/api/")
        let channel: Channel = isAPI ? .api : .page
        context.caller = .nobody(by: channel)
        let isFile = request.uri.path == "/look.css" || request.uri.path == "/live.js"
        if !isFile, let secret = cookies.secret(of: request) {
            if let known = try await house.caller(bySession: Secrets.hash(of: secret), channel: channel) {
                context.caller = known.caller
                if let language = known.language { context.language = language }
            } else if request.headers[.authorization] != nil {
                // A token that is not known is an answer to a program; a cookie that is not known is somebody who was away.
                context.bringsUnknownToken = true
            }
        }
        guard let asked = Languages.asked(request) else { return try await next(request, context) }
        context.language = asked
        var response = try await next(request, context)
        // Who is not signed in has chosen it nowhere else: the answer to the form on that page is read in it too.
        if !isAPI, !isFile, context.caller.account == nil { response.setCookie(cookies.language(asked)) }
        return response
    }
}

/// Refuses a token that nobody holds, after it was counted: guessing is no way round the limits.
struct RefusingUnknownTokens: RouterMiddleware {
    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        if context.bringsUnknownToken { throw Refusal.notSignedIn }
        return try await next(request, context)
    }
}

/// Reads and writes the secret that a browser or a program brings.
struct SessionCookies: Sendable {
    let isSecure: Bool

    /// `__Host-` binds the cookie to this very host; browsers take it by HTTPS only.
    var name: String { isSecure ? "__Host-session" : "session" }

    func secret(of request: Request) -> String? {
        if let header = request.headers[.authorization] {
            let parts = header.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
            return String(parts[1])
        }
        return request.cookies[name]?.value
    }

    func cookie(_ secret: String, lifetime: TimeInterval) -> Cookie {
        Cookie(name: name, value: secret, maxAge: Int(lifetime), path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }

    var empty: Cookie { Cookie(name: name, value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax) }

    func language(_ language: Language) -> Cookie {
        Cookie(
            name: "language", value: language.rawValue, maxAge: 365 * 86_400, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }
}

enum Languages {
    /// The one that the address asks for.
    static func asked(_ request: Request) -> Language? {
        request.uri.queryParameters["lang"].flatMap { Language(rawValue: String($0)) }
    }

    /// The first language of an Accept-Language header (RFC 9110 section 12.5.4) that exists here, by its weight.
    static func preferred(_ header: String) -> Language {
        let wishes = header.split(separator: ",").compactMap { part -> (tag: String, weight: Double)? in
            let pieces = part.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            guard let tag = pieces.first?.lowercased() else { return nil }
            let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            return (tag, weight)
        }
        for wish in wishes.enumerated().sorted(by: { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) })
            .map(\.element) where wish.weight > 0
        {
            if wish.tag.hasPrefix("ja") { return .japanese }
            if wish.tag.hasPrefix("en") { return .english }
        }
        return .english
    }
}
