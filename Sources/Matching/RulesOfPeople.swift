import Foundation
import MutualAid

/// Whether people come or help from afar is as it is wanted.
func judgePresence(_ pair: Pair) -> Verdict {
    guard pair.isForPeople, let wanted = pair.item.facts.presence.value, wanted != .either else { return .yes }
    guard let offered = pair.candidate.capability.terms.particulars.presence else { return .ask(.onSiteOrRemote) }
    return offered == .either || offered == wanted ? .yes : .no(.eitherPresence)
}

/// Whoever can only help from afar has a safe way in.
func judgeRemote(_ pair: Pair) -> Verdict {
    let (item, offered) = (pair.item, pair.candidate.capability.terms.particulars.presence)
    guard pair.isForPeople, offered == .remote || item.facts.presence.value == .remote else { return .yes }
    return item.facts.hasSafeRemoteAccess.judged(orAsk: .isThereASafeWayIn) { $0 ? .yes : .no(.safeRemoteAccess) }
}

func judgeLevel(_ pair: Pair) -> Verdict {
    guard pair.isForPeople, let wanted = pair.item.facts.level.value else { return .yes }
    return pair.candidate.facts.level.held(orAsk: .whichLevel) { $0 >= wanted ? .yes : .no(.lowerLevel($0)) }
}

func judgeLicence(_ pair: Pair) -> Verdict {
    guard pair.isForPeople else { return .yes }
    return pair.candidate.facts.licensedUntil.judged(orAsk: .licensedUntilWhen) { pair.item.ends(by: $0, else: Relaxation.licensedUntil) }
}

/// One language in common is enough.
func judgeLanguage(_ pair: Pair) -> Verdict {
    guard pair.isForPeople, let wanted = pair.item.facts.languages.value, !wanted.isEmpty else { return .yes }
    return pair.candidate.facts.languages.held(orAsk: .whichLanguages) { wanted.contains(where: $0.contains) ? .yes : .no(.interpreter) }
}

func judgePrivileges(_ pair: Pair) -> Verdict {
    guard pair.isForPeople else { return .yes }
    return pair.item.facts.privileging.judged(orAsk: .mayTheyTreat) { $0 == .notReady ? .no(.privilegesReady) : .yes }
}

/// How long people stay away at most where nobody has said it: the longest tour of a deployment in mutual aid, a rule of the field
/// (H12, section 10 of ARCHITECTURE).
let usualLongestTourDays = 14

/// Nobody stays away from home longer than its member lets them. Who helps from afar stays at home.
func judgeTour(_ pair: Pair) -> Verdict {
    guard pair.isForPeople, pair.travel.mode != .remote else { return .yes }
    if pair.candidate.facts.longestTourDays == .notKept {
        // Nobody keeps this: where no end was said either, everybody would be asked about nothing.
        guard let days = pair.days, days > usualLongestTourDays else { return .yes }
        return .no(.reliefAfter(days: usualLongestTourDays))
    }
    return pair.candidate.facts.longestTourDays.judged(orAsk: .howLong) { longest in
        guard let days = pair.days else { return .ask(.howLong) }
        return days <= longest ? .yes : .no(.reliefAfter(days: longest))
    }
}

/// When they have rested has to be known. They set out only then, so whether that is too late is for `judgeTime` to say.
func judgeRest(_ pair: Pair) -> Verdict {
    guard pair.isForPeople else { return .yes }
    return pair.candidate.facts.restedFrom.judged(orAsk: .whenRested) { _ in .yes }
}

extension Pair {
    fileprivate var isForPeople: Bool { candidate.capability.aidClass.kind == .people }

    /// Days in use until the need ends, rounded up; nil where the end has not been said.
    var days: Int? { item.item.neededUntil.map { Int(($0.timeIntervalSince(useBegins) / 86_400).rounded(.up)) } }
}
