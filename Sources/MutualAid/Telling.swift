import Foundation

/// That somebody is to be told something: what follows from one entry of the journal.
public struct Telling: Hashable, Sendable, Codable {
    public enum Recipient: Hashable, Sendable, Codable {
        case member(ID<Member>)
        /// Whoever sits at the region's desk.
        case desk
        /// Everybody who could, but whoever holds it.
        case backup
    }

    public let recipient: Recipient
    public let message: Delivery.Message
    public let interrupts: Bool
    public let subject: DeliverySubject

    public init(_ recipient: Recipient, _ message: Delivery.Message, interrupts: Bool, _ subject: DeliverySubject) {
        self.recipient = recipient
        self.message = message
        self.interrupts = interrupts
        self.subject = subject
    }

    /// What the entry is about, as the records hold it.
    public struct Facts: Hashable, Sendable {
        public let request: AidRequest?
        public let enquiry: Enquiry?
        public let offer: Offer?
        public let order: Order?
        public let task: OpenTask?
        public let end: EndChange?
        public let leg: CarryLeg?
        /// Third members that still drive for the order.
        public let drivers: [ID<Member>]
        /// The rows of a roll call that it is about.
        public let answers: [RollCallAnswer]
        /// Who approves for the asker besides itself: its health system, where it has one that can be reached apart.
        public let approver: ID<Member>?

        public init(
            request: AidRequest? = nil, enquiry: Enquiry? = nil, offer: Offer? = nil, order: Order? = nil, task: OpenTask? = nil,
            end: EndChange? = nil, leg: CarryLeg? = nil, drivers: [ID<Member>] = [], answers: [RollCallAnswer] = [],
            approver: ID<Member>? = nil
        ) {
            self.approver = approver
            self.request = request
            self.enquiry = enquiry
            self.offer = offer
            self.order = order
            self.task = task
            self.end = end
            self.leg = leg
            self.drivers = drivers
            self.answers = answers
        }
    }

    /// Nobody is told the same thing twice because of one entry.
    public static func each(of entry: EntryBody, _ facts: Facts) -> [Telling] {
        var told: [Telling] = []
        for one in all(of: entry, facts) where !told.contains(where: { $0.recipient == one.recipient && $0.message == one.message }) {
            told.append(one)
        }
        return told
    }

    /// Who is told what, because this happened. Only what changes a patient's or a promise's fate interrupts.
    public static func all(of entry: EntryBody, _ facts: Facts) -> [Telling] {
        let others = entry.audience.filter { $0 != entry.doneFor }
        switch entry.happening {
        case .requestSubmitted(let id, let number, let items):
            return submitted(
                DeliverySubject(
                    request: id, number: number, aidClass: items.first?.aidClass, quantity: items.first?.quantity,
                    patients: items.first.flatMap { $0.patients == $0.quantity ? $0.patients : nil }),
                facts.request, approver: facts.approver)
        case .requestWentAlone(let id, let number, _):
            guard let request = facts.request else { return [] }
            let subject = DeliverySubject(request: id, number: number)
            // Who has approved has nothing to do about it.
            return [Telling(.desk, .ranAlone, interrupts: true, subject)]
                + (request.approvedAt == nil ? [Telling(.member(request.member), .askedAlone, interrupts: true, subject)] : [])
        case .enquirySent, .enquiryDeclined, .enquiryWithdrawn: return asked(entry.happening, facts)
        case .offerTendered, .questionAnswered, .offerConfirmed, .offerEnded, .offerAccepted:
            return offered(entry.happening, facts.offer, to: facts.enquiry)
        case .orderMoved(let id, let number, let request, let aidClass, let quantity, let state),
            .orderRecordedAsHappened(let id, let number, let request, let aidClass, let quantity, let state, _):
            let subject = DeliverySubject(
                request: request, order: id, number: number, aidClass: aidClass, quantity: quantity, dueAt: facts.order?.comesAt)
            return moved(to: state, subject, facts.order, besides: entry.doneFor)
        case .orderTakenIn(let id, let number, let request, let aidClass, let quantity, _, _, _):
            let subject = DeliverySubject(request: request, order: id, number: number, aidClass: aidClass, quantity: quantity)
            return others.map { Telling(.member($0), .takenIn, interrupts: false, subject) } + coveredTwice(subject, facts.task)
        case .orderVoided(let id, let number, let request, let aidClass, let quantity):
            let subject = DeliverySubject(request: request, order: id, number: number, aidClass: aidClass, quantity: quantity)
            return others.map { Telling(.member($0), .typedByMistake, interrupts: false, subject) }
        case .orderReleased, .orderTurnedBack, .orderCarriedOn, .endAsked, .endAnswered, .legMoved, .reliefAsked:
            return onTheWay(entry, facts)
        case .fewerThanPromised(_, let aidClass):
            return others.map {
                Telling(.member($0), .fewerThanPromised, interrupts: true, DeliverySubject(aidClass: aidClass))
            }
        case .conflictOpened(_, let number, let aidClass):
            let subject = DeliverySubject(order: entry.order, number: number, aidClass: aidClass)
            return others.map { Telling(.member($0), .promisesCollide, interrupts: true, subject) }
        case .rollCallStarted:
            return facts.answers.filter { $0.state == .asked }.map { row in
                let subject = DeliverySubject(answer: row.id, dueAt: row.answerBy)
                return Telling(.member(row.member), .rollCall, interrupts: row.occasion == .incident, subject)
            }
        case .helpOffered(let id, let aidClass, let quantity):
            let subject = DeliverySubject(openOffer: id, aidClass: aidClass, quantity: quantity)
            return [Telling(.desk, .helpOffered, interrupts: false, subject)]
        case .callSlipMade(_, let number):
            return [Telling(.desk, .callTaken, interrupts: true, DeliverySubject(number: number))]
        case .deskAlarmed: return [Telling(.backup, .deskEmpty, interrupts: true, DeliverySubject())]
        default: return []
        }
    }

    /// Who asked says which of two orders for one need stays, before the second one comes for nothing.
    private static func coveredTwice(_ about: DeliverySubject, _ task: OpenTask?) -> [Telling] {
        guard let task, task.kind == .coveredTwice, task.state == .open else { return [] }
        let subject = DeliverySubject(
            request: about.request, order: about.order, number: about.number, aidClass: task.aidClass, quantity: task.quantity,
            dueAt: task.openedAt.addingTimeInterval(Double(task.kind.minutes) * 60))
        return [Telling(.member(task.owner), .coveredTwice, interrupts: false, subject)]
    }

    /// The desk decides about its priority, and an approver of the asker's approves it; what either has done meanwhile is not asked.
    private static func submitted(_ about: DeliverySubject, _ request: AidRequest?, approver: ID<Member>?) -> [Telling] {
        let asked = request
        func subject(due: Date?) -> DeliverySubject {
            DeliverySubject(
                request: about.request, number: about.number, aidClass: about.aidClass, quantity: about.quantity, patients: about.patients,
                dueAt: due, harm: asked?.harm, neededBy: asked?.neededBy)
        }
        guard let request else {
            return [Telling(.desk, .requestCame, interrupts: isGrave(nil), about)]
        }
        if request.state != .submitted { return [] }
        var told: [Telling] = []
        if request.triagedAt == nil {
            let interrupts = isGrave(request.harm) && !request.canWait
            told.append(Telling(.desk, .requestCame, interrupts: interrupts, subject(due: request.triageDueAt)))
        }
        if request.approvedAt == nil {
            told += [request.member, approver].compactMap(\.self).map {
                Telling(.member($0), .approvalWanted, interrupts: request.harm == .lifeAtRisk, subject(due: request.approvalDueAt))
            }
        }
        return told
    }

    private static func asked(_ happening: Happening, _ facts: Facts) -> [Telling] {
        guard let enquiry = facts.enquiry else { return [] }
        // The lender's own row does not say why it is asked.
        let canWait = facts.request?.canWait ?? false
        func subject(due: Date? = nil) -> DeliverySubject {
            DeliverySubject(
                request: enquiry.request, enquiry: enquiry.id, number: enquiry.requestNumber, aidClass: enquiry.aidClass,
                quantity: enquiry.quantity, patients: enquiry.countsPatients ? enquiry.patients : nil, dueAt: due)
        }
        switch happening {
        case .enquirySent where enquiry.state == .sent:
            return [
                Telling(
                    .member(enquiry.lender), .enquiry, interrupts: isGrave(enquiry.harm) && !canWait, subject(due: enquiry.answerBy))
            ]
        case .enquiryDeclined: return [Telling(.desk, .saidNo, interrupts: enquiry.harm == .lifeAtRisk, subject())]
        case .enquiryWithdrawn: return [Telling(.member(enquiry.lender), .enquiryWithdrawn, interrupts: false, subject())]
        default: return []
        }
    }

    /// What was asked first is asked and answered in turn; each time it is the other side's to act before the offer's time is over.
    private static func offered(_ happening: Happening, _ offer: Offer?, to enquiry: Enquiry?) -> [Telling] {
        guard let offer else { return [] }
        let due = offer.due(neededBy: enquiry?.neededBy)
        func tell(
            _ member: ID<Member>, _ message: Delivery.Message, interrupts: Bool = true, order: ID<Order>? = nil, number: String? = nil,
            quantity: Int? = nil, due: Date? = nil
        ) -> [Telling] {
            let subject = DeliverySubject(
                request: offer.request, offer: offer.id, order: order, number: number ?? enquiry?.requestNumber, aidClass: offer.aidClass,
                quantity: quantity ?? offer.quantity, dueAt: due)
            return [Telling(.member(member), message, interrupts: interrupts, subject)]
        }
        switch happening {
        case .offerTendered where offer.state == .tendered, .offerConfirmed where offer.state == .tendered:
            switch offer.doubt {
            case nil: return tell(offer.asker, .offerMade, due: due)
            case .asked: return tell(offer.asker, .questionAsked, due: due)
            case .answered: return []
            // Who said yes by a link, on the telephone or for five sites at once has gone to bed: nobody sees by itself what is left.
            case .unanswered:
                return tell(offer.asker, .offerProvisional, due: due) + tell(offer.lender, .repliesWanted, due: due)
            }
        case .questionAnswered where offer.state == .tendered && offer.doubt == .answered:
            return tell(offer.lender, .questionAnswered, due: due)
        case .offerEnded(_, _, _, _, .withdrawn): return tell(offer.asker, .offerWithdrawn)
        case .offerEnded(_, _, _, _, .declined): return tell(offer.lender, .offerNotTaken, interrupts: false)
        // Whoever asked counted on it; the lender has it free again.
        case .offerEnded(_, _, _, _, .expired):
            return tell(offer.asker, .offerExpired) + tell(offer.lender, .offerExpired, interrupts: false)
        case .offerAccepted(_, let order, let number, _, _, let quantity, _):
            return tell(offer.lender, .accepted, order: order, number: number, quantity: quantity, due: offer.arrivesAt)
        default: return []
        }
    }

    private static func moved(to state: Order.State, _ subject: DeliverySubject, _ order: Order?, besides doer: ID<Member>?) -> [Telling] {
        // Where none of it is any more, somebody has only said later when that was.
        guard let order, state == .cancelled || order.units.at(state) > 0 else { return [] }
        func tell(_ member: ID<Member>, _ message: Delivery.Message, interrupts: Bool = false) -> [Telling] {
            member == doer ? [] : [Telling(.member(member), message, interrupts: interrupts, subject)]
        }
        return switch state {
        case .accepted: []
        case .sent: tell(order.asker, .onTheWay)
        case .arrived: tell(order.lender, .arrived)
        case .returning: tell(order.lender, .comingBack)
        case .home: tell(order.asker, .home)
        case .cancelled:
            tell(order.lender, .orderCancelled, interrupts: true) + tell(order.asker, .orderCancelled, interrupts: true)
        }
    }

    /// Care is lost or life at risk, or nobody has said.
    static func isGrave(_ harm: Harm?) -> Bool { (harm ?? .assumedWhenUnsaid).tier <= Harm.careLost.tier }
}
