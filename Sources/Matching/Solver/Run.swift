/// One planning run: everything the solver needs to know, and nothing else, so that a stored run can be solved again.
///
/// Quantities are whole units (people, pumps, beds …), costs are whole numbers per unit and mean only what the caller makes of
/// them. `init(json:)` reads the file format strictly, `json()` writes it.
public struct Run: Sendable, Equatable {
    public var needs: [Need]
    public var supplies: [Supply]
    public var sources: [Source]
    public var arcs: [Arc]
    public var bundles: [Bundle]
    public var caps: [Cap]
    /// Whether, tier by tier, the fill ratios of the needs should be as even as can be (leximin), right after unmet need.
    public var fair: Bool
    /// What a unit of an outstanding proposal costs less, so that proposals change only for a stated gain.
    public var keep: Int
    /// How many nodes branch and bound may open in the whole run; seconds would make the plan depend on the machine.
    public var nodes: Int

    public init(
        needs: [Need], supplies: [Supply], sources: [Source] = [], arcs: [Arc], bundles: [Bundle] = [], caps: [Cap] = [],
        fair: Bool = false, keep: Int = 0, nodes: Int = 20_000
    ) {
        self.needs = needs
        self.supplies = supplies
        self.sources = sources
        self.arcs = arcs
        self.bundles = bundles
        self.caps = caps
        self.fair = fair
        self.keep = keep
        self.nodes = nodes
    }

    /// What somebody lacks.
    public struct Need: Sendable, Equatable {
        public var id: String
        /// Units lacking, 1 to 1,000,000.
        public var quantity: Int
        /// Patient-safety class, 0 to 9; 0 is served first whatever it costs the others.
        public var tier: Int
        /// What one unmet unit counts within its tier, 1 to 1000.
        public var weight: Int
        /// At least so many units or none at all.
        public var minQuantity: Int
        /// At most so many different sources serve this need.
        public var maxSources: Int?
        /// Sources that serve it already, whether anything more comes from them or not: they count among `maxSources`.
        public var givenBy: [String]
        /// The needs of one bundle are all met in full or none is.
        public var bundle: String?

        public init(
            id: String, quantity: Int, tier: Int = 0, weight: Int = 1, minQuantity: Int = 0, maxSources: Int? = nil,
            bundle: String? = nil, givenBy: [String] = []
        ) {
            self.id = id
            self.quantity = quantity
            self.tier = tier
            self.weight = weight
            self.minQuantity = minQuantity
            self.maxSources = maxSources
            self.bundle = bundle
            self.givenBy = givenBy
        }
    }

    /// What somebody could lend or do.
    public struct Supply: Sendable, Equatable {
        public var id: String
        /// Units available, 0 to 1,000,000.
        public var quantity: Int
        /// Who stands behind it; several supplies may share one source.
        public var source: String
        /// The cap that holds for it together with others.
        public var cap: String?

        /// - Parameter source: the supply's own id when nil.
        public init(id: String, quantity: Int, source: String? = nil, cap: String? = nil) {
            self.id = id
            self.quantity = quantity
            self.source = source ?? id
            self.cap = cap
        }
    }

    /// The most that all supplies which name it give together. Where a source has steps, all of its supplies name the same cap, or none.
    public struct Cap: Sendable, Equatable {
        public var id: String
        /// Units, 0 to 1,000,000.
        public var quantity: Int

        public init(id: String, quantity: Int) {
            self.id = id
            self.quantity = quantity
        }
    }

    /// How the strain on one source grows with all that is taken from it.
    public struct Source: Sendable, Equatable {
        public var id: String
        /// Consecutive steps, each dearer than the one before or equal; the last has no end. Empty: no strain.
        public var steps: [Step]

        public init(id: String, steps: [Step] = []) {
            self.id = id
            self.steps = steps
        }
    }

    /// So many further units of a source at this extra cost each.
    public struct Step: Sendable, Equatable {
        /// nil: all that follow.
        public var units: Int?
        public var cost: Int

        public init(units: Int?, cost: Int) {
            self.units = units
            self.cost = cost
        }
    }

    /// That a supply can serve a need, and at what cost.
    public struct Arc: Sendable, Equatable {
        public var need: String
        public var supply: String
        /// Per unit, 0 to 1,000,000.
        public var cost: Int
        /// Lateness per unit, 0 to 100,000; weighed before cost.
        public var late: Int
        /// At most so many units on this arc; nil: the smaller of the two quantities.
        public var capacity: Int?
        /// Units of an outstanding proposal on this arc: the first so many cost `keep` less each.
        public var kept: Int

        public init(need: String, supply: String, cost: Int, late: Int = 0, capacity: Int? = nil, kept: Int = 0) {
            self.need = need
            self.supply = supply
            self.cost = cost
            self.late = late
            self.capacity = capacity
            self.kept = kept
        }
    }

    /// Needs that make sense only together; they name the bundle.
    public struct Bundle: Sendable, Equatable {
        public var id: String
        /// Whether one single source must serve the whole bundle.
        public var sameSource: Bool

        public init(id: String, sameSource: Bool = false) {
            self.id = id
            self.sameSource = sameSource
        }
    }
}
