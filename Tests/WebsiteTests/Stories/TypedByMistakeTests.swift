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
}
