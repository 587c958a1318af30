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
            try await walk.need("select id from delivery where state = 'waiting' and channel <> 'ring'") { try await $0.mail() }
            try walk.plant("update delivery set next_at = made_at where state = 'waiting' and channel <> 'ring'")
            try await walk.perform(ClaimDeliveries(), as: .service(in: walk.town.region))
        },
        Walk.Move(SettleDelivery.self, weight: 2) { walk in
            let id = try await walk.delivery("state = 'waiting' and channel <> 'ring' and attempts > 0", from: ClaimDeliveries.self)
            try await walk.perform(
                SettleDelivery(delivery: id, isSent: walk.of([true, true, false]), mayTryAgain: walk.of([true, false])),
                as: .service(in: walk.town.region))
        },
        Walk.Move(EscalateDelivery.self) { walk in
            let id = try await walk.delivery("state = 'sent' and next_at is not null", from: SettleDelivery.self)
            if !walk.seldom(4) { try walk.plant("update delivery set next_at = made_at where id = '\(id)' and state = 'sent'") }
            try await walk.perform(EscalateDelivery(delivery: id), as: .service(in: walk.town.region))
        },
        Walk.Move(RecordRing.self) { walk in
            let id = try await walk.delivery("state = 'waiting' and channel = 'ring'", from: TellMembers.self)
            try await walk.perform(RecordRing(deliveries: [id], reached: walk.of([true, false])), as: walk.town.coordinator)
        },
        Walk.Move(SeeDelivery.self) { walk in
            let id = try await walk.delivery("state in ('sent', 'waiting')", from: TellMembers.self)
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
            try await walk.perform(
                HandOverDesk(desk: walk.watch("state = 'held'"), note: "Lakeside rings back."), as: walk.town.coordinator)
        },
        Walk.Move(AcceptDesk.self) { walk in
            try await walk.need("select id from desk where state = 'handed_over'") { try await $0.attempt(HandOverDesk.self) }
            try await walk.perform(AcceptDesk(desk: walk.watch("state = 'handed_over'"), phone: "555-0171"), as: walk.town.coordinator)
        },
        Walk.Move(LeaveNumber.self) { walk in
            try await walk.perform(LeaveNumber(phone: walk.of(["555-0170", "555-0172"])), as: walk.town.coordinator)
        },
        Walk.Move(AlarmDesk.self) { walk in
            let id = try await walk.watch()
            if !walk.seldom(4) { try walk.plant("update desk set alarm_at = taken_at where id = '\(id)' and state <> 'ended'") }
            try await walk.perform(AlarmDesk(desk: id), as: .service(in: walk.town.region))
        },
    ]
}

extension Walk {
    fileprivate mutating func delivery<D: Deed>(_ holds: SQL, from deed: D.Type) async throws -> ID<Delivery> {
        try await one(
            "select id from delivery where \(holds) order by made_at, position, step, id",
            or: "select id from delivery order by made_at, id", from: deed)
    }

    /// Everybody can be reached by mail, also in an exercise, and something is told by it.
    fileprivate mutating func mail() async throws {
        for party in parties {
            let administrator = party.caller(.organisationAdministrator)
            try await perform(ChooseExerciseChannel(member: party.member, open: true), as: administrator)
            try await need("select id from contact where member = \(party.member) and email is not null") { walk in
                let contact = AddContact(
                    member: party.member, post: "Post", phone: "555-0152", email: "post@example.org", worksWhenNetworkIsDown: true, rank: 1)
                try await walk.perform(contact, as: administrator)
            }
        }
        try await attempt(SubmitRequest.self)
        try await town.seal()
        try await perform(TellMembers(channels: [.mail, .text]), as: .service(in: town.region))
    }

    fileprivate mutating func watch(_ holds: SQL = "state <> 'ended'") async throws -> ID<Desk> {
        try await one(
            "select id from desk where \(holds) order by taken_at, id", or: "select id from desk order by taken_at, id", from: TakeDesk.self
        )
    }
}
