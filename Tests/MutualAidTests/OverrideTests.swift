import Foundation
import MutualAid
import Testing

/// What somebody may decide about a candidate, and how much of it is left to do.
@Suite struct OverrideTests {
    private static let now = Date(timeIntervalSince1970: 1_770_000_000)

    private static func override(_ way: Override.Way, _ quantity: Int?, ended: Date? = nil) -> Override {
        Override(
            id: seed(1), item: seed(2), capability: seed(3), way: way, quantity: quantity, by: nil, at: now, endedAt: ended)
    }

    private static func refusal(
        state: AidRequest.State = .submitted, item: RequestItem.State = .open, lender: UInt8 = 9, _ aidClass: AidClass = .syringePump,
        _ listed: Capability.State = .published, _ way: Override.Way = .forced
    ) -> Refusal? {
        let request = AidRequest(
            id: seed(4), number: "R-1", member: seed(8), site: seed(8), occasion: .incident, callback: "555-0100", harm: nil, neededBy: now,
            state: state, submittedAt: now, priority: nil, triagedAt: nil, approvedAt: nil, version: 1)
        let wanted = RequestItem(
            id: seed(2), request: request.id, aidClass: .infusionPumpLarge, model: nil, quantity: 4, substitutes: [.syringePump],
            neededUntil: nil, state: item)
        let capability = Capability(
            id: seed(3), member: seed(lender), site: seed(lender), aidClass: aidClass, model: nil, quantity: 4, reserve: 4, promised: 0,
            terms: CapabilityTerms(), state: listed, confirmedAt: now, version: 1)
        do {
            try Override.mayBeSet(way, for: wanted, of: request, on: capability)
            return nil
        } catch {
            return error
        }
    }

    private static func seed<T>(_ number: UInt8) -> ID<T> {
        ID(rawValue: UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, number)))
    }

    @Test func rulesOfMatchingDoNotBindIt() {
        #expect(Self.refusal() == nil, "also a substitute of which nothing is free")
        #expect(Self.refusal(.infusionPumpLarge, .paused) == .notNow(.capability(.paused)), "no plan would take any from there")
        #expect(Self.refusal(.infusionPumpLarge, .paused, .forbidden) == nil)
        #expect(Self.refusal(.syringePump, .retired) == .notFound)
        #expect(Self.refusal(.telemetry) == .invalid([Mistake(field: "capability", .wrongKind)]))
        #expect(Self.refusal(lender: 8) == .invalid([Mistake(field: "capability", .sameHospital)]))
        #expect(Self.refusal(state: .cancelled) == .notNow(.request(.cancelled)))
        #expect(Self.refusal(item: .cancelled) == .notNow(.request(.cancelled)))
    }

    @Test func whatIsPromisedAlreadyCountsTowardsIt() {
        #expect(Self.override(.forced, 6).beyond(given: 0)?.quantity == 6)
        #expect(Self.override(.forced, 6).beyond(given: 4)?.quantity == 2)
        #expect(Self.override(.forced, 6).beyond(given: 6) == nil && Self.override(.forced, 6).beyond(given: 9) == nil)
        let all = Self.override(.forced, nil)
        #expect(all.beyond(given: 4) == all, "as many as are missing: whatever that is then")
        let none = Self.override(.forbidden, nil)
        #expect(none.beyond(given: 4) == none)
    }

    @Test func whatEndedStandsNoMore() {
        #expect(throws: Never.self) { try Self.override(.forced, 1).mustStand() }
        #expect(throws: Refusal.alreadyDone) { try Self.override(.forced, 1, ended: Self.now).mustStand() }
    }
}
