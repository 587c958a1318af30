import Foundation
import MutualAid
import Records

/// Takes in how long ways between sites really take, all of them or none. What the list does not name is estimated again.
public struct ImportTravelTimes: Deed {
    public static let permission = Permission.region(.coordinator)

    public let times: [ListedTravelTime]

    public init(times: [ListedTravelTime]) {
        self.times = times
    }

    /// What is wrong with a time is told together with what only the region knows to be wrong.
    public func check(_ check: inout Check) { check.count("times", times.count, 0...ListedTravelTime.most) }

    public func perform(_ work: Work, _: Void) throws -> Taken {
        try work.demand(Self.self, Parties())
        let sites = Dictionary(grouping: try Members.numberedSites(in: work.region, work.db), by: \.number)
        var mistakes: [Mistake] = []
        var ways: [Key: Int] = [:]
        for (index, time) in times.enumerated() {
            let place = "times[\(index)]"
            var own = Check()
            own.part(place, time.check)
            var found = Check()
            let from = Self.site(time.from, "\(place).from", sites, &found)
            let to = Self.site(time.to, "\(place).to", sites, &found)
            if let from, from == to {
                found.add("\(place).to", .duplicate(of: "from"))
            } else if let from, let to, let earlier = ways.updateValue(index, forKey: Key(to: to, from: from)) {
                found.add(place, .duplicate(of: "times[\(earlier)]"))
            }
            let known = Set(own.mistakes.map(\.field))
            mistakes += own.mistakes + found.mistakes.filter { !known.contains($0.field) }
        }
        if !mistakes.isEmpty { throw Refusal.invalid(mistakes) }
        let said = ways.sorted { $0.key < $1.key }
            .map { TravelTimes.Way(from: $0.key.from, to: $0.key.to, minutes: times[$0.value].minutes) }
        try TravelTimes.replace(with: said, in: work.region, work.db)
        try work.record(.travelTimesImported(count: said.count), audience: [])
        return Taken(count: said.count)
    }

    private struct Key: Hashable, Comparable {
        let to: ID<Site>
        let from: ID<Site>

        static func < (one: Key, other: Key) -> Bool { (one.to, one.from) < (other.to, other.from) }
    }

    /// The site that is meant; a mistake where there is none, or several and none is named.
    private static func site(
        _ end: ListedTravelTime.End, _ field: String, _ sites: [String: [Members.NumberedSite]], _ check: inout Check
    ) -> ID<Site>? {
        let narrow = end.member.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? end.member
        guard let all = sites[end.member] ?? sites[narrow] else {
            check.add("\(field).member", .noMember(number: end.member))
            return nil
        }
        if let name = end.site {
            let named = all.filter { $0.name == name }
            if named.count == 1 { return named[0].site }
            check.add("\(field).site", .noSite(name: name))
            return nil
        }
        if all.count == 1 { return all[0].site }
        check.add("\(field).site", .missing)
        return nil
    }

    /// How many were taken in.
    public struct Taken: Codable, Sendable, Hashable {
        public let count: Int
    }
}
