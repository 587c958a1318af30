import Foundation
import MutualAid
import Postgres

public enum Requests {
    struct Record: Decodable {
        let id: ID<AidRequest>
        let number: String
        let member: ID<Member>
        let site: ID<Site>
        let occasion: Occasion
        let callback: String
        let harm: Harm?
        let neededBy: Date
        let state: AidRequest.State
        let submittedAt: Date
        let priority: Priority?
        let triagedAt: Date?
        let approvedAt: Date?
        let approvedByVoiceAt: Date?
        let approvalConfirmedAt: Date?
        let incident: ID<Incident>?
        let version: Int
        let aloneSince: Date?
        let handling: Handling?

        var value: AidRequest {
            AidRequest(
                id: id, number: number, member: member, site: site, occasion: occasion, callback: callback, harm: harm,
                neededBy: neededBy, state: state, submittedAt: submittedAt, priority: priority, triagedAt: triagedAt,
                approvedAt: approvedAt, approvedByVoiceAt: approvedByVoiceAt, approvalConfirmedAt: approvalConfirmedAt,
                incident: incident, version: version, aloneSince: aloneSince, handling: handling)
        }
    }

    static let columns: SQL = """
        r.id, r.number, r.member, r.site, r.occasion, r.callback, r.harm, r.needed_by, r.state, r.submitted_at, r.priority,
        r.triaged_at, r.approved_at, r.approved_by_voice_at, r.approval_confirmed_at, r.incident, r.version, r.alone_since, r.handling
        """

    /// A request with what only some rules need.
    public struct Facts: Sendable {
        public let request: AidRequest
        public let askedBy: ID<Account>?
        public let trouble: ID<Note>
        /// What was already tried.
        public let tried: ID<Note>?
    }

    private struct FactsRecord: Decodable {
        let record: Record
        let extra: Extra

        struct Extra: Decodable {
            let askedBy: ID<Account>?
            let trouble: ID<Note>
            let tried: ID<Note>?
        }

        init(from decoder: any Decoder) throws {
            record = try Record(from: decoder)
            extra = try Extra(from: decoder)
        }
    }

    public static func load(_ id: ID<AidRequest>, in region: RegionID, _ db: Connection) throws -> Facts? {
        try db.first(
            "select \(columns), r.asked_by, r.trouble, r.tried from aid_request r where r.region = \(region) and r.id = \(id)",
            as: FactsRecord.self
        ).map { Facts(request: $0.record.value, askedBy: $0.extra.askedBy, trouble: $0.extra.trouble, tried: $0.extra.tried) }
    }

    public static func load(_ ids: [ID<AidRequest>], in region: RegionID, _ db: Connection) throws -> [AidRequest] {
        try db.all(
            "select \(columns) from aid_request r where r.region = \(region) and r.id = any (\(ids)) order by r.id", as: Record.self
        ).map(\.value)
    }

    public static func insert(
        _ request: AidRequest, items: [RequestItem], trouble: ID<Note>, tried: ID<Note>? = nil, askedBy: ID<Account>?,
        in region: RegionID, _ db: Connection
    ) throws {
        try db.run(
            """
            insert into aid_request (region, id, number, member, site, occasion, callback, trouble, tried, harm, needed_by, state,
                submitted_at, asked_by, incident, handling, version)
            values (\(region), \(request.id), \(request.number), \(request.member), \(request.site), \(request.occasion),
                \(request.callback), \(trouble), \(tried), \(request.harm), \(request.neededBy), \(request.state),
                \(request.submittedAt), \(askedBy), \(request.incident), \(try json(request.handling))::jsonb, 1)
            """)
        try RequestItems.insert(items, of: request.member, in: region, db)
    }

    private static func json(_ handling: Handling?) throws -> String? {
        try handling.map { String(decoding: try Wire.encoder().encode($0), as: UTF8.self) }
    }

    /// Writes anew what may be said differently later.
    public static func revise(_ request: AidRequest, trouble: ID<Note>, tried: ID<Note>?, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            update aid_request set harm = \(request.harm), needed_by = \(request.neededBy), callback = \(request.callback),
                incident = \(request.incident), occasion = \(request.occasion), handling = \(try json(request.handling))::jsonb,
                trouble = \(trouble), tried = \(tried), version = version + 1
            where region = \(region) and id = \(request.id)
            """)
    }

    public static func approve(_ id: ID<AidRequest>, by account: ID<Account>?, at now: Date, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            update aid_request set approved_at = \(now), approved_by = \(account), version = version + 1
            where region = \(region) and id = \(id)
            """)
    }

    /// - Parameter said: when it was said on the telephone.
    public static func approveByVoice(_ id: ID<AidRequest>, said: Date, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            update aid_request set approved_at = \(said), approved_by_voice_at = \(said), version = version + 1
            where region = \(region) and id = \(id)
            """)
    }

    public static func confirmApproval(
        _ id: ID<AidRequest>, by account: ID<Account>?, at now: Date, in region: RegionID, _ db: Connection
    ) throws {
        try db.run(
            """
            update aid_request set approval_confirmed_at = \(now), approved_by = \(account), version = version + 1
            where region = \(region) and id = \(id)
            """)
    }

    public static func triage(_ id: ID<AidRequest>, _ priority: Priority, at now: Date, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            update aid_request set priority = \(priority), triaged_at = \(now), version = version + 1
            where region = \(region) and id = \(id)
            """)
    }

    /// Something below the request was changed, so its version is another.
    public static func touch(_ id: ID<AidRequest>, in region: RegionID, _ db: Connection) throws {
        try db.run("update aid_request set version = version + 1 where region = \(region) and id = \(id)")
    }

    public static func goAlone(_ id: ID<AidRequest>, at now: Date, in region: RegionID, _ db: Connection) throws {
        try db.run("update aid_request set alone_since = \(now), version = version + 1 where region = \(region) and id = \(id)")
    }

    /// High requests that nobody has taken for as long as the region's standing rule waits, and for which the desk has asked nobody who
    /// could still say yes. More than the limit take turns by chance, so that those for which there is nobody keep no other waiting.
    public static func untaken(at now: Date, in region: RegionID, limit: Int, _ db: Connection) throws -> [ID<AidRequest>] {
        let high = Harm.allCases.filter { $0.priority == .high }.map(\.rawValue)
        return try db.all(
            """
            select r.id from aid_request r join region g on g.region = r.region
            left join proxy_entry p on p.region = r.region and p.request = r.id
            where r.region = \(region) and r.state = 'submitted' and r.triaged_at is null and r.alone_since is null
                and r.occasion <> 'planned_work' and (r.occasion = 'incident' or r.harm is not null) and coalesce(r.harm, \(Harm.assumedWhenUnsaid.rawValue)) = any (\(high)::text[])
                and greatest(r.submitted_at, p.entered_at) + g.standing_minutes * interval '1 minute' <= \(now)
                and not exists (
                    select from enquiry e where e.region = r.region and e.request = r.id
                        and e.asked_as <> 'direct' and e.state not in ('declined', 'withdrawn'))
            order by random() limit \(limit)
            """)
    }

    public static func cancel(_ id: ID<AidRequest>, in region: RegionID, _ db: Connection) throws {
        try db.run("update aid_request set state = 'cancelled', version = version + 1 where region = \(region) and id = \(id)")
        try db.run(
            "update request_item set state = 'cancelled' where region = \(region) and request = \(id)", rows: .any)
    }

    private struct RowRecord: Decodable {
        let record: Record
        let names: Names

        struct Names: Decodable {
            let memberName: String
            let siteName: String
            let enteredAt: Date?
            let confirmedAt: Date?
        }

        init(from decoder: any Decoder) throws {
            record = try Record(from: decoder)
            names = try Names(from: decoder)
        }
    }

    private static let rows: SQL = """
        select \(columns), m.name as member_name, s.name as site_name, p.entered_at, p.confirmed_at
        from aid_request r
        left join proxy_entry p on p.region = r.region and p.request = r.id
        join member m on m.region = r.region and m.id = r.member
        join site s on s.region = r.region and s.id = r.site
        """

    /// Requests that are not over: with an item that is not wholly home again, or cancelled with something still out.
    public static func open(of members: [ID<Member>]?, in region: RegionID, _ db: Connection) throws -> [RequestRow] {
        // Two branches, each with an index of its own: an OR between them would have none.
        let own: SQL = if let members { " and r.member = any (\(members))" } else { "" }
        let sql: SQL = """
            \(rows) where r.region = \(region) and r.state = 'submitted' and exists (
                select from request_item i where i.region = r.region and i.request = r.id and (i.state = 'open' and (
                    \(RequestItems.isNotOver)
                    or i.covered_inside > 0 and exists (
                        select from aid_order o where o.region = i.region and o.item = i.id
                            and o.state in ('accepted', 'sent', 'arrived', 'returning')))
                    -- What is needed no longer has to come home all the same.
                    or i.state = 'cancelled' and exists (
                        select from aid_order o where o.region = i.region and o.item = i.id
                            and o.state in ('accepted', 'sent', 'arrived', 'returning'))))\(own)
            union all
            \(rows) where r.region = \(region) and r.state = 'cancelled' and r.id in (
                select o.request from aid_order o
                where o.region = \(region) and o.state in ('accepted', 'sent', 'arrived', 'returning'))\(own)
            order by submitted_at, id
            """
        return try withItems(db.all(sql, as: RowRecord.self), in: region, db)
    }

    /// An item with the request that asks for it.
    public struct Wanting: Sendable {
        public let request: AidRequest
        public let item: ItemRow

        public init(request: AidRequest, item: ItemRow) {
            self.request = request
            self.item = item
        }
    }

    /// What submitted requests still ask for, by item; of these classes, or of all.
    public static func asking(for classes: [AidClass]?, in region: RegionID, _ db: Connection) throws -> [Wanting] {
        let items = try RequestItems.open(of: classes, in: region, db)
        let requests = Dictionary(
            try load(Set(items.map(\.item.request)).sorted(), in: region, db).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return items.compactMap { item in requests[item.item.request].map { Wanting(request: $0, item: item) } }
    }

    public static func row(_ id: ID<AidRequest>, in region: RegionID, _ db: Connection) throws -> RequestRow? {
        try withItems(
            db.all("\(rows) where r.region = \(region) and r.id = \(id)", as: RowRecord.self), in: region, db
        ).first
    }

    public static func rows(_ ids: [ID<AidRequest>], in region: RegionID, _ db: Connection) throws -> [RequestRow] {
        try withItems(
            db.all("\(rows) where r.region = \(region) and r.id = any (\(ids)) order by r.id", as: RowRecord.self), in: region, db)
    }

    /// All that the caller may see, by identity, for keyset pages.
    public static func list(after: ID<AidRequest>?, limit: Int, in region: RegionID, _ db: Connection) throws -> [RequestRow] {
        let start = after?.rawValue ?? UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
        return try withItems(
            db.all("\(rows) where r.region = \(region) and r.id > \(start) order by r.id limit \(limit)", as: RowRecord.self),
            in: region, db)
    }

    /// Requests of an incident that still need something, in the order in which they are locked.
    public static func open(of incident: ID<Incident>, in region: RegionID, _ db: Connection) throws -> [AidRequest] {
        try db.all(
            """
            select \(columns) from aid_request r
            where r.region = \(region) and r.incident = \(incident) and r.state = 'submitted' order by r.id
            """, as: Record.self
        ).map(\.value)
    }

    public static func of(incident: ID<Incident>, in region: RegionID, _ db: Connection) throws -> [RequestRow] {
        try withItems(
            db.all(
                "\(rows) where r.region = \(region) and r.incident = \(incident) order by r.submitted_at, r.id", as: RowRecord.self),
            in: region, db)
    }

    private static func withItems(_ records: [RowRecord], in region: RegionID, _ db: Connection) throws -> [RequestRow] {
        let items = try Dictionary(
            grouping: RequestItems.rows(of: records.map(\.record.id), in: region, db), by: \.item.request)
        return records.map { row in
            RequestRow(
                request: row.record.value, memberName: row.names.memberName, siteName: row.names.siteName,
                items: items[row.record.id] ?? [],
                proxyEntry: row.names.enteredAt.map {
                    ProxyEntry(request: row.record.id, member: row.record.member, enteredAt: $0, confirmedAt: row.names.confirmedAt)
                })
        }
    }
}
