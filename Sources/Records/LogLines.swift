import Foundation
import MutualAid
import Postgres

public enum LogLines {
    /// A line with what filing it needs: its note, by which the journal knows the text.
    public struct Facts: Sendable {
        public let line: LogLine
        public let note: ID<Note>
        public let salt: [UInt8]
    }

    private struct Record: Decodable {
        let id: ID<LogLine>
        let writer: ID<Member>
        let note: ID<Note>
        let salt: Data?
        let text: String?
        let happenedAt: Date
        let writtenAt: Date
        let request: ID<AidRequest>?
        let aidOrder: ID<Order>?
        let site: ID<Site>?
        let incident: ID<Incident>?

        var facts: Facts {
            Facts(
                line: LogLine(
                    id: id, writer: writer, text: text, happenedAt: happenedAt, writtenAt: writtenAt,
                    subject: LogLine.Subject(request, aidOrder, site, incident)), note: note,
                salt: salt.map(Array.init) ?? [])
        }
    }

    private static let rows: SQL = """
        select l.id, l.writer, l.note, n.salt, n.text, l.happened_at, l.written_at, l.request, l.aid_order, l.site, l.incident
        from log_line l
        left join note n on n.region = l.region and n.id = l.note and n.redacted_at is null
        """

    public static func load(_ id: ID<LogLine>, in region: RegionID, _ db: Connection) throws -> Facts? {
        try db.first("\(rows) where l.region = \(region) and l.id = \(id)", as: Record.self)?.facts
    }

    /// Lines that are filed to nothing yet, as far as the caller may read them: the desk's own note is not the house's in which it stands.
    public static func unfiled(in region: RegionID, limit: Int, _ db: Connection) throws -> [LogLine] {
        try db.all(
            """
            \(rows) where l.region = \(region) and l.filed_at is null
                and exists (select from note t where t.region = l.region and t.id = l.note)
            order by l.happened_at, l.id limit \(limit)
            """, as: Record.self
        ).map(\.facts.line)
    }

    public static func insert(_ line: LogLine, note: ID<Note>, in region: RegionID, _ db: Connection) throws {
        let filedAt = line.subject == nil ? nil : line.writtenAt
        try db.run(
            """
            insert into log_line (region, id, writer, note, happened_at, written_at, request, aid_order, site, incident, filed_at)
            values (\(region), \(line.id), \(line.writer), \(note), \(line.happenedAt), \(line.writtenAt), \(line.subject?.request),
                \(line.subject?.order), \(line.subject?.site), \(line.subject?.incident), \(filedAt))
            """)
    }

    public static func file(_ id: ID<LogLine>, to subject: LogLine.Subject, at now: Date, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            update log_line set request = \(subject.request), aid_order = \(subject.order), site = \(subject.site),
                incident = \(subject.incident), filed_at = \(now)
            where region = \(region) and id = \(id)
            """)
    }

    private struct Numbered: Decodable {
        let request: ID<AidRequest>?
        let aidOrder: ID<Order>?
        let incident: ID<Incident>?
    }

    /// The request, order or incident with that number, as far as the caller may see it, whether it is over or not.
    public static func subject(numbered number: String, in region: RegionID, _ db: Connection) throws -> LogLine.Subject? {
        try db.first(
            """
            select r.id as request, null::uuid as aid_order, null::uuid as incident from aid_request r
            where r.region = \(region) and r.number = \(number)
            union all
            select null, o.id, null from aid_order o where o.region = \(region) and o.number = \(number)
            union all
            select null, null, i.id from incident i where i.region = \(region) and i.number = \(number) limit 1
            """, as: Numbered.self
        ).flatMap { LogLine.Subject($0.request, $0.aidOrder, nil, $0.incident) }
    }
}
