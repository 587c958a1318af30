import Coordination
import Foundation
import MutualAid
import Postgres
import Support
import Testing

/// Races as races: many at once on a database of their own, across members, as the application's role.
@Suite struct RaceTests {
    private func overPromised(_ town: Town) throws -> Int {
        try town.database.asAdmin().one("select count(*) from capability where quantity is not null and promised > quantity - reserve")
    }

    private func expectSums(_ town: Town) throws {
        let admin = try town.database.asAdmin()
        #expect(try town.wrongSums() == 0)
        #expect(try overPromised(town) == 0, "nothing is promised twice")
        let accepted: Int = try admin.one(
            """
            select count(*) from request_item i where i.quantity < (select coalesce(sum(o.quantity), 0) from aid_order o
                where o.region = i.region and o.item = i.id and o.state <> 'cancelled')
            """)
        #expect(accepted == 0, "no more is accepted than was asked for")
        // Whatever ended has given back, whatever stands has not.
        let stray: Int = try admin.one(
            """
            select count(*) from promise p join offer f on f.region = p.region and f.id = p.offer
            left join aid_order o on o.region = p.region and o.offer = p.offer
            where (p.state = 'open') <> (f.state = 'tendered' or f.state = 'accepted' and o.state not in ('home', 'cancelled'))
            """)
        #expect(stray == 0)
    }

    /// Enquiries to one lender from so many requests, each for `quantity`.
    private func enquiries(_ count: Int, of quantity: Int, _ town: Town) async throws -> [ID<Enquiry>] {
        for _ in 0..<count { _ = try await town.askForPumps(1) }
        let sent = try await town.planAndAsk()
        try town.plant("update enquiry set quantity = \(quantity); update request_item set quantity = \(quantity)")
        return sent
    }

    /// Ten dispatchers promise the last units of one capability: three fit, seven are told what is left.
    @Test func theLastUnitsArePromisedOnce() async throws {
        try await Town.with { town in
            let capability = try await town.registerPumps(12, reserve: 2)
            let enquiries = try await enquiries(10, of: 3, town)
            #expect(enquiries.count == 10)
            let ends = await race(enquiries.map { enquiry in { _ = try await town.tender(enquiry, 3) } })
            #expect(ends[nil] == 3)
            #expect(ends[.notEnoughLeft(left: 1)] == 7)
            #expect(try await town.promised(capability) == 9)
            try expectSums(town)
        }
    }

    /// The race can be lost: with the guard's row unlocked while it decides, more is promised than there is.
    @Test func withoutTheGuardsLockItIsPromisedTwice() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(12, reserve: 2)
            let enquiries = try await enquiries(10, of: 3, town)
            try town.database.asAdmin().execute(
                script: """
                    do $$ declare body text; begin
                        select pg_get_functiondef('app.promise'::regproc) into body;
                        execute replace(body, 'for no key update;', '; perform pg_sleep(0.3);');
                    end $$
                    """)
            let ends = await race(enquiries.map { enquiry in { _ = try await town.tender(enquiry, 3) } })
            #expect(ends[nil, default: 0] > 3)
            #expect(try overPromised(town) == 1)
        }
    }

    /// Lenders of several members and capabilities at once, crossing each other; one enquiry answered by many is answered once.
    @Test func manyLendersAtOnce() async throws {
        try await Town.with { town in
            for party in [town.south, town.west, town.system] { _ = try await town.registerPumps(4, reserve: 0, by: party) }
            for _ in 0..<3 { _ = try await town.askForPumps(4) }
            let enquiries = try await town.planAndAsk()
            #expect(enquiries.count >= 3)
            let lenders: [UUID: Caller] = Dictionary(
                uniqueKeysWithValues: [town.south, town.west, town.system].map { ($0.member.rawValue, $0.caller(.dispatcher)) })
            var runners: [@Sendable () async throws -> Void] = []
            for enquiry in enquiries {
                let admin = try town.database.asAdmin()
                let lender: UUID = try admin.one("select lender from enquiry where id = \(enquiry)")
                let quantity: Int = try admin.one("select quantity from enquiry where id = \(enquiry)")
                let caller = try #require(lenders[lender])
                for _ in 0..<4 {
                    runners.append {
                        _ = try await town.house.perform(
                            TenderOffer(enquiry: enquiry, quantity: quantity, arrivesAt: Date().addingTimeInterval(3600)), as: caller)
                    }
                }
            }
            let ends = await race(runners)
            #expect(ends[nil] == enquiries.count)
            #expect(ends[.notNow(.enquiry(.offered))] == 3 * enquiries.count)
            try expectSums(town)
        }
    }

    /// Approvers accept more than was asked for, at once: the request's lock lets only as much through as is missing.
    @Test func noMoreIsAcceptedThanWasAsked() async throws {
        try await Town.with { town in
            for party in [town.south, town.west, town.system] { _ = try await town.registerPumps(2, reserve: 0, by: party) }
            let request = try await town.askForPumps(6)
            try await town.approveAndTriage(request)
            let enquiries = try await town.planAndAsk()
            var offers: [ID<Offer>] = []
            for enquiry in enquiries { offers.append(try await town.tender(enquiry, 2, by: try lender(of: enquiry, town))) }
            #expect(offers.count == 3)
            try town.plant("update request_item set quantity = 4")
            let runners = offers.flatMap { offer in
                [Role.approver, .approver].map { role -> @Sendable () async throws -> Void in
                    { _ = try await town.house.perform(AcceptOffer(offer: offer), as: town.north.caller(role)) }
                }
            }
            let ends = await race(runners)
            #expect(ends[nil] == 2)
            #expect(ends[.moreThanAsked(left: 0)] == 2)
            #expect(ends[.notNow(.offer(.accepted))] == 2)
            try expectSums(town)
        }
    }

    private func lender(of enquiry: ID<Enquiry>, _ town: Town) throws -> Town.Party {
        let member: ID<Member> = try town.database.asAdmin().one("select lender from enquiry where id = \(enquiry)")
        return [town.west, town.system].first { $0.member == member } ?? town.south
    }

    /// Accept, withdraw, decline and expire one offer at once: exactly one of them decides.
    @Test(arguments: 0..<6) func oneDecisionAnOffer(round: Int) async throws {
        try await Town.with { town in
            _ = try await town.registerPumps()
            let request = try await town.askForPumps()
            try await town.approveAndTriage(request)
            let offer = try await town.tender(try await town.planAndAsk()[0], 6)
            // In half of the rounds its time has passed as well.
            if round % 2 == 1 { try town.plant("update offer set expires_at = tendered_at") }
            let approver = town.north.caller(.approver)
            let runners: [@Sendable () async throws -> Void] = [
                { _ = try await town.house.perform(AcceptOffer(offer: offer), as: approver) },
                { _ = try await town.house.perform(WithdrawOffer(offer: offer), as: town.south.caller(.dispatcher)) },
                { _ = try await town.house.perform(DeclineOffer(offer: offer), as: approver) },
                { _ = try await town.house.perform(ExpireOffer(offer: offer), as: .service(in: town.region)) },
                { _ = try await town.house.perform(ExpireOffer(offer: offer), as: .service(in: town.region)) },
            ]
            let ends = await race(runners.shuffled())
            #expect(ends[nil] == 1, "\(ends)")
            #expect(ends.keys.allSatisfy { if case .notNow(.offer) = $0 { true } else { $0 == nil } })
            try expectSums(town)
            let decided: Int = try town.database.asAdmin().one("select count(*) from entry where kind in ('offerEnded', 'offerAccepted')")
            #expect(decided == 1, "one entry says so")
        }
    }

    /// The asker needs nothing more while lenders still say yes and a colleague accepts: whatever comes first, nothing is left hanging.
    @Test(arguments: 0..<6) func cancelledWhileOthersSayYes(round: Int) async throws {
        try await Town.with { town in
            for party in [town.south, town.west, town.system] { _ = try await town.registerPumps(2, reserve: 0, by: party) }
            let request = try await town.askForPumps(6)
            try await town.approveAndTriage(request)
            let enquiries = try await town.planAndAsk()
            let first = try await town.tender(enquiries[0], 2, by: try lender(of: enquiries[0], town))
            let lenders = try enquiries.map { try lender(of: $0, town) }
            let runners: [@Sendable () async throws -> Void] = [
                { _ = try await town.house.perform(CancelRequest(request: request), as: town.north.caller(.approver)) },
                { _ = try await town.tender(enquiries[1], 2, by: lenders[1]) },
                { _ = try await town.tender(enquiries[2], 2, by: lenders[2]) },
                { _ = try await town.accept(first) },
                { _ = try await town.house.perform(WithdrawEnquiry(enquiry: enquiries[2]), as: town.coordinator) },
            ]
            let ends = await race(runners.shuffled())
            let admin = try town.database.asAdmin()
            #expect(try admin.one("select state from aid_request", as: String.self) == "cancelled", "\(ends)")
            #expect(try admin.one("select count(*) from enquiry where state = 'sent'", as: Int.self) == 0)
            #expect(try admin.one("select count(*) from offer where state = 'tendered'", as: Int.self) == 0)
            #expect(try admin.one("select count(*) from aid_order where state = 'accepted'", as: Int.self) == 0)
            #expect(try admin.one("select sum(promised)::bigint from capability", as: Int.self) == 0)
            try expectSums(town)
        }
    }
}
