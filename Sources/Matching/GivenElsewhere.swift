import Foundation
import MutualAid

/// What the newest plan gives to other items of what could come for one.
public struct GivenElsewhere: Hashable, Sendable, Codable {
    public let plan: ID<Plan>
    public let madeAt: Date
    /// Whether something has changed since that this plan did not know.
    public let outOfDate: Bool
    public let shares: [Share]

    /// So many units of one listing, for somebody else.
    public struct Share: Hashable, Sendable, Codable {
        public let capability: ID<Capability>
        public let request: ID<AidRequest>
        public let requestNumber: String
        public let askerName: String
        public let harm: Harm?
        public let units: Int

        public init(
            capability: ID<Capability>, request: ID<AidRequest>, requestNumber: String, askerName: String, harm: Harm?, units: Int
        ) {
            self.capability = capability
            self.request = request
            self.requestNumber = requestNumber
            self.askerName = askerName
            self.harm = harm
            self.units = units
        }

        /// Whether a plan serves it only after that request.
        func isLessGrave(than request: AidRequest) -> Bool { (harm ?? .assumedWhenUnsaid).tier > request.plannedHarm.tier }
    }

    public init(plan: ID<Plan>, madeAt: Date, outOfDate: Bool, shares: [Share]) {
        self.plan = plan
        self.madeAt = madeAt
        self.outOfDate = outOfDate
        self.shares = shares
    }

    /// Of all shares, what is taken from those who could come, and no more than they have to give: where only asking tells how many that
    /// is, there is nothing to count.
    func counted(among judgements: [Judgement]) -> GivenElsewhere {
        var room: [ID<Capability>: Int] = [:]
        for judgement in judgements where judgement.canCome {
            room[judgement.pair.candidate.capability.id] = judgement.pair.candidate.given
        }
        let counted = shares.compactMap { share -> Share? in
            let units = min(share.units, room[share.capability] ?? 0)
            if units <= 0 { return nil }
            room[share.capability, default: 0] -= units
            return Share(
                capability: share.capability, request: share.request, requestNumber: share.requestNumber, askerName: share.askerName,
                harm: share.harm, units: units)
        }
        return GivenElsewhere(plan: plan, madeAt: madeAt, outOfDate: outOfDate, shares: counted)
    }

    public var units: Int { shares.reduce(0) { $0 + $1.units } }

    /// Units by listing.
    var taken: [ID<Capability>: Int] { Dictionary(shares.map { ($0.capability, $0.units) }, uniquingKeysWith: +) }

    /// By request, whoever is given most first; the capability is one of those from which it comes.
    public var byRequest: [Share] {
        Dictionary(grouping: shares, by: \.request).values.compactMap { shares -> Share? in
            guard let first = shares.min(by: { $0.capability < $1.capability }) else { return nil }
            return Share(
                capability: first.capability, request: first.request, requestNumber: first.requestNumber, askerName: first.askerName,
                harm: first.harm, units: shares.reduce(0) { $0 + $1.units })
        }.sorted { (-$0.units, $0.requestNumber, $0.request) < (-$1.units, $1.requestNumber, $1.request) }
    }
}

/// How much of what could come for an item goes to others, as a row of the counts.
public struct ElsewhereCount: Hashable, Sendable {
    /// Who gives something to others.
    private(set) var givers = CandidateSum()
    /// Of whom nothing is left.
    private(set) var emptied = CandidateSum()

    public init() {}

    mutating func add(_ units: Int, of judgement: Judgement) {
        let (given, isAsked) = (judgement.pair.candidate.given, !judgement.asks.isEmpty)
        let part = min(units, given)
        if part <= 0 { return }
        givers.add(part, isAsked: isAsked)
        if part == given { emptied.add(part, isAsked: isAsked) }
    }
}

extension Planning {
    /// Of each item, what these proposals give to others of what could come for it.
    public func givenElsewhere(by proposals: [(judgement: Judgement, quantity: Int)]) -> [ID<RequestItem>: ElsewhereCount] {
        var all: [ID<Capability>: Int] = [:]
        var own: [Forced.Key: Int] = [:]
        for (judgement, quantity) in proposals {
            all[judgement.pair.candidate.capability.id, default: 0] += quantity
            own[Forced.Key(judgement), default: 0] += quantity
        }
        return judgements.mapValues { judged in
            var sum = ElsewhereCount()
            for judgement in judged where judgement.canCome {
                guard let units = all[judgement.pair.candidate.capability.id] else { continue }
                sum.add(units - (own[Forced.Key(judgement)] ?? 0), of: judgement)
            }
            return sum
        }
    }
}

extension [VerdictCount] {
    /// The same with what a plan gives to others as the last thing that is taken.
    public func less(_ elsewhere: ElsewhereCount) -> [VerdictCount] {
        let (givers, emptied) = (elsewhere.givers, elsewhere.emptied)
        if givers.units == 0 { return self }
        return flatMap { count -> [VerdictCount] in
            guard count.sum == .left else { return [count] }
            return [
                givers.row(VerdictCount.Sum.others.rawValue, VerdictCount.Sum.kept.rawValue),
                VerdictCount(
                    rule: count.rule, answer: count.answer, candidates: count.candidates - emptied.candidates,
                    units: count.units - givers.units, toAsk: (count.toAsk ?? 0) - emptied.toAsk,
                    unitsToAsk: (count.unitsToAsk ?? 0) - givers.unitsToAsk),
            ]
        }
    }
}
