import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// Every state change is a legal step, or says of itself that it records what has happened.
@Suite struct OrderStepTests {
    private static let states = Order.State.allCases.map { $0 }

    private func step(_ order: ID<Order>, to state: Order.State, _ town: Town) async throws {
        let lender = town.south.caller(.dispatcher)
        let asker = town.north.caller(.approver)
        switch state {
        case .accepted: Issue.record("nothing leads to accepted")
        case .sent: _ = try await town.house.perform(SendOrder(order: order), as: lender)
        case .arrived: _ = try await town.house.perform(ReceiveOrder(order: order), as: asker)
        case .returning: _ = try await town.house.perform(ReturnOrder(order: order), as: asker)
        case .home: _ = try await town.house.perform(BringHome(order: order), as: lender)
        case .cancelled: _ = try await town.house.perform(CancelOrder(order: order), as: asker)
        }
    }

    private static let legal: [Order.State: Set<Order.State>] = [
        .accepted: [.sent, .cancelled], .sent: [.arrived], .arrived: [.returning], .returning: [.home], .home: [], .cancelled: [],
    ]

    /// All states by all steps: a step that is let through out of turn would bring an order to a state in which it is not.
    @Test(arguments: OrderStepTests.states) func onlyTheNextStepIsLegal(from: Order.State) async throws {
        try await Town.with { town in
            let order = try await town.acceptedOrder().order
            let whole = from == .home || from == .cancelled
            let promise =
                whole ? "state = 'ended', ended_as = '\(from)', ended_at = started_at" : "state = 'open', ended_as = null, ended_at = null"
            // Each step starts anew from the state that is asked about.
            let reset = """
                \(Town.planting(from)); update promise set \(promise);
                update capability set promised = \(whole ? 0 : 6)
                """
            for state in Self.states where state != .accepted {
                try town.plant(reset)
                let refused = await refusal { try await step(order, to: state, town) }
                if Self.legal[from]?.contains(state) == true {
                    #expect(refused == nil, "\(from) to \(state)")
                } else {
                    #expect(refused == .notNow(.order(from)), "\(from) to \(state)")
                    #expect(try town.database.asAdmin().one("select state from aid_order", as: String.self) == from.rawValue)
                }
                #expect(try town.wrongSums() == 0)
            }
        }
    }

    /// All ways from one state to another: none is refused, and what was left out is a task of whoever's step it was.
    @Test(arguments: Order.State.way) func whatHappenedIsTakenIn(from: Order.State) async throws {
        try await Town.with { town in
            let order = try await town.acceptedOrder().order
            let lender = town.south.caller(.dispatcher)
            for to in Order.State.way where to != from {
                let home = from == .home
                let promise =
                    home ? "state = 'ended', ended_as = 'home', ended_at = started_at" : "state = 'open', ended_as = null, ended_at = null"
                try town.plant(
                    """
                    delete from task; \(Town.planting(from));
                    update promise set \(promise); update capability set promised = \(home ? 0 : 6)
                    """)
                let happened = Date(timeIntervalSince1970: 1_700_000_000)
                let recorded = try await town.house.perform(
                    RecordAsHappened(order: order, state: to, happenedAt: happened), as: lender)
                let (here, there) = (Order.State.way.firstIndex(of: from) ?? 0, Order.State.way.firstIndex(of: to) ?? 0)
                let expected = there > here ? Array(Order.State.way[(here + 1)..<there]) : []
                #expect(recorded.skipped == expected, "\(from) to \(to)")
                let admin = try town.database.asAdmin()
                #expect(try admin.one("select state from aid_order", as: String.self) == to.rawValue)
                let owners: [String] = try admin.all("select step || ' ' || owner::text from task order by 1")
                let wanted = expected.map { "\($0) \($0 == .sent ? town.south.member : town.north.member)" }.sorted()
                #expect(owners == wanted, "\(from) to \(to)")
                let stamp: Date? =
                    switch to {
                    case .sent: try admin.one("select sent_at from aid_order")
                    case .arrived: try admin.one("select arrived_at from aid_order")
                    case .returning: try admin.one("select returning_at from aid_order")
                    case .home: try admin.one("select home_at from aid_order")
                    default: happened
                    }
                #expect(stamp == happened, "times run from when it happened")
                let body: String = try admin.one(
                    "select body from entry where kind = 'orderRecordedAsHappened' order by recorded_at desc limit 1")
                #expect(body.contains("\"happenedAt\":\"\(Wire.text(of: happened))\""))
                #expect(try town.wrongSums() == 0)
            }
        }
    }

    /// When it left is said once it is there: the ward that has it is not told that it is on the way.
    @Test func whatIsThereIsNotToldAsComing() async throws {
        try await Town.with { town in
            let order = try await town.acceptedOrder().order
            let came = Date().addingTimeInterval(-600)
            _ = try await town.house.perform(
                RecordAsHappened(order: order, state: .arrived, happenedAt: came), as: town.north.caller(.requester))
            try await town.tell()
            #expect(try !town.deliveries(.arrived).isEmpty)
            _ = try await town.house.perform(
                RecordAsHappened(order: order, state: .sent, happenedAt: came.addingTimeInterval(-1_800)),
                as: town.south.caller(.dispatcher))
            try await town.tell()
            #expect(try town.deliveries(.onTheWay).isEmpty)
        }
    }

    /// Nobody knows yet what will have happened, and what is where it is has not moved.
    @Test func noFactFromTheFutureAndNoneTwice() async throws {
        try await Town.with { town in
            let order = try await town.acceptedOrder().order
            let lender = town.south.caller(.dispatcher)
            let early = await refusal {
                _ = try await town.house.perform(
                    RecordAsHappened(order: order, state: .sent, happenedAt: Date().addingTimeInterval(3600)), as: lender)
            }
            #expect(early == .invalid([Mistake(field: "happenedAt", .inTheFuture)]))
            let same = await refusal {
                _ = try await town.house.perform(RecordAsHappened(order: order, state: .accepted, happenedAt: .now), as: lender)
            }
            #expect(same == .notNow(.order(.accepted)))
        }
    }

    /// Nurse and desk each record that two arrived: they mean the same two, and whoever comes second is told.
    @Test func twoWhoRecordTheSameDoNotMakeItTwice() async throws {
        try await Town.with { town in
            let order = try await town.acceptedOrder().order
            func stands() async throws -> Order { try await town.house.view(ShowOrder(order: order), as: town.coordinator).row.order }
            func record(_ version: Int?, as caller: Caller) async throws {
                let deed = RecordAsHappened(order: order, version: version, state: .arrived, quantity: 2, happenedAt: .now)
                _ = try await town.house.perform(deed, as: caller)
            }
            let seen = try await stands().version
            try await record(seen, as: town.north.caller(.requester))
            let now = try await stands()
            #expect(await refusal { try await record(seen, as: town.coordinator) } == .stale(current: now.version))
            #expect(now.units.at(.arrived) == 2 && now.version > seen)
            // Two more, said by whoever has seen the first two, or by a program that has seen nothing.
            try await record(now.version, as: town.coordinator)
            try await record(nil, as: town.coordinator)
            #expect(try await stands().units.at(.arrived) == 6)
        }
    }

    /// What turned back or was called off did so when it did, and is due from then on.
    @Test func turningBackAndCallingOffHaveTheirTime() async throws {
        try await Town.with { town in
            let order = try await town.acceptedOrder().order
            let lender = town.south.caller(.dispatcher)
            let (early, late) = (Date().addingTimeInterval(-7_200), Date().addingTimeInterval(3_600))
            let future = Refusal.invalid([Mistake(field: "happenedAt", .inTheFuture)])
            func entry(_ kind: String) throws -> String {
                try town.database.asAdmin().one("select body::jsonb ->> 'happenedAt' from entry where kind = \(kind)")
            }
            let calling = await refusal {
                _ = try await town.house.perform(CancelOrder(order: order, quantity: 2, happenedAt: late), as: lender)
            }
            #expect(calling == future)
            _ = try await town.house.perform(CancelOrder(order: order, quantity: 2, happenedAt: early), as: lender)
            #expect(try entry("orderMoved") == Wire.text(of: early))

            _ = try await town.house.perform(SendOrder(order: order), as: lender)
            let turning = await refusal { _ = try await town.house.perform(TurnBack(order: order, happenedAt: late), as: lender) }
            #expect(turning == future)
            _ = try await town.house.perform(TurnBack(order: order, happenedAt: early), as: lender)
            #expect(try entry("orderTurnedBack") == Wire.text(of: early))
            let home = try await town.house.view(ShowLendingHome(), as: lender).jobs.first { $0.order == order && $0.kind == .bringHome }
            #expect(abs((home?.due ?? .distantPast).timeIntervalSince(early) - 24 * 3_600) < 0.01)
        }
    }

    /// What the lender called off before is missing still when the asker needs the rest no longer.
    @Test func releasedIsWhatTheReleaseCalledOff() async throws {
        try await Town.with { town in
            let spine = try await town.acceptedOrder()
            func progress() async throws -> ItemProgress {
                try await town.house.view(ShowRequest(request: spine.request), as: town.coordinator).row.items[0].progress
            }
            _ = try await town.house.perform(CancelOrder(order: spine.order, quantity: 2), as: town.south.caller(.dispatcher))
            #expect(try await progress().missing == 2)
            _ = try await town.house.perform(ReleaseOrder(order: spine.order), as: town.north.caller(.requester))
            let left = try await progress()
            #expect(left.asked == 2 && left.missing == 2, "\(left)")
        }
    }

    /// Nothing of it is out: whoever did not release it itself is told that nothing comes, the asker too where the desk did.
    @Test(arguments: [true, false]) func whoCountedOnItIsTold(byDesk: Bool) async throws {
        try await Town.with { town in
            let order = try await town.acceptedOrder().order
            let caller = byDesk ? town.coordinator : town.north.caller(.requester)
            _ = try await town.house.perform(ReleaseOrder(order: order), as: caller)
            try await town.tell()
            let told: [ID<Member>] = try town.database.asAdmin().all(
                "select distinct member from delivery where message = 'order_cancelled' order by member")
            #expect(told == (byDesk ? [town.north.member, town.south.member].sorted() : [town.south.member]))
        }
    }

    /// Accepted terms are a copy: saying something else afterwards must not change what was agreed.
    @Test func acceptedTermsStay() async throws {
        try await Town.with { town in
            let spine = try await town.acceptedOrder()
            let asker = town.north.caller(.approver)
            let before = try await town.house.view(ShowOrder(order: spine.order), as: asker).row.order.terms
            #expect(before.conditions == "Three days of sets travel with them.")
            let now = try await town.house.view(ShowCapability(capability: spine.capability), as: town.coordinator).capability
            _ = try await town.house.perform(
                ReviseCapability(
                    capability: now.id, version: now.version, quantity: 10, reserve: 2,
                    terms: CapabilityTerms(leadMinutes: 600, conditions: "Double price.")), as: town.south.caller(.publisher))
            let after = try await town.house.view(ShowOrder(order: spine.order), as: asker).row.order.terms
            #expect(after == before)
            let offered = try await town.house.view(ShowOffer(offer: spine.offer), as: asker).offer.terms
            #expect(offered == before)
        }
    }
}
