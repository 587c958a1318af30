import Foundation
import Matching
import MutualAid
import Postgres
import Records

extension PlanningInput {
    /// Everything that a plan of a region is made from, as it stands in one snapshot.
    init(of region: RegionID, at now: Date, _ db: Postgres.Connection) throws {
        let requests = try Requests.open(of: nil, in: region, db).filter { $0.request.state == .submitted }
        try self.init(for: requests.flatMap { row in row.items.map { (row, $0) } }, beside: requests, in: region, at: now, db)
    }

    /// The same for one item alone, and for whatever would do for it.
    init(for item: ItemRow, of request: RequestRow, in region: RegionID, at now: Date, _ db: Postgres.Connection) throws {
        try self.init(
            for: request.request.state == .submitted ? [(request, item)] : [], beside: try Requests.open(of: nil, in: region, db),
            in: region, at: now, db)
    }

    private init(
        for rows: [(request: RequestRow, item: ItemRow)], beside requests: [RequestRow], in region: RegionID, at now: Date,
        _ db: Postgres.Connection
    ) throws {
        let places = Dictionary(try Members.allSites(in: region, db).map { ($0.id, $0.place) }, uniquingKeysWith: { first, _ in first })
        let ways = try TravelTimes.to(Set(rows.map(\.request.request.site)).sorted(), in: region, db)
        let items = rows.filter { $0.item.item.state == .open && $0.item.missing(at: now) > 0 }.map { row, item in
            OpenItem(
                item: item.item, request: row.request, missing: item.missing(at: now), place: places[row.request.site] ?? nil,
                neededBy: item.wantedBy(row.request), minutesFrom: ways[row.request.site] ?? [:])
        }
        let parents = try Members.parents(in: region, db)
        let short = Reach.short(requests, at: now)
        let candidates = Candidate.under(
            try Caps.all(in: region, db),
            try Capabilities.published(in: region, classes: OpenItem.classes(items), db).map { capability in
                var facts = LenderFacts.none
                if let harm = short[capability.aidClass]?[capability.member] {
                    facts.incidents = .known([OwnIncident(vector: nil, harm: harm)])
                }
                return Candidate(capability: capability, place: places[capability.site] ?? nil, facts: facts)
            }
        ) { parents[$0] ?? $0 }
        let waiting = try Plans.waiting(in: region, db)
            .map { WaitingEnquiry(item: $0.item, capability: $0.capability, quantity: $0.quantity) }
        self.init(
            items: items, candidates: candidates, waiting: waiting,
            overrides: try Overrides.asking(of: items.map(\.item.id), in: region, db), at: now)
    }
}
