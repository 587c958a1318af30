import Foundation
import MutualAid
import Testing

@testable import Wording

@Suite struct JobTests {
    private func job(_ kind: Job.Kind, full: Bool = true) throws -> Job {
        let due = try moment("2026-02-02T18:18:00Z")
        return full
            ? Job(
                kind: kind, member: identity(1), memberName: "Northridge", due: due, harm: .careLost, aidClass: .infusionPumpLarge,
                quantity: 6, otherName: "Hoshimi General", requestNumber: "R-4KX7Q", orderNumber: "HB-4KX7Q", step: .arrived)
            : Job(kind: kind, member: nil, memberName: nil, due: due)
    }

    @Test(arguments: [true, false])
    func everyJobReadsDifferently(full: Bool) throws {
        let jobs = try Job.Kind.allCases.map { try job($0, full: full) }
        expectDistinct(jobs) { $0.task($1) }
        expectDistinct(jobs) { $0.heading($1) }
        expectDistinct(jobs) { $0.reason($1) }
    }

    @Test func saysWhoDoesWhat() throws {
        let answer = try job(.answerEnquiry)
        #expect(answer.task(.english) == "Answer: 6 infusion pumps for Hoshimi General")
        #expect(answer.task(.japanese) == "打診への回答: 輸液ポンプ6台（Hoshimi Generalへ）")
        #expect(answer.heading(.english) == "Northridge: answer for 6 infusion pumps for Hoshimi General")
        #expect(answer.reason(.english) == "Request R-4KX7Q. Order HB-4KX7Q. Yes, part or no: each helps.")
        #expect(try job(.triageRequest, full: false).who(.english) == "Duty coordinator")
        #expect(try job(.skippedStep).reason(.english).hasSuffix("The arrival was not recorded."))
    }

    @Test func tasksSayWhatToDo() throws {
        let opened = try moment("2026-02-02T18:18:00Z")
        let tasks = OpenTask.Kind.allCases.flatMap { kind in
            (Order.State.allCases.map(Optional.some) + [nil]).map { step in
                OpenTask(
                    id: identity(1), kind: kind, owner: identity(2), other: identity(3), aidClass: .infusionPumpLarge, quantity: nil,
                    order: nil, capability: nil, step: step, state: .open, openedAt: opened)
            }
        }
        for task in tasks { expectReadable(task.sentence(.english), task.sentence(.japanese)) }
    }

    @Test func tellsHowTheFreeNumberComesAbout() throws {
        func capability(_ quantity: Int?, reserve: Int, promised: Int) throws -> Capability {
            Capability(
                id: identity(1), member: identity(2), site: identity(3), aidClass: .infusionPumpLarge, model: nil, quantity: quantity,
                reserve: reserve, promised: promised, terms: CapabilityTerms(), state: .published,
                confirmedAt: try moment("2026-02-02T18:18:00Z"), version: 1)
        }
        #expect(
            try capability(18, reserve: 6, promised: 2).freeSentence(.english) == "You list 18, keep 6 for yourself, 2 promised: 10 free.")
        #expect(try capability(18, reserve: 6, promised: 0).freeSentence(.japanese) == "登録18台、自院用に6台を確保、支援可能12台。")
        let unknown = try capability(nil, reserve: 0, promised: 0)
        expectReadable(unknown.freeSentence(.english), unknown.freeSentence(.japanese))
        #expect(unknown.words(.english) == "Infusion pump, large volume: ask us")
    }
}
