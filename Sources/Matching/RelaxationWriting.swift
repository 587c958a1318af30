import Foundation
import MutualAid

/// Written as one flat object: which change, and how much of it.
extension Relaxation: Codable {
    private enum Change: String, Choice {
        case none
        case publishAgain = "publish_again"
        case allowAgain = "allow_again"
        case askAgain = "ask_again"
        case liftExclusion = "lift_exclusion"
        case emergencyAcceptance = "emergency_acceptance"
        case incidentOver = "incident_over"
        case fixedFirst = "fixed_first"
        case anyModelOfTheClass = "any_model_of_the_class"
        case anyPatients = "any_patients"
        case withoutModes = "without_modes"
        case eitherPresence = "either_presence"
        case safeRemoteAccess = "safe_remote_access"
        case lowerLevel = "lower_level"
        case licensedUntil = "licensed_until"
        case interpreter
        case privilegesReady = "privileges_ready"
        case approvedForEmergency = "approved_for_emergency"
        case provide
        case cleanNetwork = "clean_network"
        case setsOnlyForDays = "sets_only_for_days"
        case maintainedUntil = "maintained_until"
        case cleanedFirst = "cleaned_first"
        case neededOnlyUntil = "needed_only_until"
        case neededUntil = "needed_until"
        case shorterLoanDays = "shorter_loan_days"
        case reliefAfterDays = "relief_after_days"
        case widerRadiusKilometres = "wider_radius_kilometres"
        case mayArriveLaterMinutes = "may_arrive_later_minutes"
        case useAgain = "use_again"
        case smallerReserve = "smaller_reserve"
        case takeWholeLots = "take_whole_lots"
        case higherCap = "higher_cap"
        case takeFewer = "take_fewer"
        case payMore = "pay_more"
    }

    private struct Written: Codable {
        var change: Change
        var amount: Int?
        var until: Date?
        var connections: [Outlet]?
    }

    /// Which change it is, whatever its size.
    var kind: String { ([written.change.rawValue] + (written.connections ?? []).map(\.rawValue)).joined(separator: " ") }

    /// How great a change of its kind it is: the greater lets in whomever the smaller does.
    var size: Double {
        let size = written.until?.timeIntervalSinceReferenceDate ?? Double(written.amount ?? 0)
        return switch self {
        case .lowerLevel, .setsOnlyFor, .neededOnlyUntil, .shorterLoan, .reliefAfter, .takeFewer: -size
        default: size
        }
    }

    public func encode(to encoder: any Encoder) throws { try written.encode(to: encoder) }

    public init(from decoder: any Decoder) throws {
        let written = try Written(from: decoder)
        func missing(_ what: String) -> DecodingError {
            DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "\(written.change.rawValue) without \(what)"))
        }
        func amount() throws -> Int {
            guard let amount = written.amount else { throw missing("amount") }
            return amount
        }
        func until() throws -> Date {
            guard let until = written.until else { throw missing("until") }
            return until
        }
        self =
            switch written.change {
            case .none: .none
            case .publishAgain: .publishAgain
            case .allowAgain: .allowAgain
            case .askAgain: .askAgain
            case .liftExclusion: .liftExclusion
            case .emergencyAcceptance: .emergencyAcceptance
            case .incidentOver: .incidentOver
            case .fixedFirst: .fixedFirst
            case .anyModelOfTheClass: .anyModelOfTheClass
            case .anyPatients: .anyPatients
            case .withoutModes: .withoutModes
            case .eitherPresence: .eitherPresence
            case .safeRemoteAccess: .safeRemoteAccess
            case .lowerLevel: .lowerLevel(try amount())
            case .licensedUntil: .licensedUntil(try until())
            case .interpreter: .interpreter
            case .privilegesReady: .privilegesReady
            case .approvedForEmergency: .approvedForEmergency
            case .provide: .provide(written.connections ?? [])
            case .cleanNetwork: .cleanNetwork
            case .setsOnlyForDays: .setsOnlyFor(days: try amount())
            case .maintainedUntil: .maintainedUntil(try until())
            case .cleanedFirst: .cleanedFirst
            case .neededOnlyUntil: .neededOnlyUntil(try until())
            case .neededUntil: .neededUntil(try until())
            case .shorterLoanDays: .shorterLoan(days: try amount())
            case .reliefAfterDays: .reliefAfter(days: try amount())
            case .widerRadiusKilometres: .widerRadius(kilometres: try amount())
            case .mayArriveLaterMinutes: .mayArriveLater(minutes: try amount())
            case .useAgain: .useAgain(units: try amount())
            case .smallerReserve: .smallerReserve(by: try amount())
            case .takeWholeLots: .takeWholeLots(of: try amount())
            case .higherCap: .higherCap(by: try amount())
            case .takeFewer: .takeFewer(units: try amount())
            case .payMore: .payMore(try amount())
            }
    }

    private var written: Written {
        switch self {
        case .none: Written(change: .none)
        case .publishAgain: Written(change: .publishAgain)
        case .allowAgain: Written(change: .allowAgain)
        case .askAgain: Written(change: .askAgain)
        case .liftExclusion: Written(change: .liftExclusion)
        case .emergencyAcceptance: Written(change: .emergencyAcceptance)
        case .incidentOver: Written(change: .incidentOver)
        case .fixedFirst: Written(change: .fixedFirst)
        case .anyModelOfTheClass: Written(change: .anyModelOfTheClass)
        case .anyPatients: Written(change: .anyPatients)
        case .withoutModes: Written(change: .withoutModes)
        case .eitherPresence: Written(change: .eitherPresence)
        case .safeRemoteAccess: Written(change: .safeRemoteAccess)
        case .lowerLevel(let level): Written(change: .lowerLevel, amount: level)
        case .licensedUntil(let date): Written(change: .licensedUntil, until: date)
        case .interpreter: Written(change: .interpreter)
        case .privilegesReady: Written(change: .privilegesReady)
        case .approvedForEmergency: Written(change: .approvedForEmergency)
        case .provide(let connections): Written(change: .provide, connections: connections)
        case .cleanNetwork: Written(change: .cleanNetwork)
        case .setsOnlyFor(let days): Written(change: .setsOnlyForDays, amount: days)
        case .maintainedUntil(let date): Written(change: .maintainedUntil, until: date)
        case .cleanedFirst: Written(change: .cleanedFirst)
        case .neededOnlyUntil(let date): Written(change: .neededOnlyUntil, until: date)
        case .neededUntil(let date): Written(change: .neededUntil, until: date)
        case .shorterLoan(let days): Written(change: .shorterLoanDays, amount: days)
        case .reliefAfter(let days): Written(change: .reliefAfterDays, amount: days)
        case .widerRadius(let kilometres): Written(change: .widerRadiusKilometres, amount: kilometres)
        case .mayArriveLater(let minutes): Written(change: .mayArriveLaterMinutes, amount: minutes)
        case .useAgain(let units): Written(change: .useAgain, amount: units)
        case .smallerReserve(let units): Written(change: .smallerReserve, amount: units)
        case .takeWholeLots(let size): Written(change: .takeWholeLots, amount: size)
        case .higherCap(let units): Written(change: .higherCap, amount: units)
        case .takeFewer(let units): Written(change: .takeFewer, amount: units)
        case .payMore(let price): Written(change: .payMore, amount: price)
        }
    }
}
