import Coordination
import Foundation
import MutualAid

/// The region once its members are in: where they are, and who acts for them.
struct BayPlace: Sendable {
    struct Party: Sendable {
        let member: ID<Member>
        let site: ID<Site>
    }

    let staff: Caller
    let parties: [String: Party]
    let models: [String: ID<DeviceModel>]
    /// By login.
    let callers: [String: Caller]

    func party(_ key: String) throws -> Party {
        guard let party = parties[key] else { throw Obstacle.stuck(step: key, .notFound) }
        return party
    }

    func caller(_ login: String) throws -> Caller {
        guard let caller = callers[login] else { throw Obstacle.stuck(step: login, .notFound) }
        return caller
    }

    /// Who answers for a lender: its own dispatcher, or the desk with that lender on the telephone.
    func dispatcher(of lender: ID<Member>) throws -> Caller {
        let own = callers.sorted { $0.key < $1.key }.first { $0.value.has(.dispatcher) && $0.value.actsFor(lender) }
        if let own { return own.value }
        let desk = try caller(BayAccounts.coordinator)
        return Caller(identity: desk.identity, seat: desk.seat, channel: .phone)
    }
}

extension Demonstration {
    /// Opens the region and takes in everybody.
    func settle(_ accounts: [AccountRow], _ steps: Steps) async throws -> BayPlace {
        let staff = Caller.operatingStaff(in: Self.region)
        _ = try await steps.perform(
            "region",
            OpenRegion(name: "Hoshimi Bay", code: "HB", timeZone: "Asia/Tokyo", phone: "555-0142", exerciseOf: Self.region), as: staff)
        let parties = try await takeInMembers(steps, as: staff)
        var models: [String: ID<DeviceModel>] = [:]
        for entry in BayStock.models {
            let deed = AddDeviceModel(member: nil, manufacturer: entry.manufacturer, model: entry.name, aidClass: entry.aidClass)
            models[entry.name] = try await steps.perform("model \(entry.name)", deed, as: staff).id
        }
        let callers = try await openAccounts(accounts, parties, steps, as: staff)
        return BayPlace(staff: staff, parties: parties, models: models, callers: callers)
    }

    private func takeInMembers(_ steps: Steps, as staff: Caller) async throws -> [String: BayPlace.Party] {
        var parties: [String: BayPlace.Party] = [:]
        // 555-0142 is the desk's own.
        var numbers = (100..<200).filter { $0 != 142 }[...]
        for (index, entry) in BayMembers.all.enumerated() {
            let deed = RegisterMember(
                memberName: entry.name, kind: entry.kind, parent: entry.parent.flatMap { parties[$0]?.member },
                outsideNumber: String(format: "HB%04d", index + 1), siteName: entry.name, address: entry.address, place: entry.place,
                beds: entry.beds, entry: entry.entry, level: BayMembers.levels[entry.key] ?? .everything,
                buddy: BayMembers.buddies[entry.key].flatMap { parties[$0]?.member }, contacts: posts(of: entry, &numbers))
            let member = try await steps.perform("member \(entry.key)", deed, as: staff).id
            let sheet = try await house.view(ShowMember(member: member), as: staff)
            guard let site = sheet.sites.first else { throw Obstacle.stuck(step: "member \(entry.key)", .notFound) }
            parties[entry.key] = BayPlace.Party(member: member, site: site.id)
        }
        return parties
    }

    /// Whom to ring there, each with a number of its own.
    private func posts(of entry: BayMembers.Entry, _ numbers: inout ArraySlice<Int>) -> [RegisterMember.Post] {
        BayMembers.posts(of: entry.kind).map { post in
            let number = entry.kind == .coalition ? 142 : numbers.popFirst() ?? 199
            return RegisterMember.Post(
                post: post.title, phone: String(format: "555-%04d", number), email: post.mailbox.map { "\($0)@\(entry.key).example" },
                worksWhenNetworkIsDown: post.worksWhenNetworkIsDown)
        }
    }

    private func openAccounts(
        _ accounts: [AccountRow], _ parties: [String: BayPlace.Party], _ steps: Steps, as staff: Caller
    ) async throws -> [String: Caller] {
        let passwords = Dictionary(accounts.map { ($0.login, $0.password) }, uniquingKeysWith: { first, _ in first })
        var callers: [String: Caller] = [:]
        for entry in BayAccounts.all {
            guard let party = parties[entry.party], let password = passwords[entry.login] else {
                throw Obstacle.stuck(step: "account \(entry.login)", .notFound)
            }
            let deed = OpenAccount(
                member: party.member, login: entry.login, accountName: entry.person, password: password, roles: [entry.role],
                language: entry.language)
            let account = try await steps.perform("account \(entry.login)", deed, as: staff).id
            let answersFor = BayMembers.all.filter { $0.parent == entry.party }.compactMap { parties[$0.key]?.member }
            callers[entry.login] = Caller(
                identity: .account(account, name: entry.person),
                seat: Seat(region: Self.region, member: party.member, roles: [entry.role], members: [party.member] + answersFor),
                channel: .page)
        }
        return callers
    }
}
