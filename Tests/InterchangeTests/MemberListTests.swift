import Foundation
import Interchange
import MutualAid
import Testing

/// Hospitals of California as they are published. The file belongs to no checkout; where it is absent these tests are skipped.
enum California {
    static let path = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data/hospitals/hifld-california.csv").path
    static let isThere = FileManager.default.fileExists(atPath: path)
}

@Suite(.enabled(if: California.isThere, "the published list of hospitals is not beside the checkout"))
struct PublishedListTests {
    private func data() throws -> Data { try Data(contentsOf: URL(filePath: California.path)) }

    @Test func allOfCalifornia() throws {
        let list = try MemberList(csv: try data())
        #expect(list.members.count + list.closed + list.others == 570)
        #expect(list.closed == 24)
        #expect(list.others == 0)
        #expect(Set(list.members.map(\.outsideNumber)).count == list.members.count)
        #expect(list.members.allSatisfy { $0.place?.isOnEarth == true })
    }

    @Test func oneCounty() throws {
        let list = try MemberList(csv: try data(), where: ["COUNTY": "SAN DIEGO"])
        #expect(list.members.count == 36)
        #expect(list.closed == 2)
        #expect(list.others == 532)
        #expect(list.members.count { $0.beds == nil } == 3)
        #expect(list.members.compactMap(\.beds).reduce(0, +) == 7_623)
        let naval = try #require(list.members.first { $0.outsideNumber == "0000000017" })
        #expect(naval.name == "NAVAL MEDICAL CENTER SAN DIEGO")
        #expect(naval.beds == nil, "-999 means that nobody knows")
        #expect(naval.address == "SAN DIEGO, CA, 92134")
        #expect(!list.members.contains { $0.outsideNumber == "0071592028" }, "closed")
        let sanDiego = Place(latitude: 32.7157, longitude: -117.1611)
        #expect(list.members.allSatisfy { $0.place.map { $0.kilometres(to: sanDiego) < 150 } ?? false })
        #expect(try MemberList(csv: try data(), where: ["county": "san diego"]).members == list.members)
        #expect(try MemberList(csv: try data(), where: ["COUNTY": "ATLANTIS"]).others == 570)
    }

    /// The file as a spreadsheet would write it: mark at the beginning, carriage returns, another order of columns.
    @Test func asASpreadsheetWritesIt() throws {
        let text = String(decoding: try data(), as: UTF8.self)
        let plain = try MemberList(csv: try data())
        let saved = "\u{FEFF}" + text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\n", with: "\r\n")
        #expect(try MemberList(csv: Data(saved.utf8)).members == plain.members)
    }
}
