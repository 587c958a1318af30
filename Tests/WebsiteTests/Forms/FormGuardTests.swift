import Coordination
import Foundation
import MutualAid
import Support
import Testing

@testable import Website

/// Records of others, records that are not there, and words that would be markup.
@Suite struct FormGuardTests {
    static let forms = [
        "/requests/:id/approval", "/requests/:id/triage", "/requests/:id/cancellation", "/requests/:id/revision",
        "/requests/:id/items", "/requests/:id/items/:id", "/requests/:id/items/:id/cancellation", "/plans/:id/enquiries",
        "/notes/:id/redaction", "/enquiries/:id/offer", "/enquiries/:id/withdrawal", "/offers/:id/acceptance", "/offers/:id/decline",
        "/offers/:id/withdrawal", "/orders/:id/sent", "/orders/:id/arrived", "/orders/:id/returning", "/orders/:id/home",
        "/orders/:id/cancellation", "/orders/:id/void", "/orders/:id/record", "/tasks/:id/done", "/capabilities/:id",
        "/capabilities/:id/state",
        "/members/:id/contacts",
    ]

    /// Fields with which any of the forms could be read.
    static let fields = [
        "version": "1", "priority": "high", "neededBy": FormSpineTests.local(5), "callback": "555-0123", "answer": "all",
        "arrivesAt": FormSpineTests.local(1), "state": "paused", "happenedAt": FormSpineTests.local(-1), "quantity": "1", "reserve": "0",
        "leadMinutes": "10", "post": "Desk", "phone": "555-0100", "rank": "1",
        "aidClass": "printer", "reason": "Typed twice.",
    ]

    @Test(arguments: ["desk.coordinator", "north.approver", "south.dispatcher"]) func recordsThatAreNotThere(login: String) async throws {
        try await OpenSite.with { site in
            var browser = try await site.browser(login)
            let before = try site.records()
            for form in Self.forms {
                for id in [UUID().uuidString.lowercased(), "x", "%00", "%27"] {
                    var fields = Self.fields
                    if form.hasSuffix("record") { fields["state"] = "home" }
                    if form.hasSuffix("enquiries") { fields["proposals"] = UUID().uuidString }
                    let answer = try await browser.post(form.replacingOccurrences(of: ":id", with: id), fields)
                    #expect(answer.status == 404 || answer.status == 403, "\(form) \(id): \(answer.status)")
                    #expect(answer.headers[.contentType]?.hasPrefix("text/html") == true)
                }
            }
            for path in PageRoutes.paths where path.hasSuffix(":id") {
                for id in [UUID().uuidString, "x", "%00", "%2F..%2F", String(repeating: "a", count: 3_000)] {
                    let status = try await browser.get(path.replacingOccurrences(of: ":id", with: id)).status
                    // Plans, slips of calls and paper are the desk's alone, whichever they are.
                    #expect(
                        status == 404
                            || (status == 403 && ["/plans", "/call-slips", "/paper"].contains(where: path.hasPrefix)
                                && login != "desk.coordinator"),
                        "\(path) \(id.prefix(9))")
                }
            }
            #expect(try site.records() == before)
        }
    }

    @Test func recordsOfOthers() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let made = try await town.acceptedOrder()
            let sheet = try await town.house.view(ShowRequest(request: made.request), as: town.coordinator)
            let plan = try await town.house.view(ShowPlan(), as: town.coordinator).plan.id
            let ids: [String: String] = [
                "requests": made.request.description, "offers": made.offer.description, "orders": made.order.description,
                "enquiries": sheet.enquiries[0].enquiry.id.description, "capabilities": made.capability.description,
                "members": town.north.member.description, "plans": plan.description, "notes": sheet.troubleNote?.description ?? "",
                "tasks": UUID().uuidString,
            ]
            let before = try site.records()
            for role: Role in [.requester, .approver, .publisher, .dispatcher, .organisationAdministrator] {
                var browser = try await site.browser("west.\(role.rawValue)")
                let start = try site.records()
                for form in Self.forms {
                    let noun = String(form.split(separator: "/")[0])
                    var fields = Self.fields
                    if form.hasSuffix("record") { fields["state"] = "home" }
                    if form.hasSuffix("enquiries") { fields["proposals"] = UUID().uuidString }
                    let answer = try await browser.post(form.replacingOccurrences(of: ":id", with: ids[noun] ?? ""), fields)
                    #expect(answer.status == 404 || answer.status == 403, "\(role) \(form): \(answer.status)")
                }
                for noun in ["requests", "orders"] {
                    #expect(try await browser.get("/\(noun)/\(ids[noun] ?? "")").status == 404, "\(noun)")
                }
                #expect(try site.records() == start)
            }
            #expect(before.isEmpty == false)
        }
    }

    @Test func signedOutLeadsToSigningIn() async throws {
        try await OpenSite.with { site in
            var browser = Browser(site: site, language: .english)
            let before = try site.records()
            for form in Self.forms + [
                "/requests", "/plans", "/capabilities", "/capabilities/confirmation", "/seat", "/sign-out", "/account/password",
                "/account/tokens",
            ] {
                let path = form.replacingOccurrences(of: ":id", with: UUID().uuidString)
                let answer = try await browser.post(path, Self.fields.merging(["member": UUID().uuidString, "region": "1"]) { $1 })
                // What was typed travels through the sign-in page.
                #expect(answer.status == 401, "\(form): \(answer.status)")
                #expect(answer.value(of: "typed") != nil, "\(form)")
            }
            for path in PageRoutes.paths where path != "/sign-in" && path != "/ask" {
                let answer = try await browser.get(path.replacingOccurrences(of: ":id", with: UUID().uuidString))
                #expect(answer.status == 303 && answer.page == "/sign-in", "\(path): \(answer.status)")
            }
            #expect(try site.records() == before)
        }
    }

    static let markup = "<script>alert(\"x\")</script><img src=x onerror='y'>&amp;"

    /// In every text that somebody may write, on every page that shows it.
    @Test func wordsStayWords() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let text = Self.markup
            try town.database.asAdmin().execute(
                script: "alter table member disable trigger all; update member set name = '<script>alert(1)</script>' || right(name, 12)")
            var publisher = try await site.browser("south.publisher")
            var admin = try await site.browser("south.organisation_administrator")
            _ = try await publisher.post(
                "/capabilities",
                [
                    "site": town.south.site.description, "aidClass": AidClass.infusionPumpLarge.rawValue, "quantity": "10",
                    "conditions": text,
                ])
            #expect(
                try await admin.post("/members/\(town.south.member)/contacts", ["post": text, "phone": "555-0111", "rank": "1"]).status
                    == 303)
            var requester = try await site.browser("north.requester")
            let asked = try await requester.post("/requests", FormSpineTests.asking(town).merging(["trouble": text]) { $1 })
            let enquiry = try await town.planAndAsk()[0]
            var dispatcher = try await site.browser("south.dispatcher")
            #expect(try await dispatcher.post("/enquiries/\(enquiry)/offer", FormSpineTests.offering(["note": text])).status == 303)
            let request = try #require(ID<AidRequest>(String(asked.page.dropFirst("/requests/".count))))
            try await town.approveAndTriage(request)
            let offer = try await town.house.view(ShowRequest(request: request), as: town.coordinator).offers[0].offer.id
            let order = try await town.accept(offer)
            try await town.seal()

            var desk = try await site.browser("desk.coordinator")
            let capability = try await town.house.view(ListCapabilities(), as: town.coordinator).rows[0].capability.id
            let plan = try await town.house.view(ShowPlan(), as: town.coordinator).plan.id
            let paths = [
                "/", "/asking", "/lending", "/requests", "/requests/\(request)", "/plans/\(plan)", "/orders/\(order)",
                "/capabilities/\(capability)",
                "/members", "/members/\(town.south.member)", "/journal", "/seat", "/account", "/requests/new", "/capabilities/new",
                "/requests?after=\(Browser.quoted(text))", "/sign-in?done=\(Browser.quoted(text))", "/account?\(Browser.quoted(text))",
            ]
            var shown = 0
            for var browser in [desk, requester, dispatcher, publisher] {
                for path in paths {
                    let answer = try await browser.get(path)
                    #expect(!answer.text.contains("<script>alert") && !answer.text.contains("<img src=x"), "\(path)")
                    if answer.text.contains("&lt;script&gt;") { shown += 1 }
                }
                let again = try await browser.post(
                    "/requests", ["trouble": text, "callback": text, "site": text, "items[0].aidClass": text, "by": text])
                #expect(!again.text.contains("<script>alert") && !again.text.contains("<img src=x"))
            }
            #expect(shown > 15, "only \(shown) pages show what was written")
            let signIn = try await desk.post("/sign-in", ["login": text, "password": "x"])
            #expect(!signIn.text.contains("<script>alert") && signIn.value(of: "login") == text)
        }
    }
}
