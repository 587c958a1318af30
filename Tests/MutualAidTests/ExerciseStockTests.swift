import MutualAid
import Testing

@Suite struct ExerciseStockTests {
    /// The first numbers that the author of SplitMix64 publishes for the seed 1234567, and those known for 0.
    @Test func chanceIsSplitMix64() {
        let table: [(seed: UInt64, [UInt64])] = [
            (
                1_234_567,
                [
                    6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
                    16_408_922_859_458_223_821,
                ]
            ),
            (0, [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F]),
        ]
        for (seed, wanted) in table {
            var chance = SeededChance(seed: seed)
            #expect(wanted.map { _ in chance.next() } == wanted)
        }
    }

    private static func sites(_ count: Int) -> [Site] {
        (1...count).map { number in
            Site(
                id: Example.any(number), member: Example.any(number), name: "Site \(number)", address: "", place: nil,
                beds: number % 7 == 0 ? nil : number * 13, entry: "")
        }
    }

    @Test(arguments: Seeds.all) func theSameSeedMakesTheSame(_ seed: UInt64) {
        func made(_ seed: UInt64) -> ([[ExerciseStock.Stock]], [ExerciseStock.Ask]) {
            var chance = SeededChance(seed: seed)
            let stock = Self.sites(40).map { ExerciseStock.stock(beds: $0.beds, chance: &chance) }
            return (stock, ExerciseStock.asking(Self.sites(40), count: 6, chance: &chance))
        }
        let (one, two, third) = (made(seed), made(seed), made(seed + 1))
        #expect(one.0 == two.0 && one.1 == two.1, "SEED=\(seed)")
        #expect(one.0 != third.0, "SEED=\(seed)")
    }

    @Test(arguments: Seeds.all) func stockIsPlausible(_ seed: UInt64) {
        var chance = SeededChance(seed: seed)
        for beds in [nil, 0, 1, 25, 112, 600, 20_000] as [Int?] {
            let stock = ExerciseStock.stock(beds: beds, chance: &chance)
            #expect(Set(stock.map(\.aidClass)).count == stock.count, "SEED=\(seed)")
            for one in stock {
                #expect(one.quantity > 0 && one.quantity <= 1_000_000 && one.reserve >= 0 && one.reserve < one.quantity, "SEED=\(seed)")
                #expect((30...150).contains(one.leadMinutes), "SEED=\(seed)")
            }
            if beds == 0 { #expect(stock.isEmpty) }
            if beds ?? 0 > 600 { #expect(stock.count == 13) }
        }
    }

    @Test(arguments: Seeds.all) func askingSitesAreThereAndAskForSomething(_ seed: UInt64) {
        var chance = SeededChance(seed: seed)
        let sites = Self.sites(30)
        for count in [0, 1, 7, 30, 99] {
            let asks = ExerciseStock.asking(sites, count: count, chance: &chance)
            #expect(asks.count == min(count, 30), "SEED=\(seed)")
            #expect(Set(asks.map(\.site.id)).count == asks.count, "SEED=\(seed)")
            for ask in asks {
                #expect((1...3).contains(ask.items.count) && ask.items.allSatisfy { $0.quantity >= 1 }, "SEED=\(seed)")
                #expect(Set(ask.items.map(\.aidClass)).count == ask.items.count && (2...24).contains(ask.hours), "SEED=\(seed)")
            }
        }
        #expect(ExerciseStock.asking([], count: 3, chance: &chance).isEmpty)
    }
}
