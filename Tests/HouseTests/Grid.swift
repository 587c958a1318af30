import Coordination
import Foundation
import MutualAid

/// Who asks, seen from the record: the columns of the permission table.
struct Standpoint: Sendable {
    let name: String
    /// The caller with these roles; an empty list where roles do not come into it.
    let caller: @Sendable ([Role]) -> Caller
    var asksRoles = true

    static let owner = ID<Member>(rawValue: UUID(uuid: (1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)))
    static let asker = ID<Member>(rawValue: UUID(uuid: (1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2)))
    static let lender = ID<Member>(rawValue: UUID(uuid: (1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3)))
    static let parent = ID<Member>(rawValue: UUID(uuid: (1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4)))
    static let stranger = ID<Member>(rawValue: UUID(uuid: (1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5)))
    private static let account = ID<Account>(rawValue: UUID(uuid: (2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)))
    private static let region = RegionID(rawValue: 1)

    private static func seated(_ name: String, at member: ID<Member>, for members: [ID<Member>]) -> Standpoint {
        Standpoint(name: name) { roles in
            Caller(
                identity: .account(account, name: name), seat: Seat(region: region, member: member, roles: roles, members: members),
                channel: .api)
        }
    }

    static let all: [Standpoint] = [
        seated("owner", at: owner, for: [owner]),
        seated("asker", at: asker, for: [asker]),
        seated("lender", at: lender, for: [lender]),
        seated("parent", at: parent, for: [parent, owner, asker, lender]),
        seated("uninvolved", at: stranger, for: [stranger]),
        Standpoint(
            name: "no-seat", caller: { _ in Caller(identity: .account(account, name: "x"), seat: nil, channel: .api) }, asksRoles: false),
        Standpoint(name: "nobody", caller: { _ in .nobody(by: .api) }, asksRoles: false),
        Standpoint(name: "service", caller: { _ in .service(in: region) }, asksRoles: false),
        // A link's holder has no roles; in which purpose it comes is said in the cell.
        Standpoint(name: "link", caller: { _ in .nobody(by: .link) }, asksRoles: false),
        Standpoint(name: "staff", caller: { _ in .operatingStaff(in: region) }, asksRoles: false),
    ]
}

/// The permission table as text: a line for each deed and question, a letter for each role that may.
enum Grid {
    static let letters: [Role: String] = [
        .requester: "R", .approver: "A", .publisher: "P", .dispatcher: "D", .coordinator: "C", .organisationAdministrator: "O",
        .callTaker: "T", .auditor: "U",
    ]

    static let heading = """
        Who may do what, generated from each deed's and question's permission and kept here to be read by people.
        A letter: that role, standing on that side of the record, may: R requester, A approver, P publisher, D dispatcher, C coordinator,
        O organisation administrator, T call taker, U auditor. A plus: may, whatever the roles. A dot: may not.
        Parent: the member that answers for asker, lender and owner. Staff: whoever runs the command line on the machine.
        Link: whoever holds a link, without sign-in, on that link's object alone: E answer an enquiry, C confirm what a member lends,
        R answer a roll call, M see a message, Q read how a request stands.
        A question that says anySeat shows each seat what row-level security lets it see.
        To write it anew after a wanted change: WRITE_PERMISSIONS=1 swift test --filter PermissionTableTests, then read the difference.
        """

    static func text(deeds: [(name: String, permission: Permission, inRegion: Bool)], questions: [(name: String, permission: Permission)])
        -> String
    {
        let columns = Standpoint.all.map(\.name)
        let head = "  ".padded("", 26) + columns.map { "".padded($0, 11) }.joined()
        let deedLines = deeds.sorted { $0.name < $1.name }.map { line($0.name, $0.permission, inRegion: $0.inRegion) }
        let questionLines = questions.sorted { $0.name < $1.name }.map { line($0.name, $0.permission, inRegion: false) }
        let parts = [heading, "", head, "Deeds"] + deedLines + ["Questions"] + questionLines
        return parts.map { $0.replacing(#/ +$/#, with: "") }.joined(separator: "\n") + "\n"
    }

    private static func line(_ name: String, _ permission: Permission, inRegion: Bool) -> String {
        "  ".padded(name, 26) + Standpoint.all.map { "".padded(cell($0, permission, inRegion: inRegion), 11) }.joined()
    }

    private static func cell(_ standpoint: Standpoint, _ permission: Permission, inRegion: Bool) -> String {
        if standpoint.name == "link" { return links(permission) }
        func may(_ roles: [Role]) -> Bool {
            let caller = standpoint.caller(roles)
            // What belongs to a region needs a seat in one, whatever the permission says.
            if inRegion, caller.seat == nil, permission.door != .operatingStaff { return false }
            return permission.allows(
                caller, Parties(asker: Standpoint.asker, lender: Standpoint.lender, owner: Standpoint.owner))
        }
        if !standpoint.asksRoles { return may([]) ? "+" : "." }
        let roles = Role.allCases.filter { may([$0]) }
        if may([]), roles.count == Role.allCases.count { return "+" }
        return roles.isEmpty ? "." : roles.compactMap { letters[$0] }.joined()
    }
}

extension Grid {
    static func letter(_ purpose: Link.Purpose) -> String {
        switch purpose {
        case .answerEnquiry: "E"
        case .confirmCapabilities: "C"
        case .answerRollCall: "R"
        case .seeDelivery: "M"
        case .readReceipt: "Q"
        }
    }

    private static func links(_ permission: Permission) -> String {
        let object = UUID()
        let found = Link.Purpose.allCases.filter { purpose in
            [Standpoint.owner, Standpoint.lender].contains { member in
                let link = Link(region: RegionID(rawValue: 1), member: member, purpose: purpose, object: object, expiresAt: .distantFuture)
                return permission.allows(
                    .holder(of: link),
                    Parties(asker: Standpoint.asker, lender: Standpoint.lender, owner: Standpoint.owner, object: object))
            }
        }
        return found.isEmpty ? "." : found.map(letter).joined()
    }
}

extension String {
    fileprivate func padded(_ text: String, _ width: Int) -> String {
        self + text + String(repeating: " ", count: max(1, width - text.count))
    }
}
