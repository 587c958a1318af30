import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// The first view stays small in a large region: five hundred and seventy sites, forty-six open requests.
@Suite struct BoardSizeTests {
    @Test func theFirstViewStaysUnderAHundredKilobytes() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let listed = (1...566).map {
                ListedMember(
                    outsideNumber: "N\($0)", name: "Prefectural General Hospital number \($0)", address: "1 Road", place: nil, beds: 200)
            }
            _ = try await town.house.perform(ImportMembers(members: listed), as: town.coordinator)
            let sites: [ID<Site>] = try town.database.asAdmin().all("select id from site order by id")
            #expect(sites.count >= 570)
            let harms: [Harm?] = [.lifeAtRisk, .careLost, nil, .careDegraded]
            let classes: [AidClass] = [.infusionPumpLarge, .ventilatorICU, .syringePump, .telemetry, .bedsideMonitor]
            for (index, place) in sites.prefix(46).enumerated() {
                _ = try await town.house.perform(
                    SubmitRequest(
                        site: place, callback: "555-0199", trouble: "Dark.",
                        items: (0..<3).map { .init(aidClass: classes[(index + $0) % 5], quantity: index + 1) },
                        neededBy: Date().addingTimeInterval(3600), harm: harms[index % 4]), as: town.coordinator)
            }
            for language in Language.allCases {
                var browser = try await site.browser("desk.coordinator", language)
                let page = try await browser.get("/")
                let files = StaticFile.style.bytes.count + StaticFile.script.bytes.count
                #expect(page.text.utf8.count + files < 100_000, "\(page.text.utf8.count) and \(files)")
                // Every block that is cut short leads to all of its rows.
                for list in ["queue", "yours", "down", "items", "critical", "silent", "arriving", "watch"] {
                    #expect(try await browser.get("/?show=\(list)").status == 200, "\(list)")
                }
                // What was cut off is one press away, whole.
                #expect(page.text.contains("href=\"/?show=queue\"") && page.text.contains("href=\"/?show=items\""))
                let items = try await browser.get("/?show=items")
                #expect(items.text.components(separatedBy: "id=\"item-").count - 1 == 138)
                let queue = try await browser.get("/?show=queue")
                let jobs = try await town.house.view(ShowBoard(), as: town.coordinator).jobs
                #expect(Self.rows(queue.text) == jobs.count)
                // Each rack says how many more there are than it shows, and leads to them.
                let soon = try #require(Self.racks(page.text).first { $0.contains("queue-soon") || $0.contains("queue-late") })
                let more = try #require(soon.firstMatch(of: #/href="(\/\?show=queue#queue-[a-z]+)">[^<0-9]*([0-9,]+)/#))
                let all = try #require(Self.racks(queue.text).first { $0.hasPrefix(String(more.output.1.split(separator: "#")[1])) })
                #expect(Self.rows(soon) == 8)
                #expect(Int(more.output.2) == Self.rows(all) - 8)
                // The number of what waits for the reader opens that, and nobody else's.
                let yours = jobs.count { $0.member == nil }
                #expect(page.text.contains("href=\"/?show=yours\">\(BoardWords.yoursNumber(yours).text(language))"))
                #expect(Self.rows(try await browser.get("/?show=yours").text) == yours && yours < jobs.count)
            }
        }
    }

    private static func rows(_ text: String) -> Int { text.components(separatedBy: "<li class=\"job").count - 1 }

    /// The racks of a page, each beginning with its id.
    private static func racks(_ text: String) -> [String] {
        text.components(separatedBy: "<section class=\"rack\" id=\"").dropFirst().map {
            $0.components(separatedBy: "</section>")[0]
        }
    }

    /// In a bad night who is down comes first, and calls that wait do not push it down; what runs by itself needs the reader least.
    @Test(arguments: Language.allCases) func theBlocksStandInTheOrderOfABadNight(language: Language) {
        let samples = Samples(language: language)
        let full = samples.board
        let silent = Job(kind: .answerEnquiry, member: Samples.id(3), memberName: samples.northridge, due: samples.at(-30))
        let cliff = Cliff(
            at: samples.at(600), order: Samples.id(71), number: "K-4KX7", request: Samples.id(11), item: Samples.id(12),
            aidClass: .syringePump, quantity: 4, lenderName: samples.northridge, askerName: samples.hoshimi, neededUntil: nil,
            uncovered: nil)
        let board = Board(
            asOf: full.asOf, position: full.position, requests: full.requests, jobs: full.jobs + [silent],
            lendersAtFloor: full.lendersAtFloor, lastPlan: nil,
            slips: [samples.slip(85, complete: true), samples.slip(86, complete: false)],
            arriving: full.arriving, changes: 2, since: samples.log, cliffs: [cliff],
            alone: [Board.Alone(request: samples.pumps, asked: [])], incidents: full.incidents)
        let page = samples.page("/", as: samples.coordinator).boardPage(board)
        let order = ["down", "critical", "slips", "queue", "silent", "arriving", "watch", "cliffs", "alone", "changes"]
        #expect(tags(of: page.text).compactMap { $0["id"] }.filter { order.contains($0) } == order)
        // What the figures beside the hospitals mean is said once, below them.
        let legend = BoardWords.downLegend.text(language)
        #expect(page.text.components(separatedBy: legend).count == 2)
        #expect(page.text.components(separatedBy: legend)[0].contains("id=\"down\""))
    }

    /// Each home opens with three numbers and says of when it is.
    @Test func everyHomeOpensWithItsThreeNumbers() async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.acceptedOrder()
            try town.plant("update capability set confirmed_at = confirmed_at - interval '40 days'")
            let board = try await town.house.view(ShowBoard(), as: town.auditor)
            let yours = board.jobs.count { $0.member == nil }
            let late = board.jobs.count { $0.due < board.asOf }
            let member = "/members/\(town.south.member)"
            let homes: [(login: String, path: String, words: [any Phrase])] = [
                ("desk.coordinator", "/", [BoardWords.yoursNumber(yours)]), ("desk.auditor", "/", [BoardWords.lateNumber(late)]),
                ("desk.call_taker", "/call", []), ("north.approver", "/asking", []),
                ("south.dispatcher", "/lending", [LendingWords.askedNumber(0), LendingWords.outNumber(1)]),
                ("south.publisher", "/lending", [LendingWords.listedNumber(1), LendingWords.staleNumber(1), LendingWords.outNumber(1)]),
                (
                    "south.organisation_administrator", member,
                    [MemberWords.contactNumber(0), MemberWords.neverRungNumber(0), MemberWords.siteNumber(1)]
                ),
            ]
            for (login, path, words) in homes {
                var browser = try await site.browser(login)
                if path != "/" { #expect(try await browser.get("/").page == path, "\(login)") }
                let page = try await browser.get(path).text
                let list = try #require(page.firstMatch(of: #/<ul class="numbers"[^>]*>(.*?)<\/ul>/#)?.output.1, "\(path)")
                #expect(list.components(separatedBy: "<li").count - 1 == 3, "\(path)")
                #expect(page.contains("As of "), "\(path)")
                for phrase in words { #expect(list.contains(phrase.text(.english)), "\(login): \(list)") }
            }
        }
    }
}
