import Coordination
import Foundation
import Hummingbird
import MutualAid
import Support
import Testing

@testable import Website

/// The list that routes the API, against the list of everything that the house can do.
@Suite struct CatalogueTests {
    @Test func everyDeedAndQuestionHasItsOperationOrAReason() {
        let all = Set(Registry.deeds.map { $0.name } + Registry.questions.map { $0.name })
        let routed = Catalogue.operations.map(\.name)
        #expect(routed.count == Set(routed).count, "something is routed twice")
        let elsewhere = Set(Catalogue.elsewhere.keys)
        #expect(Set(routed).isDisjoint(with: elsewhere))
        #expect(Set(routed).union(elsewhere) == all)
        #expect(Catalogue.elsewhere.values.allSatisfy { !$0.isEmpty })
    }

    @Test func deedsChangeAndQuestionsDoNot() {
        let deeds = Set(Registry.deeds.map { $0.name })
        for operation in Catalogue.operations {
            #expect(operation.isDeed == deeds.contains(operation.name), "\(operation.name)")
            #expect((operation.method == .get) == !operation.isDeed, "\(operation.name)")
            for name in operation.pathNames { #expect(operation.request.property(name) != nil, "\(operation.name) has no field \(name)") }
        }
        let routes = Catalogue.operations.map { "\($0.method) \($0.path)" }
        #expect(routes.count == Set(routes).count)
    }

    /// Reachable: what answers is the operation, never the answer for a route that is not there.
    @Test func everyOperationIsReached() async throws {
        try await OpenSite.with { site in
            let desk = try await site.program("desk.coordinator")
            for operation in Catalogue.operations where operation.name != "SignOut" {
                let answer = try await desk.send(operation.method, Filled.path(operation), data: operation.isDeed ? Data("{}".utf8) : nil)
                #expect(answer.type != "/problems/no-such-route", "\(operation.method) \(operation.path)")
                #expect(answer.status < 500, "\(operation.name): \(answer.text)")
            }
            #expect(try await desk.send(.delete, "/sessions/current").status == 200)
            #expect(try await desk.get("/me").status == 401)
            #expect(try await desk.get("/nowhere").status == 401)
            #expect(try await site.send(.get, "/api/v1/nowhere").type == "/problems/no-such-route")
        }
    }
}

/// Values that fit an operation's shape, about records that nobody has.
enum Filled {
    static func path(_ operation: APIOperation, _ values: [String: String] = [:]) -> String {
        operation.pathNames.reduce(operation.path) { path, name in
            path.replacingOccurrences(of: "{\(name)}", with: values[name] ?? UUID().uuidString.lowercased())
        }
    }

    static func value(_ shape: Shape) -> Any {
        switch shape {
        case .object(let properties):
            Dictionary(properties.map { ($0.name, value($0.shape)) }, uniquingKeysWith: { first, _ in first })
        case .array(let element): [value(element)]
        case .text: "5550199"
        case .time: soon(3)
        case .identity: UUID().uuidString.lowercased()
        case .whole: 1
        case .number: 1.5
        case .boolean: true
        case .choice(let words): words[0]
        case .anything: [String: Any]()
        }
    }

    static func body(_ operation: APIOperation) -> [String: Any] {
        var body = value(operation.request) as? [String: Any] ?? [:]
        for name in operation.pathNames { body[name] = nil }
        return body
    }
}
