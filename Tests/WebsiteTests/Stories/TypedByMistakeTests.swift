import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// The way out of a paper that was typed by mistake: only for the desk, and with a reason that both sides read.
@Suite struct TypedByMistakePageTests {
    @Test(arguments: Language.allCases) func theDeskSaysThatItWasTypedByMistake(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.registerPumps(40)
            let paper = try await town.house.perform(town.paperOrder("K-0107", 4, state: .arrived), as: town.coordinator)
            let path = "/orders/\(paper.order)"
            let button = PaperOrderWords.mistyped.text(language)
            var lender = try await site.browser("south.dispatcher", language)
            let theirs = try await lender.get(path).text
            #expect(!theirs.contains("\(path)/void"))
            #expect(try await lender.post("\(path)/void", ["reason": "Twice."]).status == 403)
            var desk = try await site.browser("desk.coordinator", language)
            #expect(try await desk.get(path).text.contains(button))
            let empty = try await desk.post("\(path)/void", ["reason": ""])
            #expect(empty.status == 422 && empty.text.contains(Mistake.Reason.missing.sentence(language)), "\(empty.text)")
            let sent = try await desk.post("\(path)/void", ["reason": "K-0108"])
            #expect(sent.status == 303 && sent.page == path, "\(sent.text)")
            let done = try await desk.get(sent.location).text
            #expect(done.contains(DoneWords.orderVoided.text(language)) && !done.contains("action=\"\(path)/void\""))
            let seen = try await lender.get(path).text
            #expect(seen.contains(PaperOrderWords.isMistyped.text(language)))
            #expect(try await desk.get("/paper").text.contains(PaperOrderWords.voided.text(language)))
        }
    }
    /// The page shows the earlier one, keeps what was typed, and takes it in once it is said to be another.
    @Test(arguments: Language.allCases) func theSamePaperIsAskedAbout(language: Language) async throws {
        try await OpenSite.with { site in
            _ = try await site.town.registerPumps(40)
            var desk = try await site.browser("desk.coordinator", language)
            var fields = [
                "number": "K-0107", "lender": "South", "site": "West", "quantity": "2", "aidClass": AidClass.infusionPumpLarge.rawValue,
                "signedAt": FormSpineTests.local(-2), "signedBy": "Night supervisor", "state": "accepted",
            ]
            #expect(try await desk.post("/paper", fields).status == 303)
            let number: String = try site.town.database.asAdmin().one("select number from aid_order")
            let order: ID<Order> = try site.town.database.asAdmin().one("select id from aid_order")
            fields["number"] = "K-0108"
            let asked = try await desk.post("/paper", fields)
            #expect(asked.status == 409 && asked.text.contains(Refusal.paperAlike(number: number).sentence(language)), "\(asked.text)")
            #expect(asked.text.contains("href=\"/orders/\(order)\"") && asked.value(of: "number", in: "/paper") == "K-0108")
            #expect(asked.text.contains(PaperOrderWords.isAnotherPaper.text(language)))
            fields["isAnother"] = "yes"
            #expect(try await desk.post("/paper", fields).status == 303)
            let count: Int = try site.town.database.asAdmin().one("select count(*) from aid_order")
            #expect(count == 2)
        }
    }
}
