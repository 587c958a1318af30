import Foundation
import Matching
import MutualAid
import Testing

/// What a rule says would let a candidate in does so, and nothing less would.
@Suite struct RelaxationTests {
    private static let length = ProcessInfo.processInfo.environment["TEST_LONG"] == nil ? 4_000 : 200_000

    @Test func relaxationsAreTrueAndTheSmallest() {
        var chance = Seeded(Seeded.first)
        var seen: [String: Int] = [:]
        for round in 0..<Self.length {
            let pair = RandomCase.pair(&chance)
            for rule in Rule.allCases {
                guard case .no(let relaxation) = rule.judge(pair), relaxation != .none else { continue }
                let name = "\(relaxation)".prefix { $0 != "(" }
                seen["\(rule) \(name)", default: 0] += 1
                let told: Comment = "seed \(Seeded.first), round \(round): \(rule) \(relaxation)"
                let after = rule.judge(pair.relaxed(relaxation, at: Case.now))
                if case .no = after { Issue.record(told) }
                guard let smaller = relaxation.smaller else { continue }
                if case .no = rule.judge(pair.relaxed(smaller, at: Case.now)) { continue }
                Issue.record("\(told.rawValue): \(smaller) would do")
            }
        }
        // Every rule that can say no with a change did so; own and some windows have none, and rest only asks.
        let rules = Set(seen.keys.map { $0.prefix { $0 != " " } })
        #expect(rules.count == Rule.allCases.count - 2, "\(Rule.allCases.filter { !rules.contains(Substring("\($0)")) })")
        #expect(seen.count > rules.count, "\(seen.keys.sorted())")
    }

    /// A change changes what it says, and a pair that is changed twice is as if changed once.
    @Test func relaxingTwiceIsRelaxingOnce() {
        var chance = Seeded(Seeded.first)
        for _ in 0..<500 {
            let pair = RandomCase.pair(&chance)
            for rule in Rule.allCases {
                guard case .no(let relaxation) = rule.judge(pair) else { continue }
                switch relaxation {
                case .smallerReserve, .useAgain, .higherCap, .provide: continue
                default:
                    let once = pair.relaxed(relaxation, at: Case.now)
                    #expect(once.relaxed(relaxation, at: Case.now) == once, "\(relaxation)")
                    #expect(relaxation == .none ? once == pair : once != pair, "\(relaxation)")
                }
            }
        }
    }
}

extension Relaxation {
    /// The same change made one step smaller, in the unit in which it is said; nil where it has no size.
    fileprivate var smaller: Relaxation? {
        switch self {
        case .lowerLevel(let level): .lowerLevel(level + 1)
        case .licensedUntil(let date): .licensedUntil(date.addingTimeInterval(-60))
        case .provide(let connections): .provide(Array(connections.dropLast()))
        case .setsOnlyFor(let days): .setsOnlyFor(days: days + 1)
        case .maintainedUntil(let date): .maintainedUntil(date.addingTimeInterval(-60))
        case .neededOnlyUntil(let date): .neededOnlyUntil(date.addingTimeInterval(60))
        case .neededUntil(let date): .neededUntil(date.addingTimeInterval(-60))
        case .shorterLoan(let days): .shorterLoan(days: days + 1)
        case .reliefAfter(let days): .reliefAfter(days: days + 1)
        case .widerRadius(let kilometres): .widerRadius(kilometres: kilometres - 1)
        case .mayArriveLater(let minutes): .mayArriveLater(minutes: minutes - 1)
        case .useAgain(let units): .useAgain(units: units - 1)
        case .smallerReserve(let units): .smallerReserve(by: units - 1)
        case .takeWholeLots(let size): .takeWholeLots(of: size - 1)
        case .higherCap(let units): .higherCap(by: units - 1)
        case .takeFewer(let units): .takeFewer(units: units + 1)
        case .payMore(let price): .payMore(price - 1)
        case .none, .publishAgain, .allowAgain, .askAgain, .liftExclusion, .emergencyAcceptance, .incidentOver, .fixedFirst,
            .anyModelOfTheClass, .anyPatients, .withoutModes, .eitherPresence, .safeRemoteAccess, .interpreter, .privilegesReady,
            .approvedForEmergency, .cleanNetwork, .cleanedFirst:
            nil
        }
    }
}
