import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// People who were lent are relieved by others before they tire: asked for ahead, found and accepted before, seen by both sides.
@Suite struct ReliefOfPeopleTests {
    @Test(arguments: Language.allCases) func othersAreAcceptedBeforeTheseGo(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let people = try await town.acceptedPeople()
            let path = "/orders/\(people.order)"
            func item() async throws -> ItemRow {
                try await town.house.view(ShowRequest(request: people.request), as: town.coordinator).row.items[0]
            }
            #expect(try await item().missing(at: Date()) == 0)

            var lender = try await site.browser("south.dispatcher", language)
            #expect(try await lender.get(path).text.contains(OrderWords.askRelief.text(language)))
            #expect(try await lender.post("\(path)/relief", ["from": FormSpineTests.local(-1)]).status == 422)
            #expect(try await lender.post("\(path)/relief", [:] as [String: String]).status == 422)
            let asked = try await lender.post("\(path)/relief", ["from": FormSpineTests.local(12)])
            #expect(asked.page == path, "\(asked.text)")
            #expect(try await lender.get(asked.location).text.contains(DoneWords.reliefAsked.text(language)))

            // The asker and the desk see it, and that four are missing from then on.
            try await town.seal()
            let relief = try #require(try await town.house.view(ShowOrder(order: people.order), as: town.coordinator).row.order.reliefAt)
            var nurse = try await site.browser("north.requester", language)
            #expect(try await nurse.get(path).text.contains("id=\"relief\""))
            #expect(try await nurse.get("/requests/\(people.request)").text.contains(clock(relief, language)))
            let row = try await item()
            #expect(row.missing(at: Date()) == 4 && row.uncoveredFrom == relief)
            let cliffs = try await town.house.view(ShowCliffs(), as: town.coordinator).cliffs
            #expect(cliffs.map(\.uncovered) == [4] && cliffs.map(\.at) == [relief])
            #expect(try await town.house.view(ShowBoard(), as: town.coordinator).jobs.contains { $0.kind == .findHelp })

            // Others say yes and are accepted before these go; then nothing is missing, and nobody is looked for.
            let enquiry = try await town.house.perform(
                AskMember(item: row.item.id, lender: town.west.member), as: town.north.caller(.requester)
            ).id
            let offer = try await town.tender(enquiry, 4, by: town.west)
            _ = try await town.accept(offer)
            #expect(try await item().missing(at: Date()) == 0)
            #expect(try await town.house.view(ShowCliffs(), as: town.coordinator).cliffs.compactMap(\.uncovered).max() == 0)
            _ = try await town.house.perform(ReturnOrder(order: people.order), as: town.north.caller(.requester))
            _ = try await town.house.perform(BringHome(order: people.order), as: town.south.caller(.dispatcher))
            #expect(try await item().missing(at: Date()) == 0)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// Their going home ends their help and not the need: it stays on the board, and a plan looks for others.
    @Test func whoeverWentHomeUnrelievedIsStillMissing() async throws {
        try await Town.with { town in
            let people = try await town.acceptedPeople()
            let later = Date().addingTimeInterval(3600)
            _ = try await town.house.perform(AskRelief(order: people.order, from: later), as: town.south.caller(.dispatcher))
            _ = try await town.house.perform(ReturnOrder(order: people.order), as: town.north.caller(.requester))
            _ = try await town.house.perform(BringHome(order: people.order), as: town.south.caller(.dispatcher))
            #expect(try await town.house.view(ShowBoard(), as: town.coordinator).requests.map(\.request.id) == [people.request])
            #expect(try await town.house.perform(MakePlan(), as: town.coordinator).proposed == 4)
        }
    }

    @Test func itIsTakenBackAndIsForPeopleOnly() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let people = try await town.acceptedPeople()
            let asker = try await site.program("north.approver")
            let path = "/orders/\(people.order)/relief"
            #expect(try await asker.send(.post, path, ["from": soon(12)]).status == 200)
            #expect(try await asker.send(.post, path, ["from": soon(-1)]).status == 422)
            #expect(try await asker.send(.post, path, [:]).status == 200, "they need none after all")
            #expect(try await asker.send(.post, path, [:]).status == 409)
            let row = try await town.house.view(ShowRequest(request: people.request), as: town.coordinator).row
            #expect(row.missing(at: Date()) == 0)
            #expect(try await site.program("west.dispatcher").send(.post, path, ["from": soon(12)]).status == 404)
            // Who goes home anyway needs nobody to stand in.
            #expect(try await asker.send(.post, "/orders/\(people.order)/release", [:]).status == 200)
            let late = try await asker.send(.post, path, ["from": soon(12)])
            #expect(late.status == 409 && late.text.contains("The order was released"), "\(late.text)")
            let pumps = try await town.acceptedOrder().order
            #expect(try await asker.send(.post, "/orders/\(pumps)/relief", ["from": soon(12)]).status == 422)
        }
    }

    private func clock(_ date: Date, _ language: Language) -> String {
        Clockface(timeZone: FormSpineTests.tokyo, now: Date(), language: language).dayAndTime(date)
    }
}
