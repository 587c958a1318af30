import Coordination
import Foundation
import MutualAid
import Postgres
import Support
import Testing

/// Every deed has an id, and an id acts once.
@Suite struct OnceTests {
    private func envelope(_ digest: UInt8? = nil) -> House.Envelope {
        House.Envelope(id: ID(rawValue: UUID()), digest: digest.map { Array(repeating: $0, count: 32) })
    }

    private func registering(_ town: Town, _ quantity: Int = 4) -> RegisterCapability {
        RegisterCapability(site: town.south.site, aidClass: .syringePump, quantity: quantity, reserve: 0)
    }

    /// Without the id a form that is sent twice would publish twice.
    @Test func theSameKeyAndDigestReplaysTheOutcome() async throws {
        try await Town.with { town in
            let publisher = town.south.caller(.publisher)
            let envelope = envelope(1)
            let first = try await town.house.perform(registering(town), as: publisher, envelope)
            let second = try await town.house.perform(registering(town), as: publisher, envelope)
            #expect(first == second)
            #expect(try town.database.asAdmin().one("select count(*) from capability", as: Int.self) == 1)
            // Other bytes under the same key are a mistake of the client's, and nothing is done.
            let other = House.Envelope(id: envelope.id, digest: Array(repeating: 2, count: 32))
            #expect(await refusal { _ = try await town.house.perform(registering(town), as: publisher, other) } == .keyReused)
            // Where nobody sent bytes the deed itself is compared.
            let own = House.Envelope(id: ID(rawValue: UUID()), digest: nil)
            _ = try await town.house.perform(registering(town), as: publisher, own)
            #expect(await refusal { _ = try await town.house.perform(registering(town, 5), as: publisher, own) } == .keyReused)
            // The key is the account's: somebody else's same key is another deed.
            let colleague = town.south.caller(.dispatcher)
            _ = try await town.house.perform(ConfirmCapabilities(member: town.south.member), as: colleague, envelope)
            #expect(try town.database.asAdmin().one("select count(*) from capability", as: Int.self) == 2)
        }
    }

    /// What was refused may be tried again under the same key once it is possible.
    @Test func refusalsAreNotKept() async throws {
        try await Town.with { town in
            let capability = try await town.registerPumps()
            let request = try await town.askForPumps()
            let offer = try await town.tender(try await town.planAndAsk()[0], 6)
            let envelope = envelope(3)
            let approver = town.north.caller(.approver)
            #expect(await refusal { _ = try await town.house.perform(AcceptOffer(offer: offer), as: approver, envelope) } == .notApproved)
            let kept: Int = try town.database.asAdmin().one("select count(*) from deed where id = \(envelope.id)")
            #expect(kept == 0)
            try await town.approveAndTriage(request)
            _ = try await town.house.perform(AcceptOffer(offer: offer), as: approver, envelope)
            #expect(try await town.promised(capability) == 6)
        }
    }

    /// Ten at once under one key: one acts, all are told the same.
    @Test func concurrentlyTheSameKeyActsOnce() async throws {
        try await Town.with { town in
            let publisher = town.south.caller(.publisher)
            let envelope = envelope(4)
            let outcomes = try await withThrowingTaskGroup(of: Made<Capability>.self) { group in
                for _ in 0..<10 { group.addTask { try await town.house.perform(registering(town), as: publisher, envelope) } }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(outcomes.count == 1)
            #expect(try town.database.asAdmin().one("select count(*) from capability", as: Int.self) == 1)
            #expect(try town.database.asAdmin().one("select count(*) from deed where id = \(envelope.id)", as: Int.self) == 1)
        }
    }

    /// Somebody is at it and does not come to an end: past the limit of the lock the second is told so, and never acts.
    @Test func aKeyInUseIsSaid() async throws {
        try await Town.with(tune: { $0.lockTimeout = .milliseconds(200) }) { town in
            let publisher = town.south.caller(.publisher)
            let envelope = envelope(5)
            let account = try #require(publisher.account)
            let holder = try town.database.asAdmin()
            try holder.execute(script: "begin")
            try holder.run(
                "insert into deed values (1, \(account), \(envelope.id), '\\x00', null, transaction_timestamp())")
            #expect(await refusal { _ = try await town.house.perform(registering(town), as: publisher, envelope) } == .keyInUse)
            try holder.execute(script: "rollback")
            _ = try await town.house.perform(registering(town), as: publisher, envelope)
            #expect(try town.database.asAdmin().one("select count(*) from capability", as: Int.self) == 1)
        }
    }

    /// The process ends in the middle of COMMIT, and nothing was committed: the id is not there, so the deed is done again, once.
    @Test func aCommitThatWasLostIsDoneAgain() async throws {
        let interruptions = Interruptions()
        try await Town.with(tune: interruptions.listen) { town in
            let publisher = town.south.caller(.publisher)
            interruptions.count()
            _ = try await town.house.perform(registering(town), as: publisher)
            let commit = interruptions.texts.count - 1
            #expect(interruptions.texts[commit] == "commit")
            interruptions.cut(.before, commit)
            _ = try await town.house.perform(registering(town), as: publisher)
            #expect(interruptions.hits == 1)
            interruptions.stop()
            #expect(try town.database.asAdmin().one("select count(*) from capability", as: Int.self) == 2)
        }
    }

    /// COMMIT was done and its answer never came: the id is there, so the outcome is told and nothing is done a second time.
    @Test func aCommitWhoseAnswerWasLostIsNotDoneAgain() async throws {
        let line = try DeafLine()
        defer { line.end() }
        try await Town.with(tune: { line.tune(&$0) }) { town in
            let publisher = town.south.caller(.publisher)
            line.losesAnswers(to: "commit")
            let made = try await town.house.perform(registering(town), as: publisher)
            #expect(line.losses == 1)
            let ids: [ID<Capability>] = try town.database.asAdmin().all("select id from capability")
            #expect(ids == [made.id])

            let offered = try await offering(town)
            line.losesAnswers(to: "commit")
            let offer = try await town.tender(offered.enquiry, 4)
            #expect(line.losses == 2)
            #expect(try await town.promised(offered.capability) == 4)
            #expect(try town.wrongSums() == 0)
            let offers: [ID<Offer>] = try town.database.asAdmin().all("select id from offer")
            #expect(offers == [offer])
        }
    }

    private func offering(_ town: Town) async throws -> (capability: ID<Capability>, enquiry: ID<Enquiry>) {
        let capability = try await town.registerPumps()
        _ = try await town.askForPumps()
        return (capability, try await town.planAndAsk()[0])
    }

    /// What was read may have changed since: whoever saw an older version is told the present one.
    @Test func anOldVersionIsRefused() async throws {
        try await Town.with { town in
            let capability = try await town.registerPumps()
            let publisher = town.south.caller(.publisher)
            func revise(_ version: Int?) async throws {
                _ = try await town.house.perform(
                    ReviseCapability(capability: capability, version: version, quantity: 9, reserve: 0, terms: .init()), as: publisher)
            }
            #expect(await refusal { try await revise(nil) } == .versionMissing)
            try await revise(1)
            #expect(await refusal { try await revise(1) } == .stale(current: 2))
            // A promise belongs to the capability's aggregate: it moves the version too.
            _ = try await town.askForPumps(2)
            let enquiry = try await town.planAndAsk()[0]
            let dispatcher = town.south.caller(.dispatcher)
            let declined = await refusal {
                _ = try await town.house.perform(DeclineEnquiry(enquiry: enquiry, version: 7), as: dispatcher)
            }
            #expect(declined == .stale(current: 1))
            let approver = town.north.caller(.approver)
            let offer = try await town.tender(enquiry, 2)
            #expect(await refusal { try await revise(2) } == .stale(current: 3))
            for refused in [
                await refusal { _ = try await town.house.perform(WithdrawOffer(offer: offer, version: 9), as: dispatcher) },
                await refusal { _ = try await town.house.perform(DeclineOffer(offer: offer, version: 9), as: approver) },
                await refusal { _ = try await town.house.perform(WithdrawEnquiry(enquiry: enquiry, version: 9), as: town.coordinator) },
            ] { #expect(refused == .stale(current: 1) || refused == .stale(current: 2)) }
            let request: ID<AidRequest> = try town.database.asAdmin().one("select id from aid_request")
            func say(_ version: Int?) async -> Refusal? {
                await refusal {
                    _ = try await town.house.perform(
                        ReviseRequest(request: request, version: version, harm: nil, neededBy: .now, callback: "555-0100"), as: approver)
                }
            }
            #expect(await say(nil) == .versionMissing)
            #expect(await say(4) == .stale(current: 1))
            #expect(await say(1) == nil)
            #expect(await say(1) == .stale(current: 2))
        }
    }
}
