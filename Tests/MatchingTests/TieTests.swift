import Matching
import MutualAid
import Testing

/// What nobody can give as it is asked for of all lenders together is said, with the smallest change.
@Suite struct TieTests {
    private static func ties(_ items: [OpenItem], _ candidates: [Candidate]) -> [Tie]? {
        WhyNot(items[0].item.id, in: PlanningInput(items: items, candidates: candidates, at: Case.now))?.ties
    }

    private static func bundled(_ first: Int, _ second: Int, sameLender: Bool) -> [OpenItem] {
        [Case.item(1, missing: first), Case.item(2, .biomedInfusion, missing: second)].map {
            $0.changed { $0.bundle = ItemBundle(id: "b", sameLender: sameLender) }
        }
    }

    @Test func atMostSoManyLenders() {
        let item = Case.item(missing: 6).changed { $0.mostLenders = 2 }
        let twos = [101, 102, 103].map { Case.candidate($0, quantity: 2) }
        #expect(
            Self.ties([item], twos) == [
                Tie(.mostLenders, of: .telemetry, wanted: 6, available: 4, nearest: Case.id(101), change: .moreLenders, amount: 3)
            ])
        #expect(Self.ties([item], Array(twos.prefix(2))) == [], "a third would bring nothing")
        #expect(Self.ties([item], twos + [Case.candidate(104, quantity: nil)]) == [], "who has to be asked may have all of it")
    }

    /// What the limit leaves goes to whoever does less harm: that takes nothing from this item, so the limit is still said.
    @Test(arguments: [(Harm.careDegraded, true), (.careLost, false), (.lifeAtRisk, false), (nil, false)])
    func whatItMayNotTakeGoesToALessGraveOne(harm: Harm?, isTied: Bool) {
        let item = Case.item(missing: 10, harm: .careLost).changed { $0.mostLenders = 2 }
        let candidates = [(101, 4), (102, 3), (103, 3), (104, 3), (105, 2)].map { Case.candidate($0, quantity: $1) }
        let shares = [(103, 3), (104, 3), (105, 2)].map { number, units in
            GivenElsewhere.Share(
                capability: Case.id(number), request: Case.id(9), requestNumber: "R-9", askerName: "Aoba", harm: harm, units: units)
        }
        let why = WhyNot(
            item, candidates.map { Judgement(Case.pair(item, $0)) }, at: Case.now,
            besides: GivenElsewhere(plan: Case.id(1), madeAt: Case.now, outOfDate: false, shares: shares))
        let tie = Tie(
            .mostLenders, of: .telemetry, wanted: 10, available: 7, nearest: Case.id(101), change: .moreLenders, amount: 3)
        #expect(why.ties == (isTied ? [tie] : []))
        #expect(why.elsewhere?.units == 8, "who has them is said all the same")
    }

    @Test func fewerThanAreOfUse() {
        let twos = [101, 102].map { Case.candidate($0, quantity: 2) }
        #expect(
            Self.ties([Case.item(missing: 6, least: 5)], twos) == [
                Tie(.leastQuantity, of: .telemetry, wanted: 5, available: 4, nearest: Case.id(101), change: .takeFewer, amount: 4)
            ])
        #expect(Self.ties([Case.item(missing: 6, least: 4)], twos) == [])
        #expect(Self.ties([Case.item(missing: 6, least: 5)], []) == [], "the rules have said why")
    }

    @Test func noOneHasAllOfIt() {
        let ventilators = Case.candidate(101, quantity: 3, of: Case.id(11))
        let people = Case.candidate(102, .biomedInfusion, quantity: 1, of: Case.id(12))
        #expect(
            Self.ties(Self.bundled(3, 1, sameLender: true), [ventilators, people]) == [
                Tie(.sameLender, of: .telemetry, wanted: 4, available: 3, nearest: Case.id(11), change: .anyLenders, amount: 2)
            ])
        #expect(Self.ties(Self.bundled(3, 1, sameLender: false), [ventilators, people]) == [])
        let both = Case.candidate(103, .biomedInfusion, quantity: nil, of: Case.id(11))
        #expect(Self.ties(Self.bundled(3, 1, sameLender: true), [ventilators, people, both]) == [])
    }

    @Test func oneOfThemIsShort() {
        let ventilators = Case.candidate(101, quantity: 2, of: Case.id(11))
        let people = Case.candidate(102, .biomedInfusion, quantity: 1, of: Case.id(12))
        #expect(
            Self.ties(Self.bundled(3, 1, sameLender: false), [ventilators, people]) == [
                Tie(.together, of: .telemetry, wanted: 3, available: 2, nearest: Case.id(11), change: .takeFewer, amount: 2)
            ])
        #expect(
            Self.ties(Self.bundled(2, 1, sameLender: false), [ventilators]) == [
                Tie(.together, of: .biomedInfusion, wanted: 1, available: 0, nearest: nil, change: .apart)
            ])
    }

    /// A tie that stops everything is there if and only if the plan proposes nothing of what could come.
    @Test func aTieIsWhatStopsThePlan() throws {
        var chance = Seeded(Seeded.first)
        var stopped = 0
        for round in 0..<150 {
            let items = Self.bundled(chance.whole(1...4), chance.whole(1...3), sameLender: chance.once(in: 2))
            let candidates = (101...105).map { number in
                let aidClass: AidClass = number == 101 || chance.once(in: 2) ? .telemetry : .biomedInfusion
                return Case.candidate(number, aidClass, quantity: chance.whole(1...4), of: Case.id(chance.whole(11...13)))
            }
            let planning = Planning(items: items, candidates: candidates, waiting: [], at: Case.now)
            let proposed = try planning.proposals(from: planning.run.solve()).count
            let stops = Self.ties(items, candidates)?.contains(where: \.stopsAll) ?? false
            if stops { stopped += 1 }
            #expect(stops == (proposed == 0), "seed \(Seeded.first), round \(round)")
        }
        #expect(stopped > 10 && stopped < 140)
    }
}
