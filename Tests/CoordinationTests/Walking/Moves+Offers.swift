import Coordination
import Foundation
import MutualAid
import Postgres
import Support

/// Yes and no, by both sides. Half of a walk is about them: else it seldom comes as far as an order.
extension Moves {
    static let offers = [
        Walk.Move(TenderOffer.self, weight: 12) { walk in
            let id = try walk.enquiry()
            let asked = try await walk.town.house.view(ShowEnquiry(enquiry: id), as: walk.town.coordinator).row.enquiry
            let deed = TenderOffer(
                enquiry: id, quantity: walk.of([asked.quantity, asked.quantity, walk.whole(1...20)]), arrivesAt: walk.later(1...4),
                until: walk.of([nil, walk.later(30...200)]), question: walk.seldom(6) ? "Which sets?" : nil)
            try await walk.perform(deed, as: walk.somebody(.dispatcher, of: asked.lender))
        },
        Walk.Move(AnswerEnquiries.self, weight: 2) { walk in
            let first = try walk.enquiry()
            let lender = try walk.lender(of: first)
            let second: ID<Enquiry> = try walk.one("select id from enquiry where lender = \(lender) order by sent_at, id")
            let answers = (first == second ? [first] : [first, second]).map {
                AnswerEnquiries.Answer(enquiry: $0, quantity: walk.whole(0...8), arrivesAt: walk.later(1...4))
            }
            try await walk.perform(AnswerEnquiries(answers: answers), as: walk.somebody(.dispatcher, of: lender))
        },
        Walk.Move(AnswerQuestion.self, weight: 2) { walk in
            let id = try walk.offer(where: "doubt = 'asked'")
            try await walk.perform(AnswerQuestion(offer: id, answer: "Ours."), as: walk.somebody(.requester, of: walk.asker(of: id)))
        },
        Walk.Move(ConfirmOffer.self, weight: 2) { walk in
            let id = try walk.offer(where: "doubt = 'answered'")
            try await walk.perform(ConfirmOffer(offer: id), as: walk.somebody(.dispatcher, of: walk.lender(of: id)))
        },
        Walk.Move(AcceptOffer.self, weight: 12) { walk in
            let id = try walk.offer(
                where: """
                    exists (select from aid_request r where r.id = offer.request and r.approved_at is not null
                        and (r.triaged_at is not null or r.alone_since is not null))
                    """)
            let approver = try walk.somebody(.approver, of: walk.asker(of: id))
            try await walk.perform(AcceptOffer(offer: id), as: walk.seldom(5) ? walk.town.coordinator : approver)
        },
        Walk.Move(DeclineOffer.self) { walk in
            let id = try walk.offer(where: "true")
            try await walk.perform(DeclineOffer(offer: id), as: walk.somebody(.approver, of: walk.asker(of: id)))
        },
        Walk.Move(WithdrawOffer.self) { walk in
            let id = try walk.offer(where: "true")
            try await walk.perform(WithdrawOffer(offer: id), as: walk.somebody(.dispatcher, of: walk.lender(of: id)))
        },
        Walk.Move(ExpireOffer.self) { walk in
            let id = try walk.offer(where: "true")
            if !walk.seldom(4) { try walk.run(out: id) }
            try await walk.perform(ExpireOffer(offer: id), as: .service(in: walk.town.region))
        },
        // Its time is over, and nobody has said so yet.
        Walk.Move { walk in try walk.run(out: walk.offer(where: "true")) },
    ]
}

extension Walk {
    /// An offer that waits and of which something holds, or now and then any.
    fileprivate mutating func offer(where holds: SQL) throws -> ID<Offer> {
        try one(
            "select id from offer where state = 'tendered' and \(holds) order by tendered_at, id",
            or: "select id from offer order by tendered_at, id")
    }

    fileprivate mutating func run(out offer: ID<Offer>) throws {
        try plant("update offer set expires_at = tendered_at where id = '\(offer)' and state = 'tendered'")
    }

    fileprivate mutating func asker(of offer: ID<Offer>) throws -> ID<Member> { try one("select asker from offer where id = \(offer)") }
    fileprivate mutating func lender(of offer: ID<Offer>) throws -> ID<Member> { try one("select lender from offer where id = \(offer)") }
}
