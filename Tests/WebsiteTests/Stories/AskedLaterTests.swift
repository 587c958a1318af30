import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@testable import Website

/// Asking for patients instead of a number, with a least that is of use and what would do instead; and everything that is said later.
@Suite struct AskedLaterTests {
    private static func asking(_ town: Town) -> [String: String] {
        FormSpineTests.asking(town, quantity: "").merging([
            "items[0].patients": "６", "items[0].leastQuantity": "3", "items[0].substitute1": AidClass.syringePump.rawValue,
            "items[0].substitute2": AidClass.pcaPump.rawValue, "items[0].mostLenders": "４",
            "items[0].together": RequestItem.Together.anyLender.rawValue, "tried": "Restarted twice.",
            "neededUntil": FormSpineTests.local(48),
            "carrier": Handling.Carrier.courier.rawValue, "comesBack": Handling.Return.ready.rawValue,
        ]) { $1 }
    }

    @Test(arguments: Language.allCases) func forSixPatientsOrWhatWouldDoInstead(language: Language) async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.registerPumps(4, reserve: 2)
            _ = try await town.house.perform(
                RegisterCapability(
                    site: town.west.site, aidClass: .syringePump, quantity: 9, reserve: 0, terms: CapabilityTerms(leadMinutes: 30)),
                as: town.west.caller(.publisher))
            var asker = try await site.browser("north.requester", language)
            let sent = try await asker.post("/requests", Self.asking(town))
            #expect(sent.status == 303, "\(sent.text.prefix(300))")
            let wanted = RequestItem(
                id: ID(rawValue: UUID()), request: ID(rawValue: UUID()), aidClass: .infusionPumpLarge, model: nil, quantity: 6, patients: 6,
                leastQuantity: 3, substitutes: [.syringePump, .pcaPump], mostLenders: 4, together: .anyLender, neededUntil: nil,
                state: .open)
            let page = try await asker.get(sent.page)
            #expect(page.text.contains(wanted.words(language)) && page.text.contains("Restarted twice."))
            for line in wanted.conditions(language) { #expect(page.text.contains(line), "\(line)") }
            #expect(page.text.contains(Handling.Carrier.courier.words(language)))

            // Two of what was wanted, four of what would do instead: the plan says which is which.
            var desk = try await site.browser("desk.coordinator", language)
            let plan = try await desk.get(try await desk.post("/plans", [:]).page)
            let substitute = AidClass.syringePump.insteadOf(.infusionPumpLarge, language)
            #expect(plan.text.contains(substitute) && plan.text.contains(wanted.words(language)))
            let sheet = try await town.house.view(ShowPlan(), as: town.coordinator)
            let proposals = sheet.items.flatMap(\.proposals)
            #expect(
                proposals.map { [$0.aidClass.rawValue, "\($0.proposal.quantity)"] }.sorted { $0[0] < $1[0] } == [
                    [AidClass.infusionPumpLarge.rawValue, "2"], [AidClass.syringePump.rawValue, "4"],
                ])
            _ = try await town.house.perform(
                SendEnquiries(plan: sheet.plan.id, proposals: proposals.map(\.proposal.id)), as: town.coordinator)

            // The lender cannot read the request: what decides stands on the enquiry.
            var west = try await site.browser("west.dispatcher", language)
            let card = try await west.get("/lending")
            for line in [
                substitute, Handling.Carrier.courier.words(language), Handling.Return.ready.words(language),
                AidClass.syringePump.number(4, ofPatients: true, language),
            ] {
                #expect(card.text.contains(line), "\(line)")
            }
            #expect(card.text.contains(FindingWords.notSaid.text(language)), "who answers if it harms was not said")
            #expect(!card.text.contains("Restarted twice."))
            let enquiry = try #require(FormSpineTests.actions(card, "/offer").first)
            #expect(try await west.post(enquiry, FormSpineTests.offering(["version": "1"])).status == 303)
            #expect(try await asker.get(sent.page).text.contains(substitute), "the offer says that it is a substitute")

            // What nobody says with the yes stays as the request says it.
            let id = try #require(ID<AidRequest>(String(sent.page.split(separator: "/").last ?? "")))
            try await town.approveAndTriage(id)
            let offer = try #require(try await town.house.view(ShowRequest(request: id), as: town.coordinator).offers.first?.offer)
            let order = try await town.house.view(ShowOrder(order: try await town.accept(offer.id)), as: town.coordinator).row.order
            #expect(order.handling == Handling(carrier: .courier, comesBack: .ready) && order.aidClass == .syringePump)
        }
    }

    /// Days after it was needed the callback is still put right: the page sends the old time back with it.
    @Test func aRequestOfDaysAgoIsCorrected() async throws {
        try await OpenSite.with { site in
            let request = try await site.town.askForPumps(6)
            try site.town.plant("update aid_request set needed_by = needed_by - interval '3 days'")
            let path = "/requests/\(request)/revision"
            var asker = try await site.browser("north.requester")
            let page = try await asker.get("/requests/\(request)")
            let sent = [
                "version": try #require(page.value(of: "version", in: path)),
                "neededBy": try #require(page.value(of: "neededBy", in: path)),
                "callback": "555-0198",
            ]
            let anew = try await asker.post(path, sent.merging(["neededBy": FormSpineTests.local(-50)]) { $1 })
            #expect(anew.status == 422, "a time that is said anew is still looked at")
            #expect(try await asker.post(path, sent).status == 303)
            let revised = try await site.town.house.view(ShowRequest(request: request), as: site.town.coordinator).row.request
            #expect(revised.callback == "555-0198")
        }
    }

    @Test func whatBecomesKnownLater() async throws {
        try await OpenSite.with { site in
            let town = site.town
            _ = try await town.registerPumps(20)
            let request = try await town.askForPumps(6)
            let enquiry = try #require(try await town.planAndAsk().first)
            _ = try await town.tender(enquiry, 2)
            _ = try await town.planAndAsk()
            let path = "/requests/\(request)"
            func sheet() async throws -> RequestSheet { try await town.house.view(ShowRequest(request: request), as: town.coordinator) }
            var asker = try await site.browser("north.requester")
            let revision = [
                "version": "1", "harm": "life_at_risk", "neededBy": FormSpineTests.local(3), "callback": "555-0198", "occasion": "everyday",
                "trouble": "The server's disk is broken.", "tried": "Another disk.", "carrier": "asker", "comesBack": "",
                "answersForHarm": "agreement",
            ]
            #expect(try await asker.post("\(path)/revision", revision).status == 303)
            let revised = try await sheet()
            #expect(revised.trouble == "The server's disk is broken." && revised.tried == "Another disk.")
            #expect(revised.row.request.occasion == .everyday)
            #expect(revised.row.request.handling == Handling(carrier: .asker, answersForHarm: .agreement))
            // The same words again are no news.
            #expect(try await asker.post("\(path)/revision", revision.merging(["version": "2"]) { $1 }).status == 303)
            #expect(try await sheet().troubleNote == revised.troubleNote)

            // A mistake comes back filled; then there is one more thing.
            let wrong = try await asker.post("\(path)/items", ["version": "3", "aidClass": "printer", "quantity": "many"])
            #expect(wrong.status == 422 && wrong.value(of: "quantity", in: "\(path)/items") == "many")
            #expect(try await asker.post("\(path)/items", ["version": "3", "aidClass": "printer", "patients": "4"]).status == 303)
            let items = try await sheet().row.items.map(\.item)
            let pumps = try #require(items.first { $0.aidClass == .infusionPumpLarge })
            let printer = try #require(items.first { $0.aidClass == .printer })
            #expect(printer.quantity == 4 && printer.patients == 4)

            let more = [
                "version": "4", "quantity": "12", "patients": "9", "leastQuantity": "5", "substitute1": "syringe_pump",
                "mostLenders": "2", "together": "same_lender",
                "neededUntil": FormSpineTests.local(60),
            ]
            let tooMuch = try await asker.post("\(path)/items/\(pumps.id)", more.merging(["leastQuantity": "13"]) { $1 })
            #expect(tooMuch.status == 422 && tooMuch.value(of: "leastQuantity", in: "\(path)/items/\(pumps.id)") == "13")
            let nobody = try await asker.post(
                "\(path)/items/\(pumps.id)", more.merging(["mostLenders": "0", "together": "perhaps"]) { $1 })
            #expect(nobody.status == 422 && nobody.value(of: "mostLenders", in: "\(path)/items/\(pumps.id)") == "0")
            let itself = try await asker.post(
                "\(path)/items/\(pumps.id)", more.merging(["substitute1": AidClass.infusionPumpLarge.rawValue]) { $1 })
            #expect(itself.status == 422)
            #expect(try await asker.post("\(path)/items/\(pumps.id)", more).status == 303)
            let now = try #require(try await sheet().row.items.first { $0.item.id == pumps.id })
            #expect(now.item.quantity == 12 && now.item.leastQuantity == 5 && now.item.substitutes == [.syringePump])
            #expect(now.item.mostLenders == 2 && now.item.together == .sameLender)
            #expect(try await asker.get(path).value(of: "together", in: "\(path)/items/\(pumps.id)") == "same_lender")
            #expect(now.progress.offered == 2, "what was offered stays")

            // Needed no longer: nobody is asked for it, and the request stands for the rest.
            #expect(try await asker.post("\(path)/items/\(pumps.id)/cancellation", ["version": "5"]).status == 303)
            #expect(try await asker.post("\(path)/items/\(pumps.id)/cancellation", [:]).status == 409)
            let after = try await sheet()
            #expect(after.enquiries.allSatisfy { $0.enquiry.state != .sent } && after.offers.allSatisfy { $0.offer.state == .declined })
            #expect(after.row.progress.missing == 4 && after.row.request.state == .submitted)
            #expect(try town.wrongSums() == 0)
            try await town.seal()
            let log = try await asker.get(path)
            for text in [
                "what does not work was said in other words", "what was already tried", "asks for this too: printers for 4 patients",
                "now asks for 12 infusion pumps, large volume for 9 patients", "not needed any more",
            ] {
                #expect(log.text.contains(text), "\(text)")
            }
            // Nobody but the asker's side and the desk says so.
            var other = try await site.browser("west.dispatcher")
            #expect(try await other.post("\(path)/items", ["aidClass": "printer", "quantity": "1"]).status == 403)
        }
    }

    /// What is on its way of something that is needed no longer keeps the request on the lists until it is home.
    @Test func whatWasAcceptedStaysUntilItIsHome() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let made = try await town.acceptedOrder()
            let item = try await town.house.view(ShowRequest(request: made.request), as: town.coordinator).row.items[0].item.id
            _ = try await town.house.perform(CancelItem(request: made.request, item: item), as: town.north.caller(.approver))
            func open() async throws -> [RequestRow] { try await town.house.view(ShowBoard(), as: town.coordinator).requests }
            #expect(try await open().map(\.request.id) == [made.request])
            #expect(try await open().first?.progress.missing == 0)
            _ = try await town.house.perform(
                RecordAsHappened(order: made.order, state: .home, happenedAt: .now), as: town.south.caller(.dispatcher))
            #expect(try await open().isEmpty)
        }
    }

    @Test func aCertainModelIsWanted() async throws {
        try await OpenSite.with { site in
            let town = site.town
            let model = try await town.house.perform(
                AddDeviceModel(member: town.south.member, manufacturer: "Corvane", model: "LV-180", aidClass: .infusionPumpLarge),
                as: town.south.caller(.publisher)
            ).id
            var asker = try await site.browser("north.requester")
            #expect(try await asker.get("/requests/new").text.contains("Corvane LV-180"))
            let fields = FormSpineTests.asking(town).merging(["items[0].model": model.description]) { $1 }
            let sent = try await asker.post("/requests", fields)
            #expect(try await asker.get(sent.page).text.contains("Corvane LV-180"))
            let wrong = fields.merging(["items[0].aidClass": "printer"]) { $1 }
            #expect(try await asker.post("/requests", wrong).status == 422)
            let request = try #require(ID<AidRequest>(String(sent.page.split(separator: "/").last ?? "")))
            let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item
            _ = try await town.house.perform(AskMember(item: item.id, lender: town.south.member), as: town.coordinator)
            var lender = try await site.browser("south.dispatcher")
            #expect(try await lender.get("/lending").text.contains("Corvane LV-180, no other"))
        }
    }

    /// The desk entered it: the hospital's home, the board and the lists say so, and by when it should be confirmed.
    @Test func whatTheDeskEnteredIsAJobOfTheHospital() async throws {
        try await OpenSite.with { site in
            let town = site.town
            var clerk = try await site.browser("desk.coordinator")
            let row = ["site": "north", "trouble": "Dark.", "aidClass": "101", "quantity": "4", "by": "+2", "callback": "555-0199"]
            #expect(try await clerk.post("/proxy", row).page == "/proxy")
            #expect(try await clerk.post("/proxy", row.merging(["aidClass": "102"]) { $1 }).status == 303)

            let mark = ProxyWords.unconfirmedEntry.text(.english)
            for path in ["/", "/requests"] { #expect(try await clerk.get(path).text.contains(mark), "\(path)") }
            var hospital = try await site.browser("north.requester")
            let home = try await hospital.get("/asking")
            #expect(home.text.contains(mark) && home.text.contains(Job.Kind.confirmEntry.words(.english)))
            let board = try await town.house.view(ShowBoard(), as: town.coordinator)
            let jobs = board.jobs.filter { $0.kind == .confirmEntry }
            #expect(jobs.count == 2 && jobs.allSatisfy { $0.member == town.north.member })
            for one in board.requests {
                #expect(try await hospital.post("/requests/\(one.request.id)/confirmation", [:]).status == 303)
            }
            #expect(!(try await hospital.get("/asking").text.contains(mark)))
        }
    }
}
