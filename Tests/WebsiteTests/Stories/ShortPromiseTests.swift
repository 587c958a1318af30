import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// A lender has fewer than it promised: each side reads what to do, gets to where it is done, and says that it is.
@Suite struct ShortPromiseTests {
    @Test(arguments: Language.allCases) func eachSideFinishesItsOwn(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let spine = try await town.acceptedOrder()
            let listed = try await town.house.view(ShowCapability(capability: spine.capability), as: town.coordinator).capability
            _ = try await town.house.perform(
                ReviseCapability(capability: spine.capability, version: listed.version, quantity: 5, reserve: 2, terms: listed.terms),
                as: town.south.caller(.publisher))
            // Whoever only lends cannot ask how many will come, and could not open what it is about.
            var lending = try await site.browser("north.dispatcher", language)
            #expect(try await !lending.get("/lending").text.contains("job-\(Job.Kind.expectFewer.rawValue)-"))
            for (login, home, kind) in [
                ("south.dispatcher", "/lending", Job.Kind.shortPromise), ("north.requester", "/asking", .expectFewer),
            ] {
                var browser = try await site.browser(login, language)
                let page = try await browser.get(home)
                let words = kind.words(language)
                #expect(page.text.contains("job-\(kind.rawValue)-") && page.text.contains(words), "\(login)")
                // The way there is one that the reader may go, and the order says whom to ring.
                #expect(tags(of: page.text).contains { $0["href"] == "/orders/\(spine.order)" })
                #expect(try await browser.get("/orders/\(spine.order)").status == 200)
                let done = FormSpineTests.actions(page, "/done")
                #expect(done.count == 1, "\(login): \(done)")
                let sent = try await browser.post(try #require(done.first), ["back": home])
                #expect(sent.status == 303 && sent.page == home, "\(sent.text)")
                #expect(try await !browser.get(home).text.contains("job-\(kind.rawValue)-"))
            }
            let left: Int = try town.database.asAdmin().one(
                "select count(*) from task where kind in ('short_promise', 'expect_fewer') and state = 'open'")
            #expect(left == 0)
        }
    }

    /// The desk that has settled it by telephone says so for both.
    @Test func theDeskFinishesIt() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let spine = try await town.acceptedOrder()
            let listed = try await town.house.view(ShowCapability(capability: spine.capability), as: town.coordinator).capability
            _ = try await town.house.perform(
                ReviseCapability(capability: spine.capability, version: listed.version, quantity: 5, reserve: 2, terms: listed.terms),
                as: town.south.caller(.publisher))
            var desk = try await site.browser("desk.coordinator")
            let queue = BoardList.queue.address.text
            let board = FormSpineTests.actions(try await desk.get(queue), "/done")
            #expect(board.count == 2)
            for action in board { #expect(try await desk.post(action, ["back": "/"]).page == "/") }
            #expect(FormSpineTests.actions(try await desk.get(queue), "/done").isEmpty)
        }
    }
}
