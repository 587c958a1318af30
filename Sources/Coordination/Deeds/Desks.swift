import Foundation
import MutualAid
import Records

/// A coordinator sits down at the region's desk: alerts go there from now on.
///
/// Where somebody sits there, the watch that was seen is named: it ends, and nobody is pushed off the seat unseen.
public struct TakeDesk: Deed {
    public static let permission = Permission.region(.coordinator)

    public let from: ID<Desk>?
    /// The number to ring during the watch.
    public let phone: String?
    public let email: String?

    public init(from: ID<Desk>? = nil, phone: String? = nil, email: String? = nil) {
        self.from = from
        self.phone = phone
        self.email = email
    }

    public func check(_ check: inout Check) {
        check.phone("phone", phone)
        check.email("email", email)
    }

    public func perform(_ work: Work, _: Void) throws -> Made<Desk> {
        if let from { try Lock.change(.desk, [from], in: work.region, work.db) }
        try work.demand(Self.self, Parties())
        let held = try Desks.held(in: work.region, work.db)
        if held?.id != from { throw Refusal.taken(.desk) }
        if let held { try Desks.end(held.id, at: work.now, in: work.region, work.db) }
        let made = try work.sitDown(after: held, phone: phone, email: email)
        try work.record(.deskTaken(desk: made.id), audience: [])
        return made
    }
}

/// Whoever has the desk tells the next person what they need to know; the seat stays theirs until that person has it.
public struct HandOverDesk: Deed {
    public static let permission = Permission.region(.coordinator)

    public let desk: ID<Desk>
    public let note: String?

    public init(desk: ID<Desk>, note: String? = nil) {
        self.desk = desk
        self.note = note
    }

    public func check(_ check: inout Check) { check.text("note", note, limit: 2_000) }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try Lock.change(.desk, [desk], in: work.region, work.db)
        guard let found = try Desks.load(desk, in: work.region, work.db) else { throw Refusal.notFound }
        try work.demand(Self.self, Parties())
        try found.mayBeHandedOver(by: work.caller.account)
        let kept = try note.flatMap { try $0.isEmpty ? nil : work.keep($0, audience: []) }
        try Desks.handOver(
            desk, note: kept?.id, at: work.now, alarmAt: work.now.addingTimeInterval(Desk.handing), in: work.region, work.db)
        try work.record(.deskHandedOver(desk: desk), audience: [], note: kept)
        return Done()
    }
}

/// *I have it*: the next person takes over what was handed over.
public struct AcceptDesk: Deed {
    public static let permission = Permission.region(.coordinator)

    public let desk: ID<Desk>
    public let phone: String?
    public let email: String?

    public init(desk: ID<Desk>, phone: String? = nil, email: String? = nil) {
        self.desk = desk
        self.phone = phone
        self.email = email
    }

    public func check(_ check: inout Check) {
        check.phone("phone", phone)
        check.email("email", email)
    }

    public func perform(_ work: Work, _: Void) throws -> Made<Desk> {
        try Lock.change(.desk, [desk], in: work.region, work.db)
        guard let found = try Desks.load(desk, in: work.region, work.db) else { throw Refusal.notFound }
        try work.demand(Self.self, Parties())
        try found.mayBeAccepted()
        try Desks.end(desk, at: work.now, in: work.region, work.db)
        let made = try work.sitDown(after: found, phone: phone, email: email)
        try work.record(.deskAccepted(desk: made.id, from: desk), audience: [])
        return made
    }
}

/// A coordinator says how they are reached where the desk does not answer or nobody sits there, without sitting down. Whoever sits there
/// says it for their watch.
public struct LeaveNumber: Deed {
    public static let permission = Permission.region(.coordinator)

    public let phone: String?
    public let email: String?

    public init(phone: String? = nil, email: String? = nil) {
        self.phone = phone
        self.email = email
    }

    public func check(_ check: inout Check) {
        check.phone("phone", phone)
        check.email("email", email)
        if [phone, email].allSatisfy({ $0?.isEmpty ?? true }) { check.add("phone", .missing) }
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try work.demand(Self.self, Parties())
        if let held = try Desks.held(in: work.region, work.db), held.account == work.caller.account {
            try Lock.change(.desk, [held.id], in: work.region, work.db)
        }
        let desk = try work.leave(phone: phone, email: email)
        try work.record(.deskNumberLeft(desk: desk), audience: [])
        return Done()
    }
}

/// The watch is over and nobody has come, or something waits where nobody sits: the service alarms everybody who could.
public struct AlarmDesk: Deed {
    public static let permission = Permission.service

    /// nil: nobody has sat there.
    public let desk: ID<Desk>?

    public init(desk: ID<Desk>?) {
        self.desk = desk
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        if let desk { try alarm(desk, work) } else { try alarmUnheld(work) }
        try work.record(.deskAlarmed(desk: desk), audience: [])
        return Done()
    }

    private func alarm(_ desk: ID<Desk>, _ work: Work) throws {
        try Lock.change(.desk, [desk], in: work.region, work.db)
        guard let found = try Desks.load(desk, in: work.region, work.db) else { throw Refusal.notFound }
        try found.mayAlarm(at: work.now)
        try Desks.alarmed(desk, at: work.now, again: work.now.addingTimeInterval(Desk.again), in: work.region, work.db)
    }

    private func alarmUnheld(_ work: Work) throws {
        guard let found = try Desks.unheld(in: work.region, work.db),
            Desk.mayAlarmUnheld(oldest: found.oldest, alarmedAt: found.alarmedAt, at: work.now),
            try Desks.alarmedUnheld(last: found.alarmedAt, at: work.now, in: work.region, work.db)
        else { throw Refusal.alreadyDone }
    }
}

extension Work {
    /// Begins a watch of the caller's.
    /// - Parameter before: the watch that it takes the place of.
    fileprivate func sitDown(after before: Desk?, phone: String?, email: String?) throws -> Made<Desk> {
        // Somebody has to sit there: whoever runs the command line has no seat at a desk.
        guard let account = caller.account, let member = own else { throw Refusal.notAllowed }
        func said(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
        let reach = before?.reaching(account, phone: phone, email: email) ?? (phone: said(phone), email: said(email))
        let until = now.addingTimeInterval(Desk.watch)
        let desk = Desk(
            id: newID(), account: account, member: member, phone: reach.phone, email: reach.email, takenAt: now,
            position: try Journal.position(in: region, db), until: until, state: .held, alarmAt: until.addingTimeInterval(Desk.grace))
        let name = try keep(caller.name, audience: [])
        try Desks.insert(desk, name: name.id, in: region, db)
        try moveAlerts(to: desk)
        return Made(desk.id)
    }

    /// Keeps how the caller is reached: with the watch that is theirs, else with one that is over as it begins.
    /// - Returns: the watch that says it.
    fileprivate func leave(phone: String?, email: String?) throws -> ID<Desk> {
        guard let account = caller.account, let member = own else { throw Refusal.notAllowed }
        func said(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
        if let held = try Desks.held(in: region, db), held.account == account {
            let reach = held.reaching(account, phone: phone, email: email)
            try Desks.reach(held.id, phone: reach.phone, email: reach.email, in: region, db)
            try moveAlerts(to: held)
            return held.id
        }
        let desk = Desk(
            id: newID(), account: account, member: member, phone: said(phone), email: said(email), takenAt: now,
            position: try Journal.position(in: region, db), until: now, state: .ended, alarmAt: nil)
        let name = try keep(caller.name, audience: [])
        try Desks.insert(desk, name: name.id, in: region, db)
        return desk.id
    }

    /// What waits to be told to whoever had the seat is told to whoever has it now, at the time at which it would have been.
    private func moveAlerts(to desk: Desk) throws {
        let waiting = try Deliveries.waitingForDesk(in: region, db)
        try Lock.change(.delivery, waiting, in: region, db)
        let (place, channels) = try placeAndChannels()
        var moved: Set<String> = []
        for old in try Deliveries.load(waiting, in: region, db) where old.state == .waiting {
            try Deliveries.set(old.id, .overtaken, nextAt: nil, sentAt: nil, seenAt: nil, in: region, db)
            // Where nobody had the seat, each coordinator was to be told; the one who has it now is told once.
            guard moved.insert("\(old.position) \(old.message.rawValue)").inserted else { continue }
            let new = old.addressed(to: desk.member)
            let tried = try Deliveries.tried(like: new, in: region, db)
            try tryNext(after: new, tried: tried, channels: channels, place, begin: old.nextAt)
        }
    }
}
