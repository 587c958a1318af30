import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Story 22: a health system caps what leaves its sites, and says what it found inside.
@Suite struct Story22Caps {
    private static let pump = AidClass.infusionPumpLarge

    @Test(arguments: Language.allCases) func theSystemCapsWhatLeaves(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            for party in [town.south, town.system] { _ = try await town.registerPumps(40, reserve: 0, by: party) }
            // Asked before there was a cap.
            for _ in 0..<2 { _ = try await town.askForPumps(6) }
            let enquiries = try await town.planAndAsk()
            let system = "/members/\(town.system.member)"

            // The system's administrator says on its own page how many pumps may be out at once.
            var administrator = try await site.browser("system.organisation_administrator", language)
            let before = try await administrator.get(system)
            #expect(before.text.contains("South Hospital") && before.text.contains(MemberWords.caps.text(language)))
            let set = try await administrator.post("\(system)/caps", ["aidClass": Self.pump.rawValue, "most": "８"])
            #expect(set.status == 303, "\(set.text)")
            #expect(try await administrator.get(set.location).text.contains(DoneWords.capSet.text(language)))

            try town.plant(
                """
                update enquiry set lender = '\(town.south.member)', quantity = 6,
                    capability = (select id from capability where member = '\(town.south.member)') where id = '\(enquiries[0])';
                update enquiry set lender = '\(town.system.member)', quantity = 6,
                    capability = (select id from capability where member = '\(town.system.member)') where id = '\(enquiries[1])'
                """)
            // One site promises six; the system's own store has forty and may promise two.
            let site1 = try await site.program("south.dispatcher")
            let first = try await site1.send(.post, "/enquiries/\(enquiries[0])/offer", ["quantity": 6, "arrivesAt": soon(1)])
            #expect(first.status == 200, "\(first.text)")
            var store = try await site.browser("system.dispatcher", language)
            let answer = "/enquiries/\(enquiries[1])/offer"
            let refused = try await store.post(answer, FormSpineTests.offering(["answer": "all", "version": "1"]))
            #expect(refused.status == 409 && refused.text.contains(Refusal.overCap(left: 2).sentence(language)), "\(refused.text)")
            let fits = try await store.post(answer, FormSpineTests.offering(["answer": "part", "quantity": "2", "version": "1"]))
            #expect(fits.status == 303, "\(fits.text)")
            let now = MemberWords.cap(most: Self.pump.number(8, language), out: Self.pump.number(8, language)).text(language)
            #expect(try await administrator.get(system).text.contains(now))
            // Nobody else is told what a system allows.
            var asker = try await site.browser("north.requester", language)
            #expect(try await !asker.get(system).text.contains(MemberWords.caps.text(language)))
            #expect(try town.wrongSums() == 0)
        }
    }

    /// Four of ten are found inside: the region is asked for six, and the page says why.
    @Test func whatIsFoundInsideIsAskedOfNobody() async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.registerPumps(40, reserve: 0, by: town.west)
            let request = try await town.askForPumps(10, by: town.south)
            var parent = try await site.browser("system.approver")
            let page = try await parent.get("/requests/\(request)")
            let form = try #require(FormSpineTests.actions(page, "/covered-inside").first)
            let tooMany = try await parent.post(form, ["version": "1", "quantity": "11"])
            #expect(tooMany.status == 422 && tooMany.value(of: "quantity", in: form) == "11", "\(tooMany.text)")
            let none = try await parent.post(form, ["version": "1", "quantity": "0"])
            #expect(try await parent.get(none.location).text.contains(DoneWords.notCoveredInside.text(.english)), "\(none.text)")
            let four = try await parent.post(form, ["version": "2", "quantity": "4"])
            #expect(try await parent.get(four.location).text.contains(DoneWords.coveredInside.text(.english)), "\(four.text)")
            #expect(try await parent.get("/requests/\(request)").text.contains("4 found elsewhere, 6 short of 10"))

            let desk = try await site.program("desk.coordinator")
            let planned = try await desk.send(.post, "/plans", [:])
            #expect(planned.object["proposed"] as? Int == 6, "\(planned.text)")
            // All of it found inside, nobody is looked for any more.
            #expect(try await parent.post(form, ["version": "3", "quantity": "10"]).status == 303)
            #expect(try await desk.send(.post, "/plans", [:]).object["items"] as? Int == 0)
            let strange = try await site.program("west.approver")
            let item = form.split(separator: "/")[3]
            let foreign = try await strange.send(.put, "/requests/\(request)/items/\(item)/covered-inside", ["quantity": 0])
            #expect(foreign.status == 404, "\(foreign.text)")
        }
    }
}
