import Foundation
import MutualAid
import Records

/// Needs an order no longer: what has not left is called off, what is on the way is asked to turn back, what is there goes home.
public struct ReleaseOrder: Deed {
    public static let permission = Permission.only(.requester, side: .asker).or(.approver, side: .asker).orRegion(.coordinator)

    public let order: ID<Order>
    public let version: Int?

    public init(order: ID<Order>, version: Int? = nil) {
        self.order = order
        self.version = version
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let found = try work.lockedOrder(order, for: Self.self)
        try work.expect(version, is: found.version)
        try work.release(found)
        return Done()
    }
}

/// What was on the way goes home without having been there.
public struct TurnBack: Deed {
    public static let permission = Permission.only(.dispatcher, side: .lender).orRegion(.coordinator)

    public let order: ID<Order>
    public let version: Int?
    /// nil: all that are on the way.
    public let quantity: Int?
    /// nil: now.
    public let happenedAt: Date?

    public init(order: ID<Order>, version: Int? = nil, quantity: Int? = nil, happenedAt: Date? = nil) {
        self.order = order
        self.version = version
        self.quantity = quantity
        self.happenedAt = happenedAt
    }

    public func check(_ check: inout Check) { check.whole("quantity", quantity, 1...1_000_000) }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let found = try work.lockedOrder(order, for: Self.self)
        try work.expect(version, is: found.version)
        let moving = try found.moving(quantity, to: .arrived)
        let time = try work.past(happenedAt)
        let turned = found.turnedBack(moving, at: time)
        try Orders.save(turned, in: work.region, work.db)
        try work.askAboutTheRest(of: turned)
        try work.record(
            .orderTurnedBack(
                order: order, number: found.number, request: found.request, aidClass: found.aidClass, quantity: moving),
            audience: [found.lender, found.asker], order: order, happenedAt: time)
        return Done()
    }
}

/// Closes a false alarm: every request that is named, or that belongs to an incident, needs nothing more, and everything that was
/// sent for it is released. The incident is closed with its requests.
public struct StandDown: Deed {
    public static let permission = CancelRequest.permission
    /// So many requests are closed at once.
    public static let most = 100

    public let requests: [ID<AidRequest>]
    /// Then no request is named.
    public let incident: ID<Incident>?

    public init(requests: [ID<AidRequest>] = [], incident: ID<Incident>? = nil) {
        self.requests = requests
        self.incident = incident
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            requests: try values.decodeIfPresent([ID<AidRequest>].self, forKey: .requests) ?? [],
            incident: try values.decodeIfPresent(ID<Incident>.self, forKey: .incident))
    }

    public func check(_ check: inout Check) {
        if incident == nil {
            check.count("requests", requests.count, 1...Self.most)
        } else if !requests.isEmpty {
            check.add("incident", .duplicate(of: "requests"))
        }
    }

    public func perform(_ work: Work, _: Void) throws -> StoodDown {
        let ending = try incident.map { try work.lockedIncident($0, for: Self.self) }
        // What is asked for because of the incident later than this is a new request, which stands.
        let ids =
            try ending.map { try Requests.open(of: $0.id, in: work.region, work.db).map(\.id) } ?? Array(Set(requests)).sorted()
        try Lock.change(.request, ids, in: work.region, work.db)
        let found = try Requests.load(ids, in: work.region, work.db)
        for request in found { try work.demand(Self.self, Parties(asker: request.member)) }
        // What somebody has cancelled since the list was read is no reason to leave the rest standing.
        let open = found.filter { $0.state == .submitted }
        if open.isEmpty { throw Refusal.notNow(.request(.cancelled)) }
        let turning = try work.cancel(open, releasing: true)
        // Each asker reads of its own requests by themselves; how many others had asked is the desk's to know.
        let askers = Set(open.map(\.member))
        try work.record(.stoodDown(requests: open.count), audience: askers.count == 1 ? Array(askers) : [])
        if let ending, ending.state != .closed { try work.move(ending, to: .closed) }
        return StoodDown(requests: open.count, askedToTurnBack: turning)
    }
}

public struct StoodDown: Codable, Sendable, Hashable {
    /// Requests that were open and need nothing more.
    public let requests: Int
    /// Orders on the way whose lenders are asked whether they turn back.
    public let askedToTurnBack: Int
}

extension Work {
    /// Requests under their locks need nothing more: enquiries are withdrawn, offers declined, and what has not left is called off.
    /// Releasing them, what is on the way is asked to turn back, and what is there is to come home.
    /// - Returns: how many orders are asked to turn back.
    @discardableResult func cancel(_ requests: [AidRequest], releasing: Bool) throws -> Int {
        let ids = requests.map(\.id)
        func orders() throws -> [Order] {
            try ids.flatMap {
                try releasing
                    ? Orders.open(of: $0, in: region, db).filter { $0.releasedAt == nil } : Orders.notSent(of: $0, in: region, db)
            }
        }
        let waiting = try ids.flatMap { try Enquiries.waiting(of: $0, in: region, db) }
        try Lock.change(.enquiry, waiting.map(\.id), in: region, db)
        let tendered = try ids.flatMap { try Offers.tendered(of: $0, in: region, db) }
        try Lock.change(.offer, tendered.map(\.id), in: region, db)
        try Lock.change(.order, try orders().map(\.id), in: region, db)

        for request in ids { try Requests.cancel(request, in: region, db) }
        // What was locked may have moved while this deed waited for it: only what still stands so is ended.
        for enquiry in try ids.flatMap({ try Enquiries.waiting(of: $0, in: region, db) }) { try withdraw(enquiry) }
        let offers = try ids.flatMap { try Offers.tendered(of: $0, in: region, db) }
        let standing = try orders()
        // Each gives back under its capability's lock, and locks are taken in the order of identities.
        let ends: [(capability: ID<Capability>, end: () throws -> Void)] =
            offers.map { offer in (offer.capability, { try end(offer, as: .declined, .declined) }) }
            + standing.map { order in
                (order.capability, { if releasing { try release(order) } else { try move(order, to: .cancelled) } })
            }
        for one in ends.sorted(by: { $0.capability < $1.capability }) { try one.end() }
        for request in requests {
            try record(.requestCancelled(request: request.id, number: request.number), audience: [request.member])
        }
        return releasing ? standing.count { $0.units.at(.sent) > 0 } : 0
    }

    /// The asker needs an order no longer.
    func release(_ order: Order) throws {
        let released = try order.released(at: now)
        let calledOff = released.calledOff - order.calledOff
        let turning = order.units.at(.sent)
        try Orders.save(released, in: region, db)
        // Also where some of it is out, what was to drive for the rest need not.
        if released.isOpen { try dropNeedless(of: released) } else { try endWhatWaits(for: released) }
        if calledOff > 0 { try Promises.end(order.offer, calledOff, as: .cancelled, at: moment, in: region, db) }
        if turning > 0 {
            try Tasks.insert(
                OpenTask(
                    id: newID(), kind: .turnBack, owner: order.lender, other: order.asker, aidClass: order.aidClass, quantity: turning,
                    order: order.id, capability: nil, step: nil, state: .open, openedAt: now),
                in: region, db)
        }
        try record(
            .orderReleased(
                order: order.id, number: order.number, request: order.request, aidClass: order.aidClass, calledOff: calledOff,
                onTheWay: turning, there: order.units.at(.arrived)),
            audience: [order.lender, order.asker], order: order.id)
    }
}
