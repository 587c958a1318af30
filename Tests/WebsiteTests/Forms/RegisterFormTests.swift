import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// The register can be corrected by those whose entry it is, and by the desk.
@Suite struct RegisterFormTests {
    @Test(arguments: Language.allCases) func contactsAndSitesAreCorrected(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let page = "/members/\(town.south.member)"
            var desk = try await site.browser("desk.coordinator", language)
            #expect(try await desk.post("\(page)/contacts", ["post": "Desk", "phone": "555-0101", "rank": "1"]).status == 303)
            let test = try #require(FormSpineTests.actions(try await desk.get(page), "/test").first)
            #expect(try await desk.post(test, ["back": page]).status == 303)
            let contact = String(test.dropLast("/test".count))
            let version = try #require(try await desk.get(page).value(of: "version", in: contact))
            var fields = ["version": version, "post": "Night desk", "phone": "none", "rank": "１", "back": page]
            let wrong = try await desk.post(contact, fields)
            #expect(wrong.status == 422 && wrong.value(of: "post", in: contact) == "Night desk", "\(wrong.text)")
            fields["phone"] = "555-0109"
            #expect(try await desk.post(contact, fields).page == page)
            let after = try await desk.get(page)
            #expect(after.text.contains("555-0109") && after.text.contains(MemberWords.neverTested.text(language)), "another number")
            #expect(try await desk.post(contact, fields).status == 412, "somebody changed it meanwhile")

            #expect(try await desk.post("\(contact)/removal", ["back": page]).page == page)
            #expect(try await !desk.get(page).text.contains("555-0109"))
            #expect(try await desk.post("\(contact)/removal", ["back": page]).status == 404)

            let nameless = try await desk.post("/members", ["kind": "hospital", "level": "telephone", "contacts[0].phone": "555-0111"])
            #expect(nameless.status == 422 && nameless.text.contains("href=\"#f-members-memberName\""), "\(nameless.text)")
            #expect(!nameless.text.contains("href=\"#f-members-siteName\""), "the site's name may be left out")
            let annex = try await desk.post("\(page)/sites", ["siteName": "Annex", "latitude": "33.1", "beds": ""])
            #expect(annex.status == 422, "half a place is none")
            let added = try await desk.post("\(page)/sites", ["siteName": "Annex", "latitude": "33.1", "longitude": "１３１.２"])
            #expect(added.page == page, "\(added.text)")
            let main = "/sites/\(town.south.site)"
            let seen = try #require(try await desk.get(page).value(of: "version", in: main))
            let moved = try await desk.post(
                main, ["version": seen, "siteName": "South main", "address": "9 Road", "entry": "North dock", "back": page])
            #expect(moved.page == page, "\(moved.text)")
            let sites = try await town.house.view(ShowMember(member: town.south.member), as: town.coordinator).sites
            #expect(sites.map(\.name) == ["Annex", "South main"] && sites[0].place == MutualAid.Place(latitude: 33.1, longitude: 131.2))
            #expect(sites[1].address == "9 Road" && sites[1].place == nil && sites[1].entry == "North dock")
            var stranger = try await site.browser("west.organisation_administrator")
            #expect(try await stranger.post(main, ["version": "9", "siteName": "X"]).status == 403)
        }
    }

    @Test func anAccountIsOpenedAndAModelIsAdded() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let page = "/members/\(town.south.member)"
            var administrator = try await site.browser("south.organisation_administrator")
            let short = try await administrator.post(
                "\(page)/accounts", ["login": "south.night", "accountName": "Night desk", "password": "short", "roles": "requester"])
            #expect(
                short.status == 422 && short.value(of: "login", in: "\(page)/accounts") == "south.night"
                    && !short.text.contains("\"short\""))
            let opened = try await administrator.post(
                "\(page)/accounts", ["login": "south.night", "accountName": "Night desk", "password": Town.password, "roles": "requester"])
            #expect(opened.page == page, "\(opened.text)")
            var night = try await site.browser("south.night")
            #expect(try await night.get("/asking").status == 200)
            #expect(try await !night.get(page).text.contains("/accounts"), "who may not open one is not offered it")

            var publisher = try await site.browser("south.publisher")
            #expect(try await !FormSpineTests.actions(publisher.get("/capabilities/new"), "/device-models").isEmpty)
            let added = try await publisher.post(
                "/device-models",
                ["aidClass": "infusion_pump_large", "manufacturer": "Corvane", "model": "LV9", "back": "/capabilities/new"])
            #expect(added.page == "/capabilities/new", "\(added.text)")
            #expect(try await publisher.get("/capabilities/new").text.contains("Corvane LV9"))
        }
    }

    private func sites(of member: ID<Member>, _ town: Town) async throws -> [Site] {
        try await town.house.view(ShowMember(member: member), as: town.coordinator).sites
    }

    /// A list that says nothing about a place leaves the place that is known; of several sites it changes none.
    @Test func aListChangesOnlyWhatItSays() async throws {
        try await OpenSite.with { site in
            let town = site.town
            func listed(_ name: String, _ place: MutualAid.Place?, beds: Int?) -> ImportMembers {
                ImportMembers(members: [ListedMember(outsideNumber: "K1", name: name, address: "", place: place, beds: beds)])
            }
            let here = MutualAid.Place(latitude: 32.8, longitude: 130.7)
            _ = try await town.house.perform(listed("Listed", here, beds: 90), as: town.coordinator)
            let again = try await town.house.perform(listed("Listed anew", nil, beds: nil), as: town.coordinator)
            #expect(again.added == 0 && again.updated == 1)
            let member: ID<Member> = try town.database.asAdmin().one("select id from member where outside_number = 'K1'")
            let kept = try await sites(of: member, town)
            #expect(kept.map(\.name) == ["Listed anew"])
            #expect(kept.map(\.place) == [here] && kept.map(\.beds) == [90])
            _ = try await town.house.perform(
                AddSite(member: member, siteName: "Annex", address: "", place: nil, beds: nil, entry: ""), as: town.coordinator)
            _ = try await town.house.perform(listed("Third", MutualAid.Place(latitude: 1, longitude: 1), beds: 1), as: town.coordinator)
            #expect(try await sites(of: member, town).map(\.name) == ["Annex", "Listed anew"])
        }
    }
}
