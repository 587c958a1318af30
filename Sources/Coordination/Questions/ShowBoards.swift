import MutualAid
import Records

/// The coordinator's board: everything that is open in the region, at one moment.
public struct ShowBoard: Question {
    public static let permission = Permission.region(.coordinator, .auditor)

    public init() {}

    /// So many of the changes are shown; all of them are on the page of the desk.
    static let shownChanges = 6

    public func answer(_ reading: Reading) throws -> Board {
        let region = reading.region
        let db = reading.db
        let jobs = try Self.jobs(reading)
        let desk = try Desks.heldRow(in: region, db)
        let changes = try desk.map { try Journal.count(after: $0.desk.position, butNot: SealedEntry.noNews, in: region, db) }
        let since = try desk.map {
            try Journal.since($0.desk.position, butNot: SealedEntry.noNews, in: region, limit: Self.shownChanges, db)
        }
        return Board(
            asOf: reading.now, position: try Journal.position(in: region, db), requests: jobs.requests, jobs: jobs.list(at: reading.now),
            lendersAtFloor: try Capabilities.atFloor(in: region, limit: 200, db), lastPlan: try Plans.last(in: region, db),
            slips: jobs.slips, arriving: jobs.arriving(by: reading.now.addingTimeInterval(6 * 3600)), desk: desk, changes: changes ?? 0,
            since: since ?? [], rings: Ring.calls(try Deliveries.rings(at: reading.now, in: region, limit: 200, db)).count,
            cliffs: jobs.cliffs(at: reading.now), alone: try Self.alone(jobs.requests, reading),
            incidents: try Incidents.open(of: nil, in: region, db))
    }

    /// Requests that run without the desk, with whom the standing rule has asked; the buddy hospital first.
    private static func alone(_ requests: [RequestRow], _ reading: Reading) throws -> [Board.Alone] {
        try requests.filter(\.request.isAlone).prefix(20).map { row in
            let asked = try Enquiries.of(request: row.request.id, in: reading.region, reading.db)
            return Board.Alone(request: row, asked: asked.byRule)
        }
    }

    /// Who owes what by when, in the whole region.
    static func jobs(_ reading: Reading) throws -> Jobs {
        let region = reading.region
        let db = reading.db
        let requests = try Requests.open(of: nil, in: region, db)
        return Jobs(
            requests: requests, enquiries: try Enquiries.waiting(in: region, db), offers: try Offers.waiting(in: region, db),
            orders: try Orders.open(in: region, db), tasks: try Tasks.open(of: nil, in: region, db),
            slips: try CallSlips.open(in: region, db), phones: try Members.phones(in: region, db),
            names: try Names.of(requests, reading), rollCalls: try RollCalls.silent(at: reading.now, in: region, db),
            askedLonger: try EndChanges.askedLonger(in: region, db))
    }
}

/// What a hospital that asks sees first.
public struct ShowAskingHome: Question {
    public static let permission = Permission.anySeat

    public init() {}

    public func answer(_ reading: Reading) throws -> AskingHome {
        let region = reading.region
        let db = reading.db
        let requests = try Requests.open(of: reading.members, in: region, db)
        let offers = try Offers.waiting(forAskers: reading.members, in: region, db)
        let orders = try Orders.open(forAskers: reading.members, in: region, db)
        let answers = reading.caller.has(.dispatcher)
        let enquiries = try answers ? Enquiries.waiting(toLenders: reading.members, in: region, db) : []
        let jobs = Jobs(
            requests: requests, enquiries: enquiries, offers: offers, orders: orders,
            tasks: try Tasks.open(of: reading.members, in: region, db), phones: [:], names: try Names.of(requests, reading),
            askedUntil: try Enquiries.askedUntil(byAskers: reading.members, in: region, db))
        return AskingHome(
            asOf: reading.now, position: try Journal.position(in: region, db), jobs: jobs.list(at: reading.now), requests: requests,
            offers: offers, orders: orders, enquiries: enquiries)
    }
}

/// What a member that lends sees first.
public struct ShowLendingHome: Question {
    public static let permission = Permission.anySeat

    public init() {}

    public func answer(_ reading: Reading) throws -> LendingHome {
        let region = reading.region
        let db = reading.db
        let enquiries = try Enquiries.waiting(toLenders: reading.members, in: region, db)
        let offers = try Offers.waiting(fromLenders: reading.members, in: region, db)
        let orders = try Orders.open(fromLenders: reading.members, in: region, db)
        let jobs = Jobs(
            requests: [], enquiries: enquiries, offers: offers, orders: orders,
            tasks: try Tasks.open(of: reading.members, in: region, db), phones: [:], names: try Names.of([], reading))
        return LendingHome(
            asOf: reading.now, position: try Journal.position(in: region, db), jobs: jobs.list(at: reading.now), enquiries: enquiries,
            offers: offers, orders: orders, capabilities: try Capabilities.list(of: reading.members, in: region, db),
            rollCalls: try RollCallAnswers.waiting(for: reading.members, at: reading.now, in: region, db),
            legs: try CarryLegs.driven(by: reading.members, in: region, db))
    }
}

/// Names of members, for jobs whose record carries none.
enum Names {
    static func of(_ requests: [RequestRow], _ reading: Reading) throws -> [ID<Member>: String] {
        var names = Dictionary(requests.map { ($0.request.member, $0.memberName) }, uniquingKeysWith: { first, _ in first })
        let tasks = try Tasks.open(of: reading.caller.seesRegion ? nil : reading.members, in: reading.region, reading.db)
        let unknown = Set(tasks.flatMap { [$0.owner, $0.other] }).subtracting(names.keys)
        for named in try Members.names(unknown.sorted(), in: reading.region, reading.db) { names[named.member] = named.name }
        return names
    }
}
