import Foundation
import Interchange
import MutualAid
import Testing

@Suite struct MemberListMistakeTests {
    private static func list(_ text: String, where conditions: [String: String] = [:]) throws -> MemberList {
        try MemberList(csv: Data(text.utf8), where: conditions)
    }

    /// What is wrong with a list, as field and reason.
    private static func mistakes(_ data: Data, where conditions: [String: String] = [:]) -> [Mistake] {
        do {
            _ = try MemberList(csv: data, where: conditions)
            return []
        } catch Refusal.invalid(let mistakes) {
            return mistakes
        } catch {
            Issue.record("\(error)")
            return []
        }
    }

    private static func mistakes(_ text: String) -> [Mistake] { mistakes(Data(text.utf8)) }

    @Test func theLeastThatIsAList() throws {
        let list = try Self.list("id,name\n1,North\n2,South")
        #expect(list.members.map(\.name) == ["North", "South"])
        #expect(list.members.allSatisfy { $0.beds == nil && $0.place == nil && $0.address.isEmpty })
        #expect(try Self.list("ID,NAME\n").members.isEmpty)
        #expect(try Self.list("ID,NAME").members.isEmpty)
    }

    @Test func everyLineIsTold() {
        let text = """
            ID,NAME,BEDS,LATITUDE,LONGITUDE,STATUS
            1,North,many,32.7,-117.1,OPEN
            2,,10,32.7,-117.1,OPEN
            3,South,20001,32.7,-117.1,OPEN
            4,West,10,132.7,-117.1,OPEN
            5,East,10,32.7,,OPEN
            1,Again,10,32.7,-117.1,OPEN
            6,Short
            7,Gone,many,,,CLOSED
            8,Zero,0,0,0,OPEN
            ,Nobody,1,1,1,OPEN
            """
        let found = Self.mistakes(text)
        #expect(
            found == [
                Mistake(field: "line 2, BEDS", .notAWholeNumber), Mistake(field: "line 3, NAME", .missing),
                Mistake(field: "line 4, BEDS", .outOfRange(least: 0, most: 20_000)), Mistake(field: "line 5, LATITUDE", .notOnTheMap),
                Mistake(field: "line 6, LATITUDE", .notOnTheMap), Mistake(field: "line 7, ID", .duplicate(of: "line 2")),
                Mistake(field: "line 8", .fieldCount(found: 2, expected: 6)), Mistake(field: "line 10, LATITUDE", .notOnTheMap),
                Mistake(field: "line 11, ID", .missing),
            ])
    }

    @Test func linesAreCountedThroughQuotesAndCarriageReturns() throws {
        let text = "ID,NAME,BEDS\r\n1,\"North\r\nand annex\",5\r\n\r\n2,\"He said \"\"no\"\", twice\",x\r\n3,South,y\r\n"
        #expect(Self.mistakes(text).map(\.field) == ["line 5, BEDS", "line 6, BEDS"])
        let good = try Self.list("\u{FEFF}ID,NAME\r\n1,\"A, B\"\r\n2,\"say \"\"hi\"\"\"\r\n")
        #expect(good.members.map(\.name) == ["A, B", "say \"hi\""])
        let quotedHeader = "ID,\"NAME\",\"BED\nS\"\n1,North,1\n,South,2\n"
        #expect(Self.mistakes(quotedHeader).map(\.field) == ["line 4, ID"])
    }

    @Test func columnsAreNamedOnceAndFound() {
        #expect(Self.mistakes("ID,NAME,id\n1,N,2") == [Mistake(field: "column id", .duplicate(of: "column 1"))])
        func missing(_ column: String, _ headings: [String], use: String?) -> Mistake {
            Mistake(field: "column \(column)", .noHeading(column: use, headings: headings))
        }
        let other = ["NUMBER", "TITLE"]
        #expect(Self.mistakes("NUMBER,TITLE\n1,N") == [missing("ID", other, use: "id"), missing("NAME", other, use: "name")])
        #expect(
            Self.mistakes(Data("ID,NAME\n1,N".utf8), where: ["COUNTY": "X"]) == [missing("COUNTY", ["ID", "NAME"], use: nil)])
    }

    @Test func whatIsNoListAtAll() {
        #expect(!Self.mistakes("").isEmpty)
        #expect(Self.mistakes(Data([0x49, 0x44, 0xFF, 0xFE, 0x0A])) == [Mistake(field: "file", .wrongType(expected: "UTF-8"))])
        let shiftJIS: [UInt8] = [0x49, 0x44, 0x2C, 0x4E, 0x41, 0x4D, 0x45, 0x0A, 0x31, 0x2C, 0x8C, 0x46, 0x96, 0x7B]
        #expect(Self.mistakes(Data(shiftJIS)) == [Mistake(field: "file", .wrongType(expected: "UTF-8"))])
        let large = Data(count: MemberList.largest + 1)
        #expect(Self.mistakes(large) == [Mistake(field: "file", .tooLong(limit: MemberList.largest))])
        #expect(Self.mistakes("ID,NAME\n1,\"never closed\n2,South\n") == [Mistake(field: "line 2", .wrongType(expected: "CSV"))])
    }

    @Test func controlCharactersAndLongNamesAreRefused() {
        #expect(Self.mistakes("ID,NAME\n1,No\u{0}rth") == [Mistake(field: "line 2, NAME", .controlCharacters)])
        let long = String(repeating: "N", count: 161)
        #expect(Self.mistakes("ID,NAME\n1,\(long)") == [Mistake(field: "line 2, NAME", .tooLong(limit: 160))])
    }

    /// Garbage is refused or read, and never ends the process.
    @Test func garbageNeverCrashes() {
        let environment = ProcessInfo.processInfo.environment["SEED"].flatMap(UInt64.init)
        let signs = [
            "\"", ",", "\n", "\r\n", "\r", "\"\"", "ID", "NAME", "BEDS", "1", "-999", "é", "👩‍👩‍👧‍👦", "\u{FEFF}", "\u{0}", " ", "北病院", ";",
        ]
        for seed in environment.map({ [$0] }) ?? Array(1...150) {
            var chance = SeededChance(seed: seed)
            var text = Int.random(in: 0...1, using: &chance) == 0 ? "ID,NAME,BEDS\n" : ""
            for _ in 0..<Int.random(in: 0...60, using: &chance) { text += signs.randomElement(using: &chance) ?? "" }
            _ = Self.outcome(Data(text.utf8), "SEED=\(seed)")
            let bytes = (0..<Int.random(in: 0...200, using: &chance)).map { _ in UInt8.random(in: 0...255, using: &chance) }
            _ = Self.outcome(Data(bytes), "SEED=\(seed)")
            var cut = Array(text.utf8)
            if !cut.isEmpty { cut.removeLast(Int.random(in: 0...(cut.count - 1), using: &chance)) }
            _ = Self.outcome(Data(cut), "SEED=\(seed)")
        }
    }

    private static func outcome(_ data: Data, _ seed: String) -> Int {
        do {
            return try MemberList(csv: data).members.count
        } catch Refusal.invalid(let mistakes) {
            #expect(!mistakes.isEmpty, "\(seed)")
            return 0
        } catch {
            Issue.record("\(seed): \(error)")
            return 0
        }
    }
}
