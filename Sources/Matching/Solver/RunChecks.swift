extension Run {
    static let mostNeeds = 100_000
    static let mostSupplies = 1_000_000
    static let mostArcs = 10_000_000
    /// Of one need or supply.
    static let mostUnits = 1_000_000

    /// One line for every value out of range, id that occurs twice and name that stands for nothing, none for a sound run; and which
    /// need and supply each arc names.
    /// - Parameters:
    ///   - found: what reading it has found already.
    ///   - unread: lists of which not every element could be read.
    func checked(after found: FoundMistakes = FoundMistakes(), unread: Set<String> = []) -> (mistakes: [String], ends: ArcEnds) {
        var check = RunCheck(mistakes: found, unread: unread)
        check.count(needs.count, "needs", most: Self.mostNeeds)
        check.count(supplies.count, "supplies", most: Self.mostSupplies)
        check.count(arcs.count, "arcs", most: Self.mostArcs)
        guard check.mistakes.count == found.count else { return (check.mistakes.lines(), ArcEnds()) }
        check.range(keep, "keep", 0...1_000_000)
        check.range(nodes, "nodes", 0...1_000_000_000)

        let bundleIDs = check.distinct(bundles, \.id, \.place)
        let needIDs = check.distinct(needs, \.id, \.place)
        let supplyIDs = check.distinct(supplies, \.id, \.place)
        _ = check.distinct(sources, \.id, \.place)
        for need in needs { check.need(need, bundles: bundleIDs) }
        let capIDs = check.distinct(caps, \.id, \.place)
        for cap in caps { check.range(cap.quantity, "quantity", 0...Self.mostUnits, of: cap.place) }
        for supply in supplies { check.supply(supply, caps: capIDs) }
        for source in sources { check.source(source) }
        check.capsOfSources(self)
        let ends = ArcEnds(arcs, needs: needIDs, supplies: supplyIDs)
        let again = ends.again(needs: needs.count, supplies: supplies.count)
        for (position, arc) in arcs.enumerated() { check.arc(arc, ends.need[position], ends.supply[position], again.contains(position)) }
        return (check.mistakes.lines(), ends)
    }
}

/// Which need and supply each arc names, by their places in the run; -1 where there is none.
struct ArcEnds {
    private(set) var need: [Int] = []
    private(set) var supply: [Int] = []

    init(need: [Int] = [], supply: [Int] = []) {
        self.need = need
        self.supply = supply
    }

    /// Arcs mostly come need by need, so the last one is looked at first.
    fileprivate init(_ arcs: [Run.Arc], needs: [Name: Int], supplies: [Name: Int]) {
        need.reserveCapacity(arcs.count)
        supply.reserveCapacity(arcs.count)
        var last = (name: Name(""), position: -1)
        for arc in arcs {
            let name = Name(arc.need)
            if name != last.name { last = (name, needs[name] ?? -1) }
            need.append(last.position)
            supply.append(supplies[Name(arc.supply)] ?? -1)
        }
    }

    /// The arcs with both ends, by the ranks of need, then supply: two passes of counting, each leaving equals in order.
    /// - Parameters:
    ///   - needRank: by need, its place among all.
    ///   - supplyRank: by supply.
    func order(needRank: [Int], supplyRank: [Int]) -> [Int] {
        let whole = need.indices.filter { need[$0] >= 0 && supply[$0] >= 0 }
        let bySupply = Self.counted(whole, into: supplyRank.count) { supplyRank[supply[$0]] }
        return Self.counted(bySupply, into: needRank.count) { needRank[need[$0]] }
    }

    /// The same where both ends have their ranks for places.
    func order(needs: Int, supplies: Int) -> [Int] { order(needRank: Array(0..<needs), supplyRank: Array(0..<supplies)) }

    private static func counted(_ arcs: [Int], into ranks: Int, _ rank: (Int) -> Int) -> [Int] {
        var next = [Int](repeating: 0, count: ranks + 1)
        for arc in arcs { next[rank(arc) + 1] += 1 }
        for place in next.indices.dropFirst() { next[place] += next[place - 1] }
        var order = [Int](repeating: 0, count: arcs.count)
        for arc in arcs {
            order[next[rank(arc)]] = arc
            next[rank(arc)] += 1
        }
        return order
    }

    /// The arcs between a need and a supply that an earlier arc joins already.
    fileprivate func again(needs: Int, supplies: Int) -> Set<Int> {
        let order = order(needs: needs, supplies: supplies)
        return Set(zip(order, order.dropFirst()).filter { need[$0] == need[$1] && supply[$0] == supply[$1] }.map(\.1))
    }
}

/// Collects mistakes in values; each line begins with the element's name. What follows from another mistake is none.
struct RunCheck {
    var mistakes: FoundMistakes
    /// Lists of which not every element could be read: what is not there may be one of these.
    let unread: Set<String>

    mutating func count(_ count: Int, _ what: String, most: Int) {
        if count > most { mistakes.append(Self.tooMany(count, what, most: most)) }
    }

    static func tooMany(_ count: Int, _ what: String, most: Int) -> String { "\(what): \(count) are more than \(most)" }

    mutating func range(_ value: Int, _ what: String, _ range: ClosedRange<Int>, of place: @autoclosure () -> String? = nil) {
        guard !range.contains(value) else { return }
        mistakes.append("\(place().map { "\($0): " } ?? "")\(what) \(value) is not between \(range.lowerBound) and \(range.upperBound)")
    }

    /// The place of every id, having reported those that are empty or occur again.
    /// - Parameter place: how an element is named; made for a mistake only.
    mutating func distinct<Element>(
        _ elements: [Element], _ id: (Element) -> String, _ place: (Element) -> String
    ) -> [Name: Int] {
        var positions: [Name: Int] = [:]
        positions.reserveCapacity(elements.count)
        for (position, element) in elements.enumerated() {
            let id = id(element)
            let isAgain = positions.updateValue(position, forKey: Name(id)) != nil
            if id.isEmpty {
                mistakes.append("\(place(element)): id is empty")
            } else if isAgain {
                mistakes.append("\(place(element)): id occurs twice")
            }
        }
        return positions
    }

    mutating func need(_ need: Run.Need, bundles: [Name: Int]) {
        let quantities = 1...Run.mostUnits
        range(need.quantity, "quantity", quantities, of: need.place)
        range(need.tier, "tier", 0...9, of: need.place)
        range(need.weight, "weight", 1...1000, of: need.place)
        let most = quantities.contains(need.quantity) ? need.quantity : Run.mostUnits
        range(need.minQuantity, "min_quantity", 0...most, of: need.place)
        if let most = need.maxSources { range(most, "max_sources", 1...1_000_000, of: need.place) }
        if let bundle = need.bundle, bundles[Name(bundle)] == nil, !unread.contains("bundles") {
            mistakes.append("\(need.place): bundle \(JSONEscapes.quoted(bundle)) is not among the bundles")
        }
        var givers: Set<Name> = []
        for giver in need.givenBy {
            if giver.isEmpty {
                mistakes.append("\(need.place): given_by holds an empty name")
            } else if !givers.insert(Name(giver)).inserted {
                mistakes.append("\(need.place): given_by holds \(JSONEscapes.quoted(giver)) twice")
            }
        }
    }

    mutating func supply(_ supply: Run.Supply, caps: [Name: Int]) {
        range(supply.quantity, "quantity", 0...Run.mostUnits, of: supply.place)
        if let cap = supply.cap, caps[Name(cap)] == nil, !unread.contains("caps") {
            mistakes.append("\(supply.place): cap \(JSONEscapes.quoted(cap)) is not among the caps")
        }
        if supply.source.isEmpty, !supply.id.isEmpty { mistakes.append("\(supply.place): source is empty") }
    }

    /// What grows dearer together is one branch of the flow, so it hangs below one cap or below none.
    mutating func capsOfSources(_ run: Run) {
        if run.caps.isEmpty { return }
        let dearer = Dictionary(
            run.sources.filter { !$0.steps.isEmpty }.map { (Name($0.id), $0) }, uniquingKeysWith: { first, _ in first })
        var capOf: [Name: String?] = [:]
        var told: Set<Name> = []
        for supply in run.supplies {
            let name = Name(supply.source)
            guard let source = dearer[name] else { continue }
            if let cap = capOf.updateValue(capOf[name] ?? supply.cap, forKey: name), cap != supply.cap, told.insert(name).inserted {
                mistakes.append("\(source.place): has steps, and its supplies do not all name the same cap")
            }
        }
    }

    mutating func source(_ source: Run.Source) {
        let costs = 0...1_000_000
        for (position, step) in source.steps.enumerated() {
            let place = "\(source.place): steps[\(position)]"
            let last = position == source.steps.count - 1
            if let units = step.units {
                if last {
                    mistakes.append("\(place): the last step must have null units")
                } else {
                    range(units, "units", 1...Run.mostUnits, of: place)
                }
            } else if !last {
                mistakes.append("\(place): only the last step may have null units")
            }
            range(step.cost, "cost", costs, of: place)
            let before = position > 0 ? source.steps[position - 1].cost : 0
            if costs.contains(step.cost), costs.contains(before), step.cost < before {
                mistakes.append("\(place): cost \(step.cost) is less than that of the step before")
            }
        }
    }

    /// - Parameters:
    ///   - need: its place; -1: there is none.
    ///   - again: whether an earlier arc joins the same two.
    mutating func arc(_ arc: Run.Arc, _ need: Int, _ supply: Int, _ again: Bool) {
        if need < 0, !unread.contains("needs") { mistakes.append("\(arc.place): there is no such need") }
        if supply < 0, !unread.contains("supplies") { mistakes.append("\(arc.place): there is no such supply") }
        if again { mistakes.append("\(arc.place): occurs twice") }
        range(arc.cost, "cost", 0...1_000_000, of: arc.place)
        range(arc.late, "late", 0...100_000, of: arc.place)
        if let capacity = arc.capacity { range(capacity, "capacity", 0...1_000_000, of: arc.place) }
        range(arc.kept, "kept", 0...1_000_000, of: arc.place)
    }
}

/// How each element is named in a line about it.
extension Run.Need { var place: String { "need \(JSONEscapes.quoted(id))" } }
extension Run.Supply { var place: String { "supply \(JSONEscapes.quoted(id))" } }
extension Run.Cap { var place: String { "cap \(JSONEscapes.quoted(id))" } }
extension Run.Source { var place: String { "source \(JSONEscapes.quoted(id))" } }
extension Run.Bundle { var place: String { "bundle \(JSONEscapes.quoted(id))" } }
extension Run.Arc { var place: String { "arc \(JSONEscapes.quoted(need)) from \(JSONEscapes.quoted(supply))" } }
