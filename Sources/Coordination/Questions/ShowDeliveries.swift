import MutualAid
import Records

/// Whom to ring now, each with whose turn is next.
public struct ListRings: Question {
    public static let permission = Permission.region(.coordinator, .auditor)

    public init() {}

    public func answer(_ reading: Reading) throws -> RingList {
        let region = reading.region
        let db = reading.db
        let calls = Ring.calls(try Deliveries.rings(at: reading.now, in: region, limit: 200, db))
        let rings = try calls.map { rows in
            // Who is next to hear what the desk is told is in the order of its seats, which a member's contacts do not say.
            let isMembers = !rows.contains { $0.delivery.message.staysAtDesk }
            let contacts = isMembers ? try Members.contacts(of: rows[0].delivery.member, in: region, db) : []
            let place = contacts.firstIndex { $0.id == rows[0].delivery.contact }
            let next = place.flatMap { contacts.dropFirst($0 + 1).first }
            return Ring(rows: rows, next: next)
        }
        let channels = try Tellers.head(in: region, db)?.channels ?? []
        return RingList(
            asOf: reading.now, position: try Journal.position(in: region, db), rings: rings,
            channels: channels.compactMap(Delivery.Channel.init(rawValue:)))
    }
}

/// Whether somebody is to be told, or something is to be sent.
struct DueDeliveries: Question {
    static let permission = Permission.service

    func answer(_ reading: Reading) throws -> Due {
        let told = try Tellers.head(in: reading.region, reading.db)?.position ?? 0
        return Due(
            isBehind: try Journal.position(in: reading.region, reading.db) > told,
            isOutgoing: try Deliveries.outgoing(at: reading.now, in: reading.region, reading.db))
    }

    struct Due: Codable, Sendable {
        let isBehind: Bool
        let isOutgoing: Bool
    }
}

/// What goes out: the messages that were claimed, with their addresses.
struct ShowOutgoing: Question {
    static let permission = Permission.service

    let deliveries: [ID<Delivery>]

    func answer(_ reading: Reading) throws -> Outgoing {
        guard let region = try Regions.load(reading.region, reading.db) else { throw Refusal.notFound }
        return Outgoing(
            moment: reading.moment, region: region, rows: try Deliveries.rows(deliveries, in: reading.region, reading.db))
    }
}
