import Coordination
import Foundation
import MutualAid
import Postgres
import Support

/// What came by telephone, fax and paper, and what somebody wrote into the log.
extension Moves {
    static let paper = [
        Walk.Move(ReserveNumbers.self) { walk in
            try await walk.perform(ReserveNumbers(count: walk.whole(1...10)), as: walk.town.coordinator)
        },
        Walk.Move(EnterPaperOrder.self, weight: 2) { walk in
            let last: Int = try walk.db.one("select coalesce(max(last), 0) from number_block")
            let state = walk.of(Order.State.way)
            let signed = walk.earlier(3...6)
            let deed = EnterPaperOrder(
                number: "TB-P\(String(format: "%04d", walk.whole(1...max(1, last + 1))))", lender: walk.party().member,
                site: walk.party().site, aidClass: walk.aidClass(), quantity: walk.whole(1...12), signedAt: signed,
                signedBy: "Equipment library", state: state,
                happenedAt: state == .accepted ? nil : signed.addingTimeInterval(Double(walk.whole(0...3)) * 3_600),
                arrivesAt: walk.of([nil, walk.later()]))
            try await walk.perform(deed, as: walk.town.coordinator)
        },
        Walk.Move(DecideConflict.self, weight: 2) { walk in
            let open: SQL = "select id from conflict where state = 'open' order by opened_at, id"
            try await walk.need(open) { try await $0.collide() }
            let id: ID<Conflict> = try walk.one(open, or: "select id from conflict order by opened_at, id")
            let lender: ID<Member> = try walk.one("select lender from conflict where id = \(id)")
            try await walk.perform(
                DecideConflict(conflict: id, keeps: walk.of([.paper, .other, .both])), as: walk.somebody(.dispatcher, of: lender))
        },
        Walk.Move(VoidOrder.self) { walk in
            let id: ID<Order> = try await walk.one(
                "select id from aid_order where origin is not null and voided_at is null order by accepted_at, id",
                or: "select id from aid_order order by accepted_at, id", from: EnterPaperOrder.self)
            try await walk.perform(VoidOrder(order: id, reason: "Typed twice."), as: walk.town.coordinator)
        },
        Walk.Move(RedactNote.self) { walk in
            let id: ID<Note> = try walk.one("select id from note order by id")
            let owner: ID<Member>? = try walk.db.one("select owner from note where id = \(id)")
            let caller = owner.map { member in walk.somebody(.approver, of: member) } ?? walk.town.coordinator
            try await walk.perform(RedactNote(note: id), as: caller)
        },
    ]

    static let logLines = [
        Walk.Move(WriteLogLine.self) { walk in
            let party = walk.party()
            let request: ID<AidRequest>? = walk.seldom(2) ? try await walk.request() : nil
            let deed = WriteLogLine(
                text: "The gate is shut.", happenedAt: walk.of([nil, walk.earlier()]), request: request,
                site: request == nil ? walk.of([nil, party.site]) : nil)
            try await walk.perform(deed, as: walk.somebody(.requester, of: party.member))
        },
        Walk.Move(FileLogLine.self) { walk in
            let id: ID<LogLine> = try await walk.one(
                "select id from log_line where filed_at is null order by written_at, id",
                or: "select id from log_line order by written_at, id", from: WriteLogLine.self)
            let request = try await walk.request()
            try await walk.perform(FileLogLine(line: id, request: request), as: walk.town.coordinator)
        },
    ]
}

extension Walk {
    /// A signed paper whose number was never reserved.
    mutating func paper(_ aidClass: AidClass, _ quantity: Int, from lender: ID<Member>, to site: ID<Site>) -> EnterPaperOrder {
        EnterPaperOrder(
            number: "K-\(whole(1...9_999))", lender: lender, site: site, aidClass: aidClass, quantity: quantity, signedAt: earlier(3...6),
            signedBy: "Equipment library")
    }

    /// Everything that a lender has counted is signed away on paper beside what it has promised.
    fileprivate mutating func collide() async throws {
        let lists: SQL = """
            select c.id from capability c where c.promised > 0 and c.quantity is not null and c.state <> 'retired'
                and not exists (select from capability d where d.member = c.member and d.aid_class = c.aid_class and d.id <> c.id
                    and d.state <> 'retired')
            order by c.confirmed_at, c.id
            """
        try await need(lists) { try await $0.attempt(TenderOffer.self) }
        let id: ID<Capability> = try one(lists)
        let lender: ID<Member> = try one("select member from capability where id = \(id)")
        let aidClass: AidClass = try db.one("select aid_class from capability where id = \(id)")
        let asker = of(parties.filter { $0.member != lender })
        try await perform(paper(aidClass, 40, from: lender, to: asker.site), as: town.coordinator)
    }
}
