import MutualAid
import Records

/// Takes in how long ways between sites really take, all of them or none. What the list does not name is estimated again.
public struct ImportTravelTimes: Deed {
    public static let permission = Permission.region(.coordinator)

    public let times: [ListedTravelTime]

    public init(times: [ListedTravelTime]) {
        self.times = times
    }

    public func check(_ check: inout Check) {
        check.count("times", times.count, 0...ListedTravelTime.most)
        for (index, time) in times.enumerated() { check.part("times[\(index)]", time.check) }
    }

    public func perform(_ work: Work, _: Void) throws -> Taken {
        try work.demand(Self.self, Parties())
        let sites = Dictionary(grouping: try Members.numberedSites(in: work.region, work.db), by: \.number)
        var check = Check()
        var ways: [Key: Int] = [:]
        for (index, time) in times.enumerated() {
            let from = Self.site(time.from, "times[\(index)].from", sites, &check)
            let to = Self.site(time.to, "times[\(index)].to", sites, &check)
            guard let from, let to else { continue }
            if from == to {
                check.add("times[\(index)].to", .duplicate(of: "from"))
            } else if let earlier = ways.updateValue(index, forKey: Key(to: to, from: from)) {
                check.add("times[\(index)]", .duplicate(of: "times[\(earlier)]"))
            }
        }
        if !check.mistakes.isEmpty { throw Refusal.invalid(check.mistakes) }
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
        guard let all = sites[end.member] else {
            check.add("\(field).member", .notThere)
            return nil
        }
        if let name = end.site {
            let named = all.filter { $0.name == name }
            if named.count == 1 { return named[0].site }
            check.add("\(field).site", .notThere)
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
