/// The first entry of the objective that is not proven to be best; all before it are, nothing is known after it.
struct Gap: Equatable, Sendable {
    let entry: Entry
    /// No plan that is best in the entries before it has less here; nil where no number says so.
    let bound: Int?

    /// In order of importance.
    enum Entry: Hashable, Comparable, Sendable {
        case unmet(tier: Int)
        case fill(tier: Int)
        case late
        case cost
    }

    init(_ entry: Entry, bound: Int?) {
        self.entry = entry
        self.bound = bound
    }

    /// Of two gaps for one plan the one that says more.
    func tighter(_ other: Gap) -> Gap {
        if entry != other.entry { return entry > other.entry ? self : other }
        return (bound ?? 0) >= (other.bound ?? 0) ? self : other
    }

    /// Where a plan's worth and a bound for it part; nil when they do not.
    init?(best: Worth, bound: Worth) {
        if let (position, _) = zip(best.unmet, bound.unmet).enumerated().first(where: { $1.0 != $1.1 }) {
            self.init(.unmet(tier: best.tiers[position]), bound: bound.unmet[position])
        } else if let (position, _) = zip(best.fills, bound.fills).enumerated().first(where: { $1.0 != $1.1 }) {
            self.init(.fill(tier: best.fillTiers[position]), bound: nil)
        } else if best.late != bound.late {
            self.init(.late, bound: bound.late)
        } else if best.cost != bound.cost {
            self.init(.cost, bound: bound.cost)
        } else {
            return nil
        }
    }
}

extension Solution.Bound {
    /// The bound of a run whose parts leave these gaps.
    /// - Parameter gaps: with what the part's plan has at the entry where its gap is.
    init(_ objective: Solution.Objective, gaps: [(gap: Gap, value: Int)]) {
        let first = gaps.map(\.gap.entry).min()
        let here = gaps.filter { $0.gap.entry == first }
        func value(_ entry: Gap.Entry, _ value: Int) -> Int? {
            guard let first else { return value }
            if entry < first { return value }
            guard entry == first else { return nil }
            return value - here.reduce(0) { $0 + max(0, $1.value - ($1.gap.bound ?? 0)) }
        }
        unmet = objective.unmet.map { value(.unmet(tier: $0.tier), $0.weighted) }
        late = value(.late, objective.late)
        cost = value(.cost, objective.cost)
    }
}
