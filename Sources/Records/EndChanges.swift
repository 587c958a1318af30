import Foundation
import MutualAid
import Postgres

public enum EndChanges {
    private static let columns: SQL = "select id, aid_order, lender, asker, by_lender, until, state, not_before, asked_at from end_change"

    public static func load(_ id: ID<EndChange>, in region: RegionID, _ db: Connection) throws -> EndChange? {
        try db.first("\(columns) where region = \(region) and id = \(id)")
    }

    public static func of(_ order: ID<Order>, in region: RegionID, _ db: Connection) throws -> [EndChange] {
        try db.all("\(columns) where region = \(region) and aid_order = \(order) order by asked_at desc, id")
    }

    private struct Asked: Decodable {
        let aidOrder: ID<Order>
        let until: Date
    }

    /// Until when an asker has asked last to keep an order, where nobody has agreed to that.
    public static func askedLonger(in region: RegionID, _ db: Connection) throws -> [ID<Order>: Date] {
        let found = try db.all(
            """
            select aid_order, until
            from (
                select distinct on (aid_order) aid_order, until, state from end_change
                where region = \(region) and not by_lender and state <> 'withdrawn'
                order by aid_order, asked_at desc
            ) newest
            where state in ('asked', 'declined')
            """, as: Asked.self)
        return Dictionary(found.map { ($0.aidOrder, $0.until) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter byVoice: whoever asks said so on the telephone, and the desk writes it down.
    public static func insert(_ change: EndChange, byVoice: Bool, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            insert into end_change (region, id, aid_order, lender, asker, by_lender, until, state, asked_at, asked_by_voice)
            values (\(region), \(change.id), \(change.aidOrder), \(change.lender), \(change.asker), \(change.byLender), \(change.until),
                'asked', \(change.askedAt), \(byVoice))
            """)
    }

    public static func answer(
        _ id: ID<EndChange>, _ state: EndChange.State, notBefore: Date?, byVoice: Bool, at now: Date, in region: RegionID,
        _ db: Connection
    ) throws {
        try db.run(
            """
            update end_change set state = \(state), not_before = \(notBefore), answered_at = \(now),
                answered_by_voice = \(byVoice)
            where region = \(region) and id = \(id)
            """)
    }

    /// Takes a question back, and with it the task that it opened at the other side.
    public static func withdraw(_ id: ID<EndChange>, byVoice: Bool, at now: Date, in region: RegionID, _ db: Connection) throws {
        try answer(id, .withdrawn, notBefore: nil, byVoice: byVoice, at: now, in: region, db)
        _ = try db.all("select 1 as done from app.end_withdrawn(\(region), \(id), \(now))", as: Int.self)
    }
}
