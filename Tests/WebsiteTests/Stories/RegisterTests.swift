import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Taking part as people really do: typed in by the coordinator, revised, confirmed on the telephone, seated elsewhere.
@Suite struct RegisterTests {
    /// A small hospital without any account: one form, and from then on it can be asked and rung.
    @Test(arguments: Language.allCases) func aHospitalIsTypedIn(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            var desk = try await site.browser("desk.coordinator", language)
            #expect(try await desk.get("/members").text.contains("href=\"/members/new\""))
            var fields = [
                "memberName": "Shore Clinic", "contacts[0].post": "Night nurse", "contacts[0].phone": "", "contacts[1].post": "",
                "contacts[1].phone": "", "address": "8 Shore Walk", "level": "short_list", "buddy": town.south.member.description,
                "kind": "hospital",
            ]
            let wrong = try await desk.post("/members", fields)
            #expect(wrong.status == 422 && wrong.value(of: "memberName") == "Shore Clinic", "\(wrong.text)")
            fields["contacts[0].phone"] = "555-0161"
            fields["contacts[0].works"] = "yes"
            fields["contacts[1].post"] = "Front desk"
            fields["contacts[1].phone"] = "555-0162"
            let all = fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            let added = try await desk.post("/members", all + [("couldLend", "ct_slot"), ("couldLend", ""), ("couldLend", "peer_advice")])
            #expect(added.status == 303, "\(added.text)")
            let page = try await desk.get(added.location)
            for words in [
                DoneWords.memberAdded.text(language), "Night nurse", "tel:5550161", "555-0162", "South Hospital",
                Member.Level.shortList.words(language), AidClass.ctSlot.words(language), MemberWords.neverTested.text(language),
                CapabilityWords.askUsBriefly.text(language),
            ] { #expect(page.text.contains(words), "\(words)") }

            // After a call of ten seconds: the number works, and what they said is still true.
            let test = try #require(FormSpineTests.actions(page, "/test").first)
            #expect(try await desk.post(test, ["back": added.page]).status == 303)
            try town.plant("update capability set confirmed_at = confirmed_at - interval '34 days'")
            let old = try await desk.get(added.page)
            #expect(old.text.contains(language == .english ? "Confirmed 34 days ago" : "最終確認は34日前"))
            let member = try #require(added.page.split(separator: "/").last).description
            let confirmed = try await desk.post("/capabilities/confirmation", ["member": member, "back": added.page])
            #expect(confirmed.status == 303 && confirmed.page == added.page, "\(confirmed.text)")
            let fresh = try await desk.get(added.page)
            #expect(!fresh.text.contains(language == .english ? "34 days ago" : "34日前"))
            #expect(!fresh.text.contains(MemberWords.neverTested.text(language)) || fresh.text.contains("555-0162"))

            // It asks, typed in by the desk, without an account of its own.
            let id = try #require(ID<Member>(member))
            let place = try await town.house.view(ShowMember(member: id), as: town.coordinator).sites[0].id
            var asking = FormSpineTests.asking(town)
            asking["site"] = place.description
            #expect(try await desk.post("/requests", asking).status == 303)
        }
    }

    @Test func anEntryIsRevisedByItsOwnPeople() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let path = "/members/\(town.south.member)"
            var own = try await site.browser("south.organisation_administrator")
            let page = try await own.get(path)
            let version = try #require(page.value(of: "version"))
            let parent = try #require(page.value(of: "parent"))
            let entry = [
                "memberName": "South General", "outsideNumber": "4312", "level": "everything", "buddy": town.north.member.description,
                "parent": parent, "version": version,
            ]
            #expect(try await own.post(path, entry).status == 303)
            let after = try await own.get(path)
            #expect(after.text.contains("South General") && after.text.contains("4312") && after.text.contains("North Hospital"))
            #expect(try await own.post(path, entry).status == 412, "somebody else may have changed it meanwhile")
            // Who answers for it is not for its own people to say, and nothing answers for who answers.
            let alone = entry.merging(["parent": "", "version": "2"]) { $1 }
            #expect(try await own.post(path, alone).status == 403)
            let desk = try await site.program("desk.coordinator")
            let chain = try await desk.send(
                .put, "/members/\(town.system.member)",
                ["memberName": "Health System", "version": 1, "parent": town.west.member.description, "level": "everything"])
            #expect(chain.status == 422, "\(chain.text)")
        }
    }

    /// An account that is there gets a further seat, in another region under the same official number, and keeps its password.
    @Test func oneOrganisationInSeveralRegions() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let other = RegionID(rawValue: 2)
            let staff = Caller.operatingStaff(in: other)
            let house = town.house
            _ = try await house.perform(
                OpenRegion(name: "Second Bay", code: "SB", timeZone: "Asia/Tokyo", phone: "555-0143", exerciseOf: other), as: staff)
            let here = RegisterMember(memberName: "Rover", kind: .servicePartner, outsideNumber: "J-77", siteName: "Rover")
            let first = try await house.perform(here, as: town.coordinator).id
            let second = try await house.perform(here, as: staff).id
            #expect(await refusalOf { _ = try await house.perform(here, as: staff) } == .taken(.outsideNumber))

            var desk = try await site.browser("desk.coordinator")
            let seats = "/members/\(first)/seats"
            #expect(try await desk.post(seats, [("login", "nobody.there"), ("roles", "dispatcher")]).status == 422)
            #expect(try await desk.post(seats, [("login", "west.dispatcher"), ("roles", "dispatcher")]).status == 303)
            // Who sits there already gets the further role beside the one they have; what they have, they have.
            #expect(try await desk.post(seats, [("login", "west.dispatcher"), ("roles", "publisher")]).status == 303)
            #expect(try await desk.post(seats, [("login", "west.dispatcher"), ("roles", "dispatcher")]).status == 409)
            let roles: [String] = try town.database.asAdmin().all(
                "select unnest(roles) from membership where member = \(first.description)::uuid order by 1")
            #expect(roles == ["dispatcher", "publisher"])
            _ = try await house.perform(GrantSeat(member: second, login: "west.dispatcher", roles: [.dispatcher]), as: staff)

            var person = try await site.browser("west.dispatcher")
            let choice = try await person.get("/seat")
            #expect(choice.text.contains("Rover") && choice.text.contains("Second Bay") && choice.text.contains("West Hospital"))
            #expect(try await person.post("/seat", ["region": "2", "member": second.description]).status == 303)
            #expect(try await person.get("/members/\(second)").text.contains("J-77"))
            #expect(try await person.get("/members/\(first)").status == 404, "another region's")
            // Nobody of a member makes somebody sit at the region's desk, nor learns who has an account.
            let own = try await site.program("south.organisation_administrator")
            let high = try await own.send(
                .post, "/members/\(town.south.member)/seats", ["login": "west.dispatcher", "roles": ["coordinator"]])
            #expect(high.status == 403, "\(high.text)")
            let curious = try await site.program("south.publisher")
            let asked = try await curious.send(
                .post, "/members/\(town.south.member)/seats", ["login": "west.dispatcher", "roles": ["dispatcher"]])
            #expect(asked.status == 403, "\(asked.text)")
        }
    }

    private func refusalOf(_ body: () async throws -> Void) async -> Refusal? {
        do {
            try await body()
            return nil
        } catch {
            return error as? Refusal
        }
    }
}
