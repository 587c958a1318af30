import Coordination
import Foundation
import MutualAid
import Postgres
import Support

/// What is put right or said later: items, sites, contacts, incidents, relief, a question taken back.
extension Moves {
    static let changes =
        items + register + incidents + [
            Walk.Move(AskRelief.self) { walk in
                let lent: SQL = """
                    select id from aid_order where state not in ('home', 'cancelled') and aid_class = 'downtime_nursing'
                    order by accepted_at, id
                    """
                try await walk.need(lent) { walk in
                    let pair = (walk.town.south, walk.of([walk.town.north, walk.town.west]))
                    try await walk.perform(
                        walk.paper(.downtimeNursing, walk.whole(1...4), from: pair.0.member, to: pair.1.site), as: walk.town.coordinator)
                }
                let id: ID<Order> = try walk.one(lent, or: "select id from aid_order order by accepted_at, id")
                let lender: ID<Member> = try walk.one("select lender from aid_order where id = \(id)")
                try await walk.perform(
                    AskRelief(order: id, from: walk.of([nil, walk.later()])), as: walk.somebody(.dispatcher, of: lender))
            },
            Walk.Move(WithdrawEnd.self) { walk in
                let id = try await walk.endChange()
                let member: ID<Member> = try walk.one(
                    "select case when by_lender then lender else asker end from end_change where id = \(id)")
                let role: Role =
                    try walk.db.one("select by_lender from end_change where id = \(id)", as: Bool.self) ? .dispatcher : .approver
                try await walk.perform(WithdrawEnd(change: id), as: walk.somebody(role, of: member))
            },
        ]

    private static let items = [
        Walk.Move(AddItem.self) { walk in
            let id = try await walk.request()
            let item = SubmitRequest.Item(aidClass: walk.aidClass(), quantity: walk.whole(1...6))
            try await walk.perform(AddItem(request: id, item: item), as: walk.somebody(.requester, of: walk.asker(of: id)))
        },
        Walk.Move(ReviseItem.self, weight: 2) { walk in
            let (request, item) = try await walk.item()
            let quantity = walk.whole(1...12)
            let version: Int = try walk.db.one("select version::bigint from aid_request where id = \(request)")
            let deed = ReviseItem(
                request: request, item: item, version: version, quantity: quantity, leastQuantity: walk.of([nil, min(2, quantity)]),
                substitutes: walk.of([nil, [.syringePump]]), mostLenders: walk.of([nil, 2]),
                together: walk.of([nil, .anyLender, .sameLender]), neededUntil: walk.of([nil, walk.later(60...200)]))
            try await walk.perform(deed, as: walk.somebody(.requester, of: walk.asker(of: request)))
        },
        Walk.Move(CancelItem.self) { walk in
            let (request, item) = try await walk.item()
            try await walk.perform(CancelItem(request: request, item: item), as: walk.somebody(.approver, of: walk.asker(of: request)))
        },
    ]

    private static let register = [
        Walk.Move(AddSite.self) { walk in
            let party = walk.party()
            let deed = AddSite(
                member: party.member, siteName: "Annex \(walk.whole(1...999))", address: "2 Road", place: nil, beds: nil, entry: "")
            try await walk.perform(deed, as: walk.somebody(.organisationAdministrator, of: party.member))
        },
        Walk.Move(ReviseSite.self) { walk in
            let id: ID<Site> = try walk.one("select id from site order by name, id")
            let member: ID<Member> = try walk.one("select member from site where id = \(id)")
            let version: Int = try walk.db.one("select version::bigint from member where id = \(member)")
            let deed = ReviseSite(
                site: id, version: version, siteName: "Site \(walk.whole(1...999))", address: "3 Road",
                place: walk.of([nil, Place(latitude: 32.8, longitude: 130.2)]), beds: 40, entry: "Ring")
            try await walk.perform(deed, as: walk.somebody(.organisationAdministrator, of: member))
        },
        Walk.Move(ReviseContact.self) { walk in
            let (id, member) = try walk.contact()
            let version: Int = try walk.db.one("select version::bigint from member where id = \(member)")
            let deed = ReviseContact(
                contact: id, version: version, post: "Post \(walk.whole(1...999))", phone: "555-0153", email: nil,
                worksWhenNetworkIsDown: walk.of([true, false]), rank: walk.whole(1...9))
            try await walk.perform(deed, as: walk.somebody(.organisationAdministrator, of: member))
        },
        Walk.Move(RemoveContact.self) { walk in
            let (id, member) = try walk.contact()
            try await walk.perform(RemoveContact(contact: id), as: walk.somebody(.organisationAdministrator, of: member))
        },
    ]

    private static let incidents = [
        Walk.Move(OpenIncident.self) { walk in
            let party = walk.party()
            let deed = OpenIncident(
                member: party.member, title: "Pumps dark", broken: "The pumps' server.", since: walk.earlier(),
                state: walk.of([.suspected, .active]))
            try await walk.perform(deed, as: walk.somebody(.requester, of: party.member))
        },
        Walk.Move(ReviseIncident.self) { walk in
            let (id, member) = try await walk.incident()
            let version: Int = try walk.db.one("select version::bigint from incident where id = \(id)")
            let deed = ReviseIncident(
                incident: id, version: version, title: "Pumps and monitors dark", broken: "Two servers.", since: walk.earlier())
            try await walk.perform(deed, as: walk.somebody(.requester, of: member))
        },
        Walk.Move(MoveIncident.self) { walk in
            let (id, member) = try await walk.incident()
            try await walk.perform(
                MoveIncident(incident: id, state: walk.of(Incident.State.allCases)), as: walk.somebody(.approver, of: member))
        },
    ]
}

extension Walk {
    mutating func endChange() async throws -> ID<EndChange> {
        try await one(
            "select id from end_change where state = 'asked' order by asked_at, id",
            or: "select id from end_change order by asked_at, id", from: AskEnd.self)
    }

    fileprivate mutating func item() async throws -> (ID<AidRequest>, ID<RequestItem>) {
        let item = try await openItem()
        return (try one("select request from request_item where id = \(item)"), item)
    }

    fileprivate mutating func contact() throws -> (ID<Contact>, ID<Member>) {
        let id: ID<Contact> = try one("select id from contact order by member, post, id")
        return (id, try one("select member from contact where id = \(id)"))
    }

    fileprivate mutating func incident() async throws -> (ID<Incident>, ID<Member>) {
        let id: ID<Incident> = try await one(
            "select id from incident where state <> 'closed' order by opened_at, id", or: "select id from incident order by opened_at, id",
            from: OpenIncident.self)
        return (id, try one("select member from incident where id = \(id)"))
    }
}
