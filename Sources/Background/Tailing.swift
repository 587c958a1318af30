import Coordination
import Logging
import MutualAid
import ServiceLifecycle

/// Follows sealed positions and hands what is new to everybody who listens in this process.
public struct Tailing: Service {
    private let upkeep: Upkeep
    private let feed: Feed
    private let logger: Logger
    private let pause: Duration

    /// - Parameter pause: how long a lost notification can go unnoticed.
    public init(upkeep: Upkeep, feed: Feed, logger: Logger, pause: Duration = .seconds(5)) {
        self.upkeep = upkeep
        self.feed = feed
        self.logger = logger
        self.pause = pause
    }

    public func run() async throws {
        let sealed = upkeep.sealed()
        let beats = AsyncStream<Upkeep.Sealed>(bufferingPolicy: .bufferingNewest(64)) { continuation in
            let told = Task {
                for await each in sealed { continuation.yield(each) }
            }
            let timed = Task {
                while !Task.isCancelled {
                    try await Task.sleep(for: pause)
                    continuation.yield(.mayHaveMissed)
                }
            }
            continuation.onTermination = { _ in
                told.cancel()
                timed.cancel()
            }
        }
        var positions: [RegionID: Int] = [:]
        var steady = Steady(logger: logger, what: "Following the journal")
        // Where the regions stand has to be known first: from nothing, every old entry would be told as new.
        var isKnown = false
        func begin() async throws {
            if isKnown { return }
            for region in try await upkeep.regions() { positions[region] = try await upkeep.position(of: region) }
            isKnown = true
        }
        await steady.attempt { try await begin() }
        for await beat in beats.cancelOnGracefulShutdown() {
            await steady.attempt {
                try await begin()
                switch beat {
                case .upTo(let region, let position):
                    if positions[region, default: 0] < position { try await follow(region, &positions) }
                case .mayHaveMissed:
                    for region in try await upkeep.regions() { try await follow(region, &positions) }
                }
            }
        }
        feed.close()
    }

    private func follow(_ region: RegionID, _ positions: inout [RegionID: Int]) async throws {
        while true {
            let entries = try await upkeep.following(positions[region, default: 0], in: region)
            guard let last = entries.last else { return }
            feed.publish(entries)
            positions[region] = last.position
        }
    }
}
