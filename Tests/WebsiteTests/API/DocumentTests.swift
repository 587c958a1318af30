import Foundation
import MutualAid
import Support
import Testing

@testable import Website

/// The document that describes the API, against its published schema and against what is served.
@Suite struct DocumentTests {
    private static func document() throws -> [String: Any] {
        let data = try OpenAPI.document(Catalogue.operations, others: APIRoutes.others)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test func isServedAsItIsWritten() async throws {
        try await OpenSite.with { site in
            let answer = try await site.send(.get, "/api/v1/openapi.json")
            #expect(answer.status == 200)
            #expect(Data(answer.text.utf8) == (try OpenAPI.document(Catalogue.operations, others: APIRoutes.others)))
            #expect(answer.headers[.contentType]?.hasPrefix("application/json") == true)
        }
    }

    /// A program that reads the document knows every refusal that it can get.
    @Test func namesEveryRefusal() throws {
        let all: [Refusal] = [
            .notSignedIn, .wrongPassword, .notAllowed, .notFound, .invalid([]), .stale(current: 1), .versionMissing,
            .notNow(.orderReleased), .alreadyDone, .notEnoughLeft(left: 0), .overCap(left: 0), .notApproved, .notTriaged,
            .secondPersonNeeded, .moreThanAsked(left: 0), .moreThanThere(left: 0), .planOutOfDate, .askedElsewhere([]), .notSolved,
            .lenderSaidNo,
            .questionOpen(.asked),
            .alreadyAsked,
            .orderExpected(number: "1"), .orderArrived(number: "1"), .paperAlike(number: "1"), .typedAgain(number: "1"),
            .answerWanted, .nobodyToAsk, .notDelegated, .classClosed, .keyReused, .keyInUse, .taken(.login),
            .chooseSeat, .linkEnded,
        ]
        #expect(all.map(\.slug) == Refusal.slugs)
        let text = String(decoding: try OpenAPI.document(Catalogue.operations, others: APIRoutes.others), as: UTF8.self)
        for refusal in all { #expect(text.contains(refusal.slug), "\(refusal.slug)") }
    }

    /// What the specification demands of every operation, without any tool.
    @Test func hasTheStructureOfOpenAPI() throws {
        let document = try Self.document()
        #expect((document["openapi"] as? String)?.hasPrefix("3.1.") == true)
        let info = try #require(document["info"] as? [String: Any])
        #expect(info["title"] is String && info["version"] is String)
        let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
        var ids: Set<String> = []
        for (path, methods) in paths {
            let inPath = Set(path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) })
            for (method, operation) in methods {
                #expect(["get", "put", "post", "delete", "patch"].contains(method))
                let id = try #require(operation["operationId"] as? String)
                #expect(ids.insert(id).inserted, "\(id) twice")
                let parameters = operation["parameters"] as? [[String: Any]] ?? []
                let named = parameters.filter { $0["in"] as? String == "path" }
                #expect(Set(named.compactMap { $0["name"] as? String }) == inPath, "\(path)")
                #expect(named.allSatisfy { $0["required"] as? Bool == true })
                let places = parameters.map { "\($0["in"] ?? "") \($0["name"] ?? "")" }
                #expect(places.count == Set(places).count, "\(path): a parameter twice")
                #expect(parameters.allSatisfy { ["path", "query", "header"].contains($0["in"] as? String) && $0["schema"] != nil })
                let responses = try #require(operation["responses"] as? [String: [String: Any]])
                #expect(responses.keys.contains { $0.hasPrefix("2") }, "\(path)")
                #expect(responses.values.allSatisfy { $0["description"] is String })
                if method == "get" { #expect(operation["requestBody"] == nil, "\(path)") }
            }
        }
        #expect(paths.count > 40)
    }

    @Test func everyReferenceLeadsSomewhere() throws {
        let document = try Self.document()
        func walk(_ value: Any) {
            if let object = value as? [String: Any] {
                if let reference = object["$ref"] as? String {
                    let end = reference.split(separator: "/").dropFirst().reduce(document as Any?) { ($0 as? [String: Any])?[String($1)] }
                    #expect(end != nil, "\(reference)")
                }
                object.values.forEach(walk)
            }
            if let array = value as? [Any] { array.forEach(walk) }
        }
        walk(document)
    }

    @Test func theSlugsAreAllThere() throws {
        let document = try Self.document()
        let schemas = (document["components"] as? [String: Any])?["schemas"] as? [String: [String: Any]]
        let properties = schemas?["Problem"]?["properties"] as? [String: [String: Any]]
        let types = try #require(properties?["type"]?["enum"] as? [String])
        #expect(Set(types) == ProblemShape.types)
        #expect(types.count == Set(types).count)
    }

    /// The published schema, by a validator of JSON Schema, where this machine has one.
    @Test(.enabled(if: Shared.isThere, "../shared is not there"), .enabled(if: Validator.isThere, "no validator on this machine"))
    func fitsThePublishedSchema() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "openapi-\(UUID().uuidString).json")
        try OpenAPI.document(Catalogue.operations, others: APIRoutes.others).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let schema = Shared.schemas.appending(path: "openapi-3.1/openapi-3.1.schema.json").path
        let script = """
            import json, sys, jsonschema
            from openapi_spec_validator import validate
            document = json.load(open(sys.argv[1]))
            jsonschema.Draft202012Validator(json.load(open(sys.argv[2]))).validate(document)
            validate(document)
            """
        let (status, output) = try Validator.run(["-c", script, file.path, schema])
        #expect(status == 0, "\(output)")
    }
}

/// What lies beside the checkout.
enum Shared {
    static let schemas: URL = {
        let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return root.deletingLastPathComponent().appending(path: "shared/schemas")
    }()

    static var isThere: Bool { FileManager.default.fileExists(atPath: schemas.path) }
}

enum Validator {
    static let isThere: Bool = (try? run(["-c", "import jsonschema, openapi_spec_validator"]).status == 0) ?? false

    static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
