import Foundation
import Matching
import MutualAid
import Postgres
import Records

extension Reach {
    /// Who could be asked for a request, as things stand: for whoever sees the whole region.
    static func load(_ request: AidRequest, in region: RegionID, at now: Date, _ db: Postgres.Connection) throws -> Reach {
        let sites = try Members.allSites(in: region, db)
        let places = Dictionary(sites.map { ($0.id, $0.place) }, uniquingKeysWith: { first, _ in first })
        let homes = Dictionary(grouping: sites, by: \.member).mapValues { $0.compactMap(\.place) }
        let items = try RequestItems.rows(of: [request.id], in: region, db).filter { $0.item.state == .open }
            .map {
                OpenItem(
                    item: $0.item, request: request, missing: $0.askable(at: now), place: places[request.site] ?? nil,
                    neededBy: $0.wantedBy(request))
            }
        // Whoever asks for the same has none to spare.
        let short = Dictionary(
            grouping: try Requests.open(of: nil, in: region, db).flatMap { row in
                row.items.filter { $0.missing(at: now) > 0 }.map { (member: row.request.member, aidClass: $0.item.aidClass) }
            }, by: \.aidClass
        ).mapValues { Set($0.map(\.member)) }
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
        return Reach(
            items: items, asker: request.member, buddy: members.first { $0.id == request.member }?.buddy, neighbours: neighbours,
            candidates: candidates, short: short,
            asked: asked.mapValues { Set($0.map(\.lender)) })
    }
}
