import Foundation
import MutualAid
import Records

/// Adds a further site of a member.
public struct AddSite: Deed {
    public static let permission = Permission.only(.organisationAdministrator, side: .owner).orRegion(.coordinator)

    public let member: ID<Member>
    public let siteName: String
    public let address: String
    public let place: Place?
    public let beds: Int?
    public let entry: String

    public init(member: ID<Member>, siteName: String, address: String, place: Place?, beds: Int?, entry: String) {
        self.member = member
        self.siteName = siteName
        self.address = address
        self.place = place
        self.beds = beds
        self.entry = entry
    }

    public func check(_ check: inout Check) {
        Site.check(&check, name: siteName, address: address, place: place, beds: beds, entry: entry)
    }

    public func perform(_ work: Work, _: Void) throws -> Made<Site> {
        try work.demand(Self.self, Parties(owner: member))
        try Lock.change(.member, [member], in: work.region, work.db)
        let site = Site(id: work.newID(), member: member, name: siteName, address: address, place: place, beds: beds, entry: entry)
        try Members.insert(site, in: work.region, work.db)
        try Members.touch(member, in: work.region, work.db)
        try work.record(.siteAdded(member: member, site: site.id), audience: [member])
        return Made(site.id)
    }
}

/// Says anew what a site is called, where it is, and at which door one delivers.
public struct ReviseSite: Deed {
    public static let permission = AddSite.permission

    public let site: ID<Site>
    /// The member's.
    public let version: Int?
    public let siteName: String
    public let address: String
    public let place: Place?
    public let beds: Int?
    public let entry: String

    public init(site: ID<Site>, version: Int?, siteName: String, address: String, place: Place?, beds: Int?, entry: String) {
        self.site = site
        self.version = version
        self.siteName = siteName
        self.address = address
        self.place = place
        self.beds = beds
        self.entry = entry
    }

    public func check(_ check: inout Check) {
        Site.check(&check, name: siteName, address: address, place: place, beds: beds, entry: entry)
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        guard let version else { throw Refusal.versionMissing }
        guard let seen = try Members.site(site, in: work.region, work.db) else { throw Refusal.notFound }
        try work.demand(Self.self, Parties(owner: seen.member))
        try Lock.change(.member, [seen.member], in: work.region, work.db)
        guard let member = try Members.load(seen.member, in: work.region, work.db) else { throw Refusal.notFound }
        try work.expect(version, is: member.version)
        let new = Site(id: site, member: member.id, name: siteName, address: address, place: place, beds: beds, entry: entry)
        try Members.save(new, in: work.region, work.db)
        try Members.touch(member.id, in: work.region, work.db)
        try work.record(.siteRevised(member: member.id, site: site), audience: [member.id])
        return Done()
    }
}
