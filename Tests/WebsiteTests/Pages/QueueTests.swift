import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// What waits for the reader stands apart from what waits for others, and its number leads there.
@Suite struct QueueTests {
    @Test(arguments: Language.allCases) func whatWaitsForTheReaderStandsApart(language: Language) async throws {
        try await OpenSite.with { site in
            _ = try await site.town.askForPumps()
            // Triage is the desk's, the approval the approver's; a requester has nothing to do.
            for (login, yours) in [("north.approver", 1), ("north.requester", 0)] {
                var browser = try await site.browser(login, language)
                let page = try await browser.get("/asking").text
                #expect(Self.rows("yours", page) == yours && Self.rows("queue", page) == 2 - yours, "\(login)")
                #expect(page.contains("href=\"#yours\"") == (yours > 0), "\(login)")
                #expect(page.contains(FrameWords.waitsForOthers.text(language)), "\(login)")
                // Whose it is among the reader's own people is said where it is not the reader's.
                let approvers = Job.Kind.approveRequest.who(at: "North Hospital", language)
                #expect(page.contains("\(approvers): ") == (yours == 0), "\(login)")
            }
        }
    }

    private static func rows(_ id: String, _ page: String) -> Int {
        guard let start = page.range(of: "<section id=\"\(id)\"") else { return 0 }
        let end = page[start.upperBound...].range(of: "<section id=\"")?.lowerBound ?? page.endIndex
        return page[start.upperBound..<end].components(separatedBy: "<li class=\"job").count - 1
    }
}
