import Coordination
import Foundation
import MutualAid
import Postgres
import Support

/// Messages on their way, and who sits at the desk.
extension Moves {
    static let deliveries = [
        Walk.Move(TellMembers.self, weight: 4) { walk in
            try await walk.town.seal()
            let channels: [Delivery.Channel] = walk.of([[], [.mail], [.mail, .text]])
            try await walk.perform(TellMembers(channels: channels), as: .service(in: walk.town.region))
        },
        Walk.Move(ClaimDeliveries.self, weight: 2) { walk in
            try walk.plant("update delivery set next_at = made_at where state = 'waiting' and channel <> 'ring'")
            try await walk.perform(ClaimDeliveries(), as: .service(in: walk.town.region))
        },
        Walk.Move(SettleDelivery.self, weight: 2) { walk in
            let id = try walk.delivery("state = 'waiting' and channel <> 'ring' and attempts > 0")
            try await walk.perform(
                SettleDelivery(delivery: id, isSent: walk.of([true, true, false]), mayTryAgain: walk.of([true, false])),
                as: .service(in: walk.town.region))
        },
        Walk.Move(EscalateDelivery.self) { walk in
            let id = try walk.delivery("state = 'sent' and next_at is not null")
            if !walk.seldom(4) { try walk.plant("update delivery set next_at = made_at where id = '\(id)' and state = 'sent'") }
            try await walk.perform(EscalateDelivery(delivery: id), as: .service(in: walk.town.region))
        },
        Walk.Move(RecordRing.self) { walk in
            let id = try walk.delivery("state = 'waiting' and channel = 'ring'")
            try await walk.perform(RecordRing(deliveries: [id], reached: walk.of([true, false])), as: walk.town.coordinator)
        },
        Walk.Move(SeeDelivery.self) { walk in
            let id = try walk.delivery("state in ('sent', 'waiting')")
            let member: ID<Member> = try walk.one("select member from delivery where id = \(id)")
            try await walk.perform(SeeDelivery(delivery: id), as: walk.somebody(.dispatcher, of: member))
        },
    ]

    static let desk = [
        Walk.Move(TakeDesk.self, weight: 2) { walk in
            let held: ID<Desk>? = try walk.db.first("select id from desk where state <> 'ended'")
            try await walk.perform(TakeDesk(from: walk.seldom(3) ? held : nil, phone: "555-0170"), as: walk.town.coordinator)
        },
        Walk.Move(HandOverDesk.self) { walk in
            try await walk.perform(HandOverDesk(desk: walk.watch(), note: "Lakeside rings back."), as: walk.town.coordinator)
        },
        Walk.Move(AcceptDesk.self) { walk in
            try await walk.perform(AcceptDesk(desk: walk.watch(), phone: "555-0171"), as: walk.town.coordinator)
        },
        Walk.Move(AlarmDesk.self) { walk in
            let id = try walk.watch()
            if !walk.seldom(4) { try walk.plant("update desk set alarm_at = taken_at where id = '\(id)' and state <> 'ended'") }
            try await walk.perform(AlarmDesk(desk: id), as: .service(in: walk.town.region))
        },
    ]
}

extension Walk {
    fileprivate mutating func delivery(_ holds: SQL) throws -> ID<Delivery> {
        try one(
            "select id from delivery where \(holds) order by made_at, position, step, id",
            or: "select id from delivery order by made_at, id")
    }

    fileprivate mutating func watch() throws -> ID<Desk> {
        try one("select id from desk where state <> 'ended' order by taken_at, id", or: "select id from desk order by taken_at, id")
    }
}
