import Matching
import MutualAid
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
        let whyNot = WhyNot(item, in: try PlanningInput(for: row, of: request.request, in: region, at: reading.now, db))
        let lenders = Set(whyNot.map { $0.candidates.map(\.lender) } ?? [])
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
