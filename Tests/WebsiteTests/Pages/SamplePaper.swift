import Foundation
import MutualAid
import Wording

@testable import Website

extension Samples {
    private var named: [NamedSite] {
        [hoshimi, lakeside, northridge].enumerated().map { number, name in
            NamedSite(
                id: Self.id(UInt8(51 + number)), member: Self.id(UInt8(1 + number)), siteName: name, memberName: name,
                outsideNumber: "13100\(number)")
        }
    }

    var conflict: ConflictRow {
        ConflictRow(
            conflict: Conflict(
                id: Self.id(95), capability: Self.id(31), lender: Self.id(3), order: Self.id(71), offer: Self.id(61), state: .open,
                keeps: nil, openedAt: at(-3)),
            lenderName: northridge, aidClass: .infusionPumpLarge,
            paper: .init(
                askerName: hoshimi, quantity: 8, since: at(-200), order: Self.id(71), number: "HB-P0007", state: .accepted),
            other: .init(askerName: lakeside, quantity: 6, since: at(-20), order: nil, number: nil, state: nil))
    }

    /// Pages about what came by telephone, fax and paper.
    var paperPages: [(name: String, html: HTML)] {
        let block = NumberBlock(id: Self.id(96), first: 1, last: 25, reservedAt: at(-300))
        let paper = PaperSheet(
            asOf: now, code: "HB", blocks: [block], orders: [order(71, .accepted), order(72, .arrived)], conflicts: [conflict])
        let lines = [
            LogLine(
                id: Self.id(97), writer: Self.id(1), text: name("Power is back on ward 3.", "3病棟の電源が復旧。"), happenedAt: at(-40),
                writtenAt: at(-30), subject: nil)
        ]
        let wrong = FormState(
            action: "/proxy", values: ["site": ["H"], "quantity": ["many"], "by": ["25"]],
            mistakes: [Mistake(field: "site", .severalNames(count: 2)), Mistake(field: "quantity", .notAWholeNumber)])
        let proxy = ProxySheet(asOf: now, entries: [byProxy(pumps, nil), byProxy(laptops, at(-3))])
        return [
            ("proxy", page("/proxy", as: coordinator, done: .entered).proxyPage(proxy, sites: named)),
            ("proxy-alike", page("/proxy", as: coordinator).proxyPage(proxy, sites: named, alike: [pumps], form: wrong)),
            ("proxy-wrong", page("/proxy", as: coordinator).proxyPage(proxy, sites: named, form: wrong)),
            (
                "paper",
                page("/paper", as: coordinator).paperOrdersPage(paper, sites: named, mayEnter: true, mayDecide: true)
            ),
            ("paper-forms", page("/paper/x", as: coordinator).paperFormsPage(block, code: "HB")),
            (
                "log-lines",
                page("/log-lines", as: coordinator).logLinesPage(lines, choices: ["R-4KX711", hoshimi], mayFile: true)
            ),
            (
                "request-by-proxy",
                page("/requests/\(Self.id(11) as ID<AidRequest>)", as: asker).requestPage(
                    RequestSheet(
                        asOf: now, position: 412, row: byProxy(pumps, nil), site: site, trouble: nil, troubleNote: nil,
                        askedByReader: false,
                        enquiries: [], offers: [], orders: [], log: log, jobs: []),
                    may: [.recordArrival, .confirmEntry], orders: [], names: [:], sites: named)
            ),
        ]
    }

    /// Entered by the desk, and confirmed then or not yet.
    private func byProxy(_ row: RequestRow, _ confirmed: Date?) -> RequestRow {
        RequestRow(
            request: row.request, memberName: row.memberName, siteName: row.siteName, items: row.items,
            proxyEntry: ProxyEntry(request: row.request.id, member: row.request.member, enteredAt: at(-69), confirmedAt: confirmed))
    }
}
