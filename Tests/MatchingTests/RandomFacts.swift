import Foundation
import Matching
import MutualAid

/// Everything that can be known about a pair, known, unknown or not kept.
extension RandomCase {
    static func pair(_ chance: inout Seeded) -> Pair {
        let aidClass: AidClass = chance.once(in: 2) ? .telemetry : .biomedInfusion
        let lots = chance.once(in: 3) ? CapabilityTerms(leadMinutes: 9, particulars: particulars(&chance)) : nil
        var candidate = candidate(101, &chance, aidClass)
        if let lots {
            candidate = Case.candidate(
                101, aidClass, quantity: chance.whole(0...12), reserve: chance.whole(0...14), promised: chance.whole(0...4), terms: lots)
        }
        let asker = asker(&chance)
        let lender = lender(&chance)
        let item = Case.item(
            1, aidClass, missing: chance.whole(1...9), model: chance.once(in: 3) ? Case.model : nil, neededBy: chance.whole(-2400...2000),
            untilDays: chance.once(in: 4) ? nil : Double(chance.whole(20...90)) / 10, by: Case.id(chance.once(in: 30) ? 1 : 2), asked: 9,
            least: chance.once(in: 2) ? chance.whole(2...9) : nil)
        candidate = candidate.changed(state: chance.once(in: 20) ? .paused : .published) { $0 = lender }
            .allowed(chance.once(in: 3) ? chance.whole(0...5) : nil)
        let way: Override.Way? = chance.once(in: 20) ? .forbidden : nil
        return Pair(item.changed { $0 = asker }, candidate, at: Case.now, decided: way)
    }

    private static func particulars(_ chance: inout Seeded) -> Particulars {
        Particulars(
            presence: chance.once(in: 3) ? nil : Particulars.Presence.allCases[chance.whole(0...2)],
            lotSize: chance.once(in: 2) ? chance.whole(1...5) : nil, consumableDays: chance.once(in: 3) ? nil : chance.whole(1...5))
    }

    private static func known<Value>(_ chance: inout Seeded, _ value: (inout Seeded) -> Value) -> Known<Value> {
        switch chance.whole(0...3) {
        case 0: .notKept
        case 1: .unknown
        default: .known(value(&chance))
        }
    }

    private static func some<Value>(_ all: [Value], _ chance: inout Seeded) -> [Value] { all.filter { _ in chance.once(in: 2) } }

    private static func asker(_ chance: inout Seeded) -> AskerFacts {
        var facts = AskerFacts()
        facts.agreements = known(&chance) { chance in
            Dictionary(uniqueKeysWithValues: (1...12).map { (Case.id($0), Agreed(until: chance.once(in: 2) ? Case.days(4) : nil)) })
        }
        facts.excluded = known(&chance) { [Case.id($0.whole(1...12)): .labour, Case.id(101): .byAsker] }
        facts.declined = chance.once(in: 9) ? [Case.id(101), Case.id(102)] : []
        facts.vector = known(&chance) { $0.once(in: 2) ? "mail" : "update" }
        facts.affected = known(&chance) { chance in
            [AffectedModel(model: Case.model, firmware: chance.once(in: 2) ? ["1"] : nil, assessed: Assessed.allCases[chance.whole(0...4)])]
        }
        facts.patients = known(&chance) { some(PatientGroup.allCases, &$0) }
        facts.modes = known(&chance) { some(["a", "b"], &$0) }
        facts.sets = known(&chance) { SetsWanted(inStock: [], days: $0.whole(1...6)) }
        facts.connections = known(&chance) { some(Outlet.allCases, &$0) }
        facts.network = known(&chance) { AskerNetwork.allCases[$0.whole(0...2)] }
        facts.level = known(&chance) { $0.whole(1...3) }
        facts.languages = known(&chance) { some(["ja", "en"], &$0) }
        facts.presence = known(&chance) { Particulars.Presence.allCases[$0.whole(0...2)] }
        facts.hasSafeRemoteAccess = known(&chance) { $0.once(in: 2) }
        facts.privileging = known(&chance) { Privileging.allCases[$0.whole(0...2)] }
        facts.mostPrice = known(&chance) { $0.whole(0...900) }
        facts.mostLenders = chance.once(in: 2) ? chance.whole(1...2) : nil
        facts.fate = chance.once(in: 2) ? "n1" : nil
        return facts
    }

    private static func lender(_ chance: inout Seeded) -> LenderFacts {
        var facts = LenderFacts()
        facts.incidents = known(&chance) { chance in
            chance.once(in: 2)
                ? []
                : [
                    OwnIncident(
                        vector: chance.once(in: 2) ? "mail" : nil, harm: Harm.allCases[chance.whole(0...4)],
                        from: chance.once(in: 2) ? nil : Case.days(Double(chance.whole(0...9))), isElsewhere: chance.once(in: 3))
                ]
        }
        facts.advisory = known(&chance) { Assessed.allCases[$0.whole(0...4)] }
        facts.firmware = known(&chance) { "\($0.whole(1...2))" }
        facts.doNotUse = known(&chance) { $0.whole(0...9) }
        facts.maintainedUntil = known(&chance) { Case.days(Double($0.whole(-1...12))) }
        facts.cleaning = known(&chance) { Cleaning.allCases[$0.whole(0...2)] }
        facts.isApproved = known(&chance) { $0.once(in: 2) }
        facts.connections = known(&chance) { some(Outlet.allCases, &$0) }
        facts.network = known(&chance) { NetworkUse.allCases[$0.whole(0...2)] }
        facts.isSupported = known(&chance) { $0.once(in: 2) }
        facts.patients = known(&chance) { some(PatientGroup.allCases, &$0) }
        facts.modes = known(&chance) { some(["a", "b"], &$0) }
        facts.level = known(&chance) { $0.whole(1...3) }
        facts.licensedUntil = known(&chance) { Case.days(Double($0.whole(-1...12))) }
        facts.languages = known(&chance) { some(["ja", "en"], &$0) }
        facts.longestTourDays = known(&chance) { $0.whole(1...14) }
        facts.restedFrom = known(&chance) { Case.minutes($0.whole(0...4000)) }
        facts.price = known(&chance) { $0.whole(0...900) }
        facts.fate = chance.once(in: 2) ? "n1" : nil
        return facts
    }
}
