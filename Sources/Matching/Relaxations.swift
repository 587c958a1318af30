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
}
