import Coordination
import Foundation
import MutualAid
import Postgres
import Support

/// What is asked for, who says yes to it, and what came without an order.
extension Moves {
    static let requests = [
        Walk.Move(SubmitRequest.self, weight: 5) { walk in
            let asker = walk.party()
            let deed = walk.wish(of: asker)
            try await walk.perform(deed, as: walk.seldom(4) ? walk.town.coordinator : walk.somebody(.requester, of: asker.member))
        },
        Walk.Move(ReviseRequest.self) { walk in
            let id = try await walk.request()
            let now = try await walk.town.house.view(ShowRequest(request: id), as: walk.town.coordinator).row.request
            let deed = ReviseRequest(
                request: id, version: now.version - (walk.seldom(8) ? 1 : 0), harm: walk.of([.careLost, .lifeAtRisk, nil]),
                neededBy: walk.later(), callback: "555-0198")
            try await walk.perform(deed, as: walk.somebody(.requester, of: now.member))
        },
        Walk.Move(TriageRequest.self, weight: 4) { walk in
            let id = try await walk.request(where: "triaged_at is null")
            try await walk.perform(
                TriageRequest(request: id, priority: walk.of(Array(Priority.allCases))), as: walk.town.coordinator)
        },
        Walk.Move(CoverInside.self, weight: 2) { walk in
            let item: ID<RequestItem> = try await walk.openItem()
            let request: ID<AidRequest> = try walk.one("select request from request_item where id = \(item)")
            try await walk.perform(
                CoverInside(request: request, item: item, quantity: walk.whole(0...6)),
                as: walk.somebody(.requester, of: walk.asker(of: request)))
        },
        Walk.Move(CancelRequest.self) { walk in
            guard walk.seldom(2) else { throw Walk.NothingThere() }
            let id = try await walk.request()
            try await walk.perform(CancelRequest(request: id), as: walk.somebody(.approver, of: walk.asker(of: id)))
        },
        Walk.Move(StandDown.self) { walk in
            guard walk.seldom(3) else { throw Walk.NothingThere() }
            let all = [try await walk.request(), try await walk.request(), try await walk.request()]
            try await walk.perform(StandDown(requests: Array(all.prefix(walk.whole(1...3)))), as: walk.town.coordinator)
        },
    ]

    private static let unconfirmed: SQL = "state = 'submitted' and approved_by_voice_at is not null and approval_confirmed_at is null"

    static let approvals = [
        Walk.Move(ApproveRequest.self, weight: 4) { walk in
            let id = try await walk.request(where: "approved_at is null")
            try await walk.perform(ApproveRequest(request: id), as: walk.somebody(.approver, of: walk.asker(of: id)))
        },
        Walk.Move(ApproveByVoice.self) { walk in
            let id = try await walk.request(where: "approved_at is null")
            try await walk.perform(ApproveByVoice(request: id, approver: walk.town.voice), as: walk.town.coordinator)
        },
        Walk.Move(ConfirmApproval.self) { walk in
            try await walk.need("select id from aid_request where \(unconfirmed)") { try await $0.attempt(ApproveByVoice.self) }
            let id = try await walk.request(where: unconfirmed)
            try await walk.perform(ConfirmApproval(request: id), as: walk.somebody(.approver, of: walk.asker(of: id)))
        },
        Walk.Move(ConfirmEntry.self) { walk in
            let waiting: SQL = "select request from proxy_entry where confirmed_at is null order by entered_at, request"
            try await walk.need(waiting) { walk in try await walk.perform(walk.wish(of: walk.party()), as: walk.town.coordinator) }
            let id: ID<AidRequest> = try walk.one(
                waiting,
                or: "select id from aid_request order by submitted_at, id")
            try await walk.perform(ConfirmEntry(request: id), as: walk.somebody(.requester, of: walk.asker(of: id)))
        },
    ]

    static let delegations = [
        Walk.Move(Delegate.self) { walk in
            let request = try await walk.request()
            let member = try walk.asker(of: request)
            let deed = Delegate(member: member, request: walk.of([nil, request]), until: walk.of([walk.later(), walk.earlier(1...2)]))
            try await walk.perform(deed, as: walk.somebody(.approver, of: member))
        },
        Walk.Move(EndDelegation.self) { walk in
            let id: ID<Delegation> = try await walk.one(
                "select id from delegation where ended_at is null order by given_at, id",
                or: "select id from delegation order by given_at, id", from: Delegate.self)
            let member: ID<Member> = try walk.one("select member from delegation where id = \(id)")
            try await walk.perform(EndDelegation(delegation: id), as: walk.somebody(.approver, of: member))
        },
    ]

    static let arrivals = [
        Walk.Move(RecordArrival.self) { walk in
            let item: ID<RequestItem> = try await walk.one("select id from request_item order by request, id", from: SubmitRequest.self)
            let request: ID<AidRequest> = try walk.one("select request from request_item where id = \(item)")
            let substitute: AidClass? = try walk.db.one("select substitutes[1] from request_item where id = \(item)")
            let deed = RecordArrival(
                request: request, item: item, lender: walk.party().member, quantity: walk.whole(1...12), happenedAt: walk.earlier(),
                until: walk.of([nil, walk.later(50...90)]), note: walk.of([nil, "By the library's van."]),
                isAnother: walk.of([false, true]), aidClass: walk.of([nil, substitute]))
            try await walk.perform(deed, as: walk.somebody(.requester, of: walk.asker(of: request)))
        },
        Walk.Move(RecordStranger.self) { walk in
            let item: ID<RequestItem> = try await walk.one("select id from request_item order by request, id", from: SubmitRequest.self)
            let request: ID<AidRequest> = try walk.one("select request from request_item where id = \(item)")
            let deed = RecordStranger(
                request: request, item: item, quantity: walk.whole(1...20), sender: "Harbour Rental, 555-0166",
                happenedAt: walk.earlier())
            try await walk.perform(deed, as: walk.somebody(.requester, of: walk.asker(of: request)))
        },
    ]
}

extension Walk {
    /// What somebody asks for, as chance has it.
    fileprivate mutating func wish(of asker: Town.Party) -> SubmitRequest {
        let isLong = seldom(3)
        let items = (0...of([0, 0, 0, 1])).map { _ in
            SubmitRequest.Item(
                aidClass: aidClass(), quantity: whole(1...15),
                neededUntil: isLong ? Date().addingTimeInterval(10 * 86_400) : nil)
        }
        return SubmitRequest(
            site: asker.site, callback: "555-0199", trouble: "The pumps' server is dark.", items: items, neededBy: later(),
            occasion: of([.incident, .incident, .everyday, .plannedWork]),
            harm: of([nil, .careLost, .lifeAtRisk, .linkLost]))
    }

    /// An open request, or now and then any.
    mutating func request() async throws -> ID<AidRequest> { try await request(where: "true") }

    /// An open request of which something holds, or now and then any.
    mutating func request(where holds: SQL) async throws -> ID<AidRequest> {
        try await one(
            "select id from aid_request where state = 'submitted' and \(holds) order by submitted_at, id",
            or: "select id from aid_request order by submitted_at, id", from: SubmitRequest.self)
    }

    mutating func openItem() async throws -> ID<RequestItem> {
        try await one(
            "select id from request_item where state = 'open' order by request, id", or: "select id from request_item order by id",
            from: SubmitRequest.self)
    }

    mutating func asker(of request: ID<AidRequest>) throws -> ID<Member> {
        try one("select member from aid_request where id = \(request)")
    }
}
