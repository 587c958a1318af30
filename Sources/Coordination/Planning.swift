import Foundation
import Matching
import MutualAid
import Postgres
import Records

extension PlanningInput {
    /// Everything that a plan of a region is made from, as it stands in one snapshot.
    init(of region: RegionID, at now: Date, _ db: Postgres.Connection) throws {
        let all = try Requests.asking(for: nil, in: region, db)
        try self.init(OpenItems(all, among: all, wanting: { $0.missing(at: now) }, in: region, at: now, db), in: region, at: now, db)
    }

    /// The same for one item alone, and for whatever would do for it; where a cap holds, also for the items that share it.
    init(for item: ItemRow, of request: AidRequest, in region: RegionID, at now: Date, _ db: Postgres.Connection) throws {
        var rows = request.state == .submitted ? [Requests.Wanting(request: request, item: item)] : []
        let capped = Set(try Caps.all(of: item.item.classes, in: region, db).map(\.aidClass))
        let all = capped.isEmpty ? nil : try Requests.asking(for: nil, in: region, db)
        rows += (all ?? []).filter { $0.item.item.id != item.item.id && !capped.isDisjoint(with: $0.item.item.classes) }
        try self.init(OpenItems(rows, among: all, wanting: { $0.missing(at: now) }, in: region, at: now, db), in: region, at: now, db)
    }

    private init(_ open: OpenItems, in region: RegionID, at now: Date, _ db: Postgres.Connection) throws {
        let waiting = try Plans.waiting(for: open.items.map(\.item.id), in: region, db)
            .map { WaitingEnquiry(item: $0.item, capability: $0.capability, quantity: $0.quantity) }
        self.init(
            items: open.items, candidates: open.candidates, waiting: waiting, overrides: open.overrides, caps: open.caps,
            parents: open.parents, at: now)
    }
}
