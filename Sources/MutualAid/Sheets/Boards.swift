import Foundation

/// What the coordinator's board shows at one moment.
public struct Board: Hashable, Sendable, Codable {
    public let asOf: Date
    /// The sealed position up to which this is true, for following what comes next.
    public let position: Int
    public let requests: [RequestRow]
    public let jobs: [Job]
    public let lendersAtFloor: [CapabilityRow]
    public let lastPlan: Plan?
    /// Slips that call takers wrote and that nobody has read, the oldest first.
    public let slips: [CallSlipRow]
    /// What comes to somebody's door within six hours, soonest first.
    public let arriving: [OrderRow]
    /// Who has the desk; nil where nobody has.
    public let desk: DeskRow?
    /// What has changed since that watch began.
    public let changes: Int
    /// The newest of these changes.
    public let since: [SealedEntry]
    /// Calls to make now.
    public let rings: Int
    /// What ends or goes back within three days.
    public let cliffs: [Cliff]
    /// What runs without the desk.
    public let alone: [Alone]
    /// Incidents that are not closed, also where nothing is asked for because of them.
    public let incidents: [IncidentRow]

    public init(
        asOf: Date, position: Int, requests: [RequestRow], jobs: [Job], lendersAtFloor: [CapabilityRow], lastPlan: Plan?,
        slips: [CallSlipRow] = [], arriving: [OrderRow] = [], desk: DeskRow? = nil, changes: Int = 0,
        since: [SealedEntry] = [], rings: Int = 0, cliffs: [Cliff] = [], alone: [Alone] = [], incidents: [IncidentRow] = []
    ) {
        self.asOf = asOf
        self.position = position
        self.requests = requests
        self.jobs = jobs
        self.lendersAtFloor = lendersAtFloor
        self.lastPlan = lastPlan
        self.slips = slips
        self.arriving = arriving
        self.desk = desk
        self.changes = changes
        self.since = since
        self.rings = rings
        self.cliffs = cliffs
        self.alone = alone
        self.incidents = incidents
    }

    /// One row of *Still missing*: everything asked for of a class at one harm.
    public struct Need: Hashable, Sendable {
        public let harm: Harm
        public let aidClass: AidClass
        public let progress: ItemProgress
    }

    /// What is still asked for, worst harm first.
    public var needs: [Need] {
        struct Key: Hashable {
            let harm: Harm
            let aidClass: AidClass
        }
        var sums: [Key: ItemProgress] = [:]
        for row in requests where row.request.state == .submitted {
            for item in row.items where item.item.state == .open {
                sums[Key(harm: row.request.plannedHarm, aidClass: item.item.aidClass), default: .none] =
                    sums[Key(harm: row.request.plannedHarm, aidClass: item.item.aidClass), default: .none] + item.progress
            }
        }
        return sums.map { Need(harm: $0.key.harm, aidClass: $0.key.aidClass, progress: $0.value) }
            .sorted { ($0.harm.tier, $0.aidClass.rawValue) < ($1.harm.tier, $1.aidClass.rawValue) }
    }
}

/// What a call taker sees first: what became of the slips, and nothing of what was said.
public struct CallHome: Hashable, Sendable, Codable {
    public let asOf: Date
    public let sites: [NamedSite]
    /// The caller's own of the last twelve hours, the newest first.
    public let slips: [Slip]

    /// One slip as its writer may see it.
    public struct Slip: Hashable, Sendable, Codable {
        public let number: String
        public let state: CallSlip.State
        public let madeAt: Date

        public init(number: String, state: CallSlip.State, madeAt: Date) {
            self.number = number
            self.state = state
            self.madeAt = madeAt
        }
    }

    public init(asOf: Date, sites: [NamedSite], slips: [Slip]) {
        self.asOf = asOf
        self.sites = sites
        self.slips = slips
    }
}

/// What a hospital that asks sees first.
public struct AskingHome: Hashable, Sendable, Codable {
    public let asOf: Date
    public let position: Int
    public let jobs: [Job]
    public let requests: [RequestRow]
    public let offers: [OfferRow]
    public let orders: [OrderRow]
    /// What the reader's own members are asked for, where it answers for them too.
    public let enquiries: [EnquiryRow]

    public init(
        asOf: Date, position: Int, jobs: [Job], requests: [RequestRow], offers: [OfferRow], orders: [OrderRow],
        enquiries: [EnquiryRow] = []
    ) {
        self.enquiries = enquiries
        self.asOf = asOf
        self.position = position
        self.jobs = jobs
        self.requests = requests
        self.offers = offers
        self.orders = orders
    }
}

/// What a member that lends sees first.
public struct LendingHome: Hashable, Sendable, Codable {
    public let asOf: Date
    public let position: Int
    public let jobs: [Job]
    public let enquiries: [EnquiryRow]
    public let offers: [OfferRow]
    public let orders: [OrderRow]
    public let capabilities: [CapabilityRow]
    /// Roll calls that wait for an answer.
    public let rollCalls: [RollCallRow]
    /// What it drives for others.
    public let legs: [CarryLegRow]

    public init(
        asOf: Date, position: Int, jobs: [Job], enquiries: [EnquiryRow], offers: [OfferRow], orders: [OrderRow],
        capabilities: [CapabilityRow], rollCalls: [RollCallRow] = [], legs: [CarryLegRow] = []
    ) {
        self.asOf = asOf
        self.position = position
        self.jobs = jobs
        self.enquiries = enquiries
        self.offers = offers
        self.orders = orders
        self.capabilities = capabilities
        self.rollCalls = rollCalls
        self.legs = legs
    }
}
