import Coordination
import Foundation
import HTTPTypes
import Hummingbird
import MutualAid
import Synchronization

/// Refuses what comes from another site's page, before it is read (fetch metadata; the origin where that is missing).
struct SameOrigin: RouterMiddleware {
    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        let isSafe = request.method == .get || request.method == .head || request.method == .options
        if !isSafe, !Self.isOurs(request) { throw Refusal.notAllowed }
        return try await next(request, context)
    }

    static func isOurs(_ request: Request) -> Bool {
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }) { return site == "same-origin" || site == "none" }
        guard let origin = request.headers[.origin] else { return true }
        guard let host = request.head.authority, let url = URL(string: origin), let originHost = url.host else { return false }
        let port = url.port.map { ":\($0)" } ?? ""
        return "\(originHost)\(port)" == host
    }
}

/// Whoever asks for the headers alone gets no body, whatever is answered; below the metrics, which count when an answer is written.
struct HeadersAlone: RouterMiddleware {
    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        return request.method == .head ? response.createHeadResponse() : response
    }
}

/// The headers that every answer carries.
struct SafetyHeaders: RouterMiddleware {
    let isSecure: Bool

    private static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = Self.policy
        response.headers[.xContentTypeOptions] = "nosniff"
        if let name = HTTPField.Name("Referrer-Policy") { response.headers[name] = "same-origin" }
        if let name = HTTPField.Name("Cross-Origin-Opener-Policy") { response.headers[name] = "same-origin" }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=63072000; includeSubDomains" }
        return response
    }
}

/// So many requests a minute for each account or address; sign-ins and links are counted apart.
final class RateLimit: RouterMiddleware {
    typealias Context = VisitorContext

    private struct Window {
        var minute: Int
        var count: Int
    }

    private let windows = Mutex<[String: Window]>([:])
    private let requests: Int
    private let signIns: Int
    private let links: Int

    init(requests: Int, signIns: Int, links: Int) {
        self.requests = requests
        self.signIns = signIns
        self.links = links
    }

    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        // By the parts of the path, as the router reads it: a slash more is the same route.
        let parts = request.uri.path.split(separator: "/")
        let isSignIn = request.method == .post && [["sign-in"], ["ask"], ["api", "v1", "sessions"]].contains(parts)
        let address = Self.address(request, context)
        // Whoever guesses links is counted apart, signed in or not.
        let isLink = parts.first == "l"
        let key = isSignIn ? "sign-in \(address)" : isLink ? "link \(address)" : context.caller.account?.description ?? address
        if !mayPass(key, limit: isSignIn ? signIns : isLink ? links : requests) { throw TooManyRequests() }
        return try await next(request, context)
    }

    /// Where a request comes from; through a proxy on this machine, what the proxy added last.
    private static func address(_ request: Request, _ context: VisitorContext) -> String {
        let address = context.remoteAddress?.ipAddress ?? "unknown"
        guard ["127.0.0.1", "::1"].contains(address), let name = HTTPField.Name("X-Forwarded-For"),
            let last = request.headers[values: name].last?.split(separator: ",").last
        else { return address }
        return last.trimmingCharacters(in: .whitespaces)
    }

    private func mayPass(_ key: String, limit: Int) -> Bool {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        let minute = time.tv_sec / 60
        return windows.withLock { windows in
            if windows.count > 10_000 { windows = windows.filter { $0.value.minute == minute } }
            var window = windows[key] ?? Window(minute: minute, count: 0)
            if window.minute != minute { window = Window(minute: minute, count: 0) }
            window.count += 1
            windows[key] = window
            return window.count <= limit
        }
    }
}

struct TooManyRequests: Error {}
