import Foundation
import MutualAid
import Testing

@testable import Matching

/// Few items and candidates with everything that a plan may have to respect at once: reserves, strain, shared fate, few lenders, bundles,
/// smallest useful quantities, caps, whole lots, what somebody decided, whom one has asked, lateness that is minded or not, evenness.
@Suite struct EveryOptionTests {
    private static let times = ProcessInfo.processInfo.environment["TEST_LONG"] == nil ? 1 : 20

    private static let system: ID<Member> = Case.id(901)

    private static func item(_ number: Int, _ bundle: ItemBundle?, _ chance: inout Seeded) -> OpenItem {
        let missing = chance.whole(1...3)
        let most = chance.once(in: 3) ? chance.whole(1...2) : nil
        let isBundled = chance.once(in: 2)
        return Case.item(
            number, missing: missing, harm: chance.once(in: 2) ? .careLost : .lifeAtRisk, neededBy: chance.whole(-60...400),
            by: Case.id(50), least: chance.once(in: 3) ? chance.whole(1...missing) : nil
        ).changed(mayBeLateMinutes: chance.once(in: 3) ? chance.whole(1...300) : 0) {
            $0.mostLenders = most
            $0.bundle = isBundled ? bundle : nil
        }
    }

    private static func candidate(_ number: Int, _ chance: inout Seeded) -> Candidate {
        let fate = chance.once(in: 3) ? "n1" : nil
        let lots = Particulars(lotSize: chance.once(in: 4) ? 2 : nil)
        return Case.candidate(
            number, quantity: chance.once(in: 5) ? nil : chance.whole(0...4), reserve: chance.whole(0...1),
            terms: CapabilityTerms(leadMinutes: 30, particulars: lots), at: 35 + Double(chance.whole(0...20)) / 10,
            of: Case.id(chance.whole(11...12))
        ).changed { $0.fate = fate }
    }

    private static func input(_ chance: inout Seeded) -> PlanningInput {
        let bundle = chance.once(in: 2) ? ItemBundle(id: "b", sameLender: chance.once(in: 2)) : nil
        var input = PlanningInput(items: [], candidates: [], isEven: chance.once(in: 2), at: Case.now)
        for number in 1...chance.whole(1...3) { input.items.append(item(number, bundle, &chance)) }
        for number in 1...(input.items.count < 3 ? 3 : 2) { input.candidates.append(candidate(100 + number, &chance)) }
        if chance.once(in: 2) {
            input.caps = [Cap(member: Self.system, aidClass: .telemetry, most: chance.whole(0...5), out: chance.whole(0...1))]
            input.parents = chance.once(in: 2) ? [Case.id(11): Self.system] : [Case.id(11): Self.system, Case.id(12): Self.system]
        }
        for item in input.items {
            for candidate in input.candidates {
                let (item, capability) = (item.item.id, candidate.capability.id)
                if chance.once(in: 4) {
                    input.waiting.append(WaitingEnquiry(item: item, capability: capability, quantity: chance.whole(1...2)))
                }
                guard chance.once(in: 5) else { continue }
                input.overrides.append(
                    Override(
                        id: Case.id(800), item: item, capability: capability, way: chance.once(in: 2) ? .forced : .forbidden,
                        quantity: chance.once(in: 2) ? nil : chance.whole(1...2), by: Case.id(900), at: Case.minutes(chance.whole(0...9))))
            }
        }
        return input
    }

    /// The solver's answer is worth what the best of all plans is worth, and the proposals are that answer with what somebody decided.
    @Test func bestOfAllPlansWithEverythingAtOnce() throws {
        var (forced, forbidden) = (0, 0)
        for number in 0..<UInt64(800 * Self.times) {
            let seed = Seeded.first &+ 9_000_000 &+ number
            var chance = Seeded(seed)
            let input = Self.input(&chance)
            let planning = Planning(input)
            let told: Comment = "seed \(seed): \(String(decoding: planning.run.json(), as: UTF8.self))"
            let every = EveryPlan(planning.run)
            let solution = try planning.run.solve()
            let units = try #require(every.units(solution), told)
            #expect(solution.status == .optimal && every.allowed(units), told)
            #expect(every.worth(units) == every.best, told)
            let proposals = planning.proposals(from: solution)
            Self.expectSound(proposals, planning, told)
            forced += planning.forced.count
            forbidden += input.overrides.count { $0.way == .forbidden }
        }
        #expect(forced > 100 && forbidden > 100, "enough was decided")
    }

    private static func expectSound(_ proposals: [(judgement: Judgement, quantity: Int)], _ planning: Planning, _ told: Comment) {
        var taken: [ID<Capability>: Int] = [:]
        var given: [Forced.Key: Int] = [:]
        for (judgement, quantity) in proposals {
            let key = Forced.Key(judgement)
            #expect(given[key] == nil && quantity > 0 && judgement.pair.decided != .forbidden, told)
            #expect(judgement.canCome || judgement.pair.decided == .forced, told)
            given[key] = quantity
            taken[key.capability, default: 0] += quantity
        }
        for candidate in planning.input.candidates {
            if let free = candidate.free { #expect(taken[candidate.capability.id, default: 0] <= free, told) }
        }
        for cap in planning.input.caps {
            let out = proposals.filter { planning.input.parents[$0.judgement.pair.candidate.capability.member] == cap.member }
            #expect(out.reduce(0) { $0 + $1.quantity } <= max(0, cap.left), told)
        }
        for (judgement, quantity) in planning.forced { #expect(given[Forced.Key(judgement), default: 0] >= quantity, told) }
        for item in planning.input.items {
            let own = proposals.filter { $0.judgement.pair.item.item.id == item.item.id }
            let sum = own.reduce(0) { $0 + $1.quantity }
            let decided = planning.forced.filter { $0.judgement.pair.item.item.id == item.item.id }.reduce(0) { $0 + $1.quantity }
            #expect(sum <= item.missing && (sum == decided || sum >= item.item.leastMore(missing: item.missing)), told)
            for (judgement, quantity) in own {
                let solved = quantity - (planning.forced.first { Forced.Key($0.judgement) == Forced.Key(judgement) }?.quantity ?? 0)
                #expect(judgement.wholeLots(of: solved) == solved, told)
            }
            guard let most = item.facts.mostLenders else { continue }
            let byHand = lenders(planning.forced.filter { $0.judgement.pair.item.item.id == item.item.id })
            #expect(lenders(own).count <= max(most, byHand.count), told)
        }
        for bundle in Set(planning.input.items.compactMap(\.facts.bundle)) {
            let members = planning.input.items.filter { $0.facts.bundle == bundle && $0.missing > 0 }
            func units(_ all: [(judgement: Judgement, quantity: Int)]) -> [Int] {
                members.map { item in all.reduce(0) { $1.judgement.pair.item.item.id == item.item.id ? $0 + $1.quantity : $0 } }
            }
            #expect(units(proposals) == units(planning.forced) || units(proposals) == members.map(\.missing), told)
            guard bundle.sameLender else { continue }
            func own(_ all: [(judgement: Judgement, quantity: Int)]) -> Set<String> {
                lenders(all.filter { $0.judgement.pair.item.facts.bundle == bundle })
            }
            #expect(own(proposals).count <= max(1, own(planning.forced).count), told)
        }
    }

    private static func lenders(_ proposals: [(judgement: Judgement, quantity: Int)]) -> Set<String> {
        Set(proposals.map { $0.judgement.pair.candidate }.map { $0.facts.fate ?? $0.capability.member.description })
    }

    /// Judged by all rules and under caps, another listing never leaves more short, and a higher reserve never less.
    @Test func moreNeverLeavesMoreShort() throws {
        for number in 0..<UInt64(200 * Self.times) {
            let seed = Seeded.first &+ 10_000_000 &+ number
            var chance = Seeded(seed)
            var input = PlanningInput(items: [], candidates: [], at: Case.now)
            for number in 1...chance.whole(1...8) { input.items.append(RandomCase.item(number, &chance)) }
            for number in 0..<chance.whole(0...12) { input.candidates.append(RandomCase.candidate(101 + number, &chance, nil)) }
            for aidClass in AidClass.allCases where chance.once(in: 2) {
                input.caps.append(Cap(member: Self.system, aidClass: aidClass, most: chance.whole(0...8), out: 0))
            }
            for member in 1...8 where chance.once(in: 2) { input.parents[Case.id(member)] = Self.system }
            func short(_ input: PlanningInput) throws -> [Int] { try Planning(input).run.solve().objective.unmet.map(\.weighted) }
            let before = try short(input)
            var more = input
            more.candidates.append(RandomCase.candidate(900, &chance, nil))
            #expect(try !before.lexicographicallyPrecedes(short(more)), "seed \(seed)")
            var kept = input
            kept.candidates = input.candidates.map { $0.changed(reserve: $0.capability.reserve + 1) }
            #expect(try !short(kept).lexicographicallyPrecedes(before), "seed \(seed)")
        }
    }
}
