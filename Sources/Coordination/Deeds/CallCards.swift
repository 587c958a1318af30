import Foundation
import MutualAid
import Postgres
import Records

/// Makes the card that lies beside a site's telephone. The site's earlier card ends.
///
/// The words are made by whoever hands them over; here come only their digests.
public struct IssueCallCard: Deed {
    public static let permission = Permission.only(.organisationAdministrator, side: .owner).orRegion(.coordinator)

    public let site: ID<Site>
    public let wordHashes: [[UInt8]]

    public init(site: ID<Site>, wordHashes: [[UInt8]]) {
        self.site = site
        self.wordHashes = wordHashes
    }

    public func check(_ check: inout Check) {
        check.count("wordHashes", wordHashes.count, 1...99)
    }

    public func perform(_ work: Work, _: Void) throws -> Made<CallCard> {
        guard let place = try Members.site(site, in: work.region, work.db) else { throw Refusal.notFound }
        try work.demand(Self.self, Parties(owner: place.member))
        if let old = try CallCards.live(at: site, in: work.region, work.db) {
            try Lock.change(.callCard, [old.id], in: work.region, work.db)
            try CallCards.withdraw(old.id, in: work.region, work.db)
        }
        let card = CallCard(
            id: work.newID(), site: site, member: place.member, code: work.newNumber(prefix: "C"), state: .live, issuedAt: work.now)
        try CallCards.insert(card, hashes: wordHashes, in: work.region, work.db)
        try work.record(
            .callCardIssued(card: card.id, site: site, member: place.member, words: wordHashes.count), audience: [place.member])
        return Made(card.id, number: card.code)
    }
}

/// Proves who rings: the word that they read out is compared, and used up.
public struct CheckCallWord: Deed {
    public static let permission = Permission.region(.coordinator, .callTaker)

    public let code: String
    public let wordHash: [UInt8]

    public init(code: String, wordHash: [UInt8]) {
        self.code = code
        self.wordHash = wordHash
    }

    public func check(_ check: inout Check) {
        check.text("code", code, limit: 20, required: true)
    }

    public func perform(_ work: Work, _: Void) throws -> CheckedWord {
        try work.demand(Self.self, Parties())
        let tried = try CallCards.trying(code: CallCard.code(code), hash: wordHash, work.db)
        if case .closed(let closed) = tried, closed.region == work.region {
            try work.record(.callWordNotChecked(card: closed.card), audience: [])
            return CheckedWord(isRight: false, site: nil, siteName: nil, closed: closed)
        }
        // A wrong word is an outcome and no refusal: it has to be counted.
        guard case .held(let held) = tried, held.region == work.region,
            let place = try Members.site(held.site, in: work.region, work.db),
            try CallCards.use(held.ordinal, of: held.card, asking: nil, at: work.now, in: work.region, work.db).fresh
        else {
            try work.record(.callWordChecked(card: nil, member: nil, right: false), audience: [])
            return CheckedWord(isRight: false, site: nil, siteName: nil, closed: nil)
        }
        try work.record(.callWordChecked(card: held.card, member: held.member, right: true), audience: [held.member])
        return CheckedWord(isRight: true, site: place.id, siteName: place.name, closed: nil)
    }
}

/// Lets a card that wrong words have closed be used again before the hour is over.
public struct OpenCallCard: Deed {
    public static let permission = Permission.region(.coordinator)

    public let card: ID<CallCard>

    public init(card: ID<CallCard>) {
        self.card = card
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try Lock.change(.callCard, [card], in: work.region, work.db)
        try work.demand(Self.self, Parties())
        guard let found = try CallCards.load(card, in: work.region, work.db) else { throw Refusal.notFound }
        if try !CallCards.open(card, in: work.region, work.db) { throw Refusal.alreadyDone }
        try work.record(.callCardOpened(card: card, member: found.member), audience: [found.member])
        return Done()
    }
}

/// Who holds a card and one of its words, before anybody has signed in.
public enum CardHolder: Sendable {
    case caller(Caller)
    /// The word was not compared.
    case closed(CallCard.Closed)
    /// The number is that of the region whose code it is, where that is known.
    case wrong(phone: String?)

    public var caller: Caller? { if case .caller(let caller) = self { caller } else { nil } }
}

/// Whether a word was right, and whose it is then.
public struct CheckedWord: Codable, Sendable, Hashable {
    public let isRight: Bool
    public let site: ID<Site>?
    public let siteName: String?
    /// Where wrong words have closed the card: then the word was not compared, and says nothing about who rings.
    public let closed: CallCard.Closed?
}

/// Asks for help with nothing but a call card in one's hand: five answers, once for each word.
public struct AskByCallCard: Deed {
    public static let permission = Permission.callCard

    public let callback: String
    /// What does not work, in the asker's words.
    public let trouble: String
    public let aidClass: AidClass
    /// How many; where that is not said, for how many patients.
    public let quantity: Int?
    public let patients: Int?
    /// By when, in minutes from now.
    public let withinMinutes: Int

    public init(
        callback: String, trouble: String, aidClass: AidClass, quantity: Int?, patients: Int? = nil, withinMinutes: Int
    ) {
        self.callback = callback
        self.trouble = trouble
        self.aidClass = aidClass
        self.quantity = quantity
        self.patients = patients
        self.withinMinutes = withinMinutes
    }

    public func check(_ check: inout Check) {
        check.phone("callback", callback, required: true)
        check.text("trouble", trouble, limit: 2_000, required: true)
        check.whole("quantity", quantity, 1...1_000_000, required: patients == nil)
        check.whole("patients", patients, 1...1_000_000)
        check.whole("withinMinutes", withinMinutes, 15...10_080)
    }

    private var need: SubmitRequest.Item { .init(aidClass: aidClass, quantity: quantity, patients: patients) }

    public func perform(_ work: Work, _: Void) throws -> CardAnswer {
        guard case .card(let card, _, let word, let site) = work.caller.identity,
            let place = try Members.site(site, in: work.region, work.db), let region = try Regions.load(work.region, work.db)
        else { throw Refusal.notFound }
        let wanted: ID<AidRequest> = work.newID()
        let use = try CallCards.use(word, of: card, asking: wanted, at: work.now, in: work.region, work.db)
        if !use.fresh {
            // Whoever comes back is told what they asked; a word that proved somebody on the telephone asks nothing.
            guard let earlier = use.asked, let answer = try answered(earlier, of: place.member, region, work, isEarlier: true) else {
                throw Refusal.alreadyDone
            }
            return answer
        }
        let asked = SubmitRequest(
            site: site, callback: callback, trouble: trouble, items: [need],
            neededBy: work.now.addingTimeInterval(Double(withinMinutes) * 60))
        let request = try asked.submit(work, at: place, as: wanted)
        try work.record(.askedByCallCard(card: card, request: request.id, number: request.number), audience: [place.member])
        guard let answer = try answered(request.id, of: place.member, region, work, isEarlier: false) else { throw Refusal.notFound }
        return answer
    }

    private func answered(
        _ request: ID<AidRequest>, of member: ID<Member>, _ region: Region, _ work: Work, isEarlier: Bool
    ) throws -> CardAnswer? {
        try CardAnswer.of(
            request, of: member, at: work.now, in: region, isEarlier: isEarlier,
            link: Link(
                region: work.region, member: member, purpose: .readReceipt, object: request.rawValue,
                expiresAt: work.moment.real.addingTimeInterval(Link.lifetime)), work.db)
    }
}

extension CardAnswer {
    /// What a member asked by a card, as it stands now: the card and its receipt say the same.
    static func of(
        _ request: ID<AidRequest>, of member: ID<Member>, at now: Date, in region: Region, isEarlier: Bool = false, link: Link? = nil,
        _ db: Connection
    ) throws -> CardAnswer? {
        guard let row = try Requests.row(request, in: region.id, db), row.request.member == member, let item = row.items.first?.item,
            let place = try Members.site(row.request.site, in: region.id, db)
        else { return nil }
        return CardAnswer(
            number: row.request.number, siteName: place.name, aidClass: item.aidClass, quantity: item.quantity,
            callback: row.request.callback, ringsBy: row.request.triageDueAt, asOf: now, region: region, isEarlier: isEarlier,
            near: CardAnswer.near(try HolderRecords.of(item.aidClass, model: item.model, from: place.place, in: region.id, db)),
            patients: item.patients, takenAt: row.request.triagedAt, aloneSince: row.request.aloneSince, step: row.step, link: link)
    }
}
