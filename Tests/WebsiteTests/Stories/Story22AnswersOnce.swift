import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Story 22: a health system answers once for its five sites, all or none, and its cap limits what leaves.
@Suite struct Story22AnswersOnce {
    private static let pump = AidClass.infusionPumpLarge

    /// Four more sites besides South, each with ten pumps, and an enquiry of six to each.
    private func askFive(_ town: Town) async throws -> [ID<Member>] {
        var members = [town.south.member]
        for number in 2...5 {
            members.append(
                try await town.house.perform(
                    RegisterMember(
                        memberName: "Site \(number)", kind: .hospital, parent: town.system.member, siteName: "Site \(number)"),
                    as: town.coordinator
                ).id)
        }
        let request = try await town.askForPumps(30)
        let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
        for member in members {
            let site = try await town.house.view(ShowMember(member: member), as: town.coordinator).sites[0].id
            _ = try await town.house.perform(
                RegisterCapability(site: site, aidClass: Self.pump, quantity: 10, reserve: 0), as: town.coordinator)
            _ = try await town.house.perform(AskMember(item: item, lender: member, quantity: 6), as: town.coordinator)
        }
        return members
    }

    private func out(_ town: Town) throws -> Int {
        try town.database.asAdmin().one("select coalesce(sum(promised), 0)::int from capability")
    }

    @Test(arguments: Language.allCases) func oneFormForFiveSites(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let members = try await askFive(town)
            var administrator = try await site.browser("system.organisation_administrator", language)
            let system = "/members/\(town.system.member)"
            #expect(try await administrator.post("\(system)/caps", ["aidClass": Self.pump.rawValue, "most": "12"]).status == 303)

            // Whoever has one site alone to answer for sees no such form.
            var south = try await site.browser("south.dispatcher", language)
            let own = try await south.get("/lending").text
            #expect(!own.contains(LendingWords.answerOnce.text(language)))
            #expect(!own.contains(LinkWords.answersFor("South Hospital").text(language)), "nobody has to be told who they are")
            var dispatcher = try await site.browser("system.dispatcher", language)
            let home = try await dispatcher.get("/lending")
            #expect(home.text.contains(LendingWords.answerOnce.text(language)))
            // Each card says which site is asked.
            for name in ["South Hospital", "Site 2", "Site 5"] {
                #expect(home.text.contains(LinkWords.answersFor(name).text(language)), "\(name)")
            }
            let form = "/enquiries/answers"
            func filled(_ quantities: [String]) throws -> [String: String] {
                var fields: [String: String] = [:]
                for (index, quantity) in quantities.enumerated() {
                    for name in ["enquiry", "version", "arrivesAt"] {
                        fields["answers[\(index)].\(name)"] = home.value(of: "answers[\(index)].\(name)", in: form)
                    }
                    fields["answers[\(index)].quantity"] = quantity
                }
                return fields
            }
            #expect(members.count == 5 && home.value(of: "answers[4].quantity", in: form) == "")
            // Twenty is more than the system lets out: none of it is promised, the form comes back as it was, and says that twelve may go.
            let refused = try await dispatcher.post(form, try filled(["4", "4", "4", "4", "4"]))
            #expect(refused.status == 409 && refused.text.contains(Refusal.overCap(left: 12).sentence(language)), "\(refused.text)")
            #expect(refused.value(of: "answers[4].quantity", in: form) == "4")
            #expect(try out(town) == 0)
            // What was left empty is answered later; a mistake stands at its own field.
            let wrong = try await dispatcher.post(form, try filled(["６", "", "-1", "0", "2"]))
            // Digits of a Japanese keyboard are the same numbers, in the sum too.
            #expect(wrong.status == 422 && wrong.value(of: "answers[2].quantity", in: form) == "-1", "\(wrong.text)")
            // The list of mistakes names the site and the thing, and leads to the field.
            let item = AidClass.infusionPumpLarge.brieflyCounted(6, language)
            let led = tags(of: wrong.text).first { $0["href"] == "#f-enquiries-answers-answers-2--quantity" }
            #expect(led?.text.contains(item) == true, "\(wrong.text)")
            #expect(tags(of: wrong.text).contains { $0["id"] == "f-enquiries-answers-answers-2--quantity-error" })
            #expect(wrong.text.contains(LendingWords.typedTogether(Self.pump.number(8, language)).text(language)))
            let most = String(Int.max)
            #expect(try await dispatcher.post(form, try filled([most, most, "4", "0", "2"])).status == 422)
            let sent = try await dispatcher.post(form, try filled(["6", "", "4", "0", "2"]))
            #expect(sent.page == "/lending", "\(sent.text)")
            #expect(try await dispatcher.get(sent.location).text.contains(DoneWords.answeredOnce.text(language)))
            #expect(try out(town) == 12)
            let states: [String] = try town.database.asAdmin().all("select state from enquiry order by state")
            #expect(states == ["declined", "offered", "offered", "offered", "sent"])
            #expect(try town.wrongSums() == 0)
        }
    }

    /// A roll call asks each site by itself, and says which one, on its card and where it is answered.
    @Test(arguments: Language.allCases) func aRollCallNamesTheSite(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            let call = try await town.house.perform(
                StartRollCall(
                    asker: town.north.member, occasion: .incident, questions: [.init(form: .words, words: "How?")],
                    answerBy: Date().addingTimeInterval(3600), members: [town.south.member]), as: town.coordinator)
            let rows = try await town.house.view(ShowRollCall(rollCall: call.id), as: town.coordinator).rows
            let answer = try #require(rows.first?.answer.id)
            let named = LinkWords.answersFor("South Hospital").text(language)
            var dispatcher = try await site.browser("system.dispatcher", language)
            for path in ["/lending", "/roll-call-answers/\(answer)"] {
                #expect(try await dispatcher.get(path).text.contains(named), "\(path)")
            }
            var south = try await site.browser("south.dispatcher", language)
            #expect(try await !south.get("/roll-call-answers/\(answer)").text.contains(named))
        }
    }

    /// A health system's approver approves what one of its sites asks for, and says yes to what is offered.
    @Test(arguments: Language.allCases) func itsApproverApprovesForItsSites(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.registerPumps(10, reserve: 0, by: town.west)
            let request = try await town.askForPumps(4, by: town.south)
            let path = "/requests/\(request)"
            var approver = try await site.browser("system.approver", language)
            #expect(try await approver.get(path).text.contains(RequestWords.approve.text(language)))
            #expect(try await approver.post("\(path)/approval", ["version": "1"]).page == path)
            _ = try await town.house.perform(TriageRequest(request: request, priority: .high), as: town.coordinator)
            let offer = try await town.tender(try #require(try await town.planAndAsk().first), 4, by: town.west)
            let accepted = try await approver.post("/offers/\(offer)/acceptance", ["version": "1", "back": path])
            #expect(accepted.status == 303, "\(accepted.text)")
            let orders = try await town.house.view(ShowRequest(request: request), as: town.coordinator).orders
            #expect(orders.map(\.order.asker) == [town.south.member])
        }
    }

    /// The same through the API: all or none.
    @Test func aHealthSystemAnswersOnce() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let pumps = try await town.registerPumps(10, reserve: 2)
            var enquiries: [ID<Enquiry>] = []
            for quantity in 1...3 {
                _ = try await town.askForPumps(quantity)
                enquiries += try await town.planAndAsk()
            }
            let system = try await site.program("system.dispatcher")
            func answers(_ last: Int) -> [String: Any] {
                [
                    "answers": zip(enquiries, [1, 2, last]).map {
                        ["enquiry": $0.description, "quantity": $1, "arrivesAt": soon(1)] as [String: Any]
                    }
                ]
            }
            #expect(try await system.send(.post, "/enquiries/answers", answers(9)).status == 422)
            #expect(try await town.promised(pumps) == 0)
            let answered = try await system.send(.post, "/enquiries/answers", answers(3))
            #expect(answered.status < 300, "\(answered.text)")
            #expect(try await town.promised(pumps) == 6)
        }
    }
}
