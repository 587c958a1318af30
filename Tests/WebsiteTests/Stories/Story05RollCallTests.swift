import Coordination
import Foundation
import Hummingbird
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Story 5: a roll call over forty hospitals; thirty-one answer, nine stay silent and are rung.
@Suite struct Story05RollCallTests {
    /// Thirty-seven more hospitals beside the town's three, each with a number to ring, some with two.
    private func hospitals(_ town: Town) async throws -> [ID<Member>] {
        let listed = (1...37).map {
            ListedMember(outsideNumber: "N\($0)", name: "Listed \($0)", address: "", place: nil, beds: 100)
        }
        _ = try await town.house.perform(ImportMembers(members: listed), as: town.coordinator)
        let members = try await town.house.view(ListMembers(limit: 200), as: town.coordinator).rows.filter { $0.kind == .hospital }
        for (index, member) in members.enumerated() {
            for rank in index.isMultiple(of: 2) ? [2, 1] : [1] {
                _ = try await town.house.perform(
                    AddContact(
                        member: member.id, post: rank == 1 ? "Night desk" : "Switchboard", phone: "555-\(1000 + index * 10 + rank)",
                        email: nil,
                        worksWhenNetworkIsDown: true, rank: rank), as: town.coordinator)
            }
        }
        return members.map(\.id)
    }

    /// Two questions, as the page's form sends them.
    static let asking: [(String, String)] = [
        ("occasion", "incident"), ("questions[0].form", "number"),
        ("questions[0].aidClass", AidClass.infusionPumpLarge.rawValue), ("questions[0].words", ""),
        ("questions[1].form", "yes_or_no"), ("questions[1].words", "Does your record system run?"), ("questions[2].form", "words"),
        ("kinds", "hospital"),
    ]

    @Test func fortyAskedThirtyOneAnswerNineAreRung() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let members = try await hospitals(town)
            try #require(members.count == 40)
            let pumps = try await town.registerPumps(10, reserve: 2)
            var desk = try await site.browser("desk.coordinator")
            #expect(try await desk.get("/roll-calls/new").status == 200)
            let started = try await desk.post("/roll-calls", Self.asking + [("answerBy", FormSpineTests.local(1))])
            try #require(started.status == 303, "\(started.text)")
            let page = started.page
            let id = try #require(ID<RollCall>(String(page.split(separator: "/").last ?? "")))
            let rows = try await town.house.view(ShowRollCall(rollCall: id), as: town.coordinator).rows
            #expect(rows.count == 40 && rows.allSatisfy { $0.answer.state == .asked })
            let begun = try await desk.get(page).text
            #expect(begun.contains("0 of 40 have answered") && begun.contains("Not answered yet"))
            #expect(!begun.contains(RollCallWords.ringHint.text(.english)), "nobody is late before the time has come")

            // South answers from its own home, twenty-two by a link without sign-in, eight by telephone.
            var lender = try await site.browser("south.dispatcher")
            let own = try #require(rows.first { $0.answer.member == town.south.member }?.answer)
            #expect(try await lender.get("/lending").text.contains("/roll-call-answers/\(own.id)"))
            let said = try await lender.post(
                "/roll-call-answers/\(own.id)/answer", ["version": "1", "answers[0].number": "５", "answers[1].yes": "no"])
            #expect(said.status == 303, "\(said.text)")
            let others = rows.map(\.answer).filter { $0.member != town.south.member }
            let program = try await site.program("desk.coordinator")
            var phone = try await site.browser()
            for answer in others[0..<22] {
                let made = try await program.send(
                    .post, "/links",
                    ["member": answer.member.description, "purpose": "answer_roll_call", "object": answer.id.description])
                let link = try #require(URL(string: made.object["address"] as? String ?? "")?.path, "\(made.text)")
                #expect(try await phone.get(link).text.contains("Does your record system run?"))
                #expect(try await phone.post(link, ["answers[0].number": "3", "answers[1].yes": "yes"]).status == 303)
                // Again, with another number: the first answer stands.
                #expect(try await phone.post(link, ["answers[0].number": "300", "answers[1].yes": "no"]).status == 303)
            }
            for answer in others[22..<30] {
                let typed = try await desk.post(
                    "/roll-call-answers/\(answer.id)/answer",
                    ["version": "1", "answers[0].number": "1", "answers[1].yes": "yes", "back": page])
                #expect(typed.page == page, "\(typed.text)")
            }

            // Its time passes: nothing is lost, and those who are silent become a list to ring.
            try town.plant("update roll_call set answer_by = started_at + interval '1 second', started_at = started_at - interval '1 hour'")
            try town.plant("update roll_call_answer set answer_by = now() - interval '1 minute'")
            #expect(try await town.premises.upkeep.lapse(in: town.region) == 1)
            #expect(try await town.premises.upkeep.lapse(in: town.region) == 0)
            let due = try await desk.get(page)
            #expect(due.text.contains("31 of 40 have answered; 9 to ring"), "\(due.text)")
            let silent = others[30...].map(\.member)
            let sheet = try await desk.get("\(page)/sheet")
            for row in rows where silent.contains(row.answer.member) {
                let numbers = row.contacts.map { "tel:\($0.phone.filter(\.isNumber))" }
                for answer in [due, sheet] {
                    let places = numbers.compactMap { answer.text.range(of: $0)?.lowerBound }
                    #expect(
                        places.count == row.contacts.count && places == places.sorted(), "\(row.memberName): the first to ring stands first"
                    )
                }
            }
            let ids = tags(of: due.text).compactMap { $0["id"] }
            let answers = try #require(ids.firstIndex(of: "answers"))
            #expect(answers < ids.firstIndex(of: "silent") ?? 0, "what is known stands above what is to be rung")
            #expect(tags(of: due.text).count { $0["id"]?.hasPrefix("call-") == true } == 9)
            // 22 x 3 + 8 x 1 + 5, and the board says that nine are to be rung.
            #expect(due.text.contains("Together 79") && due.text.contains("30 yes, 1 no"))
            #expect(try await desk.get("/").text.contains("9 silent members"))

            // One cannot be reached, and one still answers: late, and it counts.
            let last = others[30]
            let tried = try await desk.post("/roll-call-answers/\(last.id)/unreachable", ["version": "1", "back": page])
            #expect(tried.page == page, "\(tried.text)")
            #expect(try await desk.get(page).text.contains("31 of 40 have answered; 8 to ring"))
            let late = try await desk.post(
                "/roll-call-answers/\(last.id)/answer", ["version": "2", "answers[0].number": "2", "answers[1].yes": "yes", "back": page])
            #expect(late.status == 303, "\(late.text)")
            #expect(try await desk.get(page).text.contains("32 of 40 have answered; 8 to ring"))

            // South's own word: five could be lent beyond the two that it keeps, as of now.
            let listed = try await town.house.view(ShowCapability(capability: pumps), as: town.coordinator).capability
            #expect(listed.quantity == 7 && listed.free == 5)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// Only some are asked in a large region too: each of them can be chosen.
    @Test func someOfManyCanBeChosen() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let listed = (1...230).map { ListedMember(outsideNumber: "\($0)", name: "Clinic \($0)", address: "", place: nil, beds: nil) }
            _ = try await town.house.perform(ImportMembers(members: listed), as: town.coordinator)
            var desk = try await site.browser("desk.coordinator")
            let choices = tags(of: try await desk.get("/roll-calls/new").text).filter { $0.name == "input" && $0["name"] == "members" }
            // North, south, west and the health system besides; the desk does not ask itself.
            #expect(choices.count == 234)
            let some = choices.suffix(2).compactMap { $0["value"] }.map { ("members", $0) }
            let started = try await desk.post("/roll-calls", Self.asking + some + [("answerBy", FormSpineTests.local(1))])
            #expect(try await desk.get(started.page).text.contains(RollCallWords.finding(answered: 0, of: 2).text(.english)))
        }
    }

    /// A hundred and forty typed for fourteen is asked about, by link and by telephone, and taken when it is pressed again.
    @Test(arguments: Language.allCases) func aNumberFarAboveTheListingIsAskedAbout(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            var pumps: [ID<Capability>] = []
            for party in [town.south, town.west] { pumps.append(try await town.registerPumps(14, reserve: 0, by: party)) }
            var desk = try await site.browser("desk.coordinator", language)
            let page = try await desk.post("/roll-calls", Self.asking + [("answerBy", FormSpineTests.local(1))]).page
            let id = try #require(ID<RollCall>(String(page.split(separator: "/").last ?? "")))
            func answer(_ party: Town.Party) async throws -> RollCallAnswer {
                let rows = try await town.house.view(ShowRollCall(rollCall: id), as: town.coordinator).rows
                return try #require(rows.first { $0.answer.member == party.member }).answer
            }
            let listed = AidClass.infusionPumpLarge.counted(14, language)
            let typed = ["answers[0].number": "１４０", "answers[1].yes": "no"]

            let south = try await answer(town.south)
            let link = try await town.house.perform(
                HandOutLink(member: south.member, purpose: .answerRollCall, object: south.id.rawValue), as: town.coordinator)
            let path = "/l/\(town.house.link(link))"
            var phone = try await site.browser(nil, language)
            let asked = try await phone.post(path, typed)
            #expect(asked.status == 200 && asked.text.contains(RollCallWords.youList(listed, 140).text(language)), "\(asked.text)")
            #expect(asked.value(of: "answers[0].number") == "１４０" && asked.value(of: "seen") == "140")
            #expect(try await answer(town.south).state == .asked, "nothing is taken before the question is read")
            let other = try await phone.post(path, typed.merging(["answers[0].number": "1400", "seen": "140"]) { $1 })
            #expect(other.status == 200 && other.value(of: "seen") == "1400", "another number is another question")
            #expect(try await phone.post(path, typed.merging(["seen": "140"]) { $1 }).status == 303)
            #expect(try await answer(town.south).answers?.first?.number == 140)
            #expect(try await phone.post(path, typed).status == 303, "what has its answer is not asked about again")

            // From the list of those to ring, the desk is asked on the answer's own page, and goes on with the list.
            let west = try await answer(town.west)
            let form = "/roll-call-answers/\(west.id)/answer"
            let said = typed.merging(["version": "1", "back": page]) { $1 }
            let doubted = try await desk.post(form, said)
            #expect(doubted.status == 200 && doubted.text.contains(RollCallWords.theyList(listed, 140).text(language)))
            #expect(doubted.value(of: "back", in: form) == page && doubted.value(of: "seen", in: form) == "140")
            let taken = try await desk.post(form, said.merging(["seen": "140"]) { $1 })
            #expect(taken.page == page, "\(taken.text)")
            #expect(try await answer(town.west).answers?.first?.number == 140)

            // The desk reads both numbers, and no listing changes before somebody at the hospital has looked.
            let sheet = try await desk.get(page).text
            let number = AidClass.infusionPumpLarge.number(140, language)
            #expect(sheet.components(separatedBy: RollCallWords.listedBeside(number, 14).text(language)).count == 3)
            #expect(sheet.contains(RollCallWords.farAbove(2).text(language)))
            for (party, pump) in zip([town.south, town.west], pumps) {
                let home = party.caller(.publisher)
                let kept = try await town.house.view(ShowCapability(capability: pump), as: home).capability
                #expect(kept.quantity == 14 && kept.version == 1)
                let jobs = try await town.house.view(ShowLendingHome(), as: home).jobs.filter { $0.kind == .checkListings }
                #expect(jobs.map(\.quantity) == [140])
            }
        }
    }

    @Test func inJapaneseWithMistakes() async throws {
        try await OpenSite.with { site in
            let town = site.town
            var desk = try await site.browser("desk.coordinator", .japanese)
            let nothing = try await desk.post("/roll-calls", ["occasion": "incident", "answerBy": FormSpineTests.local(1)])
            #expect(nothing.status == 422 && nothing.text.contains(RollCallWords.start.text(.japanese)))
            let uncounted = try await desk.post(
                "/roll-calls",
                ["occasion": "incident", "answerBy": FormSpineTests.local(1), "questions[0].form": "number", "questions[0].words": "いくつ"])
            #expect(uncounted.status == 422 && uncounted.value(of: "questions[0].words") == "いくつ")
            let late = try await desk.post("/roll-calls", Self.asking + [("answerBy", FormSpineTests.local(-1))])
            #expect(late.status == 422)
            let started = try await desk.post("/roll-calls", Self.asking + [("answerBy", FormSpineTests.local(1))])
            #expect(try await desk.get(started.page).text.contains("3機関のうち0機関が回答済み"))
            let id = try #require(ID<RollCall>(String(started.page.split(separator: "/").last ?? "")))
            let row = try #require(try await town.house.view(ShowRollCall(rollCall: id), as: town.coordinator).rows.first)
            var phone = try await site.browser(nil, .japanese)
            let link = try await town.house.perform(
                HandOutLink(member: row.answer.member, purpose: .answerRollCall, object: row.answer.id.rawValue), as: town.coordinator)
            let path = "/l/\(town.house.link(link))"
            #expect(try await phone.post(path, ["answers[0].number": "many"]).status == 422)
            #expect(try await phone.post(path, ["answers[0].number": "0", "answers[1].yes": "no"]).status == 303)
            #expect(try await phone.get(path).text.contains(RollCallWords.answered.text(.japanese)))
        }
    }
}
