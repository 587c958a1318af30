import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// An incident at one hospital: suspected, active, closed and open again; requests may belong to it, and need not.
@Suite struct IncidentTests {
    private static func fields(_ town: Town) -> [String: String] {
        [
            "member": town.north.member.description, "title": "Screens show a demand", "broken": "The record system.",
            "since": FormSpineTests.local(-1), "state": "suspected",
        ]
    }

    @Test func fromSuspicionToClosedAndBack() async throws {
        try await OpenSite.with { site in
            let town = site.town
            var hospital = try await site.browser("north.requester")
            #expect(try await hospital.get("/incidents/new").status == 200)
            let early = try await hospital.post("/incidents", Self.fields(town).merging(["since": FormSpineTests.local(3)]) { $1 })
            #expect(early.status == 422 && early.value(of: "title") == "Screens show a demand")
            let made = try await hospital.post("/incidents", Self.fields(town))
            #expect(made.status == 303, "\(made.text)")
            let page = made.page
            #expect(try await hospital.get(page).text.contains("Only you and the duty coordinator see it."))

            // A suspicion is nobody else's: not the auditor's, not another hospital's.
            var desk = try await site.browser("desk.coordinator")
            var auditor = try await site.browser("desk.auditor")
            var other = try await site.browser("west.requester")
            #expect(try await desk.get(page).status == 200)
            #expect(try await auditor.get(page).status == 404)
            #expect(try await other.get(page).status == 404)
            #expect(try await !auditor.get("/incidents").text.contains("Screens show a demand"))

            #expect(try await desk.post("\(page)/state", ["version": "1", "state": "active"]).status == 303)
            #expect(try await desk.post("\(page)/state", ["version": "1", "state": "closed"]).status == 412)
            #expect(try await auditor.get(page).status == 200)
            #expect(try await other.get(page).status == 404)
            #expect(try await auditor.post("\(page)/state", ["version": "2", "state": "closed"]).status == 403)

            let id = try #require(page.split(separator: "/").last.map(String.init))
            #expect(try await hospital.get("/requests/new?incident=\(id)").value(of: "incident") == id)
            let asked = try await hospital.post("/requests", FormSpineTests.asking(town).merging(["incident": id]) { $1 })
            #expect(asked.status == 303, "\(asked.text)")
            #expect(try await hospital.get(page).text.contains(asked.page))
            #expect(try await hospital.get(asked.page).text.contains(page))

            let changed = Self.fields(town).merging(["version": "2", "broken": "Pumps too."]) { $1 }
            #expect(try await hospital.post(page, changed).status == 303)
            #expect(try await hospital.get(page).text.contains("Pumps too."))
            #expect(try await hospital.post("\(page)/state", ["version": "3", "state": "closed"]).status == 303)
            #expect(try await hospital.post("\(page)/state", ["version": "4", "state": "active"]).status == 303)
            try await town.seal()
            #expect(try await hospital.get("/journal").text.contains("is now closed"))
        }
    }

    /// Who is down and has asked for nothing yet stands on the board, and leads to what is known.
    @Test func theBoardShowsWhoIsDownAndHasNotAsked() async throws {
        try await OpenSite.with { site in
            var hospital = try await site.browser("north.requester")
            let page = try await hospital.post("/incidents", Self.fields(site.town)).page
            let row = "id=\"down-\(site.town.north.member)\""
            var desk = try await site.browser("desk.coordinator")
            let board = try await desk.get("/").text
            let words = try #require(board.components(separatedBy: row).dropFirst().first?.components(separatedBy: "</li>").first)
            #expect(words.contains("href=\"\(page)\"") && words.contains("suspected since") && words.contains("nothing asked for"))
            #expect(board.contains("1 hospital is down"))
            let program = try await site.program("desk.coordinator")
            #expect(try await program.get("/board").fields("incidents").count == 1)
            // A suspicion is the hospital's and the desk's alone.
            let auditor = try await site.program("desk.auditor")
            #expect(try await auditor.get("/board").fields("incidents").isEmpty)

            let asked = try await hospital.post("/requests", FormSpineTests.asking(site.town))
            let after = try await desk.get("/").text
            #expect(after.contains("href=\"\(asked.page)\"") && !after.contains("nothing asked for"))
        }
    }

    /// A false alarm: one press closes the incident and all that was asked for because of it, and nothing else.
    @Test func standingDownAnIncidentClosesItsRequests() async throws {
        try await OpenSite.with { site in
            let town = site.town
            var hospital = try await site.browser("north.requester")
            let page = try await hospital.post("/incidents", Self.fields(town)).page
            let id = try #require(page.split(separator: "/").last.map(String.init))
            func ask(_ incident: ID<Incident>?) async throws -> ID<AidRequest> {
                let deed = SubmitRequest(
                    site: town.north.site, callback: "555-0199", trouble: "Dark.", items: [.init(aidClass: .printer, quantity: 1)],
                    neededBy: Date().addingTimeInterval(3600), incident: incident)
                return try await town.house.perform(deed, as: town.north.caller(.requester)).id
            }
            let asked = [try await ask(ID(id)), try await ask(nil), try await ask(nil)]
            // To which it belongs can be said later, on the request's own page.
            let form = try await hospital.get("/requests/\(asked[1])")
            let version = try #require(form.value(of: "version", in: "/requests/\(asked[1])/revision"))
            let later = [
                "version": version, "neededBy": FormSpineTests.local(4), "callback": "555-0199", "harm": Harm.careLost.rawValue,
                "incident": id,
            ]
            #expect(try await hospital.post("/requests/\(asked[1])/revision", later).status == 303)

            let standDown = IncidentWords.standDown.text(.english)
            #expect(try await hospital.get(page).text.contains(standDown))
            var other = try await site.browser("west.requester")
            #expect(try await other.post("\(page)/stand-down", [:] as [String: String]).status == 404)
            #expect(try await hospital.post("\(page)/stand-down", [:] as [String: String]).status == 303)
            let admin = try town.database.asAdmin()
            let open: [ID<AidRequest>] = try admin.all("select id from aid_request where state = 'submitted'")
            #expect(open == [asked[2]])
            let over = try await hospital.get(page).text
            #expect(over.contains(Incident.State.closed.words(.english)) && !over.contains(standDown))
            // Programs say it so; there is nothing left to close.
            let program = try await site.program("north.requester")
            #expect(try await program.send(.post, "/stand-down", ["incident": id]).status == 409)
            #expect(try await program.send(.post, "/stand-down", ["incident": id, "requests": [asked[2].description]]).status == 422)
            #expect(try await program.send(.post, "/stand-down", [:]).status == 422)
        }
    }

    private struct Kept: Equatable {
        let harm: Harm?
        let incident: ID<Incident>?
    }

    /// What a program or a form leaves out stays as it is; that a request belongs to no incident any longer is said.
    @Test func whatIsLeftOutOfARevisionStays() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let incident = try await town.house.perform(town.incident, as: town.coordinator).id
            let deed = SubmitRequest(
                site: town.north.site, callback: "555-0199", trouble: "Dark.", items: [.init(aidClass: .printer, quantity: 1)],
                neededBy: Date().addingTimeInterval(3600), harm: .careLost, incident: incident)
            let id = try await town.house.perform(deed, as: town.north.caller(.requester)).id
            func kept() async throws -> Kept {
                let request = try await town.house.view(ShowRequest(request: id), as: town.coordinator).row.request
                return Kept(harm: request.harm, incident: request.incident)
            }
            let program = try await site.program("north.requester")
            let patch: [String: Any] = ["neededBy": soon(3), "callback": "555-0198"]
            #expect(try await program.send(.patch, "/requests/\(id)", patch, headers: [.ifMatch: "\"1\""]).status == 200)
            #expect(try await kept() == Kept(harm: .careLost, incident: incident))
            var browser = try await site.browser("north.requester")
            let fields = ["version": "2", "neededBy": FormSpineTests.local(4), "callback": "555-0199"]
            #expect(try await browser.post("/requests/\(id)/revision", fields).status == 303)
            #expect(try await kept() == Kept(harm: .careLost, incident: incident))
            let off = try await browser.post("/requests/\(id)/revision", fields.merging(["version": "3", "incident": ""]) { $1 })
            #expect(off.status == 303)
            #expect(try await kept() == Kept(harm: .careLost, incident: nil))
            let both: [String: Any] = patch.merging(["incident": incident.description, "leavesIncident": true]) { $1 }
            #expect(try await program.send(.patch, "/requests/\(id)", both, headers: [.ifMatch: "\"4\""]).status == 422)
        }
    }

    @Test func aRequestBelongsToItsOwnMembersIncidentOrToNone() async throws {
        try await Town.with { town in
            let incident = try await town.house.perform(town.incident, as: town.coordinator).id
            let ask = SubmitRequest(
                site: town.west.site, callback: "555-0199", trouble: "Dark.", items: [.init(aidClass: .printer, quantity: 1)],
                neededBy: Date().addingTimeInterval(3600), incident: incident)
            await #expect(throws: Refusal.invalid([Mistake(field: "incident", .wrongKind)])) {
                try await town.house.perform(ask, as: town.coordinator)
            }
            await #expect(throws: Refusal.notFound) { try await town.house.perform(ask, as: town.west.caller(.requester)) }
        }
    }
}
