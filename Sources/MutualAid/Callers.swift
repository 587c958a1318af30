import Foundation

/// Marks the identity of an account.
public enum Account {}

/// What somebody may do for a member.
public enum Role: String, Choice {
    case requester
    case approver
    case publisher
    case dispatcher
    case coordinator
    case organisationAdministrator = "organisation_administrator"
    case callTaker = "call_taker"
    case auditor

    /// Roles that see the whole region's work, not only their own member's.
    public var seesRegion: Bool { self == .coordinator || self == .auditor }
}

/// The way by which something reached the service.
public enum Channel: String, Choice {
    case page
    case api
    case commandLine = "command_line"
    case file
    case background
    case phone
    /// Written on paper, and typed in later.
    case paper
    /// A link that was sent or handed over, without a sign-in.
    case link
}

/// Where an account sits: one member of one region, with roles there.
public struct Seat: Hashable, Sendable, Codable {
    public let region: RegionID
    public let member: ID<Member>
    public let roles: [Role]
    /// The member's own identity and those of the sites that it answers for.
    public let members: [ID<Member>]

    public init(region: RegionID, member: ID<Member>, roles: [Role], members: [ID<Member>]) {
        self.region = region
        self.member = member
        self.roles = roles
        self.members = members
    }

    /// A call taker writes slips and sees nothing else.
    public var onlyTakesCalls: Bool { roles.contains(.callTaker) && roles.allSatisfy { $0 == .callTaker } }
}

/// Who acts, as what, for whom, by which channel.
public struct Caller: Hashable, Sendable {
    public enum Identity: Hashable, Sendable, Codable {
        case nobody
        case account(ID<Account>, name: String)
        /// Whoever holds a link: its member, for its one purpose.
        case link(Link)
        /// Whoever holds the call card of a site, and one of its words: it may ask once, and sees nothing.
        case card(ID<CallCard>, code: String, word: Int, site: ID<Site>)
        /// The service itself: the deadlines that it keeps.
        case service
        /// Whoever holds the owner's connection on the machine itself.
        case operatingStaff
    }

    public let identity: Identity
    public let seat: Seat?
    public let channel: Channel
    /// The digest of the session that opened the way in, to be able to end it.
    public let session: [UInt8]?

    public init(identity: Identity, seat: Seat?, channel: Channel, session: [UInt8]? = nil) {
        self.identity = identity
        self.seat = seat
        self.channel = channel
        self.session = session
    }

    public static func nobody(by channel: Channel) -> Caller { Caller(identity: .nobody, seat: nil, channel: channel) }

    /// Whoever holds a link, as its member alone and without any role.
    public static func holder(of link: Link) -> Caller {
        Caller(
            identity: .link(link), seat: Seat(region: link.region, member: link.member, roles: [], members: [link.member]), channel: .link)
    }

    /// The service acting in a region, for a deadline that has passed.
    public static func service(in region: RegionID) -> Caller {
        Caller(identity: .service, seat: Seat(region: region, member: ID(rawValue: zero), roles: [], members: []), channel: .background)
    }

    /// Whoever runs the command line on the machine, in a region or before there is one.
    public static func operatingStaff(in region: RegionID?, by channel: Channel = .commandLine) -> Caller {
        let seat = region.map { Seat(region: $0, member: ID(rawValue: zero), roles: [.coordinator], members: []) }
        return Caller(identity: .operatingStaff, seat: seat, channel: channel)
    }

    public var account: ID<Account>? {
        if case .account(let id, _) = identity { id } else { nil }
    }

    public var link: Link? {
        if case .link(let link) = identity { link } else { nil }
    }

    public var name: String {
        switch identity {
        case .nobody, .link: ""
        case .account(_, let name): name
        case .card(_, let code, _, _): code
        case .service: "service"
        case .operatingStaff: "operating staff"
        }
    }

    /// What stands in the log for who did it; nil where nobody did.
    public var signature: String? {
        switch identity {
        case .account(_, let name): name
        case .card(_, let code, _, _): code
        case .nobody, .link, .service, .operatingStaff: nil
        }
    }

    public var roles: [Role] { seat?.roles ?? [] }

    public func has(_ role: Role) -> Bool { roles.contains(role) }

    public func actsFor(_ member: ID<Member>) -> Bool { seat?.members.contains(member) ?? false }

    /// Whether what they say is this member's own word: whoever only runs the region's desk speaks for nobody, also where it stands in
    /// their own house.
    public func speaksFor(_ member: ID<Member>) -> Bool {
        actsFor(member) && (link != nil || roles.contains { !$0.seesRegion && $0 != .callTaker })
    }

    /// Whether their own house reads what they did where it did not concern it: not what somebody did for others at the region's desk or
    /// telephone, whatever else the same seat is there for.
    public var isReadAtHome: Bool { !has(.coordinator) && !has(.callTaker) }

    public var seesRegion: Bool { roles.contains(where: \.seesRegion) }

    private static let zero = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
}
