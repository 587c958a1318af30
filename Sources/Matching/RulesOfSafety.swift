import Foundation
import MutualAid

/// Whoever has the same trouble, or care lost at home while this is needed, keeps its things; any other trouble of its own is asked about
/// first, and so is whose site goes down with the asker's. Whose care is lost for want of another class is asked whether it can lend at all.
func judgeIncident(_ pair: Pair) -> Verdict {
    let (item, candidate) = (pair.item, pair.candidate)
    let own = candidate.facts.incidents.judged(orAsk: .areYouAffected) { all in
        let end = item.item.neededUntil ?? item.neededBy
        let incidents = all.filter { !$0.isElsewhere }
        let isDownElsewhere = all.contains { $0.isElsewhere && $0.losesCare(before: end) }
        if incidents.contains(where: { $0.losesCare(before: end) }) { return .no(.incidentOver) }
        guard let vector = item.facts.vector.value else {
            if !incidents.isEmpty { return .ask(.areYouAffected) }
            return isDownElsewhere ? .ask(.canYouLendNow) : .yes
        }
        if incidents.contains(where: { $0.vector == vector }) { return .no(.incidentOver) }
        if incidents.contains(where: { $0.vector == nil }) { return .ask(.areYouAffected) }
        return isDownElsewhere ? .ask(.canYouLendNow) : .yes
    }
    guard own == .yes, item.request.occasion == .incident, let fate = item.facts.fate, candidate.facts.fate == fate else { return own }
    return .ask(.areYouAffected)
}

/// Neither an advisory nor the asker's own incident says that this model with this firmware is affected.
///
/// Where the asker's incident hangs on a firmware, whoever lists that model is asked for its own, also where nobody keeps firmware:
/// an empty list two hours after the attack helps nobody.
func judgeAffected(_ pair: Pair) -> Verdict {
    let facts = pair.candidate.facts
    let advisory = facts.advisory.judged(orAsk: .isItAffected, verdict)
    if case .no = advisory { return advisory }
    let capability = pair.candidate.capability
    guard let models = pair.item.facts.affected.value?.filter({ ($0.aidClass ?? capability.aidClass) == capability.aidClass }),
        !models.isEmpty
    else { return advisory }
    guard let model = capability.model else { return .ask(.whichModel) }
    var doubt: Question?
    for affected in models where affected.model == model {
        let found = verdict(affected.assessed)
        if found == .yes { continue }
        if let versions = affected.firmware {
            guard let firmware = facts.firmware.value else {
                doubt = .whichFirmware
                continue
            }
            if versions.isEmpty {
                doubt = doubt ?? .isItAffected
                continue
            }
            if !versions.contains(firmware) { continue }
        }
        if case .no = found { return found }
        doubt = doubt ?? .isItAffected
    }
    return doubt.map(Verdict.ask) ?? advisory
}

private func verdict(_ assessed: Assessed) -> Verdict {
    switch assessed {
    case .notAffected, .fixed: .yes
    case .affected: .no(.fixedFirst)
    case .underInvestigation, .notKnown: .ask(.isItAffected)
    }
}

/// Units under an order not to use them stay where they are.
func judgeDoNotUse(_ pair: Pair) -> Verdict {
    pair.candidate.facts.doNotUse.judged(orAsk: .anyNotToBeUsed) { stopped in
        guard stopped > 0 else { return .yes }
        let capability = pair.candidate.capability
        guard let free = capability.free else { return .ask(.anyNotToBeUsed) }
        let lot = pair.candidate.lot
        // What was not enough before the order is another rule's to say.
        return free < lot || free - stopped >= lot ? .yes : .no(.useAgain(units: lot - free + stopped))
    }
}

func judgeMaintenance(_ pair: Pair) -> Verdict {
    pair.candidate.facts.maintainedUntil.judged(orAsk: .maintainedUntilWhen) { pair.item.ends(by: $0, else: Relaxation.maintainedUntil) }
}

func judgeCleaning(_ pair: Pair) -> Verdict {
    pair.candidate.facts.cleaning.judged(orAsk: .isItClean) { $0 == .notPossible ? .no(.cleanedFirst) : .yes }
}

func judgeApproved(_ pair: Pair) -> Verdict {
    pair.candidate.facts.isApproved.judged(orAsk: .isItApproved) { $0 ? .yes : .no(.approvedForEmergency) }
}

extension Candidate {
    /// What its maker no longer mends comes to be used by itself, though it could do more: the asker is told.
    var worksAloneOnly: Bool { facts.isSupported == .known(false) && facts.network == .known(.either) }
}

/// What its maker no longer mends works alone; what needs a network comes only where the asker's is clean.
func judgeNetwork(_ pair: Pair) -> Verdict {
    let facts = pair.candidate.facts
    let isOld = facts.isSupported == .known(false)
    if isOld, facts.network.value == nil { return .ask(.withoutNetwork) }
    return facts.network.judged(orAsk: .withoutNetwork) { use in
        guard use == .needsNetwork else { return .yes }
        if isOld { return .no(.none) }
        return pair.item.facts.network.judged(orAsk: .withoutNetwork) { $0 == .notClean ? .no(.cleanNetwork) : .yes }
    }
}

extension OpenItem {
    /// Whether something that holds until a time holds until the need ends; not asked about where that has not been said.
    func ends(by date: Date, else relaxation: (Date) -> Relaxation) -> Verdict {
        guard let end = item.neededUntil else { return date < neededBy ? .no(relaxation(neededBy)) : .ask(.howLong) }
        return end <= date ? .yes : .no(relaxation(end))
    }
}
