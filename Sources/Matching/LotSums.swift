/// How many units whole lots make together.
enum LotSums {
    /// So many units of each that together are as many as can be, and no more than wanted; of several ways the one that takes most of
    /// the first, then of the second, and so on.
    /// - Parameter offers: how large each one's lots are, 1 or more, and how many units it has.
    static func most(of offers: [(lot: Int, units: Int)], wanted: Int) -> [Int] {
        // By offer: whether it and those after it make just so many.
        var makes = [[Bool](repeating: false, count: wanted + 1)]
        makes[0][0] = true
        for offer in offers.reversed() {
            let after = makes[0]
            var made = after
            var lots = [Int](repeating: 0, count: wanted + 1)
            for sum in 0...wanted where !after[sum] && sum >= offer.lot && made[sum - offer.lot] {
                lots[sum] = lots[sum - offer.lot] + 1
                made[sum] = lots[sum] * offer.lot <= offer.units
            }
            makes.insert(made, at: 0)
        }
        var left = makes[0].lastIndex(of: true) ?? 0
        return offers.enumerated().map { place, offer in
            var units = min(offer.units, left) / offer.lot * offer.lot
            while units > 0, !makes[place + 1][left - units] { units -= offer.lot }
            left -= units
            return units
        }
    }
}
