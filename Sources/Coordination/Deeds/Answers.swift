import Foundation
import MutualAid
import Records

/// Answers several enquiries at once, all or none: a health system for its sites.
public struct AnswerEnquiries: Deed {
    public static let permission = Permission.only(.dispatcher, side: .lender).orRegion(.coordinator)

    public let answers: [Answer]
    /// So many can be answered at once.
    public static let most = 50

    public struct Answer: Codable, Sendable, Hashable {
        public let enquiry: ID<Enquiry>
        public let version: Int?
        /// 0 says no.
        public let quantity: Int
        public let arrivesAt: Date
        public let until: Date?
        public let note: String?
        public let handling: Handling?
        /// To what the enquiry asks besides.
        public let replies: String?

        public init(
            enquiry: ID<Enquiry>, version: Int? = nil, quantity: Int, arrivesAt: Date, until: Date? = nil, note: String? = nil,
            handling: Handling? = nil, replies: String? = nil
        ) {
            self.replies = replies
            self.enquiry = enquiry
            self.version = version
            self.quantity = quantity
            self.arrivesAt = arrivesAt
            self.until = until
            self.note = note
            self.handling = handling
        }

        var yes: TenderOffer {
            TenderOffer(
                enquiry: enquiry, version: version, quantity: quantity, arrivesAt: arrivesAt, until: until, note: note, handling: handling,
                replies: replies)
        }
    }

    public init(answers: [Answer]) {
        self.answers = answers
    }

    public func check(_ check: inout Check) {
        check.count("answers", answers.count, 1...Self.most)
        for (index, answer) in answers.enumerated() {
            check.part("answers[\(index)]") { part in
                if answer.quantity == 0 { return }
                answer.yes.check(&part)
            }
        }
        if Set(answers.map(\.enquiry)).count < answers.count { check.add("answers", .notThere) }
    }

    public func perform(_ work: Work, _: Void) throws -> Answered {
        let ordered = answers.sorted { $0.enquiry < $1.enquiry }
        try Lock.change(.enquiry, ordered.map(\.enquiry), in: work.region, work.db)
        var yeses: [(answer: Answer, asked: Enquiry, source: Capability)] = []
        for answer in ordered {
            guard let asked = try Enquiries.load(answer.enquiry, in: work.region, work.db) else { throw Refusal.notFound }
            try work.demand(Self.self, Parties(asker: asked.asker, lender: asked.lender))
            _ = try work.mustSpeak(for: asked.lender)
            try work.expect(answer.version, is: asked.version)
            if answer.quantity == 0 {
                try work.decline(asked)
            } else {
                yeses.append((answer, asked, try work.source(of: asked)))
            }
        }
        // A page that was left open proposes what has passed meanwhile: which of the answers, its field says.
        for (index, answer) in answers.enumerated()
        where answer.quantity > 0 && answer.arrivesAt < work.now.addingTimeInterval(-Offer.grace) {
            throw Refusal.invalid([Mistake(field: "answers[\(index)].arrivesAt", .notInTheFuture)])
        }
        // The guard locks capability by capability, in the order of their identities.
        var offers: [Offer] = []
        for yes in yeses.sorted(by: { $0.source.id < $1.source.id }) {
            do {
                offers.append(try work.tender(yes.answer.yes, to: yes.asked, from: yes.source))
            } catch Refusal.overCap(let left) {
                // None of them is promised then: what this deed took itself is left as well.
                let own = try Self.taken(offers, beside: yes.asked, work)
                throw Refusal.overCap(left: left + own)
            } catch Refusal.notEnoughLeft(let left) {
                // Where other answers of the same form take from the same listing, nobody was first: this one's field says what they leave.
                guard offers.contains(where: { $0.capability == yes.source.id }),
                    let index = answers.firstIndex(where: { $0.enquiry == yes.asked.id })
                else { throw Refusal.notEnoughLeft(left: left) }
                throw Refusal.invalid([Mistake(field: "answers[\(index)].quantity", .outOfRange(least: 0, most: left))])
            }
        }
        return Answered(offers: offers.map(\.id))
    }

    /// What these offers take of the cap under which one more was asked for.
    private static func taken(_ offers: [Offer], beside asked: Enquiry, _ work: Work) throws -> Int {
        func system(_ member: ID<Member>) throws -> ID<Member> { try Members.load(member, in: work.region, work.db)?.parent ?? member }
        let own = try system(asked.lender)
        let sites = try Set(offers.map(\.lender)).filter { try system($0) == own }
        return Cap.taken(by: offers, of: asked.aidClass, from: sites)
    }
}

public struct Answered: Codable, Sendable, Hashable {
    public let offers: [ID<Offer>]
}

/// Answers what a lender asked before its offer can count.
public struct AnswerQuestion: Deed {
    public static let permission = Permission.only(.approver, side: .asker).or(.requester, side: .asker).orRegion(.coordinator)

    public let offer: ID<Offer>
    public let version: Int?
    public let answer: String

    public init(offer: ID<Offer>, version: Int? = nil, answer: String) {
        self.offer = offer
        self.version = version
        self.answer = answer
    }

    public func check(_ check: inout Check) {
        check.text("answer", answer, limit: 1_000, required: true)
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let found = try work.lockedOffer(offer, for: Self.self)
        _ = try work.mustSpeak(for: found.asker)
        try work.expect(version, is: found.version)
        try found.mayBeAnswered(at: work.now)
        let sides = [found.lender, found.asker]
        let kept = try work.keep(answer, audience: sides, owner: found.asker)
        try Offers.answer(offer, kept.id, in: work.region, work.db)
        try work.record(
            .questionAnswered(offer: offer, request: found.request, aidClass: found.aidClass), audience: sides, note: kept)
        return Done()
    }
}

/// Says that an offer stands, now that nothing is open: its question has been answered, and the lender has replied to what it was asked,
/// with its yes or now. The asker has the full time again to decide.
public struct ConfirmOffer: Deed {
    public static let permission = Permission.only(.dispatcher, side: .lender).orRegion(.coordinator)

    public let offer: ID<Offer>
    public let version: Int?
    /// To what the enquiry asked, where the yes left it open.
    public let replies: String?

    public init(offer: ID<Offer>, version: Int? = nil, replies: String? = nil) {
        self.offer = offer
        self.version = version
        self.replies = replies
    }

    public func check(_ check: inout Check) { check.text("replies", replies, limit: 1_000) }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let found = try work.lockedOffer(offer, for: Self.self)
        _ = try work.mustSpeak(for: found.lender)
        try work.expect(version, is: found.version)
        guard let said = try Offers.row(offer, in: work.region, work.db) else { throw Refusal.notFound }
        let plain = replies?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        try found.mayBeConfirmed(owes: !said.asks.isEmpty && said.replies == nil && plain.isEmpty, at: work.now)
        let sides = [found.lender, found.asker]
        let kept = plain.isEmpty ? nil : try work.keep(plain, audience: sides, owner: found.lender)
        try Offers.confirm(
            offer, replies: kept?.id, until: work.now.addingTimeInterval(Offer.lifetime), in: work.region, work.db)
        try work.record(
            .offerConfirmed(offer: offer, request: found.request, aidClass: found.aidClass, quantity: found.quantity),
            audience: sides, note: kept)
        return Done()
    }
}
