import Foundation
import Matching
import MutualAid
import Postgres
import Records

/// Why an item is given what it is given: who could come now, who has to be asked, who cannot and what would change that.
public struct ShowWhyNot: Question {
    public static let permission = Permission.region(.coordinator, .auditor)

    public let item: ID<RequestItem>

    public init(item: ID<RequestItem>) {
        self.item = item
    }

    public func answer(_ reading: Reading) throws -> WhyNotSheet {
        let region = reading.region
        let db = reading.db
        guard let row = try RequestItems.rows([item], in: region, db).first,
            let request = try Requests.rows([row.item.request], in: region, db).first
        else { throw Refusal.notFound }
        let input = try PlanningInput(for: row, of: request.request, in: region, at: reading.now, db)
        let tied = input.items.filter { $0.request.id == row.item.request }.flatMap(\.item.classes)
        let whyNot = WhyNot(
            item, in: input, besides: try GivenElsewhere(besides: item, of: tied, in: region, at: reading.now, db))
        let lenders = Set(whyNot.map { $0.candidates.map(\.lender) + $0.ties.compactMap(\.nearest) } ?? [])
        var affected: [ID<DeviceModel>] = []
        if let incident = request.request.incident {
            affected = try Incidents.affected(by: [incident], in: region, db)[incident, default: []].map { $0.model }
        }
        return WhyNotSheet(
            asOf: reading.now, position: try Journal.position(in: region, db), row: row, request: request, whyNot: whyNot,
            lenders: try Members.names(Array(lenders), in: region, db), overrides: try Overrides.rows(of: [item], in: region, db),
            affected: try DeviceModels.list(affected, db))
    }
}

extension GivenElsewhere {
    /// What the newest plan gives to other items that still want it; nil where no plan has been made.
    fileprivate init?(
        besides item: ID<RequestItem>, of classes: [AidClass], in region: RegionID, at now: Date, _ db: Postgres.Connection
    ) throws {
        guard let last = try Plans.last(in: region, db), let facts = try Plans.load(last.id, in: region, db) else { return nil }
        let given = try Plans.given(by: last.id, besides: item, of: classes, in: region, db)
        let rows = try RequestItems.rows(Set(given.map(\.item)).sorted(), in: region, db).filter { $0.item.state == .open }
        let requests = Dictionary(
            try Requests.rows(Set(given.map(\.request)).sorted(), in: region, db).map { ($0.request.id, $0) },
            uniquingKeysWith: { first, _ in first })
        // What was found for them since, they want no more.
        var wanted = Dictionary(rows.map { ($0.item.id, $0.missing(at: now)) }, uniquingKeysWith: { first, _ in first })
        let shares = given.compactMap { proposal -> Share? in
            guard let request = requests[proposal.request], request.request.state == .submitted else { return nil }
            let units = min(proposal.quantity, wanted[proposal.item] ?? 0)
            if units <= 0 { return nil }
            wanted[proposal.item, default: 0] -= units
            return Share(
                capability: proposal.capability, request: proposal.request, requestNumber: request.request.number,
                askerName: request.memberName, harm: request.request.harm, units: units)
        }
        let moved = try Journal.changesPlans(after: facts.position, in: region, db)
        self.init(plan: last.id, madeAt: last.madeAt, outOfDate: moved, shares: shares)
    }
}
