import Coordination
import Foundation
import MutualAid
import Support

/// Legal instances of the deeds about sending and bringing home.
extension Instances {
    static func plan(_ way: CarryLeg.Way = .there, _ quantity: Int = 6) -> CarryLeg.Plan {
        CarryLeg.Plan(
            way: way, carrier: .firm, carrierName: "Bay Couriers", phone: "555-0170", quantity: quantity, fromDoor: "North dock",
            toDoor: "Ring twice", departsAt: Date().addingTimeInterval(1800), arrivesAt: Date().addingTimeInterval(5400))
    }

    static func sending(_ deed: any Deed.Type, _ order: ID<Order>, _ request: ID<AidRequest>, _ town: Town) async throws -> Instance? {
        let lender = town.south.caller(.dispatcher)
        let asker = town.north.caller(.approver)
        func leg() async throws -> ID<CarryLeg> {
            try await town.house.perform(PlanLeg(order: order, plan: plan()), as: lender).id
        }
        switch deed {
        case is ReleaseOrder.Type: return Instance(deed: ReleaseOrder(order: order), caller: asker)
        case is TurnBack.Type:
            try town.plant(order: .sent)
            return Instance(deed: TurnBack(order: order), caller: lender)
        case is StandDown.Type: return Instance(deed: StandDown(requests: [request]), caller: town.coordinator, entries: 3)
        case is PlanLeg.Type: return Instance(deed: PlanLeg(order: order, plan: plan()), caller: lender)
        case is ChangeLeg.Type:
            return Instance(deed: ChangeLeg(leg: try await leg(), version: 1, plan: plan(.there, 2)), caller: asker)
        case is DropLeg.Type: return Instance(deed: DropLeg(leg: try await leg()), caller: lender)
        case is StartLeg.Type: return Instance(deed: StartLeg(leg: try await leg()), caller: lender)
        case is EndLeg.Type: return Instance(deed: EndLeg(leg: try await leg()), caller: asker)
        case is AskEnd.Type: return Instance(deed: AskEnd(order: order, until: Date().addingTimeInterval(86_400)), caller: lender)
        case is AskRelief.Type:
            let people = try await town.acceptedPeople().order
            return Instance(deed: AskRelief(order: people, from: Date().addingTimeInterval(12 * 3600)), caller: lender)
        case is AnswerEnd.Type:
            let made = try await town.house.perform(AskEnd(order: order, until: Date().addingTimeInterval(86_400)), as: lender)
            return Instance(deed: AnswerEnd(change: made.id, agrees: true), caller: asker)
        case is WithdrawEnd.Type:
            let made = try await town.house.perform(AskEnd(order: order, until: Date().addingTimeInterval(86_400)), as: lender)
            return Instance(deed: WithdrawEnd(change: made.id), caller: lender)
        default: return nil
        }
    }
}
