import Foundation

/// A member that has something of a class and might lend it: where, how far away, and whether only asking tells. Never how many.
public struct Holder: Hashable, Sendable, Codable {
    public let member: ID<Member>
    public let memberName: String
    public let site: ID<Site>
    public let siteName: String
    /// Along the great circle; nil where a place is not known.
    public let kilometres: Int?
    public let askUs: Bool

    public init(
        member: ID<Member>, memberName: String, site: ID<Site>, siteName: String, kilometres: Int?, askUs: Bool
    ) {
        self.member = member
        self.memberName = memberName
        self.site = site
        self.siteName = siteName
        self.kilometres = kilometres
        self.askUs = askUs
    }

    /// The nearest first; those whose place is not known last.
    public static func nearestFirst(_ holders: [Holder]) -> [Holder] {
        holders.sorted {
            ($0.kilometres ?? .max, $0.memberName, $0.siteName, $0.site) < ($1.kilometres ?? .max, $1.memberName, $1.siteName, $1.site)
        }
    }
}

/// Who has something of a class.
public struct Holders: Hashable, Sendable, Codable {
    public let aidClass: AidClass
    public let holders: [Holder]

    public init(aidClass: AidClass, holders: [Holder]) {
        self.aidClass = aidClass
        self.holders = holders
    }
}
