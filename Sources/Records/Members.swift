import Foundation
import MutualAid
import Postgres

public enum Members {
    public static func load(_ id: ID<Member>, in region: RegionID, _ db: Connection) throws -> Member? {
        try db.first("\(columns) where region = \(region) and id = \(id)")
    }

    private static let columns: SQL = "select id, name, kind, parent, outside_number, level, buddy, version from member"

    /// Members by name, after a name and identity.
    public static func list(
        after: (name: String, id: ID<Member>)?, limit: Int, in region: RegionID, _ db: Connection
    ) throws -> [Member] {
        if let after {
            return try db.all(
                """
                \(columns) where region = \(region) and (name, id) > (\(after.name)::text, \(after.id)) order by name, id limit \(limit)
                """)
        }
        return try db.all("\(columns) where region = \(region) order by name, id limit \(limit)")
    }

    public static func all(in region: RegionID, _ db: Connection) throws -> [Member] {
        try db.all("\(columns) where region = \(region) order by id")
    }

    public static func insert(_ member: Member, in region: RegionID, at moment: Moment, _ db: Connection) throws {
        try db.run(
            """
            insert into member (region, id, name, kind, parent, outside_number, level, buddy, version, joined_at)
            values (\(region), \(member.id), \(member.name), \(member.kind), \(member.parent), \(member.outsideNumber),
                \(member.level), \(member.buddy), 1, \(moment.real))
            """)
    }

    public static func save(_ member: Member, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            update member set name = \(member.name), parent = \(member.parent), outside_number = \(member.outsideNumber),
                level = \(member.level), buddy = \(member.buddy), version = version + 1
            where region = \(region) and id = \(member.id)
            """)
    }

    /// Who answers for each member that somebody answers for.
    public static func parents(in region: RegionID, _ db: Connection) throws -> [ID<Member>: ID<Member>] {
        struct Answered: Decodable {
            let id: ID<Member>
            let parent: ID<Member>
        }
        let all = try db.all("select id, parent from member where region = \(region) and parent is not null", as: Answered.self)
        return Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.parent) })
    }

    /// The members for which another one answers, by name.
    public static func answered(by member: ID<Member>, in region: RegionID, _ db: Connection) throws -> [MemberName] {
        try db.all("select id as member, name from member where region = \(region) and parent = \(member) order by name, id")
    }

    public static func insert(_ site: Site, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            insert into site (region, id, member, name, address, latitude, longitude, beds, entry)
            values (\(region), \(site.id), \(site.member), \(site.name), \(site.address), \(site.place?.latitude),
                \(site.place?.longitude), \(site.beds), \(site.entry))
            """)
    }

    public static func save(_ site: Site, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            update site set name = \(site.name), address = \(site.address), latitude = \(site.place?.latitude),
                longitude = \(site.place?.longitude), beds = \(site.beds), entry = \(site.entry)
            where region = \(region) and id = \(site.id)
            """)
    }

    /// Members and one site each, in two statements; those whose outside number is there already are brought up to date, by what the
    /// list says: what it leaves out stays. Of several sites a list does not say which it means, so they stay too.
    /// - Returns: how many members are new.
    public static func importAll(
        _ rows: [(member: Member, site: Site)], in region: RegionID, at moment: Moment, _ db: Connection
    ) throws -> Int {
        struct Known: Decodable {
            let outsideNumber: String
            let id: ID<Member>
        }
        let known = try Dictionary(
            db.all("select outside_number, id from member where region = \(region) and outside_number is not null", as: Known.self)
                .map { ($0.outsideNumber, $0.id) }, uniquingKeysWith: { first, _ in first })
        let fresh = rows.filter { $0.member.outsideNumber.map { known[$0] == nil } ?? true }
        let old = rows.compactMap { row in row.member.outsideNumber.flatMap { known[$0] }.map { (row: row, id: $0) } }
        try db.run(
            """
            insert into member (region, id, name, kind, outside_number, version, joined_at)
            select \(region), i.id, i.name, i.kind, i.number, 1, \(moment.real)
            from unnest(\(fresh.map(\.member.id))::uuid[], \(fresh.map(\.member.name))::text[],
                \(fresh.map(\.member.kind.rawValue))::text[], \(fresh.map(\.member.outsideNumber))::text[]) i (id, name, kind, number)
            """, rows: .exactly(fresh.count))
        try db.run(
            """
            insert into site (region, id, member, name, address, latitude, longitude, beds, entry)
            select \(region), i.id, i.member, i.name, i.address, i.latitude, i.longitude, i.beds, ''
            from unnest(\(fresh.map(\.site.id))::uuid[], \(fresh.map(\.member.id))::uuid[], \(fresh.map(\.site.name))::text[],
                \(fresh.map(\.site.address))::text[], \(fresh.map { $0.site.place?.latitude })::float8[],
                \(fresh.map { $0.site.place?.longitude })::float8[], \(fresh.map(\.site.beds))::int[])
                i (id, member, name, address, latitude, longitude, beds)
            """, rows: .exactly(fresh.count))
        try db.run(
            """
            update member m set name = i.name, version = m.version + 1
            from unnest(\(old.map(\.id))::uuid[], \(old.map(\.row.member.name))::text[]) i (id, name)
            where m.region = \(region) and m.id = i.id
            """, rows: .exactly(old.count))
        try db.run(
            """
            update site s set name = i.name, address = case when i.address = '' then s.address else i.address end,
                latitude = coalesce(i.latitude, s.latitude), longitude = coalesce(i.longitude, s.longitude), beds = coalesce(i.beds, s.beds)
            from unnest(\(old.map(\.id))::uuid[], \(old.map(\.row.site.name))::text[], \(old.map(\.row.site.address))::text[],
                \(old.map { $0.row.site.place?.latitude })::float8[], \(old.map { $0.row.site.place?.longitude })::float8[],
                \(old.map(\.row.site.beds))::int[]) i (member, name, address, latitude, longitude, beds)
            where s.region = \(region) and s.member = i.member
                and not exists (select from site o where o.region = s.region and o.member = s.member and o.id <> s.id)
            """, rows: .any)
        return fresh.count
    }

    struct SiteRecord: Decodable {
        let id: ID<Site>
        let member: ID<Member>
        let name: String
        let address: String
        let latitude: Double?
        let longitude: Double?
        let beds: Int?
        let entry: String

        var value: Site {
            var place: Place?
            if let latitude, let longitude { place = Place(latitude: latitude, longitude: longitude) }
            return Site(id: id, member: member, name: name, address: address, place: place, beds: beds, entry: entry)
        }
    }

    static let siteColumns: SQL = "select id, member, name, address, latitude, longitude, beds, entry from site"

    public static func sites(of member: ID<Member>, in region: RegionID, _ db: Connection) throws -> [Site] {
        try db.all("\(siteColumns) where region = \(region) and member = \(member) order by name, id", as: SiteRecord.self).map(\.value)
    }

    /// The sites of several members, each list by name.
    public static func sites(of members: [ID<Member>], in region: RegionID, _ db: Connection) throws -> [Site] {
        try db.all(
            "\(siteColumns) where region = \(region) and member = any (\(members)) order by name, id", as: SiteRecord.self
        ).map(\.value)
    }

    public static func site(_ id: ID<Site>, in region: RegionID, _ db: Connection) throws -> Site? {
        try db.first("\(siteColumns) where region = \(region) and id = \(id)", as: SiteRecord.self)?.value
    }

    /// A site with the outside number of its member.
    public struct NumberedSite: Decodable, Sendable {
        public let number: String
        public let site: ID<Site>
        public let name: String
    }

    public static func numberedSites(in region: RegionID, _ db: Connection) throws -> [NumberedSite] {
        try db.all(
            """
            select m.outside_number as number, s.id as site, s.name from member m
            join site s on s.region = m.region and s.member = m.id
            where m.region = \(region) and m.outside_number is not null order by s.id
            """)
    }

    /// Where these sites are; of whoever is missing, nobody has said it.
    public static func places(of sites: [ID<Site>], in region: RegionID, _ db: Connection) throws -> [ID<Site>: Place] {
        let found = try db.all("\(siteColumns) where region = \(region) and id = any (\(sites)::uuid[])", as: SiteRecord.self).map(\.value)
        return Dictionary(found.map { ($0.id, $0.place) }, uniquingKeysWith: { first, _ in first }).compactMapValues { $0 }
    }

    public static func allSites(in region: RegionID, _ db: Connection) throws -> [Site] {
        try db.all("\(siteColumns) where region = \(region) order by id", as: SiteRecord.self).map(\.value)
    }

    public static func insert(_ contact: Contact, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            insert into contact (region, id, member, post, phone, email, works_when_network_is_down, tested_at, rank)
            values (\(region), \(contact.id), \(contact.member), \(contact.post), \(contact.phone), \(contact.email),
                \(contact.worksWhenNetworkIsDown), \(contact.testedAt), \(contact.rank))
            """)
    }

    public static func contact(_ id: ID<Contact>, in region: RegionID, _ db: Connection) throws -> Contact? {
        try db.first("\(contactColumns) where region = \(region) and id = \(id) and removed_at is null")
    }

    /// Another number has not been rung yet.
    public static func save(_ contact: Contact, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            update contact set post = \(contact.post), phone = \(contact.phone), email = \(contact.email),
                works_when_network_is_down = \(contact.worksWhenNetworkIsDown), rank = \(contact.rank),
                tested_at = case when phone = \(contact.phone) then tested_at end
            where region = \(region) and id = \(contact.id)
            """)
    }

    /// Takes a contact off the list; what was sent to it stays where it is.
    public static func remove(_ contact: ID<Contact>, at now: Date, in region: RegionID, _ db: Connection) throws {
        try db.run("update contact set removed_at = \(now) where region = \(region) and id = \(contact)")
    }

    public static func setTested(_ contact: ID<Contact>, at time: Date, in region: RegionID, _ db: Connection) throws {
        try db.run("update contact set tested_at = \(time) where region = \(region) and id = \(contact)")
    }

    private static let contactColumns: SQL = """
        select id, member, post, phone, email, works_when_network_is_down, tested_at, rank from contact
        """

    public static func contacts(of member: ID<Member>, in region: RegionID, _ db: Connection) throws -> [Contact] {
        try db.all("\(contactColumns) where region = \(region) and member = \(member) and removed_at is null order by rank, id")
    }

    /// The contacts of several members, each member's first to ring first.
    public static func contacts(of members: [ID<Member>], in region: RegionID, _ db: Connection) throws -> [Contact] {
        try db.all(
            """
            \(contactColumns) where region = \(region) and member = any (\(members)) and removed_at is null order by member, rank, id
            """)
    }

    /// Members by identity; all of them where none is named, and of every kind where no kind is.
    public static func ids(
        among members: [ID<Member>], kinds: [Member.Kind], in region: RegionID, _ db: Connection
    ) throws -> [ID<Member>] {
        try db.all(
            """
            select id from member where region = \(region) and (\(members.isEmpty) or id = any (\(members)))
                and (\(kinds.isEmpty) or kind = any (\(kinds.map(\.rawValue))::text[])) order by id
            """)
    }

    /// The first number to ring, for each member that has one.
    public static func phones(in region: RegionID, _ db: Connection) throws -> [ID<Member>: String] {
        struct Phone: Decodable {
            let member: ID<Member>
            let phone: String
        }
        let all = try db.all(
            """
            select distinct on (member) member, phone from contact
            where region = \(region) and removed_at is null order by member, rank, id
            """, as: Phone.self)
        return Dictionary(uniqueKeysWithValues: all.map { ($0.member, $0.phone) })
    }

    public static func touch(_ member: ID<Member>, in region: RegionID, _ db: Connection) throws {
        try db.run("update member set version = version + 1 where region = \(region) and id = \(member)")
    }
}

extension Members {
    public static func isNamed(_ name: String, besides member: ID<Member>, in region: RegionID, _ db: Connection) throws -> Bool {
        try db.one(
            """
            select exists (select from member where region = \(region) and id <> \(member) and lower(name) = lower(\(name))) as taken
            """)
    }

    public static func names(_ ids: [ID<Member>], in region: RegionID, _ db: Connection) throws -> [MemberName] {
        try db.all("select id as member, name from member where region = \(region) and id = any (\(ids)) order by id")
    }
}
