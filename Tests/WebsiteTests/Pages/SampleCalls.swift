import Coordination
import Foundation
import MutualAid
import Wording

@testable import Website

/// Pages about calls: the call taker's, the coordinator's, and the one that a card opens.
extension Samples {
    private var callTaker: Whoami { whoami(9, name("Bay Coalition", "星見湾連携協議会"), [.callTaker]) }
    private var callSites: [NamedSite] { [] }

    func slip(_ number: UInt8, complete: Bool) -> CallSlipRow {
        CallSlipRow(
            slip: CallSlip(
                id: Self.id(number), number: "S-4KX7\(number)", phone: "555-0197", hospital: complete ? "" : name("on the hill", "丘の上の病院"),
                site: complete ? Self.id(51) : nil, aidClass: complete ? .syringePump : nil, quantity: complete ? 4 : nil,
                neededBy: complete ? at(120) : nil, state: .open, madeAt: at(-3), request: nil, version: 1),
            callerName: name("Night supervisor", "夜間管理者"), trouble: complete ? name("Pumps are stuck.", "ポンプが止まった。") : nil,
            siteName: complete ? hoshimi : nil, memberName: complete ? hoshimi : nil, provenName: complete ? hoshimi : nil)
    }

    private var cardAnswer: CardAnswer {
        CardAnswer(
            number: "R-4KX713", siteName: hoshimi, aidClass: .infusionPumpLarge, quantity: 12, callback: "555-0196", ringsBy: at(30),
            asOf: now, region: region, isEarlier: true,
            near: [.init(name: northridge, kilometres: 14), .init(name: lakeside, kilometres: nil)])
    }

    private var takenAnswer: CardAnswer {
        CardAnswer(
            number: "R-4KX713", siteName: hoshimi, aidClass: .infusionPumpLarge, quantity: 12, callback: "555-0196", ringsBy: at(10),
            asOf: now, region: region, isEarlier: false, takenAt: at(-5), step: .findingHelp)
    }

    /// Nobody has rung, and lenders are asked all the same.
    private var aloneAnswer: CardAnswer {
        CardAnswer(
            number: "R-4KX713", siteName: hoshimi, aidClass: .infusionPumpLarge, quantity: 12, callback: "555-0196", ringsBy: at(-10),
            asOf: now, region: region, isEarlier: false, aloneSince: at(-20))
    }

    private var incident: IncidentRow { incident(87, member: 1, hoshimi) }

    func incident(_ number: UInt8, member: UInt8, _ memberName: String) -> IncidentRow {
        IncidentRow(
            incident: Incident(
                id: Self.id(number), number: "I-4KX7", member: Self.id(member), since: at(-70), state: .active, openedAt: at(-60),
                closedAt: nil,
                models: models.map(\.id), version: 2),
            memberName: memberName, title: name("Ransomware", "身代金要求の画面"), broken: name("Record system", "電子カルテ"))
    }

    var callPages: [(name: String, html: HTML)] {
        let calls = Board(
            asOf: now, position: 413, requests: [pumps], jobs: jobs, lendersAtFloor: [], lastPlan: nil,
            slips: [slip(85, complete: true), slip(86, complete: false)])
        return [
            ("board-calls", page("/", as: coordinator).boardPage(calls)),
            (
                "call",
                page("/call", as: callTaker, done: .slipMade).callPage(
                    CallHome(
                        asOf: now, sites: callSites,
                        slips: [
                            .init(number: "S-4KX7Q", state: .open, madeAt: at(-4)),
                            .init(number: "S-4KX7R", state: .asked, madeAt: at(-40)),
                        ]))
            ),
            (
                "call-slip",
                page("/call-slips/x", as: coordinator).callSlipPage(
                    slip(85, complete: true), sites: callSites,
                    known: MemberSheet(member: member(1, hoshimi), sites: [], contacts: [contact]), mayAdd: true)
            ),
            ("call-slip-part", page("/call-slips/x", as: coordinator).callSlipPage(slip(86, complete: false), sites: callSites)),
            (
                "call-slip-alike",
                page("/call-slips/x", as: coordinator).callSlipPage(slip(85, complete: true), sites: callSites, alike: [pumps])
            ),
            ("card-ask", page("/ask", as: nil).cardAskPage()),
            ("incidents", page("/incidents", as: asker).incidentsPage(Page(rows: [incident], next: nil))),
            (
                "incident-new",
                page("/incidents/new", as: coordinator).newIncidentPage(
                    [MemberChoice(id: Self.id(1), name: hoshimi)], models: models)
            ),
            (
                "incident",
                page("/incidents/x", as: coordinator).incidentPage(
                    IncidentSheet(asOf: now, position: 9, row: incident, requests: [pumps], log: log), mayChange: true, models: models)
            ),
            ("card-wrong", page("/ask", as: nil).cardAskPage(wrongCard: "555-0142")),
            (
                "card-closed",
                page("/ask", as: nil).cardAskPage(
                    closed: CallCard.Closed(
                        card: Self.id(86), region: RegionID(rawValue: 1), until: at(55), timeZone: "Asia/Tokyo", phone: "555-0142",
                        asOf: now))
            ),
            (
                "card-alike",
                page("/ask", as: nil).cardAskPage(
                    form: FormState(action: "/ask", values: ["code": ["C-4KX7Q"], "quantity": ["12"]]),
                    alike: CallCard.Alike(
                        rows: [.init(number: "R-4KX713", aidClass: .infusionPumpLarge, quantity: 12, patients: nil, submittedAt: at(-20))],
                        region: region, asOf: now))
            ),
            ("card-answer", page("/ask", as: nil).cardAnswerPage(cardAnswer)),
            ("card-answer-alone", page("/ask", as: nil).cardAnswerPage(aloneAnswer)),
            ("card-answer-taken", page("/ask", as: nil).cardAnswerPage(takenAnswer)),
            (
                "ask-alike",
                page("/requests/new", as: asker).askPage(
                    AskChoices(sites: [SiteChoice(id: Self.id(51), memberName: hoshimi, siteName: hoshimi)], alike: [pumps]))
            ),
        ]
    }
}
