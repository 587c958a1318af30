import Coordination
import Foundation
import HTTPTypes
import Hummingbird
import MutualAid

/// One operation of the API: its route, its place in the document and its handler come from the same value.
struct Operation: Sendable {
    let method: HTTPRequest.Method
    /// With `{name}` for what comes from the path; each name is a field of the deed or question.
    let path: String
    let summary: String
    let name: String
    let permission: Permission
    let request: Shape
    let response: Shape
    let isDeed: Bool
    let takesVersion: Bool
    /// Whether its body may also say who spoke, where the caller only types.
    let takesSaid: Bool
    let answer: @Sendable (House, Request, VisitorContext, BodyReader) async throws -> Response

    var pathNames: [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }

    var route: RouterPath { RouterPath(path.replacingOccurrences(of: "{", with: ":").replacingOccurrences(of: "}", with: "")) }

    static func deed<D: Deed>(_ type: D.Type, _ method: HTTPRequest.Method, _ path: String, _ summary: String) -> Operation {
        let shape = Shape.of(D.self)
        let takesVersion = shape.property("version") != nil
        return Operation(
            method: method, path: path, summary: summary, name: D.name, permission: D.permission, request: shape,
            response: Shape.of(D.Outcome.self), isDeed: true, takesVersion: takesVersion, takesSaid: D.scope == .region
        ) { house, request, context, reader in
            let body = try await request.bytes(upTo: reader.limit)
            let (deed, said) = try reader.readDeed(
                D.self, path: request.pathValues(context), version: try request.wantedVersion(), body: body)
            let outcome = try await house.perform(deed, as: context.caller, request.envelope(body, said))
            return try .json(outcome)
        }
    }

    static func deed<D: Deed>(_ type: D.Type, _ path: String, _ summary: String) -> Operation { deed(type, .post, path, summary) }

    static func question<Q: Question>(_ type: Q.Type, _ path: String, _ summary: String) -> Operation where Q.Answer: Decodable {
        let shape = Shape.of(Q.self)
        return Operation(
            method: .get, path: path, summary: summary, name: Q.name, permission: Q.permission, request: shape,
            response: Shape.of(Q.Answer.self), isDeed: false, takesVersion: false, takesSaid: false
        ) { house, request, context, reader in
            let query = request.uri.queryParameters.map { (String($0.key), String($0.value)) }.filter { $0.0 != "lang" }
            let question = try reader.read(
                Q.self, path: request.pathValues(context), version: nil, query: query, body: Data())
            let answer = try await house.view(question, as: context.caller)
            return try .json(answer, etag: (answer as? any Versioned)?.currentVersion, matching: request.headers[.ifNoneMatch])
        }
    }
}

extension Request {
    /// The values in the path, by their names.
    func pathValues(_ context: VisitorContext) -> [(String, String)] {
        context.parameters.map { (String($0.key), String($0.value)) }
    }
}

/// An answer about one record that has a version.
protocol Versioned {
    var currentVersion: Int { get }
}

extension RequestSheet: Versioned {
    var currentVersion: Int { row.request.version }
}
extension IncidentSheet: Versioned {
    var currentVersion: Int { row.incident.version }
}
extension CapabilityRow: Versioned {
    var currentVersion: Int { capability.version }
}
extension EnquirySheet: Versioned {
    var currentVersion: Int { row.enquiry.version }
}
extension OfferRow: Versioned {
    var currentVersion: Int { offer.version }
}
extension OrderSheet: Versioned {
    var currentVersion: Int { row.order.version }
}
extension RollCallSheet: Versioned {
    var currentVersion: Int { count.rollCall.version }
}
extension RollCallRow: Versioned {
    var currentVersion: Int { answer.version }
}
extension MemberSheet: Versioned {
    var currentVersion: Int { member.version }
}

extension Response {
    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok, etag: Int? = nil, matching: String? = nil) throws
        -> Response
    {
        var headers: HTTPFields = [.contentType: "application/json; charset=utf-8"]
        let body = try Wire.encoder().encode(value)
        if let etag {
            let tag = "\"\(etag)-\(try digest(of: body))\""
            headers[.eTag] = tag
            headers[.cacheControl] = "private, no-cache"
            let wanted = matching?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } ?? []
            if wanted.contains(where: { $0 == "*" || $0 == tag || $0 == "W/\(tag)" }) {
                return Response(status: .notModified, headers: headers)
            }
        }
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: body)))
    }

    /// Tells two answers of one version apart: offers stand beside their request, what is promised beside the capability's version.
    /// The time of the answer and the journal's position are in every answer another, and say nothing about the record.
    private static func digest(of body: Data) throws -> String {
        guard var object = try JSONSerialization.jsonObject(with: body) as? [String: Any] else { return "" }
        object["asOf"] = nil
        object["position"] = nil
        let rest = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
        return Secrets.digest(rest).prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension HTTPField.Name {
    // A constant that is a token as RFC 9110 section 5.6.2 wants it, so it always makes a name.
    static var idempotencyKey: HTTPField.Name { HTTPField.Name("Idempotency-Key")! }
    static var lastEventID: HTTPField.Name { HTTPField.Name("Last-Event-ID")! }
}
