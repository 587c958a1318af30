import Foundation

/// Works out who must act next and by when, from records alone.
public struct Jobs: Sendable {
    public let requests: [RequestRow]
    public let enquiries: [EnquiryRow]
    public let offers: [OfferRow]
    public let orders: [OrderRow]
    public let tasks: [OpenTask]
    public let slips: [CallSlipRow]
    public let phones: [ID<Member>: String]
    public let names: [ID<Member>: String]
    /// Until when the lenders of a request have time to answer: of enquiries whose own rows are not at hand.
    public let askedUntil: [ID<AidRequest>: Date]
    /// Roll calls of the desk whose time has passed while some are silent.
    public let rollCalls: [RollCallCount]
    /// Until when askers have asked to keep what they have, where that is not agreed.
    public let askedLonger: [ID<Order>: Date]

    public init(
        requests: [RequestRow], enquiries: [EnquiryRow], offers: [OfferRow], orders: [OrderRow], tasks: [OpenTask],
        slips: [CallSlipRow] = [], phones: [ID<Member>: String], names: [ID<Member>: String],
        askedUntil: [ID<AidRequest>: Date] = [:], rollCalls: [RollCallCount] = [], askedLonger: [ID<Order>: Date] = [:]
    ) {
        self.askedUntil = askedUntil
        self.requests = requests
        self.enquiries = enquiries
        self.offers = offers
        self.orders = orders
        self.tasks = tasks
        self.slips = slips
        self.phones = phones
        self.names = names
        self.rollCalls = rollCalls
        self.askedLonger = askedLonger
    }

    /// Late ones by harm and then by delay, the others by time.
    public func list(at now: Date) -> [Job] {
        let all =
            aboutRequests(at: now) + aboutEnquiries() + aboutOffers() + aboutOrders() + aboutTasks() + aboutSlips()
            + aboutRollCalls()
        return all.sorted { left, right in
            let late = (left.due < now, right.due < now)
            if late.0 != late.1 { return late.0 }
            if late.0 {
                let tiers = ((left.harm ?? .assumedWhenUnsaid).tier, (right.harm ?? .assumedWhenUnsaid).tier)
                if tiers.0 != tiers.1 { return tiers.0 < tiers.1 }
            }
            return (left.due, left.kind.rawValue, left.key) < (right.due, right.kind.rawValue, right.key)
        }
    }

    /// What ends or goes back within three days, soonest first.
    public func cliffs(at now: Date) -> [Cliff] {
        CliffSheet(asOf: now, position: 0, orders: orders, items: requests.flatMap(\.items), asked: askedLonger).cliffs
            .filter { $0.at <= now.addingTimeInterval(CoverEnd.lead) }
    }

    /// Orders that are to be at somebody's door by then, or come too late for it, soonest first.
    public func arriving(by end: Date) -> [OrderRow] {
        orders.filter { ($0.order.state == .accepted || $0.order.state == .sent) && ($0.order.comesAt <= end || $0.late != nil) }
            .sorted { ($0.order.comesAt, $0.order.number) < ($1.order.comesAt, $1.order.number) }
    }

    /// Whether somebody still relies on what was said: an offer that stands, an order that is not over, an approval that is to be
    /// confirmed, a yes that was handed over.
    /// - Parameter delegations: those that still hold.
    public func isOpenPromise(_ entry: SealedEntry, delegations: [ID<Delegation>]) -> Bool {
        switch entry.body.happening {
        case .offerTendered(let id, _, _, _), .offerConfirmed(let id, _, _, _), .questionAnswered(let id, _, _):
            offers.contains { $0.offer.id == id } || orders.contains { $0.order.offer == id }
        case .offerAccepted(_, let id, _, _, _, _, _), .orderMoved(let id, _, _, _, _, _), .endAsked(let id, _, _, _, _),
            .endAnswered(let id, _, _, _, _), .legMoved(_, let id, _, _, _, _):
            orders.contains { $0.order.id == id }
        case .requestApprovedByVoice(let id, _):
            requests.contains { $0.request.id == id && $0.request.confirmApprovalBy != nil }
        case .delegated(let id, _, _, _, _): delegations.contains(id)
        default: false
        }
    }

    /// How long after everybody's time has passed the next wave should go out.
    private static let nextWaveWithin: TimeInterval = 10 * 60

    private func aboutRequests(at now: Date) -> [Job] {
        requests.filter { $0.request.state == .submitted && $0.step != .cancelled }.flatMap { row -> [Job] in
            let request = row.request
            let item = (row.items.first { $0.item.state == .open } ?? row.items.first)?.item
            func job(_ kind: Job.Kind, member: ID<Member>?, due: Date) -> Job {
                Job(
                    kind: kind, member: member, memberName: member == nil ? nil : row.memberName, due: due, harm: request.harm,
                    aidClass: item?.aidClass, quantity: item?.quantity, otherName: row.memberName,
                    request: request.id, requestNumber: request.number, phone: request.callback,
                    patients: item.flatMap { $0.countsPatients ? $0.patients : nil })
            }
            var jobs: [Job] = []
            if request.triagedAt == nil { jobs.append(job(.triageRequest, member: nil, due: request.triageDueAt)) }
            if request.approvedAt == nil {
                jobs.append(job(.approveRequest, member: request.member, due: request.approvalDueAt))
            }
            if let due = request.confirmApprovalBy { jobs.append(job(.confirmApproval, member: request.member, due: due)) }
            if let entry = row.proxyEntry, entry.confirmedAt == nil {
                jobs.append(job(.confirmEntry, member: request.member, due: entry.confirmBy))
            }
            if request.harm == nil, !row.lacksNothing(at: now) {
                jobs.append(job(.sayHarm, member: nil, due: request.harmDueAt))
            }
            let asked =
                enquiries.filter { $0.enquiry.request == request.id }.map(\.enquiry.answerBy)
                + (askedUntil[request.id].map { [$0] } ?? [])
            let isAsked = !asked.isEmpty
            if let last = asked.max(), last <= now, row.missing(at: now) > 0 {
                jobs.append(job(.askNextWave, member: nil, due: last.addingTimeInterval(Self.nextWaveWithin)))
            }
            if let triagedAt = request.triagedAt, row.missing(at: now) > 0, !isAsked {
                // As long as the triage itself may take: then somebody has to have been asked.
                jobs.append(
                    job(.findHelp, member: nil, due: triagedAt.addingTimeInterval(Double(request.plannedPriority.triageMinutes) * 60)))
            }
            return jobs
        }
    }

    private func aboutEnquiries() -> [Job] {
        enquiries.map { row in
            Job(
                kind: .answerEnquiry, member: row.enquiry.lender, memberName: row.lenderName, due: row.enquiry.answerBy,
                harm: row.enquiry.harm, aidClass: row.enquiry.aidClass, quantity: row.enquiry.quantity, otherName: row.askerName,
                request: row.enquiry.request, requestNumber: row.enquiry.requestNumber, enquiry: row.enquiry.id,
                phone: phones[row.enquiry.lender], patients: row.enquiry.countsPatients ? row.enquiry.patients : nil)
        }
    }

    private func aboutOffers() -> [Job] {
        offers.map { row in
            let (kind, member) = row.offer.turn
            let isLenders = member == row.offer.lender
            return Job(
                kind: kind, member: member, memberName: isLenders ? row.lenderName : row.askerName, due: row.dueAt,
                aidClass: row.offer.aidClass, quantity: row.offer.quantity, otherName: isLenders ? row.askerName : row.lenderName,
                request: row.offer.request, requestNumber: row.requestNumber, offer: row.offer.id, phone: phones[member])
        }
    }

    /// Each part of an order waits where it stands.
    private func aboutOrders() -> [Job] {
        orders.flatMap { row -> [Job] in
            let order = row.order
            func job(_ kind: Job.Kind, _ place: Order.State, lender: Bool, due: Date?) -> Job? {
                guard let due, order.units.at(place) > 0 else { return nil }
                let member = lender ? order.lender : order.asker
                return Job(
                    kind: kind, member: member, memberName: lender ? row.lenderName : row.askerName, due: due,
                    aidClass: order.aidClass, quantity: order.units.at(place), otherName: lender ? row.askerName : row.lenderName,
                    request: order.request, requestNumber: row.requestNumber, order: order.id, orderNumber: order.number,
                    phone: phones[member])
            }
            return [
                // It is sent when it leaves, however late it is expected.
                job(.sendOrder, .accepted, lender: true, due: order.leavesAt ?? order.comesAt),
                job(.receiveOrder, .sent, lender: false, due: order.comesAt),
                job(.returnOrder, .arrived, lender: false, due: order.returnDue),
                job(.bringHome, .returning, lender: true, due: (order.returningAt ?? order.comesAt).addingTimeInterval(24 * 3600)),
            ].compactMap { $0 }
        }
    }

    private func aboutSlips() -> [Job] {
        slips.filter { $0.slip.state == .open }.map { row in
            Job(
                kind: .readSlip, member: nil, memberName: nil, due: row.slip.readBy, aidClass: row.slip.aidClass,
                quantity: row.slip.units, otherName: row.place.isEmpty ? nil : row.place, slip: row.slip.id,
                phone: row.slip.phone.isEmpty ? nil : row.slip.phone,
                patients: row.slip.units == row.slip.patients ? row.slip.patients : nil)
        }
    }

    private func aboutRollCalls() -> [Job] {
        rollCalls.filter { $0.rollCall.occasion != .everyday && $0.silent > 0 }.map { count in
            Job(
                kind: .ringSilent, member: nil, memberName: nil, due: count.rollCall.answerBy.addingTimeInterval(30 * 60),
                quantity: count.silent, rollCall: count.rollCall.id)
        }
    }

    /// What is promised between the two out of a listing that has become too small: there it is answered.
    private func promised(_ task: OpenTask) -> (order: Order?, offer: Offer?) {
        guard task.order == nil, let capability = task.capability else { return (nil, nil) }
        let sides: Set = [task.owner, task.other]
        let open = orders.map(\.order).filter { $0.capability == capability && sides == [$0.lender, $0.asker] && $0.isOpen }
        // What has not left can still be called off.
        if let order = open.first(where: { $0.units.at(.accepted) > 0 }) ?? open.first { return (order, nil) }
        return (nil, offers.map(\.offer).first { $0.capability == capability && sides == [$0.lender, $0.asker] })
    }

    /// Whether it is still to be said which of two orders stays: what else covered the need may have been let go, or the need have grown.
    /// Nothing is to be said about a need for which nothing is asked any longer.
    private func stands(_ task: OpenTask) -> Bool {
        if task.kind != .coveredTwice { return true }
        guard let order = orders.first(where: { $0.order.id == task.order }),
            let row = requests.lazy.flatMap(\.items).first(where: { $0.item.id == order.order.item })
        else { return false }
        return row.coveredTwice(with: order.order.units.open, late: order.lateUnits) > 0
    }

    private func aboutTasks() -> [Job] {
        tasks.filter(stands).map { task in
            let stands = promised(task)
            return Job(
                kind: task.kind.job, member: task.kind.isTheDesks ? nil : task.owner,
                memberName: task.kind.isTheDesks ? nil : names[task.owner],
                due: task.openedAt.addingTimeInterval(Double(task.kind.minutes) * 60), aidClass: task.aidClass, quantity: task.quantity,
                otherName: names[task.other], request: task.request ?? stands.offer?.request, offer: stands.offer?.id,
                order: task.order ?? stands.order?.id, capability: task.capability, task: task.id,
                step: task.step, phone: phones[task.kind.isTheDesks ? task.other : task.owner])
        }
    }
}

extension Offer {
    /// Whose turn it is while it stands, and what they have to do.
    public var turn: (kind: Job.Kind, member: ID<Member>) {
        switch doubt {
        case nil: (.decideOffer, asker)
        case .asked: (.answerQuestion, asker)
        case .answered: (.confirmOffer, lender)
        case .unanswered: (.replyToAsks, lender)
        }
    }
}

extension OpenTask.Kind {
    fileprivate var job: Job.Kind {
        switch self {
        case .skippedStep: .skippedStep
        case .shortPromise: .shortPromise
        case .expectFewer: .expectFewer
        case .turnBack: .turnBack
        case .answerEnd: .answerEnd
        case .decideConflict: .decideConflict
        case .coveredTwice: .coveredTwice
        case .tellNumber: .tellNumber
        case .checkListings: .checkListings
        case .unknownSender: .unknownSender
        }
    }
}

extension Job {
    /// Tells two jobs of a kind apart, so that their order is always the same.
    fileprivate var key: String {
        (task?.description ?? "") + (order?.description ?? "") + (offer?.description ?? "") + (enquiry?.description ?? "")
            + (request?.description ?? "") + (slip?.description ?? "") + (rollCall?.description ?? "")
    }
}
