import Coordination
import Foundation
import Hummingbird
import MutualAid

/// Where a secret is made and handed over once: sign-in and tokens.
enum SessionOperations {
    struct Credentials: Codable, Sendable {
        let login: String
        let password: String
    }

    struct Opened: Codable, Sendable {
        let token: String
        let expiresAt: Date
        let seats: [SeatRow]
    }

    struct Token: Codable, Sendable {
        let token: String
    }

    static func signIn(_ house: House, _ request: Request, _ context: VisitorContext, limit: Int) async throws -> Response {
        let body = try await request.bytes(upTo: limit)
        let reader = BodyReader(shape: Shape.of(Credentials.self), limit: limit)
        let credentials = try reader.read(Credentials.self, path: [], version: nil, query: [], body: body)
        let (secret, hash) = Secrets.make()
        let opened = try await house.perform(
            SignIn(login: credentials.login, password: credentials.password, sessionHash: hash, kind: .cookie),
            as: .nobody(by: .api))
        return try .json(Opened(token: secret, expiresAt: opened.expiresAt, seats: opened.seats), status: .created)
    }

    static func issueToken(_ house: House, _ request: Request, _ context: VisitorContext) async throws -> Response {
        guard let seat = context.caller.seat else { throw context.caller.account == nil ? Refusal.notSignedIn : Refusal.chooseSeat }
        let (secret, hash) = Secrets.make()
        _ = try await house.perform(
            IssueToken(sessionHash: hash, region: seat.region, member: seat.member), as: context.caller)
        return try .json(Token(token: secret), status: .created)
    }

    /// How these two stand in the document.
    static var paths: [String: [String: Any]] {
        [
            "/api/v1/sessions": [
                "post": made("signIn", "Sign in", request: Shape.of(Credentials.self), response: Shape.of(Opened.self), isOpen: true)
            ],
            "/api/v1/me/tokens": [
                "post": made("issueToken", "Make a token for a program", request: nil, response: Shape.of(Token.self))
            ],
            "/api/v1/events": [
                "get": [
                    "operationId": "events", "summary": "Sealed entries as they come (server-sent events)",
                    "parameters": [
                        ["name": "after", "in": "query", "schema": ["type": "integer"], "description": "A sealed position."],
                        ["name": "Last-Event-ID", "in": "header", "schema": ["type": "string"], "description": "region:position"],
                    ],
                    "responses": [
                        "200": [
                            "description": "A stream without an end.", "content": ["text/event-stream": ["schema": ["type": "string"]]],
                        ],
                        "401": ["description": "Nobody is signed in.", "content": OpenAPI.problemContent],
                        "409": ["description": "Choose a seat first.", "content": OpenAPI.problemContent],
                        "422": ["description": "The position cannot be read.", "content": OpenAPI.problemContent],
                        "503": ["description": "Not available at the moment.", "content": OpenAPI.problemContent],
                    ],
                ]
            ],
            "/api/v1/openapi.json": [
                "get": [
                    "operationId": "openapi", "summary": "This document", "security": [],
                    "responses": [
                        "200": ["description": "The document.", "content": ["application/json": ["schema": ["type": "object"]]]]
                    ],
                ]
            ],
        ]
    }
    /// How an operation that makes a secret stands in the document.
    static func made(_ id: String, _ summary: String, request: Shape?, response: Shape, isOpen: Bool = false) -> [String: Any] {
        var operation: [String: Any] = [
            "operationId": id, "summary": summary,
            "responses": [
                "201": [
                    "description": "Made; the token is shown this once.",
                    "content": ["application/json": ["schema": OpenAPI.schema(response)]],
                ],
                "401": ["description": "Refused.", "content": OpenAPI.problemContent],
                "403": ["description": "Not from another site.", "content": OpenAPI.problemContent],
                "409": ["description": "Choose a seat first.", "content": OpenAPI.problemContent],
                "413": ["description": "Too large.", "content": OpenAPI.problemContent],
                "422": ["description": "Something in the request is wrong.", "content": OpenAPI.problemContent],
                "429": ["description": "Too many requests.", "content": OpenAPI.problemContent],
                "503": ["description": "Not available at the moment.", "content": OpenAPI.problemContent],
            ],
        ]
        if let request {
            operation["requestBody"] = ["required": true, "content": ["application/json": ["schema": OpenAPI.schema(request)]]]
        }
        if isOpen { operation["security"] = [] }
        return operation
    }
}
