import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Something stands at the door, and who sent it is no member: the nurse writes down who, and the desk rings them.
@Suite struct UnknownSenderPageTests {
    @Test(arguments: Language.allCases) func aSenderIsWrittenDownInWords(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let request = try await town.askForPumps(6)
            var nurse = try await site.browser("north.requester", language)
            let path = "/requests/\(request)"
            let page = try await nurse.get(path)
            #expect(page.text.contains(PaperOrderWords.senderHint.text(language)))
            #expect(FormSpineTests.actions(page, "/covered-inside").isEmpty)
            var fields = [
                "item": try #require(page.value(of: "item", in: "\(path)/arrivals")), "quantity": "4", "lender": "",
                "happenedAt": FormSpineTests.local(-1), "note": "By van",
            ]
            fields["sender"] = "Harbour Rental, 555-0166"
            let sent = try await nurse.post("\(path)/arrivals", fields)
            #expect(sent.status == 303 && sent.page == path, "\(sent.text)")
            let done = try await nurse.get(sent.location)
            #expect(done.text.contains(DoneWords.arrivalNoted.text(language)))
            #expect(try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.progress.missing == 2)
            // More than is missing covers all of it, and no more.
            #expect(try await nurse.post("\(path)/arrivals", fields).status == 303)
            let sheet = try await town.house.view(ShowRequest(request: request), as: town.coordinator)
            #expect(sheet.row.progress.missing == 0 && sheet.row.items[0].item.coveredInside == 6)
            try await town.seal()
            #expect(try await nurse.get(path).text.contains("Harbour Rental, 555-0166; By van"))

            var desk = try await site.browser("desk.coordinator", language)
            let queue = try await desk.get(BoardList.queue.address.text)
            #expect(queue.text.contains("job-unknown_sender-"))
            #expect(!FormSpineTests.actions(queue, "/done").isEmpty)
            // Not after all: then nobody is to be rung.
            let cover = try #require(FormSpineTests.actions(try await nurse.get(path), "/covered-inside").first)
            let none = try await nurse.post(cover, ["quantity": "0"])
            #expect(try await nurse.get(none.location).text.contains(DoneWords.notCoveredInside.text(language)))
            #expect(try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.progress.missing == 6)
            #expect(try await !desk.get(BoardList.queue.address.text).text.contains("job-unknown_sender-"))
        }
    }

    /// Neither a name nor one that the register knows: both are taken down, and the desk finds out.
    @Test(arguments: Language.allCases) func anArrivalIsNeverRefusedForItsSender(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let request = try await town.askForPumps(6)
            var nurse = try await site.browser("north.requester", language)
            let path = "/requests/\(request)"
            let page = try await nurse.get(path)
            let fields = [
                "item": try #require(page.value(of: "item", in: "\(path)/arrivals")), "quantity": "1",
                "happenedAt": FormSpineTests.local(-1), "isAnother": "yes",
            ]
            for lender in ["", "Zzz Rental"] {
                let sent = try await nurse.post("\(path)/arrivals", fields.merging(["lender": lender]) { $1 })
                #expect(sent.status == 303 && sent.page == path, "\(sent.text)")
                #expect(try await nurse.get(sent.location).text.contains(DoneWords.arrivalNoted.text(language)))
            }
            try await town.seal()
            #expect(try await nurse.get(path).text.contains("Zzz Rental"))
            #expect(try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.progress.missing == 4)
            let jobs = try await town.house.view(ShowBoard(), as: town.coordinator).jobs
            #expect(jobs.count { $0.kind == .unknownSender } == 2)
        }
    }

    /// The request was cancelled, and a van comes: the form takes it, and what came stands in the log with its number.
    @Test(arguments: Language.allCases) func whatComesTooLateIsTakenDown(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let request = try await town.askForPumps(6)
            _ = try await town.house.perform(CancelRequest(request: request), as: town.north.caller(.requester))
            var nurse = try await site.browser("north.requester", language)
            let path = "/requests/\(request)"
            let page = try await nurse.get(path)
            let fields = [
                "item": try #require(page.value(of: "item", in: "\(path)/arrivals")), "quantity": "20", "lender": "",
                "sender": "Harbour Rental, 555-0166", "happenedAt": FormSpineTests.local(-1),
            ]
            #expect(try await nurse.post("\(path)/arrivals", fields).status == 303)
            try await town.seal()
            let log = try await nurse.get(path).text
            #expect(log.contains("Harbour Rental, 555-0166") && log.contains(AidClass.infusionPumpLarge.counted(20, language)))
        }
    }
}
