import Foundation
import MutualAid
import Wording

@testable import Website

extension Samples {
    /// Pages about who takes part.
    var memberPages: [(name: String, html: HTML)] {
        let everybody = [member(1, hoshimi), member(2, lakeside), member(3, northridge)]
        let wrong = FormState(
            action: "/members", values: ["memberName": [""], "contacts[0].phone": ["x"], "level": ["telephone"], "couldLend": ["printer"]],
            mistakes: [Mistake(field: "memberName", .missing), Mistake(field: "contacts[0].phone", .notAPhoneNumber)])
        let system = MemberSheet(
            member: Member(
                id: Self.id(2), name: lakeside, kind: .healthSystem, parent: nil, outsideNumber: nil, level: .shortList, buddy: Self.id(3),
                version: 4), buddyName: northridge, sites: [site], contacts: [contact],
            answersFor: [MemberName(member: Self.id(1), name: hoshimi)],
            caps: [Cap(member: Self.id(2), aidClass: .infusionPumpLarge, most: 12, out: 8)],
            capabilities: [
                capability(31, .infusionPumpLarge, 18, confirmed: 1, .published), capability(33, .ctSlot, nil, confirmed: 34, .published),
            ])
        return [
            (
                "capability-transport",
                page("/capabilities/new?kind=transport", as: lender).capabilityPage(
                    CapabilityChoices(sites: sites, models: []), kind: .transport)
            ),
            (
                "capability-people",
                page("/capabilities/new?kind=people", as: lender).capabilityPage(CapabilityChoices(sites: sites, models: []), kind: .people)
            ),
            ("members-desk", page("/members", as: coordinator).membersPage(Page(rows: everybody, next: nil), mayAdd: true)),
            ("member-new", page("/members/new", as: coordinator).newMemberPage(everybody)),
            ("member-new-wrong", page("/members/new", as: coordinator).newMemberPage(everybody, form: wrong)),
            (
                "member-system",
                page("/members/x", as: coordinator).memberPage(system, others: everybody, may: Set(MemberAction.allCases))
            ),
        ]
    }
}
