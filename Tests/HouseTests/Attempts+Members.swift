import Coordination
import Foundation
import MutualAid
import Support

extension Scene {
    /// Deeds about who takes part, who sits where, and what a health system does for its sites.
    var memberAttempts: [Attempt] {
        let own = Parties(owner: lender)
        return [
            Attempt(
                ReviseMember(
                    member: lender, version: 2, memberName: "Planted", parent: town.system.member, outsideNumber: nil,
                    level: .telephone, buddy: nil), own),
            Attempt(TestContact(contact: contact), own),
            Attempt(
                ReviseContact(
                    contact: contact, version: 2, post: "Desk", phone: "555-0102", email: nil, worksWhenNetworkIsDown: false, rank: 1), own),
            Attempt(RemoveContact(contact: contact), own),
            Attempt(AddSite(member: lender, siteName: "Annex", address: "", place: nil, beds: nil, entry: ""), own),
            Attempt(ReviseSite(site: town.south.site, version: 2, siteName: "S", address: "", place: nil, beds: nil, entry: ""), own),
            Attempt(GrantSeat(member: lender, login: "west.requester", roles: [.requester]), own),
            Attempt(SetCap(member: town.system.member, aidClass: .printer, most: 0), Parties(owner: town.system.member)),
            Attempt(CoverInside(request: request, item: item, quantity: 1), Parties(asker: asker)),
            Attempt(
                RecordStranger(
                    request: request, item: item, quantity: 1, sender: "Harbour Rental, 555-0166",
                    happenedAt: Date().addingTimeInterval(-60)),
                Parties(asker: asker)),
        ]
    }
}
