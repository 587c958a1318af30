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
            let id: ID<Conflict> = try walk.one(
                "select id from conflict where state = 'open' order by opened_at, id", or: "select id from conflict order by opened_at, id")
            let lender: ID<Member> = try walk.one("select lender from conflict where id = \(id)")
            try await walk.perform(
                DecideConflict(conflict: id, keeps: walk.of([.paper, .other, .both])), as: walk.somebody(.dispatcher, of: lender))
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
            let request: ID<AidRequest>? = walk.seldom(2) ? try walk.request() : nil
            let deed = WriteLogLine(
                text: "The gate is shut.", happenedAt: walk.of([nil, walk.earlier()]), request: request,
                site: request == nil ? walk.of([nil, party.site]) : nil)
            try await walk.perform(deed, as: walk.somebody(.requester, of: party.member))
        },
        Walk.Move(FileLogLine.self) { walk in
            let id: ID<LogLine> = try walk.one(
                "select id from log_line where filed_at is null order by written_at, id",
                or: "select id from log_line order by written_at, id")
            let request = try walk.request()
            try await walk.perform(FileLogLine(line: id, request: request), as: walk.town.coordinator)
        },
    ]
}
