import Foundation
import MutualAid
import Wording

@testable import Website

extension Samples {
    var sites: [SiteChoice] { [SiteChoice(id: Self.id(51), memberName: hoshimi, siteName: hoshimi)] }
    private var names: [ID<Member>: String] { [Self.id(1): hoshimi, Self.id(3): northridge] }

    /// Every page once, and some as they come back with mistakes.
    var pages: [(name: String, html: HTML)] { spinePages + callPages + whyNotPages + alternativePages }

    private var spinePages: [(name: String, html: HTML)] {
        let wrong = FormState(
            action: "/requests",
            values: ["trouble": ["<b>pumps</b>"], "items[0].quantity": ["many"], "by": ["other"], "harm": ["care_lost"]],
            mistakes: [Mistake(field: "callback", .missing), Mistake(field: "items[0].quantity", .notAWholeNumber)])
        let late = FormState(
            action: "/enquiries/\(Self.id(41) as ID<Enquiry>)/offer", values: ["answer": ["part"], "quantity": ["99"]],
            mistakes: [Mistake(field: "quantity", .outOfRange(least: 1, most: 6))], refusal: nil)
        let allOrders = Set(OrderAction.allCases)
        let times = TravelTimesSheet(
            asOf: now, count: 1_204, since: now.addingTimeInterval(-86_400 * 12), by: "Hanako Aoki", channel: .page)
        let noTimes = TravelTimesSheet(asOf: now, count: 0, since: nil, by: nil, channel: nil)
        return [
            ("sign-in", page("/sign-in", as: nil).signInPage(form: FormState(action: "/sign-in", refusal: .wrongPassword))),
            ("seat", page("/seat", as: asker).seatPage()),
            ("board", page("/", as: coordinator).boardPage(board)),
            ("board-queue", page("/?show=queue", as: coordinator).boardPage(board, show: .queue)),
            ("board-yours", page("/?show=yours", as: coordinator).boardPage(board, show: .yours)),
            ("board-down", page("/?show=down", as: coordinator).boardPage(board, show: .down)),
            ("board-silent", page("/?show=silent", as: coordinator).boardPage(board, show: .silent)),
            ("board-arriving", page("/?show=arriving", as: coordinator).boardPage(board, show: .arriving)),
            ("board-critical", page("/?show=critical", as: coordinator).boardPage(board, show: .critical)),
            ("board-watch", page("/?show=watch", as: coordinator).boardPage(board, show: .watch)),
            ("board-items", page("/?show=items", as: coordinator).boardPage(board, show: .items)),
            (
                "board-empty",
                page("/", as: coordinator).boardPage(
                    Board(asOf: now, position: 1, requests: [], jobs: [], lendersAtFloor: [], lastPlan: nil))
            ),
            (
                "asking",
                page("/asking", as: asker, done: .accepted).askingPage(
                    AskingHome(
                        asOf: now, position: 412, jobs: Array(jobs.prefix(3)), requests: [pumps, ventilators], offers: [offer],
                        orders: [order(71, .sent)], enquiries: [enquiry(43, .bedsideMonitor, 14, .sent, by: -2)]),
                    may: Set(RequestAction.allCases), orders: [.arrived, .returning])
            ),
            (
                "lending",
                page("/lending", as: lender).lendingPage(
                    LendingHome(
                        asOf: now, position: 412, jobs: jobs,
                        enquiries: [
                            enquiry(41, .infusionPumpLarge, 6, .sent, by: 31), enquiry(43, .bedsideMonitor, 14, .sent, by: -2),
                        ], offers: [offer, provisional], orders: [order(72, .accepted)],
                        capabilities: [
                            capability(31, .infusionPumpLarge, 18, confirmed: 1, .published),
                            capability(33, .biomedInfusion, nil, confirmed: 44, .paused),
                        ], legs: [drive]), may: Set(LendingAction.allCases), orders: [.sent, .home], form: late)
            ),
            (
                "requests",
                page("/requests", as: coordinator).requestsPage(Page(rows: [pumps, ventilators, laptops], next: "x y"), mayAsk: true)
            ),
            ("ask", page("/requests/new", as: asker).askPage(AskChoices(sites: sites, callback: "555-0133"))),
            ("ask-wrong", page("/requests/new", as: coordinator).askPage(AskChoices(sites: sites, forCaller: true), form: wrong)),
            (
                "request",
                page("/requests/x", as: asker).requestPage(
                    sheet(pumps, asked: true), may: [.revise, .cancel, .decideOffers], orders: [.arrived, .returning], names: names)
            ),
            (
                "request-new",
                page("/requests/x", as: coordinator).requestPage(
                    sheet(ventilators, asked: false), may: Set(RequestAction.allCases), orders: [], names: names)
            ),
            (
                "request-unsaid",
                page("/requests/x", as: asker).requestPage(sheet(laptops, asked: true), may: [.revise], orders: [], names: names)
            ),
            (
                "waiting-room",
                page("/waiting-room", as: coordinator).waitingRoomPage(
                    room, needs: [OpenNeed(item: pumps.items[0].item, requestNumber: "R-4KX7Q", askerName: hoshimi, missing: 4)],
                    offerFor: [MemberChoice(id: Self.id(1), name: hoshimi), MemberChoice(id: Self.id(3), name: northridge)])
            ),
            (
                "waiting-room-lender",
                page("/waiting-room", as: lender).waitingRoomPage(
                    room, needs: [], offerFor: [MemberChoice(id: Self.id(3), name: northridge)])
            ),
            (
                "request-waves",
                page("/requests/x", as: coordinator).requestPage(
                    sheet(ventilators, asked: false), may: Set(RequestAction.allCases), orders: [], names: names, waves: waves,
                    members: [MemberChoice(id: Self.id(3), name: northridge)])
            ),
            ("plan", page("/plans/x", as: coordinator).planPage(plan, mayAsk: true)),
            ("plans", page("/plans", as: coordinator).plansPage()),
            ("order", page("/orders/x", as: asker).orderPage(orderSheet(.infusionPumpLarge), may: allOrders, names: names)),
            (
                "order-people",
                page("/orders/x", as: lender).orderPage(orderSheet(.biomedInfusion), may: [.askRelief, .carry], names: names)
            ),
            ("order-parts", page("/orders/x", as: lender).orderPage(partSheet, may: allOrders, names: names)),
            ("gate", page("/gate/x", as: lender).gatePage(gateSheet)),
            (
                "stand-down",
                page("/stand-down?all=yes", as: coordinator).standDownPage([pumps, ventilators, laptops], chosen: [pumps.request.id])
            ),
            ("travel-times", page("/travel-times", as: coordinator).travelTimesPage(times)),
            (
                "travel-times-wrong",
                page("/travel-times", as: coordinator).travelTimesPage(
                    noTimes,
                    form: FormState(
                        action: "/travel-times", values: ["csv": ["FROM,TO,MINUTES\nN,HB0099,soon"]],
                        mistakes: [
                            Mistake(field: "line 2, MINUTES", .notAWholeNumber),
                            Mistake(field: "line 2, TO", .noMember(number: "HB0099")),
                        ]))
            ),
            ("stand-down-empty", page("/stand-down", as: coordinator).standDownPage([], chosen: [])),
            ("cliffs", page("/cliffs", as: coordinator).cliffPage(cliffSheet)),
            (
                "cliffs-empty",
                page("/cliffs", as: coordinator).cliffPage(CliffSheet(asOf: now, position: 9, orders: [], items: []))
            ),
            (
                "capability-new",
                page("/capabilities/new", as: lender).capabilityPage(CapabilityChoices(sites: sites, models: models), kind: .equipment)
            ),
            (
                "capability",
                page("/capabilities/x", as: lender).capabilityPage(
                    CapabilityChoices(sites: sites, models: models), kind: .equipment,
                    capability: capability(31, .infusionPumpLarge, 7, confirmed: 1, .published).capability)
            ),
            ("members", page("/members", as: asker).membersPage(Page(rows: [member(1, hoshimi), member(3, northridge)], next: nil))),
            (
                "member",
                page("/members/x", as: asker).memberPage(
                    MemberSheet(member: member(1, hoshimi), parentName: lakeside, sites: [site], contacts: [contact], isRungForReal: true),
                    may: [.addContacts, .chooseChannel])
            ),
            ("journal", page("/journal", as: asker).journalPage(Page(rows: log, next: "401"), names: names, mayRedact: true)),
            ("ring", page("/ring", as: coordinator).ringPage(ringList, mayRecord: true)),
            (
                "ring-empty",
                page("/ring", as: coordinator).ringPage(
                    RingList(asOf: now, position: 9, rings: [], channels: [.mail]), mayRecord: true)
            ),
            ("desk", page("/desk", as: coordinator).deskPage(deskSheet(.held), names: names, mayAct: true)),
            ("desk-handed", page("/desk", as: coordinator).deskPage(deskSheet(.handedOver), names: names, mayAct: true)),
            ("desk-empty", page("/desk", as: coordinator).deskPage(deskSheet(nil), names: names, mayAct: true)),
            ("account", page("/account", as: asker).accountPage(token: "mat_4KX7Q")),
            ("refusal", page("/orders/x", as: asker).refusalPage(.notEnoughLeft(left: 2), back: "/asking")),
            ("trouble", page("/", as: asker).troublePage(.broken(reference: "4KX7Q"))),
        ] + linkPages + memberPages + rollCallPages + paperPages + telephonePages
    }

    var models: [DeviceModel] {
        [DeviceModel(id: Self.id(88), manufacturer: "Corvane", name: "LV-180", aidClass: .infusionPumpLarge)]
    }

    func member(_ number: UInt8, _ name: String) -> Member {
        Member(id: Self.id(number), name: name, kind: .hospital, parent: nil, outsideNumber: "13100\(number)", version: 1)
    }

    private func orderSheet(_ aidClass: AidClass) -> OrderSheet {
        OrderSheet(
            asOf: now, position: 9, row: order(71, .sent, aidClass), lenderSite: site, askerSite: site, lenderContacts: [contact],
            askerContacts: [contact],
            tasks: [
                OpenTask(
                    id: Self.id(81), kind: .skippedStep, owner: Self.id(3), other: Self.id(1), aidClass: aidClass, quantity: 8,
                    order: Self.id(71), capability: nil, step: .sent, state: .open,
                    openedAt: at(-5))
            ], log: log)
    }
}
