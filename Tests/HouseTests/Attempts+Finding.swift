import Coordination
import Foundation
import Matching
import MutualAid
import Support

extension Scene {
    /// Attempts at finding help and saying yes, besides plans.
    var finding: [Attempt] {
        let both = Parties(asker: asker, lender: lender)
        let soon = Date().addingTimeInterval(7200)
        return [
            Attempt(AskMember(item: item, lender: town.west.member), Parties(asker: asker)),
            Attempt(SendWave(request: request, wave: .nearest)), Attempt(RunStandingRule(request: request)),
            Attempt(SetOverride(item: item, capability: capability, way: .forbidden, reason: "They rang.")),
            Attempt(EndOverride(override: override)), Attempt(SetStandingRule(minutes: 20)),
            Attempt(RecordLenderAnswers(capability: capability, answers: [.init(rule: .cleaning, yes: true)]), Parties(owner: lender)),
            Attempt(AnswerEnquiries(answers: [.init(enquiry: waiting, quantity: 1, arrivesAt: soon)]), both),
            Attempt(AnswerQuestion(offer: tendered, answer: "Yes."), both), Attempt(ConfirmOffer(offer: tendered), both),
            Attempt(Delegate(member: asker, until: soon), Parties(owner: asker)),
            Attempt(EndDelegation(delegation: delegation), Parties(owner: asker)),
            Attempt(OfferHelp(member: lender, aidClass: .radio, quantity: 1), Parties(owner: lender)),
            Attempt(MatchHelp(openOffer: help, item: item)), Attempt(ThankForHelp(openOffer: help)),
            Attempt(CloseClass(aidClass: .radio, closed: true)),
        ]
    }
}
