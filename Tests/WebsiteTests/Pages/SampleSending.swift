import Foundation
import MutualAid
import Wording

@testable import Website

/// Invented records of sending and bringing home.
extension Samples {
    /// Three still to send, three on the way, two there: with a drive, a question about the end, and one to turn back.
    private var partOrder: OrderRow {
        let whole = order(73, .accepted)
        return OrderRow(
            order: Order(
                id: Self.id(73), number: "HB-4KX73", offer: Self.id(61), request: Self.id(11), item: Self.id(21), capability: Self.id(31),
                lender: Self.id(3), asker: Self.id(1), aidClass: .infusionPumpLarge, model: nil, arrivesAt: at(36), until: at(3 * 1_440),
                terms: terms, units: OrderUnits(ordered: 8, sent: 5, arrived: 2), acceptedAt: at(-90), sentAt: at(-9),
                arrivedAt: at(-3), version: 7),
            lenderName: whole.lenderName, askerName: whole.askerName, modelName: whole.modelName, requestNumber: whole.requestNumber,
            origin: .paper)
    }

    private func leg(_ number: UInt8, _ carrier: CarryLeg.Carrier, left: Date?, came: Date? = nil) -> CarryLegRow {
        CarryLegRow(
            leg: CarryLeg(
                id: Self.id(number), order: Self.id(73), orderNumber: "HB-4KX73", request: Self.id(11), lender: Self.id(3),
                asker: Self.id(1), aidClass: .infusionPumpLarge,
                plan: CarryLeg.Plan(
                    way: .there, carrier: carrier, carrierName: carrier == .firm ? name("Bay Couriers", "湾岸急送") : nil, phone: "555-0170",
                    quantity: 3, fromDoor: name("North dock", "北搬入口"), toDoor: name("Ring bell 2", "呼鈴2"), departsAt: at(20),
                    arrivesAt: at(80)), leftAt: left, cameAt: came, version: 2),
            lenderName: name("Lakeside", "湖畔病院"), askerName: name("Hoshimi General", "星見総合病院"), memberName: nil)
    }

    /// What the reader drives for others.
    var drive: CarryLegRow { leg(96, .lender, left: nil) }

    var partSheet: OrderSheet {
        OrderSheet(
            asOf: now, position: 9, row: partOrder, lenderSite: site, askerSite: site, lenderContacts: [contact], askerContacts: [contact],
            legs: [leg(91, .firm, left: nil), leg(92, .lender, left: at(-9)), leg(98, .lender, left: at(-40), came: at(-30))],
            ends: [
                EndChange(
                    id: Self.id(93), aidOrder: Self.id(73), lender: Self.id(3), asker: Self.id(1), byLender: false, until: at(9 * 1_440),
                    state: .asked, notBefore: nil, askedAt: at(-20)),
                EndChange(
                    id: Self.id(94), aidOrder: Self.id(73), lender: Self.id(3), asker: Self.id(1), byLender: true, until: at(1_440),
                    state: .declined, notBefore: at(2 * 1_440), askedAt: at(-60)),
            ],
            tasks: [
                OpenTask(
                    id: Self.id(95), kind: .turnBack, owner: Self.id(3), other: Self.id(1), aidClass: .infusionPumpLarge, quantity: 3,
                    order: Self.id(73), capability: nil, step: nil, state: .open, openedAt: at(-2))
            ], log: log)
    }

    var gateSheet: GateSheet {
        GateSheet(
            asOf: now, site: site, orders: [GateOrder(row: partOrder, lenderSite: site.id, askerSite: Self.id(52))],
            legs: [leg(91, .firm, left: nil)])
    }

    var cliffSheet: CliffSheet {
        let item = RequestItem(
            id: Self.id(21), request: Self.id(11), aidClass: .infusionPumpLarge, model: nil, quantity: 8, neededUntil: at(9 * 1_440),
            state: .open)
        let row = ItemRow(
            item: item, modelName: nil, progress: ItemProgress(asked: 8, offered: 0, promised: 3, onTheWay: 3, arrived: 2, returned: 0),
            ends: [CoverEnd(until: at(3 * 1_440), quantity: 8)])
        return CliffSheet(asOf: now, position: 9, orders: [partOrder], items: [row])
    }
}
