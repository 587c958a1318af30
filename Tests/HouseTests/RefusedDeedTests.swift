import Coordination
import Foundation
import MutualAid
import Postgres
import Support
import Testing

/// Every deed through the house, on real records, by everybody who may not: it is refused, and nothing has changed.
@Suite struct RefusedDeedTests {
    @Test func nobodyDoesWhatIsNotTheirs() async throws {
        try await Town.with { town in
            let scene = try await Scene(town)
            let attempts = scene.attempts
            #expect(Set(attempts.map { type(of: $0.deed).name }) == Set(Registry.deeds.map { $0.name }), "every deed is tried")
            let strangers = try await scene.strangers()
            var before = try Self.everything(town)
            var tried = 0
            for attempt in attempts {
                let permission = type(of: attempt.deed).permission
                for (name, caller) in strangers where !Self.expects(yes: attempt, by: caller, permission) {
                    let found = await Self.perform(attempt.deed, as: caller, in: town)
                    let wanted = Self.refusals(attempt.deed, caller)
                    #expect(found.map(wanted.contains) == true, "\(type(of: attempt.deed)) by \(name): \(found.map { "\($0)" } ?? "done")")
                    tried += 1
                }
                let after = try Self.everything(town)
                if let changed = Self.difference(before, after) {
                    Issue.record("\(type(of: attempt.deed)) changed \(changed) for somebody who may not")
                }
                before = after
            }
            #expect(tried > 350, "\(tried)")
        }
    }

    /// The same attempts by somebody who may do get somewhere: else the test above would prove nothing.
    @Test func theRightPeopleAreNotRefusedByTheWall() async throws {
        try await Town.with { town in
            let scene = try await Scene(town)
            let people = [
                town.north.caller(.requester), town.north.caller(.approver), town.south.caller(.dispatcher), town.south.caller(.publisher),
                town.south.caller(.organisationAdministrator), town.north.caller(.organisationAdministrator), town.coordinator,
                .service(in: town.region), .operatingStaff(in: RegionID(rawValue: 3)), scene.cardHolder,
            ]
            let wall: Set<Refusal> = [.notAllowed, .notFound, .notSignedIn, .chooseSeat]
            for attempt in scene.attempts where type(of: attempt.deed).scope == .region {
                let permission = type(of: attempt.deed).permission
                let right = try #require(
                    people.first {
                        permission.allows($0, attempt.parties) && ($0.identity != .operatingStaff || permission.door == .operatingStaff)
                    },
                    "\(type(of: attempt.deed))")
                let found = await Self.perform(attempt.deed, as: right, in: town)
                #expect(!(found.map(wall.contains) ?? false), "\(type(of: attempt.deed)): \(found.map { "\($0)" } ?? "done")")
            }
        }
    }

    /// What a person may do after all: by the permission itself, or because it concerns only their own account.
    private static func expects(yes attempt: Attempt, by caller: Caller, _ permission: Permission) -> Bool {
        let deed = type(of: attempt.deed)
        if deed.scope == .account { return caller.account != nil || permission.door == .everybody }
        // In another region the record is not there, whatever the role.
        if caller.seat?.region == RegionID(rawValue: 2) { return attempt.parties == Parties() || deed.name == "AddDeviceModel" }
        return caller.seat != nil && permission.allows(caller, attempt.parties)
    }

    private static func refusals(_ deed: any Deed, _ caller: Caller) -> Set<Refusal> {
        if caller.identity == .nobody { return [.notSignedIn] }
        if caller.seat == nil { return [.chooseSeat, .notAllowed] }
        return [.notAllowed, .notFound]
    }

    private static func perform<D: Deed>(_ deed: D, as caller: Caller, in town: Town) async -> Refusal? {
        do {
            _ = try await town.house.perform(deed, as: caller)
            return nil
        } catch let refusal as Refusal {
            return refusal
        } catch {
            Issue.record("\(D.name): \(error)")
            return nil
        }
    }

    /// Every table with a digest of all its rows.
    private static func everything(_ town: Town) throws -> [String: String] {
        struct Row: Decodable {
            let name: String
            let digest: String
        }
        let rows = try town.database.asAdmin().all(
            """
            select t.tablename::text as name,
                md5((xpath('//text()', query_to_xml(format(
                    'select string_agg(md5(r::text), '''' order by md5(r::text)) || count(*) as d from public.%I r', t.tablename),
                    true, false, '')))::text) as digest
            from pg_tables t where t.schemaname = 'public' order by 1
            """, as: Row.self)
        return Dictionary(rows.map { ($0.name, $0.digest) }, uniquingKeysWith: { first, _ in first })
    }

    private static func difference(_ before: [String: String], _ after: [String: String]) -> String? {
        let changed = before.keys.filter { before[$0] != after[$0] }.sorted()
        return changed.isEmpty ? nil : changed.joined(separator: ", ")
    }
}
