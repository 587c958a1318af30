import Foundation
import Matching
import MutualAid
import Postgres
import Records

extension Reach {
    /// Who could be asked for a request, as things stand: for whoever sees the whole region.
    static func load(_ request: AidRequest, in region: RegionID, at now: Date, _ db: Postgres.Connection) throws -> Reach {
        let rows = try RequestItems.rows(of: [request.id], in: region, db).map { Requests.Wanting(request: request, item: $0) }
        let open = try OpenItems(rows, wanting: { $0.askable(at: now) }, in: region, at: now, db)
        let homes = Dictionary(grouping: try Members.allSites(in: region, db), by: \.member).mapValues { $0.compactMap(\.place) }
        let keepers = Set(try Capabilities.keepers(in: region, db))
        let members = try Members.all(in: region, db)
        let neighbours = members.map { member in
            Neighbour(member: member, places: homes[member.id] ?? [], keepsList: keepers.contains(member.id))
        }
        let asked = Dictionary(grouping: try Enquiries.all(of: request.id, in: region, db), by: \.item)
        let setAside = open.overrides.filter { $0.way == .forbidden }
        let closed = Dictionary(
            try Capabilities.load(Set(setAside.map(\.capability)).sorted(), in: region, db).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        return Reach(
            items: open.items, asker: request.member, buddy: members.first { $0.id == request.member }?.buddy, neighbours: neighbours,
            candidates: PlanningInput(
                items: open.items, candidates: open.candidates, overrides: open.overrides, caps: open.caps, parents: open.parents, at: now
            ).candidatesUnderCaps.filter(\.isPublished), short: open.shortMeanwhile,
            asked: asked.mapValues { Set($0.map(\.lender)) },
            forbidden: Dictionary(grouping: setAside, by: \.item).mapValues { $0.compactMap { closed[$0.capability] } })
    }
}
