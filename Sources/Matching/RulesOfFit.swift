import Foundation
import MutualAid

/// A certain model is one of the wanted class: a substitute is another thing in any case.
func judgeModel(_ pair: Pair) -> Verdict {
    guard pair.rank == 0, let wanted = pair.item.item.model else { return .yes }
    guard let listed = pair.candidate.capability.model else { return .ask(.whichModel) }
    return wanted == listed ? .yes : .no(.anyModelOfTheClass)
}

/// Made for all the patients for whom it is wanted.
func judgePatients(_ pair: Pair) -> Verdict {
    guard let wanted = pair.item.facts.patients.value else { return .yes }
    return pair.candidate.facts.patients.held(orAsk: .whichPatients) { wanted.allSatisfy($0.contains) ? .yes : .no(.anyPatients) }
}

/// Able to do all that is wanted of it.
func judgeModes(_ pair: Pair) -> Verdict {
    guard let wanted = pair.item.facts.modes.value else { return .yes }
    return pair.candidate.facts.modes.held(orAsk: .whichModes) { wanted.allSatisfy($0.contains) ? .yes : .no(.withoutModes) }
}

/// Its sets come along for long enough, or the asker has some that fit.
func judgeSets(_ pair: Pair) -> Verdict {
    guard let wanted = pair.item.facts.sets.value else { return .yes }
    let capability = pair.candidate.capability
    if let model = capability.model, wanted.inStock.contains(model) { return .yes }
    guard let days = capability.terms.particulars.consumableDays else { return .ask(.howManyDaysOfSets) }
    return days >= wanted.days ? .yes : .no(.setsOnlyFor(days: days))
}

/// Whatever it has to be plugged into is on the asker's wall.
func judgeConnections(_ pair: Pair) -> Verdict {
    guard pair.candidate.capability.aidClass.kind == .equipment else { return .yes }
    return pair.item.facts.connections.judged(orAsk: .whichConnections) { there in
        pair.candidate.facts.connections.held(orAsk: .whichConnections) { needed in
            let lacking = Outlet.allCases.filter { needed.contains($0) && !there.contains($0) }
            return lacking.isEmpty ? .yes : .no(.provide(lacking))
        }
    }
}
