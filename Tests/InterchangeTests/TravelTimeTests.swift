import Foundation
import Interchange
import MutualAid
import Testing

@Suite struct TravelTimeTests {
    private static func list(_ text: String, columns: [String: [String]] = [:]) throws -> TravelTimeList {
        try TravelTimeList(csv: Data(text.utf8), columns: columns)
    }

    private static func mistakes(_ text: String, columns: [String: [String]] = [:]) -> [Mistake] {
        do {
            let list = try list(text, columns: columns)
            var check = Check()
            for (index, time) in list.times.enumerated() { check.part("times[\(index)]", time.check) }
            guard case .invalid(let mistakes) = list.byLine(.invalid(check.mistakes)) else { return [] }
            return mistakes
        } catch Refusal.invalid(let mistakes) {
            return mistakes
        } catch {
            Issue.record("\(error)")
            return []
        }
    }

    @Test func columnsInAnyOrder() throws {
        let list = try Self.list("minutes,to,from,to site\n35,S,N,\n40,N,S,North annex\n")
        #expect(
            list.times == [
                ListedTravelTime(from: .init(member: "N"), to: .init(member: "S"), minutes: 35),
                ListedTravelTime(from: .init(member: "S"), to: .init(member: "N", site: "North annex"), minutes: 40),
            ])
        let japanese = try Self.list("発,着,分\nN,S,35", columns: ["FROM": ["発"], "TO": ["着"], "MINUTES": ["分"]])
        #expect(japanese.times.count == 1)
        #expect(try Self.list("FROM,TO,MINUTES\nN,S,３５").times.map(\.minutes) == [35], "digits as a Japanese keyboard makes them")
    }

    @Test func everyLineIsTold() {
        let text = "FROM,TO,MINUTES\nN,S,soon\nN,,35\nN,S,0\nN,S,10081\nN,N,5\nN,S\nN,S,35\n"
        #expect(
            Self.mistakes(text) == [
                Mistake(field: "line 2, MINUTES", .notAWholeNumber), Mistake(field: "line 3, TO", .missing),
                Mistake(field: "line 4, MINUTES", .outOfRange(least: 1, most: 10_080)),
                Mistake(field: "line 5, MINUTES", .outOfRange(least: 1, most: 10_080)),
                Mistake(field: "line 6, TO", .duplicate(of: "FROM")),
                Mistake(field: "line 7", .fieldCount(found: 2, expected: 3)),
            ])
        for heading in ["FROM,TO,MINUTES", "FROM,TO,MINUTES\n\n"] {
            #expect(Self.mistakes(heading) == [Mistake(field: "file", .noLines)])
        }
        #expect(
            Self.mistakes("FROM,MINUTES\nN,35") == [
                Mistake(field: "column TO", .noHeading(column: "to", headings: ["FROM", "MINUTES"]))
            ])
        #expect(
            Self.mistakes("FROM,TO,MINUTES\n", columns: ["SPEED": ["v"]]).map(\.field) == ["column SPEED", "column v"],
            "a column that means nothing here")
    }

    /// What only the region knows to be wrong is told by the line of the file too, with what could not be read.
    @Test func refusalsNameTheLine() throws {
        let list = try Self.list("FROM,TO,MINUTES\nN,S,35\n\nX,N,soon\nN,S,20\n")
        let refused = Refusal.invalid([
            Mistake(field: "times[1].minutes", .outOfRange(least: 1, most: 10_080)),
            Mistake(field: "times[1].from.member", .noMember(number: "X")), Mistake(field: "times[2]", .duplicate(of: "times[0]")),
            Mistake(field: "times", .missing),
        ])
        #expect(
            list.byLine(refused)
                == .invalid([
                    Mistake(field: "line 4, MINUTES", .notAWholeNumber), Mistake(field: "line 4, FROM", .noMember(number: "X")),
                    Mistake(field: "line 5", .duplicate(of: "line 2")), Mistake(field: "times", .missing),
                ]))
        #expect(list.byLine(.notAllowed) == .notAllowed)
    }
}
