import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Story 14: a false alarm. Thirty-one requests are closed by one deed; what is on the way is asked to turn back.
@Suite struct Story14FalseAlarm {
    @Test func allRequestsAreClosedByOneDeed() async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.registerPumps(60)
            func order(_ quantity: Int) async throws -> ID<Order> {
                let request = try await town.askForPumps(quantity)
                let enquiry = try #require(try await town.planAndAsk().last)
                let offer = try await town.tender(enquiry, quantity)
                try await town.approveAndTriage(request)
                return try await town.accept(offer)
            }
            let lender = town.south.caller(.dispatcher)
            let (waiting, driving, used) = (try await order(3), try await order(4), try await order(5))
            for sent in [driving, used] { _ = try await town.house.perform(SendOrder(order: sent), as: lender) }
            _ = try await town.house.perform(ReceiveOrder(order: used), as: town.north.caller(.requester))
            for _ in 0..<28 { _ = try await town.askForPumps(1) }

            var desk = try await site.browser("desk.coordinator")
            #expect(try await desk.get("/").text.contains("href=\"/stand-down\""))
            let page = try await desk.get("/stand-down?all=yes")
            let boxes = tags(of: page.text).filter { $0["name"] == "requests" }
            let chosen = boxes.filter { $0.has("checked") }.compactMap { $0["value"] }
            try #require(chosen.count == 31 && boxes.count == 31)
            // Not knowing which is an answer that needs correcting.
            let none = try await desk.post("/stand-down", [:] as [String: String])
            #expect(none.status == 422 && none.text.contains(Mistake.Reason.noneChosen.sentence(.english)))
            let before: Int = try town.database.asAdmin().one("select count(*) from deed")
            let done = try await desk.post("/stand-down", chosen.map { ("requests", $0) })
            #expect(done.status == 303 && done.page == "/stand-down", "\(done.text)")
            #expect(try town.database.asAdmin().one("select count(*) from deed", as: Int.self) == before + 1)
            #expect(try await desk.get(done.location).text.contains(DoneWords.stoodDownTurning.text(.english)))

            let admin = try town.database.asAdmin()
            #expect(try admin.one("select count(*) from aid_request where state = 'submitted'", as: Int.self) == 0)
            #expect(try admin.one("select state from aid_order where id = \(waiting)", as: String.self) == "cancelled")
            #expect(try admin.one("select promised from capability", as: Int.self) == 9)

            // The lender is asked what becomes of what drives, and says it on the order's page.
            var dispatcher = try await site.browser("south.dispatcher")
            #expect(try await dispatcher.get("/lending").text.contains(Job.Kind.turnBack.words(.english)))
            let sheet = try await dispatcher.get("/orders/\(driving)")
            #expect(sheet.text.contains(OrderWords.turnBack.text(.english)) && sheet.text.contains(OrderWords.carryOn.text(.english)))
            let version = try #require(sheet.value(of: "version"))
            let soon = FormSpineTests.local(5)
            #expect(try await dispatcher.post("/orders/\(driving)/turned-back", ["version": version, "happenedAt": soon]).status == 422)
            let when = FormSpineTests.local(-0.5)
            #expect(try await dispatcher.post("/orders/\(driving)/turned-back", ["version": version, "happenedAt": when]).status == 303)
            #expect(try admin.one("select state from aid_order where id = \(driving)", as: String.self) == "returning")
            let turnedAt: Date = try admin.one("select returning_at from aid_order where id = \(driving)")
            #expect(localTimeText(turnedAt, in: FormSpineTests.tokyo) == when, "it turned back when it did")
            #expect(try admin.one("select count(*) from task where state = 'open'", as: Int.self) == 0)
            let turned = try await dispatcher.get("/orders/\(driving)").text
            #expect(turned.contains(OrderWords.turnedOnTheWay.text(.english)), "it never arrived")
            _ = try await town.house.perform(BringHome(order: driving), as: lender)

            // What is in use goes home by the usual steps, and is asked for within a day.
            let job = try await town.house.view(ShowAskingHome(), as: town.north.caller(.requester)).jobs.first { $0.order == used }
            #expect(job?.kind == .returnOrder && (job?.due ?? .distantFuture) < Date().addingTimeInterval(25 * 3600))
            _ = try await town.house.perform(ReturnOrder(order: used), as: town.north.caller(.requester))
            _ = try await town.house.perform(BringHome(order: used), as: lender)
            #expect(try admin.one("select promised from capability", as: Int.self) == 0)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// A hospital closes its own false alarm, and nobody else's; one request that was closed meanwhile does not hold up the others.
    @Test func theAskerClosesItsOwn() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let (first, second) = (try await town.askForPumps(1), try await town.askForPumps(2))
            let other = try await town.askForPumps(2, by: town.west)
            _ = try await town.house.perform(CancelRequest(request: first), as: town.north.caller(.requester))
            let requester = try await site.program("north.requester")
            let theirs = try await requester.send(.post, "/stand-down", ["requests": [other.description]])
            #expect(theirs.status == 404, "\(theirs.text)")
            let own = try await requester.send(.post, "/stand-down", ["requests": [first.description, second.description]])
            #expect(own.status == 200 && own.object["requests"] as? Int == 1, "\(own.text)")
            let again = try await requester.send(.post, "/stand-down", ["requests": [first.description]])
            #expect(again.status == 409, "\(again.text)")
        }
    }

    /// What is said afterwards is what happened: nobody turns back where nothing was on the way, and who has sent was not told.
    @Test(arguments: Language.allCases) func noMoreIsSaidThanHappened(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            var desk = try await site.browser("desk.coordinator", language)
            let alarm = try await town.askForPumps(1)
            let stood = try await desk.post("/stand-down", [("requests", alarm.description)])
            let still = try await desk.get(stood.location).text
            #expect(still.contains(DoneWords.stoodDown.text(language)) && !still.contains(DoneWords.stoodDownTurning.text(language)))

            var asker = try await site.browser("north.requester", language)
            func cancel(_ request: ID<AidRequest>, by asker: inout Browser) async throws -> String {
                let sent = try await asker.post("/requests/\(request)/cancellation", [:] as [String: String])
                return try await asker.get(sent.location).text
            }
            let alone = try await cancel(town.askForPumps(1), by: &asker)
            #expect(alone.contains(DoneWords.requestCancelled.text(language)))
            let spine = try await town.acceptedOrder()
            _ = try await town.house.perform(SendOrder(order: spine.order), as: town.south.caller(.dispatcher))
            let out = try await cancel(spine.request, by: &asker)
            #expect(out.contains(DoneWords.requestCancelledButOut.text(language)))
        }
    }

    /// Released, an order asks for no replacement: what was called off is needed no longer.
    @Test func whatIsReleasedIsNotMissing() async throws {
        try await Town.with { town in
            let spine = try await town.acceptedOrder()
            _ = try await town.house.perform(SendOrder(order: spine.order, quantity: 2), as: town.south.caller(.dispatcher))
            _ = try await town.house.perform(ReleaseOrder(order: spine.order), as: town.north.caller(.requester))
            let progress = try await town.house.view(ShowRequest(request: spine.request), as: town.coordinator).row.progress
            #expect(progress.asked == 2 && progress.missing == 0 && progress.onTheWay == 2)
            #expect(try await town.promised(spine.capability) == 2)
            let twice = await refusal {
                _ = try await town.house.perform(ReleaseOrder(order: spine.order), as: town.north.caller(.requester))
            }
            #expect(twice == .alreadyDone)
            #expect(try town.wrongSums() == 0)
        }
    }
}
