import Foundation
import Matching
import MutualAid
import Testing

/// What has to hold for every plan, whoever asks and whoever lends.
@Suite struct PlanningPropertyTests {
    private struct Scene {
        let items: [OpenItem]
        let candidates: [Candidate]
        let waiting: [WaitingEnquiry]

        init(_ chance: inout Seeded) {
            var items: [OpenItem] = []
            var candidates: [Candidate] = []
            for number in 0..<chance.whole(1...12) { items.append(RandomCase.item(number + 1, &chance)) }
            for number in 0..<chance.whole(0...18) { candidates.append(RandomCase.candidate(101 + number, &chance, nil)) }
            var waiting: [WaitingEnquiry] = []
            for item in items {
                for candidate in candidates where chance.once(in: 6) {
                    waiting.append(WaitingEnquiry(item: item.item.id, capability: candidate.capability.id, quantity: chance.whole(1...9)))
                }
            }
            self.items = items
            self.candidates = candidates
            self.waiting = waiting
        }

        var planning: Planning { Planning(items: items, candidates: candidates, waiting: waiting, at: Case.now) }
    }

    @Test func everyPlanKeepsWhatItMust() throws {
        var chance = Seeded(Seeded.first)
        var proposed = 0
        for round in 0..<80 {
            let planning = Scene(&chance).planning
            let solution = try planning.run.solve()
            #expect(solution.status == .optimal)
            let proposals = planning.proposals(from: solution)
            #expect(proposals.count == solution.assignments.count, "round \(round)")
            var taken: [ID<Capability>: Int] = [:]
            var given: [ID<RequestItem>: Int] = [:]
            for (judgement, quantity) in proposals {
                let (item, capability) = (judgement.pair.item, judgement.pair.candidate.capability)
                taken[capability.id, default: 0] += quantity
                given[item.item.id, default: 0] += quantity
                proposed += 1
                #expect(quantity > 0 && judgement.canCome, "round \(round)")
                #expect(capability.member != item.request.member, "round \(round): nobody lends to itself")
                #expect(item.item.rank(of: capability.aidClass) == judgement.pair.rank, "round \(round)")
                #expect(quantity <= judgement.units, "round \(round)")
                #expect((given[item.item.id] ?? 0) <= item.missing, "round \(round): more than is missing")
                #expect(
                    proposals.filter { $0.judgement.pair.item.item.id == item.item.id }.reduce(0) { $0 + $1.quantity }
                        >= item.item.leastQuantity ?? 0, "round \(round): fewer than are of use")
                if let free = capability.free {
                    #expect((taken[capability.id] ?? 0) <= free, "round \(round): into what its member keeps for itself")
                }
            }
        }
        #expect(proposed > 200, "the scenes have something to plan")
    }

    /// The same scene is the same stored run, in whatever order its items and candidates were loaded, and the same answer.
    @Test func theSameInIsTheSameOut() throws {
        var chance = Seeded(Seeded.first)
        for round in 0..<40 {
            let scene = Scene(&chance)
            let run = scene.planning.run
            #expect(scene.planning.run.json() == run.json(), "round \(round)")
            let shuffled = Planning(
                items: scene.items, candidates: scene.candidates.shuffled(using: &chance), waiting: scene.waiting.shuffled(using: &chance),
                at: Case.now)
            #expect(shuffled.run.json() == run.json(), "round \(round)")
            #expect(try shuffled.run.solve().json() == run.solve().json(), "round \(round)")
            let other = Planning(
                items: scene.items.shuffled(using: &chance), candidates: scene.candidates, waiting: scene.waiting, at: Case.now)
            #expect(other.run.json() == run.json(), "round \(round)")
            #expect(try other.run.solve().json() == run.solve().json(), "round \(round)")
            #expect(try Run(json: run.json()).solve().json() == run.solve().json(), "round \(round): the stored file")
        }
    }

    /// Nobody who could come is left standing while something of its class that it may serve is missing.
    @Test func nothingFreeIsLeftWhileSomethingIsMissing() throws {
        var chance = Seeded(Seeded.first)
        for round in 0..<40 {
            let scene = Scene(&chance)
            let planning = scene.planning
            let proposals = planning.proposals(from: try planning.run.solve())
            var free = Dictionary(
                scene.candidates.map { ($0.capability.id, $0.capability.free ?? .max) }, uniquingKeysWith: { first, _ in first })
            var missing = Dictionary(scene.items.map { ($0.item.id, $0.missing) }, uniquingKeysWith: { first, _ in first })
            for (judgement, quantity) in proposals {
                free[judgement.pair.candidate.capability.id, default: 0] -= quantity
                missing[judgement.pair.item.item.id, default: 0] -= quantity
            }
            for (item, judgements) in planning.judgements where (missing[item] ?? 0) > 0 {
                // Fewer than are of use are left where they are.
                let wanted = scene.items.first { $0.item.id == item }
                if let wanted, wanted.item.leastQuantity != nil, missing[item] == wanted.missing { continue }
                for judgement in judgements where judgement.canCome {
                    let idle = (free[judgement.pair.candidate.capability.id] ?? 0) > 0
                    #expect(!idle, "round \(round)")
                }
            }
        }
    }

    /// Beside each other stands only what the alternative itself brings about: what is worth the same elsewhere stays where it is.
    @Test func nothingMovesThatBuysNothing() throws {
        var chance = Seeded(Seeded.first)
        var quiet = 0
        for round in 0..<80 {
            let scene = Scene(&chance)
            let planning = scene.planning
            let lenders = try Set(planning.proposals(from: planning.run.solve()).map(\.judgement.pair.candidate.capability.member))
            let idle = Set(scene.candidates.map(\.capability.member)).subtracting(lenders).sorted()
            quiet += idle.count
            let sheet = AlternativesSheet(asOf: Case.now, position: 0, items: [], lenders: [], from: planning.input)
            for column in try sheet.solved([.reserves(percent: 100)] + idle.map { .without($0) }).columns {
                #expect(column.comparison.changes.isEmpty, "round \(round): \(column.alternative)")
            }
        }
        #expect(quiet > 100, "somebody was not needed often enough")
    }
}
