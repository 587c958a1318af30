/// How much of a need is met: whole units over whole units.
struct Fill: Hashable, Comparable, Sendable {
    let numerator: Int
    let denominator: Int

    init(_ units: Int, of quantity: Int) {
        var (divisor, rest) = (quantity, units)
        while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
        numerator = units / divisor
        denominator = quantity / divisor
    }

    static func < (one: Fill, other: Fill) -> Bool {
        one.numerator * other.denominator < other.numerator * one.denominator
    }
}

/// What entitles a unit of need to be served before another: tier, weight, then how little its need has got so far and how much
/// the unit raises it. The smaller is served first.
struct Standing: Hashable, Comparable, Sendable {
    let tier: Int
    let weight: Int
    let before: Fill
    let after: Fill

    static func < (one: Standing, other: Standing) -> Bool {
        if one.tier != other.tier { return one.tier < other.tier }
        if one.weight != other.weight { return one.weight > other.weight }
        if one.before != other.before { return one.before < other.before }
        return one.after > other.after
    }
}

/// Units of one need with the same standing.
struct Layer: Sendable {
    let units: Int
    let standing: Standing
}
