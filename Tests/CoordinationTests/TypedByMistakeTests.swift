import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// What was typed by mistake: nothing of it is deleted, and nothing of it counts.
@Suite struct TypedByMistakeTests {
    private static func void(_ order: ID<Order>, _ town: Town) async throws {
        _ = try await town.house.perform(VoidOrder(order: order, reason: "K-0108 is right."), as: town.coordinator)
    }

    /// A wrong number, then the right one: the first falls, with the need that was made up for it, and the second stands.
    @Test(arguments: [Order.State.accepted, .arrived, .home]) func theWrongOneFallsAndTheRightOneStands(state: Order.State) async throws {
        try await Town.with { town in
            let capability = try await town.registerPumps(40)
            let wrong = try await town.house.perform(town.paperOrder("K-0107", 4, state: state), as: town.coordinator)
            let right = try await town.house.perform(town.paperOrder("K-0108", 4, state: state), as: town.coordinator)
            #expect(try await town.promised(capability) == (state == .home ? 0 : 8))
            try await Self.void(wrong.order, town)
            #expect(try await town.promised(capability) == (state == .home ? 0 : 4))
            try await town.seal()
            let lender = town.south.caller(.dispatcher)
            let sheet = try await town.house.view(ShowOrder(order: wrong.order), as: lender)
            #expect(sheet.row.voidedAt != nil && sheet.row.order.state == .cancelled)
            #expect(sheet.tasks.allSatisfy { $0.state == .done })
            #expect(sheet.log.contains { $0.note == "K-0108 is right." && $0.body.happening.isVoiding })
            let other = try await town.house.view(ShowOrder(order: right.order), as: lender).row
            #expect(other.voidedAt == nil && other.order.state == state)
            let requests: [String] = try town.database.asAdmin().all("select state from aid_request order by submitted_at")
            #expect(requests == ["cancelled", "submitted"])
            let jobs = try await town.house.view(ShowLendingHome(), as: lender).jobs
            #expect(jobs.allSatisfy { $0.order != wrong.order })
            #expect(await refusal { try await Self.void(wrong.order, town) } == .alreadyDone)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// The same but for its number, signed at the same time: it is asked about first, and may be another paper.
    @Test func aPaperThatSaysTheSameIsAskedAbout() async throws {
        try await Town.with { town in
            let capability = try await town.registerPumps(40)
            let signed = Date().addingTimeInterval(-7_200)
            func typed(
                _ number: String, _ quantity: Int = 4, minutes: Double = 0, isAnother: Bool = false
            ) async throws -> TakenIn {
                try await town.house.perform(
                    EnterPaperOrder(
                        number: number, lender: town.south.member, site: town.north.site, aidClass: .infusionPumpLarge, quantity: quantity,
                        signedAt: signed.addingTimeInterval(minutes * 60), signedBy: "Equipment library", isAnother: isAnother),
                    as: town.coordinator)
            }
            let first = try await typed("K-0107")
            #expect(await refusal { _ = try await typed("K-0108") } == .paperAlike(number: first.number))
            #expect(try await town.promised(capability) == 4, "nothing was taken in")
            _ = try await typed("K-0109", 5)
            _ = try await typed("K-0110", minutes: 1)
            #expect(try await town.promised(capability) == 13, "another number of them, and another time, are other papers")
            _ = try await typed("K-0108", isAnother: true)
            #expect(try await town.promised(capability) == 17)
            // Said to be another, it is still not the very same one.
            #expect(
                await refusal { _ = try await typed("K-0108", isAnother: true) } == .invalid([Mistake(field: "number", .alreadyTyped)]))
        }
    }

    /// What was typed by mistake is no reason to ask.
    @Test func whatWasVoidedIsNotAskedAbout() async throws {
        try await Town.with { town in
            let wrong = town.paperOrder("K-0107", 4)
            let taken = try await town.house.perform(wrong, as: town.coordinator)
            try await Self.void(taken.order, town)
            let right = EnterPaperOrder(
                number: "K-0108", lender: wrong.lender, site: wrong.site, aidClass: wrong.aidClass, quantity: wrong.quantity,
                signedAt: wrong.signedAt, signedBy: wrong.signedBy)
            _ = try await town.house.perform(right, as: town.coordinator)
        }
    }

    /// The same paper can be typed in again; what was asked for before stays asked for.
    @Test func aPaperThatWasVoidedIsTypedAgain() async throws {
        try await Town.with { town in
            let capability = try await town.registerPumps(40)
            let request = try await town.askForPumps(6)
            let paper = town.paperOrder("K-0107", 6)
            let first = try await town.house.perform(paper, as: town.coordinator)
            #expect(
                await refusal { _ = try await town.house.perform(paper, as: town.coordinator) }
                    == .invalid([Mistake(field: "number", .alreadyTyped)]))
            try await Self.void(first.order, town)
            #expect(try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.progress.missing == 6)
            _ = try await town.house.perform(paper, as: town.coordinator)
            #expect(try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.progress.missing == 0)
            #expect(try await town.promised(capability) == 6)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// The right paper gets its own number; what was typed by mistake keeps it as what was written, and still is an order if it was one.
    @Test func aNumberIsFreeAgainForTheRightPaper() async throws {
        try await Town.with { town in
            let capability = try await town.registerPumps(40)
            _ = try await town.house.perform(ReserveNumbers(count: 5), as: town.coordinator)
            let wrong = try await town.house.perform(town.paperOrder("TB-P0001", 5), as: town.coordinator)
            #expect(
                await refusal { _ = try await town.house.perform(town.paperOrder("TB-P0001", 3), as: town.coordinator) }
                    == .paperAlike(number: "TB-P0001"), "one number, the same two: it is asked about")
            try await Self.void(wrong.order, town)
            let right = try await town.house.perform(town.paperOrder("TB-P0001", 3), as: town.coordinator)
            #expect(right.number == "TB-P0001" && right.written == nil)
            #expect(try await town.promised(capability) == 3)
            let old = try await town.house.view(ShowOrder(order: wrong.order), as: town.coordinator).row
            #expect(old.voidedAt != nil && old.written == "TB-P0001" && old.order.number != "TB-P0001")
            let jobs = try await town.house.view(ShowBoard(), as: town.coordinator).jobs
            #expect(jobs.allSatisfy { $0.kind != .tellNumber })
            let happened = RecordAsHappened(order: wrong.order, state: .arrived, happenedAt: Date().addingTimeInterval(-60))
            _ = try await town.house.perform(happened, as: town.north.caller(.requester))
            #expect(try await town.promised(capability) == 8)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// That it was an order after all is a fact like any other.
    @Test func whatIsRecordedAfterAllIsAnOrderAgain() async throws {
        try await Town.with { town in
            let capability = try await town.registerPumps(40)
            let paper = try await town.house.perform(town.paperOrder("K-0107", 4), as: town.coordinator)
            try await Self.void(paper.order, town)
            let happened = RecordAsHappened(order: paper.order, state: .arrived, happenedAt: Date().addingTimeInterval(-60))
            _ = try await town.house.perform(happened, as: town.north.caller(.requester))
            let row = try await town.house.view(ShowOrder(order: paper.order), as: town.coordinator).row
            #expect(row.voidedAt == nil && row.order.state == .arrived)
            #expect(try await town.promised(capability) == 4)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// Where its paper has been typed in again meanwhile, what happened belongs to that order: its number is said.
    @Test func whatHappenedIsRecordedOnThePaperThatStands() async throws {
        try await Town.with { town in
            let capability = try await town.registerPumps(40)
            let paper = town.paperOrder("K-0107", 4)
            let first = try await town.house.perform(paper, as: town.coordinator)
            try await Self.void(first.order, town)
            let second = try await town.house.perform(paper, as: town.coordinator)
            func record(_ order: ID<Order>, _ state: Order.State) async throws {
                _ = try await town.house.perform(
                    RecordAsHappened(order: order, state: state, happenedAt: Date().addingTimeInterval(-60)),
                    as: town.north.caller(.requester))
            }
            #expect(await refusal { try await record(first.order, .arrived) } == .typedAgain(number: second.number))
            #expect(try await town.promised(capability) == 4)
            try await record(second.order, .arrived)
            // It stands for nothing any longer once it falls as well.
            try await Self.void(second.order, town)
            try await record(first.order, .arrived)
            #expect(try await town.promised(capability) == 4)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// What stood against it stands against nothing, and what was accepted here was not typed.
    @Test func aConflictEndsWithItAndAnAcceptedOrderDoesNot() async throws {
        try await Town.with { town in
            _ = try await town.conflict()
            let row = try #require(try await town.house.view(ShowPaperOrders(), as: town.coordinator).conflicts.first)
            let accepted = try #require(row.other.order)
            #expect(await refusal { try await Self.void(accepted, town) } == .notNow(.order(.accepted)))
            try await Self.void(try #require(row.paper.order), town)
            #expect(try await town.house.view(ShowPaperOrders(), as: town.coordinator).conflicts.isEmpty)
            #expect(try await town.house.view(ShowBoard(), as: town.coordinator).jobs.allSatisfy { $0.kind != .decideConflict })
            #expect(try await town.house.view(ShowOrder(order: accepted), as: town.coordinator).row.order.isOpen)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// What its lender had offered for the need, or had been asked, ended as it was typed: it is asked again for what is still needed.
    @Test(arguments: [true, false]) func theLenderIsAskedAgainForWhatEndedWithIt(hadOffered: Bool) async throws {
        try await Town.with { town in
            let capability = try await town.registerPumps(40)
            let request = try await town.askForPumps(6)
            let first = try #require(try await town.planAndAsk().first)
            if hadOffered { _ = try await town.tender(first, 6) }
            let arrival = try await town.house.perform(town.arrival(of: 6, for: request), as: town.coordinator)
            func waiting() async throws -> [Enquiry] {
                try await town.house.view(ShowRequest(request: request), as: town.coordinator).enquiries.map(\.enquiry)
                    .filter { $0.state == .sent }
            }
            #expect(try await waiting().isEmpty)
            #expect(try await town.promised(capability) == 6)
            try await Self.void(arrival.order, town)
            let asked = try await waiting()
            #expect(asked.count == 1 && asked.allSatisfy { $0.lender == town.south.member && $0.quantity == 6 && $0.id != first })
            #expect(asked.first?.askedAs == .plan && asked.first?.capability == capability)
            #expect(try await town.promised(capability) == 0)
            #expect(try town.wrongSums() == 0)
            let again = try #require(asked.first)
            _ = try await town.tender(again.id, 6)
            #expect(try await town.promised(capability) == 6)
        }
    }

    /// Nobody is asked who had not been asked before, nor for what is not needed any more.
    @Test(arguments: [true, false]) func nobodyElseIsAsked(wasAsked: Bool) async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(40)
            let request = try await town.askForPumps(6)
            if wasAsked { _ = try await town.planAndAsk() }
            let arrival = try await town.house.perform(town.arrival(of: 6, for: request), as: town.coordinator)
            if wasAsked { _ = try await town.house.perform(CancelRequest(request: request), as: town.north.caller(.approver)) }
            try await Self.void(arrival.order, town)
            let sheet = try await town.house.view(ShowRequest(request: request), as: town.coordinator)
            #expect(sheet.enquiries.allSatisfy { $0.enquiry.state != .sent })
        }
    }

    /// Whoever is said to drive it hears so, and keeps no drive that nobody can end: also where it was said to have left.
    @Test func noDriveStaysOpen() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(40)
            let paper = try await town.house.perform(town.paperOrder("K-0107", 4), as: town.coordinator)
            let driver = town.west.caller(.dispatcher)
            let plan = CarryLeg.Plan(
                way: .there, carrier: .member, carrierMember: town.west.member, phone: "555-0171", quantity: 4, fromDoor: "", toDoor: "",
                departsAt: Date(), arrivesAt: Date().addingTimeInterval(3600))
            let lender = town.south.caller(.dispatcher)
            let leg = try await town.house.perform(PlanLeg(order: paper.order, plan: plan), as: lender).id
            _ = try await town.house.perform(StartLeg(leg: leg), as: driver)
            try await Self.void(paper.order, town)
            #expect(try await town.house.view(ListLegs(), as: driver).isEmpty)
            try await town.tell()
            let told: [ID<Member>] = try town.database.asAdmin().all(
                "select distinct member from delivery where message = 'drive_dropped'")
            #expect(told.contains(town.west.member))
        }
    }

    /// Nobody is told to bring anything home.
    @Test func nobodyIsToldToBringItHome() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(40)
            let paper = try await town.house.perform(town.paperOrder("K-0107", 4, state: .arrived), as: town.coordinator)
            try await town.tell()
            try await Self.void(paper.order, town)
            try await town.tell()
            let waiting: [String] = try town.database.asAdmin().all(
                "select distinct message from delivery where aid_order = \(paper.order) and state <> 'overtaken' order by 1")
            #expect(waiting == ["typed_by_mistake"])
            let board = try await town.house.view(ShowBoard(), as: town.coordinator)
            #expect(board.jobs.allSatisfy { $0.order != paper.order })
        }
    }
}

extension Happening {
    fileprivate var isVoiding: Bool { if case .orderVoided = self { true } else { false } }
}
