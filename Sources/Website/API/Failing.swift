import Coordination
import Foundation
import Hummingbird
import Logging
import MutualAid
import Wording

/// Turns everything that is thrown into an answer: problem details for programs, a page for people. Nothing of ours leaks.
struct Failing: RouterMiddleware {
    let pages: Pages

    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return await answer(to: error, request, context)
        }
    }

    private func answer(to error: any Error, _ request: Request, _ context: VisitorContext) async -> Response {
        let isAPI = request.uri.path.hasPrefix("/api/")
        let language = context.language
        let instance = "urn:request:\(context.id)"
        if let refusal = error as? Refusal {
            var headers: HTTPFields = [:]
            if case .keyInUse = refusal { headers[.retryAfter] = "2" }
            if case .notSignedIn = refusal, isAPI { headers[.wwwAuthenticate] = "Bearer" }
            if isAPI { return Problem(refusal, language: language, instance: instance).response(headers: headers) }
            return await pages.refused(refusal, request, context, headers: headers)
        }
        let (trouble, slug, status, headers) = Self.trouble(error, context)
        if case .broken = trouble {
            context.logger.error("A request failed.", metadata: ["error": "\(String(describing: error))", "request": "\(context.id)"])
        }
        if isAPI { return Problem(trouble, slug: slug, status: status, language: language, instance: instance).response(headers: headers) }
        return pages.troubled(trouble, status: status, context, headers: headers)
    }

    static func trouble(_ error: any Error, _ context: VisitorContext) -> (Trouble, slug: String, status: Int, headers: HTTPFields) {
        switch error {
        case is Unavailable: return (.unreachable, "unavailable", 503, [.retryAfter: "5"])
        case is TooManyRequests: return (.busy, "too-many-requests", 429, [.retryAfter: "60"])
        case is TooLarge: return (.tooLarge, "too-large", 413, [:])
        case let error as HTTPError where error.status == .notFound: return (.noSuchAddress, "no-such-route", 404, [:])
        case let error as HTTPError where error.status == .methodNotAllowed: return (.noSuchAddress, "no-such-route", 404, [:])
        case let error as HTTPError where error.status == .contentTooLarge: return (.tooLarge, "too-large", 413, [:])
        case let error as HTTPError where (400..<500).contains(error.status.code): return (.unreadable, "bad-request", 400, [:])
        default: return (.broken(reference: "\(context.id)"), "broken", 500, [:])
        }
    }
}
