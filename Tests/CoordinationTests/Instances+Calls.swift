import Coordination
import Foundation
import MutualAid
import Support

extension Instances {
    /// Deeds about calls: slips, cards, and the page that a card opens.
    static func calls(_ deed: any Deed.Type, _ town: Town) async throws -> Instance? {
        switch deed {
        case is MakeCallSlip.Type: return Instance(deed: town.callSlip, caller: town.callTaker)
        case is AskFromSlip.Type:
            let made = try await town.house.perform(town.callSlip, as: town.callTaker)
            return Instance(
                deed: AskFromSlip(
                    slip: made.id, version: 1, site: town.north.site, aidClass: .syringePump, quantity: 4,
                    neededBy: Date().addingTimeInterval(3600)),
                caller: town.coordinator, entries: 2)
        case is AnswerSlip.Type:
            let made = try await town.house.perform(town.callSlip, as: town.callTaker)
            return Instance(deed: AnswerSlip(slip: made.id, answer: "It works again."), caller: town.coordinator)
        case is IssueCallCard.Type:
            let words = (0..<3).map { _ in Secrets.word().hash }
            return Instance(
                deed: IssueCallCard(site: town.north.site, wordHashes: words), caller: town.north.caller(.organisationAdministrator))
        case is CheckCallWord.Type:
            let card = try await town.callCard()
            return Instance(
                deed: CheckCallWord(code: card.code, wordHash: Secrets.hash(ofWord: card.words[0])), caller: town.callTaker)
        case is OpenCallCard.Type:
            let card = try await town.callCard()
            try town.plant("update call_card set misses = 5, missed_at = issued_at")
            return Instance(deed: OpenCallCard(card: try town.cardID(card.code)), caller: town.coordinator)
        case is AskByCallCard.Type:
            let card = try await town.callCard()
            let caller = try await town.house.holder(ofCard: card.code, word: card.words[0], channel: .page).caller
            return Instance(deed: town.cardAsk, caller: caller ?? .nobody(by: .page), entries: 2)
        case is ApproveByVoice.Type:
            return Instance(
                deed: ApproveByVoice(request: try await town.askForPumps(), approver: town.voice), caller: town.coordinator)
        case is ConfirmApproval.Type:
            let request = try await town.askForPumps()
            _ = try await town.house.perform(ApproveByVoice(request: request, approver: town.voice), as: town.coordinator)
            return Instance(deed: ConfirmApproval(request: request), caller: town.north.caller(.approver))
        default: return nil
        }
    }
}
