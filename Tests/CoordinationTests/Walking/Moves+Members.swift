import Coordination
import Foundation
import MutualAid
import Support

/// Who takes part, whom to ring, and who sits where.
extension Moves {
    static let members = [
        Walk.Move(RegisterMember.self) { walk in
            let level = walk.of(Member.Level.allCases)
            let number = walk.whole(0...9_999)
            let deed = RegisterMember(
                memberName: "Member \(number)", kind: walk.of([.hospital, .servicePartner, .manufacturer]), siteName: "Site \(number)",
                place: walk.of([nil, Place(latitude: 32.9, longitude: 130.1)]), beds: 50, level: level,
                buddy: walk.of([nil, walk.town.north.member]),
                contacts: level == .everything ? [] : [.init(post: "Office", phone: "555-0151", worksWhenNetworkIsDown: true)],
                couldLend: walk.of([[], [.infusionPumpLarge]]))
            try await walk.perform(deed, as: walk.of([walk.town.coordinator, walk.town.coordinator, walk.party().caller(.publisher)]))
        },
        Walk.Move(ImportMembers.self) { walk in
            let listed = (0...walk.whole(0...2)).map { index in
                let number = "L\(walk.whole(0...20) * 3 + index)"
                return ListedMember(outsideNumber: number, name: "Listed \(number)", address: "", place: nil, beds: 20)
            }
            try await walk.perform(ImportMembers(members: listed), as: walk.town.coordinator)
        },
        Walk.Move(ImportTravelTimes.self) { walk in
            if walk.seldom(3) { try walk.town.numberSites() }
            let time = ListedTravelTime(
                from: .init(member: "N"), to: .init(member: walk.of(["S", "S", "nobody"])), minutes: walk.whole(5...90))
            try await walk.perform(ImportTravelTimes(times: walk.of([[time], [time], []])), as: walk.town.coordinator)
        },
        Walk.Move(ReviseMember.self) { walk in
            let party = walk.party()
            let member = try await walk.town.house.view(ShowMember(member: party.member), as: walk.town.coordinator).member
            let deed = ReviseMember(
                member: party.member, version: member.version - (walk.seldom(6) ? 1 : 0), memberName: member.name, parent: member.parent,
                outsideNumber: member.outsideNumber, level: walk.of(Member.Level.allCases),
                buddy: walk.of([nil, walk.party().member]))
            try await walk.perform(deed, as: walk.somebody(.organisationAdministrator, of: party.member))
        },
        Walk.Move(AddContact.self) { walk in
            let party = walk.party()
            let deed = AddContact(
                member: party.member, post: "Post \(walk.whole(1...999))", phone: "555-0152",
                email: walk.of([nil, "post@example.org"]), worksWhenNetworkIsDown: walk.of([true, false]), rank: walk.whole(1...9))
            try await walk.perform(deed, as: walk.somebody(.organisationAdministrator, of: party.member))
        },
        Walk.Move(TestContact.self) { walk in
            let id: ID<Contact> = try walk.one("select id from contact order by member, post, id")
            let member: ID<Member> = try walk.one("select member from contact where id = \(id)")
            try await walk.perform(
                TestContact(contact: id, testedAt: walk.of([nil, walk.earlier(), walk.later()])),
                as: walk.somebody(.organisationAdministrator, of: member))
        },
        Walk.Move(ChooseExerciseChannel.self) { walk in
            let party = walk.party()
            try await walk.perform(
                ChooseExerciseChannel(member: party.member, open: walk.of([true, true, false])),
                as: walk.somebody(.organisationAdministrator, of: party.member))
        },
    ]

    static let seats = [
        Walk.Move(OpenAccount.self) { walk in
            let party = walk.party()
            let deed = OpenAccount(
                member: party.member, login: "walker.\(walk.whole(1...40))", accountName: "Walker", password: Town.password,
                roles: walk.of([[.requester], [.approver, .dispatcher], [.coordinator]]))
            try await walk.perform(deed, as: walk.somebody(.organisationAdministrator, of: party.member))
        },
        Walk.Move(GrantSeat.self) { walk in
            let party = walk.party()
            let login = walk.of(["north.requester", "west.dispatcher", "walker.7", "desk.auditor"])
            let deed = GrantSeat(
                member: party.member, login: login, roles: walk.of([[.requester], [.dispatcher, .publisher], [.callTaker]]))
            try await walk.perform(deed, as: walk.somebody(.organisationAdministrator, of: party.member))
        },
    ]
}
