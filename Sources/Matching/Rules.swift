import Foundation
import MutualAid

/// A hard rule: what lets a candidate serve an item, keeps it out, or has to be asked.
public enum Rule: String, Choice {
    case own
    case model
    case window
    case loan
    case radius
    case time
    case lot
    case cap
    case quantity

    /// All rules in the order in which they are judged; the first that says no is the one that is shown.
    public func judge(_ pair: Pair) -> Verdict {
        switch self {
        case .own: judgeOwn(pair)
        case .model: judgeModel(pair)
        case .window: judgeWindow(pair)
        case .loan: judgeLoan(pair)
        case .radius: judgeRadius(pair)
        case .time: judgeTime(pair)
        case .lot: judgeLot(pair)
        case .cap: judgeCap(pair)
        case .quantity: judgeQuantity(pair)
        }
    }
}

/// What a rule says. Not knowing is a question, not a no.
public enum Verdict: Hashable, Sendable {
    case yes
    /// No, and the smallest change that would make it a yes.
    case no(Relaxation)
    case ask(Question)
}

/// The smallest change that would let a candidate in.
public enum Relaxation: Hashable, Sendable, Codable {
    case none
    case anyModelOfTheClass
    case neededOnlyUntil(Date)
    case shorterLoan(days: Int)
    case widerRadius(kilometres: Int)
    case mayArriveLater(minutes: Int)
    case smallerReserve(by: Int)
    case takeWholeLots(of: Int)
    case higherCap
}

/// What has to be asked of the lender.
public enum Question: String, Choice {
    case whichModel = "which_model"
    case howFar = "how_far"
    case howMany = "how_many"
    case howLong = "how_long"
}

/// A member does not lend to itself: its own spares are its own affair.
func judgeOwn(_ pair: Pair) -> Verdict {
    pair.candidate.capability.member == pair.item.request.member ? .no(.none) : .yes
}

/// A certain model is one of the wanted class: a substitute is another thing in any case.
func judgeModel(_ pair: Pair) -> Verdict {
    guard pair.rank == 0, let wanted = pair.item.item.model else { return .yes }
    guard let listed = pair.candidate.capability.model else { return .ask(.whichModel) }
    return wanted == listed ? .yes : .no(.anyModelOfTheClass)
}

/// The lender's window has to cover the time from the need to its end.
func judgeWindow(_ pair: Pair) -> Verdict {
    guard let end = pair.candidate.capability.terms.availableUntil else { return .yes }
    if end <= pair.item.neededBy { return .no(.none) }
    guard let until = pair.item.item.neededUntil else { return .ask(.howLong) }
    return until <= end ? .yes : .no(.neededOnlyUntil(end))
}

func judgeLoan(_ pair: Pair) -> Verdict {
    guard let longest = pair.candidate.capability.terms.longestLoanDays else { return .yes }
    guard let until = pair.item.item.neededUntil else { return .yes }
    let days = Int((until.timeIntervalSince(pair.item.neededBy) / 86_400).rounded(.up))
    return days <= longest ? .yes : .no(.shorterLoan(days: longest))
}

func judgeRadius(_ pair: Pair) -> Verdict {
    guard let radius = pair.candidate.capability.terms.radiusKilometres else { return .yes }
    guard let kilometres = pair.kilometres else { return .ask(.howFar) }
    return kilometres <= Double(radius) ? .yes : .no(.widerRadius(kilometres: Int(kilometres.rounded(.up))))
}

/// Coming late costs; coming more than a day late is no help.
func judgeTime(_ pair: Pair) -> Verdict {
    if pair.minutesLate > 24 * 60 { return .no(.mayArriveLater(minutes: pair.minutesLate)) }
    return pair.kilometres == nil ? .ask(.howFar) : .yes
}

/// What travels in lots goes in whole ones: fewer than a lot are no help, and a lot that is not free cannot go.
func judgeLot(_ pair: Pair) -> Verdict {
    let particulars = pair.candidate.capability.terms.particulars
    guard let size = particulars.lotSize, size > 1 else { return .yes }
    if pair.item.missing < size { return .no(.takeWholeLots(of: size)) }
    // None free at all is another rule's to say.
    guard let free = pair.candidate.capability.free, free > 0 else { return .yes }
    return particulars.wholeLots(of: free) > 0 ? .yes : .no(.none)
}

/// Its health system lets no more of them out, whatever the site itself has.
func judgeCap(_ pair: Pair) -> Verdict {
    guard let allowed = pair.candidate.allowed else { return .yes }
    let size = pair.candidate.capability.terms.particulars.lotSize ?? 1
    return allowed >= size || pair.candidate.capability.free == 0 ? .yes : .no(.higherCap)
}

func judgeQuantity(_ pair: Pair) -> Verdict {
    guard let free = pair.candidate.capability.free else { return .ask(.howMany) }
    if free > 0 { return .yes }
    let capability = pair.candidate.capability
    let spare = (capability.quantity ?? 0) - capability.promised
    return .no(spare > 0 ? .smallerReserve(by: min(spare, pair.item.missing)) : .none)
}
