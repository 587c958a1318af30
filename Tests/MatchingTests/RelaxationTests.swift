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
