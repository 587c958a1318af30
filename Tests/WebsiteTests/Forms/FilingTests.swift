import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Lines of the log are filed by the numbers that people say, to what is over as well as to what is open.
@Suite struct FilingTests {
    @Test(arguments: Language.allCases) func aLineIsFiledByItsNumber(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let order = try await town.acceptedOrder().order
            let number = try await town.house.view(ShowOrder(order: order), as: town.coordinator).row.order.number
            let closed = try await town.askForPumps(1)
            let requestNumber = try await town.house.view(ShowRequest(request: closed), as: town.coordinator).row.request.number
            _ = try await town.house.perform(CancelRequest(request: closed), as: town.north.caller(.requester))

            // The lender's own orders are on its list.
            var lender = try await site.browser("south.dispatcher", language)
            #expect(try await lender.post("/log-lines", ["text": "Left by door 2."]).status == 303)
            #expect(try await lender.get("/log-lines").text.contains("<option value=\"\(number)\">"))
            let admin = try town.database.asAdmin()
            let line: ID<LogLine> = try admin.one("select id from log_line")
            let unknown = try await lender.post("/log-lines/\(line)/filing", ["about": "HB-2222"])
            #expect(unknown.status == 422)
            #expect(unknown.text.contains(Mistake.Reason.noNumberOrName(typed: "HB-2222").sentence(language)), "\(unknown.text)")
            let filed = try await lender.post("/log-lines/\(line)/filing", ["about": " \(number.lowercased())"])
            #expect(filed.page == "/log-lines", "\(filed.text)")
            #expect(try admin.one("select aid_order from log_line", as: ID<Order>.self) == order)

            var nurse = try await site.browser("north.requester", language)
            #expect(try await nurse.post("/log-lines", ["text": "It was a cable."]).status == 303)
            let second: ID<LogLine> = try admin.one("select id from log_line where filed_at is null")
            #expect(try await nurse.post("/log-lines/\(second)/filing", ["about": requestNumber]).page == "/log-lines")
            #expect(try admin.one("select request from log_line where id = \(second)", as: ID<AidRequest>.self) == closed)
        }
    }

    /// On a page the line is about what the page is about.
    @Test(arguments: Language.allCases) func thePageSaysWhatTheLineIsAbout(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let incident = try await town.house.perform(town.incident, as: town.north.caller(.requester)).id
            var nurse = try await site.browser("north.requester", language)
            let member = "/members/\(town.north.member)"
            let hidden = try await nurse.get(member).value(of: "site", in: "/log-lines")
            #expect(hidden == town.north.site.description)
            let line = ["text": "Door 2 is shut.", "site": hidden ?? "", "back": member]
            #expect(try await nurse.post("/log-lines", line).page == member)
            let page = "/incidents/\(incident)"
            let about = try #require(try await nurse.get(page).value(of: "incident", in: "/log-lines"))
            #expect(try await nurse.post("/log-lines", ["text": "Police rung.", "incident": about, "back": page]).page == page)
            try await town.seal()
            #expect(try await nurse.get(member).text.contains("Door 2 is shut."))
            #expect(try await nurse.get(page).text.contains("Police rung."))
            // Where there are several sites, one is chosen.
            _ = try await town.secondSite(of: town.north)
            #expect(try await nurse.get(member).value(of: "site", in: "/log-lines") != nil)
            #expect(try await nurse.get(member).text.contains(LogLineWords.aboutSite.text(language)))
        }
    }
}
