import MutualAid

/// One candidate with what all rules said about it.
public struct Judgement: Hashable, Sendable {
    public let pair: Pair
    /// The first rule that keeps it out; nil where it can come.
    public let refusedBy: Rule?
    public let relaxation: Relaxation?
    /// What has to be asked, by the rules that do not know.
    public let asks: [Rule]

    public init(_ pair: Pair) {
        var asks: [Rule] = []
        var refusedBy: Rule?
        var relaxation: Relaxation?
        for rule in Rule.allCases {
            switch rule.judge(pair) {
            case .yes: continue
            case .ask: asks.append(rule)
            case .no(let ease):
                refusedBy = rule
                relaxation = ease
            }
            if refusedBy != nil { break }
        }
        self.pair = pair
        self.refusedBy = refusedBy
        self.relaxation = relaxation
        self.asks = refusedBy == nil ? asks : []
    }

    public var canCome: Bool { refusedBy == nil }

    /// Units that this candidate could give to the item, in whole lots; where only asking tells, all that is missing.
    public var units: Int {
        let candidate = pair.candidate
        return candidate.capability.terms.particulars.wholeLots(of: min(pair.item.missing, candidate.free ?? pair.item.missing))
    }
}

extension [Judgement] {
    /// How many candidates each rule removes or asks about, and who is left: each is counted at the first rule that it fails.
    public func counts() -> [VerdictCount] {
        func listed(_ judgements: [Judgement]) -> Int {
            judgements.reduce(0) { $0 + ($1.pair.candidate.capability.quantity ?? 0) }
        }
        var counts = [VerdictCount(rule: "all", answer: "yes", candidates: count, units: listed(self))]
        let left = filter(\.canCome)
        for rule in Rule.allCases {
            let removed = filter { $0.refusedBy == rule }
            if !removed.isEmpty {
                counts.append(VerdictCount(rule: rule.rawValue, answer: "no", candidates: removed.count, units: listed(removed)))
            }
            let asked = filter { $0.asks.first == rule }
            if !asked.isEmpty {
                counts.append(
                    VerdictCount(rule: rule.rawValue, answer: "ask", candidates: asked.count, units: asked.reduce(0) { $0 + $1.units }))
            }
        }
        // Who can come does not come with everything that they list.
        let kept = left.filter { $0.pair.candidate.capability.quantity ?? 0 > $0.pair.candidate.free ?? 0 }
        if !kept.isEmpty {
            let units = kept.reduce(0) { $0 + ($1.pair.candidate.capability.quantity ?? 0) - ($1.pair.candidate.free ?? 0) }
            counts.append(VerdictCount(rule: "kept", answer: "kept", candidates: kept.count, units: units))
        }
        counts.append(
            VerdictCount(
                rule: "left", answer: "yes", candidates: left.count,
                units: left.reduce(0) { $0 + ($1.pair.candidate.free ?? $1.units) }))
        return counts
    }
}
