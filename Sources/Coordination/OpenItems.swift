import Foundation
import Matching
import MutualAid
import Postgres
import Records

/// Items that still want something, and whatever is listed that would do for them, as they stand in one snapshot. What a plan is made
/// from and whom a wave asks both begin here, so that the same listing is the same candidate to both.
struct OpenItems {
    let items: [OpenItem]
    /// Without regard to caps: what these leave to each is shared out with the decisions known.
    let candidates: [Candidate]
    let caps: [Cap]
    let parents: [ID<Member>: ID<Member>]
    /// Of each class, who asks for it too and how bad that is: whoever is short of something has none to spare.
    let short: [AidClass: [ID<Member>: Harm]]
    let overrides: [Override]

    /// Nothing of other classes than these items' own and their substitutes is read.
    /// - Parameters:
    ///   - all: everything that is asked for, where it has been read already.
    ///   - wanting: how many an item wants. A plan fills what is missing; a wave may ask for what ends before the need does.
    init(
        _ rows: [Requests.Wanting], among all: [Requests.Wanting]? = nil, wanting: (ItemRow) -> Int, in region: RegionID, at now: Date,
        _ db: Postgres.Connection
    ) throws {
        let wanted = rows.filter { $0.item.item.state == .open && wanting($0.item) > 0 }
        let classes = Set(wanted.flatMap(\.item.item.classes)).sorted { $0.rawValue < $1.rawValue }
        let listed = try Capabilities.published(in: region, classes: classes, db)
        let sites = Set(wanted.map(\.request.site))
        let places = try Members.places(of: sites.union(listed.map(\.site)).sorted(), in: region, db)
        let ways = try TravelTimes.to(sites.sorted(), in: region, db)
        let short = Self.short(try all ?? Requests.asking(for: classes, in: region, db), at: now)
        let said = try ItemFacts(wanted, among: rows, in: region, db)
        items = wanted.map { row in
            let facts = said.facts(of: row)
            return OpenItem(
                item: row.item.item, request: row.request, missing: wanting(row.item), place: places[row.request.site],
                neededBy: row.item.wantedBy(row.request), facts: facts, minutesFrom: ways[row.request.site] ?? [:])
        }
        caps = try Caps.all(of: classes, in: region, db)
        parents = try caps.isEmpty ? [:] : Members.parents(in: region, db)
        candidates = listed.map { capability in
            var facts = LenderFacts.none
            if let harm = short[capability.aidClass]?[capability.member] {
                facts.incidents = .known([OwnIncident(vector: nil, harm: harm)])
            }
            return Candidate(capability: capability, place: places[capability.site], facts: facts)
        }
        self.short = short
        overrides = try Overrides.asking(of: items.map(\.item.id), in: region, db)
    }

    private static func short(_ all: [Requests.Wanting], at now: Date) -> [AidClass: [ID<Member>: Harm]] {
        var short: [AidClass: [ID<Member>: Harm]] = [:]
        for row in all where row.item.missing(at: now) > 0 {
            short[row.item.item.aidClass, default: [:]].merge([row.request.member: row.request.plannedHarm]) {
                $0.tier < $1.tier ? $0 : $1
            }
        }
        return short
    }
}
