import Foundation

/// One thing asked for: so many of a class.
public struct RequestItem: Hashable, Sendable, Codable {
    public enum State: String, Choice {
        case open, cancelled
    }

    /// Of use only with the other items of its request that say so: a device, its consumables, somebody who knows it.
    public enum Together: String, Choice {
        case anyLender = "any_lender"
        /// All of them come from one lender.
        case sameLender = "same_lender"
    }

    public let id: ID<RequestItem>
    public let request: ID<AidRequest>
    public let aidClass: AidClass
    public let model: ID<DeviceModel>?
    /// How many; where only patients were said, as many as there are patients.
    public let quantity: Int
    /// For how many patients, where that was said.
    public let patients: Int?
    /// Fewer than these, all lenders together, are of no use; nil where each one helps.
    public let leastQuantity: Int?
    /// Other classes that would do, in the order in which the asker wants them.
    public let substitutes: [AidClass]
    /// From so many lenders at most; nil: from as many as it takes.
    public let mostLenders: Int?
    /// nil: it is of use by itself.
    public let together: Together?
    public let neededUntil: Date?
    /// How many of them are found inside the asker's own health system, or came from somebody who is no member; nobody else is asked for
    /// these.
    public let coveredInside: Int
    public let state: State

    public init(
        id: ID<RequestItem>, request: ID<AidRequest>, aidClass: AidClass, model: ID<DeviceModel>?, quantity: Int, patients: Int? = nil,
        leastQuantity: Int? = nil, substitutes: [AidClass] = [], mostLenders: Int? = nil, together: Together? = nil, neededUntil: Date?,
        coveredInside: Int = 0, state: State
    ) {
        self.id = id
        self.request = request
        self.aidClass = aidClass
        self.model = model
        self.quantity = quantity
        self.patients = patients
        self.leastQuantity = leastQuantity
        self.substitutes = substitutes
        self.mostLenders = mostLenders
        self.together = together
        self.neededUntil = neededUntil
        self.coveredInside = coveredInside
        self.state = state
    }

    /// So many other classes can be named.
    public static let mostSubstitutes = 4

    /// Every class that would do, the wanted one first.
    public var classes: [AidClass] { [aidClass] + substitutes }

    /// 0 for the class that is wanted, then its substitutes in the asker's order; nil for what would not do.
    public func rank(of aidClass: AidClass) -> Int? {
        aidClass == self.aidClass ? 0 : substitutes.firstIndex(of: aidClass).map { $0 + 1 }
    }

    /// The smallest further quantity that is of use, where `missing` of it are still wanted; nothing where each one helps.
    public func leastMore(missing: Int) -> Int {
        guard let leastQuantity else { return 0 }
        return min(missing, max(0, leastQuantity - max(0, quantity - missing)))
    }

    /// Whether patients were counted and not things: then each of them stands for one.
    public var countsPatients: Bool { patients == quantity }

    /// For how many patients a part of it is, as whoever is asked for that part reads it. Where things were counted, and the part is as
    /// many as there are patients, nothing is said: it would read as if only the patients had been.
    public func patients(ofPart part: Int) -> Int? { countsPatients ? part : patients == part ? nil : patients }

    public func mustBeOpen() throws(Refusal) {
        if state != .open { throw .notNow(.request(.cancelled)) }
    }

    /// That so many are found inside is a fact: it may be said of any item that is still wanted, also where more is promised already.
    public func mayCoverInside(_ count: Int) throws(Refusal) {
        try mustBeOpen()
        if !(0...quantity).contains(count) { throw .invalid([Mistake(field: "quantity", .outOfRange(least: 0, most: quantity))]) }
    }
}

extension RequestItem {
    /// How many are covered once so many more came from somebody who is no member: no more than are asked for, and of what is needed no
    /// longer none. That they came is written down in any case.
    public func covered(withBrought count: Int) -> Int {
        state == .open ? max(coveredInside, min(quantity, coveredInside + count)) : coveredInside
    }

    /// What nobody has brought once none of this item is covered: its classes, but for those of which something came for another item.
    public func broughtByNobody(beside others: [RequestItem]) -> [AidClass] {
        let brought = others.filter { $0.id != id && $0.coveredInside > 0 }.flatMap(\.classes)
        return classes.filter { !brought.contains($0) }
    }
}

/// Where the units of an item are: computed, never stored.
public struct ItemProgress: Hashable, Sendable, Codable {
    public let asked: Int
    /// In offers that wait for the asker's yes.
    public let offered: Int
    /// In accepted orders that have not left.
    public let promised: Int
    public let onTheWay: Int
    public let arrived: Int
    /// Home again.
    public let returned: Int
    /// On the way home.
    public let returning: Int
    /// Found inside the asker's own health system.
    public let coveredInside: Int
    /// Of what is promised or on the way: expected so late that it covers nothing until it is there.
    public let late: Int
    /// What nobody has found, promised or offered, or what comes too late: of several items together the sum, since what one has too many is of no use to another.
    public let missing: Int

    public init(
        asked: Int, offered: Int, promised: Int, onTheWay: Int, arrived: Int, returned: Int, returning: Int = 0, coveredInside: Int = 0,
        late: Int = 0
    ) {
        self.asked = asked
        self.offered = offered
        self.promised = promised
        self.onTheWay = onTheWay
        self.arrived = arrived
        self.returned = returned
        self.returning = returning
        self.coveredInside = coveredInside
        self.late = late
        missing = max(0, asked - coveredInside - (promised + onTheWay - late) - arrived - returning - returned - offered)
    }

    private init(_ left: ItemProgress, and right: ItemProgress) {
        asked = left.asked + right.asked
        offered = left.offered + right.offered
        promised = left.promised + right.promised
        onTheWay = left.onTheWay + right.onTheWay
        arrived = left.arrived + right.arrived
        returned = left.returned + right.returned
        returning = left.returning + right.returning
        coveredInside = left.coveredInside + right.coveredInside
        late = left.late + right.late
        missing = left.missing + right.missing
    }

    /// Accepted in any state: it has been given to this item.
    public var sure: Int { promised + onTheWay + arrived + returning + returned }

    /// Of what is no longer wanted only counts what was given already.
    public var withoutMore: ItemProgress {
        ItemProgress(
            asked: sure + coveredInside, offered: offered, promised: promised, onTheWay: onTheWay, arrived: arrived, returned: returned,
            returning: returning, coveredInside: coveredInside)
    }

    public static func + (left: ItemProgress, right: ItemProgress) -> ItemProgress { ItemProgress(left, and: right) }

    public static let none = ItemProgress(asked: 0, offered: 0, promised: 0, onTheWay: 0, arrived: 0, returned: 0)
}

/// The step at which a request stands, computed from its items.
public enum RequestStep: String, Choice {
    case asked
    case findingHelp = "finding_help"
    case promised
    case onTheWay = "on_the_way"
    case inUse = "in_use"
    case home
    case cancelled

    public static func of(_ request: AidRequest, _ progress: ItemProgress) -> RequestStep {
        if request.state == .cancelled && progress.onTheWay + progress.arrived + progress.returning == 0 { return .cancelled }
        // Every item was cancelled, and nothing was given.
        if progress.asked + progress.offered + progress.sure + progress.coveredInside == 0 { return .cancelled }
        let isCared = progress.sure + progress.coveredInside > 0
        if isCared && progress.sure == progress.returned && progress.missing + progress.offered == 0 { return .home }
        if progress.missing > 0 && request.state == .submitted { return request.triagedAt == nil ? .asked : .findingHelp }
        if progress.offered > 0 { return .findingHelp }
        if progress.promised > 0 { return .promised }
        if progress.onTheWay > 0 { return .onTheWay }
        if progress.arrived + progress.returning > 0 { return .inUse }
        return request.state == .submitted ? .asked : .home
    }
}
