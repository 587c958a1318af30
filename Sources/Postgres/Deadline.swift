/// A moment of the monotonic clock until which something may take, or never.
struct Deadline: Sendable {
    let moment: ContinuousClock.Instant?

    static let never = Deadline(moment: nil)

    init(moment: ContinuousClock.Instant?) {
        self.moment = moment
    }

    init(after duration: Duration?) {
        moment = duration.map { .now + $0 }
    }

    var left: Duration? { moment.map { ContinuousClock.now.duration(to: $0) } }

    var hasPassed: Bool { moment.map { $0 <= .now } ?? false }

    /// As `poll` wants it: rounded up, -1 for never.
    var millisecondsLeft: Int32 {
        guard let left else { return -1 }
        return Int32(clamping: max(0, left.milliseconds + 1))
    }
}

extension Duration {
    /// Whole milliseconds, rounded down.
    var milliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
