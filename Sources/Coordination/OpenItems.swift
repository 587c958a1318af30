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
    /// Of each class, who asks for it too, how bad that is and from when: whoever is short of something has none to spare.
    let short: [AidClass: [ID<Member>: [OwnIncident]]]
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
        let listed = try Capabilities.listed(in: region, classes: classes, db)
        let sites = Set(wanted.map(\.request.site))
        let places = try Members.places(of: sites.union(listed.map(\.site)).sorted(), in: region, db)
        let ways = try TravelTimes.to(sites.sorted(), in: region, db)
        let short = Self.short(try all ?? Requests.asking(for: classes, in: region, db), at: now)
        let declined = Dictionary(
            grouping: try Enquiries.declined(of: Set(wanted.map(\.request.id)).sorted(), in: region, db), by: \.item)
        let said = try ItemFacts(wanted, among: rows, in: region, db)
        items = wanted.map { row in
            var facts = said.facts(of: row)
            facts.declined = Set(declined[row.item.item.id, default: []].map(\.capability))
            let neededBy = row.item.wantedBy(row.request)
            return OpenItem(
                item: row.item.item, request: row.request, missing: wanting(row.item), place: places[row.request.site],
                neededBy: neededBy, latestMinutes: OpenItem.latestMinutes(neededBy: neededBy, at: now), facts: facts,
                minutesFrom: ways[row.request.site] ?? [:])
        }
        caps = try Caps.all(of: classes, in: region, db)
        parents = try caps.isEmpty ? [:] : Members.parents(in: region, db)
        let answers = try LenderAnswers.about(items.map(\.item.id), in: region, db)
        let troubled = Set(try Incidents.troubled(of: Set(listed.map(\.member)).sorted(), in: region, db))
        let down = try Incidents.down(Set(listed.map(\.member)).sorted(), in: region, db)
        candidates = listed.map { capability in
            var facts = LenderFacts.none
            var own = short[capability.aidClass]?[capability.member] ?? []
            // What an incident has to do with this class nobody has written down.
            if troubled.contains(capability.member) { own.append(OwnIncident(vector: nil, harm: nil)) }
            // What is short of the class itself stands above already.
            if let harm = down[capability.member] { own.append(OwnIncident(vector: nil, harm: harm, isElsewhere: true)) }
            if !own.isEmpty { facts.incidents = .known(own) }
            facts.answers = answers[capability.id] ?? []
            return Candidate(capability: capability, place: places[capability.site], facts: facts)
        }
        self.short = short
        overrides = try Overrides.asking(of: items.map(\.item.id), in: region, db)
    }

    /// As it was said: an asker is served as if care were lost where it has not said so, but a lender is not kept out for that.
    private static func short(_ all: [Requests.Wanting], at now: Date) -> [AidClass: [ID<Member>: [OwnIncident]]] {
        var short: [AidClass: [ID<Member>: [OwnIncident]]] = [:]
        for row in all where row.item.missing(at: now) > 0 {
            let (request, occasion) = (row.request, row.request.occasion)
            // An incident is there already; anything else begins when the thing is needed, and planned work can be put off.
            let own = OwnIncident(
                vector: nil, harm: occasion == .plannedWork ? nil : request.harm,
                from: occasion == .incident ? nil : row.item.wantedBy(request))
            short[row.item.item.aidClass, default: [:]][request.member, default: []].append(own)
        }
        return short
    }

    /// Of each class, who is short of it before the last of the items ends: nobody asks these for it in a wave.
    var shortMeanwhile: [AidClass: Set<ID<Member>>] {
        let end = items.map { $0.item.neededUntil ?? $0.neededBy }.max() ?? .distantPast
        return short.mapValues { members in
            Set(members.filter { _, own in own.contains { $0.begins(before: end) } }.keys)
        }
    }
}
