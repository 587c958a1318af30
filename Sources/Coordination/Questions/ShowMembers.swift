import Foundation
import MutualAid
import Records

/// The members of the region, by name.
public struct ListMembers: Question {
    public static let permission = Permission.anySeat

    public let after: String?
    public let limit: Int?

    public init(after: String? = nil, limit: Int? = nil) {
        self.after = after
        self.limit = limit
    }

    public func answer(_ reading: Reading) throws -> Page<Member> {
        let start = try after.map(Keyset.nameAndID)
        let rows = try Members.list(
            after: start.map { (name: $0.0, id: ID<Member>(rawValue: $0.1)) }, limit: try Keyset.size(limit) + 1, in: reading.region,
            reading.db)
        return Keyset.page(rows, size: try Keyset.size(limit)) { Keyset.text($0.name, $0.id.rawValue) }
    }
}

/// A member with its sites and contacts; caps and what it lends are told to whom they concern.
public struct ShowMember: Question {
    public static let permission = Permission.anySeat

    public let member: ID<Member>

    public init(member: ID<Member>) {
        self.member = member
    }

    public func answer(_ reading: Reading) throws -> MemberSheet {
        guard let found = try Members.load(member, in: reading.region, reading.db) else { throw Refusal.notFound }
        let region = reading.region
        let db = reading.db
        let isExercise = try Regions.load(region, db)?.isExercise ?? false
        let others = try Members.names([found.parent, found.buddy].compactMap { $0 }, in: region, db)
        let sites = try Members.sites(of: member, in: region, db)
        return MemberSheet(
            member: found, parentName: others.first { $0.member == found.parent }?.name,
            buddyName: others.first { $0.member == found.buddy }?.name, sites: sites,
            contacts: try Members.contacts(of: member, in: region, db), answersFor: try Members.answered(by: member, in: region, db),
            caps: try Caps.of(member, in: region, db), capabilities: try Capabilities.list(of: [member], in: region, db),
            log: try Journal.of(sites: sites.map(\.id), in: region, db),
            isRungForReal: isExercise ? try Tellers.isOpen(member, in: region, db) : nil)
    }
}

/// The sites for which the caller may act.
public struct MySites: Question {
    public static let permission = Permission.anySeat

    public init() {}

    public func answer(_ reading: Reading) throws -> [Site] {
        // Whoever keeps the desk enters for everybody, by telephone.
        if reading.caller.has(.coordinator) { return try Members.allSites(in: reading.region, reading.db) }
        return try Members.sites(of: reading.members, in: reading.region, reading.db)
    }
}

/// All models of devices that can be named.
public struct ListDeviceModels: Question {
    public static let permission = Permission.anySeat

    public init() {}

    public func answer(_ reading: Reading) throws -> [DeviceModel] { try DeviceModels.list(reading.db) }
}
