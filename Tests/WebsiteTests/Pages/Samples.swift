import Foundation
import MutualAid
import Wording

@testable import Website

/// Invented records for drawing every page, with names in the reader's language.
struct Samples {
    let language: Language
    let now = Wire.date(from: "2026-02-02T18:14:00Z") ?? .distantPast

    func name(_ english: String, _ japanese: String) -> String { language == .english ? english : japanese }

    var hoshimi: String { name("Hoshimi General", "星見総合病院") }
    var lakeside: String { name("Lakeside Hospital", "湖畔病院") }
    var northridge: String { name("Northridge Hospital", "北嶺病院") }

    static func id<Of>(_ number: UInt8) -> ID<Of> {
        ID(rawValue: UUID(uuid: (0xAB, 0xCD, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, number)))
    }

    func at(_ minutes: Int) -> Date { now.addingTimeInterval(Double(minutes) * 60) }

    var region: Region {
        Region(
            id: RegionID(rawValue: 7), name: name("Hoshimi Bay", "星見湾"), code: "HB", timeZone: "Asia/Tokyo", phone: "555-0142",
            exerciseOf: RegionID(rawValue: 7), clock: nil)
    }

    func whoami(_ member: UInt8, _ memberName: String, _ roles: [Role]) -> Whoami {
        let seat = Seat(region: region.id, member: Self.id(member), roles: roles, members: [Self.id(member)])
        let rows = [
            SeatRow(region: region.id, regionName: region.name, member: Self.id(member), memberName: memberName, roles: roles),
            SeatRow(region: region.id, regionName: region.name, member: Self.id(3), memberName: northridge, roles: [.dispatcher]),
        ]
        return Whoami(
            asOf: now, account: Self.id(90), name: name("Night supervisor", "夜間管理者"), language: language, seat: seat,
            memberName: memberName,
            region: region, seats: rows)
    }

    func page(_ path: String, as whoami: Whoami?, done: DoneWords? = nil) -> PageContext {
        let zone = TimeZone(identifier: region.timeZone) ?? .gmt
        return PageContext(
            language: language, region: region, whoami: whoami, clock: Clockface(timeZone: zone, now: now, language: language), path: path,
            phone: region.phone, live: true, assets: .init(style: "/look.css?v=1", script: "/live.js?v=1"), waiting: 2, done: done,
            key: { UUID().uuidString.lowercased() })
    }

    var coordinator: Whoami { whoami(9, name("Bay Coalition", "星見湾連携協議会"), [.coordinator]) }
    var asker: Whoami { whoami(1, hoshimi, [.requester, .approver]) }
    var lender: Whoami { whoami(3, northridge, [.publisher, .dispatcher]) }

    func request(_ number: UInt8, _ harm: Harm?, by minutes: Int, approved: Bool, triaged: Bool) -> AidRequest {
        AidRequest(
            id: Self.id(number), number: "R-4KX7\(number)", member: Self.id(1), site: Self.id(51), occasion: .incident,
            callback: "555-0133", harm: harm, neededBy: at(minutes), state: .submitted, submittedAt: at(-69),
            priority: triaged ? .high : nil, triagedAt: triaged ? at(-55) : nil, approvedAt: approved ? at(-60) : nil, version: 3)
    }

    func item(_ number: UInt8, _ request: UInt8, _ aidClass: AidClass, _ progress: ItemProgress) -> ItemRow {
        ItemRow(
            item: RequestItem(
                id: Self.id(number), request: Self.id(request), aidClass: aidClass, model: nil, quantity: progress.asked, neededUntil: nil,
                state: .open), modelName: nil, progress: progress)
    }

    var pumps: RequestRow {
        RequestRow(
            request: request(11, .careLost, by: 106, approved: true, triaged: true), memberName: hoshimi, siteName: hoshimi,
            items: [
                item(
                    21, 11, .infusionPumpLarge,
                    ItemProgress(asked: 40, offered: 9, promised: 6, onTheWay: 8, arrived: 0, returned: 0)),
                item(22, 11, .biomedInfusion, ItemProgress(asked: 4, offered: 0, promised: 1, onTheWay: 0, arrived: 0, returned: 0)),
            ])
    }

    var ventilators: RequestRow {
        RequestRow(
            request: request(12, .lifeAtRisk, by: 76, approved: false, triaged: false), memberName: hoshimi, siteName: hoshimi,
            items: [item(23, 12, .ventilatorICU, ItemProgress(asked: 6, offered: 2, promised: 0, onTheWay: 0, arrived: 2, returned: 0))])
    }

    var laptops: RequestRow {
        RequestRow(
            request: request(13, nil, by: 526, approved: true, triaged: true), memberName: hoshimi, siteName: hoshimi,
            items: [item(24, 13, .cleanLaptop, ItemProgress(asked: 20, offered: 0, promised: 8, onTheWay: 0, arrived: 12, returned: 0))])
    }
}
