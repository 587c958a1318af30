import Foundation
import MutualAid

/// The lender's window has to cover the time from the need to its end.
func judgeWindow(_ pair: Pair) -> Verdict {
    guard let end = pair.candidate.capability.terms.availableUntil else { return .yes }
    if end <= pair.item.neededBy { return .no(.none) }
    guard let until = pair.item.item.neededUntil else { return .ask(.howLong) }
    return until <= end ? .yes : .no(.neededOnlyUntil(end))
}

func judgeLoan(_ pair: Pair) -> Verdict {
    guard let longest = pair.candidate.capability.terms.longestLoanDays, let days = pair.item.days else { return .yes }
    return days <= longest ? .yes : .no(.shorterLoan(days: longest))
}

func judgeRadius(_ pair: Pair) -> Verdict {
    guard let radius = pair.candidate.capability.terms.radiusKilometres else { return .yes }
    if pair.travel.mode == .remote { return .yes }
    guard let kilometres = pair.kilometres else { return .ask(.howFar) }
    return kilometres <= Double(radius) ? .yes : .no(.widerRadius(kilometres: Int(kilometres.rounded(.up))))
}

/// Coming late costs; coming later than is of help is no help.
func judgeTime(_ pair: Pair) -> Verdict {
    if pair.minutesLate > pair.item.latestMinutes { return .no(.mayArriveLater(minutes: pair.minutesLate)) }
    return pair.travel.known == .assumed ? .ask(.howFar) : .yes
}
