import Coordination
import Foundation
import MutualAid
import Support

extension Instances {
    /// Deeds about roll calls.
    static func rollCalls(_ deed: any Deed.Type, _ town: Town) async throws -> Instance? {
        let start = StartRollCall(
            asker: town.north.member, occasion: .everyday,
            questions: [.init(form: .number, words: "", aidClass: .infusionPumpLarge), .init(form: .words, words: "How?")],
            answerBy: Date().addingTimeInterval(3600), members: [town.south.member, town.west.member])
        let asker = town.north.caller(.requester)
        switch deed {
        case is StartRollCall.Type: return Instance(deed: start, caller: asker)
        case is AnswerRollCall.Type, is MarkUnreachable.Type, is MarkRollCallDue.Type: break
        default: return nil
        }
        _ = try await town.registerPumps()
        let started = try await town.house.perform(start, as: asker)
        let rows = try await town.house.view(ShowRollCall(rollCall: started.id), as: asker).rows
        guard let south = rows.first(where: { $0.answer.member == town.south.member })?.answer.id else { return nil }
        switch deed {
        case is AnswerRollCall.Type:
            return Instance(
                deed: AnswerRollCall(answer: south, answers: [.init(number: 4), .init(words: "So.")], kept: true),
                caller: town.south.caller(.dispatcher), entries: 2)
        case is MarkUnreachable.Type: return Instance(deed: MarkUnreachable(answer: south), caller: asker)
        default:
            try town.plant("update roll_call set answer_by = started_at + interval '1 microsecond'")
            return Instance(deed: MarkRollCallDue(rollCall: started.id), caller: .service(in: town.region))
        }
    }
}
