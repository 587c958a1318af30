import Foundation
import Matching
import MutualAid
import Records

/// Asks the lenders that a plan proposes.
public struct SendEnquiries: Deed {
    public static let permission = Permission.region(.coordinator)

    public let plan: ID<Plan>
    public let proposals: [ID<Proposal>]
    /// Minutes in which to answer; nil takes what the request's priority says.
    public let answerMinutes: Int?

    public init(plan: ID<Plan>, proposals: [ID<Proposal>], answerMinutes: Int? = nil) {
        self.plan = plan
        self.proposals = proposals
        self.answerMinutes = answerMinutes
    }

    public func check(_ check: inout Check) {
        check.count("proposals", proposals.count, 1...500)
        check.whole("answerMinutes", answerMinutes, 5...10_080)
    }

    public func perform(_ work: Work, _: Void) throws -> Sent {
        try work.demand(Self.self, Parties())
        let chosen = try Plans.proposals(proposals, in: work.region, work.db).filter { $0.plan == plan }.sorted(by: Proposal.comesFirst)
        if chosen.count != Set(proposals).count { throw Refusal.notFound }
        try Lock.share(.request, Array(Set(chosen.map(\.request))), in: work.region, work.db)
        try Lock.share(.capability, Array(Set(chosen.map(\.capability))), in: work.region, work.db)

        let requests = Dictionary(
            try Requests.load(Array(Set(chosen.map(\.request))), in: work.region, work.db).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        let items = Dictionary(
            try RequestItems.rows(Array(Set(chosen.map(\.item))), in: work.region, work.db).map { ($0.item.id, $0) },
            uniquingKeysWith: { first, _ in first })
        let published = Dictionary(
            try Capabilities.load(Array(Set(chosen.map(\.capability))), in: work.region, work.db).filter { $0.state == .published }
                .map { ($0.id, $0.aidClass) }, uniquingKeysWith: { first, _ in first })
        let asked = try Plans.waiting(for: Array(items.keys).sorted(), in: work.region, work.db)
        let waiting = Set(asked.map { Pair(item: $0.item, capability: $0.capability) })
        let overrides = try Overrides.asking(of: Array(items.keys).sorted(), in: work.region, work.db)
        func decided(_ way: Override.Way) -> Set<Pair> {
            Set(overrides.filter { $0.way == way }.map { Pair(item: $0.item, capability: $0.capability) })
        }
        let setAside = decided(.forbidden)
        // Whoever decides that it comes from there all the same has it asked again.
        let declined = Set(
            try Enquiries.declined(of: Array(requests.keys).sorted(), in: work.region, work.db)
                .map { Pair(item: $0.item, capability: $0.capability) }
        ).subtracting(decided(.forced))
        // Whoever is asked outright answers for everything that it has.
        let outright = Set(try Enquiries.askedOutright(for: Array(items.keys).sorted(), in: work.region, work.db))
        // What a plan asks for already counts, so that two plans do not ask for the same need twice; a wave asks more than it needs.
        let outstanding = try Plans.outstanding(for: Array(items.keys).sorted(), at: work.now, in: work.region, work.db)
        var left = items.mapValues { $0.missing(at: work.now) }
        let toAsk = chosen.filter {
            !waiting.contains(Pair(item: $0.item, capability: $0.capability))
                && !outright.contains(.init(item: $0.item, lender: $0.lender))
        }
        let beyond = Dictionary(grouping: toAsk, by: \.item).flatMap { item, ofItem in
            Proposal.beyond((left[item] ?? 0) - outstanding.reduce(0) { $1.item == item ? $0 + $1.quantity : $0 }, of: ofItem)
        }
        var sent: [ID<Enquiry>] = []
        for proposal in toAsk {
            guard let request = requests[proposal.request], let row = items[proposal.item] else { throw Refusal.notFound }
            // A plan holds nothing: what it found may have been filled, cancelled or set aside since.
            guard !setAside.contains(Pair(item: proposal.item, capability: proposal.capability)), request.state == .submitted,
                row.item.state == .open, let aidClass = published[proposal.capability],
                row.item.rank(of: aidClass) != nil, left[proposal.item, default: 0] >= proposal.quantity
            else { throw Refusal.planOutOfDate }
            if declined.contains(Pair(item: proposal.item, capability: proposal.capability)) { throw Refusal.lenderSaidNo }
            left[proposal.item, default: 0] -= proposal.quantity
            if !beyond.isEmpty { continue }
            let reached = Reached(
                item: row.item, aidClass: aidClass, lender: proposal.lender, capability: proposal.capability, quantity: proposal.quantity,
                kilometres: proposal.kilometres, neededBy: row.wantedBy(request), toReply: proposal.toReply)
            sent.append(try work.ask(reached, of: request, as: .plan, minutes: answerMinutes))
        }
        // All or nothing: whoever pressed reads which of them it is, and loses no tick.
        if !beyond.isEmpty { throw Refusal.askedElsewhere(try blocked(beyond, by: outstanding, work)) }
        // Everybody chosen has been asked already: a deed that did nothing would leave no trace in the journal.
        if sent.isEmpty { throw Refusal.alreadyDone }
        return Sent(enquiries: sent)
    }

    /// What would ask for more than is missing, in the order in which it was sent, and who is asked for the same.
    private func blocked(_ beyond: [Proposal], by outstanding: [Outstanding], _ work: Work) throws -> [BlockedProposal] {
        let names = Dictionary(
            try Members.names(Set(beyond.map(\.lender)).sorted(), in: work.region, work.db).map { ($0.member, $0.name) },
            uniquingKeysWith: { first, _ in first })
        return beyond.map { proposal in
            BlockedProposal(
                place: proposals.firstIndex(of: proposal.id) ?? 0, lenderName: names[proposal.lender] ?? "", quantity: proposal.quantity,
                others: outstanding.filter { $0.item == proposal.item }.map { .init(lenderName: $0.lenderName, quantity: $0.quantity) })
        }.sorted { $0.place < $1.place }
    }

    private struct Pair: Hashable {
        let item: ID<RequestItem>
        let capability: ID<Capability>
    }
}

public struct Sent: Codable, Sendable, Hashable {
    public let enquiries: [ID<Enquiry>]
}

/// Takes an enquiry back that has not been answered.
public struct WithdrawEnquiry: Deed {
    public static let permission = Permission.region(.coordinator)

    public let enquiry: ID<Enquiry>
    public let version: Int?

    public init(enquiry: ID<Enquiry>, version: Int? = nil) {
        self.enquiry = enquiry
        self.version = version
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let found = try work.lockedEnquiry(enquiry, for: Self.self)
        try work.expect(version, is: found.version)
        try work.withdraw(found)
        return Done()
    }
}

/// Says no. No reason is asked.
public struct DeclineEnquiry: Deed {
    public static let permission = Permission.only(.dispatcher, side: .lender).orRegion(.coordinator).orLink(.answerEnquiry)

    public let enquiry: ID<Enquiry>
    public let version: Int?

    public init(enquiry: ID<Enquiry>, version: Int? = nil) {
        self.enquiry = enquiry
        self.version = version
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let found = try work.lockedEnquiry(enquiry, for: Self.self)
        _ = try work.mustSpeak(for: found.lender)
        try work.expect(version, is: found.version)
        try work.decline(found)
        return Done()
    }
}

extension Work {
    /// Nobody is asked any longer.
    func withdraw(_ asked: Enquiry) throws {
        try asked.mustWait()
        try Enquiries.setState(asked.id, .withdrawn, in: region, db)
        try record(
            .enquiryWithdrawn(enquiry: asked.id, request: asked.request, aidClass: asked.aidClass), audience: [asked.lender, asked.asker])
    }

    func decline(_ asked: Enquiry) throws {
        try asked.mustWait()
        try Enquiries.decline(asked.id, at: now, in: region, db)
        try record(
            .enquiryDeclined(enquiry: asked.id, request: asked.request, aidClass: asked.aidClass), audience: [asked.lender, asked.asker])
    }

    /// An enquiry under its lock, for whoever may do this to it.
    func lockedEnquiry<D: Deed>(_ enquiry: ID<Enquiry>, for deed: D.Type) throws -> Enquiry {
        try Lock.change(.enquiry, [enquiry], in: region, db)
        guard let found = try Enquiries.load(enquiry, in: region, db) else { throw Refusal.notFound }
        try demand(D.self, Parties(asker: found.asker, lender: found.lender, object: enquiry.rawValue))
        return found
    }
}
