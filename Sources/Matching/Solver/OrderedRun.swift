/// A run, or an independent part of one, with names replaced by positions.
///
/// Everything is sorted by id (UTF-8 bytes), so that the order in which a run was written down cannot matter: the solvers
/// below always give the same answer for the same arrays.
struct OrderedRun: Sendable {
    /// An arc that can carry something. There may be ten million: what a sound run keeps below 2^31 takes half the room.
    struct Lane: Sendable {
        private var needPlace: Int32
        private var supplyPlace: Int32
        private var units: Int32
        private var unitsKept: Int32
        private let lateness: Int32
        private let place: Int32
        let cost: Int
        let discount: Int

        init(need: Int, supply: Int, cost: Int, late: Int, capacity: Int, kept: Int, discount: Int, position: Int) {
            needPlace = Int32(need)
            supplyPlace = Int32(supply)
            units = Int32(capacity)
            unitsKept = Int32(kept)
            lateness = Int32(late)
            place = Int32(position)
            self.cost = cost
            self.discount = discount
        }

        var need: Int {
            get { Int(needPlace) }
            set { needPlace = Int32(newValue) }
        }

        var supply: Int {
            get { Int(supplyPlace) }
            set { supplyPlace = Int32(newValue) }
        }

        /// min(capacity, supply, its cap, need), more than 0 unless a choice closed the lane.
        var capacity: Int {
            get { Int(units) }
            set { units = Int32(newValue) }
        }

        /// The first so many units, at most `capacity`, cost `discount` less each.
        var kept: Int {
            get { Int(unitsKept) }
            set { unitsKept = Int32(newValue) }
        }

        var late: Int { Int(lateness) }

        /// Which lane of the whole run this is.
        var position: Int { Int(place) }
    }

    var needs: [Run.Need]
    var supplies: [Run.Supply]
    /// By supply.
    var sourceOf: [Int]
    /// By source; empty where taking more costs nothing extra.
    var steps: [[Run.Step]]
    /// By supply, the place of the cap that holds for it; nil where none does.
    var capOf: [Int?]
    /// By cap, how many units its supplies give together at most.
    var caps: [Int]
    /// By need, then supply.
    var lanes: [Lane]
    /// Of a part: by need, and by supply, which of the whole run it is.
    var needPlaces: [Int] = []
    var supplyPlaces: [Int] = []

    /// - Parameters:
    ///   - run: one without mistakes.
    ///   - ends: of its arcs.
    init(_ run: Run, _ ends: ArcEnds) {
        let needOrder = Self.order(run.needs, by: \.id)
        let supplyOrder = Self.order(run.supplies, by: \.id)
        needs = needOrder.map { run.needs[$0] }
        supplies = supplyOrder.map { run.supplies[$0] }
        let sources = Set(supplies.map { Name($0.source) }).sorted()
        var sourcePositions: [Name: Int] = [:]
        sourcePositions.reserveCapacity(sources.count)
        for (position, source) in sources.enumerated() { sourcePositions[source] = position }
        sourceOf = supplies.map { sourcePositions[Name($0.source)] ?? 0 }
        steps = Array(repeating: [], count: sources.count)
        for source in run.sources where source.steps.contains(where: { $0.cost > 0 }) {
            if let position = sourcePositions[Name(source.id)] { steps[position] = source.steps }
        }
        let capPlaces = Dictionary(run.caps.indices.map { (Name(run.caps[$0].id), $0) }, uniquingKeysWith: { first, _ in first })
        let capOrder = Self.order(run.caps, by: \.id)
        let capRank = Self.ranks(capOrder)
        caps = capOrder.map { run.caps[$0].quantity }
        capOf = supplies.map { supply in supply.cap.flatMap { capPlaces[Name($0)] }.map { capRank[$0] } }
        let (needRank, supplyRank) = (Self.ranks(needOrder), Self.ranks(supplyOrder))
        lanes = []
        lanes.reserveCapacity(run.arcs.count)
        for position in ends.order(needRank: needRank, supplyRank: supplyRank) {
            let arc = run.arcs[position]
            let (need, supply) = (needRank[ends.need[position]], supplyRank[ends.supply[position]])
            let cap = capOf[supply].map { caps[$0] } ?? .max
            let capacity = min(arc.capacity ?? .max, needs[need].quantity, supplies[supply].quantity, cap)
            guard capacity > 0 else { continue }
            lanes.append(
                Lane(
                    need: need, supply: supply, cost: arc.cost, late: arc.late, capacity: capacity, kept: min(arc.kept, capacity),
                    discount: min(run.keep, arc.cost), position: lanes.count))
        }
    }

    /// A part that has nothing yet.
    init() {
        needs = []
        supplies = []
        sourceOf = []
        steps = []
        capOf = []
        caps = []
        lanes = []
    }

    /// The places of the elements, by their ids.
    private static func order<Element>(_ elements: [Element], by id: (Element) -> String) -> [Int] {
        let names = elements.map { Name(id($0)) }
        return names.indices.sorted { names[$0] < names[$1] }
    }

    /// By element, which place it has in an order.
    private static func ranks(_ order: [Int]) -> [Int] {
        var ranks = [Int](repeating: 0, count: order.count)
        for (rank, position) in order.enumerated() { ranks[position] = rank }
        return ranks
    }
}
