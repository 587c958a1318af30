import Foundation
import MutualAid

/// The smallest change that would let a candidate in: nothing less would do.
public enum Relaxation: Hashable, Sendable {
    /// Nothing that anybody here could change.
    case none
    /// The lender, which has paused it.
    case publishAgain
    case allowAgain
    /// The lender, which has said no.
    case askAgain
    case liftExclusion
    /// An agreement, or an acceptance for thirty days without one.
    case emergencyAcceptance
    case incidentOver
    /// Fixed, or found not to be affected.
    case fixedFirst
    case anyModelOfTheClass
    case anyPatients
    case withoutModes
    case eitherPresence
    case safeRemoteAccess
    case lowerLevel(Int)
    case licensedUntil(Date)
    case interpreter
    case privilegesReady
    case approvedForEmergency
    case provide([Outlet])
    case cleanNetwork
    case setsOnlyFor(days: Int)
    case maintainedUntil(Date)
    case cleanedFirst
    case neededOnlyUntil(Date)
    /// At least.
    case neededUntil(Date)
    case shorterLoan(days: Int)
    /// Others stand in from then on.
    case reliefAfter(days: Int)
    case widerRadius(kilometres: Int)
    /// After the time by which it is needed.
    case mayArriveLater(minutes: Int)
    case useAgain(units: Int)
    case smallerReserve(by: Int)
    case takeWholeLots(of: Int)
    case higherCap(by: Int)
    case takeFewer(units: Int)
    /// For one unit and day, in the smallest coin.
    case payMore(Int)

    /// The same change made one step smaller, in the unit in which it is said; nil where it has no size.
    public var smaller: Relaxation? {
        switch self {
        case .lowerLevel(let level): .lowerLevel(level + 1)
        case .licensedUntil(let date): .licensedUntil(date.addingTimeInterval(-60))
        case .provide(let connections): .provide(Array(connections.dropLast()))
        case .setsOnlyFor(let days): .setsOnlyFor(days: days + 1)
        case .maintainedUntil(let date): .maintainedUntil(date.addingTimeInterval(-60))
        case .neededOnlyUntil(let date): .neededOnlyUntil(date.addingTimeInterval(60))
        case .neededUntil(let date): .neededUntil(date.addingTimeInterval(-60))
        case .shorterLoan(let days): .shorterLoan(days: days + 1)
        case .reliefAfter(let days): .reliefAfter(days: days + 1)
        case .widerRadius(let kilometres): .widerRadius(kilometres: kilometres - 1)
        case .mayArriveLater(let minutes): .mayArriveLater(minutes: minutes - 1)
        case .useAgain(let units): .useAgain(units: units - 1)
        case .smallerReserve(let units): .smallerReserve(by: units - 1)
        case .takeWholeLots(let size): .takeWholeLots(of: size - 1)
        case .higherCap(let units): .higherCap(by: units - 1)
        case .takeFewer(let units): .takeFewer(units: units + 1)
        case .payMore(let price): .payMore(price - 1)
        case .none, .publishAgain, .allowAgain, .askAgain, .liftExclusion, .emergencyAcceptance, .incidentOver, .fixedFirst,
            .anyModelOfTheClass, .anyPatients, .withoutModes, .eitherPresence, .safeRemoteAccess, .interpreter, .privilegesReady,
            .approvedForEmergency,
            .cleanNetwork,
            .cleanedFirst:
            nil
        }
    }
}
