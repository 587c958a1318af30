/// A part with its ties as an integer program: units per lane and a yes or no for every group and every source of a limit.
struct TiedProgram {
    private var program = IntegerProgram()
    private let part: OrderedRun
    private let ties: Ties
    /// By need: its units left unmet.
    private var unmet: [Int] = []
    /// By lane: columns of the units that are cheaper by the discount, and of the others.
    private var lanes: [(kept: Int, rest: Int)] = []
    private var strain: IntegerProgram.Terms = []
    private var served: [Int] = []
    private var drawn: [[Int]] = []

    init(_ part: OrderedRun, _ ties: Ties) {
        self.part = part
        self.ties = ties
        unmet = part.needs.map { program.addColumn(most: $0.quantity) }
        lanes = part.lanes.map { (program.addColumn(most: $0.kept), program.addColumn(most: $0.capacity - $0.kept)) }
        addFlow()
        addGroups()
        addLimits()
    }

    /// The units that lanes carry, by what each lane belongs to.
    private func units(of count: Int, _ owner: (OrderedRun.Lane) -> Int) -> [IntegerProgram.Terms] {
        var units = [IntegerProgram.Terms](repeating: [], count: count)
        for (lane, columns) in zip(part.lanes, lanes) { units[owner(lane)] += [(columns.kept, 1), (columns.rest, 1)] }
        return units
    }

    private mutating func addFlow() {
        for ((need, unmet), units) in zip(zip(part.needs, unmet), units(of: part.needs.count, \.need)) {
            program.addRow(units + [(unmet, 1)], least: need.quantity, most: need.quantity)
        }
        for (supply, units) in zip(part.supplies, units(of: part.supplies.count, \.supply)) {
            program.addRow(units, most: supply.quantity)
        }
        for (cap, most) in part.caps.enumerated() {
            let units = zip(part.lanes, lanes).filter { part.capOf[$0.0.supply] == cap }.flatMap { [($0.1.kept, 1), ($0.1.rest, 1)] }
            program.addRow(units, most: most)
        }
        let taken = units(of: part.steps.count) { part.sourceOf[$0.supply] }
        for (source, steps) in part.steps.enumerated() where !steps.isEmpty {
            let total = zip(part.supplies, part.sourceOf).reduce(0) { $1.1 == source ? $0 + $1.0.quantity : $0 }
            let columns = steps.map { ($0.cost, program.addColumn(most: min($0.units ?? total, total))) }
            program.addRow(taken[source] + columns.map { ($0.1, -1) }, most: 0)
            strain += columns.map { ($0.1, $0.0) }
        }
    }

    private mutating func addGroups() {
        for group in ties.groups {
            let serves = program.addColumn(most: 1)
            served.append(serves)
            for (need, least) in zip(group.needs, group.least) {
                let quantity = part.needs[need].quantity
                program.addRow([(unmet[need], 1), (serves, least)], most: quantity)
                program.addRow([(unmet[need], 1), (serves, quantity)], least: quantity)
            }
        }
    }

    private mutating func addLimits() {
        for limit in ties.limits {
            let draws = limit.sources.map { _ in program.addColumn(most: 1) }
            drawn.append(draws)
            let further = zip(limit.sources, draws).filter { !limit.given.contains($0.0) }
            program.addRow(further.map { ($0.1, 1) }, most: max(0, limit.most - limit.given.count))
            for (position, lane) in part.lanes.enumerated() where limit.needs.contains(lane.need) {
                guard let source = limit.sources.firstIndex(of: part.sourceOf[lane.supply]) else { continue }
                program.addRow([(lanes[position].kept, 1), (lanes[position].rest, 1), (draws[source], -lane.capacity)], most: 0)
            }
        }
    }

    /// What an entry adds up; nothing for fills.
    func terms(_ entry: Gap.Entry) -> IntegerProgram.Terms {
        switch entry {
        case .unmet(let tier): part.needs.indices.filter { part.needs[$0].tier == tier }.map { (unmet[$0], part.needs[$0].weight) }
        case .fill: []
        case .late: zip(part.lanes, lanes).flatMap { [($1.kept, $0.late), ($1.rest, $0.late)] }
        case .cost: strain + zip(part.lanes, lanes).flatMap { [($1.kept, $0.cost - $0.discount), ($1.rest, $0.cost)] }
        }
    }

    /// One for each of these needs that is not filled so far; `beyond`: not filled further.
    mutating func short(of fill: Fill, beyond: Bool, _ needs: [Int]) -> IntegerProgram.Terms {
        needs.map { need in
            let quantity = part.needs[need].quantity
            let exactly = fill.numerator * quantity
            let enough = beyond ? exactly / fill.denominator + 1 : (exactly + fill.denominator - 1) / fill.denominator
            let column = program.addColumn(most: 1)
            program.addRow([(unmet[need], 1), (column, -enough)], most: quantity - enough)
            return (column, 1)
        }
    }

    /// Keeps a sum at most at what was found best.
    mutating func fix(_ terms: IntegerProgram.Terms, most: Int) { program.addRow(terms, most: most) }

    func minimum(of terms: IntegerProgram.Terms, nodes: Int) -> IntegerProgram.Outcome? { program.minimum(of: terms, nodes: nodes) }

    /// What a solution decides about every tie; nil where there is none.
    func choices(_ outcome: IntegerProgram.Outcome) -> Choices? {
        guard let values = outcome.values else { return nil }
        var choices = Choices(ties)
        choices.served = served.map { values[$0] > 0.5 }
        for (number, limit) in ties.limits.enumerated() {
            let granted = zip(limit.sources, drawn[number]).filter { values[$0.1] > 0.5 }.map(\.0)
            let further = granted.filter { !limit.given.contains($0) }.prefix(max(0, limit.most - limit.given.count))
            choices.granted[number] = limit.given.union(further)
            choices.barred[number] = Set(limit.sources).subtracting(granted).subtracting(limit.given)
        }
        return choices
    }
}
