import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Story 21: twenty-five paper orders are typed in after a four-hour outage, two of them in conflict.
@Suite struct Story21PaperOrdersTests {
    private static func paper(_ number: Int, quantity: Int, to asker: String, hours: Double, state: Order.State = .accepted) -> [String:
        String]
    {
        var fields = [
            "number": PaperNumber.text(code: "TB", number), "lender": "South", "site": asker, "quantity": String(quantity),
            "aidClass": AidClass.infusionPumpLarge.rawValue, "signedAt": FormSpineTests.local(hours),
            "signedBy": "Night supervisor, A. Mori", "state": state.rawValue, "happenedAt": "",
        ]
        if state != .accepted { fields["happenedAt"] = FormSpineTests.local(hours + 0.5) }
        return fields
    }

    @Test(arguments: Language.allCases) func twentyFiveOrdersTwoInConflict(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            // South has 60; before the outage the numbers were reserved and the forms printed.
            let capability = try await town.registerPumps(62, reserve: 2)
            var desk = try await site.browser("desk.coordinator", language)
            #expect(try await desk.post("/paper/blocks", ["count": "25"]).status == 303)
            let board = try await desk.get("/paper")
            let sheet = try await desk.get(board.path(to: "/paper/"))
            #expect(sheet.text.contains("TB-P0001") && sheet.text.contains("TB-P0025") && !sheet.text.contains("TB-P0026"))
            #expect(sheet.text.components(separatedBy: "<article class=\"sheet blank\">").count == 26)

            // After it, fourteen pumps were promised to North before anybody typed.
            let request = try await town.askForPumps(14)
            let offer = try await town.tender(try await town.planAndAsk()[0], 14)
            try await town.approveAndTriage(request)
            let later = try await town.accept(offer)

            // 23 orders of two leave none: the 24th and the 25th collide.
            for number in 1...25 {
                let asker = number % 2 == 0 ? "West" : "Health System"
                let state: Order.State = number % 3 == 0 ? .arrived : .accepted
                let fields = Self.paper(number, quantity: 2, to: asker, hours: -4 + Double(number) / 10, state: state)
                let typed = try await desk.post("/paper", fields)
                #expect(typed.status == 303 && typed.page == "/paper", "\(number): \(typed.text.prefix(500))")
                if number == 25 {
                    // The day of the paper stays, and the cursor stands in the next number.
                    let next = try await desk.get(typed.location)
                    #expect(next.value(of: "signedAt") == fields["signedAt"] && next.value(of: "number") == "")
                    let kept = PaperOrderWords.signedAtKept.text(language)
                    let first = try await desk.get("/paper").text
                    #expect(next.text.contains(kept) && !first.contains(kept), "that it was kept is said")
                    #expect(tags(of: next.text).contains { $0["name"] == "number" && $0.has("autofocus") })
                }
            }
            let page = try await desk.get("/paper")
            let conflicts = tags(of: page.text).compactMap { $0["id"] }.filter { $0.hasPrefix("conflict-") }
            #expect(conflicts.count == 2)
            #expect(page.text.contains("TB-P0024") && page.text.contains("TB-P0025"))
            let program = try await site.program("desk.coordinator")
            let orders = try await program.get("/paper").fields("orders")
            #expect(orders.count == 25)
            let row = try await program.get("/capabilities/\(capability)").object["capability"] as? [String: Any]
            #expect(row?["promised"] as? Int == 64, "all stand until somebody decides")

            // The same paper typed twice comes back filled and changes nothing.
            let records = try site.records()
            let twice = try await desk.post("/paper", Self.paper(8, quantity: 2, to: "West", hours: -2))
            #expect(twice.status == 422 && twice.text.contains(Mistake.Reason.alreadyTyped.sentence(language)))
            #expect(twice.value(of: "signedBy") == "Night supervisor, A. Mori" && twice.value(of: "lender") == "South")
            #expect(try site.records() == records)

            // The lender sees both side by side on the order, and decides there.
            var lender = try await site.browser("south.dispatcher", language)
            let lending = try await lender.get("/lending")
            #expect(lending.text.contains(Job.Kind.decideConflict.words(language)))
            let rows = try await program.get("/paper").fields("conflicts")
            let first = try #require(rows.first { ($0["paper"] as? [String: Any])?["number"] as? String == "TB-P0025" })
            let paper = try #require((first["paper"] as? [String: Any])?["order"] as? String)
            let sides = try await lender.get("/orders/\(paper)")
            #expect(sides.text.contains(PaperOrderWords.other.text(language)) && sides.text.contains("TB-P0025"))
            let action = try #require(FormSpineTests.actions(sides, "/decision").first)
            #expect(try await lender.post(action, ["keeps": "other", "back": "/orders/\(paper)"]).page == "/orders/\(paper)")
            #expect(try await lender.get("/orders/\(paper)").text.contains(Refusal.Standing.order(.cancelled).sentence(language)))
            let second = try #require(FormSpineTests.actions(try await desk.get("/paper"), "/decision").first)
            #expect(try await desk.post(second, ["keeps": "both"]).page == "/paper")
            #expect(FormSpineTests.actions(try await desk.get("/paper"), "/decision").isEmpty)
            #expect(try await program.get("/orders/\(later)").status == 200)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// Two signed papers bear one number: both are taken in, and the desk tells both sides the number of the second.
    @Test(arguments: Language.allCases) func anotherPaperWithTheSameNumber(language: Language) async throws {
        try await OpenSite.with { site in
            _ = try await site.town.registerPumps(62, reserve: 2)
            var desk = try await site.browser("desk.coordinator", language)
            #expect(try await desk.post("/paper/blocks", ["count": "5"]).status == 303)
            for quantity in [2, 3] {
                var paper = Self.paper(1, quantity: quantity, to: "West", hours: -2)
                if quantity == 3 {
                    let asked = try await desk.post("/paper", paper)
                    #expect(asked.status == 409 && asked.text.contains(Refusal.paperAlike(number: "TB-P0001").sentence(language)))
                    paper["isAnother"] = "yes"
                }
                let typed = try await desk.post("/paper", paper)
                #expect(typed.status == 303 && typed.page == "/paper", "\(typed.text.prefix(500))")
                let done = try await desk.get(typed.location).text
                #expect(done.contains(DoneWords.orderRenumbered.text(language)) == (quantity == 3))
            }
            let written = PaperOrderWords.written("TB-P0001").text(language)
            #expect(try await desk.get("/paper").text.contains(written))
            #expect(try await desk.get("/").text.contains("job-tell_number-"))
            let order: ID<Order> = try site.town.database.asAdmin().one("select id from aid_order where written_number is not null")
            var asker = try await site.browser("west.requester", language)
            #expect(
                try await asker.get("/orders/\(order)").text.components(separatedBy: written).count == 3, "on the page and on its paper")
            #expect(try await asker.get("/gate/\(site.town.west.site)").text.contains(written))
        }
    }
}
