import Matching
import MutualAid
import Postgres
import Records

/// What the records say of items that still want something, beyond when and where; read once for all of them.
struct ItemFacts {
    private let affected: [ID<Incident>: [AffectedModel]]
    private let givers: [ID<RequestItem>: Set<ID<Member>>]
    private let bundles: [ID<AidRequest>: ItemBundle]

    /// - Parameter rows: also those that want nothing more: a bundle does not fall apart where one item has all of it.
    init(_ wanted: [Requests.Wanting], among rows: [Requests.Wanting], in region: RegionID, _ db: Postgres.Connection) throws {
        let incidents = Set(wanted.compactMap(\.request.incident)).sorted()
        affected = try Incidents.affected(by: incidents, in: region, db).mapValues { models in
            // In which versions is not known: whoever has such a model is asked, and nobody is left out.
            models.map { AffectedModel(model: $0.model, of: $0.aidClass, firmware: [], assessed: .affected) }
        }
        let open = rows.map(\.item.item).filter { $0.state == .open }
        let counted = open.filter { $0.mostLenders != nil || $0.together != nil }
        let givers = try RequestItems.givers(of: counted.map(\.id), in: region, db)
        self.givers = givers
        // One alone that says so waits for the others to be said.
        let tied = Dictionary(grouping: counted.filter { $0.together != nil }, by: \.request).filter { $0.value.count > 1 }
        bundles = Dictionary(
            uniqueKeysWithValues: tied.map { request, items in
                let isOfOne = items.contains { $0.together == .sameLender }
                let lenders = items.reduce(into: Set<ID<Member>>()) { $0.formUnion(givers[$1.id] ?? []) }
                return (request, ItemBundle(id: request.description, sameLender: isOfOne, givers: lenders))
            })
    }

    func facts(of row: Requests.Wanting) -> AskerFacts {
        let item = row.item.item
        var facts = AskerFacts.none
        if let models = row.request.incident.flatMap({ affected[$0] }) { facts.affected = .known(models) }
        facts.mostLenders = item.mostLenders
        facts.givers = givers[item.id] ?? []
        if item.together != nil { facts.bundle = bundles[row.request.id] }
        return facts
    }
}
