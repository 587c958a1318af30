import Foundation
import MutualAid
import Records

/// Says yes, to all or a part. From here on it is promised, for four hours.
public struct TenderOffer: Deed {
    public static let permission = Permission.only(.dispatcher, side: .lender).orRegion(.coordinator).orLink(.answerEnquiry)

    public let enquiry: ID<Enquiry>
    public let version: Int?
    public let quantity: Int
    /// When it can be at the asker's door.
    public let arrivesAt: Date
    /// When it has to be back; nil leaves it open.
    public let until: Date?
    public let note: String?
    /// Who drives, how it comes back, who answers if it harms: as far as the lender says it.
    public let handling: Handling?
    /// Something that the asker has to answer first. The offer promises all the same, and is confirmed afterwards.
    public let question: String?
    /// The lender's replies to what the enquiry asks besides; without them the offer promises, and is confirmed with them later.
    public let replies: String?

    public init(
        enquiry: ID<Enquiry>, version: Int? = nil, quantity: Int, arrivesAt: Date, until: Date? = nil, note: String? = nil,
        handling: Handling? = nil, question: String? = nil, replies: String? = nil
    ) {
        self.replies = replies
        self.enquiry = enquiry
        self.version = version
        self.quantity = quantity
        self.arrivesAt = arrivesAt
        self.until = until
        self.note = note
        self.handling = handling
        self.question = question
    }

    public func check(_ check: inout Check) {
        check.whole("quantity", quantity, 1...1_000_000)
        check.text("note", note, limit: 1_000)
        check.text("question", question, limit: 1_000)
        check.text("replies", replies, limit: 1_000)
        if let until, until <= arrivesAt { check.add("until", .endBeforeStart) }
        if let handling { check.part("handling", handling.check) }
    }

    public func perform(_ work: Work, _: Void) throws -> Made<Offer> {
        let asked = try work.lockedEnquiry(enquiry, for: Self.self)
        _ = try work.mustSpeak(for: asked.lender)
        try work.expect(version, is: asked.version)
        return Made(try work.tender(self, to: asked, from: try work.source(of: asked)).id)
    }
}

/// Takes an offer back that nobody has accepted.
public struct WithdrawOffer: Deed {
    public static let permission = Permission.only(.dispatcher, side: .lender).orRegion(.coordinator)

    public let offer: ID<Offer>
    public let version: Int?

    public init(offer: ID<Offer>, version: Int? = nil) {
        self.offer = offer
        self.version = version
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let found = try work.lockedOffer(offer, for: Self.self)
        _ = try work.mustSpeak(for: found.lender)
        try work.expect(version, is: found.version)
        try work.end(found, as: .withdrawn, .withdrawn)
        return Done()
    }
}

/// Says no, thank you.
public struct DeclineOffer: Deed {
    public static let permission = Permission.only(.approver, side: .asker).or(.requester, side: .asker).orRegion(.coordinator)

    public let offer: ID<Offer>
    public let version: Int?

    public init(offer: ID<Offer>, version: Int? = nil) {
        self.offer = offer
        self.version = version
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let found = try work.lockedOffer(offer, for: Self.self)
        _ = try work.mustSpeak(for: found.asker)
        try work.expect(version, is: found.version)
        try work.end(found, as: .declined, .declined)
        return Done()
    }
}

/// Ends an offer whose time has passed. The service does this by itself.
public struct ExpireOffer: Deed {
    public static let permission = Permission.service

    public let offer: ID<Offer>

    public init(offer: ID<Offer>) {
        self.offer = offer
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let found = try work.lockedOffer(offer, for: Self.self)
        try work.end(found, as: .expired, .expired)
        return Done()
    }
}

/// Says yes to an offer: it becomes an order, with the terms as they stand now.
///
/// The coordinator says it only where the asker's approver has handed that over.
public struct AcceptOffer: Deed {
    public static let permission = Permission.only(.approver, side: .asker).or(.coordinator, side: .delegate)

    public let offer: ID<Offer>
    public let version: Int?
    /// Which door and whom to ring, and what the lender left open. What nobody says now stays as the enquiry said it: the lender agreed
    /// to that, and not to what the asker has said since.
    public let handling: Handling?

    public init(offer: ID<Offer>, version: Int? = nil, handling: Handling? = nil) {
        self.offer = offer
        self.version = version
        self.handling = handling
    }

    public func check(_ check: inout Check) {
        if let handling { check.part("handling", handling.checkAccepted) }
    }

    public func perform(_ work: Work, _: Void) throws -> Made<Order> {
        guard let before = try Offers.load(offer, in: work.region, work.db) else { throw Refusal.notFound }
        var parties = Parties(asker: before.asker, lender: before.lender)
        let isAskers = Self.permission.allows(work.caller, parties)
        let handedOver = isAskers || !work.caller.has(.coordinator) ? [] : try work.lockedDelegations(of: before.asker)
        // The request's lock makes the sum of what is accepted safe: two approvers cannot both take the last place.
        try Lock.change(.request, [before.request], in: work.region, work.db)
        guard let request = try Requests.load(before.request, in: work.region, work.db)?.request else { throw Refusal.notFound }
        let delegation = handedOver.first { $0.covers(request, at: work.now) }
        if !isAskers && work.caller.has(.coordinator) && delegation == nil { throw Refusal.notDelegated }
        parties.isDelegated = delegation != nil
        try work.demand(Self.self, parties)
        try Lock.change(.offer, [offer], in: work.region, work.db)
        guard let found = try Offers.load(offer, in: work.region, work.db) else { throw Refusal.notFound }
        try work.expect(version, is: found.version)
        try found.mayBeAccepted(at: work.now)
        try request.mayAccept(found.askedAs)
        guard let item = try RequestItems.row(found.item, in: work.region, work.db) else { throw Refusal.notFound }
        // What ends before the need does may be replaced before it ends, and what comes too late before it comes.
        let kept = item.progress.sure - item.progress.late - item.ending
        let left = max(0, item.progress.asked - item.progress.coveredInside - kept)
        if found.quantity > left { throw Refusal.moreThanAsked(left: left) }
        guard let region = try Regions.load(work.region, work.db), let offered = try Offers.row(offer, in: work.region, work.db) else {
            throw Refusal.notFound
        }
        let asked = try Enquiries.load(found.enquiry, in: work.region, work.db)?.handling
        let order = Order(
            id: work.newID(), number: work.newNumber(prefix: region.code), offer: offer, request: found.request, item: found.item,
            capability: found.capability, lender: found.lender, asker: found.asker, aidClass: found.aidClass, model: found.model,
            arrivesAt: found.arrivesAt, until: found.until, terms: found.terms, units: OrderUnits(ordered: found.quantity),
            acceptedAt: work.now, version: 1,
            handling: (found.handling ?? .unsaid).adding(handling).orElse(asked).ifSaid,
            delegation: delegation?.id)
        try Orders.insert(order, requestNumber: offered.requestNumber, askerSite: request.site, in: work.region, work.db)
        try Offers.setState(offer, .accepted, in: work.region, work.db)
        try work.record(
            .offerAccepted(
                offer: offer, order: order.id, number: order.number, request: found.request, aidClass: found.aidClass,
                quantity: found.quantity, delegated: delegation.map { Happening.HandedOver($0) }),
            audience: [found.lender, found.asker], order: order.id)
        return Made(order.id, number: order.number)
    }
}

extension Work {
    /// An offer under its lock, for whoever may do this to it.
    func lockedOffer<D: Deed>(_ offer: ID<Offer>, for deed: D.Type) throws -> Offer {
        try Lock.change(.offer, [offer], in: region, db)
        guard let found = try Offers.load(offer, in: region, db) else { throw Refusal.notFound }
        try demand(D.self, Parties(asker: found.asker, lender: found.lender))
        return found
    }

    /// Ends an offer that waits, and with it its promise.
    /// - Parameter takenIn: nobody declined it: the same deed takes in the order that came of it.
    func end(_ offer: Offer, as state: Offer.State, _ why: Promise.End, takenIn: Bool = false) throws {
        try offer.mayEnd(as: state, at: now)
        try Offers.setState(offer.id, state, in: region, db)
        try Promises.end(offer.id, as: why, at: moment, in: region, db)
        try record(
            takenIn
                ? .offerTakenIn(offer: offer.id, request: offer.request, aidClass: offer.aidClass, quantity: offer.quantity)
                : .offerEnded(offer: offer.id, request: offer.request, aidClass: offer.aidClass, quantity: offer.quantity, as: state),
            audience: [offer.lender, offer.asker])
    }
}
