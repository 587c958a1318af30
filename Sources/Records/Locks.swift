import Foundation
import MutualAid
import Postgres

/// Locks on rows, always in a statement of their own and before anything is loaded.
///
/// Under row-level security a lock on a row that the caller may not touch returns nothing and says nothing, so the
/// number of rows is always compared with the number of identities.
public enum Lock {
    /// Locks rows that this deed will change, in the order of their identities.
    /// - Throws: `Refusal.notFound` where one of them cannot be locked.
    public static func change<T>(_ table: Table, _ ids: [ID<T>], in region: RegionID, _ db: Connection) throws {
        let found = try db.all(
            "select id from \(table.name) where region = \(region) and id = any (\(ids)) order by id for no key update", as: UUID.self)
        if found.count != Set(ids).count { throw Refusal.notFound }
    }

    /// Locks rows that a rule depends on, so that nobody changes them until this deed is done.
    /// - Throws: `Refusal.notFound` where one of them cannot be locked.
    public static func share<T>(_ table: Table, _ ids: [ID<T>], in region: RegionID, _ db: Connection) throws {
        let found = try db.all(
            "select id from \(table.name) where region = \(region) and id = any (\(ids)) order by id for share", as: UUID.self)
        if found.count != Set(ids).count { throw Refusal.notFound }
    }

    /// The tables that deeds lock, in the order in which they lock them.
    public enum Table: CaseIterable, Sendable {
        case member, incident, delegation, callCard, callSlip, request, override, enquiry, offer, openOffer, order, leg, end, rollCall,
            rollCallAnswer
        case conflict, logLine, task, desk, delivery, note, capability

        var name: SQL {
            switch self {
            case .member: "member"
            case .incident: "incident"
            case .delegation: "delegation"
            case .callCard: "call_card"
            case .callSlip: "call_slip"
            case .request: "aid_request"
            case .override: "override"
            case .enquiry: "enquiry"
            case .offer: "offer"
            case .openOffer: "open_offer"
            case .order: "aid_order"
            case .leg: "carry_leg"
            case .end: "end_change"
            case .rollCall: "roll_call"
            case .rollCallAnswer: "roll_call_answer"
            case .conflict: "conflict"
            case .logLine: "log_line"
            case .task: "task"
            case .desk: "desk"
            case .delivery: "delivery"
            case .note: "note"
            case .capability: "capability"
            }
        }
    }
}
