import MutualAid
import Postgres

/// Runs something that uses the database, and turns what it throws into what callers understand.
func translatingErrors<T>(_ body: () async throws -> T) async throws -> T {
    do {
        return try await body()
    } catch let error as DatabaseError {
        throw translated(error)
    }
}

/// A named constraint or a state of the database as a refusal; anything else is passed on as the mistake of ours that it is.
func translated(_ error: DatabaseError) -> any Error {
    switch error.kind {
    case .busy, .closed, .connectionLost, .timeout, .cancelled, .commitUnknown: return Unavailable()
    default: break
    }
    for (constraint, refusal) in refusals where error.violates(constraint) { return refusal }
    switch error.sqlState {
    // Only the wait for the same id is the same press; a wait for another record is a busy moment.
    case "55P03": return error.statement?.contains("deed (") == true ? Refusal.keyInUse : Unavailable()
    case "40001", "40P01", "57P01", "57P02", "57P03", "53300": return Unavailable()
    default: return error
    }
}

/// Rules about rows that do not exist yet are constraints; these are their refusals.
private let refusals: [(String, Refusal)] = [
    ("account_login_taken", .taken(.login)),
    ("region_key", .taken(.region)),
    ("member_outside_number_taken", .taken(.outsideNumber)),
    ("device_model_named_once", .taken(.deviceModel)),
    ("enquiry_waits_once", .alreadyDone),
    ("offer_live_once", .alreadyDone),
    ("aid_order_once_an_offer", .alreadyDone),
    ("end_change_waits_once", .alreadyDone),
    ("aid_order_paper_once", .invalid([Mistake(field: "number", .alreadyTyped)])),
    ("device_model_class_known", .notFound),
    ("capability_model_known", .notFound),
    ("request_item_model_known", .notFound),
    ("member_parent_there", .notFound),
    ("member_buddy_there", .notFound),
    ("member_in_region", .notFound),
    ("call_card_live_once", .alreadyDone),
    ("call_slip_proof_once", .alreadyDone),
    ("desk_held_once", .taken(.desk)),
]
