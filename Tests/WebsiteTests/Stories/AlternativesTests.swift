import Coordination
import Foundation
import Matching
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// The plan beside what it would be if something were otherwise: worked out, shown, and nothing changed.
@Suite struct AlternativesTests {
    /// South has eight to spare and West four, who keeps eight more; fourteen are wanted.
    private static func asked(_ town: Town) async throws -> ID<RequestItem> {
        _ = try await town.registerPumps(10, reserve: 2)
        _ = try await town.registerPumps(12, reserve: 8, by: town.west)
        let request = try await town.askForPumps(14)
        return try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
    }

    private static func short(_ figures: PlanFigures?) -> Int { figures?.unmet.reduce(0) { $0 + $1.units } ?? -1 }

    @Test func eachIsWorkedOutByItselfAndChangesNothing() async throws {
        try await Town.with { town in
            let item = try await Self.asked(town)
            func compare(_ question: CompareAlternatives) async throws -> AlternativesSheet {
                try await town.house.view(question, as: town.auditor)
            }
            let now = try await compare(CompareAlternatives())
            #expect(Self.short(now.now) == 2 && now.columns.isEmpty && now.items.map(\.item.id) == [item])
            #expect(now.lenders.map(\.name) == ["South Hospital", "West Hospital"])

            let both = try await compare(CompareAlternatives(lender: town.west.member, reserve: 50, even: true))
            #expect(both.now == now.now)
            #expect(both.columns.map(\.alternative) == [.without(town.west.member), .reserves(percent: 50), .even])
            #expect(both.columns.map { Self.short($0.comparison.after) } == [6, 0, 2])
            let gone = both.columns[0].comparison.changes
            #expect(gone.map(\.lender) == [town.west.member] && gone.map(\.before) == [4] && gone.map(\.after) == [0])
            let late = try await compare(CompareAlternatives(item: item, minutes: 2_880))
            #expect(late.columns.map(\.alternative) == [.mayBeLate(item, minutes: 2_880)])
            #expect(late.columns[0].comparison.changes.isEmpty, "nobody is a day late")
            #expect(throws: Never.self) {
                let coded = try Wire.decoder().decode(AlternativesSheet.self, from: Wire.encoder().encode(both))
                #expect(coded.columns == both.columns && coded.now == both.now)
            }
            await #expect(throws: Refusal.notFound) { try await town.house.view(ShowPlan(), as: town.coordinator) }

            for caller in [town.north.caller(.requester), town.south.caller(.dispatcher)] {
                await #expect(throws: Refusal.notAllowed) { try await town.house.view(CompareAlternatives(), as: caller) }
            }
            await #expect(throws: Refusal.notFound) { try await compare(CompareAlternatives(lender: town.north.member)) }
            await #expect(throws: Refusal.invalid([Mistake(field: "minutes", .missing)])) {
                try await compare(CompareAlternatives(item: item))
            }
            await #expect(throws: Refusal.invalid([Mistake(field: "reserve", .outOfRange(least: 0, most: 100))])) {
                try await compare(CompareAlternatives(reserve: 101))
            }
        }
    }

    /// Two vehicles are wanted and one can go; with one more driver two can. A vehicle without a driver is none of those.
    @Test(arguments: Language.allCases) func oneMoreDriver(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            func list(_ party: Town.Party, _ withDriver: Bool) async throws -> ID<Capability> {
                try await town.house.perform(
                    RegisterCapability(
                        site: party.site, aidClass: .courierVehicle, quantity: 1, reserve: withDriver ? 0 : 1,
                        terms: CapabilityTerms(leadMinutes: 30, particulars: Particulars(withDriver: withDriver))),
                    as: party.caller(.publisher)
                ).id
            }
            let (driven, bare) = (try await list(town.south, true), try await list(town.west, false))
            _ = try await town.house.perform(
                SubmitRequest(
                    site: town.north.site, callback: "555-0199", trouble: "Dark.", items: [.init(aidClass: .courierVehicle, quantity: 2)],
                    neededBy: Date().addingTimeInterval(4 * 3600), harm: .careLost), as: town.north.caller(.requester))
            let sheet = try await town.house.view(CompareAlternatives(oneMoreVehicle: driven), as: town.auditor)
            #expect(sheet.vehicles.map(\.capability) == [driven] && sheet.columns.map(\.alternative) == [.oneMoreVehicle(driven)])
            #expect(Self.short(sheet.now) == 1 && Self.short(sheet.columns[0].comparison.after) == 0)
            await #expect(throws: Refusal.notFound) {
                try await town.house.view(CompareAlternatives(oneMoreVehicle: bare), as: town.auditor)
            }
            var desk = try await site.browser("desk.coordinator", language)
            let page = try await desk.get("/plans/alternatives?oneMoreVehicle=\(driven)").text
            #expect(!page.contains(Mistake.Reason.noVehicleWanted.sentence(language)))
            let name = "South Hospital, \(AidClass.courierVehicle.words(language))"
            #expect(page.contains(Alternative.oneMoreVehicle(driven).text(name, language)))
            #expect(
                page.contains("<option value=\"\(driven)\" selected>\(name)")
                    && page.contains(AlternativeWords.from(1, to: 2).text(language)))
            let answer = try await site.program("desk.coordinator").get("/plans/alternatives?oneMoreVehicle=\(driven)")
            #expect(answer.text.contains(#""change":"one_more_vehicle""#), "\(answer.text.prefix(300))")
        }
    }

    /// Nobody asks for a vehicle: another driver is of no use to the plan, and that is said.
    @Test(arguments: Language.allCases) func noVehicleIsWanted(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await Self.asked(town)
            let listed = try await town.house.perform(
                RegisterCapability(
                    site: town.south.site, aidClass: .courierVehicle, quantity: 1, reserve: 0, terms: CapabilityTerms(leadMinutes: 30)),
                as: town.south.caller(.publisher)
            ).id
            await #expect(throws: Refusal.invalid([Mistake(field: "oneMoreVehicle", .noVehicleWanted)])) {
                try await town.house.view(CompareAlternatives(oneMoreVehicle: listed), as: town.auditor)
            }
            let said = Mistake.Reason.noVehicleWanted.sentence(language)
            var desk = try await site.browser("desk.coordinator", language)
            let page = try await desk.get("/plans/alternatives").text
            #expect(page.contains(said) && !page.contains("name=\"oneMoreVehicle\""))
            let answer = try await site.program("desk.coordinator").get("/plans/alternatives?oneMoreVehicle=\(listed)")
            #expect(answer.status == 422 && answer.text.contains("oneMoreVehicle"), "\(answer.text.prefix(300))")
        }
    }

    /// What is near serves whoever needs it in two hours, what is far whoever needs it in six; each alone.
    private static func hurried(_ town: Town) async throws -> [ID<RequestItem>] {
        for party in [town.south, town.west] { _ = try await town.registerPumps(1, reserve: 0, by: party) }
        try town.plant("update capability set lead_minutes = 400 where member = '\(town.west.member)'")
        var items: [ID<RequestItem>] = []
        for hours in [2.0, 6] {
            let made = try await town.house.perform(
                SubmitRequest(
                    site: town.north.site, callback: "555-0199", trouble: "Dark.",
                    items: [.init(aidClass: .infusionPumpLarge, quantity: 1)], neededBy: Date().addingTimeInterval(hours * 3600)),
                as: town.north.caller(.requester))
            items.append(try await town.house.view(ShowRequest(request: made.id), as: town.coordinator).row.items[0].item.id)
        }
        return items
    }

    /// Less than a day late counts, hour by hour: in the house, on the page, and with digits of a Japanese keyboard.
    @Test(arguments: Language.allCases) func hoursCount(language: Language) async throws {
        try await OpenSite.with { site in
            let item = try await Self.hurried(site.town)[0]
            func changes(minutes: Int) async throws -> Int {
                try await site.town.house.view(CompareAlternatives(item: item, minutes: minutes), as: site.town.auditor).columns
                    .reduce(0) { $0 + $1.comparison.changes.count }
            }
            #expect(try await changes(minutes: 60) == 0)
            #expect(try await changes(minutes: 7 * 60) == 4)
            var desk = try await site.browser("desk.coordinator", language)
            let nothing = language == .english ? "Nothing would change." : "計画案は変わりません。"
            for (hours, moves) in [("1", false), ("7", true), ("%EF%BC%97", true)] {
                let page = try await desk.get("/plans/alternatives?item=\(item)&lateHours=\(hours)").text
                #expect(page.contains("id=\"alternative-1\"") && page.contains(nothing) == !moves, "\(hours)")
            }
            for wrong in ["", "soon", "0", "721"] {
                let page = try await desk.get("/plans/alternatives?item=\(item)&lateHours=\(wrong)")
                #expect(page.status == 200 && page.text.contains("aria-invalid=\"true\""), "\(wrong)")
                #expect(!page.text.contains("id=\"alternative-1\"") && page.text.contains("value=\"\(item)\" selected"), "\(wrong)")
            }
        }
    }

    @Test(arguments: Language.allCases) func onThePageSideBySide(language: Language) async throws {
        try await OpenSite.with { site in
            let item = try await Self.asked(site.town)
            var desk = try await site.browser("desk.coordinator", language)
            #expect(
                try await desk.get(try await desk.post("/plans", [:]).page).text.contains("href=\"/plans/alternatives\""))
            let bare = try await desk.get("/plans/alternatives")
            #expect(bare.status == 200 && bare.text.contains("method=\"get\""), "\(bare.text.prefix(300))")
            let page = try await desk.get(
                "/plans/alternatives?lender=\(site.town.west.member)&item=\(item)&lateHours=48&reserve=50&even=true")
            #expect(page.status == 200, "\(page.text.prefix(300))")
            let sheet = try await site.town.house.view(
                CompareAlternatives(lender: site.town.west.member, reserve: 50), as: site.town.coordinator)
            for line in sheet.columns.flatMap({ $0.comparison.sentences(language) })
                + [
                    Alternative.without(site.town.west.member).text("West Hospital", language),
                    Alternative.reserves(percent: 50).text("", language), Alternative.even.text("", language),
                    AlternativeWords.unmet(Harm.careLost.words(language)).text(language),
                    AlternativeWords.from(4, to: 0).text(language),
                ]
            {
                #expect(page.text.contains(line), "\(line)")
            }
            #expect(page.text.contains("<option value=\"\(site.town.west.member)\" selected>"), "the choice comes back chosen")
            #expect(try await desk.get("/plans/alternatives?lender=none").status == 404)
            var asker = try await site.browser("north.requester", language)
            #expect(try await asker.get("/plans/alternatives").status == 403)
        }
    }

    @Test func inTheAPI() async throws {
        try await OpenSite.with { site in
            _ = try await Self.asked(site.town)
            let desk = try await site.program("desk.coordinator")
            let item = try await site.town.house.view(CompareAlternatives(), as: site.town.coordinator).items[0].item.id
            let late = try await desk.get("/plans/alternatives?item=\(item)&minutes=540")
            #expect(late.text.contains(#""change":"may_be_late""#) && late.text.contains("\"minutes\":540"), "\(late.text.prefix(300))")
            let answer = try await desk.get("/plans/alternatives?reserve=50&even=true")
            #expect(answer.status == 200, "\(answer.text.prefix(300))")
            let sheet = try Wire.decoder().decode(AlternativesSheet.self, from: Data(answer.text.utf8))
            #expect(sheet.columns.map(\.alternative) == [.reserves(percent: 50), .even] && Self.short(sheet.now) == 2)
            #expect(!answer.text.contains("\"input\""))
            #expect(try await desk.get("/plans/alternatives?even=perhaps").status == 422)
            #expect(try await site.program("north.requester").get("/plans/alternatives").status == 403)
        }
    }
}
