import Foundation
import MutualAid

/// The document that describes the API (OpenAPI 3.1), written from the same list that routes it.
enum OpenAPI {
    static func document(_ operations: [Operation], others: [String: [String: Any]]) throws -> Data {
        var paths: [String: [String: Any]] = others
        for operation in operations {
            paths["/api/v1\(operation.path)", default: [:]][operation.method.rawValue.lowercased()] = describe(operation)
        }
        let document: [String: Any] = [
            "openapi": "3.1.0",
            "info": [
                "title": "Mutual Aid", "version": "1",
                "description": "A clearinghouse for regional mutual aid between hospitals. It proposes; people say yes.",
                "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
            ],
            "servers": [["url": "/"]],
            "paths": paths,
            "security": [["bearer": []], ["cookie": []]],
            "components": [
                "securitySchemes": [
                    "bearer": ["type": "http", "scheme": "bearer"],
                    "cookie": ["type": "apiKey", "in": "cookie", "name": "session"],
                ],
                "schemas": ["Problem": problem, "Said": said],
                "responses": ["Problem": ["description": "Refused; nothing was changed.", "content": problemContent]],
            ],
        ]
        return try JSONSerialization.data(withJSONObject: document, options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
    }

    static var problemContent: [String: Any] {
        ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]]
    }

    /// Beside any deed of a region: told once for all of them.
    private static var said: [String: Any] {
        var schema = schema(BodyReader.saidShape)
        schema["description"] = "Who said it, where the caller only types: on the telephone (the way, if none is given) or on paper."
        return schema
    }

    private static var problem: [String: Any] {
        [
            "type": "object",
            "required": ["type", "title", "status", "detail", "instance"],
            "properties": [
                "type": [
                    "type": "string", "format": "uri-reference",
                    "enum": (Refusal.slugs + ["unavailable", "too-many-requests", "too-large", "no-such-route", "bad-request", "broken"])
                        .map { "/problems/\($0)" },
                ],
                "title": ["type": "string"], "status": ["type": "integer"], "detail": ["type": "string"], "instance": ["type": "string"],
                "current": ["type": "integer", "description": "The record's version now."],
                "mistakes": [
                    "type": "array",
                    "items": [
                        "type": "object", "required": ["field", "reason"],
                        "properties": ["field": ["type": "string"], "reason": ["type": "string"]],
                    ],
                ],
            ],
        ]
    }

    private static func describe(_ operation: Operation) -> [String: Any] {
        var parameters: [[String: Any]] = operation.pathNames.map { name in
            ["name": name, "in": "path", "required": true, "schema": schema(operation.request.property(name) ?? .text)]
        }
        let fixed = Set(operation.pathNames)
        var result: [String: Any] = [
            "operationId": operation.name.prefix(1).lowercased() + operation.name.dropFirst(), "summary": operation.summary,
        ]
        var statuses: [String: [String: Any]] = [
            "200": ["description": "Done.", "content": ["application/json": ["schema": schema(operation.response)]]]
        ]
        for (code, text) in operation.isDeed ? deedProblems : questionProblems {
            statuses[code] = ["description": text, "content": problemContent]
        }
        if operation.isDeed {
            parameters.append([
                "name": "Idempotency-Key", "in": "header", "schema": ["type": "string", "format": "uuid"],
                "description": "The same key and the same bytes act once; the first outcome is given again.",
            ])
            if operation.takesVersion {
                parameters.append([
                    "name": "If-Match", "in": "header", "schema": ["type": "string"],
                    "description": "The version that was seen, as ETag gave it, or its number alone in quotes.",
                ])
            }
            let body = without(operation.request, fixed)
            if case .object(let properties) = body, !properties.isEmpty || operation.takesSaid {
                var schema = schema(body)
                if operation.takesSaid {
                    var fields = schema["properties"] as? [String: Any] ?? [:]
                    fields["said"] = ["$ref": "#/components/schemas/Said"]
                    schema["properties"] = fields
                }
                result["requestBody"] = [
                    "required": properties.contains(where: \.isRequired), "content": ["application/json": ["schema": schema]],
                ]
            }
        } else {
            if case .object(let properties) = operation.request {
                parameters += properties.filter { !fixed.contains($0.name) }.map {
                    ["name": $0.name, "in": "query", "required": $0.isRequired, "schema": schema($0.shape)]
                }
            }
            statuses["304"] = ["description": "Not changed since the version in If-None-Match."]
        }
        result["parameters"] = parameters
        result["responses"] = statuses
        return result
    }

    private static let questionProblems = [
        ("400", "The request cannot be read."), ("401", "Nobody is signed in."), ("403", "Not for this role."),
        ("404", "There is no such record here."),
        ("409", "Choose a seat first."), ("422", "Something in the request is wrong."), ("429", "Too many requests."),
        ("503", "Not available at the moment."),
    ]

    private static let deedProblems =
        questionProblems.filter { $0.0 != "409" } + [
            ("409", "Not possible as things stand."), ("412", "Changed since it was read."), ("413", "Too large."),
            ("428", "The version that was seen is missing."),
        ]

    private static func without(_ shape: Shape, _ names: Set<String>) -> Shape {
        guard case .object(let properties) = shape else { return shape }
        return .object(properties.filter { !names.contains($0.name) })
    }

    static func schema(_ shape: Shape) -> [String: Any] {
        switch shape {
        case .object(let properties):
            var object: [String: Any] = ["type": "object"]
            if !properties.isEmpty {
                object["properties"] = Dictionary(properties.map { ($0.name, schema($0.shape)) }, uniquingKeysWith: { first, _ in first })
                let required = properties.filter(\.isRequired).map(\.name)
                if !required.isEmpty { object["required"] = required }
            }
            return object
        case .array(let element): return ["type": "array", "items": schema(element)]
        case .text: return ["type": "string"]
        case .time: return ["type": "string", "format": "date-time"]
        case .identity: return ["type": "string", "format": "uuid"]
        case .whole: return ["type": "integer"]
        case .number: return ["type": "number"]
        case .boolean: return ["type": "boolean"]
        case .choice(let words): return ["type": "string", "enum": words]
        case .anything: return ["type": "object"]
        }
    }
}
