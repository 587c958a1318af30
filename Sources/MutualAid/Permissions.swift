import Foundation

/// The members that a record lies between: what a permission is judged by.
public struct Parties: Hashable, Sendable {
    public var asker: ID<Member>?
    public var lender: ID<Member>?
    /// The member whose own record it is, where nobody asks or lends.
    public var owner: ID<Member>?
    /// The record itself, where a link may open it.
    public var object: UUID?
    /// Whether the asker has handed its yes over to the desk.
    public var isDelegated: Bool

    public init(
        asker: ID<Member>? = nil, lender: ID<Member>? = nil, owner: ID<Member>? = nil, object: UUID? = nil, isDelegated: Bool = false
    ) {
        self.asker = asker
        self.lender = lender
        self.owner = owner
        self.object = object
        self.isDelegated = isDelegated
    }
}

/// Who may perform a deed or ask a question. Every deed and question states one; there is no default.
public struct Permission: Hashable, Sendable {
    /// On which side of the record somebody has to stand.
    public enum Side: String, CaseIterable, Hashable, Sendable {
        case owner, asker, lender
        /// To whom the asker has handed its yes over: for the record on which that is so, and never for the machine.
        case delegate
    }

    /// Somebody with one of these roles, for the member on that side.
    public struct Grant: Hashable, Sendable {
        public let roles: [Role]
        public let side: Side
    }

    public enum Door: Hashable, Sendable {
        /// Needs no sign-in.
        case everybody
        /// Needs a sign-in, and concerns only the account itself.
        case anySignedIn
        /// Needs a seat in the region; what is shown is what the seat may see.
        case anySeat
        /// Only whoever holds a site's call card, with a word of it.
        case callCard
        /// Only the service itself.
        case service
        /// Only whoever runs the command line on the machine.
        case operatingStaff
        case grants([Grant], region: [Role])
    }

    public let door: Door
    /// The purposes of links that open it without sign-in, each on its own object.
    public let links: [Link.Purpose]

    private init(door: Door, links: [Link.Purpose] = []) {
        self.door = door
        self.links = links
    }

    public static let everybody = Permission(door: .everybody)
    public static let anySignedIn = Permission(door: .anySignedIn)
    public static let anySeat = Permission(door: .anySeat)
    public static let callCard = Permission(door: .callCard)
    public static let service = Permission(door: .service)
    public static let operatingStaff = Permission(door: .operatingStaff)

    /// These roles for the member on that side of the record.
    public static func only(_ roles: Role..., side: Side) -> Permission {
        Permission(door: .grants([Grant(roles: roles, side: side)], region: []))
    }

    /// These roles for the whole region.
    public static func region(_ roles: Role...) -> Permission {
        Permission(door: .grants([], region: roles))
    }

    /// Only whoever holds a link for one of these.
    public static func link(_ purposes: Link.Purpose...) -> Permission {
        Permission(door: .grants([], region: []), links: purposes)
    }

    public func or(_ roles: Role..., side: Side) -> Permission {
        guard case .grants(let grants, let region) = door else { return self }
        return Permission(door: .grants(grants + [Grant(roles: roles, side: side)], region: region), links: links)
    }

    public func orRegion(_ roles: Role...) -> Permission {
        guard case .grants(let grants, let region) = door else { return self }
        return Permission(door: .grants(grants, region: region + roles), links: links)
    }

    /// Also whoever holds a link for it, for the member of that link and on its object alone.
    public func orLink(_ purpose: Link.Purpose) -> Permission { Permission(door: door, links: links + [purpose]) }

    /// Whether the caller could be let through by any record at all: asked before anything is read.
    public func mayKnock(_ caller: Caller) -> Bool {
        if let link = caller.link { return links.contains(link.purpose) }
        return switch door {
        case .everybody: true
        case .anySignedIn: caller.account != nil
        case .anySeat:
            caller.seat.map { !$0.onlyTakesCalls } == true && (caller.account != nil || caller.identity == .operatingStaff)
        case .callCard: if case .card = caller.identity { true } else { false }
        case .service: caller.identity == .service
        case .operatingStaff: caller.identity == .operatingStaff
        case .grants(let grants, let region):
            caller.seat != nil
                && (region.contains(where: caller.has) || grants.contains { $0.roles.contains(where: caller.has) })
        }
    }

    /// Whether the caller may do this to a record that lies between these parties.
    public func allows(_ caller: Caller, _ parties: Parties) -> Bool {
        guard mayKnock(caller) else { return false }
        if let link = caller.link { return parties.object == link.object && [parties.lender, parties.owner].contains(link.member) }
        guard case .grants(let grants, let region) = door else { return true }
        if region.contains(where: caller.has) { return true }
        return grants.contains { grant in
            guard grant.roles.contains(where: caller.has) else { return false }
            let member: ID<Member>?
            switch grant.side {
            case .delegate: return parties.isDelegated && caller.account != nil
            case .owner: member = parties.owner
            case .asker: member = parties.asker
            case .lender: member = parties.lender
            }
            return member.map(caller.actsFor) ?? false
        }
    }
}
