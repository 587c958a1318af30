import Foundation
import Matching
import MutualAid
import Testing

@Suite struct AlternativeTests {
    private static func override(
        _ way: Override.Way, item: Int = 1, from capability: Int, _ quantity: Int? = nil, minute: Int = 0
    ) -> Override {
        Override(
            id: Case.id(800), item: Case.id(item), capability: Case.id(capability), way: way, quantity: quantity, by: Case.id(900),
            at: Case.minutes(minute))
    }

    private static func given(_ planning: Planning) throws -> [String: Int] {
        let proposals = planning.proposals(from: try planning.run.solve())
        return Dictionary(
            uniqueKeysWithValues: proposals.map {
                (
                    "\($0.judgement.pair.item.item.id.description.suffix(3))<-\($0.judgement.pair.candidate.capability.id.description.suffix(3))",
                    $0.quantity
                )
            })
    }

    private static let near = Case.candidate(101, quantity: 4, at: 35.1)
    private static let middle = Case.candidate(102, quantity: 4, reserve: 3, at: 35.5)
    private static let far = Case.candidate(103, quantity: 9, at: 36.5)

    private static func planning(_ items: [OpenItem] = [Case.item(missing: 4, neededBy: 600)]) -> Planning {
        Planning(items: items, candidates: [near, middle, far], waiting: [], at: Case.now)
    }

    /// One more vehicle of one listing, and of nobody else's; where only asking tells how many there are, nothing changes.
    @Test func oneMoreDriverIsOneMoreVehicle() throws {
        let items = [Case.item(1, .courierVehicle, missing: 3, neededBy: 600), Case.item(2, missing: 1, neededBy: 600)]
        let vehicles = [Case.candidate(101, .courierVehicle, quantity: 2, reserve: 1), Case.candidate(102, .courierVehicle, quantity: 1)]
        let planning = Planning(items: items, candidates: vehicles + [Case.candidate(103, quantity: nil)], waiting: [], at: Case.now)
        #expect(try Self.given(planning) == ["001<-101": 1, "001<-102": 1, "002<-103": 1])
        let more = planning.with(.oneMoreVehicle(Case.id(101)))
        #expect(try Self.given(more) == ["001<-101": 2, "001<-102": 1, "002<-103": 1])
        #expect(planning.input.with(.oneMoreVehicle(Case.id(103))) == planning.input)
        let comparison = PlanComparison(planning, try planning.run.solve(), more, try more.run.solve())
        #expect(comparison.changes.map(\.before) == [1] && comparison.changes.map(\.after) == [2])
    }

    @Test func aLenderDropsOut() throws {
        let planning = Self.planning()
        #expect(try Self.given(planning) == ["001<-101": 4])
        let without = planning.with(.without(Case.id(101)))
        #expect(try Self.given(without) == ["001<-102": 1, "001<-103": 3])
        let comparison = PlanComparison(planning, try planning.run.solve(), without, try without.run.solve())
        #expect(comparison.changes.map(\.before) == [4, 0, 0] && comparison.changes.map(\.after) == [0, 1, 3])
        #expect(comparison.changes.map(\.lender) == [101, 102, 103].map { Case.id($0) })
        #expect(comparison.after.drivingMinutes > comparison.before.drivingMinutes && comparison.before.unmet == comparison.after.unmet)
        #expect(try JSONDecoder().decode(PlanComparison.self, from: JSONEncoder().encode(comparison)) == comparison)
    }

    /// Two things that go the same way are one drive; from two sites they are two.
    @Test func oneWayIsDrivenOnce() throws {
        let items = [Case.item(1, missing: 4, neededBy: 600), Case.item(2, missing: 3, neededBy: 600)]
        func minutes(_ items: [OpenItem]) throws -> Int {
            let planning = Planning(items: items, candidates: [Case.candidate(101, quantity: 9, at: 35.1)], waiting: [], at: Case.now)
            let solution = try planning.run.solve()
            return PlanComparison(planning, solution, planning, solution).before.drivingMinutes
        }
        let once = try minutes([items[0]])
        #expect(once > 0)
        #expect(try minutes(items) == 2 * once, "to two sites")
        let sameSite = OpenItem(item: items[1].item, request: items[0].request, missing: 3, place: items[0].place)
        #expect(try minutes([items[0], sameSite]) == once, "and of one site two things")
    }

    @Test func anItemMayBeLate() throws {
        let planning = Self.planning([Case.item(missing: 12, neededBy: -1500), Case.item(2, missing: 1, neededBy: -1500)])
        #expect(try Self.given(planning).isEmpty, "all are more than a day late")
        let late = planning.with(.mayBeLate(Case.id(1), minutes: 3_000))
        #expect(try Self.given(late) == ["001<-101": 4, "001<-102": 1, "001<-103": 7])
        let comparison = PlanComparison(planning, try planning.run.solve(), late, try late.run.solve())
        #expect(comparison.before.unmet.map(\.units) == [13] && comparison.after.unmet.map(\.units) == [1])
        #expect(comparison.after.lateUnits == 12 && comparison.after.mayBeLateUnits == 12 && comparison.before.lateUnits == 0)
        #expect(try Self.given(planning.with(.mayBeLate(Case.id(1), minutes: 5))).isEmpty, "never less than before")
    }

    /// Hours count: what may be late by four gives the near unit to whoever needs it, by two it does not, for then it would be too late.
    @Test func lateByHoursGivesWhatIsNearToOthers() throws {
        // The near one is there in time for both; the far one 317 minutes late for the first, 137 for the second.
        let items = [Case.item(1, missing: 1, neededBy: 60), Case.item(2, missing: 1, neededBy: 240)]
        let planning = Planning(
            items: items, candidates: [Case.candidate(101, quantity: 1), Case.candidate(102, quantity: 1, at: 37)], waiting: [],
            at: Case.now)
        let late = planning.judgements.mapValues { $0.map(\.pair.minutesLate).max() ?? 0 }
        #expect(late == [Case.id(1): 317, Case.id(2): 137])
        let (first, asItIs) = (try planning.run.solve(), try Self.given(planning))
        #expect(asItIs == ["001<-101": 1, "002<-102": 1])
        for (hours, moves) in [(1, false), (2, false), (4, true), (6, true), (23, true)] {
            let other = planning.with(.mayBeLate(Case.id(1), minutes: hours * 60))
            #expect(try Self.given(other) == (moves ? ["001<-102": 1, "002<-101": 1] : asItIs), "\(hours) h")
            let after = PlanComparison(planning, first, other, try other.run.solve()).after
            #expect(after.lateUnits == 1 && after.mayBeLateUnits == (hours >= 6 ? 1 : 0), "\(hours) h")
        }
    }

    /// What a rule names as the smallest change is what has to be tried: a minute less changes nothing.
    @Test func whatTheRuleNamesLetsItIn() throws {
        let planning = Planning(
            items: [Case.item(missing: 1, neededBy: -1500)], candidates: [Self.near], waiting: [], at: Case.now)
        guard case .mayArriveLater(let minutes)? = planning.judgements[Case.id(1)]?.first?.relaxation else {
            Issue.record("it is late enough to be refused")
            return
        }
        #expect(try Self.given(planning.with(.mayBeLate(Case.id(1), minutes: minutes - 1))).isEmpty)
        #expect(try Self.given(planning.with(.mayBeLate(Case.id(1), minutes: minutes))) == ["001<-101": 1])
    }

    @Test func reservesAreCut() throws {
        let planning = Planning(
            items: [Case.item(missing: 20)], candidates: [Case.candidate(101, quantity: 20, reserve: 9)], waiting: [], at: Case.now)
        for (percent, units) in [(100, 11), (70, 13), (0, 20), (140, 11)] {
            #expect(try Self.given(planning.with(.reserves(percent: percent))) == ["001<-101": units], "\(percent) %")
        }
    }

    /// Nearer by half an hour is told, where nobody was asked; an enquiry that is out stays for less than an hour. Ties stay as they are.
    @Test func whatIsNearerIsTold() throws {
        let item = Case.item(missing: 4)
        let (far, near) = (Case.candidate(101, quantity: 8, at: 35.3), Case.candidate(102, quantity: 8, reserve: 8, at: 35.1))
        func changes(_ candidates: [Candidate], asked: Int) throws -> [PlanComparison.Change] {
            let waiting = asked > 0 ? [WaitingEnquiry(item: item.item.id, capability: Case.id(101), quantity: asked)] : []
            let input = PlanningInput(items: [item], candidates: candidates, waiting: waiting, at: Case.now)
            let sheet = AlternativesSheet(asOf: Case.now, position: 0, items: [], lenders: [], from: input)
            return try sheet.solved([.reserves(percent: 0)]).columns[0].comparison.changes
        }
        let told = try changes([far, near], asked: 0)
        #expect(told.map(\.before) == [4, 0] && told.map(\.after) == [0, 4])
        #expect(try changes([far, near], asked: 4).isEmpty)
        let partly = try changes([far, near], asked: 2)
        #expect(partly.map(\.before) == [4, 0] && partly.map(\.after) == [2, 2])
        // As near, whichever comes first by name: nothing is gained, however many were asked.
        for number in [100, 102] {
            let twin = Case.candidate(number, quantity: 8, reserve: 8, at: 35.3)
            for asked in [0, 2, 4] { #expect(try changes([far, twin], asked: asked).isEmpty, "\(number), \(asked) asked") }
        }
    }

    @Test func whatIsForcedStays() throws {
        let forced = Self.planning().deciding(Self.override(.forced, from: 103, 2))
        #expect(try Self.given(forced) == ["001<-101": 2, "001<-103": 2])
        #expect(forced.run.needs.map(\.quantity) == [2] && forced.missing == 4)
        // Also against a rule, but never more than is missing or there; what was said last counts.
        let barred = Case.candidate(104, quantity: 3, terms: CapabilityTerms(leadMinutes: 30, radiusKilometres: 1))
        let all = Planning(
            items: [Case.item(missing: 5)], candidates: [barred], waiting: [], overrides: [Self.override(.forced, from: 104, 9)],
            at: Case.now)
        #expect(try Self.given(all) == ["001<-104": 3] && all.forced.first?.judgement.refusedBy == .radius)
        let taken = all.deciding(Self.override(.forbidden, from: 104, minute: 1))
        #expect(try Self.given(taken).isEmpty && taken.judgements[Case.id(1)]?.first?.refusedBy == .decided)
        // Two items, one stock: the earlier decision first.
        let two = Planning(
            items: [Case.item(1, missing: 4), Case.item(2, missing: 4)], candidates: [Self.near], waiting: [],
            overrides: [Self.override(.forced, item: 2, from: 101, 3), Self.override(.forced, item: 1, from: 101, 3, minute: 1)],
            at: Case.now)
        #expect(try Self.given(two) == ["001<-101": 1, "002<-101": 3])
        // What nobody knows or needs is no decision.
        let strange = Self.planning().deciding(Self.override(.forced, from: 999)).deciding(
            Self.override(.forced, item: 7, from: 101))
        #expect(try Self.given(strange) == Self.given(Self.planning()))
    }

    @Test func whatIsForbiddenDoesNotCome() throws {
        let planning = Self.planning().deciding(Self.override(.forbidden, from: 101))
        #expect(try Self.given(planning) == ["001<-102": 1, "001<-103": 3])
        let other = Planning(
            items: [Case.item(1, missing: 1), Case.item(2, missing: 1)], candidates: [Self.near], waiting: [],
            overrides: [Self.override(.forbidden, from: 101)], at: Case.now)
        #expect(try Self.given(other) == ["002<-101": 1], "for that item alone")
    }

    @Test func whatIsForcedCountsTowardsWhatIsOfUse() throws {
        let item = Case.item(missing: 4, asked: 4, least: 4)
        let planning = Planning(
            items: [item], candidates: [Self.near, Self.middle], waiting: [], overrides: [Self.override(.forced, from: 102, 1)],
            at: Case.now)
        #expect(try Self.given(planning) == ["001<-101": 3, "001<-102": 1])
        let few = Planning(
            items: [item], candidates: [Self.middle, Case.candidate(105, quantity: 1)], waiting: [],
            overrides: [Self.override(.forced, from: 102, 1)], at: Case.now)
        #expect(try Self.given(few) == ["001<-102": 1], "what was forced stays, and nothing is added that is of no use")
    }

    @Test func evenness() throws {
        let items = [Case.item(1, missing: 4), Case.item(2, missing: 4, at: 36.4)]
        let planning = Planning(items: items, candidates: [Self.near], waiting: [], at: Case.now)
        #expect(try Self.given(planning) == ["001<-101": 4])
        let even = planning.with(.even)
        #expect(try Self.given(even) == ["001<-101": 2, "002<-101": 2])
        let comparison = PlanComparison(planning, try planning.run.solve(), even, try even.run.solve())
        #expect(comparison.before.unmet == comparison.after.unmet && comparison.after.drivingMinutes > comparison.before.drivingMinutes)
    }

    @Test func fewLendersAndBundles() throws {
        let items = [Case.item(missing: 5, neededBy: 600)]
        let lenders = [
            Case.candidate(101, quantity: 3), Case.candidate(102, quantity: 3, at: 35.2), Case.candidate(103, quantity: 5, at: 36.5),
        ]
        func planned(_ most: Int?) throws -> [String: Int] {
            try Self.given(
                Planning(items: items.map { $0.changed { $0.mostLenders = most } }, candidates: lenders, waiting: [], at: Case.now))
        }
        #expect(try planned(nil) == ["001<-101": 3, "001<-102": 2])
        #expect(try planned(1) == ["001<-103": 5])
        // A device and somebody who knows it, from the same lender; another has the device alone.
        let bundle = ItemBundle(id: "b", sameLender: true)
        let pair = [Case.item(1, missing: 1, neededBy: 600), Case.item(2, .biomedInfusion, missing: 1, neededBy: 600)]
            .map { $0.changed { $0.bundle = bundle } }
        let device = Case.candidate(101, quantity: 1, of: Case.id(11))
        let both = [
            Case.candidate(102, quantity: 1, at: 36, of: Case.id(12)),
            Case.candidate(104, .biomedInfusion, quantity: 1, at: 36, of: Case.id(12)),
        ]
        #expect(
            try Self.given(Planning(items: pair, candidates: [device] + both, waiting: [], at: Case.now))
                == ["001<-102": 1, "002<-104": 1])
        #expect(try Self.given(Planning(items: pair, candidates: [device, both[1]], waiting: [], at: Case.now)).isEmpty)
        // Two sites of one fate are one lender.
        let shared = lenders.map { one in one.changed { $0.fate = one.capability.id == Case.id(103) ? nil : "n1" } }
        let few = Planning(items: items.map { $0.changed { $0.mostLenders = 1 } }, candidates: shared, waiting: [], at: Case.now)
        #expect(few.run.sources.count == 2)
        #expect(few.run.supplies.map(\.source) == ["n1", "n1", Case.id(103) as ID<Member>].map { "\($0)" })
    }
}

extension Planning {
    /// The same plan with one more decision.
    fileprivate func deciding(_ override: Override) -> Planning {
        var input = input
        input.overrides.append(override)
        return Planning(input)
    }
}
