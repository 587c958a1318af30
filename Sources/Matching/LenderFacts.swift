import Foundation
import MutualAid

/// What is known about a capability beyond its own terms. Everything is optional: whoever keeps no such records leaves it out.
public struct LenderFacts: Hashable, Sendable {
    /// Incidents that are open at the lender itself; an empty list where it said that it has none.
    public var incidents: Known<[OwnIncident]> = .notKept
    /// The gravest open advisory about its model and version, whoever asks.
    public var advisory: Known<Assessed> = .notKept
    /// Which firmware runs on all of it.
    public var firmware: Known<String> = .notKept
    /// Units that the listing counts and that an order not to use them has stopped.
    public var doNotUse: Known<Int> = .notKept
    /// When the next maintenance falls due.
    public var maintainedUntil: Known<Date> = .notKept
    public var cleaning: Known<Cleaning> = .notKept
    /// Whether it may be used on patients in the asker's country.
    public var isApproved: Known<Bool> = .notKept
    /// What it has to be plugged into.
    public var connections: Known<[Outlet]> = .notKept
    public var network: Known<NetworkUse> = .notKept
    /// Whether its maker still mends it.
    public var isSupported: Known<Bool> = .notKept
    public var patients: Known<[PatientGroup]> = .notKept
    /// What it can do, in the words of its class, such as a mode of ventilation.
    public var modes: Known<[String]> = .notKept
    /// Of people: 1 knows about it, 2 works with it, 3 leads.
    public var level: Known<Int> = .notKept
    public var licensedUntil: Known<Date> = .notKept
    /// Codes of ISO 639-1.
    public var languages: Known<[String]> = .notKept
    /// How long one person may stay.
    public var longestTourDays: Known<Int> = .notKept
    /// When they have rested enough to set out.
    public var restedFrom: Known<Date> = .notKept
    /// For one unit and day, in the smallest coin.
    public var price: Known<Int> = .notKept
    /// What its site shares with others that would go down with it: network, host of the records, sign-in, laboratory.
    public var fate: String?
    /// What the lender answered to the questions of rules.
    public var answers: [LenderAnswer] = []

    public init() {}

    public static let none = LenderFacts()
}

/// Something wrong at the lender itself.
public struct OwnIncident: Hashable, Sendable {
    /// By which way it came in, as the record spells it; nil where nobody knows yet.
    public let vector: String?
    /// nil where nobody has said it.
    public let harm: Harm?
    /// When it comes to that; nil: it has.
    public let from: Date?
    /// What is down there is of another class than what is lent.
    public let isElsewhere: Bool

    public init(vector: String?, harm: Harm?, from: Date? = nil, isElsewhere: Bool = false) {
        self.vector = vector
        self.harm = harm
        self.from = from
        self.isElsewhere = isElsewhere
    }

    /// Whether care is known to be lost to it, before a time.
    func losesCare(before end: Date) -> Bool {
        guard let harm, harm.tier <= Harm.careLost.tier else { return false }
        return begins(before: end)
    }

    public func begins(before end: Date) -> Bool {
        guard let from else { return true }
        return from < end
    }
}

/// What an assessment says about a model and version.
public enum Assessed: String, Choice {
    case affected
    case notAffected = "not_affected"
    /// Fixed or mitigated.
    case fixed
    case underInvestigation = "under_investigation"
    case notKnown = "not_known"
}

/// Decontaminated, and wiped of patients' data.
public enum Cleaning: String, Choice {
    case done
    /// It will be before it leaves.
    case beforeItLeaves = "before_it_leaves"
    case notPossible = "not_possible"
}

public enum NetworkUse: String, Choice {
    case standalone
    case either
    case needsNetwork = "needs_network"
}

/// Whom a device is made for.
public enum PatientGroup: String, Choice {
    case newborn, child, adult
}

/// What a site has on the wall and a device has to be plugged into.
public enum Outlet: String, Choice {
    case volts100 = "100_volts"
    case volts120 = "120_volts"
    case volts200 = "200_volts"
    case volts230 = "230_volts"
    case hertz50 = "50_hertz"
    case hertz60 = "60_hertz"
    case oxygen, air, vacuum
}
