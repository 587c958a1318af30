import Foundation
import Matching
import MutualAid
import Testing

/// With whom an asker may deal, and for how much.
@Suite struct RulesOfDealingTests {
    private static let lender: ID<Member> = Case.id(100)

    private static func judge(_ rule: Rule, _ asker: (inout AskerFacts) -> Void, untilDays: Double? = 7) -> Verdict {
        rule.judge(Case.pair(Case.item(untilDays: untilDays).changed(facts: asker)))
    }

    @Test func agreement() {
        let end = Case.days(3)
        let table: [(Known<[ID<Member>: Agreed]>, neededDays: Double?, Verdict)] = [
            (.notKept, 7, .yes), (.unknown, 7, .ask(.isThereAnAgreement)), (.known([:]), 7, .no(.emergencyAcceptance)),
            (.known([Case.id(7): Agreed()]), 7, .no(.emergencyAcceptance)), (.known([Self.lender: Agreed()]), 7, .yes),
            (.known([Self.lender: Agreed(kinds: [.equipment])]), 7, .yes),
            (.known([Self.lender: Agreed(kinds: [.people])]), 7, .no(.emergencyAcceptance)),
            (.known([Self.lender: Agreed(until: end)]), 3, .yes),
            (.known([Self.lender: Agreed(until: end)]), 7, .no(.neededOnlyUntil(end))),
            (.known([Self.lender: Agreed(until: end)]), nil, .ask(.howLong)),
            (.known([Self.lender: Agreed(until: Case.minutes(240))]), 7, .no(.emergencyAcceptance)),
        ]
        for (agreements, days, verdict) in table {
            #expect(Self.judge(.agreement, { $0.agreements = agreements }, untilDays: days) == verdict, "\(agreements) \(days ?? -1)")
        }
    }

    @Test func excluded() {
        let table: [(Known<[ID<Member>: Exclusion]>, Verdict)] = [
            (.notKept, .yes), (.unknown, .ask(.mayYouDeal)), (.known([:]), .yes), (.known([Case.id(7): .labour]), .yes),
            (.known([Self.lender: .byLender]), .no(.liftExclusion)),
        ]
        for (excluded, verdict) in table { #expect(Self.judge(.excluded) { $0.excluded = excluded } == verdict, "\(excluded)") }
    }

    @Test func price() {
        let table: [(most: Known<Int>, price: Known<Int>, Verdict)] = [
            (.notKept, .known(900), .yes), (.unknown, .known(900), .yes), (.known(900), .known(900), .yes),
            (.known(900), .known(901), .no(.payMore(901))), (.known(900), .unknown, .ask(.whatPrice)),
            (.known(900), .notKept, .ask(.whatPrice)),
        ]
        for (most, price, verdict) in table {
            let pair = Case.pair(Case.item().changed { $0.mostPrice = most }, Case.candidate().changed { $0.price = price })
            #expect(Rule.price.judge(pair) == verdict, "\(most) \(price)")
        }
    }

    @Test func published() {
        let paused = Case.candidate().changed(state: .paused)
        #expect(Rule.published.judge(Case.pair(Case.item(), paused)) == .no(.publishAgain))
        #expect(Rule.published.judge(Case.pair(Case.item(), paused.changed(state: .published))) == .yes)
        // It is listed, and no plan takes it, whatever somebody decided before.
        let item = Case.item(missing: 4)
        let forced = Override(
            id: Case.id(9), item: item.item.id, capability: paused.capability.id, way: .forced, quantity: 2, by: nil, at: Case.now)
        let planning = Planning(items: [item], candidates: [paused], waiting: [], overrides: [forced], at: Case.now)
        #expect(planning.forced.isEmpty && planning.run.arcs.isEmpty)
        #expect(
            planning.judgements[item.item.id]?.counts() == [
                VerdictCount(rule: "all", answer: "yes", candidates: 1, units: 10),
                VerdictCount(rule: "published", answer: "no", candidates: 1, units: 10),
                VerdictCount(rule: "left", answer: "yes", candidates: 0, units: 0),
            ])
    }

    @Test func decided() {
        let table: [(Override.Way?, Verdict)] = [(nil, .yes), (.forced, .yes), (.forbidden, .no(.allowAgain))]
        for (way, verdict) in table {
            #expect(Rule.decided.judge(Pair(Case.item(), Case.candidate(), at: Case.now, decided: way)) == verdict)
        }
    }

    /// A no holds for the listing about which it was said, and for nothing else of that lender.
    @Test func declined() {
        let table: [(Set<ID<Capability>>, Verdict)] = [([], .yes), ([Case.id(101)], .yes), ([Case.id(100), Case.id(101)], .no(.askAgain))]
        for (declined, verdict) in table { #expect(Self.judge(.declined) { $0.declined = declined } == verdict, "\(declined)") }
    }
}
