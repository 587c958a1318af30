import Coordination
import Foundation
import Hummingbird
import MutualAid
import Support
import Testing

@testable import Website

/// ETag, If-None-Match and If-Match: nobody overwrites what they have not seen, and nobody is shown what is no longer true.
@Suite struct VersionTests {
    private static func revision(_ quantity: Int) -> [String: Any] {
        ["quantity": quantity, "reserve": 1, "terms": ["leadMinutes": 30, "conditions": ""]]
    }

    @Test func changesNeedTheVersionThatWasSeen() async throws {
        try await OpenSite.with { site in
            let capability = try await site.town.registerPumps()
            let south = try await site.program("south.publisher")
            let path = "/capabilities/\(capability)"
            let seen = try await south.get(path)
            let tag = try #require(seen.headers[.eTag])
            #expect(seen.status == 200 && tag.hasPrefix("\""))

            let blind = try await south.send(.put, path, Self.revision(9))
            #expect(blind.status == 428 && blind.type == "/problems/version-missing")
            #expect(ProblemShape.faults(blind) == [])

            #expect(try await south.send(.put, path, Self.revision(9), headers: [.ifMatch: tag]).status == 200)
            let before = try site.records()
            let stale = try await south.send(.put, path, Self.revision(8), headers: [.ifMatch: tag])
            #expect(stale.status == 412 && stale.type == "/problems/stale")
            #expect(stale.object["current"] as? Int == 2, "\(stale.text)")
            #expect(try site.records() == before)

            let nonsense = try await south.send(.put, path, Self.revision(8), headers: [.ifMatch: "\"soon\""])
            #expect(nonsense.status == 422)
            let next = try #require(try await south.get(path).headers[.eTag])
            #expect(next != tag)
            #expect(try await south.send(.put, path, Self.revision(8), headers: [.ifMatch: next]).status == 200)
        }
    }

    @Test func notModified() async throws {
        try await OpenSite.with { site in
            let capability = try await site.town.registerPumps()
            let desk = try await site.program("desk.coordinator")
            let path = "/capabilities/\(capability)"
            let tag = try #require(try await desk.get(path).headers[.eTag])
            for header in [tag, "\"other\", \(tag)", "W/\(tag)", "*"] {
                let same = try await desk.get(path, headers: [.ifNoneMatch: header])
                #expect(same.status == 304 && same.text.isEmpty && same.headers[.eTag] == tag, "\(header)")
            }
            #expect(try await desk.get(path, headers: [.ifNoneMatch: "\"other\""]).status == 200)
        }
    }

    /// An offer is not below its request, and what is promised is not below the capability's version: their answers differ all the same.
    @Test func aChangeBesideTheRecordIsAChange() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let capability = try await town.registerPumps()
            let request = try await town.askForPumps()
            let enquiries = try await town.planAndAsk()
            let desk = try await site.program("desk.coordinator")
            let paths = ["/requests/\(request)", "/capabilities/\(capability)", "/enquiries/\(enquiries[0])"]
            var tags: [String: String] = [:]
            for path in paths { tags[path] = try await desk.get(path).headers[.eTag] }
            _ = try await town.tender(enquiries[0], 6)
            for path in paths {
                let answer = try await desk.get(path, headers: [.ifNoneMatch: tags[path] ?? ""])
                #expect(answer.status == 200, "\(path) is said to be as it was")
            }
        }
    }
}
