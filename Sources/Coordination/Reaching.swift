import Foundation
import Matching
import MutualAid
import Postgres
import Records

extension Reach {
    /// Of each class, who asks for it and how bad that is: whoever is short of something has none to spare.
    static func short(_ requests: [RequestRow], at now: Date) -> [AidClass: [ID<Member>: Harm]] {
        var short: [AidClass: [ID<Member>: Harm]] = [:]
        for row in requests {
            for item in row.items where row.request.state == .submitted && item.missing(at: now) > 0 {
                let harm = row.request.plannedHarm
                short[item.item.aidClass, default: [:]].merge([row.request.member: harm]) { $0.tier < $1.tier ? $0 : $1 }
            }
        }
        return short
    }

    /// Who could be asked for a request, as things stand: for whoever sees the whole region.
    static func load(_ request: AidRequest, in region: RegionID, at now: Date, _ db: Postgres.Connection) throws -> Reach {
        let sites = try Members.allSites(in: region, db)
        let places = Dictionary(sites.map { ($0.id, $0.place) }, uniquingKeysWith: { first, _ in first })
        let homes = Dictionary(grouping: sites, by: \.member).mapValues { $0.compactMap(\.place) }
        let ways = try TravelTimes.to([request.site], in: region, db)
        let items = try RequestItems.rows(of: [request.id], in: region, db).filter { $0.item.state == .open }
            .map {
                OpenItem(
                    item: $0.item, request: request, missing: $0.askable(at: now), place: places[request.site] ?? nil,
                    neededBy: $0.wantedBy(request), minutesFrom: ways[request.site] ?? [:])
            }
        let short = Reach.short(try Requests.open(of: nil, in: region, db), at: now).mapValues { Set($0.keys) }
        let keepers = Set(try Capabilities.keepers(in: region, db))
        let members = try Members.all(in: region, db)
        let parents = try Members.parents(in: region, db)
        let neighbours = members.map { member in
            Neighbour(member: member, places: homes[member.id] ?? [], keepsList: keepers.contains(member.id))
        }
        let candidates = Candidate.under(
            try Caps.all(in: region, db),
            try Capabilities.published(in: region, classes: OpenItem.classes(items), db)
                .map { Candidate(capability: $0, place: places[$0.site] ?? nil) }
        ) { parents[$0] ?? $0 }
        let asked = Dictionary(grouping: try Enquiries.all(of: request.id, in: region, db), by: \.item)
        let setAside = try Overrides.asking(of: items.map(\.item.id), in: region, db).filter { $0.way == .forbidden }
        let closed = Dictionary(
            try Capabilities.load(Set(setAside.map(\.capability)).sorted(), in: region, db).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        return Reach(
            items: items, asker: request.member, buddy: members.first { $0.id == request.member }?.buddy, neighbours: neighbours,
            candidates: candidates, short: short,
            asked: asked.mapValues { Set($0.map(\.lender)) },
            forbidden: Dictionary(grouping: setAside, by: \.item).mapValues { $0.compactMap { closed[$0.capability] } })
    }
}
