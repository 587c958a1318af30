import Foundation
import MutualAid
import Records

/// Something stands at the door that nobody ordered here: enquiry, offer, order and promise are taken in as they must have been.
///
/// Nothing is refused for having come without an order, or for being more than was asked or than the lender had free. What was ordered
/// here and is expected from the same lender, or is here already, is asked about first: it is that order, or it is said to be another
/// delivery.
public struct RecordArrival: Deed {
    public static let permission = Permission.only(.requester, .approver, side: .asker).orRegion(.coordinator)

    public let request: ID<AidRequest>
    public let item: ID<RequestItem>
    public let lender: ID<Member>
    public let quantity: Int
    public let happenedAt: Date
    /// When it has to be back; nil leaves it open.
    public let until: Date?
    /// Who brought it, and what else there is to say.
    public let note: String?
    /// Said to be none of the orders that are expected from there or have arrived.
    public let isAnother: Bool
    /// What came; nil: what the item asks for. Anything that would not do for it is another item's.
    public let aidClass: AidClass?

    public init(
        request: ID<AidRequest>, item: ID<RequestItem>, lender: ID<Member>, quantity: Int, happenedAt: Date, until: Date? = nil,
        note: String? = nil, isAnother: Bool = false, aidClass: AidClass? = nil
    ) {
        self.request = request
        self.item = item
        self.lender = lender
        self.quantity = quantity
        self.happenedAt = happenedAt
        self.until = until
        self.note = note
        self.isAnother = isAnother
        self.aidClass = aidClass
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            request: try values.decode(ID<AidRequest>.self, forKey: .request), item: try values.decode(ID<RequestItem>.self, forKey: .item),
            lender: try values.decode(ID<Member>.self, forKey: .lender), quantity: try values.decode(Int.self, forKey: .quantity),
            happenedAt: try values.decode(Date.self, forKey: .happenedAt),
            until: try values.decodeIfPresent(Date.self, forKey: .until), note: try values.decodeIfPresent(String.self, forKey: .note),
            isAnother: try values.decodeIfPresent(Bool.self, forKey: .isAnother) ?? false,
            aidClass: try values.decodeIfPresent(AidClass.self, forKey: .aidClass))
    }

    public func check(_ check: inout Check) {
        check.whole("quantity", quantity, 1...1_000_000)
        check.text("note", note, limit: 1_000)
        if let until, until <= happenedAt { check.add("until", .endBeforeStart) }
    }

    public func perform(_ work: Work, _: Void) throws -> TakenIn {
        let asked = try work.lockedRequest(request, for: Self.self).request
        _ = try work.past(happenedAt)
        guard let row = try RequestItems.row(item, in: work.region, work.db), row.item.request == request else { throw Refusal.notFound }
        let came = aidClass ?? row.item.aidClass
        if row.item.rank(of: came) == nil { throw Refusal.invalid([Mistake(field: "aidClass", .notOfItem)]) }
        if !isAnother { try Order.mayArrive(from: lender, for: item, beside: Orders.open(of: request, in: work.region, work.db)) }
        guard let region = try Regions.load(work.region, work.db) else { throw Refusal.notFound }
        return try work.takeIn(
            Fact(
                request: asked, item: row.item, aidClass: came, lender: lender, quantity: quantity,
                number: work.newNumber(prefix: region.code),
                origin: .arrival, acceptedAt: happenedAt, state: .arrived, happenedAt: happenedAt, arrivesAt: happenedAt, until: until,
                note: note)
        ).outcome
    }
}

/// Something stands at the door that somebody brought who is no member, or of whom nobody knows who it is: there is no order, and nobody to
/// bring it home to. It covers what it came for, and the desk finds out who sent it and rings them.
///
/// It has happened, so it is refused neither for being more than was asked for nor for coming when nothing is needed any more.
public struct RecordStranger: Deed {
    public static let permission = RecordArrival.permission

    public let request: ID<AidRequest>
    public let item: ID<RequestItem>
    /// So many came.
    public let quantity: Int
    /// Who brought it, with a number to ring, and what else there is to say; nil where nobody knows.
    public let sender: String?
    public let happenedAt: Date
    /// What came; nil: what the item asks for.
    public let aidClass: AidClass?

    public init(
        request: ID<AidRequest>, item: ID<RequestItem>, quantity: Int, sender: String? = nil, happenedAt: Date, aidClass: AidClass? = nil
    ) {
        self.request = request
        self.item = item
        self.quantity = quantity
        self.sender = sender
        self.happenedAt = happenedAt
        self.aidClass = aidClass
    }

    public func check(_ check: inout Check) {
        check.whole("quantity", quantity, 1...1_000_000)
        check.text("sender", sender, limit: 1_000)
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let asked = try work.lockedRequest(request, for: Self.self).request
        guard let row = try RequestItems.row(item, in: work.region, work.db), row.item.request == request else { throw Refusal.notFound }
        let came = aidClass ?? row.item.aidClass
        if row.item.rank(of: came) == nil { throw Refusal.invalid([Mistake(field: "aidClass", .notOfItem)]) }
        let happened = try work.past(happenedAt)
        let note = try work.kept(sender, of: asked.member)
        let covered = row.item.covered(withBrought: quantity)
        if covered != row.item.coveredInside { try RequestItems.setCoveredInside(item, covered, in: work.region, work.db) }
        try Requests.touch(request, in: work.region, work.db)
        try work.record(
            .strangerBrought(request: request, number: asked.number, aidClass: came, quantity: quantity), audience: [asked.member],
            note: note, happenedAt: happened)
        try Tasks.insert(
            OpenTask(
                id: work.newID(), kind: .unknownSender, owner: asked.member, other: asked.member, aidClass: came, quantity: quantity,
                order: nil, capability: nil, step: nil, state: .open, openedAt: work.now, request: request),
            in: work.region, work.db)
        return Done()
    }
}

public struct TakenIn: Codable, Sendable, Hashable {
    public let order: ID<Order>
    public let number: String
    /// What stands on the paper, where that is another number.
    public let written: String?
    /// The steps that were left out; each is a task now.
    public let skipped: [Order.State]
    /// Whether the lender has promised more than it has now.
    public let leavesLenderShort: Bool
}

/// An order that came about outside of this service, in its true state.
struct Fact {
    let request: AidRequest
    let item: RequestItem
    /// The item's own, or a substitute.
    let aidClass: AidClass
    let lender: ID<Member>
    let quantity: Int
    let number: String
    var written: String?
    let origin: Order.Origin
    let acceptedAt: Date
    let state: Order.State
    let happenedAt: Date
    /// When it was to be there, or was.
    let arrivesAt: Date
    let until: Date?
    let note: String?
}

extension Work {
    /// Makes enquiry, offer, promise and order in their true state, and a task of each step that was left out.
    func takeIn(_ fact: Fact) throws -> (outcome: TakenIn, order: Order, taken: PaperOrders.TakenIn) {
        if fact.lender == fact.request.member { throw Refusal.invalid([Mistake(field: "lender", .sameHospital)]) }
        if try Members.load(fact.lender, in: region, db) == nil { throw Refusal.notFound }
        let waiting = try freed(for: fact)
        let sides = [fact.lender, fact.request.member]
        let note = try fact.note.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.flatMap { $0.isEmpty ? nil : $0 }.map {
            try keep($0, audience: sides, owner: fact.request.member)
        }
        let offer = Offer(
            id: newID(), enquiry: waiting ?? newID(), request: fact.request.id, item: fact.item.id, capability: newID(),
            lender: fact.lender, asker: fact.request.member, aidClass: fact.aidClass, model: nil, quantity: fact.quantity,
            arrivesAt: fact.arrivesAt, until: fact.until, terms: CapabilityTerms(), expiresAt: fact.acceptedAt, state: .accepted,
            version: 1)
        let taken = try PaperOrders.takeIn(
            offer, of: fact.request, answering: waiting, spare: offer.capability, in: region, at: now, db)
        if waiting == nil, fact.aidClass != fact.item.aidClass {
            try Enquiries.setInsteadOf(offer.enquiry, fact.item.aidClass, in: region, db)
        }
        let accepted = Order(
            id: newID(), number: fact.number, offer: offer.id, request: fact.request.id, item: fact.item.id, capability: taken.capability,
            lender: fact.lender, asker: fact.request.member, aidClass: fact.aidClass, model: taken.model,
            arrivesAt: fact.arrivesAt, until: fact.until, terms: offer.terms, units: OrderUnits(ordered: fact.quantity),
            acceptedAt: fact.acceptedAt, version: 1)
        try Orders.insert(
            accepted, requestNumber: fact.request.number, askerSite: fact.request.site, origin: fact.origin, written: fact.written,
            in: region, db)
        var order = accepted
        // Nobody wrote down the yes to what simply came.
        var skipped: [Order.State] = fact.origin == .arrival ? [.accepted] : []
        if fact.state != .accepted {
            let recorded = try accepted.recording(nil, at: fact.state, happened: fact.happenedAt)
            order = recorded.order
            skipped += recorded.skipped
            try Orders.save(order, in: region, db)
        }
        if !order.isOpen { try Promises.end(offer.id, as: .home, at: moment, in: region, db) }
        try openSkipped(skipped, fact.quantity, of: order)
        try record(
            .orderTakenIn(
                order: order.id, number: order.number, request: order.request, aidClass: order.aidClass, quantity: order.quantity,
                at: order.state, skipped: skipped, from: fact.origin),
            audience: sides, order: order.id, note: note, happenedAt: fact.happenedAt)
        let isShort = taken.isShorter && order.isOpen
        if isShort { try openShort(taken, order) }
        return (
            TakenIn(order: order.id, number: order.number, written: fact.written, skipped: skipped, leavesLenderShort: isShort), order,
            taken
        )
    }

    /// What the lender had been asked or had offered for the item has come about with this: it is not promised a second time.
    /// - Returns: the enquiry that it answers.
    private func freed(for fact: Fact) throws -> ID<Enquiry>? {
        let isHis: (Offer) -> Bool = { $0.item == fact.item.id && $0.lender == fact.lender }
        let asked = try Enquiries.waiting(of: fact.request.id, in: region, db).first { $0.item == fact.item.id && $0.lender == fact.lender }
        if let asked {
            try Lock.change(.enquiry, [asked.id], in: region, db)
        }
        let offers = try Offers.tendered(of: fact.request.id, in: region, db).filter(isHis)
        try Lock.change(.offer, offers.map(\.id), in: region, db)
        var answered: ID<Enquiry>?
        if let asked, try Enquiries.load(asked.id, in: region, db)?.state == .sent {
            try Enquiries.setState(asked.id, .offered, in: region, db)
            answered = asked.id
        }
        let waiting = try Offers.tendered(of: fact.request.id, in: region, db).filter(isHis)
        // Each gives back under its capability's lock, and locks are taken in the order of identities.
        for offer in waiting.sorted(by: { $0.capability < $1.capability }) { try end(offer, as: .declined, .declined, takenIn: true) }
        return answered ?? waiting.first?.enquiry
    }

    /// A card for the lender and for everybody to whom something from there is promised.
    private func openShort(_ taken: PaperOrders.TakenIn, _ order: Order) throws {
        for asker in taken.askers.map(ID<Member>.init(rawValue:)) {
            try open(.shortPromise, owner: order.lender, other: asker, about: taken.capability, of: order.aidClass)
            try open(.expectFewer, owner: asker, other: order.lender, about: taken.capability, of: order.aidClass)
        }
    }

    /// A task for each step of an order of which nobody said when it was.
    func openSkipped(_ skipped: [Order.State], _ part: Int, of order: Order) throws {
        for step in skipped {
            try Tasks.insert(
                OpenTask(
                    id: newID(), kind: .skippedStep, owner: step.isLenders ? order.lender : order.asker,
                    other: step.isLenders ? order.asker : order.lender, aidClass: order.aidClass, quantity: part,
                    order: order.id, capability: nil, step: step, state: .open, openedAt: now),
                in: region, db)
        }
    }
}
