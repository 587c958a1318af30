import Foundation

extension Telling {
    /// The same of entries that are told together: what the facts of now make the same of several steps of a drive is told once, with
    /// the last of them.
    public static func each(of entries: [(body: EntryBody, facts: Facts)]) -> [[Telling]] {
        let all = entries.map { each(of: $0.body, $0.facts) }
        return all.enumerated().map { index, told in
            told.filter { one in one.subject.leg == nil || !all[(index + 1)...].contains { $0.contains(one) } }
        }
    }

    /// What concerns an order that may be out already: released, turned back, another end, and who drives.
    static func onTheWay(_ entry: EntryBody, _ facts: Facts) -> [Telling] {
        let happened = Wire.date(from: entry.happenedAt)
        switch entry.happening {
        case .orderReleased(let id, let number, let request, let aidClass, let calledOff, let onTheWay, let there):
            return facts.order.map { order in
                released(
                    order, calledOff: calledOff, onTheWay: onTheWay, there: there, drivers: facts.drivers, by: entry.doneFor
                ) { quantity, minutes in
                    DeliverySubject(
                        request: request, order: id, number: number, aidClass: aidClass, quantity: quantity,
                        dueAt: minutes.flatMap { happened?.addingTimeInterval(Double($0) * 60) })
                }
            } ?? []
        case .orderTurnedBack(let id, let number, let request, let aidClass, let quantity):
            guard let order = facts.order else { return [] }
            let subject = DeliverySubject(request: request, order: id, number: number, aidClass: aidClass, quantity: quantity)
            // Who did not ask for it counted on it.
            return [Telling(.member(order.asker), .turnedBack, interrupts: order.releasedAt == nil, subject)]
        case .orderCarriedOn(let id, let number, let request, let aidClass, let quantity):
            guard let order = facts.order, order.asker != entry.doneFor, order.units.at(.sent) > 0 else { return [] }
            let subject = DeliverySubject(
                request: request, order: id, number: number, aidClass: aidClass, quantity: quantity, dueAt: order.comesAt)
            return [Telling(.member(order.asker), .carriesOn, interrupts: false, subject)]
        case .endAsked(let id, let number, let request, _, let until):
            guard let end = facts.end, let order = facts.order, end.state == .asked else { return [] }
            let due = happened?.addingTimeInterval(Double(OpenTask.Kind.answerEnd.minutes) * 60)
            // What ends before it would be answered cannot wait for the next shift.
            let isNear = [Wire.date(from: until), order.until].compactMap(\.self).contains { $0 <= due ?? .distantPast }
            let subject = DeliverySubject(
                request: request, order: id, number: number, aidClass: order.aidClass, quantity: order.units.open, dueAt: due)
            return [Telling(.member(end.other), .endAsked, interrupts: isNear, subject)]
        case .endAnswered(let id, let number, let request, let agreed, _):
            guard let end = facts.end, let order = facts.order else { return [] }
            let subject = DeliverySubject(
                request: request, order: id, number: number, aidClass: order.aidClass, quantity: order.units.open)
            let other = end.byLender ? end.lender : end.asker
            return [Telling(.member(other), agreed ? .endAgreed : .endDeclined, interrupts: false, subject)]
        case .reliefAsked(let id, let number, let request, let aidClass, let quantity, let from):
            guard let order = facts.order, let from = from.flatMap(Wire.date(from:)) else { return [] }
            let subject = DeliverySubject(
                request: request, order: id, number: number, aidClass: aidClass, quantity: quantity, dueAt: from)
            // Who has to be there before the next people come cannot be looked for by these.
            let isNear = happened.map { from <= $0.addingTimeInterval(12 * 3600) } ?? true
            return [Telling(.desk, .reliefWanted, interrupts: isNear, subject)]
                + [order.lender, order.asker].filter { $0 != entry.doneFor }
                .map { Telling(.member($0), .reliefAsked, interrupts: false, subject) }
        case .legMoved(_, _, _, _, _, let step):
            return (facts.leg.map { drives($0, step, entry, happened: happened) } ?? []) + comesLate(step, entry, facts)
        default: return []
        }
    }

    /// Only who is told in time can look for others meanwhile.
    private static func comesLate(_ step: CarryLeg.Step, _ entry: EntryBody, _ facts: Facts) -> [Telling] {
        guard step == .planned || step == .changed, let leg = facts.leg, leg.plan.way == .there, let request = facts.request,
            let order = facts.order, order.late(leg.plan.arrivesAt, against: request.neededBy) != nil, order.asker != entry.doneFor
        else { return [] }
        let subject = DeliverySubject(
            request: order.request, order: order.id, leg: leg.id, number: order.number, aidClass: order.aidClass,
            quantity: leg.plan.quantity, dueAt: leg.plan.arrivesAt)
        return [Telling(.member(order.asker), .comesLate, interrupts: isGrave(request.harm), subject)]
    }

    /// What has not left need not leave; what is on the way is a question that cannot wait; what is there goes home in time.
    private static func released(
        _ order: Order, calledOff: Int, onTheWay: Int, there: Int, drivers: [ID<Member>], by doer: ID<Member>?,
        subject: (_ quantity: Int, _ minutes: Int?) -> DeliverySubject
    ) -> [Telling] {
        var told: [Telling] = []
        if calledOff > 0, order.lender != doer {
            told.append(Telling(.member(order.lender), .orderCancelled, interrupts: true, subject(calledOff, nil)))
        }
        if onTheWay > 0, order.units.at(.sent) > 0 {
            let question = subject(onTheWay, OpenTask.Kind.turnBack.minutes)
            told.append(Telling(.member(order.lender), .turnBack, interrupts: true, question))
            // Who drives for the lender decides nothing, and has to be there when the lender rings.
            told += drivers.filter { $0 != order.lender }.map { Telling(.member($0), .turningAsked, interrupts: true, question) }
        }
        if there > 0, order.lender != doer {
            told.append(Telling(.member(order.lender), .released, interrupts: false, subject(there, nil)))
        }
        // Whoever did not release it itself counted on it. That it comes home within a day is said only of what is out.
        if order.asker != doer {
            if onTheWay + there > 0 {
                told.append(Telling(.member(order.asker), .released, interrupts: false, subject(onTheWay + there, nil)))
            } else if calledOff > 0 {
                told.append(Telling(.member(order.asker), .orderCancelled, interrupts: true, subject(calledOff, nil)))
            }
        }
        return told
    }

    /// Who drives is told of it, and who drives no longer too.
    private static func drives(_ leg: CarryLeg, _ step: CarryLeg.Step, _ entry: EntryBody, happened: Date?) -> [Telling] {
        let subject = DeliverySubject(
            request: leg.request, order: leg.order, leg: leg.id, number: leg.orderNumber, aidClass: leg.aidClass,
            quantity: leg.plan.quantity, dueAt: leg.plan.departsAt)
        let isNear = happened.map { leg.plan.departsAt <= $0.addingTimeInterval(12 * 3600) } ?? true
        func tell(_ member: ID<Member>, _ message: Delivery.Message) -> [Telling] {
            member == entry.doneFor ? [] : [Telling(.member(member), message, interrupts: isNear, subject)]
        }
        let driver = leg.driver
        switch step {
        case .planned, .changed:
            // Whoever is told of a change and is neither a side nor the driver drove before.
            let former = entry.audience.filter { ![leg.lender, leg.asker].contains($0) && $0 != driver }
            let isOpen = leg.isOpen && leg.leftAt == nil
            return (isOpen ? driver.map { tell($0, .driveAsked) } ?? [] : []) + former.flatMap { tell($0, .driveDropped) }
        case .dropped:
            // A third member that cannot drive says so to both sides: one of them has to find another.
            if let driver, driver == entry.doneFor, ![leg.lender, leg.asker].contains(driver) {
                return [leg.lender, leg.asker].flatMap { tell($0, .driveRefused) }
            }
            return driver.map { tell($0, .driveDropped) } ?? []
        case .left, .came: return []
        }
    }
}

extension CarryLeg {
    /// The member that drives; nil where a firm does.
    public var driver: ID<Member>? {
        switch plan.carrier {
        case .lender: lender
        case .asker: asker
        case .member: plan.carrierMember
        case .firm: nil
        }
    }
}
