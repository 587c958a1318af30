import Coordination
import Foundation
import Hummingbird
import MutualAid
import Wording

/// An error as problem details (RFC 9457), in the reader's language.
struct Problem: Encodable {
    let type: String
    let title: String
    let status: Int
    let detail: String
    let instance: String
    /// The record's version now, where the one given is out of date.
    let current: Int?
    let mistakes: [Field]?

    struct Field: Encodable {
        let field: String
        let reason: String
    }

    init(_ refusal: Refusal, language: Language, instance: String) {
        type = "/problems/\(refusal.slug)"
        title = refusal.title(language)
        status = refusal.status
        detail = refusal.sentence(language)
        self.instance = instance
        if case .stale(let now) = refusal { current = now } else { current = nil }
        let wrong = refusal.mistakes.map { Field(field: $0.field, reason: $0.sentence(language)) }
        if case .invalid = refusal { mistakes = wrong } else { mistakes = wrong.isEmpty ? nil : wrong }
    }

    init(_ trouble: Trouble, slug: String, status: Int, language: Language, instance: String) {
        type = "/problems/\(slug)"
        title = trouble.title.text(language)
        self.status = status
        detail = trouble.sentence.text(language)
        self.instance = instance
        current = nil
        mistakes = nil
    }

    func response(headers: HTTPFields = [:]) -> Response {
        var headers = headers
        headers[.contentType] = "application/problem+json; charset=utf-8"
        let data = (try? Wire.encoder().encode(self)) ?? Data("{\"type\":\"/problems/broken\"}".utf8)
        return Response(
            status: HTTPResponse.Status(code: status), headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: data)))
    }
}

extension Refusal {
    /// The stable last part of the problem's type.
    var slug: String {
        switch self {
        case .notSignedIn: "not-signed-in"
        case .wrongPassword: "wrong-password"
        case .notAllowed: "not-allowed"
        case .notFound: "not-found"
        case .invalid: "invalid"
        case .stale: "stale"
        case .versionMissing: "version-missing"
        case .notNow: "not-now"
        case .alreadyDone: "already-done"
        case .notEnoughLeft: "not-enough-left"
        case .overCap: "over-cap"
        case .notApproved: "not-approved"
        case .notTriaged: "not-triaged"
        case .secondPersonNeeded: "second-person-needed"
        case .moreThanAsked: "more-than-asked"
        case .moreThanThere: "more-than-there"
        case .planOutOfDate: "plan-out-of-date"
        case .askedElsewhere: "asked-elsewhere"
        case .notSolved: "not-solved"
        case .lenderSaidNo: "lender-said-no"
        case .questionOpen: "question-open"
        case .alreadyAsked: "already-asked"
        case .orderExpected: "order-expected"
        case .orderArrived: "order-arrived"
        case .paperAlike: "paper-alike"
        case .typedAgain: "typed-again"
        case .answerWanted: "answer-wanted"
        case .nobodyToAsk: "nobody-to-ask"
        case .notDelegated: "not-delegated"
        case .classClosed: "class-closed"
        case .keyReused: "key-reused"
        case .keyInUse: "key-in-use"
        case .taken: "taken"
        case .chooseSeat: "choose-seat"
        case .linkEnded: "link-ended"
        }
    }

    static let slugs = [
        "not-signed-in", "wrong-password", "not-allowed", "not-found", "invalid", "stale", "version-missing", "not-now", "already-done",
        "not-enough-left", "over-cap", "not-approved", "not-triaged", "second-person-needed", "more-than-asked", "more-than-there",
        "plan-out-of-date", "asked-elsewhere", "not-solved", "lender-said-no", "question-open", "already-asked", "order-expected",
        "order-arrived",
        "paper-alike",
        "typed-again",
        "answer-wanted", "nobody-to-ask", "not-delegated", "class-closed", "key-reused", "key-in-use", "taken",
        "choose-seat", "link-ended",
    ]
}
