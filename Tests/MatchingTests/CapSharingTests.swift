import MutualAid
import Testing

@testable import Matching

/// What all sites of a system may send together: whoever of them sends it is the solver's choice, so that no unit is lost to the cap.
@Suite struct CapSharingTests {
    private static let system: ID<Member> = Case.id(900)

    private static func input(
        _ items: [OpenItem], _ candidates: [Candidate], most: Int, out: Int = 0, decided: [Override] = []
    ) -> PlanningInput {
        // From 200 on they belong to nobody else.
        let sites = candidates.map(\.capability.member).filter { $0 < Case.id(200) }
        return PlanningInput(
            items: items, candidates: candidates, overrides: decided,
            caps: [Cap(member: system, aidClass: .telemetry, most: most, out: out)],
            parents: Dictionary(sites.map { ($0, system) }, uniquingKeysWith: { first, _ in first }), at: Case.now)
    }

    private static func given(_ input: PlanningInput) throws -> [String: Int] {
        let planning = Planning(input)
        return Dictionary(
            planning.proposals(from: try planning.run.solve()).map {
                let (item, capability) = ($0.judgement.pair.item.item.id, $0.judgement.pair.candidate.capability.id)
                return ("\(item.description.suffix(3))<-\(capability.description.suffix(3))", $0.quantity)
            }, uniquingKeysWith: +)
    }

    private static func override(_ way: Override.Way, from capability: Int, _ quantity: Int? = nil, minute: Int = 0) -> Override {
        Override(
            id: Case.id(800), item: Case.id(1), capability: Case.id(capability), way: way, quantity: quantity, by: Case.id(901),
            at: Case.minutes(minute))
    }

    private static let item = Case.item(missing: 14, neededBy: 600)

    @Test func itIsSharedAmongTheSites() throws {
        // 102 is nearer.
        let sites = [
            Case.candidate(101, quantity: 6, at: 35.6), Case.candidate(102, quantity: 9), Case.candidate(203, quantity: 3, at: 36.5),
        ]
        func planned(most: Int, out: Int, and others: [Candidate] = []) throws -> [String: Int] {
            try Self.given(Self.input([Self.item], sites + others, most: most, out: out))
        }
        #expect(try planned(most: 11, out: 0) == ["001<-101": 2, "001<-102": 9, "001<-203": 3])
        #expect(try planned(most: 11, out: 6) == ["001<-102": 5, "001<-203": 3])
        #expect(try planned(most: 11, out: 20) == ["001<-203": 3])
        // Who has most, and can come for nothing, takes nothing from the others.
        let barred = Case.candidate(104, quantity: 20, terms: CapabilityTerms(leadMinutes: 30, radiusKilometres: 1), at: 35.1)
        #expect(try planned(most: 11, out: 6, and: [barred]) == ["001<-102": 5, "001<-203": 3])
    }

    @Test func noneLeftIsANo() {
        let site = Case.candidate(101).capability
        for (left, verdict) in [(0, Verdict.no(.higherCap(by: 1))), (1, .yes)] {
            let cap = CapLeft(key: CapKey(member: Self.system, aidClass: .telemetry), allowed: left, units: left)
            #expect(Rule.cap.judge(Case.pair(Case.item(), Candidate(capability: site, place: nil, cap: cap))) == verdict)
        }
    }

    /// What would change a no is as much as the cap itself would have to grow.
    @Test func aHigherCapLetsItIn() {
        let lots = CapabilityTerms(leadMinutes: 30, particulars: Particulars(lotSize: 4))
        let sites = [Case.candidate(101, quantity: 6), Case.candidate(102, quantity: 8, terms: lots)]
        for out in 0...5 {
            let planning = Planning(Self.input([Self.item], sites, most: 5, out: out))
            for (place, judgement) in (planning.judgements[Case.id(1)] ?? []).enumerated() {
                guard case .higherCap(let units)? = judgement.relaxation else {
                    #expect(judgement.canCome)
                    continue
                }
                for (more, canCome) in [(units - 1, false), (units, true)] {
                    let raised = Planning(Self.input([Self.item], sites, most: 5 + more, out: out))
                    #expect(raised.judgements[Case.id(1)]?[place].canCome == canCome, "\(out) out, \(more) more")
                }
            }
        }
    }

    /// A graver item takes from whoever the others cannot be served by only where nobody else can serve it.
    @Test func noUnitIsLostToTheCap() throws {
        let grave = Case.item(1, missing: 2, harm: .lifeAtRisk, neededBy: 600)
        let other = Case.item(2, missing: 2, neededBy: 600, at: 35.4)
        let near = CapabilityTerms(leadMinutes: 30, radiusKilometres: 30)
        let both = Case.candidate(101, quantity: 2, at: 35.2)
        let only = [Case.candidate(102, quantity: 6, terms: near, at: 34.9), Case.candidate(203, quantity: 2, terms: near, at: 34.9)]
        let given = try Self.given(Self.input([grave, other], [both] + only, most: 2))
        #expect(given == ["001<-203": 2, "002<-101": 2])
    }

    /// What somebody decided is taken out of the cap first, and what was set aside leaves it to the others.
    @Test func decisionsComeFirst() throws {
        let sites = [Case.candidate(101, quantity: 20), Case.candidate(102, quantity: 9, at: 35.6)]
        func planned(_ decided: Override...) throws -> [String: Int] {
            try Self.given(Self.input([Self.item], sites, most: 8, decided: decided))
        }
        #expect(try planned() == ["001<-101": 8])
        #expect(try planned(Self.override(.forced, from: 102, 3)) == ["001<-101": 5, "001<-102": 3])
        #expect(try planned(Self.override(.forced, from: 102)) == ["001<-102": 8])
        #expect(try planned(Self.override(.forbidden, from: 101)) == ["001<-102": 8])
        // Of two the earlier one; together no more than the cap.
        #expect(
            try planned(Self.override(.forced, from: 101, 6, minute: 1), Self.override(.forced, from: 102, 5))
                == ["001<-101": 3, "001<-102": 5])
        let set = Planning(Self.input([Self.item], sites, most: 8, decided: [Self.override(.forbidden, from: 101)]))
        #expect(set.judgements[Case.id(1)]?.map(\.refusedBy) == [.decided, nil])
    }

    /// Each alternative shares anew, with its own reserves, lenders and times.
    @Test func alternativesShareAnew() throws {
        let kept = Self.input([Self.item], [Case.candidate(101, quantity: 10, reserve: 5)], most: 20)
        #expect(try Self.given(kept) == ["001<-101": 5])
        #expect(try Self.given(kept.with(.reserves(percent: 0))) == ["001<-101": 10])

        let two = Self.input([Self.item], [Case.candidate(101, quantity: 20), Case.candidate(102, quantity: 9, at: 35.6)], most: 8)
        #expect(try Self.given(two) == ["001<-101": 8])
        #expect(try Self.given(two.with(.without(Case.id(101)))) == ["001<-102": 8])

        // Only the far one has enough, and would come more than a day late.
        let late = Case.candidate(101, quantity: 20, terms: CapabilityTerms(leadMinutes: 40 * 60))
        let times = Self.input([Self.item], [late, Case.candidate(102, quantity: 3)], most: 8)
        #expect(try Self.given(times) == ["001<-102": 3])
        #expect(try Self.given(times.with(.mayBeLate(Case.id(1), minutes: 3_000))).values.reduce(0, +) == 8)
    }

    /// A yes before a question, also where only asking tells how many: a site that counts nothing does not take the whole cap.
    @Test func yesBeforeAsk() throws {
        let askUs = Case.candidate(101, quantity: nil)
        let counted = Case.candidate(102, quantity: 4, at: 36)
        #expect(try Self.given(Self.input([Self.item], [askUs, counted], most: 4)) == ["001<-102": 4])
        #expect(try Self.given(Self.input([Self.item], [askUs, counted], most: 9)) == ["001<-101": 5, "001<-102": 4], "it fills up")
        // Also a counted one, where something else has to be asked.
        let unsure = Case.candidate(103, quantity: 20, at: nil)
        #expect(try Self.given(Self.input([Self.item], [unsure, counted], most: 4)) == ["001<-102": 4])
    }

    /// Who has most, and comes late, takes nothing from who is in time.
    @Test func inTimeBeforeLate() throws {
        let late = Case.candidate(101, quantity: 20, terms: CapabilityTerms(leadMinutes: 11 * 60))
        #expect(
            try Self.given(Self.input([Self.item], [late, Case.candidate(102, quantity: 3)], most: 8)) == ["001<-101": 5, "001<-102": 3])
    }

    /// The gravest tier takes its share first, also where another site has more; of what it does not lack others get some.
    @Test func lifeAtRiskComesFirst() throws {
        let grave = Case.item(2, missing: 3, harm: .lifeAtRisk, neededBy: 600, at: 38)
        let near = Case.candidate(101, quantity: 20, terms: CapabilityTerms(leadMinutes: 30, radiusKilometres: 30))
        let far = Case.candidate(102, quantity: 5, at: 37.9)
        let given = try Self.given(Self.input([Self.item, grave], [near, far], most: 8))
        #expect(given == ["001<-101": 5, "002<-102": 3])
        let askUs = Case.candidate(102, quantity: nil, at: 37.9)
        #expect(try Self.given(Self.input([Self.item, grave], [near, askUs], most: 8)) == ["001<-101": 5, "002<-102": 3])
    }

    /// One item asked about alone is judged as the plan of everything judges it, and no plan is over a cap.
    @Test func everyPlanKeepsTheCapAndWhyNotAgrees() throws {
        var chance = Seeded(Seeded.first)
        var (used, full) = (0, 0)
        for round in 0..<120 {
            let items = (1...chance.whole(1...6)).map { RandomCase.item($0, &chance) }
            let candidates = (0..<chance.whole(1...12)).map { RandomCase.candidate(101 + $0, &chance, nil) }
            let most = chance.whole(0...12)
            var input = PlanningInput(
                items: items, candidates: candidates,
                caps: AidClass.allCases.map { Cap(member: Self.system, aidClass: $0, most: most, out: 0) },
                parents: Dictionary(uniqueKeysWithValues: (1...8).map { (Case.id($0), Self.system) }), at: Case.now)
            for item in items {
                for candidate in candidates where chance.once(in: 12) {
                    guard item.item.rank(of: candidate.capability.aidClass) != nil else { continue }
                    input.overrides.append(
                        Override(
                            id: Case.id(800), item: item.item.id, capability: candidate.capability.id,
                            way: chance.once(in: 2) ? .forced : .forbidden, quantity: chance.whole(1...4), by: Case.id(901), at: Case.now))
                }
            }
            let planning = Planning(input)
            var out: [AidClass: Int] = [:]
            for (judgement, quantity) in planning.proposals(from: try planning.run.solve()) {
                let capability = judgement.pair.candidate.capability
                if input.parents[capability.member] != nil { out[capability.aidClass, default: 0] += quantity }
            }
            for (aidClass, units) in out { #expect(units <= most, "seed \(Seeded.first), round \(round): \(aidClass)") }
            used += out.count
            full += out.count { $0.value == most }
            for item in items where item.missing > 0 {
                let judged = WhyNot(item, planning.judgements[item.item.id] ?? [], at: Case.now)
                #expect(WhyNot(item.item.id, in: input) == judged, "seed \(Seeded.first), round \(round)")
            }
        }
        #expect(used > 60 && full > 10, "caps held often enough: \(used), \(full)")
    }
}
