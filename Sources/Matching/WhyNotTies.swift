import MutualAid

/// What an item asks of all its lenders together and they cannot give: no rule keeps any of them out for it. Who has to be asked how many
/// it has might give everything, so nothing is said against it.
public struct Tie: Hashable, Sendable, Codable {
    public enum Bar: String, Choice {
        /// As many lenders as may come have too few.
        case mostLenders = "most_lenders"
        /// All that can come is fewer than are of use.
        case leastQuantity = "least_quantity"
        /// One of the things that make sense only together cannot be had in full.
        case together
        /// No lender has all of them.
        case sameLender = "same_lender"
    }

    /// The smallest change that would bring more.
    public enum Change: String, Choice {
        case none
        case moreLenders = "more_lenders"
        case takeFewer = "take_fewer"
        /// It were of use without the others.
        case apart
        case anyLenders = "any_lenders"
    }

    public let bar: Bar
    /// Of what there are too few: the item's own class, or that of another item of the bundle.
    public let aidClass: AidClass
    public let wanted: Int
    public let available: Int
    /// Who has most of it.
    public let nearest: ID<Member>?
    public let change: Change
    /// From so many lenders, or so many units; nil where the change has no size.
    public let amount: Int?

    public init(
        _ bar: Bar, of aidClass: AidClass, wanted: Int, available: Int, nearest: ID<Member>?, change: Change, amount: Int? = nil
    ) {
        self.bar = bar
        self.aidClass = aidClass
        self.wanted = wanted
        self.available = available
        self.nearest = nearest
        self.change = change
        self.amount = amount
    }

    /// Whether nothing at all comes of it: fewer would be no help.
    public var stopsAll: Bool { bar != .mostLenders }
}

/// What each lender could give to one item, whoever has most first.
struct LenderSums {
    struct Sum {
        let lender: String
        let member: ID<Member>
        var units: Int
    }

    let item: OpenItem
    let sums: [Sum]
    private let byLender: [String: Int]

    /// - Parameter taken: what goes to other items, by listing.
    init(_ item: OpenItem, _ judgements: [Judgement], taken: [ID<Capability>: Int]) {
        self.item = item
        var found: [String: Sum] = [:]
        // Who is out only for having too few alone is one of them.
        for judgement in judgements where judgement.canCome || judgement.refusedBy == .least {
            let candidate = judgement.pair.candidate
            let free = candidate.free.map { max(0, $0 - (taken[candidate.capability.id] ?? 0)) } ?? item.missing
            let units = judgement.wholeLots(of: min(item.missing, free))
            let before = found[candidate.lender]
            found[candidate.lender] = Sum(
                lender: candidate.lender, member: min(before?.member ?? candidate.capability.member, candidate.capability.member),
                units: min(item.missing, (before?.units ?? 0) + units))
        }
        sums = found.values.filter { $0.units > 0 }.sorted { (-$0.units, $0.member, $0.lender) < (-$1.units, $1.member, $1.lender) }
        byLender = found.mapValues(\.units)
    }

    func units(of lender: String) -> Int { byLender[lender] ?? 0 }

    /// What all of them have.
    var all: Int { min(item.missing, sums.reduce(0) { $0 + $1.units }) }

    /// What comes where so many further lenders may; whoever gives some already is not counted again.
    func units(from further: Int) -> Int {
        let givers = sums.filter { item.facts.givers.contains($0.member) }
        let others = sums.filter { !item.facts.givers.contains($0.member) }
        return min(item.missing, (givers + others.prefix(max(0, further))).reduce(0) { $0 + $1.units })
    }

    /// What may come under the item's own limit.
    var allowed: Int { item.facts.mostLenders.map { units(from: $0 - item.facts.givers.count) } ?? all }

    /// The limit, where more lenders would bring more.
    var tooFewLenders: Tie? {
        guard let most = item.facts.mostLenders, allowed < all else { return nil }
        let enough = (1...max(1, sums.count)).first { units(from: $0) >= all } ?? sums.count
        return Tie(
            .mostLenders, of: item.item.aidClass, wanted: item.missing, available: allowed, nearest: sums.first?.member,
            change: .moreLenders, amount: max(most, enough + item.facts.givers.count))
    }

    /// Fewer than are of use; of a bundle, which is wanted whole, `short` tells.
    var tooFew: Tie? {
        let least = item.item.leastMore(missing: item.missing)
        guard item.facts.bundle == nil, allowed < least else { return nil }
        return takeFewer(.leastQuantity, wanted: least)
    }

    /// Not all of an item of a bundle.
    var short: Tie? { allowed < item.missing ? takeFewer(.together, wanted: item.missing) : nil }

    private func takeFewer(_ bar: Tie.Bar, wanted: Int) -> Tie {
        Tie(
            bar, of: item.item.aidClass, wanted: wanted, available: allowed, nearest: sums.first?.member,
            change: allowed > 0 ? .takeFewer : .none, amount: allowed > 0 ? allowed : nil)
    }
}

extension Tie {
    /// What ties an item, in the order in which it is told.
    /// - Parameter mates: the other items that make sense only with it.
    static func all(of own: LenderSums, with mates: [LenderSums]) -> [Tie] {
        // Where nobody can come at all, the rules have said why.
        if own.sums.isEmpty { return [] }
        let alone = [own.tooFewLenders, own.tooFew].compactMap(\.self)
        guard let bundle = own.item.facts.bundle else { return alone }
        // What another item lacks is no affair of this one, if it were of use by itself.
        let others = mates.compactMap { mate in
            mate.short.map {
                Tie(.together, of: $0.aidClass, wanted: $0.wanted, available: $0.available, nearest: $0.nearest, change: .apart)
            }
        }
        let short = [own.short].compactMap(\.self) + others
        return alone + (bundle.sameLender ? [noOneHasAll([own] + mates, bundle, isShort: !short.isEmpty)].compactMap(\.self) : []) + short
    }

    private static func noOneHasAll(_ items: [LenderSums], _ bundle: ItemBundle, isShort: Bool) -> Tie? {
        let wanted = items.reduce(0) { $0 + $1.item.missing }
        var members: [String: ID<Member>] = [:]
        for sum in items.flatMap(\.sums) where members[sum.lender] == nil { members[sum.lender] = sum.member }
        let lenders = members.filter { bundle.givers.isEmpty || bundle.givers.contains($0.value) }.sorted {
            ($0.value, $0.key) < ($1.value, $1.key)
        }
        func units(of lenders: [String]) -> Int {
            items.reduce(0) { all, item in all + min(item.item.missing, lenders.reduce(0) { $0 + item.units(of: $1) }) }
        }
        let best = lenders.max { (units(of: [$0.key]), $1.value) < (units(of: [$1.key]), $0.value) }
        let available = best.map { units(of: [$0.key]) } ?? 0
        if available >= wanted { return nil }
        let names = members.keys.sorted()
        let isTwo = names.indices.contains { one in names[(one + 1)...].contains { units(of: [names[one], $0]) >= wanted } }
        return Tie(
            .sameLender, of: items[0].item.item.aidClass, wanted: wanted, available: available, nearest: best?.value,
            change: isShort ? .none : .anyLenders, amount: !isShort && isTwo ? 2 : nil)
    }
}
