import Foundation
import MutualAid
import Support
import Testing

/// Who said it and who typed it: both stand in the log, whatever the deed.
@Suite struct SaidTests {
    @Test func theLogNamesWhoSpokeAndWhoTyped() async throws {
        try await OpenSite.with { site in
            let desk = try await site.program("desk.coordinator")
            let request = try await site.town.askForPumps()
            let answer = try await desk.send(
                .patch, "/requests/\(request)",
                [
                    "harm": "life_at_risk", "neededBy": soon(3), "callback": "555-0198",
                    "said": ["name": "Aoi Tanaka", "post": "night supervisor", "phone": "555-0197"],
                ], headers: [.ifMatch: "\"1\""])
            #expect(answer.status == 200, "\(answer.text)")
            try await site.town.seal()
            let asker = try await site.program("north.requester")
            let entry = try #require(try await asker.get("/journal").fields("rows").first)
            #expect(entry["said"] as? String == "Aoi Tanaka, night supervisor, 555-0197")
            #expect(entry["name"] as? String == "desk.coordinator")
            #expect((entry["body"] as? [String: Any])?["channel"] as? String == "phone")
            let whole = try await site.town.premises.upkeep.verify(site.town.region, against: [], key: nil)
            #expect(whole.isWhole, "\(whole)")

            var browser = try await site.browser("north.requester")
            #expect(
                try await browser.get("/requests/\(request)").text.contains(
                    "said by Aoi Tanaka, night supervisor, 555-0197, by phone, typed by desk.coordinator"))
        }
    }

    @Test func aFormSaysItToo() async throws {
        try await OpenSite.with { site in
            var browser = try await site.browser("desk.coordinator")
            var fields = [
                "site": site.town.north.site.description, "callback": "555-0199", "trouble": "Dark.", "items[0].quantity": "4",
                "items[0].aidClass": "syringe_pump", "by": "other", "neededBy": "2050-01-01T10:00", "said.name": "", "said.post": "ward 3",
                "said.phone": "5", "said.way": "paper",
            ]
            let wrong = try await browser.post("/requests", fields)
            #expect(wrong.status == 422)
            #expect(wrong.value(of: "said.post") == "ward 3")
            fields["said.name"] = "Aoi Tanaka"
            fields["said.phone"] = ""
            let sent = try await browser.post("/requests", fields)
            #expect(sent.status == 303, "\(sent.text)")
            try await site.town.seal()
            #expect(try await browser.get(sent.page).text.contains("said by Aoi Tanaka, ward 3, on paper, typed by desk.coordinator"))
        }
    }

    @Test func whatIsWrongWithItIsToldByItsField() async throws {
        try await OpenSite.with { site in
            let desk = try await site.program("desk.coordinator")
            for (said, field) in [
                (["name": " "] as [String: Any], "said.name"), (["post": "x"], "said.name"), (["name": "A", "rank": 1], "said.rank"),
                (["name": "A", "way": "smoke"], "said.way"), (["name": "A", "phone": "x"], "said.phone"), (["name": 7], "said.name"),
            ] {
                let answer = try await desk.send(.post, "/plans", ["said": said])
                #expect(answer.status == 422, "\(said)")
                #expect(answer.fields("mistakes").first?["field"] as? String == field, "\(said): \(answer.text)")
            }
            // An account speaks for itself: nobody says its password for it.
            let password = ["old": Town.password, "new": "another battery staple", "said": ["name": "A"]] as [String: Any]
            #expect(try await desk.send(.put, "/me/password", password).fields("mistakes").first?["field"] as? String == "said")
        }
    }
}
