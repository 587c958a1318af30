import Foundation
import MutualAid

/// What comes when the need is over is no help, however long somebody would wait for it.
func judgeStillNeeded(_ pair: Pair) -> Verdict {
    guard let end = pair.item.item.neededUntil, pair.soonestArrival >= end else { return .yes }
    return .no(.neededUntil(pair.soonestArrival.addingTimeInterval(60)))
}

/// The lender's window has to cover the time from when it is there to the end of the need.
func judgeWindow(_ pair: Pair) -> Verdict {
    guard let end = pair.candidate.capability.terms.availableUntil else { return .yes }
    if end <= pair.useBegins { return .no(.none) }
    guard let until = pair.item.item.neededUntil else { return .ask(.howLong) }
    return until <= end ? .yes : .no(.neededOnlyUntil(end))
}

func judgeLoan(_ pair: Pair) -> Verdict {
    guard let longest = pair.candidate.capability.terms.longestLoanDays else { return .yes }
    guard let days = pair.days else { return .ask(.howLong) }
    return days <= longest ? .yes : .no(.shorterLoan(days: longest))
}

func judgeRadius(_ pair: Pair) -> Verdict {
    guard let radius = pair.candidate.capability.terms.radiusKilometres else { return .yes }
    if pair.travel.mode == .remote { return .yes }
    guard let kilometres = pair.kilometres else { return .ask(.howFar) }
    return kilometres <= Double(radius) ? .yes : .no(.widerRadius(kilometres: Int(kilometres.rounded(.up))))
}

/// Coming late costs; coming later than is of help is no help. A way that nobody knows is asked about: it may be next door.
func judgeTime(_ pair: Pair) -> Verdict {
    let late = pair.minutesLate(at: pair.soonestArrival)
    if late > pair.item.latestMinutes { return .no(.mayArriveLater(minutes: late)) }
    return pair.travel.known == .assumed ? .ask(.howFar) : .yes
}
