import Coordination
import Foundation
import Matching
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
            let item = try await walk.openItem()
            let request: ID<AidRequest> = try walk.one("select request from request_item where id = \(item)")
            let deed = try AskMember(item: item, lender: walk.holder(for: item), quantity: walk.of([nil, nil, walk.whole(1...12)]))
            try await walk.perform(
                deed, as: walk.of([walk.town.coordinator, walk.somebody(.requester, of: walk.asker(of: request))]))
        },
        Walk.Move(DeclineEnquiry.self) { walk in
            let id = try await walk.enquiry()
            try await walk.perform(DeclineEnquiry(enquiry: id), as: walk.somebody(.dispatcher, of: walk.lender(of: id)))
        },
        Walk.Move(WithdrawEnquiry.self) { walk in
            guard walk.seldom(2) else { throw Walk.NothingThere() }
            try await walk.perform(WithdrawEnquiry(enquiry: walk.enquiry()), as: walk.town.coordinator)
        },
        Walk.Move(HandOutLink.self) { walk in
            let id = try await walk.enquiry()
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

    static let answers = [
        Walk.Move(RecordLenderAnswers.self) { walk in
            let capability: ID<Capability> = try walk.one("select id from capability order by confirmed_at, id")
            let lender: ID<Member> = try walk.one("select member from capability where id = \(capability)")
            let item: ID<RequestItem>? =
                try walk.seldom(2) ? nil : walk.one("select item from enquiry where lender = \(lender) order by sent_at, id")
            let answer = RecordLenderAnswers.Answer(
                rule: item == nil ? .cleaning : walk.of([.cleaning, .time, .model]), yes: !walk.seldom(4))
            try await walk.perform(
                RecordLenderAnswers(capability: capability, item: item, answers: [answer], words: walk.of([nil, "All of them."])),
                as: walk.somebody(.publisher, of: lender))
        }
    ]

    static let waves = [
        Walk.Move(SendWave.self, weight: 2) { walk in
            let id = try await walk.request()
            try await walk.perform(SendWave(request: id, wave: walk.of(Array(Wave.allCases))), as: walk.town.coordinator)
        },
        Walk.Move(SetStandingRule.self) { walk in
            try await walk.perform(SetStandingRule(minutes: walk.of([nil, 10, 10, 30])), as: walk.town.coordinator)
        },
        Walk.Move(RunStandingRule.self) { walk in
            try await walk.need("select from region where standing_minutes is not null") { walk in
                try await walk.perform(SetStandingRule(minutes: 10), as: walk.town.coordinator)
            }
            let id = try await walk.request(
                where: """
                    triaged_at is null and alone_since is null and coalesce(harm, 'care_lost') in ('care_lost', 'life_at_risk') and not exists (select from enquiry e where e.request = aid_request.id)
                    """)
            try walk.plant(
                """
                update aid_request set submitted_at = submitted_at - interval '1 hour' where id = '\(id)';
                update proxy_entry set entered_at = entered_at - interval '1 hour' where request = '\(id)'
                """)
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
            let help = try await walk.help()
            let fitting: SQL = """
                select i.id from request_item i join open_offer h on h.id = \(help) and h.aid_class = i.aid_class and h.lender <> i.member
                where i.state = 'open' order by i.request, i.id
                """
            try await walk.need(fitting) { walk in
                let lender: ID<Member> = try walk.one("select lender from open_offer where id = \(help)")
                let aidClass: AidClass = try walk.db.one("select aid_class from open_offer where id = \(help)")
                let asker = walk.of(walk.parties.filter { $0.member != lender })
                let deed = SubmitRequest(
                    site: asker.site, callback: "555-0199", trouble: "Everything is dark.",
                    items: [.init(aidClass: aidClass, quantity: walk.whole(4...12))], neededBy: walk.later())
                try await walk.perform(deed, as: asker.caller(.requester))
            }
            let item: ID<RequestItem> = try walk.one(fitting, or: "select id from request_item order by id")
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
    mutating func enquiry() async throws -> ID<Enquiry> {
        try await one(
            "select id from enquiry where state = 'sent' order by sent_at, id", or: "select id from enquiry order by sent_at, id",
            from: AskMember.self)
    }

    /// A member that has what an item asks for, or now and then any.
    fileprivate mutating func holder(for item: ID<RequestItem>) throws -> ID<Member> {
        let holders: [UUID] = try db.all(
            """
            select c.member from capability c join request_item i on i.id = \(item) and i.aid_class = c.aid_class and i.member <> c.member
            where c.state = 'published' and coalesce(c.quantity, 99) > c.reserve + c.promised order by c.confirmed_at, c.id
            """)
        return holders.isEmpty || seldom(4) ? party().member : ID(rawValue: of(holders))
    }

    mutating func lender(of enquiry: ID<Enquiry>) throws -> ID<Member> { try one("select lender from enquiry where id = \(enquiry)") }

    fileprivate mutating func help() async throws -> ID<OpenOffer> {
        try await one(
            "select id from open_offer where state = 'waiting' order by offered_at, id",
            or: "select id from open_offer order by offered_at, id", from: OfferHelp.self)
    }
}
