import Foundation
import MutualAid

extension Pair {
    /// What a rule says, with its lender taken at its word where the rule does not know: that no carries a change like any other.
    func heard(_ rule: Rule) -> (verdict: Verdict, answer: LenderAnswer?) {
        let said = rule.judge(self)
        guard case .ask = said, let answer = answer(to: rule) else { return (said, nil) }
        return (answer.isYes ? .yes : .no(relaxation(ofNoTo: rule)), answer)
    }

    /// Rules that name this change: what the lender has answered to them is another matter after it.
    func rules(changedBy relaxation: Relaxation) -> [Rule] {
        if relaxation == .none || candidate.facts.answers.isEmpty { return [] }
        return Rule.allCases.filter { heard($0).verdict == .no(relaxation) }
    }

    /// The change that the same no by record would name. How much of it is told where what is known says it; else only asking again
    /// tells.
    private func relaxation(ofNoTo rule: Rule) -> Relaxation {
        let (terms, end) = (candidate.capability.terms, item.item.neededUntil)
        switch rule {
        case .excluded: return .liftExclusion
        case .agreement: return .emergencyAcceptance
        case .incident: return .incidentOver
        case .affected: return .fixedFirst
        case .model: return .anyModelOfTheClass
        case .patients: return .anyPatients
        case .modes: return .withoutModes
        case .presence: return .eitherPresence
        case .remote: return .safeRemoteAccess
        case .licence: return end.map(Relaxation.licensedUntil) ?? .askAgain
        case .language: return .interpreter
        case .privileges: return .privilegesReady
        case .approved: return .approvedForEmergency
        case .network: return candidate.facts.isSupported == .known(false) ? .askAgain : .cleanNetwork
        case .maintenance: return end.map(Relaxation.maintainedUntil) ?? .askAgain
        case .cleaning: return .cleanedFirst
        case .window: return terms.availableUntil.map(Relaxation.neededOnlyUntil) ?? .askAgain
        case .loan: return terms.longestLoanDays.map { .shorterLoan(days: $0) } ?? .askAgain
        case .tour: return candidate.facts.longestTourDays.value.map { .reliefAfter(days: $0) } ?? .askAgain
        case .own, .published, .decided, .declined, .stillNeeded, .level, .connections, .sets, .rest, .radius, .time, .doNotUse, .lot, .cap,
            .quantity, .least, .price:
            return .askAgain
        }
    }

    /// What the lender said last to a rule that does not know; about this item before what it said about any.
    private func answer(to rule: Rule) -> LenderAnswer? {
        if rule.answerHolds == nil { return nil }
        let said = candidate.facts.answers.filter { $0.rule == rule.rawValue && ($0.item == nil || $0.item == item.item.id) }
        return said.max { one, other in
            if (one.item == nil) != (other.item == nil) { return one.item == nil }
            // Of two at one time the no counts: nobody sets out on a doubt.
            return one.at != other.at ? one.at < other.at : one.isYes && !other.isYes
        }
    }
}
