#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Run {
    /// Reads a stored run. Only `needs`, `supplies` and `arcs` with their ids, quantities and costs are required.
    ///
    /// - Throws: every mistake at once: what is not JSON, unknown, missing or twice there, not a whole number, out of range,
    ///   or names something that is not in the run.
    public init(json: Data) throws(RunMistakes) {
        var rest = json
        try self.init(pieces: {
            defer { rest = rest.dropFirst(1 << 20) }
            return [UInt8](rest.prefix(1 << 20))
        })
    }

    /// Reads a stored run piece by piece, so that besides the run itself only one piece is ever held.
    ///
    /// - Parameter next: the file's bytes in their order, in pieces of any size; an empty piece ends it.
    /// - Throws: as `init(json:)`.
    public init(pieces next: @escaping () -> [UInt8]) throws(RunMistakes) {
        var reader = RunReader(text: JSONText(next))
        let run: Run
        do {
            run = try reader.run()
        } catch {
            throw RunMistakes(lines: reader.mistakes.lines(end: error.line))
        }
        let mistakes = run.checked(after: reader.mistakes, unread: reader.unread).mistakes
        guard mistakes.isEmpty else { throw RunMistakes(lines: mistakes) }
        self = run
    }
}

/// The elements of a run, key by key. A value that cannot be read leaves a mistake, and something in its place of which no other follows.
extension RunReader {
    private static let runKeys = JSONText.Keys([
        "needs", "supplies", "arcs", "sources", "bundles", "fair", "keep", "nodes", "version", "caps",
    ])
    private static let needKeys = JSONText.Keys(
        ["id", "quantity", "tier", "weight", "min_quantity", "max_sources", "bundle", "given_by"])
    private static let supplyKeys = JSONText.Keys(["id", "quantity", "source", "cap"])
    private static let capKeys = JSONText.Keys(["id", "quantity"])
    private static let sourceKeys = JSONText.Keys(["id", "steps"])
    private static let arcKeys = JSONText.Keys(["need", "supply", "cost", "late", "capacity", "kept"])
    private static let bundleKeys = JSONText.Keys(["id", "same_source"])

    mutating func run() throws(JSONText.Malformed) -> Run {
        var run = Run(needs: [], supplies: [], arcs: [])
        guard text.startsObject else { throw text.malformed("a run is an object") }
        try object(Self.runKeys, required: 3) { (reader: inout RunReader, key: Int) throws(JSONText.Malformed) in
            switch key {
            case 0:
                run.needs = try reader.list("needs", most: Run.mostNeeds) { (reader, place) throws(JSONText.Malformed) in
                    try reader.need(place)
                }
            case 1:
                run.supplies = try reader.list("supplies", most: Run.mostSupplies) { (reader, place) throws(JSONText.Malformed) in
                    try reader.supply(place)
                }
            case 2:
                run.arcs = try reader.list("arcs", most: Run.mostArcs) { (reader, place) throws(JSONText.Malformed) in
                    try reader.arc(place)
                }
            case 3: run.sources = try reader.list("sources") { (reader, place) throws(JSONText.Malformed) in try reader.source(place) }
            case 4: run.bundles = try reader.list("bundles") { (reader, place) throws(JSONText.Malformed) in try reader.bundle(place) }
            case 5: run.fair = try reader.flag("fair") ?? run.fair
            case 6: run.keep = try reader.number("keep") ?? run.keep
            case 7: run.nodes = try reader.number("nodes") ?? run.nodes
            case 8:
                if let version = try reader.number("version"), version != 1 {
                    reader.mistakes.append("version \(version) is not 1")
                }
            default: run.caps = try reader.list("caps") { (reader, place) throws(JSONText.Malformed) in try reader.cap(place) }
            }
        }
        try text.end()
        return run
    }

    private mutating func need(_ place: Place) throws(JSONText.Malformed) -> Run.Need? {
        var need = Run.Need(id: "", quantity: Run.mostUnits)
        var named = false
        try element(place, Self.needKeys, required: 2) { (reader: inout RunReader, key: Int) throws(JSONText.Malformed) in
            switch key {
            case 0: (need.id, named) = try reader.name("id").map { ($0, true) } ?? ("", false)
            case 1: need.quantity = try reader.number("quantity") ?? need.quantity
            case 2: need.tier = try reader.number("tier") ?? 0
            case 3: need.weight = try reader.number("weight") ?? 1
            case 4: need.minQuantity = try reader.number("min_quantity") ?? 0
            case 5: need.maxSources = try reader.number("max_sources", orNull: true)
            case 6: need.bundle = try reader.name("bundle", orNull: true)
            default:
                need.givenBy = try reader.list("given_by") { (reader, place) throws(JSONText.Malformed) in
                    try reader.name(place.description)
                }
            }
        } name: {
            named ? need.place : nil
        }
        return named ? need : nil
    }

    private mutating func supply(_ place: Place) throws(JSONText.Malformed) -> Run.Supply? {
        var id: String?
        var quantity = 0
        var source: String?
        var cap: String?
        try element(place, Self.supplyKeys, required: 2) { (reader: inout RunReader, key: Int) throws(JSONText.Malformed) in
            switch key {
            case 0: id = try reader.name("id")
            case 1: quantity = try reader.number("quantity") ?? 0
            case 2: source = try reader.name("source", orNull: true)
            default: cap = try reader.name("cap", orNull: true)
            }
        } name: {
            id.map { Run.Supply(id: $0, quantity: 0).place }
        }
        return id.map { Run.Supply(id: $0, quantity: quantity, source: source, cap: cap) }
    }

    private mutating func cap(_ place: Place) throws(JSONText.Malformed) -> Run.Cap? {
        var id: String?
        var quantity = 0
        try element(place, Self.capKeys, required: 2) { (reader: inout RunReader, key: Int) throws(JSONText.Malformed) in
            switch key {
            case 0: id = try reader.name("id")
            default: quantity = try reader.number("quantity") ?? 0
            }
        } name: {
            id.map { Run.Cap(id: $0, quantity: 0).place }
        }
        return id.map { Run.Cap(id: $0, quantity: quantity) }
    }

    private mutating func source(_ place: Place) throws(JSONText.Malformed) -> Run.Source? {
        var id: String?
        var steps: [Run.Step] = []
        try element(place, Self.sourceKeys, required: 1) { (reader: inout RunReader, key: Int) throws(JSONText.Malformed) in
            switch key {
            case 0: id = try reader.name("id")
            default: steps = try reader.steps()
            }
        } name: {
            id.map { Run.Source(id: $0).place }
        }
        return id.map { Run.Source(id: $0, steps: steps) }
    }

    private mutating func steps() throws(JSONText.Malformed) -> [Run.Step] {
        let read = try list("steps") { (reader, place) throws(JSONText.Malformed) in try reader.step(place) }
        var steps: [Run.Step] = []
        for (position, step) in read.enumerated() {
            let units = step.isWhole ? step.units : position < read.count - 1 ? 1 : nil
            steps.append(Run.Step(units: units, cost: step.cost ?? min(1_000_000, max(0, steps.last?.cost ?? 0))))
        }
        return steps
    }

    /// A step as it was read.
    private struct ReadStep {
        var units: Int?
        /// Whether its units could be read, which may be null.
        var isWhole = false
        var cost: Int?
    }

    /// `[units or null, cost]`.
    private mutating func step(_ place: Place) throws(JSONText.Malformed) -> ReadStep? {
        var step = ReadStep()
        guard text.skip("[") else {
            mistakes.append("\(place) is not a pair")
            try text.skipValue()
            return step
        }
        var count = 0
        if !text.skip("]") {
            repeat {
                let known = mistakes.count
                switch count {
                case 0:
                    step.units = try number("\(place)[0]", orNull: true)
                    step.isWhole = mistakes.count == known
                case 1: step.cost = try number("\(place)[1]")
                default: try text.skipValue()
                }
                count += 1
            } while text.skip(",")
            try text.expect("]")
        }
        if count != 2 { mistakes.append("\(place) is not a pair") }
        return step
    }

    private mutating func arc(_ place: Place) throws(JSONText.Malformed) -> Run.Arc? {
        var need: String?
        var supply: String?
        var arc = Run.Arc(need: "", supply: "", cost: 0)
        try element(place, Self.arcKeys, required: 3) { (reader: inout RunReader, key: Int) throws(JSONText.Malformed) in
            switch key {
            case 0: need = try reader.name("need").map { reader.shared($0) }
            case 1: supply = try reader.name("supply").map { reader.shared($0) }
            case 2: arc.cost = try reader.number("cost") ?? 0
            case 3: arc.late = try reader.number("late") ?? 0
            case 4: arc.capacity = try reader.number("capacity", orNull: true)
            default: arc.kept = try reader.number("kept") ?? 0
            }
        } name: {
            need.flatMap { need in supply.map { Run.Arc(need: need, supply: $0, cost: 0).place } }
        }
        guard let need, let supply else { return nil }
        arc.need = need
        arc.supply = supply
        return arc
    }

    private mutating func bundle(_ place: Place) throws(JSONText.Malformed) -> Run.Bundle? {
        var id: String?
        var sameSource = false
        try element(place, Self.bundleKeys, required: 1) { (reader: inout RunReader, key: Int) throws(JSONText.Malformed) in
            switch key {
            case 0: id = try reader.name("id")
            default: sameSource = try reader.flag("same_source") ?? false
            }
        } name: {
            id.map { Run.Bundle(id: $0).place }
        }
        return id.map { Run.Bundle(id: $0, sameSource: sameSource) }
    }
}
