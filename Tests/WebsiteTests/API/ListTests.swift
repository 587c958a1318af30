import Coordination
import Foundation
import Hummingbird
import MutualAid
import Support
import Testing

@testable import Website

/// Pages that begin after a key: complete, and no row twice, while rows come.
@Suite struct ListTests {
    private static func walk(_ program: Program, _ path: String, meanwhile: () async throws -> Void = {}) async throws -> [String] {
        var seen: [String] = []
        var next: String?
        repeat {
            let after = next.map { "&after=\(Browser.quoted($0))" } ?? ""
            let answer = try await program.get("\(path)?limit=3\(after)")
            try #require(answer.status == 200, "\(answer.text)")
            for row in answer.fields("rows") {
                let record =
                    row["member"] as? [String: Any] ?? row["request"] as? [String: Any] ?? row["capability"] as? [String: Any] ?? row
                seen.append("\(record["id"] ?? record["position"] ?? "")")
            }
            next = answer.object["next"] as? String
            if next != nil { try await meanwhile() }
        } while next != nil
        return seen
    }

    @Test func requests() async throws {
        try await OpenSite.with { site in
            let town = site.town
            var early: [String] = []
            for _ in 0..<8 { early.append(try await town.askForPumps(1).description) }
            let seen = try await Self.walk(try await site.program("desk.coordinator"), "/requests") { _ = try await town.askForPumps(1) }
            #expect(seen.count == Set(seen).count, "a row twice")
            #expect(Set(early).isSubset(of: Set(seen)), "a row is missing")
        }
    }

    @Test func capabilities() async throws {
        try await OpenSite.with { site in
            let town = site.town
            var early: [String] = []
            for number in 0..<7 { early.append(try await town.registerPumps(number + 5).description) }
            let seen = try await Self.walk(try await site.program("desk.coordinator"), "/capabilities") {
                _ = try await town.registerPumps(4)
            }
            #expect(seen.count == Set(seen).count)
            #expect(Set(early).isSubset(of: Set(seen)))
        }
    }

    @Test func members() async throws {
        try await OpenSite.with { site in
            let seen = try await Self.walk(try await site.program("desk.coordinator"), "/members")
            #expect(seen.count == 5 && Set(seen).count == 5, "\(seen)")
        }
    }

    @Test func journalBackwardsAndForwards() async throws {
        try await OpenSite.with { site in
            _ = try await site.town.acceptedOrder()
            try await site.town.seal()
            let desk = try await site.program("desk.coordinator")
            var back: [Int] = []
            var next: String?
            repeat {
                let answer = try await desk.get("/journal?limit=4\(next.map { "&before=\($0)" } ?? "")")
                back += answer.fields("rows").compactMap { $0["position"] as? Int }
                next = answer.object["next"] as? String
            } while next != nil
            #expect(back == Array((1...(back.first ?? 1)).reversed()))
            var forth: [Int] = []
            while true {
                let answer = try await desk.get("/journal/following?after=\(forth.last ?? 0)&limit=4")
                let rows = try #require(
                    try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [[String: Any]], "\(answer.text)")
                if rows.isEmpty { break }
                forth += rows.compactMap { $0["position"] as? Int }
            }
            #expect(forth == back.reversed())
        }
    }

    @Test func limits() async throws {
        try await OpenSite.with { site in
            let desk = try await site.program("desk.coordinator")
            for path in ["/requests", "/members", "/capabilities", "/orders", "/journal"] {
                for limit in ["0", "201", "-1", "many", ""] {
                    let answer = try await desk.get("\(path)?limit=\(limit)")
                    #expect(answer.status == 422, "\(path) \(limit)")
                }
                #expect(try await desk.get("\(path)?limit=200").status == 200)
            }
        }
    }

    /// A place in the list that hides a zero byte, which no text of the database can hold.
    @Test func aPlaceThatIsNoPlace() async throws {
        try await OpenSite.with { site in
            let desk = try await site.program("desk.coordinator")
            for plain in ["00000000-0000-0000-0000-000000000000 \0", "00000000-0000-0000-0000-000000000000", "x", ""] {
                let after = Data(plain.utf8).base64EncodedString().replacingOccurrences(of: "=", with: "")
                let answer = try await desk.get("/members?after=\(after)")
                #expect(answer.status < 500, "\(plain.debugDescription)")
            }
        }
    }
}
