import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// What came, or was signed on paper, for something that the asker named as doing instead.
@Suite struct SubstituteTests {
    private static func ask(_ town: Town, _ quantity: Int) async throws -> ID<AidRequest> {
        try await town.house.perform(
            SubmitRequest(
                site: town.north.site, callback: "555-0199", trouble: "The pumps' server is dark.",
                items: [.init(aidClass: .infusionPumpLarge, quantity: quantity, substitutes: [.syringePump])],
                neededBy: Date().addingTimeInterval(4 * 3600)), as: town.north.caller(.requester)
        ).id
    }

    private static func progress(_ request: ID<AidRequest>, _ town: Town) async throws -> ItemProgress {
        try await town.house.view(ShowRequest(request: request), as: town.north.caller(.requester)).row.items[0].progress
    }

    @Test func aSubstituteThatArrivedServesItsItem() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(20)
            let request = try await Self.ask(town, 12)
            func arrival(_ aidClass: AidClass?, _ quantity: Int) async throws -> TakenIn {
                let plain = try await town.arrival(of: quantity, for: request)
                return try await town.house.perform(
                    RecordArrival(
                        request: request, item: plain.item, lender: plain.lender, quantity: quantity, happenedAt: plain.happenedAt,
                        isAnother: true, aidClass: aidClass), as: town.north.caller(.requester))
            }
            #expect(
                await refusal { _ = try await arrival(.telemetry, 12) } == .invalid([Mistake(field: "aidClass", .notOfItem)]),
                "it is for another item")
            let taken = try await arrival(.syringePump, 8)
            let sheet = try await town.house.view(ShowOrder(order: taken.order), as: town.south.caller(.dispatcher))
            #expect(sheet.row.order.aidClass == .syringePump)
            #expect(try await Self.progress(request, town).missing == 4)
            let asked: [String] = try town.database.asAdmin().all("select aid_class || ' for ' || instead_of from enquiry")
            #expect(asked == ["syringe_pump for infusion_pump_large"])
            // What the item itself asks for needs no saying, and may be said.
            for aidClass in [nil, AidClass.infusionPumpLarge] { _ = try await arrival(aidClass, 2) }
            #expect(try await Self.progress(request, town).missing == 0)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// Paper serves what asks for its class first, then what it would do for, and makes a request of its own only after that.
    @Test func aPaperOrderServesWhatItWouldDoFor() async throws {
        try await Town.with { town in
            _ = try await town.house.perform(ReserveNumbers(count: 5), as: town.coordinator)
            let request = try await Self.ask(town, 6)
            func paper(_ number: String, _ aidClass: AidClass) async throws -> Order {
                let deed = EnterPaperOrder(
                    number: number, lender: town.south.member, site: town.north.site, aidClass: aidClass, quantity: 2,
                    signedAt: Date().addingTimeInterval(-3600), signedBy: "Equipment library")
                let taken = try await town.house.perform(deed, as: town.coordinator)
                return try await town.house.view(ShowOrder(order: taken.order), as: town.coordinator).row.order
            }
            let first = try await paper("1", .syringePump)
            #expect(first.request == request && first.aidClass == .syringePump)
            #expect(try await Self.progress(request, town).missing == 4)
            #expect(try await paper("2", .telemetry).request != request)
            let own = try await town.house.perform(
                SubmitRequest(
                    site: town.north.site, callback: "555-0199", trouble: "Syringe pumps too.",
                    items: [.init(aidClass: .syringePump, quantity: 2)], neededBy: Date().addingTimeInterval(4 * 3600)),
                as: town.north.caller(.requester)
            ).id
            #expect(try await paper("3", .syringePump).request == own, "what asks for it comes first, though less is missing")
            #expect(try town.wrongSums() == 0)
        }
    }
}
