import MutualAid

extension [Judgement] {
    /// How many candidates each rule removes or asks about, and who is left: each is counted at the first rule that it fails.
    public func counts() -> [VerdictCount] {
        typealias Sum = (candidates: Int, units: Int)
        var (all, left, kept) = (Sum(0, 0), Sum(0, 0), Sum(0, 0))
        var removed: [Rule: Sum] = [:]
        var asked: [Rule: Sum] = [:]
        func add(_ units: Int, to sum: inout Sum) { sum = (sum.candidates + 1, sum.units + units) }
        for judgement in self {
            let listed = judgement.pair.candidate.capability.quantity ?? 0
            add(listed, to: &all)
            if let rule = judgement.refusedBy {
                add(listed, to: &removed[rule, default: (0, 0)])
                continue
            }
            let free = judgement.pair.candidate.free
            add(free ?? judgement.units, to: &left)
            if let rule = judgement.asks.first { add(judgement.units, to: &asked[rule, default: (0, 0)]) }
            // Who can come does not come with everything that they list.
            if listed > free ?? 0 { add(listed - (free ?? 0), to: &kept) }
        }
        func row(_ rule: String, _ answer: String, _ sum: Sum) -> VerdictCount {
            VerdictCount(rule: rule, answer: answer, candidates: sum.candidates, units: sum.units)
        }
        return [row("all", "yes", all)]
            + Rule.allCases.flatMap { rule in
                [removed[rule].map { row(rule.rawValue, "no", $0) }, asked[rule].map { row(rule.rawValue, "ask", $0) }].compactMap { $0 }
            } + (kept.candidates > 0 ? [row("kept", "kept", kept)] : []) + [row("left", "yes", left)]
    }
}
