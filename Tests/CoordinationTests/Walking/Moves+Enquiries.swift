import Coordination
import Foundation
import MutualAid
import Postgres
import Support

/// Who is asked, and what is offered without having been asked for.
extension Moves {
    static let enquiries = [
        Walk.Move(MakePlan.self, SendEnquiries.self, weight: 5) { walk in
            let planned = try await walk.perform(MakePlan(), as: walk.town.coordinator)
            let sheet = try await walk.town.house.view(ShowPlan(plan: planned.plan), as: walk.town.coordinator)
            let proposals = sheet.items.flatMap(\.proposals).map(\.proposal.id)
            if proposals.isEmpty { throw Walk.NothingThere() }
            try await walk.perform(SendEnquiries(plan: planned.plan, proposals: proposals), as: walk.town.coordinator)
        },
        Walk.Move(SendEnquiries.self) { walk in
            let id: ID<Proposal> = try walk.one("select id from proposal order by plan, item, id")
            let plan: ID<Plan> = try walk.one("select plan from proposal where id = \(id)")
            try await walk.perform(SendEnquiries(plan: plan, proposals: [id]), as: walk.town.coordinator)
        },
        Walk.Move(AskMember.self, weight: 2) { walk in
            let item: ID<RequestItem> = try walk.one(
                "select id from request_item where state = 'open' order by request, id", or: "select id from request_item order by id")
            let request: ID<AidRequest> = try walk.one("select request from request_item where id = \(item)")
            let deed = AskMember(item: item, lender: walk.party().member, quantity: walk.of([nil, nil, walk.whole(1...12)]))
            try await walk.perform(
                deed, as: walk.of([walk.town.coordinator, walk.somebody(.requester, of: walk.asker(of: request))]))
        },
        Walk.Move(DeclineEnquiry.self) { walk in
            let id = try walk.enquiry()
            try await walk.perform(DeclineEnquiry(enquiry: id), as: walk.somebody(.dispatcher, of: walk.lender(of: id)))
        },
        Walk.Move(WithdrawEnquiry.self) { walk in
            guard walk.seldom(2) else { throw Walk.NothingThere() }
            try await walk.perform(WithdrawEnquiry(enquiry: walk.enquiry()), as: walk.town.coordinator)
        },
        Walk.Move(HandOutLink.self) { walk in
            let id = try walk.enquiry()
            let link = try await walk.perform(
                HandOutLink(member: walk.lender(of: id), purpose: .answerEnquiry, object: id.rawValue), as: walk.town.coordinator)
            if walk.seldom(2) { return }
            let asked = try await walk.town.house.view(ShowEnquiry(enquiry: id), as: walk.town.coordinator).row.enquiry
            try await walk.perform(
                TenderOffer(enquiry: id, quantity: asked.quantity, arrivesAt: walk.later(1...4)), as: .holder(of: link))
        },
    ]

    static let overrides = [
        Walk.Move(SetOverride.self, weight: 2) { walk in
            let item: ID<RequestItem> = try walk.one(
                "select id from request_item where state = 'open' order by request, id", or: "select id from request_item order by id")
            let capability: ID<Capability> = try walk.one(
                """
                select c.id from capability c join request_item i on i.id = \(item)
                where c.aid_class = i.aid_class and c.member <> i.member order by c.id
                """, or: "select id from capability order by id")
            let way = walk.of([Override.Way.forced, .forced, .forbidden])
            try await walk.perform(
                SetOverride(item: item, capability: capability, way: way, quantity: walk.part(), reason: "They rang."),
                as: walk.town.coordinator)
        },
        Walk.Move(EndOverride.self) { walk in
            let id: ID<Override> = try walk.one(
                "select id from override where ended_at is null order by decided_at, id", or: "select id from override order by id")
            try await walk.perform(EndOverride(override: id), as: walk.town.coordinator)
        },
    ]

    static let waves = [
        Walk.Move(SendWave.self, weight: 2) { walk in
            let id = try walk.request()
            try await walk.perform(SendWave(request: id, wave: walk.of(Array(Wave.allCases))), as: walk.town.coordinator)
        },
        Walk.Move(SetStandingRule.self) { walk in
            try await walk.perform(SetStandingRule(minutes: walk.of([nil, 10, 10, 30])), as: walk.town.coordinator)
        },
        Walk.Move(RunStandingRule.self) { walk in
            let id = try walk.request(
                where: """
                    triaged_at is null and alone_since is null and not exists (select from enquiry e where e.request = aid_request.id)
                    """)
            try walk.plant("update aid_request set submitted_at = submitted_at - interval '1 hour' where id = '\(id)'")
            try await walk.perform(RunStandingRule(request: id), as: .service(in: walk.town.region))
        },
    ]

    static let openOffers = [
        Walk.Move(OfferHelp.self, weight: 2) { walk in
            let party = walk.party()
            let deed = OfferHelp(
                member: party.member, aidClass: walk.aidClass(), quantity: walk.whole(1...8), note: walk.of([nil, "With sets."]))
            try await walk.perform(deed, as: walk.somebody(.dispatcher, of: party.member))
        },
        Walk.Move(MatchHelp.self) { walk in
            let help = try walk.help()
            let item: ID<RequestItem> = try walk.one(
                """
                select i.id from request_item i join open_offer h on h.id = \(help) and h.aid_class = i.aid_class and h.lender <> i.member
                where i.state = 'open' order by i.request, i.id
                """, or: "select id from request_item order by id")
            try await walk.perform(MatchHelp(openOffer: help, item: item), as: walk.town.coordinator)
        },
        Walk.Move(ThankForHelp.self) { walk in
            try await walk.perform(ThankForHelp(openOffer: walk.help()), as: walk.town.coordinator)
        },
        Walk.Move(CloseClass.self) { walk in
            try await walk.perform(CloseClass(aidClass: walk.aidClass(), closed: walk.seldom(3)), as: walk.town.coordinator)
        },
    ]
}

extension Walk {
    mutating func enquiry() throws -> ID<Enquiry> {
        try one("select id from enquiry where state = 'sent' order by sent_at, id", or: "select id from enquiry order by sent_at, id")
    }

    mutating func lender(of enquiry: ID<Enquiry>) throws -> ID<Member> { try one("select lender from enquiry where id = \(enquiry)") }

    fileprivate mutating func help() throws -> ID<OpenOffer> {
        try one(
            "select id from open_offer where state = 'waiting' order by offered_at, id",
            or: "select id from open_offer order by offered_at, id")
    }
}
