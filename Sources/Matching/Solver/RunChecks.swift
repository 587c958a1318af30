extension Run {
    /// One line for every value out of range, id that occurs twice and name that stands for nothing; empty for a sound run.
    func mistakes() -> [String] {
        var check = RunCheck()
        check.count(needs.count, "needs", most: 100_000)
        check.count(supplies.count, "supplies", most: 1_000_000)
        check.count(arcs.count, "arcs", most: 10_000_000)
        check.range(keep, "keep", 0...1_000_000)
        check.range(nodes, "nodes", 0...1_000_000_000)
        guard check.mistakes.isEmpty else { return check.mistakes }

        let bundleIDs = check.distinct(bundles.map { ($0.id, $0.place) })
        let needIDs = check.distinct(needs.map { ($0.id, $0.place) })
        let supplyIDs = check.distinct(supplies.map { ($0.id, $0.place) })
        _ = check.distinct(sources.map { ($0.id, $0.place) })
        for need in needs { check.need(need, bundles: bundleIDs) }
        for supply in supplies { check.supply(supply) }
        for source in sources { check.source(source) }
        check.arcs(arcs, needs: needIDs, supplies: supplyIDs)
        return check.mistakes
    }
}

/// Collects mistakes in values; each line begins with the element's name.
struct RunCheck {
    var mistakes: [String] = []

    mutating func count(_ count: Int, _ what: String, most: Int) {
        if count > most { mistakes.append("\(what): \(count) are more than \(most)") }
    }

    mutating func range(_ value: Int, _ what: String, _ range: ClosedRange<Int>, of place: @autoclosure () -> String? = nil) {
        guard !range.contains(value) else { return }
        mistakes.append("\(place().map { "\($0): " } ?? "")\(what) \(value) is not between \(range.lowerBound) and \(range.upperBound)")
    }

    /// The place of every id, having reported those that are empty or occur again.
    mutating func distinct(_ elements: [(id: String, place: String)]) -> [Name: Int] {
        var positions: [Name: Int] = [:]
        positions.reserveCapacity(elements.count)
        for (position, element) in elements.enumerated() {
            if element.id.isEmpty { mistakes.append("\(element.place): id is empty") }
            if positions.updateValue(position, forKey: Name(element.id)) != nil { mistakes.append("\(element.place): id occurs twice") }
        }
        return positions
    }

    mutating func need(_ need: Run.Need, bundles: [Name: Int]) {
        range(need.quantity, "quantity", 1...1_000_000, of: need.place)
        range(need.tier, "tier", 0...9, of: need.place)
        range(need.weight, "weight", 1...1000, of: need.place)
        range(need.minQuantity, "min_quantity", 0...max(0, need.quantity), of: need.place)
        if let most = need.maxSources { range(most, "max_sources", 1...1_000_000, of: need.place) }
        if let bundle = need.bundle, bundles[Name(bundle)] == nil {
            mistakes.append("\(need.place): bundle \(JSONEscapes.quoted(bundle)) is not among the bundles")
        }
    }

    mutating func supply(_ supply: Run.Supply) {
        range(supply.quantity, "quantity", 0...1_000_000, of: supply.place)
        if supply.source.isEmpty { mistakes.append("\(supply.place): source is empty") }
    }

    mutating func source(_ source: Run.Source) {
        for (position, step) in source.steps.enumerated() {
            let place = "\(source.place): steps[\(position)]"
            let last = position == source.steps.count - 1
            if let units = step.units {
                range(units, "units", 1...1_000_000, of: place)
                if last { mistakes.append("\(place): the last step must have null units") }
            } else if !last {
                mistakes.append("\(place): only the last step may have null units")
            }
            range(step.cost, "cost", 0...1_000_000, of: place)
            if position > 0, step.cost < source.steps[position - 1].cost {
                mistakes.append("\(place): cost \(step.cost) is less than that of the step before")
            }
        }
    }

    mutating func arcs(_ arcs: [Run.Arc], needs: [Name: Int], supplies: [Name: Int]) {
        var pairs: Set<Int> = []
        pairs.reserveCapacity(arcs.count)
        for arc in arcs {
            let need = needs[Name(arc.need)]
            let supply = supplies[Name(arc.supply)]
            if need == nil { mistakes.append("\(arc.place): there is no such need") }
            if supply == nil { mistakes.append("\(arc.place): there is no such supply") }
            if let need, let supply, !pairs.insert(need << 32 | supply).inserted { mistakes.append("\(arc.place): occurs twice") }
            range(arc.cost, "cost", 0...1_000_000, of: arc.place)
            range(arc.late, "late", 0...100_000, of: arc.place)
            if let capacity = arc.capacity { range(capacity, "capacity", 0...1_000_000, of: arc.place) }
            range(arc.kept, "kept", 0...1_000_000, of: arc.place)
        }
    }
}

/// How each element is named in a line about it.
extension Run.Need { var place: String { "need \(JSONEscapes.quoted(id))" } }
extension Run.Supply { var place: String { "supply \(JSONEscapes.quoted(id))" } }
extension Run.Source { var place: String { "source \(JSONEscapes.quoted(id))" } }
extension Run.Bundle { var place: String { "bundle \(JSONEscapes.quoted(id))" } }
extension Run.Arc { var place: String { "arc \(JSONEscapes.quoted(need)) from \(JSONEscapes.quoted(supply))" } }
