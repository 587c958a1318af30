import Foundation
import MutualAid
import Records

/// Keeps a run of order numbers for paper.
public struct ReserveNumbers: Deed {
    public static let permission = Permission.region(.coordinator)

    public let count: Int

    public init(count: Int) {
        self.count = count
    }

    public func check(_ check: inout Check) {
        check.whole("count", count, 1...NumberBlock.mostAtOnce)
    }

    public func perform(_ work: Work, _: Void) throws -> Reserved {
        try work.demand(Self.self, Parties())
        guard let region = try Regions.load(work.region, work.db) else { throw Refusal.notFound }
        let last = try PaperOrders.blocks(in: work.region, work.db).map(\.last).max() ?? 0
        let block = NumberBlock(id: work.newID(), first: last + 1, last: last + count, reservedAt: work.now)
        if block.last > NumberBlock.highest {
            throw Refusal.invalid([Mistake(field: "count", .outOfRange(least: 0, most: NumberBlock.highest - last))])
        }
        try PaperOrders.insert(block, in: work.region, work.db)
        let (first, end) = (PaperNumber.text(code: region.code, block.first), PaperNumber.text(code: region.code, block.last))
        try work.record(.numbersReserved(block: block.id, first: first, last: end), audience: [])
        return Reserved(block: block.id, first: first, last: end)
    }
}

public struct Reserved: Codable, Sendable, Hashable {
    public let block: ID<NumberBlock>
    public let first: String
    public let last: String
}

/// Types in an order that was signed on paper. It is a fact: where it collides with a later promise, both stand until somebody decides.
public struct EnterPaperOrder: Deed {
    public static let permission = Permission.region(.coordinator)

    /// As it stands on the paper, such as HB-P0007. Any other number is kept beside a fresh one.
    public let number: String
    public let lender: ID<Member>
    /// Where it is needed.
    public let site: ID<Site>
    public let aidClass: AidClass
    public let quantity: Int
    public let signedAt: Date
    /// Who signed, by post and name.
    public let signedBy: String
    /// Where it is now.
    public let state: Order.State
    /// When it came there; nil where the paper says no more than the signature.
    public let happenedAt: Date?
    /// When it is to be there; nil where the paper does not say: then it is worked out.
    public let arrivesAt: Date?
    public let until: Date?
    /// Said to be another paper than one that bears the same number, or says the same but for its number.
    public let isAnother: Bool

    public init(
        number: String, lender: ID<Member>, site: ID<Site>, aidClass: AidClass, quantity: Int, signedAt: Date, signedBy: String,
        state: Order.State = .accepted, happenedAt: Date? = nil, arrivesAt: Date? = nil, until: Date? = nil, isAnother: Bool = false
    ) {
        self.number = number
        self.lender = lender
        self.site = site
        self.aidClass = aidClass
        self.quantity = quantity
        self.signedAt = signedAt
        self.signedBy = signedBy
        self.state = state
        self.happenedAt = happenedAt
        self.arrivesAt = arrivesAt
        self.until = until
        self.isAnother = isAnother
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            number: try values.decode(String.self, forKey: .number), lender: try values.decode(ID<Member>.self, forKey: .lender),
            site: try values.decode(ID<Site>.self, forKey: .site), aidClass: try values.decode(AidClass.self, forKey: .aidClass),
            quantity: try values.decode(Int.self, forKey: .quantity), signedAt: try values.decode(Date.self, forKey: .signedAt),
            signedBy: try values.decode(String.self, forKey: .signedBy), state: try values.decode(Order.State.self, forKey: .state),
            happenedAt: try values.decodeIfPresent(Date.self, forKey: .happenedAt),
            arrivesAt: try values.decodeIfPresent(Date.self, forKey: .arrivesAt),
            until: try values.decodeIfPresent(Date.self, forKey: .until),
            isAnother: try values.decodeIfPresent(Bool.self, forKey: .isAnother) ?? false)
    }

    public func check(_ check: inout Check) {
        check.text("number", number, limit: 40, required: true)
        check.whole("quantity", quantity, 1...1_000_000)
        check.text("signedBy", signedBy, limit: 200, required: true)
        if state == .cancelled { check.add("state", .notOneOf(choices: Order.State.way.map(\.rawValue))) }
        if state != .accepted, happenedAt == nil { check.add("happenedAt", .missing) }
        if let arrivesAt, arrivesAt < signedAt { check.add("arrivesAt", .endBeforeStart) }
        if let until, until <= max(signedAt, arrivesAt ?? signedAt) { check.add("until", .endBeforeStart) }
    }

    public func perform(_ work: Work, _: Void) throws -> TakenIn {
        try work.demand(Self.self, Parties(lender: lender))
        for (field, date) in [("signedAt", signedAt), ("happenedAt", happenedAt ?? signedAt)]
        where date > work.now.addingTimeInterval(60) {
            throw Refusal.invalid([Mistake(field: field, .inTheFuture)])
        }
        guard let region = try Regions.load(work.region, work.db), let place = try Members.site(site, in: work.region, work.db) else {
            throw Refusal.notFound
        }
        let (text, written) = try numbers(of: place, code: region.code, work)
        if !isAnother,
            let alike = try PaperOrders.alike(
                written ?? text, aidClass, quantity, from: lender, to: site, signedAt: signedAt, in: work.region, work.db)
        {
            throw Refusal.paperAlike(number: alike)
        }
        let (request, item) = try work.need(aidClass, quantity, for: place, on: written ?? text, callback: region.phone, signedAt: signedAt)
        if written == nil {
            try PaperOrders.free(text, leaving: work.newNumber(prefix: region.code), in: work.region, work.db)
        }
        let made = try work.takeIn(
            Fact(
                request: request, item: item, aidClass: aidClass, lender: lender, quantity: quantity, number: text, written: written,
                origin: .paper,
                acceptedAt: signedAt, state: state, happenedAt: happenedAt ?? signedAt,
                arrivesAt: try arrivesAt ?? likelyArrival(at: place, work), until: until,
                note: written.map { "\(signedBy) (\($0))" } ?? signedBy))
        if made.outcome.leavesLenderShort {
            try work.openConflicts(
                made.order, from: made.taken.capability, short: made.taken.shortAfter - made.taken.shortBefore)
        }
        if made.order.isOpen { try work.openCoveredTwice(made.order) }
        if written != nil { try work.openTellNumber(made.order) }
        return made.outcome
    }

    /// When it can be there, by what its lender says it needs and how far it is.
    private func likelyArrival(at place: Site, _ work: Work) throws -> Date {
        let source = try Capabilities.source(of: lender, aidClass, in: work.region, work.db)
        let sites = try Members.sites(of: lender, in: work.region, work.db)
        let from = sites.filter { source == nil || $0.id == source?.site }.compactMap(\.place)
        return Order.likelyArrival(
            state, since: happenedAt ?? signedAt, leadMinutes: source?.terms.leadMinutes,
            kilometres: place.place?.kilometres(toNearest: from).map { Int($0.rounded()) })
    }

    /// The order's number, and what stands on the paper where that is another one: never reserved, or another order's already. Such a
    /// paper is signed all the same, and gets a number of the usual series.
    private func numbers(of place: Site, code: String, _ work: Work) throws -> (number: String, written: String?) {
        let written = PaperNumber.written(number, code: code)
        if try PaperOrders.isTyped(written, aidClass, quantity, from: lender, to: place.member, in: work.region, work.db) {
            throw Refusal.invalid([Mistake(field: "number", .alreadyTyped)])
        }
        if let plain = PaperNumber.read(number, code: code),
            try PaperOrders.blocks(in: work.region, work.db).contains(where: { $0.contains(plain) }),
            try !PaperOrders.isTaken(written, in: work.region, work.db)
        {
            return (written, nil)
        }
        return (work.newNumber(prefix: code), written)
    }
}

extension Work {
    /// What a paper order serves at its site: the open item for which it does best, with the most missing; else one that is covered already, beside which
    /// the order stands until somebody decides; else a request made for it.
    fileprivate func need(
        _ aidClass: AidClass, _ quantity: Int, for place: Site, on paper: String, callback: String, signedAt: Date
    ) throws -> (AidRequest, RequestItem) {
        func missing(_ row: ItemRow) -> Int { row.missing(at: now) }
        let here = try Requests.open(of: [place.member], in: region, db).filter {
            $0.request.state == .submitted && $0.request.site == place.id
        }
        let fitting = here.flatMap { row in
            row.items.filter { $0.item.state == .open && missing($0) > 0 }
                .compactMap { item in item.item.rank(of: aidClass).map { (item, rank: $0) } }
        }
        let open = fitting.min { ($0.rank, -missing($0.0), $0.0.item.id) < ($1.rank, -missing($1.0), $1.0.item.id) }?.0
        let covered = try PaperOrders.coveredItems(of: aidClass, at: place.id, in: region, db).first
        if let item = open?.item.id ?? covered, let before = try RequestItems.row(item, in: region, db) {
            try Lock.change(.request, [before.item.request], in: region, db)
            if let facts = try Requests.load(before.item.request, in: region, db), let row = try RequestItems.row(item, in: region, db) {
                return (facts.request, row.item)
            }
        }
        let phone = try Members.contacts(of: place.member, in: region, db).first?.phone ?? callback
        let made = try SubmitRequest(
            site: place.id, callback: phone, trouble: paper, items: [.init(aidClass: aidClass, quantity: quantity)],
            neededBy: now
        ).perform(self, ())
        // The signature on the paper approves and confirms it, and an order needs no more triage.
        try Requests.approve(made.id, by: nil, at: signedAt, in: region, db)
        try Requests.triage(made.id, .high, at: now, in: region, db)
        if try ProxyEntries.load(made.id, in: region, db) != nil { try ProxyEntries.confirm(made.id, at: now, in: region, db) }
        guard let facts = try Requests.load(made.id, in: region, db),
            let row = try RequestItems.rows(of: [made.id], in: region, db).first
        else { throw Refusal.notFound }
        return (facts.request, row.item)
    }

    /// Asks the asker which of two that cover the same need it keeps; until then both stand.
    fileprivate func openCoveredTwice(_ order: Order) throws {
        let twice = try RequestItems.row(order.item, in: region, db)?.coveredTwice(with: order.units.open) ?? 0
        if twice == 0 { return }
        try Tasks.insert(
            OpenTask(
                id: newID(), kind: .coveredTwice, owner: order.asker, other: order.lender, aidClass: order.aidClass, quantity: twice,
                order: order.id, capability: nil, step: nil, state: .open, openedAt: now),
            in: region, db)
    }

    /// Whoever holds the paper reads another number there than the gate does: the desk tells both sides.
    fileprivate func openTellNumber(_ order: Order) throws {
        try Tasks.insert(
            OpenTask(
                id: newID(), kind: .tellNumber, owner: own ?? order.asker, other: order.lender, aidClass: order.aidClass,
                quantity: order.quantity, order: order.id, capability: nil, step: nil, state: .open, openedAt: now),
            in: region, db)
    }
}
