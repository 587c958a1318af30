import CBranch
import Synchronization

/// CBC keeps state of its own outside its models: one program at a time.
private let oneAtATime = Mutex(())

/// A linear program in whole unknowns, solved by CBC in floating point: what it says is checked by flows before it is believed.
struct IntegerProgram {
    typealias Terms = [(column: Int, factor: Int)]

    struct Outcome {
        /// By column; nil when no solution was found within the nodes.
        let values: [Double]?
        let value: Double
        /// No solution has less.
        let bound: Double
        let proven: Bool
        /// Nodes of the search tree that were opened.
        let nodes: Int

        /// nil when no whole number of 64 bits is near.
        var whole: Int? { Int(exactly: value.rounded()) }

        /// Rounded up with room for the last digits; 0 when CBC knows nothing.
        var wholeBound: Int {
            let slack = max(0.01, abs(bound) * 1e-9)
            return max(0, Int(exactly: (bound - slack).rounded(.up)) ?? 0)
        }
    }

    static var solver: String {
        "CBC \(String(cString: Cbc_getVersion()))"
    }

    private var most: [Int] = []
    private var entries: [[(row: Int32, factor: Double)]] = []
    private var rows: [(least: Double, most: Double)] = []

    /// A whole unknown from 0 to `most`.
    mutating func addColumn(most units: Int) -> Int {
        most.append(units)
        entries.append([])
        return most.count - 1
    }

    /// Keeps the sum of the terms, no column twice among them, within bounds; nil: none.
    mutating func addRow(_ terms: Terms, least: Int? = nil, most: Int? = nil) {
        for term in terms where term.factor != 0 { entries[term.column].append((Int32(rows.count), Double(term.factor))) }
        rows.append((least.map(Double.init) ?? -.greatestFiniteMagnitude, most.map(Double.init) ?? .greatestFiniteMagnitude))
    }

    /// The least sum of the terms, or what is known of it after so many nodes; nil when CBC cannot even begin.
    func minimum(of terms: Terms, nodes: Int) -> Outcome? {
        oneAtATime.withLock { _ in
            guard let model = Cbc_newModel() else { return nil }
            defer { Cbc_deleteModel(model) }
            load(model, terms)
            // Sums are whole numbers: less than 1 above the bound is optimal.
            for (name, value) in [("log", "0"), ("allowableGap", "0.9"), ("ratioGap", "0"), ("maxNodes", "\(nodes)")] {
                Cbc_setParameter(model, name, value)
            }
            Cbc_solve(model)
            let isSolved = Cbc_numberSavedSolutions(model) > 0 || Cbc_isProvenOptimal(model) != 0
            let solution = isSolved ? Cbc_getColSolution(model) : nil
            return Outcome(
                values: solution.map { Array(UnsafeBufferPointer(start: $0, count: most.count)) },
                value: solution == nil ? .infinity : Cbc_getObjValue(model),
                bound: Cbc_getBestPossibleObjValue(model), proven: solution != nil && Cbc_isProvenOptimal(model) != 0,
                nodes: Int(Cbc_getNodeCount(model)))
        }
    }

    private func load(_ model: UnsafeMutableRawPointer, _ terms: Terms) {
        var objective = [Double](repeating: 0, count: most.count)
        for term in terms { objective[term.column] += Double(term.factor) }
        let starts = entries.reduce(into: [0] as [CoinBigIndex]) { $0.append(($0.last ?? 0) + CoinBigIndex($1.count)) }
        Cbc_loadProblem(
            model, Int32(most.count), Int32(rows.count), starts, entries.joined().map(\.row), entries.joined().map(\.factor),
            most.map { _ in 0 }, most.map(Double.init), objective, rows.map(\.least), rows.map(\.most))
        for column in most.indices { Cbc_setInteger(model, Int32(column)) }
    }
}
