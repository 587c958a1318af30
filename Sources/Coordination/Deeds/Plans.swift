import Foundation
import Matching
import MutualAid
import Records

/// Finds the best plan for everything that is asked for. It asks nobody and holds nothing.
public struct MakePlan: Deed {
    public static let permission = Permission.region(.coordinator)

    public init() {}

    public struct Snapshot: Sendable {
        let planning: Planning
        let solution: Solution
        let position: Int
        /// Versions of the requests and capabilities that the plan proposes to bring together.
        let requests: [AidRequest]
        let capabilities: [Capability]
        let proposals: [(judgement: Judgement, quantity: Int)]
    }

    public func prepare(_ readiness: Readiness) async throws -> Snapshot {
        let caller = readiness.caller
        guard let region = caller.seat?.region else { throw Refusal.chooseSeat }
        let (planning, position) = try await readiness.database.read(
            .heavy, opening: Opening.statement(for: caller), as: Opening.self
        ) { db, opening in
            let planning = Planning(try PlanningInput(of: region, at: opening.moment.now, db))
            return (planning, try Journal.position(in: region, db))
        }
        // The solver runs on no connection, in no transaction and on no thread that serves anybody.
        let solution = try await Solving.alone { try planning.run.solve() }
        let proposals = planning.proposals(from: solution)
        return Snapshot(
            planning: planning, solution: solution, position: position,
            requests: Array(Set(proposals.map(\.judgement.pair.item.request))),
            capabilities: Array(Set(proposals.map(\.judgement.pair.candidate.capability))), proposals: proposals)
    }

    public func perform(_ work: Work, _ snapshot: Snapshot) throws -> Planned {
        try work.demand(Self.self, Parties())
        try Lock.share(.request, snapshot.requests.map(\.id), in: work.region, work.db)
        try Lock.share(.capability, snapshot.capabilities.map(\.id), in: work.region, work.db)
        let requests = try Requests.load(snapshot.requests.map(\.id), in: work.region, work.db)
        let capabilities = try Capabilities.load(snapshot.capabilities.map(\.id), in: work.region, work.db)
        if Set(requests.map { [$0.id.description, "\($0.version)"] })
            != Set(snapshot.requests.map { [$0.id.description, "\($0.version)"] })
            || Set(capabilities.map { [$0.id.description, "\($0.version)"] })
                != Set(snapshot.capabilities.map { [$0.id.description, "\($0.version)"] })
        {
            throw PreparedInVain()
        }
        let run = snapshot.planning.run.json()
        let plan = Plan(
            id: work.newID(), madeAt: work.now, digest: Sodium.hexadecimal(Sodium.sha256(run)), status: snapshot.solution.status.rawValue)
        let proposals = snapshot.proposals.map { proposed in
            let pair = proposed.judgement.pair
            return Proposal(
                id: work.newID(), plan: plan.id, item: pair.item.item.id, request: pair.item.request.id,
                capability: pair.candidate.capability.id, lender: pair.candidate.capability.member, quantity: proposed.quantity,
                kilometres: pair.kilometres.map { Int($0.rounded()) }, arrivesAt: pair.arrivesAt,
                asks: proposed.judgement.asks.map(\.rawValue), refusedBy: proposed.judgement.refusedBy?.rawValue)
        }
        let items = snapshot.planning.judgements.sorted { $0.key < $1.key }
            .map { Plans.NewItem(item: $0.key, verdicts: $0.value.counts()) }
        try Plans.insert(
            plan, position: snapshot.position,
            stored: (
                run: String(decoding: run, as: UTF8.self), answer: String(decoding: snapshot.solution.json(), as: UTF8.self)
            ), items: items, proposals: proposals, in: work.region, work.db)
        let proposed = proposals.reduce(0) { $0 + $1.quantity }
        let missing = snapshot.planning.missing - proposed
        try work.record(.planMade(plan: plan.id, items: items.count, proposed: proposed, missing: missing), audience: [])
        return Planned(plan: plan.id, status: plan.status, items: items.count, proposed: proposed, missing: missing)
    }
}

public struct Planned: Codable, Sendable, Hashable {
    public let plan: ID<Plan>
    public let status: String
    public let items: Int
    /// Units that the plan proposes.
    public let proposed: Int
    /// Units that no plan can fill.
    public let missing: Int
}
