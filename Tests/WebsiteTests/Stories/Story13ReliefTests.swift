import Background
import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

/// Story 13: relief at H+12. The desk is handed over by its forms, and the next alert goes to the new holder.
@Suite struct Story13ReliefTests {
    @Test func theNextAlertGoesToTheNewHolder() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let member = try #require(town.coordinator.seat?.member)
            _ = try await town.house.perform(
                OpenAccount(member: member, login: "day.desk", accountName: "Day desk", password: Town.password, roles: [.coordinator]),
                as: town.coordinator)
            _ = try await town.house.perform(ChooseExerciseChannel(member: member, open: true), as: town.coordinator)
            var night = try await site.browser("desk.coordinator")
            var day = try await site.browser("day.desk")

            // The night desk sits down with its number; what a hospital asks for reaches it.
            #expect(try await night.get("/desk").text.contains("Nobody has the desk"))
            let taken = try await night.post("/desk/take", ["phone": "555-0170", "email": "night@desk.example"])
            #expect(taken.page == "/desk", "\(taken.text)")
            _ = try await town.askForPumps()
            try await town.tell(by: [.text])
            let upkeep = town.premises.upkeep
            func alerted() async throws -> [String?] {
                let rows = try await upkeep.outgoing(from: town.region, by: [.text])?.rows ?? []
                try await upkeep.settle(rows.map(\.delivery.id), in: town.region, isSent: true, mayTryAgain: false)
                return rows.filter { $0.delivery.message == .requestCame }.map(\.address)
            }
            #expect(try await alerted() == ["555-0170"])

            // H+12: what the next person must know is written; the seat stays held until somebody has it.
            let page = try await night.get("/desk")
            #expect(page.text.contains("You have the desk until"))
            let handover = try #require(page.text.firstMatch(of: #/action="(\/desk\/[^"]+\/handover)"/#)?.output.1)
            let told = try await night.post(String(handover), ["note": "Lakeside promised two by voice; it is not in here yet."])
            #expect(told.page == "/desk", "\(told.text)")
            let given = try await night.get("/desk").text
            #expect(given.contains("Until somebody presses") && !given.contains("Who has it?"), "the giver is told that it is still theirs")
            #expect(given.contains(#/action="\/desk\/[^"]+\/handover"/#), "and may still say more")
            #expect(given.contains("value=\"555-0170\""), "who keeps it after all keeps the number")
            _ = try await town.askForPumps()
            try await town.tell(by: [.text])
            #expect(try await alerted() == ["555-0170"], "until the next person has it, alerts go to the night desk")

            // What does not interrupt is gathered for the end of the shift: it waits for the night desk.
            _ = try await town.askForPumps(2, harm: .noEffect)
            try await town.tell(by: [.text, .mail])

            let next = try await day.get("/desk")
            #expect(next.text.contains("hands over. Who has it?") && next.text.contains("Lakeside promised two by voice"))
            #expect(next.text.contains("came in"), "what changed in the watch is told")
            let acceptance = try #require(next.text.firstMatch(of: #/action="(\/desk\/[^"]+\/acceptance)"/#)?.output.1)
            let has = try await day.post(String(acceptance), ["phone": "555-0180", "email": "day@desk.example"])
            #expect(has.page == "/desk", "\(has.text)")
            #expect(try await day.get("/desk").text.contains("Lakeside promised two by voice"), "still to be read")

            _ = try await town.askForPumps()
            try await town.tell(by: [.text])
            #expect(try await alerted() == ["555-0180"])
            // What waited for the night desk goes to whoever has the seat, when it would have gone.
            let gathered: [String] = try town.database.asAdmin().all(
                """
                select k.phone from delivery d join desk k on k.region = d.region and k.id = d.desk
                where d.state = 'waiting' and not d.interrupts
                """)
            #expect(gathered == ["555-0180"])
            #expect(try await night.post(String(acceptance), [:]).status == 409)
        }
    }

    /// Whoever could be called out is on the page until they have left a number, which takes no watch from anybody.
    @Test(arguments: Language.allCases) func aNumberIsLeftOnThePage(language: Language) async throws {
        try await OpenSite.with { site in
            var desk = try await site.browser("desk.coordinator", language)
            let missing = DeskWords.unreached(1).text(language)
            #expect(try await desk.get("/desk").text.contains(missing))
            #expect(try await desk.post("/desk/numbers", ["phone": "", "email": ""]).status == 422)
            let left = try await desk.post("/desk/numbers", ["phone": "555-0170", "email": ""])
            #expect(left.page == "/desk", "\(left.text)")
            let page = try await desk.get("/desk").text
            #expect(!page.contains(missing) && page.contains(DeskWords.nobody.text(language)), "nobody has sat down")
        }
    }

    /// A message is seen by its link: looking twice changes nothing, one press says it, and nobody else is rung.
    @Test func aMessageIsSeenByItsLink() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let order = try await town.acceptedOrder().order
            try await town.tell()
            let row = try #require(
                try await town.house.view(ListRings(), as: town.coordinator).rings.flatMap(\.rows).first {
                    $0.delivery.message == .accepted
                })
            let token = try #require(
                town.premises.upkeep.link(for: row.delivery, in: town.region, at: Date()))
            var telephone = try await site.browser()
            let before = try site.records()
            for _ in 0..<2 { #expect(try await telephone.get("/l/\(token)").text.contains("Your offer was accepted")) }
            #expect(try site.records() == before, "a mail scanner that looks does no harm")
            let seen = try await telephone.post("/l/\(token)", [:])
            #expect(seen.status == 303, "\(seen.text)")
            _ = try await telephone.post("/l/\(token)", [:])
            let state: String = try town.database.asAdmin().one("select state from delivery where message = 'accepted'")
            #expect(state == "seen")
            // An old message says how the order stands now, and asks for nothing that was called off.
            let asks = "Please send it"
            #expect(try await telephone.get("/l/\(token)").text.contains(asks))
            _ = try await town.house.perform(CancelOrder(order: order), as: town.south.caller(.dispatcher))
            let now = try await telephone.get("/l/\(token)").text
            #expect(now.contains(Refusal.Standing.order(.cancelled).sentence(.english)) && !now.contains(asks))
        }
    }

    /// Without any channel everything is rung: the page says whom, why, and by which number, and takes what came of it.
    @Test func whoeverIsNotReachedIsRung() async throws {
        try await OpenSite.with { site in
            let town = site.town
            try await town.addContact(town.south, "Equipment library", phone: "555-0161", rank: 1)
            try await town.addContact(town.south, "Night supervisor", phone: "555-0162", rank: 2)
            _ = try await town.registerPumps()
            let request = try await town.askForPumps()
            _ = try await town.planAndAsk()
            try await town.tell()
            var desk = try await site.browser("desk.coordinator", .japanese)
            let page = try await desk.get("/ring?lang=ja")
            #expect(page.text.contains("href=\"tel:5550161\"") && page.text.contains("支援の打診") && page.text.contains("555-0162"))
            let delivery = try #require(page.value(of: "deliveries[0]"))
            #expect(try await desk.post("/ring/nobody", ["deliveries[0]": delivery]).page == "/ring")
            let second = try await desk.get("/ring")
            #expect(second.text.contains("href=\"tel:5550162\""))
            let next = try #require(second.value(of: "deliveries[0]"))
            #expect(try await desk.post("/ring/reached", ["deliveries[0]": next]).page == "/ring")
            #expect(try await desk.post("/ring/reached", ["deliveries[0]": next]).status == 409)
            let sheet = try await desk.get("/requests/\(request)")
            #expect(sheet.text.contains("連絡の状況") && sheet.text.contains("未達") && sheet.text.contains("確認済み"))
        }
    }
}
