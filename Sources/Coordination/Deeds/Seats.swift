import Foundation
import MutualAid
import Records

/// Gives an account that is there a further seat: at another member, or in another region; where it sits at this one already, further
/// roles there. No password is learnt or set.
public struct GrantSeat: Deed {
    public static let permission = Permission.only(.organisationAdministrator, side: .owner).orRegion(.coordinator)

    public let member: ID<Member>
    public let login: String
    public let roles: [Role]

    public init(member: ID<Member>, login: String, roles: [Role]) {
        self.member = member
        self.login = login
        self.roles = roles
    }

    public func check(_ check: inout Check) {
        check.text("login", login, limit: 80, required: true)
        check.roles(roles)
    }

    public func perform(_ work: Work, _: Void) throws -> Made<Account> {
        try work.demand(Self.self, Parties(owner: member))
        try work.mayGrant(roles)
        try Lock.share(.member, [member], in: work.region, work.db)
        let wanted = login.trimmingCharacters(in: .whitespaces).lowercased()
        guard let account = try Accounts.named(wanted, work.db)?.account else {
            throw Refusal.invalid([Mistake(field: "login", .notThere)])
        }
        let before = try Accounts.roles(of: account, at: member, in: work.region, work.db)
        // The seat of whoever sits at the region's desk is the desk's to change.
        try work.mayGrant(before)
        if Set(roles).isSubset(of: before) { throw Refusal.alreadyDone }
        try Accounts.grant(account, member, roles: roles, in: work.region, at: work.moment, work.db)
        try work.record(.seatGranted(account: account, member: member), audience: [member])
        return Made(account)
    }
}

extension Check {
    mutating func roles(_ roles: [Role]) {
        count("roles", roles.count, 1...8)
        if Set(roles).count != roles.count { add("roles", .duplicate(of: "roles")) }
    }
}

extension Work {
    /// Whoever is not the region's desk cannot make somebody sit at it.
    func mayGrant(_ roles: [Role]) throws(Refusal) {
        let forTheRegion = roles.contains { $0.seesRegion || $0 == .callTaker }
        if forTheRegion, !caller.has(.coordinator) { throw .notAllowed }
    }
}
