import Foundation
import MutualAid

/// One thing that could be otherwise, to see what it would do to the plan before anybody chooses.
public enum Alternative: Hashable, Sendable {
    /// This lender drops out, with all that it lists.
    case without(ID<Member>)
    /// One more driver: one more vehicle of this listing can go.
    case oneMoreVehicle(ID<Capability>)
    /// This item may come so many minutes after it is needed: up to then it does not count as late, and it is of help at least so long.
    case mayBeLate(ID<RequestItem>, minutes: Int)
    /// Everybody keeps so many hundredths of what they would keep for themselves, rounded up. Only they may say so.
    case reserves(percent: Int)
    /// What is scarce is shared out evenly among items of one tier.
    case even
}

extension PlanningInput {
    /// The input as it would be.
    public func with(_ alternative: Alternative) -> PlanningInput {
        var input = self
        switch alternative {
        case .without(let lender): input.candidates.removeAll { $0.capability.member == lender }
        case .oneMoreVehicle(let listing):
            input.candidates = candidates.map {
                $0.capability.id == listing ? $0.changed(quantity: $0.capability.quantity.map { $0 + 1 }) : $0
            }
        case .mayBeLate(let item, let minutes):
            input.items = items.map {
                $0.item.id == item ? $0.changed(latestMinutes: max($0.latestMinutes, minutes), mayBeLateMinutes: minutes) : $0
            }
        case .reserves(let percent):
            input.candidates = candidates.map { $0.changed(reserve: ($0.capability.reserve * min(100, max(0, percent)) + 99) / 100) }
        case .even: input.isEven = true
        }
        return input
    }
}

extension Planning {
    /// The same plan but for this.
    public func with(_ alternative: Alternative) -> Planning { Planning(input.with(alternative)) }
}
