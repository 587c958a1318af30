import Coordination
import Foundation
import Hummingbird
import MutualAid

/// Where a link is made and handed over once.
enum LinkOperations {
    struct HandedOut: Codable, Sendable {
        /// The whole address, to be read out, sent or copied.
        let address: String
        let expiresAt: Date
    }

    static func handOut(
        _ house: House, _ request: Request, _ context: VisitorContext, limit: Int, isSecure: Bool
    ) async throws -> Response {
        let body = try await request.bytes(upTo: limit)
        let reader = BodyReader(shape: Shape.of(HandOutLink.self), limit: limit)
        let (deed, said) = try reader.readDeed(HandOutLink.self, path: [], version: nil, body: body)
        let link = try await house.perform(deed, as: context.caller, request.envelope(body, said))
        let address = request.address(of: house.link(link), isSecure: isSecure)
        return try .json(HandedOut(address: address, expiresAt: link.expiresAt), status: .created)
    }

    static var paths: [String: [String: Any]] {
        [
            "/api/v1/links": [
                "post": SessionOperations.made(
                    "handOutLink", "Make a link by which a member answers without signing in", request: Shape.of(HandOutLink.self),
                    response: Shape.of(HandedOut.self))
            ]
        ]
    }
}

extension Request {
    /// The whole address of a link on this site, as the browser reached it.
    func address(of token: String, isSecure: Bool) -> String {
        "\(isSecure ? "https" : "http")://\(head.authority ?? "")\(Address("/l/\(token)").text)"
    }
}
