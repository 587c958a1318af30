import MutualAid

extension [Judgement] {
    /// How many candidates each rule removes or asks about, and who is left: each is counted at the first rule that it fails. Units are those
    /// that are listed, so that nothing gets lost between the rows; where only asking tells there are none to count.
    public func counts() -> [VerdictCount] {
        var (all, left, kept) = (CandidateSum(), CandidateSum(), CandidateSum())
        var (removed, asked, parts): ([Rule: CandidateSum], [Rule: CandidateSum], [Rule: CandidateSum]) = ([:], [:], [:])
        let capped = cappedTogether()
        for judgement in self {
            let candidate = judgement.pair.candidate
            all.add(candidate.listed)
            if let rule = judgement.refusedBy {
                removed[rule, default: CandidateSum()].add(candidate.listed)
                continue
            }
            let isAsked = !judgement.asks.isEmpty
            let cut = capped[candidate.capability.id] ?? 0
            let given = (candidate.usable ?? 0) - cut
            left.add(given, isAsked: isAsked)
            if let rule = judgement.asks.first { asked[rule, default: CandidateSum()].add(given) }
            // Who can come does not come with everything that they list.
            if candidate.stopped > 0 { parts[.doNotUse, default: CandidateSum()].add(candidate.stopped, isAsked: isAsked) }
            if cut > 0 { parts[.cap, default: CandidateSum()].add(cut, isAsked: isAsked) }
            if candidate.kept > 0 { kept.add(candidate.kept, isAsked: isAsked) }
        }
        let rules = Rule.allCases.flatMap { rule in
            [("no", removed[rule]), ("ask", asked[rule]), ("kept", parts[rule])].compactMap { answer, sum in
                sum.map { $0.row(rule.rawValue, answer) }
            }
        }
        return [all.row(VerdictCount.Sum.all.rawValue, "yes")] + rules
            + (kept.candidates > 0 ? [kept.row(VerdictCount.Sum.kept.rawValue, "kept")] : []) + [
                left.row(VerdictCount.Sum.left.rawValue, "yes")
            ]
    }
}

extension [Judgement] {
    /// Of each listing that can come, what its health system does not let out. What it lets out of several is counted once: for whoever can
    /// come before whoever has to be asked.
    func cappedTogether() -> [ID<Capability>: Int] {
        var room: [CapKey: Int] = [:]
        var capped: [ID<Capability>: Int] = [:]
        let sharing = filter { $0.canCome && $0.pair.candidate.cap != nil }
        for judgement in sharing.sorted(by: { ($0.asks.isEmpty ? 0 : 1, $0.capability) < ($1.asks.isEmpty ? 0 : 1, $1.capability) }) {
            let candidate = judgement.pair.candidate
            guard let cap = candidate.cap else { continue }
            let left = room[cap.key] ?? cap.allowed
            let given = Swift.min(candidate.given, left)
            room[cap.key] = left - given
            capped[judgement.capability] = (candidate.usable ?? 0) - given
        }
        return capped
    }
}

extension Judgement {
    fileprivate var capability: ID<Capability> { pair.candidate.capability.id }
}

/// Candidates, and units of them, as a row of the counts tells them.
struct CandidateSum: Hashable, Sendable {
    private(set) var candidates = 0
    private(set) var units = 0
    private(set) var toAsk = 0
    private(set) var unitsToAsk = 0

    mutating func add(_ units: Int, isAsked: Bool = false) {
        candidates += 1
        self.units += units
        if !isAsked { return }
        toAsk += 1
        unitsToAsk += units
    }

    func row(_ rule: String, _ answer: String) -> VerdictCount {
        VerdictCount(rule: rule, answer: answer, candidates: candidates, units: units, toAsk: toAsk, unitsToAsk: unitsToAsk)
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
