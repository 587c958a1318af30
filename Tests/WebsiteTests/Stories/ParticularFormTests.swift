import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// What only some kinds of aid are asked, from the form to the order's paper.
@Suite struct ParticularFormTests {
    @Test(arguments: Language.allCases) func aVehicleSaysWhatItIs(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            var publisher = try await site.browser("south.publisher", language)
            let form = try await publisher.get("/capabilities/new?kind=transport")
            let names = Set(tags(of: form.text).compactMap { $0["name"] })
            #expect(names.isSuperset(of: ["vehicle", "withDriver", "loadKilograms", "hours"]))
            #expect(names.isDisjoint(with: ["lotSize", "presence", "model"]), "not asked of a vehicle")
            #expect(form.text.contains(AidClass.courierVehicle.words(language)))
            #expect(!form.text.contains("value=\"infusion_pump_large\""))

            var fields = [
                "site": town.south.site.description, "aidClass": "courier_vehicle", "kind": "transport", "quantity": "2", "reserve": "0",
                "leadMinutes": "30", "vehicle": "Panel van", "withDriver": "yes", "loadKilograms": "heavy", "hours": "06:00-22:00",
            ]
            let wrong = try await publisher.post("/capabilities", fields)
            #expect(wrong.status == 422 && wrong.value(of: "vehicle") == "Panel van", "the form of its kind comes back filled")
            fields["loadKilograms"] = "９００"
            let saved = try await publisher.post("/capabilities", fields)
            #expect(saved.status == 303, "\(saved.text)")
            let list = try await publisher.get("/lending")
            for words in ["Panel van", "900 kg", Particulars.driver(true, language), "06:00-22:00"] {
                #expect(list.text.contains(words), "\(words)")
            }

            // Through enquiry and offer into the order, with the other terms.
            let asker = town.north
            let request = try await town.house.perform(
                SubmitRequest(
                    site: asker.site, callback: "555-0199", trouble: "No van.", items: [.init(aidClass: .courierVehicle, quantity: 1)],
                    neededBy: Date().addingTimeInterval(4 * 3600), harm: .careLost), as: asker.caller(.requester)
            ).id
            let enquiry = try #require(try await town.planAndAsk().first)
            var dispatcher = try await site.browser("south.dispatcher", language)
            #expect(try await dispatcher.get("/lending").text.contains("Panel van"))
            let offer = try await town.tender(enquiry, 1)
            var approver = try await site.browser("north.approver", language)
            #expect(try await approver.get("/requests/\(request)").text.contains("900 kg"))
            try await town.approveAndTriage(request)
            let order = try await town.accept(offer)
            let paper = try await approver.get("/orders/\(order)")
            #expect(paper.text.contains("Panel van") && paper.text.contains(OrderWords.fuelled.text(language)))
        }
    }

    @Test func whatDoesNotBelongIsRefusedByItsField() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let program = try await site.program("south.publisher")
            let body: [String: Any] = [
                "site": town.south.site.description, "aidClass": "courier_vehicle", "quantity": 2,
                "terms": ["particulars": ["lotSize": 5, "vehicle": "Van"]],
            ]
            let refused = try await program.send(.post, "/capabilities", body)
            #expect(refused.status == 422 && refused.text.contains("terms.particulars.lotSize"), "\(refused.text)")
            let pumps: [String: Any] = [
                "site": town.south.site.description, "aidClass": "infusion_pump_large", "quantity": 20,
                "terms": ["particulars": ["lotSize": 5, "consumables": "Adult sets", "consumableDays": 3]],
            ]
            let made = try await program.send(.post, "/capabilities", pumps)
            #expect(made.status == 200, "\(made.text)")
            let id = try #require(made.object["id"] as? String)
            let revised: [String: Any] = [
                "version": 1, "quantity": 20, "reserve": 0, "terms": ["particulars": ["withDriver": true]],
            ]
            #expect(try await program.send(.put, "/capabilities/\(id)", revised).status == 422)
            // Twelve are missing: two lots of five go, and two stay short.
            _ = try await town.askForPumps(12)
            let planned = try await site.program("desk.coordinator").send(.post, "/plans", [:])
            #expect(planned.object["proposed"] as? Int == 10 && planned.object["missing"] as? Int == 2, "\(planned.text)")
        }
    }
}
