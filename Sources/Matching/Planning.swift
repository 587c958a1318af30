import Foundation
import MutualAid

/// Units of a capability for which an item's lender has been asked already.
public struct WaitingEnquiry: Hashable, Sendable {
    public let item: ID<RequestItem>
    public let capability: ID<Capability>
    public let quantity: Int

    public init(item: ID<RequestItem>, capability: ID<Capability>, quantity: Int) {
        self.item = item
        self.capability = capability
        self.quantity = quantity
    }
}

/// A region's open items and published capabilities, judged and turned into one run of the solver.
public struct Planning: Sendable {
    public let run: Run
    /// For each open item, in the order given, what was said about every candidate.
    public let judgements: [ID<RequestItem>: [Judgement]]

    /// What one unit costs more where something has to be asked first: such a candidate ranks behind every yes.
    static let askCost = 100_000
    /// The same for each place of a substitute in the asker's order: it ranks behind everybody of the classes before it, also behind
    /// those who have to be asked. Only coming in time goes before that.
    static let substituteCost = 200_000
    /// What one unit costs less where its lender has been asked already.
    static let keep = 60
    /// Minutes of driving that a unit from the second half of what a lender has free may save before it is taken.
    static let strain = 30
    static let staleCost = 20

    public init(items: [OpenItem], candidates: [Candidate], waiting: [WaitingEnquiry], at now: Date) {
        let classes = Dictionary(grouping: candidates, by: \.capability.aidClass)
        var judgements: [ID<RequestItem>: [Judgement]] = [:]
        var needs: [Run.Need] = []
        var arcs: [Run.Arc] = []
        var used: [ID<Capability>: Candidate] = [:]
        let asked = Dictionary(grouping: waiting) { Key(item: $0.item, capability: $0.capability) }
        for item in items where item.missing > 0 {
            let wanted = [item.item.aidClass] + item.item.substitutes
            let judged = wanted.flatMap { classes[$0] ?? [] }.map { Judgement(Pair(item, $0, at: now)) }
            judgements[item.item.id] = judged
            needs.append(
                Run.Need(
                    id: item.item.id.description, quantity: item.missing, tier: item.request.plannedHarm.tier,
                    minQuantity: item.item.leastMore(missing: item.missing)))
            for judgement in judged where judgement.canCome {
                let capability = judgement.pair.candidate.capability
                used[capability.id] = judgement.pair.candidate
                let kept = asked[Key(item: item.item.id, capability: capability.id)]?.reduce(0) { $0 + $1.quantity } ?? 0
                arcs.append(
                    Run.Arc(
                        need: item.item.id.description, supply: capability.id.description,
                        cost: Self.cost(judgement, at: now), late: min(100_000, (judgement.pair.minutesLate + 14) / 15),
                        capacity: judgement.units, kept: min(kept, judgement.units)))
            }
        }
        self.judgements = judgements
        let supplies = used.values.sorted { $0.capability.id < $1.capability.id }
        run = Run(
            needs: needs,
            supplies: supplies.map { candidate in
                let most = needs.reduce(0) { $0 + $1.quantity }
                return Run.Supply(
                    id: candidate.capability.id.description, quantity: min(1_000_000, candidate.free ?? most))
            },
            sources: supplies.compactMap { candidate in
                guard let free = candidate.free, free > 1 else { return nil }
                return Run.Source(
                    id: candidate.capability.id.description,
                    steps: [Run.Step(units: (free + 1) / 2, cost: 0), Run.Step(units: nil, cost: Self.strain)])
            },
            arcs: arcs, keep: Self.keep)
    }

    private struct Key: Hashable {
        let item: ID<RequestItem>
        let capability: ID<Capability>
    }

    /// Minutes until it is useful, as the crow's distance and the lead time say, and what makes it less sure.
    static func cost(_ judgement: Judgement, at now: Date) -> Int {
        let capability = judgement.pair.candidate.capability
        let minutes = Int((judgement.pair.arrivesAt.timeIntervalSince(now) / 60).rounded(.up))
        let sameModel = judgement.pair.item.item.model != nil && judgement.pair.item.item.model == capability.model
        return min(
            1_000_000,
            max(0, minutes) + (capability.isStale(at: now) ? staleCost : 0) + (judgement.asks.isEmpty ? 0 : askCost)
                + judgement.pair.rank * substituteCost + (sameModel ? 0 : 15))
    }

    /// One proposal for each pair that the solver chose. The solver knows no lots: what it divided is rounded down to whole ones, and
    /// where that leaves an item with fewer than are of use, nothing is proposed for it.
    public func proposals(from solution: Solution) -> [(judgement: Judgement, quantity: Int)] {
        var byPair: [Key: Judgement] = [:]
        for list in judgements.values {
            for judgement in list where judgement.canCome {
                byPair[Key(item: judgement.pair.item.item.id, capability: judgement.pair.candidate.capability.id)] = judgement
            }
        }
        let proposed: [(judgement: Judgement, quantity: Int)] = solution.assignments.compactMap { assignment in
            guard let item = ID<RequestItem>(assignment.need), let capability = ID<Capability>(assignment.supply),
                let judgement = byPair[Key(item: item, capability: capability)]
            else { return nil }
            let quantity = judgement.pair.candidate.capability.terms.particulars.wholeLots(of: assignment.quantity)
            return quantity > 0 ? (judgement, quantity) : nil
        }
        let sums = Dictionary(proposed.map { ($0.judgement.pair.item.item.id, $0.quantity) }, uniquingKeysWith: +)
        return proposed.filter { one in
            let item = one.judgement.pair.item
            return sums[item.item.id, default: 0] >= item.item.leastMore(missing: item.missing)
        }
    }
}
