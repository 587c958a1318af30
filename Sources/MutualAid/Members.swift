import Foundation

/// A hospital or another body that takes part in a region's mutual aid.
public struct Member: Hashable, Sendable, Codable {
    public enum Kind: String, Choice {
        case hospital
        case healthSystem = "health_system"
        case manufacturer
        case servicePartner = "service_partner"
        case coalition
        case publicAgency = "public_agency"

        /// Whether coordinating is its business: a desk in its house is its own office, and its contacts are that office's.
        public var coordinates: Bool { self == .coalition || self == .publicAgency }
    }

    /// How far a member takes part. Nobody needs an account to be helped or to help: who has none is asked by telephone.
    public enum Level: String, Choice {
        /// Telephone numbers and a call card, typed in by the coordinator.
        case telephone
        /// And a few classes of what it could spare, without numbers.
        case shortList = "short_list"
        case everything
    }

    public let id: ID<Member>
    public let name: String
    public let kind: Kind
    /// The member that answers for this one.
    public let parent: ID<Member>?
    /// The number under which the outside world lists it, the same in every region.
    public let outsideNumber: String?
    public let level: Level
    /// The member that it asks first, and that is asked first for it.
    public let buddy: ID<Member>?
    public let version: Int

    public init(
        id: ID<Member>, name: String, kind: Kind, parent: ID<Member>?, outsideNumber: String?, level: Level = .everything,
        buddy: ID<Member>? = nil, version: Int
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.parent = parent
        self.outsideNumber = outsideNumber
        self.level = level
        self.buddy = buddy
        self.version = version
    }

    public static func check(_ check: inout Check, name: String, outsideNumber: String?) {
        check.text("name", name, limit: 160, required: true)
        check.text("outsideNumber", outsideNumber, limit: 40)
    }

    /// Who answers for others has nobody who answers for it: there are systems and their sites, and nothing deeper.
    public func mayAnswer(forMemberThatAnswers answersItself: Bool) throws(Refusal) {
        if parent != nil || answersItself { throw .invalid([Mistake(field: "parent", .wrongKind)]) }
    }

    /// A cap is the word of whoever answers; one of its sites has none of its own.
    public func maySetCap() throws(Refusal) {
        if parent != nil { throw .invalid([Mistake(field: "member", .wrongKind)]) }
    }
}

/// A place of a member: where aid is needed, lent from and brought to.
public struct Site: Hashable, Sendable, Codable {
    public let id: ID<Site>
    public let member: ID<Member>
    public let name: String
    public let address: String
    public let place: Place?
    /// Staffed beds; nil where nobody has said.
    public let beds: Int?
    /// Where a carrier has to go and whom to ask for.
    public let entry: String

    public init(id: ID<Site>, member: ID<Member>, name: String, address: String, place: Place?, beds: Int?, entry: String) {
        self.id = id
        self.member = member
        self.name = name
        self.address = address
        self.place = place
        self.beds = beds
        self.entry = entry
    }

    public static func check(_ check: inout Check, name: String, address: String, place: Place?, beds: Int?, entry: String) {
        check.text("siteName", name, limit: 160, required: true)
        check.text("address", address, limit: 300)
        check.text("entry", entry, limit: 500)
        check.whole("beds", beds, 0...20_000)
        if let place, !place.isOnEarth { check.add("place", .notOnTheMap) }
    }
}

/// Degrees north and east (WGS 84).
public struct Place: Hashable, Sendable, Codable {
    public let latitude: Double
    public let longitude: Double

    public init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }

    public var isOnEarth: Bool { abs(latitude) <= 90 && abs(longitude) <= 180 && !(latitude == 0 && longitude == 0) }

    /// Kilometres along the great circle (haversine on a sphere of 6371 km).
    public func kilometres(to other: Place) -> Double {
        let radians = Double.pi / 180
        let north = (other.latitude - latitude) * radians
        let east = (other.longitude - longitude) * radians
        let half =
            sin(north / 2) * sin(north / 2)
            + cos(latitude * radians) * cos(other.latitude * radians) * sin(east / 2) * sin(east / 2)
        return 2 * 6371 * asin(min(1, half.squareRoot()))
    }

    /// Kilometres to the nearest of them; nil where there is none.
    public func kilometres(toNearest places: [Place]) -> Double? { places.map { kilometres(to: $0) }.min() }
}

/// How to reach a post or a person of a member.
public struct Contact: Hashable, Sendable, Codable {
    public let id: ID<Contact>
    public let member: ID<Member>
    /// The post first: "night supervisor", "equipment library".
    public let post: String
    public let phone: String
    public let email: String?
    public let worksWhenNetworkIsDown: Bool
    public let testedAt: Date?
    /// The order in which to ring, 1 first.
    public let rank: Int

    public init(
        id: ID<Contact>, member: ID<Member>, post: String, phone: String, email: String?, worksWhenNetworkIsDown: Bool,
        testedAt: Date?, rank: Int
    ) {
        self.id = id
        self.member = member
        self.post = post
        self.phone = phone
        self.email = email
        self.worksWhenNetworkIsDown = worksWhenNetworkIsDown
        self.testedAt = testedAt
        self.rank = rank
    }

    public static func check(_ check: inout Check, post: String, phone: String, email: String?, rank: Int) {
        check.text("post", post, limit: 80, required: true)
        check.phone("phone", phone, required: true)
        check.email("email", email)
        check.whole("rank", rank, 1...99)
    }
}
