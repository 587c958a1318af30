import Foundation
import MutualAid
import Records

/// Gives the sites of an exercise region that have listed nothing yet stock in proportion to their beds, and opens requests.
public struct StockExercise: Deed {
    public static let permission = Permission.region(.coordinator)

    /// The same seed makes the same stock for the same members.
    public let seed: Int
    /// How many hospitals ask; nil: one in twelve.
    public let requests: Int?

    public init(seed: Int, requests: Int? = nil) {
        self.seed = seed
        self.requests = requests
    }

    public func check(_ check: inout Check) {
        check.whole("seed", seed, 0...Int(Int32.max))
        check.whole("requests", requests, 0...2_000)
    }

    public func perform(_ work: Work, _: Void) throws -> Stocked {
        try work.demand(Self.self, Parties())
        guard let region = try Regions.load(work.region, work.db) else { throw Refusal.notFound }
        // A real region's stock is what its members say, never what somebody made up.
        if !region.isExercise { throw Refusal.notAllowed }
        // By name, not by identity: the same list imported anew gets the same stock.
        let sites = try Members.allSites(in: work.region, work.db).sorted { ($0.name, $0.address) < ($1.name, $1.address) }
        let stocked = try Capabilities.stockedSites(in: work.region, work.db)
        var chance = SeededChance(seed: UInt64(seed))
        var capabilities: [Capability] = []
        for site in sites {
            // Chance runs on for a site that has its stock, so that the others get the same as they would have had.
            for stock in ExerciseStock.stock(beds: site.beds, chance: &chance) where !stocked.contains(site.id) {
                capabilities.append(
                    Capability(
                        id: work.newID(), member: site.member, site: site.id, aidClass: stock.aidClass, model: nil,
                        quantity: stock.quantity, reserve: stock.reserve, promised: 0,
                        terms: CapabilityTerms(leadMinutes: stock.leadMinutes), state: .published, confirmedAt: work.now, version: 1))
            }
        }
        try Capabilities.insertAll(capabilities, in: work.region, work.db)
        let asking = ExerciseStock.asking(sites, count: requests ?? (sites.count + 11) / 12, chance: &chance)
        for ask in asking { try submit(ask, work) }
        try work.record(.exerciseStocked(capabilities: capabilities.count, requests: asking.count), audience: [])
        return Stocked(capabilities: capabilities.count, requests: asking.count)
    }

    private func submit(_ ask: ExerciseStock.Ask, _ work: Work) throws {
        let trouble = try work.keep("EXERCISE", audience: [ask.site.member], owner: ask.site.member)
        let request = AidRequest(
            id: work.newID(), number: work.newNumber(prefix: "R"), member: ask.site.member, site: ask.site.id, occasion: .incident,
            callback: "555-0100", harm: ask.harm, neededBy: work.now.addingTimeInterval(Double(ask.hours) * 3600), state: .submitted,
            submittedAt: work.now, priority: nil, triagedAt: nil, approvedAt: nil, version: 1)
        let items = ask.items.map {
            RequestItem(
                id: work.newID(), request: request.id, aidClass: $0.aidClass, model: nil, quantity: $0.quantity,
                neededUntil: work.now.addingTimeInterval(14 * 86_400), state: .open)
        }
        try Requests.insert(request, items: items, trouble: trouble.id, askedBy: work.caller.account, in: work.region, work.db)
        try work.record(
            .requestSubmitted(
                request: request.id, number: request.number,
                items: ask.items.map { Happening.Asked(aidClass: $0.aidClass, quantity: $0.quantity) }),
            audience: [ask.site.member], note: trouble)
    }
}

public struct Stocked: Codable, Sendable, Hashable {
    public let capabilities: Int
    public let requests: Int
}
