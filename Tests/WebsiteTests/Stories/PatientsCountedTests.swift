import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Where only patients were said, nobody reads of so many devices: neither the desk, nor whoever is asked, nor on the telephone.
@Suite struct PatientsCountedTests {
    @Test(arguments: Language.allCases) func nobodyReadsPatientsAsDevices(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.registerPumps(20)
            try await town.addContact(town.south, "Library", phone: "555-0161", rank: 1)
            let request = try await town.house.perform(
                SubmitRequest(
                    site: town.north.site, callback: "555-0199", trouble: "Dark.",
                    items: [.init(aidClass: .infusionPumpLarge, patients: 12)], neededBy: Date().addingTimeInterval(4 * 3600),
                    harm: .careLost), as: town.north.caller(.requester)
            ).id
            let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
            let enquiry = try await town.house.perform(
                AskMember(item: item, lender: town.south.member, quantity: 7), as: town.coordinator)
            try await town.tell()
            let (all, part) =
                language == .english
                ? ("infusion pumps for 12 patients", "infusion pumps for 7 patients") : ("輸液ポンプ（患者12名分）", "輸液ポンプ（患者7名分）")
            let wrong = [12, 7].flatMap {
                [AidClass.infusionPumpLarge.brieflyCounted($0, language), AidClass.infusionPumpLarge.counted($0, language)]
            }
            func page(_ login: String, _ path: String, _ words: [String]) async throws {
                var browser = try await site.browser(login, language)
                let text = try await browser.get(path).text
                for one in words { #expect(text.contains(one), "\(login) \(path): \(one)") }
                for one in wrong { #expect(!text.contains(one), "\(login) \(path): \(one)") }
            }
            try await page("desk.coordinator", "/", [all, part])
            try await page("desk.coordinator", "/?show=items", [language == .english ? "for 12 patients" : "患者12名分"])
            try await page("desk.coordinator", "/ring", [part])
            try await page("desk.coordinator", "/requests", [all])
            try await page("desk.coordinator", "/requests/\(request)", [part])
            try await page("north.approver", "/asking", [all])
            let patients = AidClass.infusionPumpLarge.number(7, ofPatients: true, language)
            try await page(
                "south.dispatcher", "/lending",
                [part, LendingWords.yesForAll(patients).text(language), LendingWords.howManyPatients.text(language)])

            // The yes counts units: one for each patient.
            _ = try await town.tender(enquiry.id, 7)
            let offer = try await town.house.view(ShowRequest(request: request), as: town.coordinator).offers[0].offer
            #expect(offer.quantity == 7)
        }
    }
}
