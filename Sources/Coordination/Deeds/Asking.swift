import Foundation
import Matching
import MutualAid
import Records

/// Asks one member, whatever it lists: the asker itself, without the coordinator, or the coordinator on the telephone.
public struct AskMember: Deed {
    public static let permission = Permission.only(.requester, side: .asker).or(.approver, side: .asker).orRegion(.coordinator)

    public let item: ID<RequestItem>
    public let lender: ID<Member>
    /// nil: all that is missing.
    public let quantity: Int?
    /// Minutes in which to answer; nil takes what the request's priority says.
    public let answerMinutes: Int?

    public init(item: ID<RequestItem>, lender: ID<Member>, quantity: Int? = nil, answerMinutes: Int? = nil) {
        self.item = item
        self.lender = lender
        self.quantity = quantity
        self.answerMinutes = answerMinutes
    }

    public func check(_ check: inout Check) {
        check.whole("quantity", quantity, 1...1_000_000)
        check.whole("answerMinutes", answerMinutes, 5...10_080)
    }

    public func perform(_ work: Work, _: Void) throws -> Made<Enquiry> {
        guard let before = try RequestItems.row(item, in: work.region, work.db) else { throw Refusal.notFound }
        // Shared by whoever asks by plan or wave: none of them asks the same lender meanwhile.
        try Lock.change(.request, [before.item.request], in: work.region, work.db)
        guard let request = try Requests.load(before.item.request, in: work.region, work.db)?.request,
            let row = try RequestItems.row(item, in: work.region, work.db),
            try Members.load(lender, in: work.region, work.db) != nil
        else { throw Refusal.notFound }
        try work.demand(Self.self, Parties(asker: request.member))
        try request.mustBeOpen()
        if lender == request.member { throw Refusal.invalid([Mistake(field: "lender", .wrongKind)]) }
        try work.mustNotBeAsked(lender, row.item)
        let missing = row.askable(at: work.now)
        if missing == 0 || quantity ?? 0 > missing { throw Refusal.moreThanAsked(left: missing) }
        let here = try Members.site(request.site, in: work.region, work.db)?.place
        let there = try Members.sites(of: lender, in: work.region, work.db).compactMap(\.place)
        let kilometres = here?.kilometres(toNearest: there).map { Int($0.rounded()) }
        let lenders = try Reached(
            item: row.item, lender: lender, capability: nil, quantity: quantity ?? missing, kilometres: kilometres,
            neededBy: row.wantedBy(request), toReply: work.toReply(by: lender, for: row.item, of: request))
        let askedAs: Asking = work.caller.speaksFor(request.member) ? .direct : .named
        return Made(try work.ask(lenders, of: request, as: askedAs, minutes: answerMinutes))
    }
}

extension Work {
    /// Two open enquiries to one lender about one need could both become a yes.
    func mustNotBeAsked(_ lender: ID<Member>, _ item: RequestItem) throws {
        if try Enquiries.isWaiting(item.id, lender: lender, in: region, db) { throw Refusal.alreadyAsked }
    }

    /// What a lender that is asked outright for the wanted class has to reply with its yes: what the rules ask about its listing. Whoever
    /// sees no listings asks for the model alone, unless it is known that the lender has just that.
    func toReply(by lender: ID<Member>, for item: RequestItem, of request: AidRequest) throws -> ToReply {
        if caller.seesRegion, let judged = try Reach.load(request, in: region, at: now, db).toReply(by: lender, for: item.id, at: now) {
            return judged
        }
        if let model = item.model {
            let holders = try HolderRecords.of(item.aidClass, model: model, from: nil, in: region, db)
            if holders.contains(where: { $0.member == lender && $0.modelSaid }) { return .nothing }
        }
        return ToReply(unjudged: item)
    }

    /// Sends one enquiry: every way of asking ends here.
    func ask(_ reached: Reached, of request: AidRequest, as askedAs: Asking, wave: Wave? = nil, minutes: Int? = nil) throws -> ID<Enquiry> {
        let asks = reached.toReply.asks
        let answerBy = minutes.map { now.addingTimeInterval(Double($0) * 60) } ?? request.answerDue(askedAt: now)
        let enquiry = Enquiry(
            id: newID(), request: request.id, requestNumber: request.number, item: reached.item.id, capability: reached.capability,
            lender: reached.lender, asker: request.member, aidClass: reached.aidClass, quantity: reached.quantity,
            harm: request.harm, neededBy: reached.neededBy, neededUntil: reached.item.neededUntil,
            answerBy: answerBy, kilometres: reached.kilometres, askedAs: askedAs, wave: wave, state: .sent,
            version: 1, insteadOf: reached.aidClass == reached.item.aidClass ? nil : reached.item.aidClass,
            model: reached.aidClass == reached.item.aidClass ? reached.item.model : nil,
            patients: reached.item.patients(ofPart: reached.quantity), leastQuantity: reached.item.leastQuantity,
            substitutes: reached.aidClass == reached.item.aidClass && !reached.item.substitutes.isEmpty ? reached.item.substitutes : nil,
            handling: request.handling, asks: asks.isEmpty ? nil : asks, questions: asks.isEmpty ? nil : reached.toReply.questions)
        try Enquiries.insert(enquiry, in: region, at: now, db)
        try record(
            .enquirySent(
                enquiry: enquiry.id, request: request.id, aidClass: enquiry.aidClass, quantity: enquiry.quantity,
                patients: enquiry.countsPatients ? enquiry.patients : nil),
            audience: [enquiry.lender, enquiry.asker])
        return enquiry.id
    }

    /// Asks everybody of a wave about everything that is missing.
    func ask(_ wave: Wave, of request: AidRequest, as askedAs: Asking, minutes: Int? = nil) throws -> [ID<Enquiry>] {
        try Reach.load(request, in: region, at: now, db).lenders(in: wave, at: now).map {
            try ask($0, of: request, as: askedAs, wave: wave, minutes: minutes)
        }
    }
}
