import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// What came about elsewhere is told once, and as what it is.
@Suite struct TakenInTests {
    /// All of it is there, though nobody has said how bad it is: that is asked no longer, and no plan is.
    @Test func whatHasComeInFullAsksForNothingMore() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps(20)
            let request = try await town.askForPumps(6, harm: nil)
            try await town.approveAndTriage(request)
            func kinds() async throws -> Set<Job.Kind> {
                Set(try await town.house.view(ShowBoard(), as: town.coordinator).jobs.filter { $0.request == request }.map(\.kind))
            }
            #expect(try await kinds() == [.sayHarm, .findHelp])
            _ = try await town.house.perform(try await town.arrival(of: 4, for: request), as: town.north.caller(.requester))
            #expect(try await kinds().isSuperset(of: [.sayHarm, .findHelp]), "two are missing still")
            _ = try await town.house.perform(try await town.arrival(of: 2, for: request), as: town.north.caller(.requester))
            #expect(try await kinds().isDisjoint(with: [.sayHarm, .findHelp]))
        }
    }

    /// Who had offered what then simply came is told of the order, and not that the offer is not needed.
    @Test(arguments: [true, false]) func theLenderIsToldOnceAndTheTruth(comes: Bool) async throws {
        try await Town.with { town in
            _ = try await town.registerPumps()
            let request = try await town.askForPumps(6)
            let offer = try await town.tender(try await town.planAndAsk()[0], 6)
            try await town.tell()
            if comes {
                _ = try await town.house.perform(try await town.arrival(of: 6, for: request), as: town.north.caller(.requester))
            } else {
                _ = try await town.house.perform(DeclineOffer(offer: offer), as: town.north.caller(.approver))
            }
            try await town.tell()
            let told: [String] = try town.database.asAdmin().all(
                "select distinct message from delivery where member = \(town.south.member) and message <> 'enquiry' order by 1")
            #expect(told == [comes ? "taken_in" : "offer_not_taken"])
            let kinds: [String] = try town.database.asAdmin().all(
                "select kind from entry where kind in ('offerEnded', 'offerTakenIn') order by 1")
            #expect(kinds == [comes ? "offerTakenIn" : "offerEnded"], "nobody declined what came")
            // Nobody has to decide any longer about what is there.
            let waiting: Int = try town.database.asAdmin().one(
                "select count(*) from delivery where message = 'offer_made' and state = 'waiting'")
            #expect(waiting == 0)
        }
    }
}
