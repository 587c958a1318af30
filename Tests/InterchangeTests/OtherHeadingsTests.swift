import Foundation
import Interchange
import MutualAid
import Testing

/// Lists with headings of their own, in any language.
@Suite struct OtherHeadingsTests {
    private static let kumamoto = URL(filePath: California.path).deletingLastPathComponent().appending(path: "kumamoto-city.csv").path
    private static let columns = [
        "id": ["_id"], "name": ["施設正式名称"], "address": ["所在地"], "zip": ["郵便番号"],
        "beds": ["精神病床数", "結核病床数", "感染症病床数", "一般病床数", "療養病床数"],
    ]

    @Test(.enabled(if: FileManager.default.fileExists(atPath: kumamoto), "the list of Kumamoto is not beside the checkout"))
    func kumamotoWithoutCoordinates() throws {
        let list = try MemberList(csv: try Data(contentsOf: URL(filePath: Self.kumamoto)), columns: Self.columns)
        #expect(list.members.count == 90)
        let citizens = try #require(list.members.first { $0.outsideNumber == "2" })
        #expect(citizens.name == "熊本市立熊本市民病院")
        #expect(citizens.beds == 388)
        #expect(list.members.allSatisfy { $0.place == nil && !$0.address.isEmpty })
    }

    @Test func aHeadingThatIsNotThereIsSaid() {
        let data = Data("nummer,haus\n1,Nord\n".utf8)
        let missing = Mistake(field: "column betten", .noHeading(column: "beds", headings: ["nummer", "haus"]))
        #expect(throws: Refusal.invalid([missing])) {
            try MemberList(csv: data, columns: ["id": ["nummer"], "name": ["haus"], "beds": ["betten"]])
        }
        #expect(throws: Refusal.invalid([Mistake(field: "column sprache", .notOneOf(choices: MemberList.known))])) {
            try MemberList(csv: data, columns: ["id": ["nummer"], "name": ["haus"], "sprache": ["haus"]])
        }
    }

    /// As CKAN gives it out: the line's number stands under `_id`, unless there is an ID or another heading is said.
    @Test func theNumberOfTheLineStandsForTheNumber() throws {
        let name = ["name": ["施設正式名称"]]
        let list = try MemberList(csv: Data("_id,施設正式名称,所在地\n1,みなと病院,港町1\n2,やまべ診療所,山辺2\n".utf8), columns: name)
        #expect(list.members.map(\.outsideNumber) == ["1", "2"] && list.members.map(\.name) == ["みなと病院", "やまべ診療所"])
        let both = Data("_id,ID,施設正式名称,番号\n1,A,みなと病院,7\n".utf8)
        #expect(try MemberList(csv: both, columns: name).members.map(\.outsideNumber) == ["A"])
        let said = name.merging(["id": ["番号"]]) { first, _ in first }
        #expect(try MemberList(csv: both, columns: said).members.map(\.outsideNumber) == ["7"])
    }

    @Test func bedsOfSeveralHeadingsAreAddedUp() throws {
        let data = Data("ID,NAME,a,b\n1,One,3,4\n2,Two,,\n3,Three,-1,5\n4,Four,x,1\n".utf8)
        let columns = ["BEDS": ["a", "b"]]
        #expect(throws: Refusal.invalid([Mistake(field: "line 5, a", .notAWholeNumber)])) { try MemberList(csv: data, columns: columns) }
        let good = Data("ID,NAME,a,b\n1,One,3,4\n2,Two,,\n3,Three,-1,5\n".utf8)
        #expect(try MemberList(csv: good, columns: columns).members.map(\.beds) == [7, nil, 5])
    }
}
