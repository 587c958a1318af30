import Matching
import MutualAid

/// Random items and candidates, repeatable by their seed.
enum RandomCase {
    private static let classes: [AidClass] = [.telemetry, .printer, .biomedInfusion]

    static func candidate(_ number: Int, _ chance: inout Seeded, _ aidClass: AidClass? = .telemetry) -> Candidate {
        let terms = CapabilityTerms(
            leadMinutes: chance.whole(0...600), availableFrom: chance.once(in: 5) ? Case.minutes(chance.whole(0...3000)) : nil,
            availableUntil: chance.once(in: 5) ? Case.days(Double(chance.whole(1...12))) : nil,
            longestLoanDays: chance.once(in: 5) ? chance.whole(1...12) : nil,
            radiusKilometres: chance.once(in: 4) ? chance.whole(1...300) : nil)
        let quantity = chance.once(in: 6) ? nil : chance.whole(0...12)
        return Case.candidate(
            number, aidClass ?? classes[chance.whole(0...2)], quantity: quantity, reserve: chance.whole(0...5),
            promised: chance.whole(0...4),
            model: chance.once(in: 3) ? (chance.once(in: 2) ? Case.model : Case.otherModel) : nil, terms: terms,
            at: chance.once(in: 8) ? nil : 34 + Double(chance.whole(0...200)) / 100, of: Case.id(chance.whole(1...12)),
            confirmedDaysAgo: Double(chance.whole(0...60)))
    }

    /// Sometimes with a share of a cap, or with an order not to use some of it.
    static func limited(_ candidate: Candidate, _ chance: inout Seeded) -> Candidate {
        let stopped = chance.once(in: 4) ? chance.whole(0...9) : nil
        return candidate.allowed(chance.once(in: 4) ? chance.whole(0...6) : nil).changed {
            if let stopped { $0.doNotUse = .known(stopped) }
        }
    }

    static func item(_ number: Int, _ chance: inout Seeded) -> OpenItem {
        let aidClass = classes[chance.whole(0...2)]
        let missing = chance.whole(0...9)
        return Case.item(
            number, aidClass, missing: missing,
            harm: chance.once(in: 6) ? nil : Harm.allCases[chance.whole(0...4)],
            model: chance.once(in: 4) ? Case.model : nil, neededBy: chance.whole(-600...2000),
            untilDays: chance.once(in: 4) ? nil : Double(chance.whole(2...9)),
            at: chance.once(in: 8) ? nil : 34 + Double(chance.whole(0...200)) / 100,
            by: Case.id(chance.whole(1...12)), least: missing > 1 && chance.once(in: 4) ? chance.whole(2...missing) : nil,
            substitutes: chance.once(in: 4) ? classes.filter { $0 != aidClass } : [])
    }
}
