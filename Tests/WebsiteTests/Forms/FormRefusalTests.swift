import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// A refused form comes back as it was left, says why, and nothing changed.
@Suite struct FormRefusalTests {
    private static func comesBack(_ answer: Answer, _ fields: [String: String], _ status: Int, filled: [String]) {
        #expect(answer.status == status, "\(answer.text.prefix(2_000))")
        #expect(answer.text.contains("id=\"summary\""), "no summary")
        for name in filled { #expect(answer.value(of: name) == fields[name], "\(name): \(answer.value(of: name) ?? "nothing")") }
    }

    @Test(arguments: Language.allCases) func asking(language: Language) async throws {
        try await OpenSite.with { site in
            var browser = try await site.browser("north.requester", language)
            let before = try site.records()
            var fields = FormSpineTests.asking(site.town)
            fields["items[0].quantity"] = "many"
            fields["callback"] = "ring me"
            fields["trouble"] = "It is \"dark\" & <cold>\r\nsince noon"
            let answer = try await browser.post("/requests", fields)
            #expect(answer.status == 422)
            #expect(answer.text.contains("<html lang=\"\(language.rawValue)\">"))
            #expect(answer.value(of: "trouble")?.contains("\"dark\" & <cold>") == true, "\(answer.value(of: "trouble") ?? "")")
            Self.comesBack(
                answer, fields, 422,
                filled: ["site", "callback", "items[0].quantity", "items[0].aidClass", "by", "neededBy", "harm", "occasion"])
            #expect(answer.text.components(separatedBy: "class=\"error\"").count == 3, "both mistakes stand at their fields")
            #expect(try await browser.post("/requests", [:]).status == 422)
            #expect(try site.records() == before)
        }
    }

    /// The session ran out while somebody typed: after signing in the form is there again, and nothing was sent.
    @Test(arguments: Language.allCases) func whatWasTypedOutlivesTheSession(language: Language) async throws {
        try await OpenSite.with { site in
            let before = try site.records()
            var fields = FormSpineTests.asking(site.town)
            fields["trouble"] = "It is \"dark\" & <cold>"
            var late = Browser(site: site, language: language)
            let turnedAway = try await late.post("/requests", fields)
            #expect(turnedAway.status == 401)
            let typed = try #require(turnedAway.value(of: "typed"))
            let back = try await late.post(
                "/sign-in", ["login": "north.requester", "password": Town.password, "typed": typed], key: nil)
            #expect(back.status == 200)
            for name in ["site", "callback", "trouble", "items[0].quantity", "items[0].aidClass", "harm"] {
                #expect(back.value(of: name) == fields[name], "\(name): \(back.value(of: name) ?? "nothing")")
            }
            let all = try await late.post("/requests", fields)
            #expect(all.status == 303, "and now it can be sent")
            #expect(try site.records() != before)
            // What leads away from this site is not followed.
            let away = "{\"page\":\"//elsewhere.example\",\"action\":\"/requests\",\"values\":{}}"
            let kept = try await late.post(
                "/sign-in", ["login": "north.requester", "password": Town.password, "typed": away], key: nil)
            #expect(kept.status == 303 && kept.page == "/")
        }
    }

    @Test func everyMistakeOfTheAskingForm() async throws {
        try await OpenSite.with { site in
            var browser = try await site.browser("north.requester")
            let before = try site.records()
            let wrongs: [(String, String)] = [
                ("items[0].quantity", "0"), ("items[0].quantity", "-3"), ("items[0].quantity", "1.5"),
                ("items[0].quantity", "99999999999999999999"),
                ("items[0].aidClass", "spaceship"), ("neededBy", "tomorrow"), ("neededBy", "2026-02-30T10:00"), ("neededBy", ""),
                ("neededBy", FormSpineTests.local(-48)), ("by", "2026-99-99T10:00"), ("site", "x"), ("site", ""), ("callback", ""),
                ("callback", String(repeating: "5", count: 41)), ("trouble", ""), ("trouble", String(repeating: "あ", count: 2_001)),
                ("trouble", "a\u{7}b"), ("trouble", "a\u{0}b"), ("harm", "terrible"), ("occasion", "party"), ("neededUntil", "x"),
                ("neededUntil", FormSpineTests.local(1)),
            ]
            for (name, value) in wrongs {
                var fields = FormSpineTests.asking(site.town)
                fields[name] = value
                let answer = try await browser.post("/requests", fields)
                #expect(answer.status == 422, "\(name) = \(value.prefix(20)): \(answer.status)")
                #expect(answer.text.contains("id=\"summary\""))
                if name != "harm", name != "occasion" { #expect(answer.value(of: "callback") == fields["callback"]) }
            }
            #expect(try site.records() == before)
        }
    }

    @Test func publishingAndContacts() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let pumps = try await town.registerPumps()
            var browser = try await site.browser("south.publisher")
            var admin = try await site.browser("south.organisation_administrator")
            let before = try site.records()
            let fields = [
                "site": town.south.site.description, "aidClass": AidClass.infusionPumpLarge.rawValue, "quantity": "five", "reserve": "x",
                "leadMinutes": "soon", "longestLoanDays": "-1", "radiusKilometres": "far", "conditions": "Ring <first>",
            ]
            Self.comesBack(try await browser.post("/capabilities", fields), fields, 422, filled: fields.keys.sorted())
            let revision = ["version": "1", "quantity": "five", "reserve": "2", "leadMinutes": "45", "conditions": "x"]
            Self.comesBack(
                try await browser.post("/capabilities/\(pumps)", revision), revision, 422, filled: ["quantity", "reserve", "leadMinutes"])
            let contact = ["post": "Night desk", "phone": "ring", "email": "nobody", "rank": "first"]
            Self.comesBack(
                try await admin.post("/members/\(town.south.member)/contacts", contact), contact, 422, filled: contact.keys.sorted())
            #expect(try site.records() == before)
        }
    }

    @Test func somebodyWasFirst() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let pumps = try await town.registerPumps()
            var browser = try await site.browser("south.publisher")
            let fields = ["version": "1", "quantity": "8", "reserve": "1", "leadMinutes": "45"]
            #expect(try await browser.post("/capabilities/\(pumps)", fields).status == 303)
            let before = try site.records()
            let late = try await browser.post("/capabilities/\(pumps)", fields.merging(["quantity": "7"]) { $1 })
            Self.comesBack(late, ["quantity": "7"], 412, filled: ["quantity"])
            let unseen = try await browser.post("/capabilities/\(pumps)", ["quantity": "7", "reserve": "1", "leadMinutes": "45"])
            Self.comesBack(unseen, ["quantity": "7"], 428, filled: ["quantity"])
            #expect(try site.records() == before)
        }
    }

    /// Both sides record the same two: the second form comes back filled, beside what stands there now.
    @Test func somebodyRecordedItFirst() async throws {
        try await OpenSite.with { site in
            let path = "/orders/\(try await site.town.acceptedOrder().order)"
            var nurse = try await site.browser("north.requester")
            var lender = try await site.browser("south.dispatcher")
            let seen = try #require(try await lender.get(path).value(of: "version", in: "\(path)/record"))
            let fields = ["version": seen, "state": "arrived", "quantity": "2", "happenedAt": FormSpineTests.local(-1)]
            #expect(try await nurse.post("\(path)/record", fields).status == 303)
            let before = try site.records()
            let late = try await lender.post("\(path)/record", fields)
            #expect(late.status == 412 && late.text.contains("id=\"summary\""), "\(late.text.prefix(2_000))")
            for name in ["quantity", "happenedAt"] { #expect(late.value(of: name, in: "\(path)/record") == fields[name], "\(name)") }
            #expect(try site.records() == before)
            let version = try #require(late.value(of: "version", in: "\(path)/record"))
            #expect(version != seen, "pressed again, it is meant")
        }
    }

    /// Nine came of an order of six: the refusal leads to where the rest is recorded. That it is home is offered to the lender only.
    @Test(arguments: Language.allCases) func moreCameThanTheOrderSays(language: Language) async throws {
        try await OpenSite.with { site in
            let spine = try await site.town.acceptedOrder()
            let path = "/orders/\(spine.order)"
            var nurse = try await site.browser("north.requester", language)
            let refused = try await nurse.post(
                "\(path)/record", ["state": "arrived", "quantity": "9", "happenedAt": FormSpineTests.local(-1)])
            let way = "/requests/\(spine.request)#arrivals"
            #expect(refused.status == 422 && tags(of: refused.text).contains { $0["href"] == way }, "\(refused.text)")
            #expect(
                refused.text.contains(OrderWords.moreCame.text(language)) && refused.text.contains(PaperOrderWords.arrived.text(language)))
            let request = try await nurse.get("/requests/\(spine.request)").text
            #expect(tags(of: request).contains { $0["id"] == "arrivals" })
            let home = "<option value=\"home\">\(Order.State.home.words(.equipment, language))"
            #expect(!refused.text.contains(home))
            var lender = try await site.browser("south.dispatcher", language)
            let theirs = try await lender.get(path).text
            #expect(theirs.contains(home) && !theirs.contains(way))
        }
    }

    @Test func offering() async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.registerPumps()
            let request = try await town.askForPumps()
            let enquiry = try await town.planAndAsk()[0]
            var browser = try await site.browser("south.dispatcher")
            let before = try site.records()
            let path = "/enquiries/\(enquiry)/offer"
            for (more, status) in [
                (["answer": "part", "quantity": "none"], 422), (["answer": "part", "quantity": "7"], 422), (["answer": ""], 422),
                (["until": FormSpineTests.local(0.5)], 422), (["arrivesAt": "soon"], 422),
                (["note": String(repeating: "x", count: 1_001)], 422),
            ] {
                let fields = FormSpineTests.offering(more)
                Self.comesBack(try await browser.post(path, fields), fields, status, filled: ["arrivesAt", "until", "note"])
            }
            #expect(try site.records() == before)
            // Accepting before approval, and steps out of turn, are told on the page from which they were sent.
            let offer = try await town.tender(enquiry, 6)
            var approver = try await site.browser("north.approver")
            let early = try await approver.post("/offers/\(offer)/acceptance", ["back": "/requests/\(request)"])
            #expect(early.status == 409 && early.text.contains("id=\"summary\""))
        }
    }

    @Test func passwordsNeverComeBack() async throws {
        try await OpenSite.with { site in
            var browser = try await site.browser("north.requester")
            let before = try site.records()
            for (old, new, status) in [("wrong old one", "a long new secret", 401), (Town.password, "short", 422)] {
                let answer = try await browser.post("/account/password", ["oldPassword": old, "newPassword": new])
                #expect(answer.status == status && answer.text.contains("id=\"summary\""))
                #expect(!answer.text.contains(old) && !answer.text.contains(new))
            }
            #expect(try site.records() == before)
        }
    }

    /// Sent twice, as a slow page and a tired hand do.
    @Test func twiceIsOnce() async throws {
        try await OpenSite.with { site in
            let browser = try await site.browser("north.requester")
            let key = UUID()
            let fields = FormSpineTests.asking(site.town)
            let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
                for _ in 0..<3 {
                    group.addTask {
                        var copy = browser
                        return try await copy.post("/requests", fields, key: key)
                    }
                }
                return try await group.reduce(into: [Answer]()) { $0.append($1) }
            }
            #expect(answers.allSatisfy { $0.status == 303 || $0.status == 409 })
            #expect(Set(answers.filter { $0.status == 303 }.map(\.page)).count == 1)
            let list = try await site.program("north.requester").get("/requests").fields("rows")
            #expect(list.count == 1)
            // The same key with other words is another form: it is told, and nothing is done.
            var copy = browser
            let other = try await copy.post("/requests", fields.merging(["trouble": "Something else"]) { $1 }, key: key)
            #expect(other.status == 422 && other.text.contains("id=\"summary\""))
            #expect(try await site.program("north.requester").get("/requests").fields("rows").count == 1)
        }
    }

    @Test func bytesThatAreNoForm() async throws {
        try await OpenSite.with { site in
            var browser = try await site.browser("north.requester")
            let before = try site.records()
            for body in [
                Data([0xFF, 0xFE]), Data("trouble=%FF".utf8), Data("trouble=%G1".utf8), Data("%".utf8), Data("a=b=c&&&=".utf8), Data(),
            ] {
                let answer = try await browser.send(.post, "/requests", body)
                #expect(answer.status == 422, "\(answer.status)")
            }
            #expect(try await browser.send(.post, "/requests", Data(repeating: 0x61, count: 2_000_000)).status == 413)
            #expect(try site.records() == before)
        }
    }
}
