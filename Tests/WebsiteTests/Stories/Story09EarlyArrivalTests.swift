import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Story 9: twelve pumps arrived before their order. They are recorded, skipped steps are tasks, times run from arrival.
@Suite struct Story09EarlyArrivalTests {
    @Test(arguments: Language.allCases) func twelvePumpsArrivedBeforeTheirOrder(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let capability = try await town.registerPumps(10, reserve: 2)
            let request = try await town.askForPumps(12)
            var nurse = try await site.browser("north.requester", language)
            let page = try await nurse.get("/requests/\(request)")
            #expect(page.text.contains(PaperOrderWords.arrived.text(language)))
            let item = try #require(page.value(of: "item"))
            // Letters that fit several come back filled with a mistake that says so.
            let fields = ["item": item, "quantity": "１２", "happenedAt": FormSpineTests.local(-3), "note": "白いバン、2便"]
            let several = try await nurse.post("/requests/\(request)/arrivals", fields.merging(["lender": "Hospital"]) { $1 })
            let named = Mistake.Reason.severalNames(count: 3, names: ["|"]).sentence(language).components(separatedBy: "|")[0]
            #expect(several.status == 422 && several.text.contains(named) && several.value(of: "note") == "白いバン、2便")
            let recorded = try await nurse.post("/requests/\(request)/arrivals", fields.merging(["lender": "ｓouth"]) { $1 })
            #expect(recorded.status == 303 && recorded.page.hasPrefix("/orders/"), "\(recorded.text)")
            let order = try await nurse.get(recorded.location)
            #expect(order.text.contains(DoneWords.arrivalRecorded.text(language)))
            #expect(order.text.contains(Order.State.arrived.words(.equipment, language)))

            // The lender is told what it left out, and that it is short; nothing was refused.
            var dispatcher = try await site.browser("south.dispatcher", language)
            let lending = try await dispatcher.get("/lending")
            #expect(lending.text.contains(Job.Kind.skippedStep.words(language)))
            #expect(lending.text.contains(Job.Kind.shortPromise.words(language)))
            let program = try await site.program("desk.coordinator")
            let listed = try await program.get("/capabilities/\(capability)").object["capability"] as? [String: Any]
            #expect(listed?["promised"] as? Int == 12)
            let answer = try await program.get(order.path(to: "/orders/"))
            let row = try #require((answer.object["row"] as? [String: Any])?["order"] as? [String: Any])
            let arrived = try #require((row["arrivedAt"] as? String).flatMap { Wire.date(from: $0) })
            #expect(abs(arrived.timeIntervalSinceNow + 3 * 3600) < 120, "times run from arrival")
            #expect(row["state"] as? String == "arrived" && row["sentAt"] == nil)
            #expect(try town.wrongSums() == 0)
        }
    }
}

extension Story09EarlyArrivalTests {
    /// What came is what the asker said would do instead: it is recorded as what it is, for the same item.
    @Test(arguments: Language.allCases) func aSubstituteArrived(language: Language) async throws {
        try await OpenSite.with { site in
            let asked = try await site.town.house.perform(
                SubmitRequest(
                    site: site.town.north.site, callback: "555-0199", trouble: "The pumps' server is dark.",
                    items: [.init(aidClass: .infusionPumpLarge, quantity: 12, substitutes: [.syringePump])],
                    neededBy: Date().addingTimeInterval(4 * 3600)), as: site.town.north.caller(.requester))
            var nurse = try await site.browser("north.requester", language)
            let path = "/requests/\(asked.id)"
            let page = try await nurse.get(path)
            #expect(page.text.contains(PaperOrderWords.arrivedClass.text(language)))
            let fields = [
                "item": try #require(page.value(of: "item")), "quantity": "12", "lender": "south",
                "happenedAt": FormSpineTests.local(-3),
            ]
            let wrong = try await nurse.post("\(path)/arrivals", fields.merging(["aidClass": "telemetry"]) { $1 })
            #expect(wrong.status == 422 && wrong.text.contains(Mistake.Reason.notOfItem.sentence(language)))
            let recorded = try await nurse.post("\(path)/arrivals", fields.merging(["aidClass": "syringe_pump"]) { $1 })
            #expect(recorded.status == 303, "\(recorded.text)")
            let classes: [String] = try site.town.database.asAdmin().all("select aid_class from aid_order")
            #expect(classes == ["syringe_pump"])
        }
    }

    /// Of several items none is chosen for the reader; one alone is.
    @Test func ofSeveralItemsNoneIsChosen() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let several = try await town.house.perform(
                SubmitRequest(
                    site: town.north.site, callback: "555-0199", trouble: "The pumps' server is dark.",
                    items: [.init(aidClass: .infusionPumpLarge, quantity: 12), .init(aidClass: .syringePump, quantity: 2)],
                    neededBy: Date().addingTimeInterval(4 * 3600)), as: town.north.caller(.requester))
            var nurse = try await site.browser("north.requester")
            let path = "/requests/\(several.id)"
            let form = "\(path)/arrivals"
            #expect(try await nurse.get(path).value(of: "item", in: form) == "")
            let fields = ["item": "", "quantity": "2", "lender": "south", "happenedAt": FormSpineTests.local(-1)]
            let sent = try await nurse.post(form, fields)
            #expect(sent.status == 422 && sent.text.contains(Mistake.Reason.nothingChosen.sentence(.english)), "\(sent.text)")
            #expect(sent.value(of: "item", in: form) == "")
            let alone = try await town.askForPumps(1)
            let only = try await nurse.get("/requests/\(alone)").value(of: "item", in: "/requests/\(alone)/arrivals")
            #expect(only.flatMap { ID<RequestItem>($0) } != nil)
        }
    }

    /// What was ordered here and stands at the door is offered first: recorded there, nothing is promised twice.
    @Test(arguments: Language.allCases) func theExpectedOrderIsOfferedFirst(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let spine = try await town.acceptedOrder()
            var nurse = try await site.browser("north.requester", language)
            let path = "/requests/\(spine.request)"
            let page = try await nurse.get(path)
            let number: String = try town.database.asAdmin().one("select number from aid_order")
            #expect(page.text.contains(PaperOrderWords.isItOrder(number).text(language)))
            let item = try #require(page.value(of: "item", in: "\(path)/arrivals"))
            let fields = [
                "item": item, "quantity": "2", "lender": "south", "happenedAt": FormSpineTests.local(-1), "until": FormSpineTests.local(90),
            ]
            let asked = try await nurse.post("\(path)/arrivals", fields)
            #expect(asked.status == 409 && asked.text.contains(Refusal.orderExpected(number: number).sentence(language)), "\(asked.text)")
            #expect(asked.value(of: "until", in: "\(path)/arrivals") == fields["until"])
            let recorded = try await nurse.post(
                "/orders/\(spine.order)/record", ["state": "arrived", "quantity": "4", "happenedAt": FormSpineTests.local(-1)])
            #expect(recorded.status == 303, "\(recorded.text)")
            #expect(try await town.promised(spine.capability) == 6)
            let another = try await nurse.post("\(path)/arrivals", fields.merging(["isAnother": "yes"]) { $1 })
            #expect(another.status == 303, "\(another.text)")
            let until: Date = try town.database.asAdmin().one("select until from aid_order where origin = 'arrival'")
            #expect(localTimeText(until, in: FormSpineTests.tokyo) == fields["until"])
        }
    }

    /// The nurse writes the arrival down again to correct it: she is led to the order that is here, and nothing is promised twice.
    @Test(arguments: Language.allCases) func whatIsHereIsCorrectedWhereItStands(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let request = try await town.askForPumps(12)
            let taken = try await town.house.perform(town.arrival(of: 12, for: request), as: town.coordinator)
            var nurse = try await site.browser("north.requester", language)
            let path = "/requests/\(request)"
            let page = try await nurse.get(path)
            #expect(page.text.contains(PaperOrderWords.isHere(taken.number).text(language)))
            #expect(page.text.contains("href=\"/orders/\(taken.order)?record=arrived#record\""))
            let fields = [
                "item": try #require(page.value(of: "item", in: "\(path)/arrivals")), "quantity": "12", "lender": "south",
                "happenedAt": FormSpineTests.local(-2),
            ]
            let again = try await nurse.post("\(path)/arrivals", fields)
            #expect(again.status == 409 && again.text.contains(Refusal.orderArrived(number: taken.number).sentence(language)))
            #expect(try town.database.asAdmin().one("select count(*) from aid_order", as: Int.self) == 1)
            #expect(try await nurse.post("\(path)/arrivals", fields.merging(["isAnother": "yes"]) { $1 }).status == 303)
            #expect(try town.database.asAdmin().one("select count(*) from aid_order", as: Int.self) == 2)
        }
    }

    /// The nurse wrote a wrong time down. It is said again: while a part is still to come, for all of them, and once they have gone on.
    @Test(arguments: Language.allCases) func aWrongTimeIsSaidAgain(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let order = try await town.acceptedOrder().order
            let path = "/orders/\(order)"
            var nurse = try await site.browser("north.requester", language)
            let times = [-3, -2.5, -2, -1.5, -1].map(FormSpineTests.local)
            func fact(_ quantity: String, _ time: String, _ more: [String: String] = [:]) -> [String: String] {
                ["state": "arrived", "quantity": quantity, "happenedAt": time].merging(more) { $1 }
            }
            func stands() throws -> String {
                let admin = try town.database.asAdmin()
                let time: Date = try admin.one("select arrived_at from aid_order")
                let units: Int = try admin.one("select arrived_units from aid_order")
                return "\(units) \(localTimeText(time, in: FormSpineTests.tokyo))"
            }
            let only = ["isCorrection": "yes"]
            let words = OrderWords.wrongTimeYes.text(language)
            #expect(try await !nurse.get(path).text.contains(words), "no time has been said yet")
            #expect(try await nurse.post("\(path)/record", fact("4", times[0])).page == path)
            #expect(try await nurse.get(path).text.contains(words))
            try await town.tell()
            #expect(try await nurse.post("\(path)/record", fact("", times[1], only)).page == path)
            #expect(try stands() == "4 \(times[1])", "the other two have not come")
            #expect(try await nurse.post("\(path)/record", fact("", times[1], only)).status == 409, "nothing new")
            #expect(try await nurse.post("\(path)/record", fact("2", times[4])).page == path)
            try await town.tell()
            #expect(try await nurse.post("\(path)/record", fact("6", times[3])).page == path, "all of them, counted")
            #expect(try stands() == "6 \(times[3])")
            _ = try await town.house.perform(ReturnOrder(order: order), as: town.north.caller(.requester))
            #expect(try await nurse.post("\(path)/record", fact("", times[2], only)).page == path)
            #expect(try stands() == "6 \(times[2])")
            let state: String = try town.database.asAdmin().one("select state from aid_order")
            #expect(state == "returning")
            // Both times stay in the log, and nobody is told that it arrived again.
            try await town.tell()
            let log = try await nurse.get(path).text
            #expect(log.components(separatedBy: language == .english ? "was corrected" : "訂正しました").count == 4)
            let told: Int = try town.database.asAdmin().one("select count(distinct position) from delivery where message = 'arrived'")
            #expect(told == 2)
        }
    }
}

extension Answer {
    /// The first address of the page that begins so and names a record.
    func path(to start: String) -> String {
        tags(of: text).compactMap { $0["action"] ?? $0["href"] }.first { $0.hasPrefix(start) }
            .map { "/" + $0.split(separator: "/").prefix(2).joined(separator: "/") } ?? start
    }
}
