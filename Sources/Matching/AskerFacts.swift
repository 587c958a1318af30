import Foundation
import MutualAid

/// What is known about an item beyond its own words: what it must fit, and with whom its asker may deal.
public struct AskerFacts: Hashable, Sendable {
    /// With whom there is an agreement, or an emergency acceptance for its thirty days.
    public var agreements: Known<[ID<Member>: Agreed]> = .notKept
    /// Listings from which their lender has said that nothing comes for this item.
    public var declined: Set<ID<Capability>> = []
    /// With whom not to deal.
    public var excluded: Known<[ID<Member>: Exclusion]> = .notKept
    /// By which way the asker's incident came in, as the record spells it.
    public var vector: Known<String> = .notKept
    /// What the asker's incident has shown about models.
    public var affected: Known<[AffectedModel]> = .notKept
    public var patients: Known<[PatientGroup]> = .notKept
    public var modes: Known<[String]> = .notKept
    public var sets: Known<SetsWanted> = .notKept
    /// What the asker's site has on the wall.
    public var connections: Known<[Outlet]> = .notKept
    public var network: Known<AskerNetwork> = .notKept
    /// Of people: 1 knows about it, 2 works with it, 3 leads.
    public var level: Known<Int> = .notKept
    /// Codes of ISO 639-1; one of them is enough.
    public var languages: Known<[String]> = .notKept
    public var presence: Known<Particulars.Presence> = .notKept
    /// Whether people from outside can work on the systems safely: a way in of its own, and a second proof of who they are.
    public var hasSafeRemoteAccess: Known<Bool> = .notKept
    /// Whether people from outside may treat patients here.
    public var privileging: Known<Privileging> = .notKept
    /// For one unit and day, in the smallest coin.
    public var mostPrice: Known<Int> = .notKept
    /// At most so many lenders; nil: as many as it takes.
    public var mostLenders: Int?
    /// Who gives some of it already: they count among the lenders.
    public var givers: Set<ID<Member>> = []
    /// What makes sense only together with other items.
    public var bundle: ItemBundle?
    /// As `LenderFacts.fate`.
    public var fate: String?

    public init() {}

    public static let none = AskerFacts()
}

/// What an agreement with one member covers.
public struct Agreed: Hashable, Sendable {
    /// nil: every kind of aid.
    public let kinds: [AidKind]?
    /// When it ends; nil: it goes on.
    public let until: Date?

    public init(kinds: [AidKind]? = nil, until: Date? = nil) {
        self.kinds = kinds
        self.until = until
    }
}

/// Why two members do not deal with each other.
public enum Exclusion: String, Choice {
    case byAsker = "by_asker"
    case byLender = "by_lender"
    case secrecy
    case labour
}

/// A model that an incident or its advisory speaks of.
public struct AffectedModel: Hashable, Sendable {
    public let model: ID<DeviceModel>
    /// What it is a model of: whoever lists something else is not asked for its model. nil: of whatever is wanted.
    public let aidClass: AidClass?
    /// nil: whatever firmware runs on it; none: some versions, and nobody knows yet which.
    public let firmware: [String]?
    public let assessed: Assessed

    public init(model: ID<DeviceModel>, of aidClass: AidClass? = nil, firmware: [String]? = nil, assessed: Assessed) {
        self.model = model
        self.aidClass = aidClass
        self.firmware = firmware
        self.assessed = assessed
    }
}

/// What is used up with a device.
public struct SetsWanted: Hashable, Sendable {
    /// Models for which the asker has sets of its own.
    public let inStock: [ID<DeviceModel>]
    /// For so many days sets must come along with any other.
    public let days: Int

    public init(inStock: [ID<DeviceModel>], days: Int) {
        self.inStock = inStock
        self.days = days
    }
}

public enum AskerNetwork: String, Choice {
    case clean
    /// A part of it is kept apart from what is infected.
    case segmented
    case notClean = "not_clean"
}

public enum Privileging: String, Choice {
    case notNeeded = "not_needed"
    case ready
    case notReady = "not_ready"
}

/// Items that are all met in full, or none of them is.
public struct ItemBundle: Hashable, Sendable {
    public let id: String
    public let sameLender: Bool
    /// Who gives some of any of them already: where they come from one lender, that is the one.
    public let givers: Set<ID<Member>>

    public init(id: String, sameLender: Bool = false, givers: Set<ID<Member>> = []) {
        self.id = id
        self.sameLender = sameLender
        self.givers = givers
    }
}
