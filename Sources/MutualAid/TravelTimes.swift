import Foundation

/// How long the way from one site to another really takes, as a region has measured or looked up.
public struct ListedTravelTime: Hashable, Sendable, Codable {
    public let from: End
    public let to: End
    /// On the road, by car.
    public let minutes: Int

    /// Where a way begins or ends, in the words of a list.
    public struct End: Hashable, Sendable, Codable {
        /// The outside number of the member.
        public let member: String
        /// The name of its site; nil where it has no more than one.
        public let site: String?

        public init(member: String, site: String? = nil) {
            self.member = member
            self.site = site
        }

        fileprivate func check(_ check: inout Check) {
            check.text("member", member, limit: 40, required: true)
            check.text("site", site ?? "", limit: 160)
        }
    }

    public init(from: End, to: End, minutes: Int) {
        self.from = from
        self.to = to
        self.minutes = minutes
    }

    /// A week: whatever takes longer is no help.
    public static let longest = 10_080
    /// Every way between 300 sites, both ways.
    public static let most = 100_000

    public func check(_ check: inout Check) {
        check.part("from", from.check)
        check.part("to", to.check)
        check.whole("minutes", minutes, 1...Self.longest)
        if from == to { check.add("to", .duplicate(of: "from")) }
    }
}

/// What stands of a region's list of travel times.
public struct TravelTimesSheet: Hashable, Sendable, Codable {
    public let asOf: Date
    /// Ways that are said; all others are estimated.
    public let count: Int
    /// When the last list was taken in, by whom as far as the reader may know, and how; nil where there was none yet.
    public let since: Date?
    public let by: String?
    public let channel: Channel?

    public init(asOf: Date, count: Int, since: Date?, by: String?, channel: Channel?) {
        self.asOf = asOf
        self.count = count
        self.since = since
        self.by = by
        self.channel = channel
    }
}
