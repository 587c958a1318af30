import Foundation
import MutualAid

@testable import Website

extension Samples {
    func deliveryRow(_ number: UInt8, _ message: Delivery.Message, _ channel: Delivery.Channel, _ state: Delivery.State) -> DeliveryRow {
        DeliveryRow(
            delivery: Delivery(
                id: Self.id(number), position: 405, member: Self.id(3), contact: Self.id(55), desk: nil, step: 1, channel: channel,
                message: message, interrupts: message.asks,
                subject: DeliverySubject(
                    request: Self.id(11), enquiry: Self.id(41), number: "R-4KX711", aidClass: .infusionPumpLarge, quantity: 6, dueAt: at(31)
                ),
                state: state, attempts: 1, nextAt: at(-1), madeAt: at(-12), sentAt: state == .waiting ? nil : at(-10),
                seenAt: state == .seen ? at(-3) : nil, answeredAt: nil), memberName: northridge,
            post: name("Equipment library", "ME機器管理室"), holder: nil, phone: "555-0151", email: nil, isOpen: number != 94)
    }

    var ringList: RingList {
        RingList(
            asOf: now, position: 9,
            rings: [
                Ring(rows: [deliveryRow(91, .enquiry, .ring, .waiting), deliveryRow(92, .accepted, .ring, .waiting)], next: contact),
                Ring(rows: [deliveryRow(93, .home, .ring, .waiting)], next: nil),
                Ring(rows: [deliveryRow(94, .arrived, .ring, .waiting)], next: nil),
            ], channels: [])
    }

    func deskSheet(_ state: Desk.State?) -> DeskSheet {
        func row(_ number: UInt8, _ state: Desk.State, note: String?) -> DeskRow {
            DeskRow(
                desk: Desk(
                    id: Self.id(number), account: Self.id(90), member: Self.id(9), phone: "555-0170", email: nil, takenAt: at(-700),
                    position: 400, until: at(20), state: state, handedAt: state == .handedOver ? at(-1) : nil, alarmAt: at(50),
                    alarmedAt: state == .handedOver ? at(-1) : nil), holder: name("Night supervisor", "夜間管理者"),
                memberName: name("Bay Coalition", "星見湾連携協議会"), note: note)
        }
        return DeskSheet(
            asOf: now, position: 412,
            held: state.map { row(97, $0, note: $0 == .handedOver ? name("Lakeside rings back.", "湖畔病院から折り返しあり。") : nil) },
            last: row(96, .ended, note: name("All quiet.", "特記事項なし。")), jobs: jobs, since: log, changes: 12,
            byVoice: Array(log.prefix(1)),
            unreached: [DeskSheet.Unreached(name: name("Aoi Mori", "森 葵"), memberName: northridge)])
    }
}
