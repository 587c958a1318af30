import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// At three in the morning somebody untrained takes a call: six questions, and the slip is on the coordinator's board.
@Suite struct Story02Tests {
    private static func six(_ town: Town) -> [String: String] {
        [
            "callerName": "Aoi Tanaka, night supervisor", "phone": "555-0197", "site": town.north.site.description, "hospital": "",
            "trouble": "Every syringe pump is stuck.", "quantity": "4", "aidClass": "syringe_pump", "by": FormSpineTests.local(3),
        ]
    }

    @Test func theSlipBecomesARequestByOnePress() async throws {
        try await OpenSite.with { site in
            let town = site.town
            var taker = try await site.browser("desk.call_taker")
            #expect(try await taker.get("/").page == "/call")
            let page = try await taker.get("/call")
            #expect(page.status == 200)
            #expect(tags(of: page.text).filter { $0.name == "nav" && !$0.isEnd }.count == 1)
            let made = try await taker.post("/call-slips", Self.six(town))
            #expect(made.status == 303 && made.page == "/call", "\(made.text)")
            #expect(try await taker.get(made.location).text.contains("The coordinator sees it now"))

            var desk = try await site.browser("desk.coordinator")
            let board = try await desk.get("/")
            #expect(board.text.contains("Aoi Tanaka, night supervisor") && board.text.contains("Every syringe pump is stuck."))
            let action = try #require(FormSpineTests.actions(board, "/request").first)
            let names = ["version", "site", "aidClass", "quantity", "neededBy"]
            let form = Dictionary(uniqueKeysWithValues: names.map { ($0, board.value(of: $0) ?? "") })
            let pressed = try await desk.post(action, form)
            #expect(pressed.status == 303 && pressed.page.hasPrefix("/requests/"), "\(pressed.text)")
            try await town.seal()
            #expect(try await desk.get(pressed.location).text.contains(DoneWords.askedForCaller.text(.english)))
            let request = try await desk.get(pressed.page)
            #expect(
                request.text.contains("said by Aoi Tanaka, night supervisor, 555-0197, by phone, typed by desk.coordinator"),
                "\(request.text)")
            #expect(try await !desk.get("/").text.contains("Every syringe pump is stuck."))
            #expect(try await desk.post(action, form).status == 412)
            // The hospital sees its request like any other.
            var hospital = try await site.browser("north.requester")
            #expect(try await hospital.get(pressed.page).status == 200)
        }
    }

    @Test func whatWasNotSaidIsFilledInByTheCoordinator() async throws {
        try await OpenSite.with { site in
            let town = site.town
            var taker = try await site.browser("desk.call_taker")
            let little = ["callerName": "Somebody", "phone": "555-0197", "hospital": "the one on the hill", "trouble": "Dark.", "by": ""]
            #expect(try await taker.post("/call-slips", little).status == 303)
            var desk = try await site.browser("desk.coordinator")
            let board = try await desk.get("/")
            #expect(board.text.contains("the one on the hill") && FormSpineTests.actions(board, "/request").isEmpty)
            let slip = try #require(try await town.house.view(ShowBoard(), as: town.coordinator).slips.first?.slip.id)
            let page = try await desk.get("/call-slips/\(slip)")
            #expect(page.status == 200)
            let wrong = try await desk.post("/call-slips/\(slip)/request", ["version": "1", "quantity": "3"])
            #expect(wrong.status == 422 && wrong.value(of: "quantity") == "3")
            #expect(try await desk.post("/call-slips/\(slip)/answer", ["version": "1", "answer": "It works again."]).status == 303)
            #expect(try await town.house.view(ShowBoard(), as: town.coordinator).slips.isEmpty)
        }
    }

    /// The caller was cut off: what there is stands on the slip, and what is missing is marked.
    @Test(arguments: Language.allCases) func aCallThatBreaksOffIsWrittenDown(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            var taker = try await site.browser("desk.call_taker", language)
            let empty = ["callerName": "", "phone": "", "site": "", "hospital": "", "trouble": " ", "quantity": "", "by": ""]
            #expect(try await taker.post("/call-slips", empty).status == 422, "a slip says something")
            let cut = try await taker.post("/call-slips", empty.merging(["trouble": "Everything is dark."]) { $1 })
            #expect(cut.status == 303 && cut.page == "/call", "\(cut.text)")
            var desk = try await site.browser("desk.coordinator", language)
            let row = try #require(try await town.house.view(ShowBoard(), as: town.coordinator).slips.first)
            let marked = try #require(row.missing(language))
            for path in ["/", "/call-slips/\(row.slip.id)"] {
                let page = try await desk.get(path).text
                #expect(page.contains("Everything is dark.") && page.contains(marked), "\(path)")
                #expect(page.contains(CallWords.noPlace.text(language)) && !page.contains("tel:\""), "\(path)")
                #expect(!page.contains(CallWords.noWords.text(language)), "nothing was removed")
            }
            // The desk knows better: the hospital is rung on the number that the register has.
            let asked = try await desk.post(
                "/call-slips/\(row.slip.id)/request",
                [
                    "version": "1", "site": town.north.site.description, "quantity": "3", "aidClass": "syringe_pump",
                    "neededBy": FormSpineTests.local(3),
                ])
            #expect(asked.status == 303 && asked.page.hasPrefix("/requests/"), "\(asked.text)")
            let request = try #require(try await town.house.view(ShowBoard(), as: town.coordinator).requests.first?.request)
            #expect(request.callback.count >= 3)
        }
    }

    /// What is no number stands with the words of the call, and what is one in anybody's writing is read.
    @Test(arguments: Language.allCases) func aNumberIsTakenAsItWasSaid(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            var taker = try await site.browser("desk.call_taker", language)
            let numbers: [(String, Int?)] = [
                ("about twenty", nil), ("20-30", nil), ("２０台", 20), ("約20", 20), ("約 20 台", 20), ("20", 20),
            ]
            for (typed, number) in numbers {
                let sent = try await taker.post("/call-slips", Self.six(town).merging(["quantity": typed]) { $1 })
                #expect(sent.status == 303, "\(typed): \(sent.text)")
                let row = try #require(
                    try await town.house.view(ShowBoard(), as: town.coordinator).slips.max { $0.slip.madeAt < $1.slip.madeAt })
                #expect(row.slip.quantity == number, "\(typed)")
                #expect(row.trouble?.contains(typed) == (number == nil) && row.trouble?.contains("Every syringe pump is stuck.") == true)
                #expect((row.missing(language) == nil) == (number != nil), "the desk asks how many")
            }
            #expect(try await taker.post("/call-slips", Self.six(town).merging(["quantity": "0"]) { $1 }).status == 422)
        }
    }

    @Test(arguments: Language.allCases) func patientsInsteadOfANumber(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            var taker = try await site.browser("desk.call_taker", language)
            let said = Self.six(town).merging(["quantity": "", "patients": "7"]) { $1 }
            #expect(try await taker.post("/call-slips", said).page == "/call")
            var desk = try await site.browser("desk.coordinator", language)
            let board = try await desk.get("/")
            #expect(board.text.contains(AidClass.syringePump.wanted(7, for: 7, language)))
            let slip = try #require(try await town.house.view(ShowBoard(), as: town.coordinator).slips.first?.slip)
            #expect(slip.quantity == nil && slip.patients == 7 && slip.isComplete)
            #expect(try await desk.get("/call-slips/\(slip.id)").value(of: "patients") == "7")
            // One press, as on any slip that says everything.
            let action = try #require(FormSpineTests.actions(board, "/request").first)
            let names = ["version", "site", "aidClass", "quantity", "patients", "neededBy"]
            let pressed = try await desk.post(action, Dictionary(uniqueKeysWithValues: names.map { ($0, board.value(of: $0) ?? "") }))
            #expect(pressed.page.hasPrefix("/requests/"), "\(pressed.text)")
            let item = try #require(try await town.house.view(ShowBoard(), as: town.coordinator).requests.first?.items.first?.item)
            #expect(item.patients == 7 && item.quantity == 7)
        }
    }

    @Test func aCallTakerSeesNothingElse() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let request = try await town.askForPumps()
            let slip = try await town.house.perform(town.callSlip, as: town.callTaker).id
            try await town.seal()
            var taker = try await site.browser("desk.call_taker")
            for path in [
                "/asking", "/lending", "/requests", "/requests/\(request)", "/journal", "/members", "/plans", "/call-slips/\(slip)",
            ] {
                #expect([403, 404].contains(try await taker.get(path).status), "\(path)")
            }
            let program = try await site.program("desk.call_taker")
            for path in [
                "/board", "/requests", "/journal", "/journal/following?after=0", "/members", "/capabilities", "/call-slips/\(slip)",
            ] {
                #expect(try await program.get(path).status == 403, "\(path)")
            }
            for path in ["/me", "/call-sites", "/calls"] { #expect(try await program.get(path).status == 200, "\(path)") }
        }
    }
}
