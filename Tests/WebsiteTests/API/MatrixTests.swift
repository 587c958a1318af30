import Coordination
import Foundation
import Hummingbird
import MutualAid
import Support
import Testing

@testable import Website

/// Every operation with everything that can be wrong: it is refused as the document says, and nothing changes.
@Suite struct MatrixTests {
    /// Records of every kind, so that what is wrong is read with something at hand.
    private static func values(_ town: Town) async throws -> [String: String] {
        let made = try await town.acceptedOrder()
        let plan = try await town.house.view(ShowPlan(), as: town.coordinator)
        let enquiry = try await town.house.view(ShowRequest(request: made.request), as: town.coordinator).enquiries[0].enquiry.id
        let line = try await town.house.perform(WriteLogLine(text: "Door 2."), as: town.coordinator)
        _ = try await town.house.perform(ReserveNumbers(count: 5), as: town.coordinator)
        _ = try await town.house.perform(town.paperOrder("TB-P0001", 90, to: town.west), as: town.coordinator)
        let conflict = try await town.house.view(ShowPaperOrders(), as: town.coordinator).conflicts[0].conflict.id
        let note = try await town.house.view(ShowRequest(request: made.request), as: town.coordinator).troubleNote
        return [
            "request": made.request.description, "capability": made.capability.description, "offer": made.offer.description,
            "order": made.order.description, "plan": plan.plan.id.description, "enquiry": enquiry.description,
            "member": town.north.member.description, "line": line.id.description, "conflict": conflict.description,
            "note": note?.description ?? "",
        ]
    }

    private static func judge(_ answer: Answer, _ operation: APIOperation, _ what: String, _ documented: Set<Int>) {
        if answer.status >= 500 || !documented.contains(answer.status) {
            Issue.record("\(operation.name), \(what): \(answer.status) \(answer.text.prefix(300))")
        }
        if answer.status >= 400 {
            let faults = ProblemShape.faults(answer)
            #expect(faults.isEmpty, "\(operation.name), \(what): \(faults) \(answer.text.prefix(200))")
        }
    }

    @Test func signedOut() async throws {
        try await OpenSite.with { site in
            let before = try site.records()
            for operation in Catalogue.operations {
                let documented = try ProblemShape.documented(operation)
                let body = operation.isDeed ? json(Filled.body(operation)) : nil
                for headers: HTTPFields in [
                    [:], [.authorization: "Bearer nobody"], [.authorization: "Basic eDp5"], [.cookie: "session=nobody"],
                ] {
                    let answer = try await site.send(operation.method, "/api/v1\(Filled.path(operation))", body, headers: headers)
                    Self.judge(answer, operation, "signed out", documented)
                    // What cannot be read is told before who asks; what can be read is for nobody.
                    #expect(answer.status == 401 || answer.status == 422, "\(operation.name): \(answer.status)")
                    if answer.status == 401 { #expect(answer.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true) }
                }
            }
            #expect(try site.records() == before)
        }
    }

    @Test(arguments: ["desk.coordinator", "north.requester", "south.dispatcher"]) func garbageBodies(login: String) async throws {
        try await OpenSite.with { site in
            let values = try await Self.values(site.town)
            let program = try await site.program(login)
            var before = try site.records()
            for operation in Catalogue.operations where operation.isDeed && operation.name != "SignOut" {
                let documented = try ProblemShape.documented(operation)
                let path = Filled.path(operation, values)
                let everything = Garbage.of(operation) + (login == "desk.coordinator" ? Garbage.anyOperation : [])
                var refused = true
                for garbage in everything {
                    let answer = try await program.send(operation.method, path, data: garbage.body)
                    Self.judge(answer, operation, garbage.what, documented)
                    #expect(answer.status >= 400, "\(operation.name) took \(garbage.what)")
                    refused = refused && answer.status >= 400
                }
                let after = try site.records()
                if refused { #expect(after == before, "\(operation.name) changed something") }
                before = after
            }
        }
    }

    @Test func garbagePathsAndQueries() async throws {
        try await OpenSite.with { site in
            let values = try await Self.values(site.town)
            let program = try await site.program("desk.coordinator")
            let before = try site.records()
            let texts = [
                "", "x", "%00", "%FF", "%27%3B--", "-1", "99999999999999999999", "1.5", "NaN", String(repeating: "a", count: 4_000), "AA",
                "AAAA",
            ]
            for operation in Catalogue.operations {
                let documented = try ProblemShape.documented(operation)
                let body = operation.isDeed ? json(Filled.body(operation)) : nil
                for name in operation.pathNames {
                    for text in texts where !text.isEmpty {
                        let answer = try await program.send(
                            operation.method, Filled.path(operation, values.merging([name: text]) { $1 }), data: body)
                        Self.judge(answer, operation, "\(name) in the path = \(text.prefix(20))", documented)
                        #expect(answer.status >= 400, "\(operation.name) took \(text.prefix(20)) in the path")
                    }
                    let answer = try await program.send(operation.method, Filled.path(operation), data: body)
                    Self.judge(answer, operation, "an unknown \(name)", documented)
                }
                guard !operation.isDeed, case .object(let properties) = operation.request else { continue }
                let path = Filled.path(operation, values)
                for property in properties where !operation.pathNames.contains(property.name) {
                    for text in texts {
                        let answer = try await program.get("\(path)?\(property.name)=\(text)")
                        Self.judge(answer, operation, "\(property.name) = \(text.prefix(20))", documented)
                    }
                }
                let unknown = try await program.get("\(path)?nobodyKnowsThis=1")
                Self.judge(unknown, operation, "an unknown query", documented)
                #expect(unknown.type == "/problems/invalid", "\(operation.name)")
            }
            #expect(try site.records() == before)
        }
    }
}
