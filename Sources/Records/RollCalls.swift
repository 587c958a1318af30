import Foundation
import MutualAid
import Postgres

public enum RollCalls {
    private static let columns: SQL = "r.id, r.asker, r.occasion, r.questions, r.answer_by, r.state, r.started_at, r.version"

    public static func load(_ id: ID<RollCall>, in region: RegionID, _ db: Connection) throws -> RollCall? {
        try db.first("select \(columns) from roll_call r where r.region = \(region) and r.id = \(id)")
    }

    public static func insert(
        _ rollCall: RollCall, byDesk: Bool, asking answers: [(id: ID<RollCallAnswer>, member: ID<Member>)], in region: RegionID,
        _ db: Connection
    ) throws {
        let questions = String(decoding: try Wire.encoder().encode(rollCall.questions), as: UTF8.self)
        try db.run(
            """
            insert into roll_call (region, id, asker, occasion, questions, answer_by, state, started_at, version,
                by_desk)
            values (\(region), \(rollCall.id), \(rollCall.asker), \(rollCall.occasion), \(questions)::jsonb, \(rollCall.answerBy), 'open',
                \(rollCall.startedAt), 1, \(byDesk))
            """)
        try db.run(
            """
            insert into roll_call_answer (region, id, roll_call, member, asker, occasion, questions, answer_by, state, kept, version,
                by_desk)
            select \(region), i.id, \(rollCall.id), i.member, \(rollCall.asker), \(rollCall.occasion), \(questions)::jsonb,
                \(rollCall.answerBy)::timestamptz, 'asked', false, 1, \(byDesk)::boolean
            from unnest(\(answers.map(\.id))::uuid[], \(answers.map(\.member))::uuid[]) i (id, member)
            """, rows: .exactly(answers.count))
    }

    public static func setDue(_ id: ID<RollCall>, in region: RegionID, _ db: Connection) throws {
        try db.run("update roll_call set state = 'due', version = version + 1 where region = \(region) and id = \(id)")
    }

    /// Those whose time to answer has passed, the longest overdue first.
    public static func due(at now: Date, in region: RegionID, limit: Int, _ db: Connection) throws -> [ID<RollCall>] {
        try db.all(
            """
            select id from roll_call where region = \(region) and state = 'open' and answer_by <= \(now) order by answer_by, id limit \(limit)
            """)
    }

    private struct Count: Decodable {
        let rollCall: RollCall
        let numbers: Numbers

        struct Numbers: Decodable {
            let askerName: String
            let asked: Int
            let answered: Int
            let unreachable: Int
        }

        init(from decoder: any Decoder) throws {
            rollCall = try RollCall(from: decoder)
            numbers = try Numbers(from: decoder)
        }

        var value: RollCallCount {
            RollCallCount(
                rollCall: rollCall, askerName: numbers.askerName, asked: numbers.asked, answered: numbers.answered,
                unreachable: numbers.unreachable)
        }
    }

    /// A desk in a hospital's house asks in the region's name, not in the hospital's.
    /// - Parameters:
    ///   - call: the row that says who asks.
    ///   - member: that member's row.
    static func askerName(_ call: SQL, _ member: SQL) -> SQL {
        """
        case when \(call).by_desk and \(member).kind not in ('coalition', 'public_agency')
            then (select g.name from region g where g.region = \(call).region) else \(member).name end as asker_name
        """
    }

    private static let counts: SQL = """
        select \(columns), \(askerName("r", "m")), a.asked, a.answered, a.unreachable
        from roll_call r
        join member m on m.region = r.region and m.id = r.asker
        cross join lateral (
            select count(*)::int as asked, (count(*) filter (where a.state = 'answered'))::int as answered,
                (count(*) filter (where a.state = 'unreachable'))::int as unreachable
            from roll_call_answer a where a.region = r.region and a.roll_call = r.id) a
        """

    public static func count(_ id: ID<RollCall>, in region: RegionID, _ db: Connection) throws -> RollCallCount? {
        try db.first("\(counts) where r.region = \(region) and r.id = \(id)", as: Count.self)?.value
    }

    /// The newest roll calls of these members; nil for all that the caller may see.
    public static func list(of members: [ID<Member>]?, in region: RegionID, limit: Int, _ db: Connection) throws -> [RollCallCount] {
        let whose: SQL = members.map { "and r.asker = any (\($0))" } ?? ""
        return try db.all(
            "\(counts) where r.region = \(region) \(whose) order by r.started_at desc, r.id limit \(limit)", as: Count.self
        ).map(\.value)
    }

    /// Whose time has passed within the last day, with somebody who is still silent.
    public static func silent(at now: Date, in region: RegionID, _ db: Connection) throws -> [RollCallCount] {
        try db.all(
            """
            \(counts) where r.region = \(region) and r.state = 'due' and r.answer_by > \(now.addingTimeInterval(-86_400))
                and a.asked > a.answered + a.unreachable order by r.answer_by, r.id
            """, as: Count.self
        ).map(\.value)
    }
}

/// The rows of those who are asked.
public enum RollCallAnswers {
    private static let columns: SQL = """
        a.id, a.roll_call, a.member, a.asker, a.occasion, a.questions, a.answer_by, a.state, a.answers, a.kept, a.answered_at, a.version
        """

    public static func load(_ id: ID<RollCallAnswer>, in region: RegionID, _ db: Connection) throws -> RollCallAnswer? {
        try db.first("select \(columns) from roll_call_answer a where a.region = \(region) and a.id = \(id)")
    }

    public static func save(
        _ id: ID<RollCallAnswer>, _ values: [RollCallAnswer.Value], kept: Bool, at now: Date, in region: RegionID, _ db: Connection
    ) throws {
        let answers = String(decoding: try Wire.encoder().encode(values), as: UTF8.self)
        try db.run(
            """
            update roll_call_answer set state = 'answered', answers = \(answers)::jsonb, kept = \(kept), answered_at = \(now),
                version = version + 1
            where region = \(region) and id = \(id)
            """)
    }

    public static func setUnreachable(_ id: ID<RollCallAnswer>, in region: RegionID, _ db: Connection) throws {
        try db.run("update roll_call_answer set state = 'unreachable', version = version + 1 where region = \(region) and id = \(id)")
    }

    private struct Row: Decodable {
        let answer: RollCallAnswer
        let names: Names

        struct Names: Decodable {
            let memberName: String
            let askerName: String
        }

        init(from decoder: any Decoder) throws {
            answer = try RollCallAnswer(from: decoder)
            names = try Names(from: decoder)
        }
    }

    private static let rows: SQL = """
        select \(columns), m.name as member_name, \(RollCalls.askerName("a", "k"))
        from roll_call_answer a
        join member m on m.region = a.region and m.id = a.member
        join member k on k.region = a.region and k.id = a.asker
        """

    private static func read(_ query: SQL, in region: RegionID, _ db: Connection) throws -> [RollCallRow] {
        let found = try db.all(query, as: Row.self)
        let contacts = Dictionary(grouping: try Members.contacts(of: found.map(\.answer.member), in: region, db), by: \.member)
        return found.map { row in
            RollCallRow(
                answer: row.answer, memberName: row.names.memberName, askerName: row.names.askerName,
                contacts: contacts[row.answer.member] ?? [])
        }
    }

    public static func of(_ rollCall: ID<RollCall>, in region: RegionID, _ db: Connection) throws -> [RollCallRow] {
        try read("\(rows) where a.region = \(region) and a.roll_call = \(rollCall) order by m.name, a.id", in: region, db)
    }

    public static func row(_ id: ID<RollCallAnswer>, in region: RegionID, _ db: Connection) throws -> RollCallRow? {
        try read("\(rows) where a.region = \(region) and a.id = \(id)", in: region, db).first
    }

    /// What these members are asked and have not answered, for a week after its time.
    public static func waiting(for members: [ID<Member>], at now: Date, in region: RegionID, _ db: Connection) throws -> [RollCallRow] {
        try read(
            """
            \(rows) where a.region = \(region) and a.member = any (\(members)) and a.state <> 'answered'
                and a.answer_by > \(now.addingTimeInterval(-7 * 86_400)) order by a.answer_by, a.id
            """, in: region, db)
    }

    /// What peers let the whole region read, newest first.
    public static func kept(in region: RegionID, limit: Int, _ db: Connection) throws -> [RollCallRow] {
        try read("\(rows) where a.region = \(region) and a.kept order by a.answered_at desc, a.id limit \(limit)", in: region, db)
    }
}
