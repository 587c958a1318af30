import Foundation

/// When a transaction happens, told once by the database and handed on as a value.
///
/// Nothing below the executable reads a clock: an exercise runs on its region's own time.
public struct Moment: Hashable, Sendable, Codable {
    /// The real time, for `recorded_at` and for everything that is about the machine.
    public let real: Date
    /// The region's time: the same, except in an exercise that runs at its own pace.
    public let now: Date

    public init(real: Date, now: Date) {
        self.real = real
        self.now = now
    }
}

/// How an exercise's clock maps the real time: `start + (real - realStart) * rate`.
public struct RegionClock: Hashable, Sendable, Codable {
    public let realStart: Date
    public let start: Date
    /// Region seconds for each real second, 1 to 3600.
    public let rate: Int

    public init(realStart: Date, start: Date, rate: Int) {
        self.realStart = realStart
        self.start = start
        self.rate = rate
    }

    public func time(at real: Date) -> Date {
        start.addingTimeInterval(real.timeIntervalSince(realStart) * Double(rate))
    }
}
