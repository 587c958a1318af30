import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// Facts that came late or on paper: taken in, never refused, and what they leave short is told.
@Suite struct PaperOrderTests {
    @Test func whatArrivedBeforeItsOrderIsTakenInWhole() async throws {
        try await Town.with { town in
            let capability = try await town.registerPumps(10, reserve: 2)
            let request = try await town.askForPumps(12)
            let deed = try await town.arrival(of: 12, for: request, hoursAgo: 5)
            let taken = try await town.house.perform(deed, as: town.north.caller(.requester))
            #expect(taken.skipped == [.accepted, .sent])
            #expect(taken.leavesLenderShort, "12 came from a lender that had 8 to give")
            #expect(try await town.promised(capability) == 12)
            let row = try await town.house.view(ShowCapability(capability: capability), as: town.coordinator)
            #expect(row.capability.shortBy == 4)
            let order = try await town.house.view(ShowOrder(order: taken.order), as: town.south.caller(.dispatcher))
            #expect(order.row.order.state == .arrived && order.row.order.quantity == 12)
            #expect(abs(order.row.order.arrivedAt?.timeIntervalSince(deed.happenedAt) ?? 99) < 0.01, "times run from arrival")
            #expect(order.row.order.sentAt == nil)
            let tasks: [String] = try town.database.asAdmin().all(
                """
                select kind || ' ' || coalesce(step, '') || ' ' || case owner when \(town.south.member) then 'lender' else 'asker' end
                from task order by 1
                """
            )
            #expect(
                tasks == [
                    "expect_fewer  asker", "short_promise  lender", "skipped_step accepted asker", "skipped_step sent lender",
                ])
            let sheet = try await town.house.view(ShowRequest(request: request), as: town.north.caller(.requester))
            #expect(sheet.row.progress.arrived == 12 && sheet.row.progress.missing == 0)
            #expect(try town.wrongSums() == 0)
            // It goes the rest of the way like any other.
            _ = try await town.house.perform(ReturnOrder(order: taken.order), as: town.north.caller(.requester))
            _ = try await town.house.perform(BringHome(order: taken.order), as: town.south.caller(.dispatcher))
            #expect(try await town.promised(capability) == 0)
        }
    }

    /// What the lender had offered is what came: it is not promised twice.
    @Test func anOfferThatWaitsIsAnsweredByTheArrival() async throws {
        try await Town.with { town in
            let capability = try await town.registerPumps(20)
            let request = try await town.askForPumps(6)
            _ = try await town.tender(try await town.planAndAsk()[0], 6)
            #expect(try await town.promised(capability) == 6)
            _ = try await town.house.perform(try await town.arrival(of: 5, for: request), as: town.north.caller(.requester))
            #expect(try await town.promised(capability) == 5)
            let sheet = try await town.house.view(ShowRequest(request: request), as: town.coordinator)
            #expect(sheet.enquiries.count == 1 && sheet.orders.count == 1)
            #expect(sheet.offers.filter { $0.offer.state == .tendered }.isEmpty)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// A lender that has listed nothing can have sent something all the same.
    @Test func aLenderWithoutAListIsTakenIn() async throws {
        try await Town.with { town in
            let request = try await town.askForPumps(3)
            let taken = try await town.house.perform(try await town.arrival(of: 3, for: request), as: town.coordinator)
            #expect(!taken.leavesLenderShort)
            let listed = try await town.house.view(ListCapabilities(), as: town.south.caller(.publisher)).rows
            #expect(listed.count == 1 && listed[0].capability.quantity == nil && listed[0].capability.state == .paused)
            #expect(listed[0].capability.promised == 3)
            #expect(try town.wrongSums() == 0)
        }
    }

    @Test func noArrivalFromTheFutureNorFromOneself() async throws {
        try await Town.with { town in
            let request = try await town.askForPumps(3)
            let late = try await town.arrival(of: 3, for: request, hoursAgo: -1)
            #expect(
                await refusal { _ = try await town.house.perform(late, as: town.coordinator) }
                    == .invalid([Mistake(field: "happenedAt", .inTheFuture)]))
            let own = RecordArrival(
                request: request, item: late.item, lender: town.north.member, quantity: 1, happenedAt: Date().addingTimeInterval(-60))
            #expect(
                await refusal { _ = try await town.house.perform(own, as: town.coordinator) }
                    == .invalid([Mistake(field: "lender", .sameHospital)]))
        }
    }

    @Test func blocksNeverOverlap() async throws {
        try await Town.with { town in
            let made = try await withThrowingTaskGroup(of: Reserved.self) { group in
                for count in [25, 3, 40, 1] {
                    group.addTask { try await town.house.perform(ReserveNumbers(count: count), as: town.coordinator) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(made.count == 4)
            let blocks = try await town.house.view(ShowPaperOrders(), as: town.coordinator).blocks
            #expect(blocks.map(\.last).max() == 69)
            for (left, right) in zip(blocks, blocks.dropFirst()) { #expect(left.last + 1 == right.first) }
        }
    }

    /// A signed paper is taken in whatever its number; the same paper only once.
    @Test func aNumberThatCannotStandGetsAFreshOneBesideIt() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(40)
            _ = try await town.house.perform(ReserveNumbers(count: 5), as: town.coordinator)
            func typed(_ number: String, _ quantity: Int) async throws -> TakenIn {
                try await town.house.perform(town.paperOrder(number, quantity, isAnother: true), as: town.coordinator)
            }
            func again(_ number: String, _ quantity: Int) async -> Refusal? { await refusal { _ = try await typed(number, quantity) } }
            let twice = Refusal.invalid([Mistake(field: "number", .alreadyTyped)])
            let first = try await typed("ｐ１", 2)
            #expect(first.number == "TB-P0001" && first.written == nil)
            #expect(await again("TB-P0001", 2) == twice)
            let written = [("p1", "TB-P0001"), ("P6", "TB-P0006"), ("XX-P0001", "XX-P0001"), ("ｋ－0107", "K-0107"), ("0", "0")]
            for (number, kept) in written {
                let taken = try await typed(number, 3)
                #expect(taken.written == kept && taken.number.hasPrefix("TB-") && taken.number != kept, "\(number)")
                let row = try await town.house.view(ShowOrder(order: taken.order), as: town.north.caller(.requester)).row
                #expect(row.written == kept && row.order.number == taken.number)
                #expect(await again(kept, 3) == twice, "\(number)")
            }
            let jobs = try await town.house.view(ShowBoard(), as: town.coordinator).jobs.filter { $0.kind == .tellNumber }
            #expect(jobs.count == written.count && jobs.allSatisfy { $0.member == nil })
            let home = try await town.house.view(ShowAskingHome(), as: town.north.caller(.requester)).jobs
            #expect(home.allSatisfy { $0.kind != .tellNumber })
            _ = try await town.house.perform(FinishTask(task: try #require(jobs.first?.task)), as: town.coordinator)
        }
    }

    /// Where it is now is where it stands, with the steps that nobody wrote down as tasks.
    @Test(arguments: Order.State.way) func paperIsTakenInInItsTrueState(state: Order.State) async throws {
        try await Town.with { town in
            let capability = try await town.registerPumps(40)
            _ = try await town.house.perform(ReserveNumbers(count: 5), as: town.coordinator)
            let taken = try await town.house.perform(town.paperOrder("1", 4, state: state), as: town.coordinator)
            let here = Order.State.way.firstIndex(of: state) ?? 0
            #expect(taken.skipped == Array(Order.State.way[min(1, here)..<here]))
            let order = try await town.house.view(ShowOrder(order: taken.order), as: town.coordinator).row.order
            #expect(order.state == state)
            #expect(try await town.promised(capability) == (state == .home ? 0 : 4))
            #expect(try town.wrongSums() == 0)
        }
    }

    /// What was signed ten minutes ago is not late: it needs its time, and the road.
    @Test func whatWasSignedIsExpectedWhenItCanBeThere() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(40)
            _ = try await town.house.perform(ReserveNumbers(count: 5), as: town.coordinator)
            let signed = Date().addingTimeInterval(-600)
            func paper(_ number: String, _ state: Order.State, arrivesAt: Date? = nil) -> EnterPaperOrder {
                EnterPaperOrder(
                    number: number, lender: town.south.member, site: town.north.site, aidClass: .infusionPumpLarge, quantity: 2,
                    signedAt: signed, signedBy: "Equipment library", state: state, happenedAt: state == .accepted ? nil : signed,
                    arrivesAt: arrivesAt, isAnother: true)
            }
            func arrival(_ deed: EnterPaperOrder) async throws -> TimeInterval {
                let taken = try await town.house.perform(deed, as: town.coordinator)
                let order = try await town.house.view(ShowOrder(order: taken.order), as: town.coordinator).row.order
                return order.arrivesAt.timeIntervalSince(signed)
            }
            let lead = 1_800.0
            let accepted = try await arrival(paper("1", .accepted))
            let sent = try await arrival(paper("2", .sent))
            #expect(accepted >= lead && sent > 0 && abs(accepted - sent - lead) <= 300, "what has left needs only the road")
            let arrived = try await arrival(paper("3", .arrived))
            let said = try await arrival(paper("4", .accepted, arrivesAt: signed.addingTimeInterval(9 * 3_600)))
            #expect(abs(arrived) < 0.01 && abs(said - 9 * 3_600) < 0.01)
            let late = try await town.house.view(ShowBoard(), as: town.coordinator).jobs.filter { $0.due < Date() }
            #expect(late.allSatisfy { $0.kind != .sendOrder && $0.kind != .receiveOrder })
            let wrong = paper("5", .accepted, arrivesAt: signed.addingTimeInterval(-60))
            #expect(
                await refusal { _ = try await town.house.perform(wrong, as: town.coordinator) }
                    == .invalid([Mistake(field: "arrivesAt", .endBeforeStart)]))
        }
    }

    @Test func whatCollidesStandsSideBySideUntilSomebodyDecides() async throws {
        try await Town.with { town in
            let conflict = try await town.conflict()
            let desk = try await town.house.view(ShowPaperOrders(), as: town.coordinator)
            let row = try #require(desk.conflicts.first)
            #expect(row.paper.quantity == 5 && row.other.quantity == 6 && row.other.order != nil)
            #expect(row.paper.state == .accepted && row.other.state == .accepted, "nothing has won")
            let lender = town.south.caller(.dispatcher)
            let jobs = try await town.house.view(ShowLendingHome(), as: lender).jobs.map(\.kind)
            #expect(jobs.contains(.decideConflict) && jobs.contains(.shortPromise))
            #expect(try await town.house.view(ShowBoard(), as: town.coordinator).jobs.contains { $0.kind == .decideConflict })
            for asker in [town.north, town.west] {
                let home = try await town.house.view(ShowAskingHome(), as: asker.caller(.requester))
                #expect(home.jobs.contains { $0.kind == .expectFewer })
                let own = try #require(home.orders.first?.order.id)
                // An asker is not told who the other one is.
                #expect(try await town.house.view(ShowOrder(order: own), as: asker.caller(.requester)).conflicts.isEmpty)
            }
            _ = try await town.house.perform(DecideConflict(conflict: conflict, keeps: .paper), as: lender)
            let other = try #require(row.other.order)
            #expect(try await town.house.view(ShowOrder(order: other), as: lender).row.order.state == .cancelled)
            #expect(try await town.house.view(ShowPaperOrders(), as: town.coordinator).conflicts.isEmpty)
            #expect(try await town.house.view(ShowLendingHome(), as: lender).jobs.allSatisfy { $0.kind != .decideConflict })
            #expect(
                await refusal { _ = try await town.house.perform(DecideConflict(conflict: conflict, keeps: .other), as: lender) }
                    == .alreadyDone)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// An order for one site does not serve what another site of the same member asked for.
    @Test func paperServesItsOwnSite() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(40)
            _ = try await town.house.perform(ReserveNumbers(count: 5), as: town.coordinator)
            let request = try await town.askForPumps(6)
            let elsewhere = try await town.secondSite(of: town.north)
            let paper = EnterPaperOrder(
                number: "1", lender: town.south.member, site: elsewhere, aidClass: .infusionPumpLarge, quantity: 4,
                signedAt: Date().addingTimeInterval(-3600), signedBy: "Equipment library", until: Date().addingTimeInterval(86_400))
            let taken = try await town.house.perform(paper, as: town.coordinator)
            #expect(try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.progress.missing == 6)
            let order = try await town.house.view(ShowOrder(order: taken.order), as: town.coordinator)
            #expect(order.askerSite.id == elsewhere && order.row.order.request != request)
            let apart = try #require(order.row.order.until).timeIntervalSince(try #require(paper.until))
            #expect(abs(apart) < 0.01)
            // The next one for the first site serves what was asked for there.
            let own = try await town.house.perform(town.paperOrder("2", 4), as: town.coordinator)
            let served = try await town.house.view(ShowOrder(order: own.order), as: town.coordinator).row.order
            #expect(served.request == request)
            #expect(
                try await town.house.view(ShowAskingHome(), as: town.north.caller(.requester)).jobs.allSatisfy { $0.kind != .coveredTwice })
        }
    }

    /// A need that is promised already gets no second request behind anybody's back: both orders stand, and the asker is asked.
    @Test(arguments: [true, false]) func whatIsCoveredAlreadyStandsSideBySide(isPaper: Bool) async throws {
        try await Town.with { town in
            let spine = try await town.acceptedOrder()
            _ = try await town.house.perform(
                RegisterCapability(site: town.west.site, aidClass: .infusionPumpLarge, quantity: 20, reserve: 0),
                as: town.west.caller(.publisher))
            _ = try await town.house.perform(ReserveNumbers(count: 5), as: town.coordinator)
            let paper = EnterPaperOrder(
                number: "1", lender: town.west.member, site: town.north.site, aidClass: .infusionPumpLarge, quantity: 4,
                signedAt: Date().addingTimeInterval(-3600), signedBy: "Equipment library")
            let taken = try await town.house.perform(paper, as: town.coordinator)
            let sheet = try await town.house.view(ShowRequest(request: spine.request), as: town.coordinator)
            #expect(Set(sheet.orders.map(\.order.id)) == [spine.order, taken.order], "nothing has won")
            #expect(try town.database.asAdmin().one("select count(*) from aid_request", as: Int.self) == 1)
            let asker = town.north.caller(.requester)
            let job = try #require(
                try await town.house.view(ShowAskingHome(), as: asker).jobs.first { $0.kind == .coveredTwice })
            #expect(job.quantity == 4 && job.order == taken.order)
            #expect(try await town.house.view(ShowBoard(), as: town.coordinator).jobs.contains { $0.kind == .coveredTwice })
            // The asker lets one of them go: that says which one stays, and nobody is asked any more.
            _ = try await town.house.perform(ReleaseOrder(order: isPaper ? taken.order : spine.order), as: asker)
            #expect(try await town.house.view(ShowAskingHome(), as: asker).jobs.allSatisfy { $0.kind != .coveredTwice })
            #expect(try await town.house.view(ShowBoard(), as: town.coordinator).jobs.allSatisfy { $0.kind != .coveredTwice })
            #expect(try town.wrongSums() == 0)
        }
    }

    /// What was ordered here and comes is that order's arrival; only said to be another delivery is it an order of its own.
    @Test func anExpectedOrderIsAskedAboutFirst() async throws {
        try await Town.with { town in
            let spine = try await town.acceptedOrder()
            let number = try await town.house.view(ShowOrder(order: spine.order), as: town.coordinator).row.order.number
            let deed = try await town.arrival(of: 2, for: spine.request)
            let requester = town.north.caller(.requester)
            #expect(await refusal { _ = try await town.house.perform(deed, as: requester) } == .orderExpected(number: number))
            #expect(try await town.promised(spine.capability) == 6)
            let another = RecordArrival(
                request: deed.request, item: deed.item, lender: deed.lender, quantity: 2, happenedAt: deed.happenedAt, isAnother: true)
            let taken = try await town.house.perform(another, as: requester)
            #expect(taken.order != spine.order)
            #expect(try await town.promised(spine.capability) == 8)
            // Once all of it has come, it is here.
            _ = try await town.house.perform(RecordAsHappened(order: spine.order, state: .arrived, happenedAt: Date()), as: requester)
            #expect(await refusal { _ = try await town.house.perform(deed, as: requester) } == .orderArrived(number: number))
            #expect(try town.wrongSums() == 0)
        }
    }

    /// What has left is a fact: a decision does not call it back.
    @Test func aDecisionDoesNotCallBackWhatHasLeft() async throws {
        try await Town.with { town in
            let conflict = try await town.conflict()
            let row = try #require(try await town.house.view(ShowPaperOrders(), as: town.coordinator).conflicts.first)
            let lender = town.south.caller(.dispatcher)
            let other = try #require(row.other.order)
            _ = try await town.house.perform(SendOrder(order: other), as: lender)
            #expect(
                await refusal { _ = try await town.house.perform(DecideConflict(conflict: conflict, keeps: .paper), as: lender) }
                    == .notNow(.order(.sent)))
            _ = try await town.house.perform(DecideConflict(conflict: conflict, keeps: .both), as: lender)
        }
    }
}
