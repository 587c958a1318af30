import Coordination
import MutualAid

extension Scene {
    /// Deeds about messages on their way, and about the desk.
    var deliveryAttempts: [Attempt] {
        let own = Parties(owner: lender)
        let seen = Parties(owner: lender, object: delivery.rawValue)
        return [
            Attempt(TellMembers(channels: [.mail])), Attempt(ClaimDeliveries()), Attempt(SettleDelivery(delivery: delivery, isSent: true)),
            Attempt(EscalateDelivery(delivery: delivery)), Attempt(RecordRing(deliveries: [delivery], reached: true)),
            Attempt(SeeDelivery(delivery: delivery), seen), Attempt(ChooseExerciseChannel(member: lender, open: true), own),
            Attempt(TakeDesk(from: desk)), Attempt(HandOverDesk(desk: desk)), Attempt(AcceptDesk(desk: desk)),
            Attempt(AlarmDesk(desk: desk)), Attempt(LeaveNumber(phone: "555-0171")),
        ]
    }
}
