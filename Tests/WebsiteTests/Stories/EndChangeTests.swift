import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Another end: asked by one side, agreed by the other. Both say yes, or nothing changes.
@Suite struct EndChangeTests {
    /// Two of six are not needed: they are called off, the other four come.
    @Test(arguments: Language.allCases) func aPartIsCalledOff(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let spine = try await town.acceptedOrder()
            let path = "/orders/\(spine.order)"
            var asker = try await site.browser("north.approver", language)
            #expect(try await asker.get(path).value(of: "quantity", in: "\(path)/cancellation") == "6")
            #expect(try await asker.post("\(path)/cancellation", ["quantity": "７"]).status == 422)
            #expect(try await asker.post("\(path)/cancellation", ["quantity": "２"]).page == path)
            let order = try await town.house.view(ShowOrder(order: spine.order), as: town.coordinator).row.order
            #expect(order.calledOff == 2 && order.units.at(.accepted) == 4)
            #expect(try await town.promised(spine.capability) == 4)
            #expect(try await asker.post("\(path)/cancellation", [:] as [String: String]).page == path)
            #expect(try await town.promised(spine.capability) == 0)
        }
    }

    /// A no to a longer stay leaves a gap from the old end on, which the desk and the asker see at once.
    @Test func aNoToALongerStayIsACliff() async throws {
        try await Town.with { town in
            let order = try await town.acceptedOrder().order
            func cliffs(_ caller: Caller) async throws -> [Int?] {
                try await town.house.view(ShowCliffs(), as: caller).cliffs.map(\.uncovered)
            }
            let asker = town.north.caller(.requester)
            #expect(try await cliffs(asker) == [nil], "how long it is needed has not been said")
            let change = try await town.house.perform(AskEnd(order: order, until: Date().addingTimeInterval(20 * 86_400)), as: asker)
            _ = try await town.house.perform(AnswerEnd(change: change.id, agrees: false), as: town.south.caller(.dispatcher))
            for caller in [asker, town.coordinator] { #expect(try await cliffs(caller) == [6]) }
        }
    }

    @Test(arguments: Language.allCases) func bothSayYes(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let spine = try await town.acceptedOrder()
            let path = "/orders/\(spine.order)"
            let admin = try town.database.asAdmin()
            func until() throws -> Date { try admin.one("select until from aid_order") }
            let before = try until()
            var lender = try await site.browser("south.dispatcher", language)
            var asker = try await site.browser("north.approver", language)

            // The lender wants it back; the asker cannot so early.
            #expect(try await lender.post("\(path)/ends", ["until": FormSpineTests.local(-5)]).status == 422)
            #expect(try await lender.post("\(path)/ends", ["until": FormSpineTests.local(24)]).page == path)
            #expect(try await asker.post("\(path)/ends", ["until": FormSpineTests.local(48)]).status == 409, "one question at a time")
            #expect(try await asker.get("/asking").text.contains(Job.Kind.answerEnd.words(language)))
            let first: ID<EndChange> = try admin.one("select id from end_change where state = 'asked'")
            #expect(try await lender.post("/ends/\(first)/answer", ["agrees": "yes"]).status == 403, "nobody agrees with themselves")
            let question = try await asker.get(path).text
            #expect(question.contains(OrderWords.agree.text(language)) && question.contains("name=\"notBefore\""))
            let declined = try await asker.post(
                "/ends/\(first)/answer", ["agrees": "no", "notBefore": FormSpineTests.local(72), "back": path])
            #expect(declined.page == path, "\(declined.text)")
            #expect(try until() == before)
            // The lender reads who said no, and to what.
            let clock = Clockface(timeZone: FormSpineTests.tokyo, now: Date(), language: language)
            let end = try #require(try await town.house.view(ShowOrder(order: spine.order), as: town.coordinator).ends.first)
            let told = try await lender.get(path).text
            let no = try #require(end.answer(language, clock))
            #expect(no.hasPrefix(language == .english ? "The hospital said no to " : "受援側の回答: "), "\(no)")
            #expect(no.contains(clock.dayAndTime(end.until)) && told.contains(no), "\(no)")

            // Then it asks for what the asker can do, and it is agreed.
            let wanted = FormSpineTests.local(72)
            #expect(try await lender.post("\(path)/ends", ["until": wanted]).page == path)
            let second: ID<EndChange> = try admin.one("select id from end_change where state = 'asked'")
            // Another date beside the yes is not passed over in silence.
            let both = try await asker.post(
                "/ends/\(second)/answer", ["agrees": "yes", "notBefore": FormSpineTests.local(90), "back": path])
            #expect(both.status == 422 && both.text.contains(Mistake.Reason.onlyWithNo.sentence(language)), "\(both.text)")
            #expect(try await asker.post("/ends/\(second)/answer", ["agrees": "yes", "back": path]).page == path)
            #expect(localTimeText(try until(), in: FormSpineTests.tokyo) == wanted)
            #expect(try admin.one("select count(*) from task where state = 'open'", as: Int.self) == 0)
            #expect(try await asker.post("/ends/\(second)/answer", ["agrees": "yes"]).status == 409)

            // The asker needs it longer: an extension, which the lender agrees to.
            #expect(try await asker.post("\(path)/ends", ["until": FormSpineTests.local(400)]).page == path)
            let third: ID<EndChange> = try admin.one("select id from end_change where state = 'asked'")
            // A no to a longer stay has no time before which it would not do.
            #expect(try await !lender.get(path).text.contains("name=\"notBefore\""))
            #expect(try await lender.post("/ends/\(third)/answer", ["agrees": "yes", "back": path]).page == path)
            #expect(try until() > before)
            // The desk only writes down what is said to it, with who said it.
            let desk = try await site.program("desk.coordinator")
            let byDesk: [String: Any] = ["until": soon(99), "byLender": true]
            #expect(try await desk.send(.post, "/orders/\(spine.order)/ends", byDesk).status == 422)
        }
    }
}
