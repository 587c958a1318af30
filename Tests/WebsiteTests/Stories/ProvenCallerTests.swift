import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// What the desk is told before it sends what it took down for others: that it was asked for already, and whether the caller was proven.
@Suite struct ProvenCallerTests {
    @Test func theSameReportIsShownBeforeItIsSentAgain() async throws {
        try await OpenSite.with { site in
            var clerk = try await site.browser("desk.coordinator")
            let row = ["site": "north", "trouble": "Dark.", "aidClass": "101", "quantity": "4", "by": "+2", "callback": "555-0199"]
            #expect(try await clerk.post("/proxy", row).page == "/proxy")
            // Shown, filled; Enter in the first field sends it.
            let again = try await clerk.post("/proxy", row)
            #expect(again.status == 200 && again.value(of: "trouble") == "Dark." && again.value(of: "seen") == "yes")
            #expect(again.text.contains(AskWords.alike(1).text(.english)) && again.text.contains(ProxyWords.enterAgain.text(.english)))
            #expect(tags(of: again.text).contains { $0["name"] == "site" && $0.has("autofocus") })
            #expect(try await site.town.house.view(ShowBoard(), as: site.town.coordinator).requests.count == 1)
            #expect(try await clerk.post("/proxy", row.merging(["seen": "yes"]) { $1 }).status == 303)
            // The same press once more is the same report, and another class another one.
            let key = UUID()
            let other = row.merging(["aidClass": "102"]) { $1 }
            for _ in 0..<2 { #expect(try await clerk.post("/proxy", other, key: key).status == 303) }
            #expect(try await site.town.house.view(ShowBoard(), as: site.town.coordinator).requests.count == 3)
        }
    }

    /// A word of the card proves who rings: once, for one slip; and a slip that was asked for already is shown before it is sent.
    @Test(arguments: Language.allCases) func aSlipSaysThatItsCallerWasProven(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let card = try await town.callCard()
            let taker = town.callTaker
            let checked = House.Envelope.fresh()
            let word = CheckCallWord(code: card.code, wordHash: Secrets.hash(ofWord: card.words[0]))
            #expect(try await town.house.perform(word, as: taker, checked).isRight)
            func slip(_ proof: ID<DeedMark>?) -> MakeCallSlip {
                MakeCallSlip(
                    callerName: "Aoi", phone: "555-0197", site: town.north.site, trouble: "Stuck.", aidClass: .syringePump, quantity: 4,
                    neededBy: Date().addingTimeInterval(3600), proof: proof)
            }
            let proven = try await town.house.perform(slip(checked.id), as: taker)
            await #expect(throws: Refusal.alreadyDone) { try await town.house.perform(slip(checked.id), as: taker) }
            // A wrong word, another deed, another's deed: none of them proves anything.
            let missed = House.Envelope.fresh()
            _ = try await town.house.perform(
                CheckCallWord(code: card.code, wordHash: Secrets.hash(ofWord: "wrong")), as: taker, missed)
            let nothing = Refusal.invalid([Mistake(field: "proof", .notThere)])
            for proof in [missed.id, House.Envelope.fresh().id] {
                await #expect(throws: nothing) { try await town.house.perform(slip(proof), as: taker) }
            }
            await #expect(throws: nothing) { try await town.house.perform(slip(checked.id), as: town.coordinator) }
            let plain = try await town.house.perform(slip(nil), as: taker)

            var desk = try await site.browser("desk.coordinator", language)
            let page = try await desk.get("/call-slips/\(proven.id)")
            #expect(page.text.contains(CallWords.proven("North Hospital main").text(language)), "\(page.text.prefix(200))")
            #expect(try await desk.get("/call-slips/\(plain.id)").text.contains(CallWords.notProven.text(language)))

            let fields = [
                "version": "1", "site": town.north.site.description, "aidClass": "syringe_pump", "quantity": "4",
                "neededBy": FormSpineTests.local(1),
            ]
            #expect(try await desk.post("/call-slips/\(proven.id)/request", fields).status == 303)
            let shown = try await desk.post("/call-slips/\(plain.id)/request", fields)
            #expect(shown.status == 200 && shown.value(of: "seen") == "yes" && shown.text.contains(AskWords.alike(1).text(language)))
            #expect(try await desk.post("/call-slips/\(plain.id)/request", fields.merging(["seen": "yes"]) { $1 }).status == 303)
            #expect(try await town.house.view(ShowBoard(), as: town.coordinator).requests.count == 2)
        }
    }

    /// Whoever rings back has the numbers that are known before them, beside the one that the caller gave, and adds one there.
    @Test(arguments: Language.allCases) func theKnownNumbersStandOnTheSlip(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            try await town.addContact(town.north, "Night desk", phone: "555-0161", rank: 1)
            let slip = try await town.house.perform(town.callSlip, as: town.callTaker).id
            var desk = try await site.browser("desk.coordinator", language)
            let page = try await desk.get("/call-slips/\(slip)")
            #expect(page.text.contains("Night desk") && page.text.contains("tel:5550161") && page.text.contains("tel:5550197"))
            let contacts = "/members/\(town.north.member)/contacts"
            #expect(page.value(of: "phone", in: contacts) == "555-0197", "the caller's own number is only to be named")
            let fields = ["back": "/call-slips/\(slip)", "phone": "555-0197", "rank": "2"]
            let wrong = try await desk.post(contacts, fields)
            #expect(wrong.status == 422 && wrong.text.contains("Night desk") && wrong.value(of: "phone", in: contacts) == "555-0197")
            #expect(try await desk.post(contacts, fields.merging(["post": "Ward 3"]) { $1 }).page == "/call-slips/\(slip)")
            let added = try await desk.get("/call-slips/\(slip)")
            #expect(added.text.contains("Ward 3") && added.value(of: "phone", in: contacts)?.isEmpty != false)

            // Where no hospital is chosen there is nothing to know; once one is, also with a mistake, its numbers stand there.
            let open = try await town.house.perform(
                MakeCallSlip(callerName: "Aoi", phone: "555-0198", site: nil, hospital: "By the river", trouble: "Stuck."),
                as: town.callTaker
            ).id
            #expect(try await !desk.get("/call-slips/\(open)").text.contains("tel:5550161"))
            let chosen = try await desk.post("/call-slips/\(open)/request", ["version": "1", "site": town.north.site.description])
            #expect(chosen.status == 422 && chosen.text.contains("tel:5550161"))
        }
    }

    /// The call taker's page carries the proof to the slip by itself.
    @Test func theCallersWordTravelsWithTheSlip() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let card = try await town.callCard()
            var taker = try await site.browser("desk.call_taker")
            // What is typed already stays, whatever the word; so does a word that was sent with the slip without being checked.
            let typed = ["callerName": "Aoi", "phone": "555-0197", "site": "", "trouble": "", "quantity": "4", "by": ""]
            for (path, word) in [("/call/word", "wrong"), ("/call-slips", "wrong"), ("/call/word", "")] {
                let missed = try await taker.post(path, typed.merging(["code": card.code, "word": word]) { $1 })
                #expect(missed.value(of: "callerName") == "Aoi" && missed.value(of: "quantity") == "4", "\(path)")
                #expect(missed.value(of: "code") == card.code && missed.value(of: "proof")?.isEmpty != false)
            }
            let checked = try await taker.post("/call/word", typed.merging(["code": card.code, "word": card.words[0]]) { $1 })
            #expect(checked.value(of: "callerName") == "Aoi" && checked.value(of: "phone") == "555-0197")
            #expect(checked.value(of: "site") == town.north.site.description && checked.value(of: "word")?.isEmpty != false)
            let proof = try #require(checked.value(of: "proof", in: "/call-slips"))
            #expect(!proof.isEmpty)
            let fields = ["callerName": "Aoi", "phone": "555-0197", "site": town.north.site.description, "proof": proof]
            let wrong = try await taker.post("/call-slips", fields)
            #expect(wrong.status == 422 && wrong.value(of: "proof", in: "/call-slips") == proof, "a mistake loses no proof")
            #expect(try await taker.post("/call-slips", fields.merging(["trouble": "Stuck."]) { $1 }).status == 303)
            #expect(try await town.house.view(ShowBoard(), as: town.coordinator).slips.first?.provenName != nil)
        }
    }
}
