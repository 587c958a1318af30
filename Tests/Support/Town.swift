import Coordination
import Foundation
import Logging
import MutualAid
import Postgres

/// A small exercise region with people in every role, for tests that need somebody to act.
public struct Town: Sendable {
    public let database: TestDatabase
    public let premises: Premises
    public let region = RegionID(rawValue: 1)
    /// Asks.
    public let north: Party
    /// Lends.
    public let south: Party
    /// Has nothing to do with either.
    public let west: Party
    /// Answers for south.
    public let system: Party
    public let coordinator: Caller
    public let auditor: Caller
    public let callTaker: Caller

    public var house: House { premises.house }

    public struct Party: Sendable {
        public let member: ID<Member>
        public let site: ID<Site>
        /// One account for each role.
        public let callers: [Role: Caller]

        public func caller(_ role: Role) -> Caller { callers[role] ?? .nobody(by: .api) }
    }

    /// The coordinator, where the region's desk stands in a member's own house.
    /// - Parameter besides: what else the same seat is there for.
    public func desk(in party: Party, besides: [Role] = []) -> Caller {
        Caller(
            identity: coordinator.identity,
            seat: Seat(
                region: region, member: party.member, roles: [.coordinator] + besides,
                members: party.caller(.requester).seat?.members ?? [party.member]), channel: .api)
    }

    /// Shared by every town, as by every instance of a house.
    public static let links = LinkKey.fresh()
    public static let password = "correct horse battery"

    /// Gives `body` a town in a database of its own, which its end throws away.
    public static func with(
        tune: (inout Database.Settings) -> Void = { _ in }, poke: @escaping @Sendable () -> Void = {}, _ body: (Town) async throws -> Void
    ) async throws {
        await gate.enter()
        do {
            let model = try await Model.only.town()
            let database = try await TestServer.database(like: model.database)
            let premises = try premises(database, tune, poke)
            do {
                try await body(Town(database: database, premises: premises, like: model))
            } catch {
                await close(premises, database)
                throw error
            }
            await close(premises, database)
        } catch {
            await gate.leave()
            throw error
        }
        await gate.leave()
    }

    private static let gate = Gate(10)

    private static func premises(
        _ database: TestDatabase, _ tune: (inout Database.Settings) -> Void = { _ in }, _ poke: @escaping @Sendable () -> Void = {}
    ) throws -> Premises {
        Premises(
            try database.addresses, links: Self.links, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            tune: { settings in
                settings.interactive = 6
                tune(&settings)
            }, poke: poke)
    }

    /// Hashing its people's passwords takes long, so one town is built and all others are copies of it.
    private actor Model {
        static let only = Model()
        private var building: Task<Town, any Error>?

        func town() async throws -> Town {
            if let building { return try await building.value }
            let task = Task {
                let database = try await TestServer.database()
                let premises = try Town.premises(database)
                let town = try await Town(database: database, premises: premises)
                for each in premises.databases { await each.close() }
                await premises.notifications.close()
                return town
            }
            building = task
            return try await task.value
        }
    }

    private init(database: TestDatabase, premises: Premises, like model: Town) {
        self.database = database
        self.premises = premises
        north = model.north
        south = model.south
        west = model.west
        system = model.system
        coordinator = model.coordinator
        auditor = model.auditor
        callTaker = model.callTaker
    }

    private static func close(_ premises: Premises, _ database: TestDatabase) async {
        for each in premises.databases { await each.close() }
        await premises.notifications.close()
        try? TestServer.drop(database)
    }

    public init(database: TestDatabase, premises: Premises) async throws {
        self.database = database
        self.premises = premises
        let here = RegionID(rawValue: 1)
        let staff = Caller.operatingStaff(in: here)
        let house = premises.house
        _ = try await house.perform(
            OpenRegion(name: "Test Bay", code: "TB", timeZone: "Asia/Tokyo", phone: "555-0142", exerciseOf: here), as: staff)

        func party(_ name: String, _ kind: Member.Kind, latitude: Double, parent: ID<Member>? = nil) async throws -> Party {
            let made = try await house.perform(
                RegisterMember(
                    memberName: name, kind: kind, parent: parent, siteName: "\(name) main", address: "1 Road",
                    place: Place(latitude: latitude, longitude: 130), beds: 200, entry: "Ring twice"), as: staff)
            let sheet = try await house.view(ShowMember(member: made.id), as: staff)
            return Party(member: made.id, site: sheet.sites[0].id, callers: [:])
        }
        let desk = try await party("Coalition", .coalition, latitude: 32.9)
        let systemMade = try await party("Health System", .healthSystem, latitude: 32.8)
        let northMade = try await party("North Hospital", .hospital, latitude: 33.0)
        let southMade = try await party("South Hospital", .hospital, latitude: 32.7, parent: systemMade.member)
        let westMade = try await party("West Hospital", .hospital, latitude: 32.6)

        func people(_ party: Party, _ prefix: String, _ roles: [Role]) async throws -> [Role: Caller] {
            var callers: [Role: Caller] = [:]
            for role in roles {
                let login = "\(prefix).\(role.rawValue)"
                let made = try await house.perform(
                    OpenAccount(member: party.member, login: login, accountName: login, password: Self.password, roles: [role]), as: staff)
                let members = party.member == systemMade.member ? [systemMade.member, southMade.member] : [party.member]
                callers[role] = Caller(
                    identity: .account(made.id, name: login),
                    seat: Seat(region: here, member: party.member, roles: [role], members: members), channel: .api)
            }
            return callers
        }
        let hospital: [Role] = [.requester, .approver, .publisher, .dispatcher, .organisationAdministrator]
        self.north = Party(member: northMade.member, site: northMade.site, callers: try await people(northMade, "north", hospital))
        self.south = Party(member: southMade.member, site: southMade.site, callers: try await people(southMade, "south", hospital))
        self.west = Party(member: westMade.member, site: westMade.site, callers: try await people(westMade, "west", hospital))
        self.system = Party(member: systemMade.member, site: systemMade.site, callers: try await people(systemMade, "system", hospital))
        let deskPeople = try await people(desk, "desk", [.coordinator, .auditor, .callTaker])
        coordinator = deskPeople[.coordinator] ?? .nobody(by: .api)
        auditor = deskPeople[.auditor] ?? .nobody(by: .api)
        callTaker = deskPeople[.callTaker] ?? .nobody(by: .api)
    }
}
