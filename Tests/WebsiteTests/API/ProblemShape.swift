import Foundation
import MutualAid
import Testing

@testable import Website

/// What every problem answer has to look like (RFC 9457 and this API's own promises).
enum ProblemShape {
    static let types: Set<String> = Set(
        (Refusal.slugs + ["unavailable", "too-many-requests", "too-large", "no-such-route", "bad-request", "broken"]).map {
            "/problems/\($0)"
        })

    /// What is wrong with a refused answer; nothing for one that is as it should be.
    static func faults(_ answer: Answer) -> [String] {
        var faults: [String] = []
        let object = answer.object
        if answer.headers[.contentType]?.hasPrefix("application/problem+json") != true { faults.append("not problem+json") }
        if !types.contains(answer.type) { faults.append("unknown type \(answer.type)") }
        if object["status"] as? Int != answer.status { faults.append("status differs") }
        for name in ["title", "detail", "instance"] where (object[name] as? String ?? "").isEmpty { faults.append("no \(name)") }
        if URL(string: object["instance"] as? String ?? " ") == nil { faults.append("instance is no reference") }
        if answer.type == "/problems/invalid" {
            let mistakes = answer.fields("mistakes")
            if mistakes.isEmpty { faults.append("invalid without mistakes") }
            for mistake in mistakes where (mistake["field"] as? String ?? "").isEmpty || (mistake["reason"] as? String ?? "").isEmpty {
                faults.append("a mistake without field or reason")
            }
        }
        for word in ["select ", "insert into", "SQLSTATE", "/work/", "/tmp/", ".swift", "aid_application", "Optional("]
        where answer.text.contains(word) {
            faults.append("leaks \(word)")
        }
        if answer.headers[.contentSecurityPolicy] == nil { faults.append("no safety headers") }
        return faults
    }

    /// The statuses that the document lists for an operation.
    static func documented(_ operation: APIOperation) throws -> Set<Int> {
        let document = try JSONSerialization.jsonObject(with: OpenAPI.document([operation], others: [:])) as? [String: Any]
        let paths = document?["paths"] as? [String: [String: [String: Any]]]
        let responses = paths?.values.first?.values.first?["responses"] as? [String: Any] ?? [:]
        return Set(responses.keys.compactMap(Int.init))
    }
}
