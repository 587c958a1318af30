import Coordination
import MutualAid
import Support

extension Instances {
    /// Deeds about who takes part, who sits where, and what a health system does for its sites.
    static func members(_ deed: any Deed.Type, _ town: Town) async throws -> Instance? {
        let south = town.south
        let administrator = south.caller(.organisationAdministrator)
        switch deed {
        case is ReviseMember.Type:
            return Instance(
                deed: ReviseMember(
                    member: south.member, version: 1, memberName: "South", parent: town.system.member, outsideNumber: "S1",
                    level: .shortList, buddy: town.north.member),
                caller: administrator)
        case is AddSite.Type:
            return Instance(
                deed: AddSite(member: south.member, siteName: "Annex", address: "2 Road", place: nil, beds: 40, entry: ""),
                caller: administrator)
        case is ReviseSite.Type:
            return Instance(
                deed: ReviseSite(
                    site: south.site, version: 1, siteName: "South", address: "2 Road", place: Place(latitude: 33, longitude: 131),
                    beds: nil,
                    entry: "Ring once"), caller: administrator)
        case is TestContact.Type, is ReviseContact.Type, is RemoveContact.Type:
            let contact = try await town.house.perform(
                AddContact(member: south.member, post: "Desk", phone: "555-0101", email: nil, worksWhenNetworkIsDown: true, rank: 1),
                as: administrator
            ).id
            if deed is RemoveContact.Type { return Instance(deed: RemoveContact(contact: contact), caller: administrator) }
            if deed is TestContact.Type { return Instance(deed: TestContact(contact: contact), caller: administrator) }
            return Instance(
                deed: ReviseContact(
                    contact: contact, version: 2, post: "Desk", phone: "555-0102", email: nil, worksWhenNetworkIsDown: false, rank: 2),
                caller: administrator)
        case is GrantSeat.Type:
            return Instance(
                deed: GrantSeat(member: south.member, login: "west.dispatcher", roles: [.dispatcher, .publisher]), caller: administrator)
        case is SetCap.Type:
            return Instance(
                deed: SetCap(member: town.system.member, aidClass: .infusionPumpLarge, most: 4),
                caller: town.system.caller(.organisationAdministrator))
        case is CoverInside.Type:
            let request = try await town.askForPumps()
            let asker = town.north.caller(.requester)
            let item = try await town.house.view(ShowRequest(request: request), as: asker).row.items[0].item.id
            return Instance(deed: CoverInside(request: request, item: item, quantity: 2), caller: asker)
        default: return nil
        }
    }
}
