import Foundation
import Matching
import MutualAid
import Records

/// Offers help that nobody has asked for. It goes to the waiting room: it promises nothing, and nobody sets out.
public struct OfferHelp: Deed {
    public static let permission = Permission.only(.dispatcher, side: .owner).or(.publisher, side: .owner).orRegion(.coordinator)

    public let member: ID<Member>
    public let aidClass: AidClass
    public let quantity: Int
    public let note: String?

    public init(member: ID<Member>, aidClass: AidClass, quantity: Int, note: String? = nil) {
        self.member = member
        self.aidClass = aidClass
        self.quantity = quantity
        self.note = note
    }

    public func check(_ check: inout Check) {
        check.whole("quantity", quantity, 1...1_000_000)
        check.text("note", note, limit: 1_000)
    }

    public func perform(_ work: Work, _: Void) throws -> Made<OpenOffer> {
        try work.demand(Self.self, Parties(owner: member))
        if try Members.load(member, in: work.region, work.db) == nil { throw Refusal.notFound }
        if try OpenOffers.closed(in: work.region, work.db).contains(aidClass) { throw Refusal.classClosed }
        let plain = note?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        let kept = plain.isEmpty ? nil : try work.keep(plain, audience: [member], owner: member)
        let offer = OpenOffer(
            id: work.newID(), lender: member, aidClass: aidClass, quantity: quantity, state: .waiting, offeredAt: work.now, enquiry: nil,
            version: 1)
        try OpenOffers.insert(offer, note: kept?.id, in: work.region, work.db)
        try work.record(.helpOffered(openOffer: offer.id, aidClass: aidClass, quantity: quantity), audience: [member], note: kept)
        return Made(offer.id)
    }
}

/// Asks who offered help unasked about an item that lacks just that: from there on it goes the usual way, and both sides say yes.
public struct MatchHelp: Deed {
    public static let permission = Permission.region(.coordinator)

    public let openOffer: ID<OpenOffer>
    public let version: Int?
    public let item: ID<RequestItem>

    public init(openOffer: ID<OpenOffer>, version: Int? = nil, item: ID<RequestItem>) {
        self.openOffer = openOffer
        self.version = version
        self.item = item
    }

    public func perform(_ work: Work, _: Void) throws -> Made<Enquiry> {
        try work.demand(Self.self, Parties())
        guard let wanted = try RequestItems.row(item, in: work.region, work.db)?.item else { throw Refusal.notFound }
        try Lock.change(.request, [wanted.request], in: work.region, work.db)
        let found = try work.lockedOpenOffer(openOffer, version)
        guard let row = try RequestItems.row(item, in: work.region, work.db),
            let request = try Requests.load(wanted.request, in: work.region, work.db)?.request
        else { throw Refusal.notFound }
        try request.mustBeOpen()
        if row.item.rank(of: found.aidClass) == nil || request.member == found.lender {
            throw Refusal.invalid([Mistake(field: "item", .wrongKind)])
        }
        try work.mustNotBeAsked(found.lender, row.item)
        let missing = row.askable(at: work.now)
        if missing == 0 { throw Refusal.moreThanAsked(left: 0) }
        let reached = try Reached(
            item: row.item, aidClass: found.aidClass, lender: found.lender, capability: nil, quantity: min(found.quantity, missing),
            kilometres: nil, neededBy: row.wantedBy(request),
            toReply: found.aidClass == row.item.aidClass ? work.toReply(by: found.lender, for: row.item, of: request) : .nothing)
        let enquiry = try work.ask(reached, of: request, as: .unsolicited)
        try OpenOffers.match(openOffer, enquiry, in: work.region, work.db)
        try work.record(
            .helpMatched(openOffer: openOffer, enquiry: enquiry, aidClass: found.aidClass, quantity: reached.quantity),
            audience: [found.lender])
        return Made(enquiry)
    }
}

/// Thanks somebody whose help is not needed.
public struct ThankForHelp: Deed {
    public static let permission = Permission.region(.coordinator)

    public let openOffer: ID<OpenOffer>
    public let version: Int?

    public init(openOffer: ID<OpenOffer>, version: Int? = nil) {
        self.openOffer = openOffer
        self.version = version
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try work.demand(Self.self, Parties())
        let found = try work.lockedOpenOffer(openOffer, version)
        try OpenOffers.thank(openOffer, in: work.region, work.db)
        try work.record(
            .helpThanked(openOffer: openOffer, aidClass: found.aidClass, quantity: found.quantity), audience: [found.lender])
        return Done()
    }
}

/// Says that the region has been offered enough of a class, or that it takes offers again.
public struct CloseClass: Deed {
    public static let permission = Permission.region(.coordinator)

    public let aidClass: AidClass
    public let closed: Bool

    public init(aidClass: AidClass, closed: Bool) {
        self.aidClass = aidClass
        self.closed = closed
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try work.demand(Self.self, Parties())
        try OpenOffers.close(aidClass, closed, at: work.now, in: work.region, work.db)
        try work.record(.classClosed(aidClass: aidClass, closed: closed), audience: [])
        return Done()
    }
}

extension Work {
    fileprivate func lockedOpenOffer(_ openOffer: ID<OpenOffer>, _ version: Int?) throws -> OpenOffer {
        try Lock.change(.openOffer, [openOffer], in: region, db)
        guard let found = try OpenOffers.load(openOffer, in: region, db) else { throw Refusal.notFound }
        try expect(version, is: found.version)
        try found.mustWait()
        return found
    }
}
