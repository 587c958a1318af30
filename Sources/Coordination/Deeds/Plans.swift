import Foundation
import Matching
import MutualAid
import Records

/// Finds the best plan for everything that is asked for. It asks nobody and holds nothing.
public struct MakePlan: Deed {
    public static let permission = Permission.region(.coordinator)
    public static let solves = true

    public init() {}

    /// What was read, judged, solved and written down before the transaction that saves it.
    public struct Snapshot: Sendable {
        let planning: Planning
        let position: Int
        let solved: Solved
        let written: Written
    }

    struct Solved: Sendable {
        let proposals: [(judgement: Judgement, quantity: Int)]
        /// Of each item, what goes to others of what could come for it.
        let elsewhere: [ID<RequestItem>: ElsewhereCount]
        let answer: String
        let status: Solution.Status
        /// Versions of the requests and capabilities that the plan proposes to bring together.
        let requests: [ID<AidRequest>: Int]
        let capabilities: [ID<Capability>: Int]
        /// How many were missing of each item that it proposes something for.
        let missing: [ID<RequestItem>: Int]

        init(_ planning: Planning, stopped: @escaping () -> Bool) throws {
            let solution = try planning.run.solve(stopped: stopped)
            proposals = planning.proposals(from: solution)
            elsewhere = planning.givenElsewhere(by: proposals)
            answer = String(decoding: solution.json(), as: UTF8.self)
            status = planning.status(of: solution)
            let pairs = proposals.map(\.judgement.pair)
            requests = Dictionary(pairs.map { ($0.item.request.id, $0.item.request.version) }, uniquingKeysWith: { first, _ in first })
            missing = Dictionary(pairs.map { ($0.item.item.id, $0.item.missing) }, uniquingKeysWith: { first, _ in first })
            capabilities = Dictionary(
                pairs.map { ($0.candidate.capability.id, $0.candidate.capability.version) }, uniquingKeysWith: { first, _ in first })
        }
    }

    struct Written: Sendable {
        let items: [Plans.NewItem]
        let run: String
        let digest: String

        init(_ planning: Planning) {
            items = planning.judgements.sorted { $0.key < $1.key }.map { Plans.NewItem(item: $0.key, verdicts: $0.value.counts()) }
            let bytes = planning.run.json()
            run = String(decoding: bytes, as: UTF8.self)
            digest = Sodium.hexadecimal(Sodium.sha256(bytes))
        }
    }

    public func prepare(_ readiness: Readiness) async throws -> Snapshot {
        let caller = readiness.caller
        guard let region = caller.seat?.region else { throw Refusal.chooseSeat }
        let (input, position) = try await readiness.database.read(
            .heavy, opening: Opening.statement(for: caller), as: Opening.self
        ) { db, opening in
            (try PlanningInput(of: region, at: opening.moment.now, db), try Journal.position(in: region, db))
        }
        // On no connection, in no transaction and on no thread that serves anybody.
        let planning = try await Solving.alone { Planning(input) }
        async let written = Solving.beside { Written(planning) }
        let solved = try await Solving.search { try Solved(planning, stopped: $0) }
        let snapshot = try await Snapshot(planning: planning, position: position, solved: solved, written: written)
        try await Solving.meanwhile()
        return snapshot
    }

    public func perform(_ work: Work, _ snapshot: Snapshot) throws -> Planned {
        try work.demand(Self.self, Parties())
        let (solved, written) = (snapshot.solved, snapshot.written)
        let (requests, capabilities) = (solved.requests.keys.sorted(), solved.capabilities.keys.sorted())
        try Lock.share(.request, requests, in: work.region, work.db)
        try Lock.share(.capability, capabilities, in: work.region, work.db)
        let (asked, listed) = (
            try Requests.load(requests, in: work.region, work.db), try Capabilities.load(capabilities, in: work.region, work.db)
        )
        let isOld =
            asked.contains { solved.requests[$0.id] != $0.version } || listed.contains { solved.capabilities[$0.id] != $0.version }
        if isOld || asked.count != requests.count || listed.count != capabilities.count { throw PreparedInVain() }
        if try !isMissingStill(work, solved, at: snapshot.planning.input.now) { throw PreparedInVain() }
        if try !standsByDecisions(work, snapshot.planning.input) { throw PreparedInVain() }
        let plan = Plan(id: work.newID(), madeAt: work.now, digest: written.digest, status: solved.status.rawValue)
        let proposals = solved.proposals.map { proposed in
            let pair = proposed.judgement.pair
            return Proposal(
                id: work.newID(), plan: plan.id, item: pair.item.item.id, request: pair.item.request.id,
                capability: pair.candidate.capability.id, lender: pair.candidate.capability.member, quantity: proposed.quantity,
                kilometres: pair.kilometres.map { Int($0.rounded()) }, arrivesAt: pair.arrivesAt,
                asks: proposed.judgement.asks.map(\.rawValue), questions: proposed.judgement.asked.map(\.question.rawValue),
                refusedBy: proposed.judgement.refusedBy?.rawValue)
        }
        let items = written.items.map { row in
            Plans.NewItem(item: row.item, verdicts: row.verdicts.less(solved.elsewhere[row.item] ?? ElsewhereCount()))
        }
        try Plans.insert(
            plan, position: snapshot.position, stored: (run: written.run, answer: solved.answer), items: items,
            proposals: proposals, in: work.region, work.db)
        let proposed = proposals.reduce(0) { $0 + $1.quantity }
        let missing = snapshot.planning.missing - proposed
        try work.record(.planMade(plan: plan.id, items: written.items.count, proposed: proposed, missing: missing), audience: [])
        return Planned(plan: plan.id, status: plan.status, items: written.items.count, proposed: proposed, missing: missing)
    }
}

extension MakePlan {
    /// Whether as many are missing as the plan was made for: what is offered meanwhile changes no version of the request, nor, where it comes
    /// from another listing, of what the plan proposes.
    fileprivate func isMissingStill(_ work: Work, _ solved: Solved, at now: Date) throws -> Bool {
        let rows = try RequestItems.rows(solved.missing.keys.sorted(), in: work.region, work.db)
        return rows.count == solved.missing.count && rows.allSatisfy { $0.missing(at: now) == solved.missing[$0.item.id] }
    }

    /// Whether what people have decided, and how many health systems let out, is still what the plan was made from. Whoever decides about a
    /// pair holds its request, which is locked by now if the plan proposes that pair.
    fileprivate func standsByDecisions(_ work: Work, _ input: PlanningInput) throws -> Bool {
        let decided = try Overrides.asking(of: input.items.map(\.item.id), in: work.region, work.db)
        let classes = Set(input.items.flatMap(\.item.classes)).sorted { $0.rawValue < $1.rawValue }
        let caps = try Caps.all(of: classes, in: work.region, work.db)
        // What is out under a cap is no decision.
        func most(_ caps: [Cap]) -> Set<Cap> { Set(caps.map { Cap(member: $0.member, aidClass: $0.aidClass, most: $0.most, out: 0) }) }
        return Set(decided) == Set(input.overrides) && most(caps) == most(input.caps)
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
