import Coordination
import Foundation
import MutualAid
import Support

extension Scene {
    /// North asks its peers; the row is south's.
    static func ask(_ town: Town) async throws -> (rollCall: ID<RollCall>, answer: ID<RollCallAnswer>) {
        let caller = town.north.caller(.requester)
        let started = try await town.house.perform(
            StartRollCall(
                asker: town.north.member, occasion: .everyday, questions: [.init(form: .words, words: "How?")],
                answerBy: Date().addingTimeInterval(3600)), as: caller)
        let rows = try await town.house.view(ShowRollCall(rollCall: started.id), as: caller).rows
        guard let row = rows.first(where: { $0.answer.member == town.south.member }) else { throw Refusal.notFound }
        return (started.id, row.answer.id)
    }

    var rollCallAttempts: [Attempt] {
        let both = Parties(asker: asker, owner: lender)
        return [
            Attempt(
                StartRollCall(
                    asker: asker, occasion: .everyday, questions: [.init(form: .words, words: "How?")],
                    answerBy: Date().addingTimeInterval(7200)), Parties(asker: asker)),
            Attempt(AnswerRollCall(answer: asked.answer, answers: [.init(words: "So.")]), both),
            Attempt(MarkUnreachable(answer: asked.answer), both), Attempt(MarkRollCallDue(rollCall: asked.rollCall), both),
        ]
    }
}
