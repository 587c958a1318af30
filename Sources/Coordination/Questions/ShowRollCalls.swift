import MutualAid
import Records

/// What the reader has asked, is asked, and may read of what peers have answered.
public struct ListRollCalls: Question {
    public static let permission = Permission.anySeat

    public init() {}

    public func answer(_ reading: Reading) throws -> RollCallList {
        let region = reading.region
        let db = reading.db
        return RollCallList(
            asOf: reading.now, position: try Journal.position(in: region, db),
            started: try RollCalls.list(of: reading.caller.seesRegion ? nil : reading.members, in: region, limit: 50, db),
            waiting: try RollCallAnswers.waiting(for: reading.members, at: reading.now, in: region, db),
            kept: try RollCallAnswers.kept(in: region, limit: 50, db))
    }
}

/// Who has answered a roll call and what, who is silent, and whom to ring: for whoever asks.
public struct ShowRollCall: Question {
    public static let permission = Permission.anySeat

    public let rollCall: ID<RollCall>

    public init(rollCall: ID<RollCall>) {
        self.rollCall = rollCall
    }

    public func answer(_ reading: Reading) throws -> RollCallSheet {
        let region = reading.region
        let db = reading.db
        guard let count = try RollCalls.count(rollCall, in: region, db) else { throw Refusal.notFound }
        return RollCallSheet(
            asOf: reading.now, position: try Journal.position(in: region, db), count: count,
            rows: try beside(RollCallAnswers.of(rollCall, in: region, db), reading))
    }

    /// What was answered beside what is listed: a number far above it was perhaps never meant.
    private func beside(_ rows: [RollCallRow], _ reading: Reading) throws -> [RollCallRow] {
        let members = rows.filter { $0.answer.answers?.contains { $0.number != nil } == true }.map(\.answer.member)
        if members.isEmpty { return rows }
        let listings = Dictionary(
            grouping: try Capabilities.list(of: members, in: reading.region, reading.db).map(\.capability), by: \.member)
        return rows.map { row in listings[row.answer.member].map { row.beside($0) } ?? row }
    }
}

/// What one member is asked in a roll call, and what it has answered.
public struct ShowRollCallAnswer: Question {
    public static let permission = Permission.anySeat

    public let answer: ID<RollCallAnswer>

    public init(answer: ID<RollCallAnswer>) {
        self.answer = answer
    }

    public func answer(_ reading: Reading) throws -> RollCallRow {
        guard let row = try RollCallAnswers.row(answer, in: reading.region, reading.db) else { throw Refusal.notFound }
        if row.answer.questions.allSatisfy({ $0.aidClass == nil }) { return row }
        return row.beside(try Capabilities.list(of: [row.answer.member], in: reading.region, reading.db).map(\.capability))
    }
}
