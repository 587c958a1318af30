import Foundation
import MutualAid
import Records

/// What was left out has been done or said.
public struct FinishTask: Deed {
    public static let permission = Permission.only(.requester, .approver, .publisher, .dispatcher, side: .owner).orRegion(.coordinator)

    public let task: ID<OpenTask>

    public init(task: ID<OpenTask>) {
        self.task = task
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try Lock.change(.task, [task], in: work.region, work.db)
        guard let found = try Tasks.load(task, in: work.region, work.db) else { throw Refusal.notFound }
        try work.demand(Self.self, Parties(owner: found.owner))
        // It stands with the house in which the desk is; whoever only works there is not at the desk.
        if found.kind.isTheDesks, !work.caller.has(.coordinator) { throw Refusal.notAllowed }
        try found.mayBeDone()
        try Tasks.finish(task, at: work.now, in: work.region, work.db)
        if found.kind == .turnBack, let id = found.order, let order = try Orders.load(id, in: work.region, work.db) {
            // Whoever needs it no longer has to take it in all the same.
            try work.record(
                .orderCarriedOn(
                    order: id, number: order.number, request: order.request, aidClass: order.aidClass,
                    quantity: found.quantity ?? order.units.at(.sent)),
                audience: [order.lender, order.asker], order: id)
        } else {
            try work.record(.taskDone(task: task), audience: [found.owner])
        }
        return Done()
    }
}

/// Empties a note: a patient's name, a password, something that should never have been written.
public struct RedactNote: Deed {
    public static let permission = Permission.only(.organisationAdministrator, .approver, side: .owner).orRegion(.coordinator)

    public let note: ID<Note>

    public init(note: ID<Note>) {
        self.note = note
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        guard let seen = try Journal.note(note, in: work.region, work.db) else { throw Refusal.notFound }
        // Only who wrote it may empty it: the other side's words are not ours to take away.
        try work.demand(Self.self, Parties(owner: seen.owner))
        try Lock.change(.note, [note], in: work.region, work.db)
        guard let found = try Journal.note(note, in: work.region, work.db) else { throw Refusal.notFound }
        let audience = found.audience.map { ID<Member>(rawValue: $0) }
        if found.redactedAt != nil { throw Refusal.alreadyDone }
        try Journal.redact(note, in: work.region, at: work.moment, work.db)
        try work.record(.noteRedacted(note: note), audience: audience)
        return Done()
    }
}
