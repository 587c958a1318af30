import Matching
import MutualAid
import Testing

/// What makes sense only together is proposed together, also where lots travel whole and where somebody has decided.
@Suite struct BundlePlanTests {
    private static func given(_ items: [OpenItem], _ candidates: [Candidate], decided: [Override] = []) throws -> [String: Int] {
        let planning = Planning(items: items, candidates: candidates, waiting: [], overrides: decided, at: Case.now)
        return Dictionary(
            try planning.proposals(from: planning.run.solve()).map {
                let (item, capability) = ($0.judgement.pair.item.item.id, $0.judgement.pair.candidate.capability.id)
                return ("\(item.description.suffix(3))<-\(capability.description.suffix(3))", $0.quantity)
            }, uniquingKeysWith: +)
    }

    private static func bundled(_ missing: Int, sameLender: Bool = false) -> [OpenItem] {
        [Case.item(1, missing: missing, neededBy: 900), Case.item(2, .biomedInfusion, missing: missing, neededBy: 900)].map {
            $0.changed { $0.bundle = ItemBundle(id: "b", sameLender: sameLender) }
        }
    }

    /// Two lenders of twos cannot give three; then the sets are of no use either, unless somebody has the one that is left.
    @Test func roundedDownItIsNothing() throws {
        let twos = CapabilityTerms(leadMinutes: 30, particulars: Particulars(lotSize: 2))
        let lots = [Case.candidate(101, quantity: 4, terms: twos), Case.candidate(102, quantity: 4, terms: twos, at: 35.2)]
        let sets = Case.candidate(103, .biomedInfusion, quantity: 9)
        #expect(try Self.given(Self.bundled(3), lots + [sets]).isEmpty)
        #expect(try Self.given(Self.bundled(4), lots + [sets]).values.reduce(0, +) == 8)
        let single = Case.candidate(104, quantity: 1, at: 37)
        let whole = try Self.given(Self.bundled(3), lots + [sets, single])
        #expect(whole["001<-104"] == 1 && whole["002<-103"] == 3 && whole.values.reduce(0, +) == 6, "\(whole)")
    }

    /// Somebody who was forced is one of the lenders, and stays the same one when more comes from there.
    @Test func whoWasForcedCountsOnce() throws {
        let near = [Case.candidate(101, quantity: 1, at: 35), Case.candidate(103, quantity: 1, at: 35.3)]
        let far = Case.candidate(102, quantity: 4, at: 36)
        let decided = Override(
            id: Case.id(800), item: Case.id(1), capability: Case.id(102), way: .forced, quantity: 1, by: Case.id(900), at: Case.now)
        func given(_ most: Int?, decided: [Override]) throws -> [String: Int] {
            let item = Case.item(1, missing: 4, neededBy: 600).changed { $0.mostLenders = most }
            return try Self.given([item], near + [far], decided: decided)
        }
        #expect(try given(nil, decided: [decided]) == ["001<-101": 1, "001<-103": 1, "001<-102": 2])
        #expect(try given(2, decided: [decided]) == ["001<-101": 1, "001<-102": 3])
        #expect(try given(1, decided: [decided]) == ["001<-102": 4])
    }

    /// What was forced for one of a bundle says from whom the other comes.
    @Test func whatWasForcedBindsTheRest() throws {
        let near = [Case.candidate(101, of: Case.id(11)), Case.candidate(103, .biomedInfusion, of: Case.id(11))]
        let far = [Case.candidate(102, at: 36, of: Case.id(12)), Case.candidate(104, .biomedInfusion, at: 36, of: Case.id(12))]
        func forced(_ item: Int, _ capability: Int) -> Override {
            Override(
                id: Case.id(800), item: Case.id(item), capability: Case.id(capability), way: .forced, by: Case.id(900), at: Case.now)
        }
        let items = Self.bundled(1, sameLender: true)
        #expect(try Self.given(items, near + far) == ["001<-101": 1, "002<-103": 1])
        #expect(try Self.given(items, near + far, decided: [forced(1, 102)]) == ["001<-102": 1, "002<-104": 1])
        // Nobody else brings the other half; what was decided stays.
        #expect(try Self.given(items, near + [far[0]], decided: [forced(1, 102)]) == ["001<-102": 1])
        let two = Self.bundled(2, sameLender: true)
        let both = [forced(1, 102), forced(2, 103)]
        #expect(try Self.given(two, near + far, decided: both) == ["001<-102": 2, "002<-103": 2], "against the wish, as decided")
    }
}
