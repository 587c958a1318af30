import Foundation
import MutualAid

/// What travels in lots goes in whole ones: fewer than a lot are no help to it.
func judgeLot(_ pair: Pair) -> Verdict {
    let lot = pair.candidate.lot
    return lot == 1 || pair.item.missing >= lot ? .yes : .no(.takeWholeLots(of: lot))
}

/// Its health system lets no more of them out, whatever the site itself has.
func judgeCap(_ pair: Pair) -> Verdict {
    guard let allowed = pair.candidate.allowed else { return .yes }
    let lot = pair.candidate.lot
    return allowed >= lot || (pair.candidate.capability.free ?? lot) < lot ? .yes : .no(.higherCap(by: lot - allowed))
}

/// Something is free that is neither promised nor kept: one, or a whole lot of what travels in lots.
func judgeQuantity(_ pair: Pair) -> Verdict {
    guard let free = pair.candidate.usable else { return .ask(.howMany) }
    return free >= pair.candidate.lot ? .yes : .no(pair.candidate.smallerReserve)
}

/// Where only one lender may come, it brings as many as are of use. With several, the plan sees to it, and anybody may bring fewer.
func judgeLeast(_ pair: Pair) -> Verdict {
    guard pair.item.facts.mostLenders == 1, let free = pair.candidate.free else { return .yes }
    let least = pair.item.item.leastMore(missing: pair.item.missing)
    return free >= least ? .yes : .no(.takeFewer(units: free))
}

extension Candidate {
    /// Units that travel together.
    var lot: Int { max(1, capability.terms.particulars.lotSize ?? 1) }

    /// What is neither promised, kept nor stopped, whatever a cap says; nil where only asking tells.
    var usable: Int? { capability.free.map { max(0, $0 - (facts.doNotUse.value ?? 0)) } }

    /// By how much less the member would have to keep so that one lot is free.
    fileprivate var smallerReserve: Relaxation {
        guard let quantity = capability.quantity else { return .none }
        let spare = quantity - capability.promised - (facts.doNotUse.value ?? 0)
        return spare >= lot ? .smallerReserve(by: capability.reserve - spare + lot) : .none
    }
}
