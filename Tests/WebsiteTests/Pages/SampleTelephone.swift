import Foundation
import MutualAid
import Wording

@testable import Website

extension Samples {
    /// What the desk types for members that it speaks with on the telephone, and what one answers for several.
    var telephonePages: [(name: String, html: HTML)] {
        let wrong = FormState(
            action: "/requests/\(ventilators.request.id)/delegation", values: ["said.name": [""], "hours": ["4"]],
            mistakes: [Mistake(field: "said.name", .missing), Mistake(field: "said.phone", .missing)])
        let home = LendingHome(
            asOf: now, position: 412, jobs: [],
            enquiries: [
                enquiry(41, .infusionPumpLarge, 6, .sent, by: 31), enquiry(43, .bedsideMonitor, 14, .sent, by: -2, from: 2),
            ], offers: [], orders: [], capabilities: [])
        return [
            (
                "request-by-telephone",
                page("/requests/x?answer=y", as: coordinator).requestPage(
                    sheet(ventilators, asked: false),
                    may: Set(RequestAction.allCases).subtracting([.approve, .confirmEntry, .coverInside, .askMember]),
                    orders: [], names: [:], answering: Self.id(41),
                    form: wrong)
            ),
            (
                "order-by-telephone",
                page("/orders/x", as: coordinator).orderPage(partSheet, may: Set(OrderAction.allCases), names: [:])
            ),
            ("lending-once", page("/lending", as: lender).lendingPage(home, may: [.answer], orders: [])),
            (
                "capability-of-member",
                page("/capabilities/new?member=x", as: coordinator).capabilityPage(
                    CapabilityChoices(sites: sites, models: [], mayAddModel: true), kind: .equipment,
                    of: MemberName(member: Self.id(3), name: northridge))
            ),
        ]
    }
}
