import Matching

/// Which options a random run may use.
struct Options: OptionSet {
    let rawValue: Int

    static let fair = Options(rawValue: 1)
    static let minQuantity = Options(rawValue: 2)
    static let maxSources = Options(rawValue: 4)
    static let bundles = Options(rawValue: 8)
    static let caps = Options(rawValue: 16)

    /// Every mixture.
    static func any(_ chance: inout Seeded, from least: Int = 0) -> Options { Options(rawValue: chance.whole(least...31)) }
}

extension Run {
    /// A run small enough to try every plan, in which everything is scarce and ties are common.
    static func random(_ chance: inout Seeded, _ options: Options = []) -> Run {
        let shape = (needs: chance.whole(1...4), supplies: chance.whole(1...3), sources: chance.whole(1...3))
        let most = shape.needs < 3 ? 4 : 3
        var needs = (0..<shape.needs).map { position in
            Need(id: "n\(position)", quantity: chance.whole(1...most), tier: chance.whole(0...1) * 3, weight: chance.whole(1...2))
        }
        var supplies = (0..<shape.supplies).map { position in
            let source = chance.once(in: 3) ? nil : "h\(chance.whole(1...shape.sources))"
            return Supply(id: "s\(position)", quantity: chance.whole(0...4), source: source)
        }
        let sources = (1...shape.sources).map { Source(id: "h\($0)", steps: steps(&chance)) }
        var arcs: [Arc] = []
        for need in needs {
            for supply in supplies where arcs.count < 7 && !chance.once(in: 3) {
                arcs.append(arc(need, supply, &chance))
            }
        }
        var bundles: [Bundle] = []
        if options.contains(.bundles) {
            bundles = [Bundle(id: "b1", sameSource: chance.once(in: 2)), Bundle(id: "b2")]
        }
        for position in needs.indices {
            if options.contains(.minQuantity), chance.once(in: 2) {
                needs[position].minQuantity = chance.whole(0...needs[position].quantity)
            }
            if options.contains(.maxSources), chance.once(in: 2) {
                needs[position].maxSources = chance.whole(1...2)
                if chance.once(in: 3) { needs[position].givenBy = chance.once(in: 3) ? ["h1", "elsewhere"] : ["h1"] }
            }
            if options.contains(.bundles), chance.once(in: 2) { needs[position].bundle = chance.once(in: 4) ? "b2" : "b1" }
        }
        let caps = options.contains(.caps) ? ["c1", "c2"].map { Cap(id: $0, quantity: chance.whole(0...4)) } : []
        if !caps.isEmpty {
            // What grows dearer together hangs below one cap.
            let ofSource = Dictionary(uniqueKeysWithValues: sources.map { ($0.id, cap(&chance)) })
            let dearer = Set(sources.filter { !$0.steps.isEmpty }.map(\.id))
            for position in supplies.indices {
                let source = supplies[position].source
                supplies[position].cap = dearer.contains(source) ? ofSource[source] ?? nil : cap(&chance)
            }
        }
        let keep = chance.once(in: 2) ? chance.whole(0...4) : 0
        return Run(
            needs: needs.shuffled(using: &chance), supplies: supplies.shuffled(using: &chance), sources: sources,
            arcs: arcs.shuffled(using: &chance), bundles: bundles, caps: caps, fair: options.contains(.fair), keep: keep)
    }

    /// With large numbers in place of small ones.
    func enlarged(_ chance: inout Seeded) -> Run {
        var run = self
        for position in run.needs.indices {
            let factor = chance.whole(1...249_999)
            run.needs[position].quantity *= factor
            run.needs[position].minQuantity *= factor
            run.needs[position].weight = chance.whole(1...1000)
        }
        for position in run.supplies.indices { run.supplies[position].quantity *= chance.whole(1...249_999) }
        for position in run.caps.indices { run.caps[position].quantity *= chance.whole(1...249_999) }
        for position in run.arcs.indices {
            run.arcs[position].cost = chance.whole(0...1_000_000)
            run.arcs[position].late *= chance.whole(0...50_000)
            run.arcs[position].capacity = run.arcs[position].capacity.map { $0 * 249_999 }
        }
        return run
    }

    /// The same run written in another order.
    func shuffled(_ chance: inout Seeded) -> Run {
        var run = self
        run.needs.shuffle(using: &chance)
        run.supplies.shuffle(using: &chance)
        run.sources.shuffle(using: &chance)
        run.arcs.shuffle(using: &chance)
        run.bundles.shuffle(using: &chance)
        run.caps.shuffle(using: &chance)
        return run
    }

    private static func cap(_ chance: inout Seeded) -> String? { chance.once(in: 3) ? nil : "c\(chance.whole(1...2))" }

    private static func steps(_ chance: inout Seeded) -> [Step] {
        guard !chance.once(in: 2) else { return [] }
        let dearer = chance.whole(0...3)
        return [
            Step(units: chance.whole(1...2), cost: 0), Step(units: 1, cost: dearer), Step(units: nil, cost: dearer + chance.whole(0...3)),
        ]
    }

    private static func arc(_ need: Need, _ supply: Supply, _ chance: inout Seeded) -> Arc {
        Arc(
            need: need.id, supply: supply.id, cost: chance.whole(0...5), late: chance.once(in: 2) ? chance.whole(0...2) : 0,
            capacity: chance.once(in: 3) ? chance.whole(0...3) : nil, kept: chance.once(in: 3) ? chance.whole(0...3) : 0)
    }
}
