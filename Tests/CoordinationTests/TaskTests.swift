import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// A question is closed by its answer, and by nothing else; each side finishes its own.
@Suite struct TaskTests {
    @Test func aQuestionIsNotFinishedByHand() async throws {
        try await Town.with { town in
            _ = try await town.conflict()
            let order = try await town.acceptedOrder().order
            _ = try await town.house.perform(SendOrder(order: order), as: town.south.caller(.dispatcher))
            _ = try await town.house.perform(
                AskEnd(order: order, until: Date().addingTimeInterval(86_400)), as: town.north.caller(.requester))
            for kind in OpenTask.Kind.allCases where !kind.isDoneByHand {
                let task: ID<OpenTask> = try town.database.asAdmin().one(
                    "select id from task where kind = \(kind) and state = 'open' limit 1")
                let refusal = await refusal { _ = try await town.house.perform(FinishTask(task: task), as: town.coordinator) }
                #expect(refusal == .answerWanted, "\(kind)")
            }
            // Carrying on is an answer.
            _ = try await town.house.perform(ReleaseOrder(order: order), as: town.north.caller(.requester))
            let turning: ID<OpenTask> = try town.database.asAdmin().one("select id from task where kind = 'turn_back'")
            let other = await refusal {
                _ = try await town.house.perform(FinishTask(task: turning), as: town.north.caller(.requester))
            }
            #expect(other == .notFound, "it is the lender's")
            _ = try await town.house.perform(FinishTask(task: turning), as: town.south.caller(.dispatcher))
            // Its asker is told that it comes all the same, and reads it in the log.
            try await town.tell()
            let told: [ID<Member>] = try town.database.asAdmin().all("select distinct member from delivery where message = 'carries_on'")
            #expect(told == [town.north.member])
            let log = try await town.house.view(ShowOrder(order: order), as: town.north.caller(.requester)).log
            #expect(log.contains { if case .orderCarriedOn(_, _, _, _, 6) = $0.body.happening { true } else { false } })
        }
    }

    /// Once the order is called off neither side is asked how many will come: nothing is promised any longer.
    @Test func nobodyIsAskedHowManyComeOfWhatIsCalledOff() async throws {
        try await Town.with { town in
            let spine = try await town.acceptedOrder()
            let (lender, asker) = (town.south.caller(.publisher), town.north.caller(.requester))
            let listed = try await town.house.view(ShowCapability(capability: spine.capability), as: town.coordinator).capability
            _ = try await town.house.perform(
                ReviseCapability(capability: spine.capability, version: listed.version, quantity: 5, reserve: 2, terms: listed.terms),
                as: lender)
            func asked() async throws -> [Job.Kind] {
                let jobs =
                    try await town.house.view(ShowAskingHome(), as: asker).jobs
                    + town.house.view(ShowLendingHome(), as: lender).jobs
                let desk = try await town.house.view(ShowBoard(), as: town.coordinator).jobs
                let kinds: [Job.Kind] = [.shortPromise, .expectFewer]
                #expect(Set(desk.map(\.kind)).intersection(kinds) == Set(jobs.map(\.kind)).intersection(kinds))
                return Set(jobs.map(\.kind)).intersection(kinds).sorted { $0.rawValue < $1.rawValue }
            }
            #expect(try await asked() == [.expectFewer, .shortPromise])
            _ = try await town.house.perform(CancelOrder(order: spine.order), as: town.south.caller(.dispatcher))
            #expect(try await asked().isEmpty)
        }
    }

    /// Once all of it is home nobody is asked about its end any longer, whoever records that.
    @Test func nobodyIsAskedAboutTheEndOfWhatIsHome() async throws {
        try await Town.with { town in
            let order = try await town.acceptedOrder().order
            let (lender, asker) = (town.south.caller(.dispatcher), town.north.caller(.requester))
            _ = try await town.house.perform(SendOrder(order: order), as: lender)
            _ = try await town.house.perform(ReceiveOrder(order: order), as: asker)
            _ = try await town.house.perform(AskEnd(order: order, until: Date().addingTimeInterval(86_400)), as: lender)
            #expect(try await town.house.view(ShowAskingHome(), as: asker).jobs.contains { $0.kind == .answerEnd })
            func rung() throws -> [String] {
                try town.database.asAdmin().all("select state from delivery where message = 'end_asked'")
            }
            try await town.tell()
            #expect(try rung() == ["waiting"])
            _ = try await town.house.perform(ReturnOrder(order: order), as: asker)
            _ = try await town.house.perform(BringHome(order: order), as: lender)
            #expect(try await !town.house.view(ShowAskingHome(), as: asker).jobs.contains { $0.kind == .answerEnd })
            #expect(try await !town.house.view(ShowBoard(), as: town.coordinator).jobs.contains { $0.kind == .answerEnd })
            try await town.tell()
            #expect(try rung() == ["overtaken"])
            // It was not home after all: the old question waits no longer, and another can be asked.
            _ = try await town.house.perform(RecordAsHappened(order: order, state: .arrived, happenedAt: Date()), as: asker)
            _ = try await town.house.perform(AskEnd(order: order, until: Date().addingTimeInterval(172_800)), as: lender)
            let ends = try await town.house.view(ShowOrder(order: order), as: asker).ends.map(\.state)
            #expect(Set(ends) == [.withdrawn, .asked] && ends.count == 2)
        }
    }

    /// What the desk has to do stands with the house in which it is, and nobody else of that house says that it is done.
    @Test func theDesksTaskIsTheDesks() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(40)
            _ = try await town.house.perform(ReserveNumbers(count: 5), as: town.coordinator)
            _ = try await town.house.perform(town.paperOrder("P6", 3), as: town.coordinator)
            try town.plant("update task set owner = '\(town.south.member)' where kind = 'tell_number'")
            let task: ID<OpenTask> = try town.database.asAdmin().one("select id from task where kind = 'tell_number'")
            for role in [Role.dispatcher, .requester] {
                let refused = await refusal { _ = try await town.house.perform(FinishTask(task: task), as: town.south.caller(role)) }
                #expect(refused == .notAllowed, "\(role)")
            }
            _ = try await town.house.perform(FinishTask(task: task), as: town.coordinator)
            #expect(try town.database.asAdmin().one("select state from task where id = \(task)", as: String.self) == "done")
        }
    }
}
