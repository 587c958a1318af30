import Foundation
import MutualAid
import Records

/// The service tells everybody concerned what was sealed since it last did, each position once, whichever instance does it.
public struct TellMembers: Deed {
    public static let permission = Permission.service

    /// By what this program can send; nothing: everybody is rung.
    public let channels: [Delivery.Channel]

    public init(channels: [Delivery.Channel]) {
        self.channels = channels
    }

    /// So many entries in one deed.
    static let most = 100

    public func perform(_ work: Work, _: Void) throws -> Told {
        guard let head = try Tellers.take(in: work.region, work.db) else { return Told(entries: 0, deliveries: 0) }
        // Whoever takes the desk meanwhile waits, and then takes over what is made here.
        if let held = try Desks.held(in: work.region, work.db) { try Lock.share(.desk, [held.id], in: work.region, work.db) }
        let entries = try Journal.following(head.position, in: work.region, limit: Self.most, work.db)
        let (place, _) = try work.placeAndChannels()
        var made = 0
        let facts = try entries.map { try work.facts(of: $0.body) }
        let told = Telling.each(of: zip(entries, facts).map { entry, facts in (body: entry.body, facts: facts) })
        for (index, entry) in entries.enumerated() {
            for settlement in Settlement.all(by: entry.body, facts[index]) {
                try Deliveries.settle(settlement, at: work.now, in: work.region, work.db)
            }
            for telling in told[index] {
                made += try work.tell(telling, at: entry.position, channels: channels, place)
            }
        }
        try Tellers.advance(
            to: entries.last?.position ?? head.position, channels: channels.filter { $0 != .ring }, in: work.region, work.db)
        if made > 0 { try work.record(.membersTold(count: made), audience: []) }
        return Told(entries: entries.count, deliveries: made)
    }

    public struct Told: Codable, Sendable, Hashable {
        public let entries: Int
        public let deliveries: Int
    }
}

/// The service takes what is to be sent now. Until its lease ends nobody else sends it.
public struct ClaimDeliveries: Deed {
    public static let permission = Permission.service

    public init() {}

    public func perform(_ work: Work, _: Void) throws -> Claimed {
        Claimed(deliveries: try Deliveries.claim(at: work.now, limit: 50, in: work.region, work.db))
    }

    public struct Claimed: Codable, Sendable, Hashable {
        public let deliveries: [ID<Delivery>]
    }
}

/// The service says how sending went: it is out, or it is tried again, or the next contact has its turn.
public struct SettleDelivery: Deed {
    public static let permission = Permission.service

    public let delivery: ID<Delivery>
    public let isSent: Bool
    /// Whether trying again could help, where it is not sent.
    public let mayTryAgain: Bool

    public init(delivery: ID<Delivery>, isSent: Bool, mayTryAgain: Bool = true) {
        self.delivery = delivery
        self.isSent = isSent
        self.mayTryAgain = mayTryAgain
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try Lock.change(.delivery, [delivery], in: work.region, work.db)
        guard let found = try Deliveries.load(delivery, in: work.region, work.db) else { throw Refusal.notFound }
        // Settled meanwhile by what was done, or said by another instance.
        if found.state != .waiting || found.channel == .ring { return Done() }
        if isSent {
            try work.move(found, to: .sent, nextAt: found.interrupts ? work.now.addingTimeInterval(Delivery.patience) : nil)
        } else if mayTryAgain, found.attempts < Delivery.mostAttempts {
            let again = work.now.addingTimeInterval(Delivery.pause(after: found.attempts))
            try Deliveries.set(delivery, .waiting, nextAt: again, sentAt: nil, seenAt: nil, in: work.region, work.db)
        } else {
            try work.move(found, to: .failed)
            try work.tryNext(after: found)
        }
        return Done()
    }
}

/// Nobody has seen in time what interrupts: the next contact has its turn.
public struct EscalateDelivery: Deed {
    public static let permission = Permission.service

    public let delivery: ID<Delivery>

    public init(delivery: ID<Delivery>) {
        self.delivery = delivery
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try Lock.change(.delivery, [delivery], in: work.region, work.db)
        guard let found = try Deliveries.load(delivery, in: work.region, work.db) else { throw Refusal.notFound }
        guard found.state == .sent, let due = found.nextAt, due <= work.now else { throw Refusal.alreadyDone }
        try work.move(found, to: .sent)
        try work.tryNext(after: found)
        return Done()
    }
}

/// Somebody rang: whoever answered knows it now, or nobody did and the next contact has its turn.
public struct RecordRing: Deed {
    public static let permission = Permission.region(.coordinator)

    public let deliveries: [ID<Delivery>]
    public let reached: Bool

    public init(deliveries: [ID<Delivery>], reached: Bool) {
        self.deliveries = deliveries
        self.reached = reached
    }

    public func check(_ check: inout Check) { check.count("deliveries", deliveries.count, 1...100) }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try Lock.change(.delivery, deliveries, in: work.region, work.db)
        try work.demand(Self.self, Parties())
        let found = try Deliveries.load(deliveries, in: work.region, work.db)
        // One call is about everything for a post: what was settled while it rang stays as it is, and the call is recorded for the rest.
        let waiting = found.filter(\.waitsForCall)
        if waiting.isEmpty, !found.isEmpty { throw Refusal.alreadyDone }
        for each in waiting {
            try work.move(each, to: reached ? .seen : .failed)
            if !reached { try work.tryNext(after: each) }
        }
        return Done()
    }
}

/// Whoever got a message says so: nobody else is rung for it.
public struct SeeDelivery: Deed {
    public static let permission = Permission.only(
        .requester, .approver, .publisher, .dispatcher, .organisationAdministrator, side: .owner
    ).orRegion(.coordinator).orLink(.seeDelivery)

    public let delivery: ID<Delivery>

    public init(delivery: ID<Delivery>) {
        self.delivery = delivery
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try Lock.change(.delivery, [delivery], in: work.region, work.db)
        guard let found = try Deliveries.load(delivery, in: work.region, work.db) else { throw Refusal.notFound }
        try work.demand(Self.self, Parties(owner: found.member, object: delivery.rawValue))
        try found.maySee()
        try work.move(found, to: .seen)
        return Done()
    }
}

/// Whether a member's real telephones and addresses are used in an exercise.
public struct ChooseExerciseChannel: Deed {
    public static let permission = Permission.only(.organisationAdministrator, side: .owner).orRegion(.coordinator)

    public let member: ID<Member>
    public let open: Bool

    public init(member: ID<Member>, open: Bool) {
        self.member = member
        self.open = open
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        if try Members.load(member, in: work.region, work.db) == nil { throw Refusal.notFound }
        try work.demand(Self.self, Parties(owner: member))
        try Tellers.choose(member, open: open, at: work.now, in: work.region, work.db)
        try work.record(.exerciseChannelChosen(member: member, open: open), audience: [member])
        return Done()
    }
}

extension Work {
    /// Brings a delivery to a state, and writes it down.
    fileprivate func move(_ delivery: Delivery, to state: Delivery.State, nextAt: Date? = nil) throws {
        try Deliveries.set(
            delivery.id, state, nextAt: nextAt, sentAt: state == .failed ? nil : now, seenAt: state == .seen ? now : nil, in: region, db)
        let moved = Happening.deliveryMoved(
            delivery: delivery.id, member: delivery.member, message: delivery.message, channel: delivery.channel, to: state)
        if delivery.message.staysAtDesk { return try recordForDesk(moved) }
        try record(moved, audience: [delivery.member])
    }

    fileprivate func tryNext(after delivery: Delivery) throws {
        let (place, channels) = try placeAndChannels()
        // What is for the desk goes to whoever has it by now.
        let holder = delivery.message.isForDesk ? try Desks.held(in: region, db)?.member : nil
        let next = holder.map(delivery.addressed) ?? delivery
        try tryNext(after: next, tried: try Deliveries.tried(like: next, in: region, db), channels: channels, place)
    }
}
