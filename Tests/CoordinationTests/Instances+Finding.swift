import Coordination
import Foundation
import Matching
import MutualAid
import Support

extension Instances {
    private static var soon: Date { Date().addingTimeInterval(3600) }

    /// Deeds about finding help and saying yes, besides plans.
    static func finding(_ deed: any Deed.Type, _ town: Town) async throws -> Instance? {
        let lender = town.south.caller(.dispatcher)
        let approver = town.north.caller(.approver)
        switch deed {
        case is SetStandingRule.Type: return Instance(deed: SetStandingRule(minutes: 15), caller: town.coordinator)
        case is CloseClass.Type: return Instance(deed: CloseClass(aidClass: .printer, closed: true), caller: town.coordinator)
        case is OfferHelp.Type:
            return Instance(
                deed: OfferHelp(member: town.south.member, aidClass: .printer, quantity: 2, note: "With paper."), caller: lender)
        case is Delegate.Type: return Instance(deed: Delegate(member: town.north.member, until: soon), caller: approver)
        case is EndDelegation.Type:
            let given = try await town.house.perform(Delegate(member: town.north.member, until: soon), as: approver)
            return Instance(deed: EndDelegation(delegation: given.id), caller: approver)
        case is AskMember.Type, is SendWave.Type, is RunStandingRule.Type, is MatchHelp.Type, is ThankForHelp.Type:
            return try await asking(deed, town)
        case is RecordLenderAnswers.Type:
            let said = RecordLenderAnswers.Answer(rule: .cleaning, yes: true)
            return Instance(
                deed: RecordLenderAnswers(capability: try await town.registerPumps(), answers: [said], words: "All."), caller: lender)
        case is SetOverride.Type, is EndOverride.Type: return try await deciding(deed, town)
        case is AnswerQuestion.Type, is ConfirmOffer.Type, is AnswerEnquiries.Type: return try await answering(deed, town)
        default: return nil
        }
    }

    private static func deciding(_ deed: any Deed.Type, _ town: Town) async throws -> Instance? {
        let capability = try await town.registerPumps()
        let request = try await town.askForPumps()
        let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
        let first = try await town.house.perform(
            SetOverride(item: item, capability: capability, way: .forbidden, reason: "They rang: short of staff."), as: town.coordinator)
        if deed is EndOverride.Type { return Instance(deed: EndOverride(override: first.id, version: 1), caller: town.coordinator) }
        return Instance(
            deed: SetOverride(item: item, capability: capability, way: .forced, quantity: 3, reason: "They can.", version: 1),
            caller: town.coordinator)
    }

    private static func asking(_ deed: any Deed.Type, _ town: Town) async throws -> Instance? {
        _ = try await town.registerPumps()
        let request = try await town.askForPumps()
        let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
        let help = try await town.house.perform(
            OfferHelp(member: town.west.member, aidClass: .infusionPumpLarge, quantity: 2), as: town.west.caller(.dispatcher)
        ).id
        switch deed {
        case is AskMember.Type:
            return Instance(deed: AskMember(item: item, lender: town.south.member), caller: town.north.caller(.requester))
        case is SendWave.Type: return Instance(deed: SendWave(request: request, wave: .nearest), caller: town.coordinator, entries: 3)
        case is RunStandingRule.Type:
            try town.plant("update aid_request set submitted_at = submitted_at - interval '1 hour'")
            return Instance(deed: RunStandingRule(request: request), caller: .service(in: town.region), entries: 4)
        case is MatchHelp.Type:
            return Instance(deed: MatchHelp(openOffer: help, item: item), caller: town.coordinator, entries: 2)
        default: return Instance(deed: ThankForHelp(openOffer: help), caller: town.coordinator)
        }
    }

    private static func answering(_ deed: any Deed.Type, _ town: Town) async throws -> Instance? {
        let lender = town.south.caller(.dispatcher)
        _ = try await town.registerPumps()
        _ = try await town.askForPumps()
        let enquiry = try await town.planAndAsk()[0]
        if deed is AnswerEnquiries.Type {
            return Instance(
                deed: AnswerEnquiries(answers: [.init(enquiry: enquiry, quantity: 6, arrivesAt: soon)]), caller: lender)
        }
        let offer = try await town.house.perform(
            TenderOffer(enquiry: enquiry, quantity: 6, arrivesAt: soon, question: "Which sets?"), as: lender
        ).id
        let answer = AnswerQuestion(offer: offer, answer: "Ours.")
        if deed is AnswerQuestion.Type { return Instance(deed: answer, caller: town.north.caller(.requester)) }
        _ = try await town.house.perform(answer, as: town.north.caller(.requester))
        return Instance(deed: ConfirmOffer(offer: offer), caller: lender)
    }
}
