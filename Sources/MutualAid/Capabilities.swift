import Foundation

/// What a member could lend or do, as a count of one class at one site.
public struct Capability: Hashable, Sendable, Codable {
    public enum State: String, Choice {
        case published, paused, retired
    }

    public let id: ID<Capability>
    public let member: ID<Member>
    public let site: ID<Site>
    public let aidClass: AidClass
    public let model: ID<DeviceModel>?
    /// How many there are; nil means *ask us*.
    public let quantity: Int?
    /// How many of them the member keeps for itself.
    public let reserve: Int
    /// How many are taken out by open promises: the one sum that is stored.
    public let promised: Int
    public let terms: CapabilityTerms
    public let state: State
    public let confirmedAt: Date
    public let version: Int

    public init(
        id: ID<Capability>, member: ID<Member>, site: ID<Site>, aidClass: AidClass, model: ID<DeviceModel>?, quantity: Int?,
        reserve: Int, promised: Int, terms: CapabilityTerms, state: State, confirmedAt: Date, version: Int
    ) {
        self.id = id
        self.member = member
        self.site = site
        self.aidClass = aidClass
        self.model = model
        self.quantity = quantity
        self.reserve = reserve
        self.promised = promised
        self.terms = terms
        self.state = state
        self.confirmedAt = confirmedAt
        self.version = version
    }

    /// What could still be promised; nil where only asking tells.
    public var free: Int? { quantity.map { max(0, $0 - reserve - promised) } }

    /// How many promises are no longer covered, after the member said that it has fewer.
    public var shortBy: Int { quantity.map { max(0, promised - max(0, $0 - reserve)) } ?? 0 }

    /// Days after which somebody should say again that it is true.
    public static let staleAfterDays = 30

    public func isStale(at now: Date) -> Bool { Self.isStale(confirmedAt, now: now) }

    public static func isStale(_ confirmedAt: Date, now: Date) -> Bool {
        confirmedAt.addingTimeInterval(Double(staleAfterDays) * 86_400) < now
    }

    public func mayBecome(_ next: State) throws(Refusal) {
        switch (state, next) {
        case (.published, .paused), (.published, .retired), (.paused, .published), (.paused, .retired): return
        default: throw .notNow(.capability(state))
        }
    }
}

/// The conditions under which a member lends; a copy of them goes into every order.
public struct CapabilityTerms: Hashable, Sendable, Codable {
    /// Minutes from yes to leaving the door.
    public let leadMinutes: Int
    public let availableFrom: Date?
    public let availableUntil: Date?
    public let longestLoanDays: Int?
    /// How far it may go, in kilometres as the crow flies.
    public let radiusKilometres: Int?
    /// In the member's own words: cost, sets that travel with it, what the borrower must do.
    public let conditions: String
    public let particulars: Particulars

    public init(
        leadMinutes: Int = 60, availableFrom: Date? = nil, availableUntil: Date? = nil, longestLoanDays: Int? = nil,
        radiusKilometres: Int? = nil, conditions: String = "", particulars: Particulars = Particulars()
    ) {
        self.leadMinutes = leadMinutes
        self.availableFrom = availableFrom
        self.availableUntil = availableUntil
        self.longestLoanDays = longestLoanDays
        self.radiusKilometres = radiusKilometres
        self.conditions = conditions
        self.particulars = particulars
    }

    /// What is left out stands as in `init()`.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            leadMinutes: try values.decodeIfPresent(Int.self, forKey: .leadMinutes) ?? 60,
            availableFrom: try values.decodeIfPresent(Date.self, forKey: .availableFrom),
            availableUntil: try values.decodeIfPresent(Date.self, forKey: .availableUntil),
            longestLoanDays: try values.decodeIfPresent(Int.self, forKey: .longestLoanDays),
            radiusKilometres: try values.decodeIfPresent(Int.self, forKey: .radiusKilometres),
            conditions: try values.decodeIfPresent(String.self, forKey: .conditions) ?? "",
            particulars: try values.decodeIfPresent(Particulars.self, forKey: .particulars) ?? Particulars())
    }

    public func check(_ check: inout Check) {
        check.whole("leadMinutes", leadMinutes, 0...43_200)
        check.whole("longestLoanDays", longestLoanDays, 1...3_650)
        check.whole("radiusKilometres", radiusKilometres, 1...20_000)
        check.text("conditions", conditions, limit: 1_000)
        check.part("particulars", particulars.check)
        if let availableFrom, let availableUntil, availableUntil <= availableFrom { check.add("availableUntil", .endBeforeStart) }
    }
}

extension Capability {
    /// Having less than is kept is a fact, as having less than is promised: nothing is free then.
    public static func check(_ check: inout Check, quantity: Int?, reserve: Int) {
        check.whole("quantity", quantity, 0...1_000_000)
        check.whole("reserve", reserve, 0...1_000_000)
    }

    /// Whoever puts something on the list has counted it just now: to keep more than there is, is a mistake.
    public static func checkNew(_ check: inout Check, quantity: Int?, reserve: Int) {
        Self.check(&check, quantity: quantity, reserve: reserve)
        if let quantity, quantity >= 0, reserve > quantity { check.add("reserve", .moreKeptThanThere) }
    }
}
