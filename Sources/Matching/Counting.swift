import MutualAid

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
