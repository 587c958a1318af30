import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Story 8: who drives, when, which door, and whom to ring: the order's page says it in its first lines.
@Suite struct Story08WhoDrives {
    static func leg(_ more: [String: String] = [:]) -> [String: String] {
        [
            "way": "there", "carrier": "firm", "carrierName": "Bay Couriers", "phone": "555-0170", "quantity": "4",
            "fromDoor": "North dock",
            "toDoor": "Gate 2, ring twice", "departsAt": FormSpineTests.local(0.5), "arrivesAt": FormSpineTests.local(1.5),
        ].merging(more) { $1 }
    }

    /// Once the drives cover everything, another one is only offered, with no number in it.
    @Test(arguments: Language.allCases) func whatIsCoveredIsNotProposedAgain(language: Language) async throws {
        try await OpenSite.with { site in
            let path = "/orders/\(try await site.town.acceptedOrder().order)"
            var dispatcher = try await site.browser("south.dispatcher", language)
            let another = CarryWords.planAnother.text(language)
            for (quantity, left) in [("4", "2"), ("2", "")] {
                #expect(try await dispatcher.post("\(path)/legs", Self.leg(["quantity": quantity])).status == 303)
                let page = try await dispatcher.get(path).text
                #expect(page.contains(another) == left.isEmpty)
                #expect(page.contains("name=\"quantity\" value=\"\(left)\""), "left: \(left)")
            }
        }
    }

    @Test(arguments: Language.allCases) func thePageSaysItFirst(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let spine = try await town.acceptedOrder()
            let path = "/orders/\(spine.order)"
            var nurse = try await site.browser("north.requester", language)
            let unsaid = try await nurse.get(path)
            #expect(unsaid.text.contains(CarryWords.notSaid.text(language)))

            var dispatcher = try await site.browser("south.dispatcher", language)
            let wrong = try await dispatcher.post("\(path)/legs", Self.leg(["carrierName": "", "quantity": "40"]))
            #expect(wrong.status == 422 && wrong.value(of: "toDoor") == "Gate 2, ring twice", "\(wrong.text)")
            #expect(try await dispatcher.post("\(path)/legs", Self.leg(["quantity": "40"])).status == 422)
            let planned = try await dispatcher.post("\(path)/legs", Self.leg())
            #expect(planned.status == 303 && planned.page == path, "\(planned.text)")

            let page = try await nurse.get(path).text
            let first = try #require(page.range(of: "Bay Couriers"))
            let state = try #require(page.range(of: "id=\"state\""))
            #expect(first.lowerBound < state.lowerBound, "who drives stands before everything else")
            for said in ["North dock", "Gate 2, ring twice", "555-0170"] {
                #expect(page[first.upperBound..<state.lowerBound].contains(said), "\(said)")
            }
            let leg: ID<CarryLeg> = try town.database.asAdmin().one("select id from carry_leg")
            #expect(try await dispatcher.post("/legs/\(leg)/left", ["version": "1", "back": path]).page == path)
            #expect(try await nurse.post("/legs/\(leg)/came", ["version": "2", "back": path]).page == path)
            #expect(try await dispatcher.post("/legs/\(leg)/dropped", ["version": "3", "back": path]).status == 409)
            // Two of six are still to be driven; what drove stays readable, and is recorded on the order with one press for each step.
            let over = try await nurse.get(path).text
            #expect(over.contains(CarryWords.notSaid.text(language)) && over.contains("id=\"over-\(leg)\""))
            for step in ["sent", "arrived"] {
                let said = try await nurse.get(path).text
                #expect(said.contains("id=\"unsaid-\(leg)\"") && said.contains("name=\"state\" value=\"\(step)\""), "\(step)")
                let fact = ["state": step, "quantity": "4", "happenedAt": FormSpineTests.local(-0.02)]
                #expect(try await nurse.post("\(path)/record", fact).page == path)
            }
            #expect(try await !nurse.get(path).text.contains("id=\"unsaid-\(leg)\""))
        }
    }

    /// It finds what it drives on its own first page, and says there when that was; then it is gone from it.
    @Test(arguments: Language.allCases) func theDriversPageShowsIt(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let spine = try await town.acceptedOrder()
            let plan = CarryLeg.Plan(
                way: .there, carrier: .member, carrierMember: town.west.member, phone: "555-0171", quantity: 6, fromDoor: "North dock",
                toDoor: "Gate 2", departsAt: Date(), arrivesAt: Date().addingTimeInterval(3600))
            let leg = try await town.house.perform(PlanLeg(order: spine.order, plan: plan), as: town.south.caller(.dispatcher)).id
            var west = try await site.browser("west.dispatcher", language)
            let page = try await west.get("/lending").text
            for said in [CarryWords.driving.text(language), "North dock", "Gate 2", "555-0171"] { #expect(page.contains(said), "\(said)") }
            // Nobody said that it left: that it came is a fact all the same, and when it left is said afterwards.
            let came = ["version": "1", "back": "/lending", "happenedAt": FormSpineTests.local(-0.5)]
            #expect(try await west.post("/legs/\(leg)/came", came.merging(["happenedAt": FormSpineTests.local(5)]) { $1 }).status == 422)
            #expect(try await west.post("/legs/\(leg)/came", came).page == "/lending")
            let cameAt: Date = try town.database.asAdmin().one("select came_at from carry_leg")
            #expect(localTimeText(cameAt, in: FormSpineTests.tokyo) == came["happenedAt"])
            // A time that does not fit is taken as it was said, shown to both sides, and corrected by saying it again.
            var lender = try await site.browser("south.dispatcher", language)
            let wrong = language == .english ? "arrived before it left" : "到着が出発より前です"
            for (hours, says) in [(-0.2, true), (-1, false)] {
                #expect(try await west.post("/legs/\(leg)/left", ["happenedAt": FormSpineTests.local(hours)]).status == 303)
                #expect(try await lender.get("/orders/\(spine.order)").text.contains(wrong) == says)
            }
            #expect(try await west.post("/legs/\(leg)/left", [:] as [String: String]).status == 409, "nothing new")
            #expect(try await !west.get("/lending").text.contains(CarryWords.driving.text(language)))
        }
    }

    /// A driver on the way rings when it will be there: one field says so, and nothing else of the drive changes any more.
    @Test(arguments: Language.allCases) func onTheWayItIsExpectedAtAnotherTime(language: Language) async throws {
        try await OpenSite.with { site in
            let path = "/orders/\(try await site.town.acceptedOrder().order)"
            var dispatcher = try await site.browser("south.dispatcher", language)
            var nurse = try await site.browser("north.requester", language)
            #expect(try await dispatcher.post("\(path)/legs", Self.leg()).page == path)
            let leg: ID<CarryLeg> = try site.town.database.asAdmin().one("select id from carry_leg")
            let words = CarryWords.comesLater.text(language)
            #expect(try await !nurse.get(path).text.contains(words), "until it leaves, all of it is planned anew")
            #expect(try await dispatcher.post("/legs/\(leg)/left", ["version": "1", "back": path]).page == path)
            #expect(try await nurse.get(path).text.contains(words))
            func expect(_ time: String) -> [String: String] { ["back": path, "arrivesAt": time] }
            // An hour later; then before it was to leave at all, for it left before that.
            for time in [FormSpineTests.local(2.5), FormSpineTests.local(0.3)] {
                let said = try await nurse.post("/legs/\(leg)/expected", expect(time))
                #expect(said.page == path, "\(said.text)")
                let arrivesAt: Date = try site.town.database.asAdmin().one("select arrives_at from carry_leg")
                #expect(localTimeText(arrivesAt, in: FormSpineTests.tokyo) == time)
            }
            let quantity: Int = try site.town.database.asAdmin().one("select quantity from carry_leg")
            #expect(quantity == 4)
            for time in ["", FormSpineTests.local(-3)] {
                let wrong = try await nurse.post("/legs/\(leg)/expected", expect(time))
                let shown = wrong.value(of: "arrivesAt", in: "/legs/\(leg)/expected") ?? ""
                #expect(wrong.status == 422 && shown == time, "\(wrong.text)")
            }
            let anew = Self.leg(["back": path, "quantity": "2"])
            #expect(try await dispatcher.post("/legs/\(leg)/change", anew).status == 409, "it has left")
            #expect(try await site.program("north.requester").send(.put, "/legs/\(leg)", [:]).status == 422, "nothing is said")
            #expect(try await nurse.post("/legs/\(leg)/came", ["back": path]).page == path)
            #expect(try await nurse.post("/legs/\(leg)/expected", expect(FormSpineTests.local(3))).status == 409, "it is there")
        }
    }

    /// A drive that was dropped and went all the same is found on the order's page, and is a drive again.
    @Test(arguments: Language.allCases) func whatWasDroppedMayHaveGone(language: Language) async throws {
        try await OpenSite.with { site in
            let spine = try await site.town.acceptedOrder()
            let path = "/orders/\(spine.order)"
            var dispatcher = try await site.browser("south.dispatcher", language)
            #expect(try await dispatcher.post("\(path)/legs", Self.leg()).page == path)
            let leg: ID<CarryLeg> = try site.town.database.asAdmin().one("select id from carry_leg")
            #expect(try await dispatcher.post("/legs/\(leg)/dropped", ["version": "1", "back": path]).page == path)
            let page = try await dispatcher.get(path).text
            #expect(page.contains("id=\"dropped-\(leg)\"") && page.contains(CarryWords.wentAllTheSame.text(language)))
            let came = ["version": "2", "back": path, "happenedAt": FormSpineTests.local(-0.5)]
            #expect(try await dispatcher.post("/legs/\(leg)/came", came).page == path)
            let after = try await dispatcher.get(path).text
            #expect(after.contains("id=\"over-\(leg)\"") && !after.contains("id=\"dropped-\(leg)\""))
        }
    }

    /// The desk writes down what a driver says on the telephone, with who said it.
    @Test(arguments: Language.allCases) func theDeskTypesWhatTheDriverSays(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let spine = try await town.acceptedOrder()
            var desk = try await site.browser("desk.coordinator", language)
            let path = "/orders/\(spine.order)"
            let said = ["said.name": "Ren Mori", "said.post": "driver", "said.phone": "555-0171", "said.way": "phone"]
            #expect(try await desk.get(path).text.contains("name=\"said.name\""))
            #expect(try await desk.post("\(path)/legs", Self.leg().merging(said) { $1 }).page == path)
            let leg = try #require(try await town.house.view(ShowOrder(order: spine.order), as: town.coordinator).legs.first?.leg.id)
            let left = ["version": "1", "back": path, "happenedAt": FormSpineTests.local(-0.5)].merging(said) { $1 }
            #expect(try await desk.post("/legs/\(leg)/left", left).page == path)
            try await town.seal()
            let log = try await desk.get(path).text
            #expect(log.components(separatedBy: "Ren Mori").count == 3, "both entries say who spoke")
            // Whoever drives speaks for itself, and is not asked.
            var lender = try await site.browser("south.dispatcher", language)
            #expect(try await !lender.get(path).text.contains("name=\"said.name\""))
        }
    }

    /// Whoever was named as the driver may say that it cannot: both sides are told, and one of them names another.
    @Test(arguments: Language.allCases) func whoCannotDriveSaysSo(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let spine = try await town.acceptedOrder()
            let plan = CarryLeg.Plan(
                way: .there, carrier: .member, carrierMember: town.west.member, phone: "555-0171", quantity: 6, fromDoor: "", toDoor: "",
                departsAt: Date(), arrivesAt: Date().addingTimeInterval(3600))
            let leg = try await town.house.perform(PlanLeg(order: spine.order, plan: plan), as: town.south.caller(.dispatcher)).id
            var west = try await site.browser("west.dispatcher", language)
            #expect(try await west.get("/lending").text.contains(CarryWords.cannotDrive.text(language)))
            let said = try await west.post("/legs/\(leg)/dropped", ["version": "1", "back": "/lending"])
            #expect(said.page == "/lending", "\(said.text)")
            #expect(try await !west.get("/lending").text.contains(CarryWords.driving.text(language)))
            try await town.tell()
            let told: [ID<Member>] = try town.database.asAdmin().all(
                "select member from delivery where message = 'drive_refused' order by member")
            #expect(told == [town.south.member, town.north.member].sorted())
        }
    }

    /// A third member that drives says when it left, and reads nothing else of the order.
    @Test func aThirdMemberDrives() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let spine = try await town.acceptedOrder()
            let plan = CarryLeg.Plan(
                way: .there, carrier: .member, carrierMember: town.west.member, phone: "555-0171", quantity: 6, fromDoor: "", toDoor: "",
                departsAt: Date(), arrivesAt: Date().addingTimeInterval(3600))
            let leg = try await town.house.perform(PlanLeg(order: spine.order, plan: plan), as: town.south.caller(.dispatcher)).id
            let west = try await site.program("west.dispatcher")
            #expect(try await west.get("/orders/\(spine.order)").status == 404)
            let drives = try await west.get("/legs")
            #expect(drives.text.contains(leg.description), "\(drives.text)")
            #expect(try await !site.program("north.requester").get("/legs").text.contains(leg.description))
            let early = try await west.send(.post, "/legs/\(leg)/left", ["happenedAt": soon(3)])
            #expect(early.status == 422, "\(early.text)")
            #expect(try await west.send(.post, "/legs/\(leg)/left", ["happenedAt": soon(-0.2)]).status == 200)
            #expect(try await west.send(.post, "/legs/\(leg)/came", [:]).status == 200)
            #expect(try await west.send(.post, "/legs/\(leg)/dropped", [:]).status == 409, "it has driven")
            #expect(try await site.program("system.requester").send(.post, "/legs/\(leg)/dropped", [:]).status == 403)
            let stranger = try await site.program("system.requester")
            #expect(try await stranger.send(.post, "/legs/\(leg)/came", [:]).status == 403)
        }
    }
}
