import Foundation
import Matching
import MutualAid
import Postgres
import Records

extension PlanningInput {
    /// Everything that a plan of a region is made from, as it stands in one snapshot.
    /// - Parameter again: of each item, how many are missing again, because whoever has promised or offered them drops out.
    init(of region: RegionID, missing again: [ID<RequestItem>: Int] = [:], at now: Date, _ db: Postgres.Connection) throws {
        let all = try Requests.asking(for: nil, in: region, db)
        func wanting(_ row: ItemRow) -> Int {
            let missing = row.missing(at: now)
            return max(missing, min(row.progress.asked - row.progress.coveredInside, missing + again[row.item.id, default: 0]))
        }
        try self.init(OpenItems(all, among: all, wanting: wanting, in: region, at: now, db), in: region, at: now, db)
    }

    /// The same for one item alone and what makes sense only with it, and for whatever would do for them.
    init(for item: ItemRow, of request: AidRequest, in region: RegionID, at now: Date, _ db: Postgres.Connection) throws {
        let all = try item.item.together == nil ? [] : RequestItems.rows(of: [request.id], in: region, db)
        let tied = [item] + all.filter { $0.item.together != nil && $0.item.id != item.item.id }
        let rows = request.state == .submitted ? tied.map { Requests.Wanting(request: request, item: $0) } : []
        try self.init(OpenItems(rows, wanting: { $0.missing(at: now) }, in: region, at: now, db), in: region, at: now, db)
    }

    private init(_ open: OpenItems, in region: RegionID, at now: Date, _ db: Postgres.Connection) throws {
        let waiting = try Plans.waiting(for: open.items.map(\.item.id), in: region, db)
            .map { WaitingEnquiry(item: $0.item, capability: $0.capability, quantity: $0.quantity) }
        self.init(
            items: open.items, candidates: open.candidates, waiting: waiting, overrides: open.overrides, caps: open.caps,
            parents: open.parents, at: now)
    }
}
