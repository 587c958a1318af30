import Foundation
import MutualAid
import Records

/// Decides between an order from paper and what was promised beside it. What is not kept is called off, if it has not left.
public struct DecideConflict: Deed {
    public static let permission = Permission.only(.dispatcher, side: .lender).orRegion(.coordinator)

    public let conflict: ID<Conflict>
    public let keeps: Conflict.Keeps

    public init(conflict: ID<Conflict>, keeps: Conflict.Keeps) {
        self.conflict = conflict
        self.keeps = keeps
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        guard let seen = try Conflicts.row(conflict, in: work.region, work.db) else { throw Refusal.notFound }
        try work.demand(Self.self, Parties(lender: seen.conflict.lender))
        try Lock.change(.offer, [seen.conflict.offer], in: work.region, work.db)
        try Lock.change(.order, [seen.conflict.order, seen.other.order].compactMap { $0 }, in: work.region, work.db)
        try Lock.change(.conflict, [conflict], in: work.region, work.db)
        let tasks = try Tasks.open(.decideConflict, of: seen.conflict.order, in: work.region, work.db)
        try Lock.change(.task, tasks.map(\.id), in: work.region, work.db)
        guard let found = try Conflicts.row(conflict, in: work.region, work.db) else { throw Refusal.notFound }
        try found.conflict.mayBeDecided()
        switch keeps {
        case .both: break
        case .other: try callOff(found.conflict.order, work)
        case .paper:
            if let order = found.other.order {
                try callOff(order, work)
            } else if let offer = try Offers.load(found.conflict.offer, in: work.region, work.db), offer.state == .tendered {
                try work.end(offer, as: .withdrawn, .withdrawn)
            }
        }
        try Conflicts.decide(conflict, keeps, at: work.now, in: work.region, work.db)
        for task in tasks { try Tasks.finish(task.id, at: work.now, in: work.region, work.db) }
        try work.record(
            .conflictDecided(
                conflict: conflict, number: found.paper.number ?? "", aidClass: found.aidClass, keeps: keeps),
            audience: [found.conflict.lender], order: found.conflict.order)
        switch keeps {
        case .both: break
        case .other: try work.settleConflicts(without: found.conflict.order)
        case .paper: if let order = found.other.order { try work.settleConflicts(without: order) }
        }
        return Done()
    }

    /// An order that has ended already stands in nobody's way; one that has left is a fact.
    private func callOff(_ id: ID<Order>, _ work: Work) throws {
        guard let order = try Orders.load(id, in: work.region, work.db), order.isOpen else { return }
        try work.move(order, to: .cancelled)
    }
}

extension Work {
    /// Nothing stands beside what was called off: where it stood against a paper order, that one is kept, or stands against the next.
    func settleConflicts(without gone: ID<Order>) throws {
        let rows = try Conflicts.open(of: gone, in: region, db).filter { row in
            row.conflict.order == gone ? row.paper.state == .cancelled : row.other.state == .cancelled
        }
        if rows.isEmpty { return }
        try Lock.change(.conflict, rows.map(\.conflict.id), in: region, db)
        for row in rows {
            let conflict = row.conflict
            let keeps: Conflict.Keeps = conflict.order == gone ? .other : .paper
            try Conflicts.decide(conflict.id, keeps, at: now, in: region, db)
            try Tasks.answered(.decideConflict, conflict.order, at: now, in: region, db)
            try record(
                .conflictDecided(conflict: conflict.id, number: row.paper.number ?? "", aidClass: row.aidClass, keeps: keeps),
                audience: [conflict.lender], order: conflict.order)
            guard keeps == .paper, let order = try Orders.load(conflict.order, in: region, db), order.isOpen,
                let short = try Capabilities.load(conflict.capability, in: region, db)?.shortBy, short > 0
            else { continue }
            try openConflicts(order, from: conflict.capability, short: short)
        }
    }

    /// Puts an order from paper side by side with what was promised beside it, each of the two once.
    func openConflicts(_ order: Order, from capability: ID<Capability>, short: Int) throws {
        let held = try Conflicts.held(from: capability, beside: order.offer, in: region, db)
        for one in Conflict.against(held, short: short, quantity: \.quantity)
        where try !Conflicts.areBeside(order, one.offer, in: region, db) {
            let conflict = Conflict(
                id: newID(), capability: capability, lender: order.lender, order: order.id, offer: one.offer, state: .open, keeps: nil,
                openedAt: now)
            try Conflicts.insert(conflict, in: region, db)
            try Tasks.insert(
                OpenTask(
                    id: newID(), kind: .decideConflict, owner: order.lender, other: order.asker, aidClass: order.aidClass,
                    quantity: order.quantity, order: order.id, capability: capability, step: nil, state: .open, openedAt: now),
                in: region, db)
            try record(
                .conflictOpened(conflict: conflict.id, number: order.number, aidClass: order.aidClass), audience: [order.lender],
                order: order.id)
        }
    }
}
