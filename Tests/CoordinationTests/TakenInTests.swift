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
            _ = try await town.house.perform(
                try await town.arrival(of: 2, for: request, isAnother: true), as: town.north.caller(.requester))
            #expect(try await kinds().isDisjoint(with: [.sayHarm, .findHelp]))
        }
    }

    /// What is here is not written down twice: said again, it is that order, unless it is said to be another delivery.
    @Test func whatIsHereAlreadyIsAskedAbout() async throws {
        try await Town.with { town in
            let capability = try await town.registerPumps(20)
            let request = try await town.askForPumps(6)
            let nurse = town.north.caller(.requester)
            let first = try await town.house.perform(town.arrival(of: 4, for: request), as: nurse)
            let again = try await town.arrival(of: 4, for: request, hoursAgo: 2)
            #expect(await refusal { _ = try await town.house.perform(again, as: nurse) } == .orderArrived(number: first.number))
            #expect(try await town.promised(capability) == 4)
            #expect(try await town.house.view(ShowRequest(request: request), as: nurse).orders.count == 1)
            let another = try await town.arrival(of: 2, for: request, isAnother: true)
            #expect(try await town.house.perform(another, as: nurse).order != first.order)
            #expect(try await town.promised(capability) == 6)
            #expect(try town.wrongSums() == 0)
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
