import Foundation
import MutualAid

/// What a plan comes to, in figures that a person weighs.
public struct PlanFigures: Hashable, Sendable, Codable {
    public struct Unmet: Hashable, Sendable, Codable {
        /// 0 is served first.
        public let tier: Int
        public let units: Int
    }

    /// Tiers that occur, ascending.
    public let unmet: [Unmet]
    public let proposed: Int
    /// Units that come after they are needed, and by how many minutes, all of them together.
    public let lateUnits: Int
    public let lateMinutes: Int
    /// Of these units, those that may come so late.
    public let mayBeLateUnits: Int
    /// On the road, one way, once from each site to another: what goes the same way goes on one drive.
    public let drivingMinutes: Int
    /// Units whose lender has to be asked something first.
    public let unitsToAsk: Int
    public let lenders: Int
    /// How far the plan is proven, as `Solution.Status` spells it.
    public let status: String

    init(_ planning: Planning, _ proposals: [(judgement: Judgement, quantity: Int)], _ status: Solution.Status) {
        self.status = status.rawValue
        var given: [ID<RequestItem>: Int] = [:]
        for (judgement, quantity) in proposals { given[judgement.pair.item.item.id, default: 0] += quantity }
        var unmet: [Int: Int] = [:]
        for item in planning.input.items where item.missing > 0 {
            unmet[item.request.plannedHarm.tier, default: 0] += max(0, item.missing - given[item.item.id, default: 0])
        }
        self.unmet = unmet.sorted { $0.key < $1.key }.map { Unmet(tier: $0.key, units: $0.value) }
        proposed = given.values.reduce(0, +)
        let late = proposals.filter { $0.judgement.pair.minutesLate > 0 }
        lateUnits = late.reduce(0) { $0 + $1.quantity }
        lateMinutes = late.reduce(0) { $0 + $1.quantity * $1.judgement.pair.minutesLate }
        mayBeLateUnits = late.reduce(0) { $0 + ($1.judgement.pair.minutesTooLate == 0 ? $1.quantity : 0) }
        drivingMinutes = Dictionary(
            proposals.map(\.judgement.pair).map { pair in
                (Drive(from: pair.candidate.capability.site, to: pair.item.request.site, mode: pair.travel.mode), pair.travel.minutes)
            }, uniquingKeysWith: max
        ).values.reduce(0, +)
        unitsToAsk = proposals.reduce(0) { $0 + ($1.judgement.asked.isEmpty ? 0 : $1.quantity) }
        lenders = Set(proposals.map(\.judgement.pair.candidate.capability.member)).count
    }
}

/// What goes by the same mode from one site to another.
private struct Drive: Hashable {
    let from: ID<Site>
    let to: ID<Site>
    let mode: Travel.Mode
}

/// Two plans side by side.
public struct PlanComparison: Hashable, Sendable, Codable {
    /// Units of one capability for one item, which the two plans do not give alike.
    public struct Change: Hashable, Sendable, Codable {
        public let item: ID<RequestItem>
        public let capability: ID<Capability>
        public let lender: ID<Member>
        public let before: Int
        public let after: Int
    }

    public let before: PlanFigures
    public let after: PlanFigures
    /// By item, then capability.
    public let changes: [Change]

    public init(_ before: Planning, _ first: Solution, _ after: Planning, _ second: Solution) {
        let (old, new) = (before.proposals(from: first), after.proposals(from: second))
        self.before = PlanFigures(before, old, before.status(of: first))
        self.after = PlanFigures(after, new, after.status(of: second))
        var units: [Forced.Key: (lender: ID<Member>, before: Int, after: Int)] = [:]
        for (judgement, quantity) in old {
            units[Forced.Key(judgement), default: (judgement.pair.candidate.capability.member, 0, 0)].before += quantity
        }
        for (judgement, quantity) in new {
            units[Forced.Key(judgement), default: (judgement.pair.candidate.capability.member, 0, 0)].after += quantity
        }
        changes = units.filter { $0.value.before != $0.value.after }.sorted { $0.key < $1.key }.map { key, value in
            Change(item: key.item, capability: key.capability, lender: value.lender, before: value.before, after: value.after)
        }
    }
}
