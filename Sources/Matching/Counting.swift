import MutualAid

extension [Judgement] {
    /// How many candidates each rule removes or asks about, and who is left: each is counted at the first rule that it fails. Units are those
    /// that are listed, so that nothing gets lost between the rows; where only asking tells there are none to count.
    public func counts() -> [VerdictCount] {
        typealias Sum = (candidates: Int, units: Int)
        var (all, left, kept) = (Sum(0, 0), Sum(0, 0), Sum(0, 0))
        var (removed, asked, parts): ([Rule: Sum], [Rule: Sum], [Rule: Sum]) = ([:], [:], [:])
        func add(_ units: Int, to sum: inout Sum) { sum = (sum.candidates + 1, sum.units + units) }
        for judgement in self {
            let candidate = judgement.pair.candidate
            add(candidate.listed, to: &all)
            if let rule = judgement.refusedBy {
                add(candidate.listed, to: &removed[rule, default: (0, 0)])
                continue
            }
            add(candidate.given, to: &left)
            if let rule = judgement.asks.first { add(candidate.given, to: &asked[rule, default: (0, 0)]) }
            // Who can come does not come with everything that they list.
            if candidate.stopped > 0 { add(candidate.stopped, to: &parts[.doNotUse, default: (0, 0)]) }
            if candidate.capped > 0 { add(candidate.capped, to: &parts[.cap, default: (0, 0)]) }
            if candidate.kept > 0 { add(candidate.kept, to: &kept) }
        }
        func row(_ rule: String, _ answer: String, _ sum: Sum) -> VerdictCount {
            VerdictCount(rule: rule, answer: answer, candidates: sum.candidates, units: sum.units)
        }
        let rules = Rule.allCases.flatMap { rule in
            [("no", removed[rule]), ("ask", asked[rule]), ("kept", parts[rule])].compactMap { answer, sum in
                sum.map { row(rule.rawValue, answer, $0) }
            }
        }
        return [row(VerdictCount.Sum.all.rawValue, "yes", all)] + rules
            + (kept.candidates > 0 ? [row(VerdictCount.Sum.kept.rawValue, "kept", kept)] : []) + [
                row(VerdictCount.Sum.left.rawValue, "yes", left)
            ]
    }
}

extension Candidate {
    /// Units that its lender lists; nothing where only asking tells. They are `kept`, `stopped`, `capped` and `given`.
    var listed: Int { capability.quantity ?? 0 }

    /// Of these, what is promised already or kept for themselves.
    var kept: Int { listed - (capability.free ?? 0) }

    /// What an order not to use them stops.
    var stopped: Int { (capability.free ?? 0) - (usable ?? 0) }

    /// What its health system does not let out.
    var capped: Int { (usable ?? 0) - given }

    /// What could be promised.
    var given: Int { capability.quantity == nil ? 0 : free ?? 0 }
}
