/// Waits between attempts: doubling, with jitter so that many do not come back at the same moment.
struct Backoff {
    let first: Duration
    let longest: Duration
    private var failures = 0

    init(first: Duration = .milliseconds(50), longest: Duration = .seconds(2)) {
        self.first = first
        self.longest = longest
    }

    var isFirst: Bool { failures == 0 }

    mutating func next() -> Duration {
        let whole = min(first * (1 << min(failures, 10)), longest)
        failures += 1
        return whole * Double.random(in: 0.5...1)
    }

    mutating func reset() { failures = 0 }
}
