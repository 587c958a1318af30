import Coordination
import Foundation
import MutualAid
import Postgres
import Support

/// Yes and no, by both sides. Half of a walk is about them: else it seldom comes as far as an order.
extension Moves {
    private static let ready: SQL = """
        exists (select from aid_request r where r.id = offer.request and r.approved_at is not null
            and (r.triaged_at is not null or r.alone_since is not null))
        """

    static let offers = [
        Walk.Move(TenderOffer.self, weight: 12) { walk in
            try await walk.tender(question: walk.seldom(6))
        },
        Walk.Move(AnswerEnquiries.self, weight: 2) { walk in
            let first = try await walk.enquiry()
            let lender = try walk.lender(of: first)
            let second: ID<Enquiry> = try walk.one(
                "select id from enquiry where lender = \(lender) and state = 'sent' order by sent_at, id",
                or: "select id from enquiry where lender = \(lender) order by sent_at, id")
            let answers = try (first == second ? [first] : [first, second]).map { id in
                let asked: Int = try walk.db.one("select quantity::bigint from enquiry where id = \(id)")
                return AnswerEnquiries.Answer(
                    enquiry: id, quantity: walk.of([0, 1, asked, walk.whole(0...8)]), arrivesAt: walk.later(1...4))
            }
            try await walk.perform(AnswerEnquiries(answers: answers), as: walk.somebody(.dispatcher, of: lender))
        },
        Walk.Move(AnswerQuestion.self, weight: 2) { walk in
            try await walk.need("select id from offer where state = 'tendered' and doubt = 'asked'") { try await $0.tender(question: true) }
            let id = try await walk.offer(where: "doubt = 'asked'")
            try await walk.perform(AnswerQuestion(offer: id, answer: "Ours."), as: walk.somebody(.requester, of: walk.asker(of: id)))
        },
        Walk.Move(ConfirmOffer.self, weight: 2) { walk in
            try await walk.need("select id from offer where state = 'tendered' and doubt = 'answered'") {
                try await $0.attempt(AnswerQuestion.self)
            }
            let id = try await walk.offer(where: "doubt = 'answered'")
            try await walk.perform(ConfirmOffer(offer: id), as: walk.somebody(.dispatcher, of: walk.lender(of: id)))
        },
        Walk.Move(AcceptOffer.self, weight: 12) { walk in
            try await walk.need("select id from offer where state = 'tendered' and \(ready)") { try await $0.makeReady() }
            let id = try await walk.offer(where: ready)
            let approver = try walk.somebody(.approver, of: walk.asker(of: id))
            try await walk.perform(AcceptOffer(offer: id), as: walk.seldom(5) ? walk.town.coordinator : approver)
        },
        Walk.Move(DeclineOffer.self) { walk in
            let id = try await walk.offer(where: "true")
            try await walk.perform(DeclineOffer(offer: id), as: walk.somebody(.approver, of: walk.asker(of: id)))
        },
        Walk.Move(WithdrawOffer.self) { walk in
            let id = try await walk.offer(where: "true")
            try await walk.perform(WithdrawOffer(offer: id), as: walk.somebody(.dispatcher, of: walk.lender(of: id)))
        },
        Walk.Move(ExpireOffer.self) { walk in
            let id = try await walk.offer(where: "true")
            if !walk.seldom(4) { try walk.run(out: id) }
            try await walk.perform(ExpireOffer(offer: id), as: .service(in: walk.town.region))
        },
        // Its time is over, and nobody has said so yet.
        Walk.Move { walk in try await walk.run(out: walk.offer(where: "true")) },
    ]
}

extension Walk {
    /// An offer that waits and of which something holds, or now and then any.
    fileprivate mutating func offer(where holds: SQL) async throws -> ID<Offer> {
        try await one(
            "select id from offer where state = 'tendered' and \(holds) order by tendered_at, id",
            or: "select id from offer order by tendered_at, id", from: TenderOffer.self)
    }

    fileprivate mutating func tender(question: Bool) async throws {
        let id = try await enquiry()
        let asked = try await town.house.view(ShowEnquiry(enquiry: id), as: town.coordinator).row.enquiry
        let deed = TenderOffer(
            enquiry: id, quantity: of([asked.quantity, asked.quantity, whole(1...20)]), arrivesAt: later(1...4),
            until: of([nil, later(30...200)]), question: question ? "Which sets?" : nil)
        try await perform(deed, as: somebody(.dispatcher, of: asked.lender))
    }

    /// What an offer waits for: its request approved and its priority decided.
    fileprivate mutating func makeReady() async throws {
        let offer = try await offer(where: "doubt is null")
        let request: ID<AidRequest> = try one("select request from offer where id = \(offer)")
        let (approved, triaged): (Bool, Bool) = (
            try db.one("select approved_at is not null from aid_request where id = \(request)"),
            try db.one("select triaged_at is not null from aid_request where id = \(request)")
        )
        if !approved { try await perform(ApproveRequest(request: request), as: somebody(.approver, of: asker(of: offer))) }
        if !triaged { try await perform(TriageRequest(request: request, priority: .high), as: town.coordinator) }
    }

    fileprivate mutating func run(out offer: ID<Offer>) throws {
        try plant("update offer set expires_at = tendered_at where id = '\(offer)' and state = 'tendered'")
    }

    fileprivate mutating func asker(of offer: ID<Offer>) throws -> ID<Member> { try one("select asker from offer where id = \(offer)") }
    fileprivate mutating func lender(of offer: ID<Offer>) throws -> ID<Member> { try one("select lender from offer where id = \(offer)") }
}
