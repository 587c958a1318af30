import Foundation
import MutualAid

/// Seeds of the property tests: the usual ones, or the one that a failure printed, from SEED.
enum Seeds {
    static let all: [UInt64] = {
        if let seed = ProcessInfo.processInfo.environment["SEED"].flatMap(UInt64.init) { return [seed] }
        print("property tests from seeds 1 to 20; SEED=n runs one of them alone")
        return Array(1...20)
    }()
}

extension SeededChance {
    mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func pick<T>(_ list: [T]) -> T { list[whole(0...(list.count - 1))] }
}
