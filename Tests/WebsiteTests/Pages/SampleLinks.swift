import Foundation
import MutualAid
import Wording

@testable import Website

extension Samples {
    /// The pages behind links, and the one that hands a link out.
    var linkPages: [(name: String, html: HTML)] {
        func sheet(_ content: LinkSheet.Content) -> LinkSheet {
            LinkSheet(asOf: now, region: region, member: Self.id(3), memberName: northridge, content: content)
        }
        func asked(_ state: Enquiry.State, _ number: UInt8 = 41) -> LinkSheet.Content {
            .enquiry(
                EnquirySheet(
                    asOf: now, row: enquiry(number, .infusionPumpLarge, 6, state, by: 31),
                    capability: capability(31, .infusionPumpLarge, 18, confirmed: 1, .published),
                    offers: state == .offered ? [number == 43 ? provisional : offer] : []))
        }
        let wrong = FormState(
            action: "/l/x", values: ["quantity": ["many"]], mistakes: [Mistake(field: "quantity", .notAWholeNumber)])
        let list = [
            capability(31, .infusionPumpLarge, 18, confirmed: 1, .published), capability(33, .biomedInfusion, nil, confirmed: 44, .paused),
        ]
        return [
            ("link-enquiry", page("/l/x", as: nil).linkPage(sheet(asked(.sent)), form: wrong)),
            ("link-offered", page("/l/x", as: nil).linkPage(sheet(asked(.offered)))),
            ("link-asks", page("/l/x", as: nil).linkPage(sheet(asked(.sent, 43)))),
            ("link-provisional", page("/l/x", as: nil).linkPage(sheet(asked(.offered, 43)))),
            ("link-list", page("/l/x", as: nil).linkPage(sheet(.capabilities(list)))),
            ("link-seen", page("/l/x", as: nil).linkPage(sheet(.delivery(deliveryRow(91, .accepted, .mail, .sent))))),
            ("link-ended", page("/l/x", as: nil).refusalPage(.linkEnded, back: "/")),
            (
                "link-made",
                page("/requests/x", as: coordinator).handedOutPage(
                    "https://aid.example/l/AQAAAAE", MemberSheet(member: member(3, northridge), sites: [], contacts: [contact]))
            ),
        ]
    }
}
