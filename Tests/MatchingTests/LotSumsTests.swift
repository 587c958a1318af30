import Testing

@testable import Matching

@Suite struct LotSumsTests {
    @Test func fourAndFiveAreNine() {
        let offers = [(lot: 4, units: 10), (lot: 5, units: 10)]
        #expect(LotSums.most(of: offers, wanted: 9) == [4, 5])
        #expect(LotSums.most(of: offers, wanted: 8) == [8, 0])
        #expect(LotSums.most(of: offers, wanted: 3) == [0, 0])
        #expect(LotSums.most(of: [], wanted: 3) == [])
    }

    /// Against all ways there are.
    @Test func asManyAsCanBe() {
        var chance = Seeded(Seeded.first)
        for _ in 0..<2_000 {
            let offers = (0..<chance.whole(0...4)).map { _ in (lot: chance.whole(1...5), units: chance.whole(0...12)) }
            let wanted = chance.whole(0...20)
            var ways: [[Int]] = [[]]
            for offer in offers { ways = ways.flatMap { way in stride(from: 0, through: offer.units, by: offer.lot).map { way + [$0] } } }
            let best = ways.filter { $0.reduce(0, +) <= wanted }.max { one, other in
                let (first, second) = (one.reduce(0, +), other.reduce(0, +))
                return first != second ? first < second : one.lexicographicallyPrecedes(other)
            }
            #expect(LotSums.most(of: offers, wanted: wanted) == best, "\(offers), \(wanted)")
        }
    }
}
