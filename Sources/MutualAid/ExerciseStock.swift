/// A small generator whose numbers depend on its seed alone (SplitMix64).
public struct SeededChance: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// What a hospital of so many beds has, for exercises: the order of magnitude of a fictional hospital of 112 beds
/// (290 infusion pumps, 176 monitors, 24 ventilators, 22 fetal monitors, 20 spare laptops, 20 people in information technology).
public enum ExerciseStock {
    public struct Stock: Hashable, Sendable {
        public let aidClass: AidClass
        public let quantity: Int
        public let reserve: Int
        public let leadMinutes: Int
    }

    public struct Ask: Hashable, Sendable {
        public let site: Site
        public let harm: Harm?
        public let hours: Int
        public let items: [Item]

        public struct Item: Hashable, Sendable {
            public let aidClass: AidClass
            public let quantity: Int
        }
    }

    /// How many of a class stand in a hospital of 112 beds.
    private static let at112: [(aidClass: AidClass, count: Int)] = [
        (.infusionPumpLarge, 200), (.syringePump, 90), (.bedsideMonitor, 150), (.transportMonitor, 26), (.ventilatorICU, 18),
        (.ventilatorTransport, 6), (.fetalMonitor, 22), (.anaesthesiaWorkstation, 8), (.dispensingCabinet, 36), (.cleanLaptop, 20),
        (.biomedInfusion, 3), (.networkSegmentation, 2), (.downtimeNursing, 6),
    ]

    /// About a tenth of what a hospital has can be spared; half of that it keeps for itself.
    public static func stock(beds: Int?, chance: inout SeededChance) -> [Stock] {
        let beds = beds ?? 60
        return at112.compactMap { entry in
            let owned = Double(entry.count) * Double(beds) / 112
            let share = Double(UInt64.random(in: 6...16, using: &chance)) / 100
            let spare = Int((owned * share).rounded())
            let lead = 30 + 15 * Int(UInt64.random(in: 0...8, using: &chance))
            guard spare > 0 else { return nil }
            return Stock(aidClass: entry.aidClass, quantity: spare, reserve: spare / 3, leadMinutes: lead)
        }
    }

    /// Which sites ask, and for what.
    public static func asking(_ sites: [Site], count: Int, chance: inout SeededChance) -> [Ask] {
        let order = sites.shuffled(using: &chance).prefix(count)
        let wanted: [AidClass] = [.infusionPumpLarge, .bedsideMonitor, .ventilatorICU, .syringePump, .biomedInfusion, .cleanLaptop]
        let harms: [Harm?] = [.lifeAtRisk, .careLost, .careLost, .careDegraded, .linkLost, nil]
        return order.map { site in
            let beds = site.beds ?? 60
            let classes = wanted.shuffled(using: &chance).prefix(Int(UInt64.random(in: 1...3, using: &chance)))
            let items = classes.map { aidClass in
                let owned = at112.first { $0.aidClass == aidClass }?.count ?? 1
                let share = Double(UInt64.random(in: 5...30, using: &chance)) / 100
                return Ask.Item(aidClass: aidClass, quantity: max(1, Int(Double(owned * beds) / 112 * share)))
            }
            return Ask(
                site: site, harm: harms[Int(UInt64.random(in: 0..<UInt64(harms.count), using: &chance))],
                hours: Int(UInt64.random(in: 2...24, using: &chance)), items: items)
        }
    }
}
