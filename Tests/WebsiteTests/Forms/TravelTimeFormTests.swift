import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// A list of travel times is pasted, and what is wrong with it is told line by line.
@Suite struct TravelTimeFormTests {
    @Test(arguments: Language.allCases) func aListIsTakenInWholeOrNotAtAll(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            try town.numberSites()
            func taken() throws -> [Int] {
                try town.database.asAdmin().all("select minutes from travel_time where minutes is not null order by minutes")
            }
            var desk = try await site.browser("desk.coordinator", language)
            #expect(try await desk.get("/members").text.contains("href=\"/travel-times\""))
            let wrong = "FROM,TO,MINUTES\r\nS,N,95\r\nS,HB0099,20\r\nW,HB0098,soon\r\n"
            let refused = try await desk.post("/travel-times", ["csv": wrong])
            #expect(refused.status == 422)
            for number in ["HB0099", "HB0098"] {
                #expect(refused.text.contains(Mistake.Reason.noMember(number: number).sentence(language)), "\(refused.text)")
            }
            #expect(refused.text.contains(Mistake.Reason.notAWholeNumber.sentence(language)))
            #expect(refused.text.contains(language == .english ? "line 4" : "4行目") && refused.text.contains("W,HB0098,soon"))
            #expect(try taken().isEmpty)

            #expect(try await desk.post("/travel-times", ["csv": ""]).status == 422)
            #expect(try await desk.post("/travel-times", ["csv": "FROM,TO,MINUTES\nS,N,95\nW,N,40"]).page == "/travel-times")
            #expect(try taken() == [40, 95])
            #expect(try await desk.post("/travel-times", ["csv": "FROM\tTO\tMINUTES\nS\tN\t80"]).page == "/travel-times")
            #expect(try taken() == [80], "copied from a spreadsheet, in place of the list before")
            let heading = try await desk.post("/travel-times", ["csv": "FROM,TO,MINUTES\n"])
            #expect(heading.status == 422 && heading.text.contains(Mistake.Reason.noLines.sentence(language)), "\(heading.text)")
            #expect(try taken() == [80], "a heading alone takes nothing away")
            #expect(try await desk.post("/travel-times", ["csv": "FROM,TO,MINUTES\nＳ,N,３０"]).page == "/travel-times")
            #expect(try taken() == [30])

            // What is in use, since when and by whom; and the way back to estimates.
            let shown = try await desk.get("/travel-times").text
            #expect(shown.contains(TravelTimeWords.count(1).text(language)) && shown.contains("desk.coordinator"), "\(shown)")
            #expect(try await desk.post("/travel-times/none", [:]).page == "/travel-times")
            #expect(try taken().isEmpty)
            let none = try await desk.get("/travel-times").text
            #expect(none.contains(TravelTimeWords.count(0).text(language)) && !none.contains("/travel-times/none"), "\(none)")

            var nurse = try await site.browser("north.requester", language)
            #expect(try await nurse.get("/travel-times").status == 403)
        }
    }
}
