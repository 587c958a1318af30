import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Story 15: no order number, no entry. The guard's list of a site and shift.
@Suite struct Story15GateList {
    @Test(arguments: Language.allCases) func theGuardReadsWhoComes(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let spine = try await town.acceptedOrder()
            var nurse = try await site.browser("north.requester", language)
            let number: String = try town.database.asAdmin().one("select number from aid_order")
            let bare = try await nurse.get("/gate/\(town.north.site)").text
            #expect(
                bare.contains(number) && bare.contains(CarryWords.rule.text(language)) && bare.contains(CarryWords.comesIn.text(language)))

            var dispatcher = try await site.browser("south.dispatcher", language)
            #expect(try await dispatcher.post("/orders/\(spine.order)/legs", Story08WhoDrives.leg()).status == 303)
            let gate = try await nurse.get("/gate/\(town.north.site)").text
            #expect(gate.contains("Bay Couriers") && gate.contains("Gate 2, ring twice"))
            #expect(!gate.contains("555-0170"), "a guard needs no driver's number")
            let out = try await dispatcher.get("/gate/\(town.south.site)").text
            #expect(out.contains(number) && out.contains("North dock") && out.contains(CarryWords.goesOut.text(language)))

            // Where it is nobody's business, there is nothing.
            var west = try await site.browser("west.requester", language)
            let foreign = try await west.get("/gate/\(town.north.site)")
            #expect(foreign.status == 404 && !foreign.text.contains(number))
            #expect(try await west.get("/gate/\(town.west.site)").status == 200, "its own is empty, and says so")
            // Once all of it is home, the other side's gate is nobody's affair here, and nothing leads there.
            #expect(try await nurse.get("/orders/\(spine.order)").text.contains("/gate/\(town.south.site)"))
            try town.plant(order: .home)
            let over = try await nurse.get("/orders/\(spine.order)").text
            #expect(!over.contains("/gate/\(town.south.site)") && over.contains("/gate/\(town.north.site)"))
            #expect(try await nurse.get("/members/\(town.north.member)").text.contains("/gate/\(town.north.site)"))
        }
    }

    /// What was said with the yes holds until a drive is planned: who drives, and which door.
    @Test(arguments: Language.allCases) func theDoorIsTheOneThatWasAgreed(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let order = try await town.orderWithDoor()
            var nurse = try await site.browser("north.requester", language)
            let gate = try await nurse.get("/gate/\(town.north.site)").text
            #expect(gate.contains("Cellar door, ring twice") && gate.contains("South Hospital"))
            #expect(!gate.contains(FindingWords.notSaid.text(language)))
            let page = try await nurse.get("/orders/\(order)")
            let top = page.text.components(separatedBy: "id=\"state\"")[0]
            for said in ["South Hospital", "Cellar door, ring twice", "555-0177"] { #expect(top.contains(said), "\(said)") }
            #expect(!top.contains(CarryWords.notSaid.text(language)))
            // The drive to plan begins with what was said.
            #expect(page.value(of: "toDoor")?.contains("Cellar door, ring twice") == true && page.value(of: "phone") == "555-0177")
            // The paper names the same door, and no second one.
            let to = try #require(page.text.components(separatedBy: "<h2>\(OrderWords.to.text(language))</h2>").dropFirst().first)
                .components(separatedBy: "</div>")[0]
            #expect(to.contains("Cellar door, ring twice") && !to.contains("Ring twice"), "\(to)")
            // Where the asker fetches it, its own number is rung; the lender's gate has no such door.
            var lender = try await site.browser("south.dispatcher", language)
            #expect(try await !lender.get("/gate/\(town.south.site)").text.contains("Cellar door"))
        }
    }

    /// Tonight's list is printed this morning: what comes then, and not what is late now.
    @Test func anotherShiftIsChosen() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let spine = try await town.acceptedOrder()
            let number: String = try town.database.asAdmin().one("select number from aid_order")
            var nurse = try await site.browser("north.requester")
            let gate = "/gate/\(town.north.site)"
            #expect(try await nurse.get(gate).text.contains(number))
            let later = "\(gate)?from=\(FormSpineTests.local(12))"
            #expect(try await !nurse.get(later).text.contains(number), "it comes within the hour")
            #expect(try await nurse.get(later).value(of: "from") == FormSpineTests.local(12))
            let drive = CarryLeg.Plan(
                way: .there, carrier: .lender, phone: "555-0171", quantity: 6, fromDoor: "", toDoor: "",
                departsAt: Date().addingTimeInterval(13 * 3600), arrivesAt: Date().addingTimeInterval(14 * 3600))
            _ = try await town.house.perform(PlanLeg(order: spine.order, plan: drive), as: town.south.caller(.dispatcher))
            #expect(try await nurse.get(later).text.contains(number))
            #expect(try await !nurse.get(gate).text.contains(number))
            let program = try await site.program("north.requester")
            let from = soon(12).replacingOccurrences(of: ":", with: "%3A")
            #expect(try await program.get("/sites/\(town.north.site)/gate?from=\(from)").fields("lines").count == 1)
            #expect(try await program.get("/sites/\(town.north.site)/gate").fields("lines").isEmpty)
        }
    }

    /// Four on a planned drive, two of which nobody has said who brings them; what has arrived is no longer expected.
    @Test func eachPartHasItsLine() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let spine = try await town.acceptedOrder()
            _ = try await town.house.perform(
                PlanLeg(
                    order: spine.order,
                    plan: CarryLeg.Plan(
                        way: .there, carrier: .lender, phone: "555-0171", quantity: 4, fromDoor: "", toDoor: "",
                        departsAt: Date().addingTimeInterval(60), arrivesAt: Date().addingTimeInterval(3600))),
                as: town.south.caller(.dispatcher))
            let program = try await site.program("north.requester")
            func lines() async throws -> [String] {
                try await program.get("/sites/\(town.north.site)/gate").fields("lines").map {
                    "\($0["quantity"] ?? 0) \($0["comesIn"] as? Bool == true ? "in" : "out") \($0["carrierName"] ?? "-")"
                }.sorted()
            }
            #expect(try await lines() == ["2 in -", "4 in South Hospital"])
            _ = try await town.house.perform(SendOrder(order: spine.order), as: town.south.caller(.dispatcher))
            _ = try await town.house.perform(ReceiveOrder(order: spine.order, quantity: 5), as: town.north.caller(.requester))
            #expect(try await lines() == ["1 in South Hospital"])
            // Due back only in a week: nothing goes out in this shift, until it is needed no longer.
            _ = try await town.house.perform(ReceiveOrder(order: spine.order), as: town.north.caller(.requester))
            #expect(try await lines() == [])
        }
    }
}
