import Coordination
import Foundation
import MutualAid
import Support

/// What members could lend, and how many their health system lets out.
extension Moves {
    static let capabilities = [
        Walk.Move(RegisterCapability.self, weight: 3) { walk in
            let lender = walk.party()
            let quantity = walk.seldom(5) ? nil : walk.whole(0...20)
            let deed = RegisterCapability(
                site: lender.site, aidClass: walk.aidClass(), quantity: quantity,
                reserve: walk.whole(0...min(3, quantity ?? 3)), terms: CapabilityTerms(leadMinutes: walk.whole(10...90)))
            try await walk.perform(deed, as: walk.somebody(.publisher, of: lender.member))
        },
        Walk.Move(ReviseCapability.self, weight: 3) { walk in
            let id: ID<Capability> = try await walk.one(
                "select id from capability where state <> 'retired' order by confirmed_at, id",
                or: "select id from capability order by confirmed_at, id", from: RegisterCapability.self)
            let now = try await walk.town.house.view(ShowCapability(capability: id), as: walk.town.coordinator).capability
            let quantity = walk.seldom(6) ? nil : walk.whole(0...20)
            let deed = ReviseCapability(
                capability: id, version: now.version - (walk.seldom(8) ? 1 : 0), quantity: quantity,
                reserve: walk.whole(0...min(4, quantity ?? 4)), terms: CapabilityTerms(leadMinutes: walk.whole(10...90)))
            try await walk.perform(deed, as: walk.somebody(.publisher, of: now.member))
        },
        Walk.Move(ChangeCapabilityState.self, weight: 2) { walk in
            let id: ID<Capability> = try await walk.one(
                "select id from capability where state <> 'retired' order by confirmed_at, id",
                or: "select id from capability order by confirmed_at, id", from: RegisterCapability.self)
            let state = walk.seldom(10) ? Capability.State.retired : walk.of([.paused, .published, .published])
            try await walk.perform(ChangeCapabilityState(capability: id, state: state), as: walk.town.coordinator)
        },
        Walk.Move(ConfirmCapabilities.self) { walk in
            let member = walk.party().member
            try await walk.perform(ConfirmCapabilities(member: member), as: walk.somebody(.publisher, of: member))
        },
        Walk.Move(AddDeviceModel.self) { walk in
            let party = walk.party()
            let deed = AddDeviceModel(
                member: party.member, manufacturer: "Someone", model: "Model \(walk.whole(1...20))", aidClass: walk.aidClass())
            try await walk.perform(deed, as: walk.somebody(.publisher, of: party.member))
        },
    ]

    static let caps = [
        Walk.Move(SetCap.self, weight: 2) { walk in
            let party = walk.of([walk.town.system, walk.town.system, walk.town.north, walk.town.south])
            let deed = SetCap(member: party.member, aidClass: walk.aidClass(), most: walk.of([nil, walk.whole(0...12)]))
            try await walk.perform(deed, as: walk.somebody(.organisationAdministrator, of: party.member))
        }
    ]
}
