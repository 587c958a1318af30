import Coordination
import Foundation
import MutualAid
import Support

extension Instances {
    /// Deeds about messages on their way, and about the desk.
    static func deliveries(_ deed: any Deed.Type, _ town: Town) async throws -> Instance? {
        let service = Caller.service(in: town.region)
        switch deed {
        case is ChooseExerciseChannel.Type:
            return Instance(deed: ChooseExerciseChannel(member: town.south.member, open: true), caller: town.coordinator)
        case is TellMembers.Type:
            _ = try await town.registerPumps()
            _ = try await town.askForPumps()
            _ = try await town.planAndAsk()
            try await town.seal()
            return Instance(deed: TellMembers(channels: [.mail]), caller: service)
        case is ClaimDeliveries.Type, is SettleDelivery.Type, is EscalateDelivery.Type, is RecordRing.Type, is SeeDelivery.Type:
            _ = try await town.registerPumps()
            _ = try await town.askForPumps()
            _ = try await town.planAndAsk()
            try await town.tell()
            let delivery = try town.deliveries(.enquiry)[0]
            switch deed {
            case is ClaimDeliveries.Type:
                try town.plant("update delivery set channel = 'mail', next_at = made_at")
                return Instance(deed: ClaimDeliveries(), caller: service, entries: 0)
            case is SettleDelivery.Type:
                try town.plant("update delivery set channel = 'mail', attempts = 4")
                return Instance(deed: SettleDelivery(delivery: delivery, isSent: false), caller: service)
            case is EscalateDelivery.Type:
                try town.plant("update delivery set channel = 'mail', state = 'sent', next_at = made_at")
                return Instance(deed: EscalateDelivery(delivery: delivery), caller: service)
            case is RecordRing.Type:
                return Instance(deed: RecordRing(deliveries: [delivery], reached: false), caller: town.coordinator)
            default: return Instance(deed: SeeDelivery(delivery: delivery), caller: town.south.caller(.dispatcher))
            }
        case is TakeDesk.Type: return Instance(deed: TakeDesk(phone: "555-0170"), caller: town.coordinator)
        case is LeaveNumber.Type: return Instance(deed: LeaveNumber(phone: "555-0171"), caller: town.coordinator)
        case is HandOverDesk.Type, is AcceptDesk.Type, is AlarmDesk.Type:
            let desk = try await town.house.perform(TakeDesk(phone: "555-0170"), as: town.coordinator).id
            if deed is HandOverDesk.Type {
                return Instance(deed: HandOverDesk(desk: desk, note: "Lakeside rings back."), caller: town.coordinator)
            }
            if deed is AlarmDesk.Type {
                try town.plant("update desk set alarm_at = taken_at")
                return Instance(deed: AlarmDesk(desk: desk), caller: service)
            }
            _ = try await town.house.perform(HandOverDesk(desk: desk), as: town.coordinator)
            return Instance(deed: AcceptDesk(desk: desk, phone: "555-0171"), caller: town.coordinator)
        default: return nil
        }
    }
}
