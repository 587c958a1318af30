import Coordination
import Foundation
import MutualAid
import Postgres

/// What must hold after every step of a walk, whatever was tried.
enum Truths {
    struct Breach: Decodable, CustomStringConvertible {
        let name: String
        let id: UUID?

        var description: String { "\(name): \(id?.uuidString ?? "")" }
    }

    /// Each names the records on which it does not hold.
    private static let all: [(name: String, rows: SQL)] = [
        ("what is promised is the sum of the open promises", "select id from promised_wrongly"),
        (
            "what is promised is what waits for a yes and what is neither home nor called off",
            """
            select c.id from capability c where c.promised <> coalesce((select sum(f.quantity) from offer f
                    where f.capability = c.id and f.state = 'tendered'), 0)
                + coalesce((select sum(o.quantity - o.called_off - o.home_units) from aid_order o where o.capability = c.id), 0)
            """
        ),
        (
            "a promise is open exactly as long as its offer waits or its order is not over, and for so many",
            """
            select f.id from offer f join promise p on p.offer = f.id left join aid_order o on o.offer = f.id
            where case when p.state = 'open' then p.quantity else 0 end
                <> case when o.id is not null then o.quantity - o.called_off - o.home_units
                    when f.state = 'tendered' then f.quantity else 0 end
            """
        ),
        (
            "every offer has its promise",
            "select f.id from offer f where not exists (select from promise p where p.offer = f.id and p.capability = f.capability)"
        ),
        (
            "an order exists exactly for an accepted offer, and once",
            """
            select f.id from offer f where (f.state = 'accepted')::int <> (select count(*) from aid_order o where o.offer = f.id)
            """
        ),
        (
            "what an order says is what its offer said",
            """
            select o.id from aid_order o join offer f on f.id = o.offer
            where (o.terms, o.quantity, o.item, o.request, o.capability, o.lender, o.asker)
                is distinct from (f.terms, f.quantity, f.item, f.request, f.capability, f.lender, f.asker)
            """
        ),
        (
            "a step has a time only when something has taken it",
            """
            select id from aid_order where (sent_units = 0 and sent_at is not null) or (arrived_units = 0 and arrived_at is not null)
                or (returning_units = 0 and returning_at is not null) or (home_units > 0) <> (home_at is not null)
            """
        ),
        (
            "an enquiry is answered exactly when there is an offer for it",
            """
            select e.id from enquiry e where (e.state = 'offered') <> exists (select from offer f where f.enquiry = e.id)
            """
        ),
        (
            "an enquiry has one yes",
            "select enquiry as id from offer where state in ('tendered', 'accepted') group by enquiry having count(*) > 1"
        ),
        (
            "nobody is asked for what is needed no more",
            """
            select e.id from enquiry e join aid_request r on r.id = e.request where e.state = 'sent' and r.state = 'cancelled'
            union all select f.id from offer f join aid_request r on r.id = f.request where f.state = 'tendered' and r.state = 'cancelled'
            """
        ),
        (
            "items close with their request",
            "select i.id from request_item i join aid_request r on r.id = i.request where i.state <> 'cancelled' and r.state = 'cancelled'"
        ),
        ("no more is covered inside than is asked", "select id from request_item where covered_inside > quantity"),
        (
            "a member is on one side only",
            "select id from aid_order where lender = asker union all select id from enquiry where lender = asker"
        ),
        (
            "a matched offer of help is asked about",
            """
            select h.id from open_offer h left join enquiry e on e.id = h.enquiry
            where h.state = 'matched' and (e.lender is distinct from h.lender or e.asked_as is distinct from 'unsolicited')
            """
        ),
        (
            "a slip that was asked from has its request",
            "select s.id from call_slip s where s.state = 'asked' and not exists (select from aid_request r where r.id = s.request)"
        ),
        ("one card of a site is good", "select site as id from call_card where state = 'live' group by site having count(*) > 1"),
        (
            "a word asks once",
            "select request as id from card_word where request is not null group by request having count(*) > 1"
        ),
        ("one person has the desk", "select member as id from desk where state <> 'ended' group by member having count(*) > 1"),
        (
            "an answer to a roll call belongs to it",
            """
            select a.id from roll_call_answer a join roll_call c on c.id = a.roll_call where a.asker <> c.asker
            """
        ),
        (
            "a question about an end is a task exactly as long as it waits",
            """
            select o.id from aid_order o
            where (select count(*) from task t where t.aid_order = o.id and t.kind = 'answer_end' and t.state = 'open')
                    <> (select count(*) from end_change e where e.aid_order = o.id and e.state = 'asked')
            """
        ),
        (
            "what a conflict asks is a task only as long as it is open",
            """
            select t.id from task t where t.kind = 'decide_conflict' and t.state = 'open'
                and not exists (select from conflict k where k.aid_order = t.aid_order and k.state = 'open')
            """
        ),
        (
            "what came as paper has a reserved number, or says what is written there",
            """
            select o.id from aid_order o where o.origin = 'paper' and o.written_number is null and not exists (select from number_block b
                where b.region = o.region and right(o.number, 4)::int between b.first and b.last)
            """
        ),
        (
            "every entry is sealed or waits to be, and only one of them",
            """
            select e.id from entry e where (select count(*) from seal s where s.entry = e.id)
                + (select count(*) from unsealed u where u.entry = e.id) <> 1
            """
        ),
        (
            "seals stand without a gap",
            "select s.entry as id from seal s where s.position > 1 and not exists (select from seal b where b.position = s.position - 1)"
        ),
        (
            "every deed of a person is in the journal",
            """
            select d.id from deed d where d.account <> '00000000-0000-0000-0000-000000000000'
                and not exists (select from entry e where e.deed = d.id)
            """
        ),
        ("no deed is half done", "select id from deed where outcome is null"),
    ]

    private static let breaches: SQL = all.reduce("select name, id from breach") { sum, truth in
        sum + " union all select \(truth.name)::text, broken.id from (\(truth.rows)) broken"
    }

    static func broken(_ db: Connection) throws -> [Breach] { try db.all(breaches) }
}

extension Walk {
    private struct Sums: Decodable {
        let asked: Int
        let coveredInside: Int
        let offered: Int
        let out: Int
        let home: Int
        /// Turned back without having been asked to: on the way home, and home.
        let turning: Int
        let turned: Int
    }

    /// What a reader is told about an item is what its promises and orders add up to.
    mutating func demandSums() async throws {
        guard let request: ID<AidRequest> = try? one("select id from aid_request order by submitted_at, id") else { return }
        let sheet = try await town.house.view(ShowRequest(request: request), as: town.coordinator)
        for row in sheet.row.items {
            let sums: Sums = try db.one(
                """
                select i.quantity - coalesce(o.released, 0)::int as asked, i.covered_inside, coalesce(p.offered, 0)::int as offered,
                    coalesce(p.out, 0)::int as out, coalesce(o.home, 0)::int as home,
                    coalesce(o.turning, 0)::int as turning, coalesce(o.turned, 0)::int as turned
                from request_item i
                left join lateral (select sum(o.released_units) as released, sum(o.home_units) as home,
                        sum(greatest(0, o.turned_units - o.home_units)) filter (where o.released_at is null) as turning,
                        sum(least(o.turned_units, o.home_units)) filter (where o.released_at is null) as turned
                    from aid_order o where o.item = i.id) o on true
                left join lateral (select sum(p.quantity) filter (where f.state = 'tendered') as offered,
                        sum(p.quantity) filter (where f.state = 'accepted') as out
                    from promise p join offer f on f.id = p.offer where f.item = i.id and p.state = 'open') p on true
                where i.id = \(row.item.id)
                """)
            let told = row.progress
            let out = told.promised + told.onTheWay + told.arrived + told.returning
            // Of what was taken back only that is asked for which was given already.
            let given = (out: sums.out - sums.turning, home: sums.home - sums.turned)
            let asked = row.item.state == .cancelled ? given.out + given.home + sums.coveredInside : max(0, sums.asked)
            let isSame =
                told.asked == asked && told.coveredInside == sums.coveredInside && told.offered == sums.offered
                && out == given.out && told.returned == given.home
            try demand(isSame, "an item says \(told), and its records \(sums)")
            // What is expected too late covers nothing until it is there.
            let orders = sheet.orders.filter { $0.order.item == row.item.id }
            try demand(orders.allSatisfy { ($0.late != nil) == ($0.lateUnits > 0) }, "an order is late, and nothing of it is")
            let late = row.item.state == .cancelled ? 0 : orders.reduce(0) { $0 + $1.lateUnits }
            try demand(told.late == late, "an item says that \(told.late) come too late, and its orders \(late)")
            let left = told.asked - told.coveredInside - told.offered - (out - late) - told.returned
            try demand(told.missing == max(0, left), "an item misses \(told.missing), and its records say \(left)")
        }
    }

    /// What the board asks somebody to do can be done: nothing is asked about what is closed, unless it is left over from a fact.
    mutating func demandJobs() async throws {
        let jobs = try await town.house.view(ShowBoard(), as: town.coordinator).jobs
        for job in jobs {
            let isOpen: Bool
            switch job.kind {
            case .skippedStep: isOpen = try db.one("select exists (select from aid_order where id = \(job.order) and voided_at is null)")
            case .shortPromise, .expectFewer:
                isOpen = try db.one(
                    """
                    select exists (select from task t join promise p on p.capability = t.capability and p.state = 'open'
                        where t.id = \(job.task) and t.owner in (p.lender, p.asker) and t.other in (p.lender, p.asker))
                    """)
            case .decideConflict:
                isOpen = try db.one(
                    """
                    select exists (select from conflict k where k.aid_order = \(job.order) and k.state = 'open')
                    """)
            case .coveredTwice:
                isOpen = try db.one(
                    """
                    select exists (select from aid_order o join request_item i on i.id = o.item join aid_request r on r.id = o.request
                        where o.id = \(job.order) and o.quantity > o.called_off + o.home_units
                            and (r.state = 'cancelled' or i.covered_inside > 0 or o.home_units > 0
                                or exists (select from offer f where f.item = o.item and f.state = 'tendered')
                                or exists (select from aid_order b
                                    where b.item = o.item and b.id <> o.id and b.quantity > b.called_off)))
                    """)
            case .tellNumber:
                isOpen = try db.one(
                    """
                    select exists (select from aid_order
                        where id = \(job.order) and written_number is not null and voided_at is null)
                    """)
            case .checkListings:
                isOpen = try db.one("select exists (select from capability where id = \(job.capability) and state <> 'retired')")
            case .unknownSender:
                isOpen = try db.one(
                    """
                    select exists (select from request_item
                        where request = \(job.request) and (covered_inside > 0 or state = 'cancelled'))
                    """)
            case .sendOrder, .receiveOrder, .returnOrder, .bringHome, .answerEnd:
                isOpen = try db.one("select exists (select from aid_order where id = \(job.order) and quantity > called_off + home_units)")
            case .turnBack:
                isOpen = try db.one("select exists (select from aid_order where id = \(job.order) and sent_units > arrived_units)")
            case .decideOffer, .answerQuestion, .confirmOffer, .replyToAsks:
                isOpen = try db.one("select exists (select from offer where id = \(job.offer) and state = 'tendered')")
            case .answerEnquiry:
                isOpen = try db.one("select exists (select from enquiry where id = \(job.enquiry) and state = 'sent')")
            case .readSlip: isOpen = try db.one("select exists (select from call_slip where id = \(job.slip) and state = 'open')")
            case .ringSilent:
                isOpen = try db.one(
                    "select exists (select from roll_call_answer where roll_call = \(job.rollCall) and state <> 'answered')")
            case .triageRequest, .approveRequest, .confirmApproval, .confirmEntry, .sayHarm, .findHelp, .askNextWave:
                isOpen = try db.one("select exists (select from aid_request where id = \(job.request) and state = 'submitted')")
            }
            try demand(isOpen, "a job is left over: \(job.kind) \(job)")
        }
    }
}
