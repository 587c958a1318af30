import Coordination
import Foundation
import MutualAid
import Postgres
import Records
import Support
import Testing

/// Deeds run at READ COMMITTED under locks taken in one order; where two cross all the same, nobody is told of it.
@Suite struct LockingTests {
    /// What the server asks to be repeated is repeated. The error is planted: twice it refuses, the third time it lets through.
    @Test(arguments: ["40001", "40P01"]) func whatMayBeRepeatedIsRepeated(state: String) async throws {
        try await Town.with { town in
            let admin = try town.database.asAdmin()
            try admin.execute(
                script: """
                    create sequence attempts;
                    create function public.flaky() returns trigger language plpgsql security definer as $$ begin
                        if nextval('public.attempts') <= 2 then raise exception 'again' using errcode = '\(state)'; end if;
                        return new;
                    end $$;
                    create trigger flaky before insert on unsealed for each row execute function public.flaky()
                    """)
            let before: Int = try admin.one("select count(*) from entry")
            _ = try await town.registerPumps()
            #expect(try admin.one("select last_value from attempts", as: Int.self) == 3)
            #expect(try admin.one("select count(*) from capability", as: Int.self) == 1)
            #expect(try admin.one("select count(*) from entry", as: Int.self) == before + 1)
            // For ever is too long: then it is said that trying again later may help, and nothing was done.
            try admin.execute(
                script: """
                    create or replace function public.flaky() returns trigger language plpgsql as $$ begin
                        raise exception 'no' using errcode = '\(state)'; end $$
                    """)
            await #expect(throws: Unavailable.self) { _ = try await town.registerPumps() }
            #expect(try admin.one("select count(*) from capability", as: Int.self) == 1)
        }
    }

    /// A real deadlock with somebody who takes the same locks the other way round: the deed is done, without a word.
    @Test func aDeadlockIsNobodysConcern() async throws {
        let interruptions = Interruptions()
        try await Town.with(tune: interruptions.listen) { town in
            let capability = try await town.registerPumps()
            _ = try await town.askForPumps()
            let enquiry = try await town.planAndAsk()[0]
            let started = AsyncStream.makeStream(of: Void.self)
            let name = town.database
            async let other: Bool = withCheckedContinuation { continuation in
                Thread.detachNewThread {
                    let done: Void? = try? {
                        let db = try name.asAdmin()
                        try db.execute(script: "begin; select 1 from capability where id = '\(capability)' for update")
                        started.continuation.yield()
                        // The deed comes to hold the enquiry and waits for the capability; then this waits for the enquiry.
                        let watch = try name.asAdmin()
                        let isWaiting: SQL = """
                            select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')
                            """
                        while try !watch.one(isWaiting, as: Bool.self) { Thread.sleep(forTimeInterval: 0.01) }
                        try db.execute(script: "select 1 from enquiry where id = '\(enquiry)' for update; commit")
                    }()
                    continuation.resume(returning: done != nil)
                }
            }
            for await _ in started.stream { break }
            interruptions.count()
            _ = try await town.tender(enquiry, 6)
            #expect(await other)
            #expect(interruptions.texts.count { $0.hasPrefix("begin") } == 2, "there was one to be got over")
            #expect(try await town.promised(capability) == 6)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// Every deed locks its tables in the one order. One that does not can deadlock with any other.
    @Test(arguments: Registry.deeds.map { $0.name }) func tablesAreLockedInOneOrder(name: String) async throws {
        let interruptions = Interruptions()
        try await Town.with(tune: interruptions.listen) { town in
            let type = try #require(Registry.deeds.first { $0.name == name })
            let instance = try #require(try await Instances.make(type, in: town))
            interruptions.count()
            try await perform(instance.deed, instance.caller, town)
            let order = [
                "member", "incident", "delegation", "call_card", "call_slip", "aid_request", "override", "enquiry", "offer", "open_offer",
                "aid_order", "carry_leg",
                "end_change", "roll_call", "roll_call_answer", "conflict", "log_line", "task", "desk", "delivery", "note", "capability",
            ]
            #expect(order.count == Lock.Table.allCases.count)
            var locked: [Int] = []
            for text in interruptions.texts {
                if let match = text.firstMatch(of: /select id from (\w+) where .* for (no key update|share)$/) {
                    locked.append(try #require(order.firstIndex(of: String(match.1))))
                } else if text.hasPrefix("update task set") {
                    // What is asked about listings is settled under their lock.
                    let task = try #require(order.firstIndex(of: "task"))
                    locked.append(text.contains("kind = 'check_listings'") ? order.count : task)
                } else if text.contains("app.promise") || text.contains("app.give_back") {
                    locked.append(order.count - 1)
                }
            }
            #expect(locked == locked.sorted(), "\(locked.map { (order + ["task about listings"])[$0] })")
        }
    }

    private func perform<D: Deed>(_ deed: D, _ caller: Caller, _ town: Town) async throws {
        _ = try await town.house.perform(deed, as: caller)
    }

    /// Several capabilities under one deed: in the order of their identities, though their offers stand the other way round.
    @Test func capabilitiesAreLockedInOneOrder() async throws {
        try await Town.with { town in
            for party in [town.south, town.west, town.system] { _ = try await town.registerPumps(2, reserve: 0, by: party) }
            let request = try await town.askForPumps(6)
            try await town.approveAndTriage(request)
            let admin = try town.database.asAdmin()
            var offers: [ID<Offer>] = []
            for enquiry in try await town.planAndAsk() {
                let member: ID<Member> = try admin.one("select lender from enquiry where id = \(enquiry)")
                let party = [town.west, town.system].first { $0.member == member } ?? town.south
                offers.append(try await town.tender(enquiry, 2, by: party))
            }
            _ = try await town.accept(offers[0])
            try town.plant(
                """
                create table turned as select id as old, ('00000000-0000-4000-8000-'
                    || lpad((row_number() over (order by capability desc))::text, 12, '0'))::uuid as new from offer;
                update promise p set offer = t.new from turned t where t.old = p.offer;
                update aid_order o set offer = t.new from turned t where t.old = o.offer;
                update offer f set id = t.new from turned t where t.old = f.id;
                create table touched (place serial, capability uuid);
                create function public.note_touch() returns trigger language plpgsql security definer as $$ begin
                    insert into public.touched (capability) values (new.id); return new; end $$;
                create trigger note_touch after update on capability for each row execute function public.note_touch()
                """)
            _ = try await town.house.perform(CancelRequest(request: request), as: town.north.caller(.approver))
            let touched: [UUID] = try admin.all("select capability from touched order by place")
            #expect(touched.count == 3)
            #expect(touched.map(\.uuidString) == touched.map(\.uuidString).sorted())
            #expect(try town.wrongSums() == 0)
        }
    }
}
