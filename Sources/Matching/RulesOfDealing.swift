import Foundation
import MutualAid

/// A member does not lend to itself: its own spares are its own affair.
func judgeOwn(_ pair: Pair) -> Verdict {
    pair.candidate.capability.member == pair.item.request.member ? .no(.none) : .yes
}

/// Its lender offers it at present. What it has paused is no wish of anybody here, and is back with a word of the lender.
func judgePublished(_ pair: Pair) -> Verdict { pair.candidate.isPublished ? .yes : .no(.publishAgain) }

/// Somebody has set this candidate aside.
func judgeDecided(_ pair: Pair) -> Verdict { pair.decided == .forbidden ? .no(.allowAgain) : .yes }

/// Its lender has said no to this item. A no is not a wish of somebody here: asked again, the lender may say yes.
func judgeDeclined(_ pair: Pair) -> Verdict {
    pair.item.facts.declined.contains(pair.candidate.capability.id) ? .no(.askAgain) : .yes
}

func judgeExcluded(_ pair: Pair) -> Verdict {
    pair.item.facts.excluded.judged(orAsk: .mayYouDeal) { $0[pair.candidate.capability.member] == nil ? .yes : .no(.liftExclusion) }
}

/// An agreement covers the kind of aid until the need ends, or an emergency acceptance does for its thirty days.
func judgeAgreement(_ pair: Pair) -> Verdict {
    pair.item.facts.agreements.judged(orAsk: .isThereAnAgreement) { agreements in
        let capability = pair.candidate.capability
        guard let agreed = agreements[capability.member], agreed.kinds?.contains(capability.aidClass.kind) ?? true
        else { return .no(.emergencyAcceptance) }
        guard let end = agreed.until else { return .yes }
        if end <= pair.useBegins { return .no(.emergencyAcceptance) }
        guard let until = pair.item.item.neededUntil else { return .ask(.howLong) }
        return until <= end ? .yes : .no(.neededOnlyUntil(end))
    }
}

/// A price holds against the most that the asker would pay; it never ranks.
func judgePrice(_ pair: Pair) -> Verdict {
    guard let most = pair.item.facts.mostPrice.value else { return .yes }
    return pair.candidate.facts.price.held(orAsk: .whatPrice) { $0 <= most ? .yes : .no(.payMore($0)) }
}
