import Coordination
import MutualAid
import Support
import Testing

/// Calls that somebody made, and what was settled while it rang.
@Suite struct RingTests {
    /// One call is about everything for a post. What the same people answered during it does not undo the call for the rest.
    @Test func aCallThatHappenedIsRecordedForWhatStillWaits() async throws {
        try await Town.with { town in
            try await town.addContact(town.south, "Library", phone: "555-0161", rank: 1)
            _ = try await town.registerPumps(20, reserve: 0)
            for party in [town.north, town.west] { _ = try await town.askForPumps(4, by: party) }
            let enquiries = try await town.planAndAsk()
            try await town.tell()
            let rings = try await town.house.view(ListRings(), as: town.coordinator).rings
            let call = try #require(rings.first { $0.rows.contains { $0.delivery.message == .enquiry } }).rows.map(\.delivery)
            #expect(call.compactMap(\.subject.enquiry).count == 2 && enquiries.count == 2)
            func record() async throws {
                _ = try await town.house.perform(RecordRing(deliveries: call.map(\.id), reached: true), as: town.coordinator)
            }

            _ = try await town.tender(enquiries[0], 4)
            try await town.tell()
            try await record()
            let states: [String] = try town.database.asAdmin().all(
                "select state from delivery where message = 'enquiry' order by state")
            #expect(states == ["answered", "seen"])
            #expect(await refusal { try await record() } == .alreadyDone, "nothing waits any more")
        }
    }
}
