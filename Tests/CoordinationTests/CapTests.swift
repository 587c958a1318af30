import Coordination
import Foundation
import MutualAid
import Postgres
import Support
import Testing

/// What a health system lets out at once holds over all its sites together, whoever promises, and calls nothing back.
@Suite struct CapTests {
    private static let pump = AidClass.infusionPumpLarge

    private func cap(_ most: Int?, _ town: Town) async throws {
        _ = try await town.house.perform(
            SetCap(member: town.system.member, aidClass: Self.pump, most: most), as: town.system.caller(.organisationAdministrator))
    }

    /// Enquiries to the system and to its site, each for three, with who answers each.
    private func enquiries(_ town: Town) async throws -> [(enquiry: ID<Enquiry>, caller: Caller)] {
        for party in [town.south, town.system] { _ = try await town.registerPumps(40, reserve: 0, by: party) }
        for _ in 0..<10 { _ = try await town.askForPumps(1) }
        let sent = try await town.planAndAsk()
        let system = town.system.member
        // Half of them go to the system itself, so that two members promise at once.
        try town.plant(
            """
            update request_item set quantity = 3;
            update enquiry set quantity = 3;
            update enquiry e set lender = '\(system)', capability = (select id from capability where member = '\(system)')
            where e.id in (select id from enquiry order by id limit 5);
            update enquiry e set lender = '\(town.south.member)',
                capability = (select id from capability where member = '\(town.south.member)')
            where e.id not in (select id from enquiry order by id limit 5)
            """)
        return try sent.map { enquiry in
            let lender: UUID = try town.database.asAdmin().one("select lender from enquiry where id = \(enquiry)")
            return (enquiry, (lender == system.rawValue ? town.system : town.south).caller(.dispatcher))
        }
    }

    private func runners(_ all: [(enquiry: ID<Enquiry>, caller: Caller)], _ town: Town) -> [@Sendable () async throws -> Void] {
        all.map { each in
            {
                _ = try await town.house.perform(
                    TenderOffer(enquiry: each.enquiry, quantity: 3, arrivesAt: Date().addingTimeInterval(3600)), as: each.caller)
            }
        }
    }

    /// Two members at once, as the application's role: under a cap of ten three offers of three fit, whoever makes them.
    @Test func manySitesPromiseUnderOneCap() async throws {
        try await Town.with { town in
            try await cap(10, town)
            let ends = await race(runners(try await enquiries(town), town))
            #expect(ends[nil] == 3)
            #expect(ends[.overCap(left: 1)] == 7)
            #expect(try town.database.asAdmin().one("select sum(promised)::int from capability", as: Int.self) == 9)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// The race can be lost: with the cap's row unlocked while the guard counts, more leaves than was allowed.
    @Test func withoutTheCapsLockTooManyLeave() async throws {
        try await Town.with { town in
            try await cap(10, town)
            try town.database.asAdmin().execute(
                script: """
                    do $$ declare body text; begin
                        select pg_get_functiondef('app.promise'::regproc) into body;
                        execute replace(replace(body, 'k.aid_class = lent for no key update;', 'k.aid_class = lent;'),
                            'if already + wanted', 'perform pg_sleep(0.3); if already + wanted');
                    end $$
                    """)
            let ends = await race(runners(try await enquiries(town), town))
            #expect(ends[nil, default: 0] > 3)
        }
    }

    /// What is out stays out; what comes back makes room; a cap that is lifted holds no longer.
    @Test func aCapCallsNothingBack() async throws {
        try await Town.with { town in
            let all = try await enquiries(town)
            let house = town.house
            func tender(_ number: Int) async throws -> ID<Offer> {
                try await house.perform(
                    TenderOffer(enquiry: all[number].enquiry, quantity: 3, arrivesAt: Date().addingTimeInterval(3600)),
                    as: all[number].caller
                ).id
            }
            let first = try await tender(0)
            _ = try await tender(9)
            try await cap(4, town)
            #expect(try await house.view(ShowMember(member: town.system.member), as: town.system.caller(.publisher)).caps.map(\.out) == [6])
            #expect(await refusal { _ = try await tender(1) } == .overCap(left: 0))
            _ = try await house.perform(WithdrawOffer(offer: first), as: all[0].caller)
            #expect(await refusal { _ = try await tender(1) } == .overCap(left: 1))
            try await cap(6, town)
            _ = try await tender(1)
            try await cap(nil, town)
            _ = try await tender(2)
            #expect(try await house.view(ShowMember(member: town.system.member), as: town.coordinator).caps.isEmpty)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// A cap is the word of who answers for sites, and is told to nobody but them.
    @Test func onlyWhoAnswersSetsOne() async throws {
        try await Town.with { town in
            let site = SetCap(member: town.south.member, aidClass: Self.pump, most: 1)
            #expect(
                await refusal { _ = try await town.house.perform(site, as: town.coordinator) }
                    == .invalid([Mistake(field: "member", .wrongKind)]))
            try await cap(5, town)
            for caller in [town.south.caller(.publisher), town.west.caller(.publisher)] {
                #expect(try await town.house.view(ShowMember(member: town.system.member), as: caller).caps.isEmpty)
            }
            let foreign = SetCap(member: town.system.member, aidClass: Self.pump, most: 900)
            for caller in [town.south.caller(.organisationAdministrator), town.west.caller(.organisationAdministrator)] {
                #expect(await refusal { _ = try await town.house.perform(foreign, as: caller) } == .notAllowed)
            }
        }
    }
}
