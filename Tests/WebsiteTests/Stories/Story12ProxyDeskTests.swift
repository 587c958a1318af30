import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Story 12: a clerk enters forty fax reports in Japanese, row by row.
@Suite struct Story12ProxyDeskTests {
    private static let troubles = ["輸液ポンプのサーバが停止", "人工呼吸器の中央監視が使えない", "透析装置の通信断", "検査システム停止"]

    /// Keys of one field: a letter, a digit or a sign is one. What an input method converts is three for each character, and one to take
    /// it. The last one leads to the next field, or sends.
    private static func keys(_ text: String) -> Int {
        let converted = text.unicodeScalars.count { (0x3000..<0xff00).contains($0.value) }
        return text.count + 2 * converted + (converted > 0 ? 1 : 0) + 1
    }

    @Test func fortyFaxReports() async throws {
        try await OpenSite.with { site in
            let town = site.town
            var hospitals: [String] = []
            for number in 1...20 {
                let name = "第\(number)湾岸病院"
                _ = try await town.house.perform(
                    RegisterMember(
                        memberName: name, kind: .hospital, siteName: name,
                        contacts: [.init(post: "当直", phone: "092-555-02\(10 + number)", worksWhenNetworkIsDown: true)]),
                    as: town.coordinator)
                hospitals.append(name)
            }
            var clerk = try await site.browser("desk.coordinator", .japanese)
            let sheet = try await clerk.get("/proxy")
            #expect(sheet.status == 200)
            let fields = tags(of: sheet.text).filter { ["input", "textarea"].contains($0.name) && $0.has("autofocus") }
            #expect(fields.map { $0["name"] } == ["site"], "the cursor stands in the first field")
            #expect(sheet.text.contains("\(AidClass.ventilatorICU.shortCode) "))

            // To “Paper or fax”, once: it stays.
            var keys = 10
            var next = "/proxy"
            for number in 0..<40 {
                // A quarter says more than which kind has failed, and another quarter gives a number of its own.
                let row: [(String, String)] = [
                    ("site", "第\(number % 20 + 1)湾岸"), ("trouble", number % 4 == 0 ? Self.troubles[number / 4 % 4] : ""),
                    ("aidClass", AidClass.allCases[number % 8].shortCode), ("quantity", ["２", "4", "１０"][number % 3]),
                    ("by", ["+4", "１４３０", "0900"][number % 3]), ("harm", ["1", "２", ""][number % 3]),
                    ("callback", number % 4 == 1 ? "０９２-555-01\(10 + number)" : ""),
                ]
                keys += row.reduce(0) { $0 + Self.keys($1.1) }
                let sent = try await clerk.post("/proxy", row + [("said.name", ""), ("said.way", "paper")])
                #expect(sent.status == 303 && sent.page == "/proxy", "\(number): \(sent.text.prefix(400))")
                next = sent.location
            }
            // At two keys a second: twenty seconds a report is forty keys.
            #expect(keys <= 40 * 40, "\(keys / 40) keys a report")
            let after = try await clerk.get(next)
            let paper = tags(of: after.text).first { $0["name"] == "said.way" && $0["value"] == "paper" }
            #expect(paper?.has("checked") == true, "what comes by fax is paper until somebody says otherwise")
            #expect(tags(of: after.text).count { $0["id"]?.hasPrefix("entry-") == true && !$0.isEnd } == 40)
            #expect(after.value(of: "site") == "", "the next row is empty")
            #expect(after.text.contains(ProxyWords.unconfirmed.text(.japanese)))

            let program = try await site.program("desk.coordinator")
            let entries = try await program.get("/proxy").fields("entries")
            #expect(entries.count == 40)
            let harms = entries.compactMap { ($0["request"] as? [String: Any])?["harm"] as? String }
            #expect(Set(harms) == ["life_at_risk", "care_lost"] && harms.count == 27)
            try await town.seal()
            let bodies: [String] = try town.database.asAdmin().all("select body from entry where kind = 'requestSubmitted'")
            #expect(bodies.count == 40 && bodies.allSatisfy { $0.contains("\"channel\":\"paper\"") && $0.contains("\"saidBy\":\"") })
        }
    }

    /// What a fax leaves out is in the register: the number to ring first, and what was asked for.
    @Test(arguments: Language.allCases) func whatIsLeftOutIsFilledIn(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let row = ["site": "north", "aidClass": AidClass.ventilatorICU.shortCode, "quantity": "4", "by": "+2", "said.way": "paper"]
            var clerk = try await site.browser("desk.coordinator", language)
            let unknown = try await clerk.post("/proxy", row)
            #expect(unknown.status == 422 && unknown.text.contains("href=\"#f-proxy-callback\""), "nobody knows a number")
            let nowhere = try await clerk.post("/proxy", row.merging(["site": "Zzz"]) { $1 })
            #expect(nowhere.text.contains("href=\"#f-proxy-site\"") && !nowhere.text.contains("href=\"#f-proxy-callback\""))
            try await town.addContact(town.north, "Second", phone: "555-0172", rank: 2)
            try await town.addContact(town.north, "Night desk", phone: "555-0171", rank: 1)
            #expect(try await clerk.post("/proxy", row).status == 303)
            try await town.seal()
            let id = try #require(try await town.house.view(ShowBoard(), as: town.coordinator).requests.first?.request.id)
            let sheet = try await town.house.view(ShowRequest(request: id), as: town.coordinator)
            #expect(sheet.row.request.callback == "555-0171" && sheet.trouble == AidClass.ventilatorICU.words(language))
            // Said on the telephone and with nobody's name, it is as the clerk typed it.
            let typed = try await clerk.post("/proxy", row.merging(["aidClass": "101", "said.way": "phone"]) { $1 })
            #expect(typed.status == 303 && !typed.location.contains("way="))
            let channels: [String] = try town.database.asAdmin().all(
                "select body::jsonb ->> 'channel' from entry where kind = 'requestSubmitted' order by recorded_at, id")
            #expect(channels == ["paper", "page"])
        }
    }

    /// A fax of the night before is typed with its time: what it says of the hours counts from then.
    @Test func whatCameEarlierIsTypedWithItsTime() async throws {
        try await OpenSite.with { site in
            var clerk = try await site.browser("desk.coordinator")
            let row = [
                "site": "north", "trouble": "Dark.", "aidClass": "101", "quantity": "4", "by": "+2", "callback": "555-0199",
                "happenedAt": FormSpineTests.local(-30),
            ]
            let early = try await clerk.post("/proxy", row.merging(["happenedAt": FormSpineTests.local(3)]) { $1 })
            #expect(early.status == 422 && early.text.contains("href=\"#f-proxy-happenedAt\""), "\(early.text.prefix(2_000))")
            #expect(try await clerk.post("/proxy", row).page == "/proxy")
            let request = try #require(
                try await site.town.house.view(ShowBoard(), as: site.town.coordinator).requests.first?.request)
            #expect(localTimeText(request.submittedAt, in: FormSpineTests.tokyo) == row["happenedAt"])
            #expect(request.neededBy == request.submittedAt.addingTimeInterval(7_200))
        }
    }

    @Test func aMistakeLosesNothingAndTheHospitalConfirms() async throws {
        try await OpenSite.with { site in
            var clerk = try await site.browser("desk.coordinator", .japanese)
            let wrong = try await clerk.post(
                "/proxy",
                ["site": "hospital", "trouble": "ポンプ停止", "aidClass": "999", "quantity": "多数", "by": "2570", "harm": "9", "callback": "?"])
            #expect(wrong.status == 422)
            #expect(wrong.value(of: "trouble") == "ポンプ停止" && wrong.value(of: "site") == "hospital")
            for field in ["site", "aidClass", "quantity", "by", "harm", "callback"] {
                #expect(wrong.text.contains("href=\"#f-proxy-\(field)\""), "\(field)")
            }
            let right = try await clerk.post(
                "/proxy",
                ["site": "north", "trouble": "ポンプ停止", "aidClass": "101", "quantity": "4", "by": "+2", "harm": "", "callback": "555-0199"])
            #expect(right.status == 303, "\(right.text.prefix(300))")
            let page = try await clerk.get("/proxy").path(to: "/requests/")
            // Who typed it does not confirm it: the hospital does, by a press or by a voice that has a name.
            #expect(try await clerk.post("\(page)/confirmation", [:]).status == 422)
            var hospital = try await site.browser("north.requester", .japanese)
            #expect(try await hospital.get(page).text.contains(ProxyWords.confirmHeading.text(.japanese)))
            #expect(try await hospital.post("\(page)/confirmation", [:]).status == 303)
            #expect(!(try await hospital.get(page).text.contains(ProxyWords.confirmHeading.text(.japanese))))
            #expect(try await clerk.get("/proxy").text.contains(ProxyWords.confirmed.text(.japanese)))
            // Where only patients were written down, their number is enough; where nothing was, the number is missing.
            let patients = ["site": "north", "trouble": "暗い", "aidClass": "102", "by": "+2", "callback": "555-0199", "patients": "6"]
            let neither = try await clerk.post("/proxy", patients.merging(["patients": ""]) { $1 })
            #expect(neither.status == 422 && neither.text.contains("href=\"#f-proxy-quantity\""))
            #expect(try await clerk.post("/proxy", patients).status == 303)
            let entered = try await site.town.house.view(ShowBoard(), as: site.town.coordinator).requests.flatMap(\.items).map(\.item)
            #expect(entered.contains { $0.patients == 6 && $0.quantity == 6 })
            // Nobody but the desk enters for others.
            #expect(try await hospital.get("/proxy").status == 403)
        }
    }
}
