import Coordination
import Logging
import MutualAid
import ServiceLifecycle

/// Keeps a signed line about each region's chain in a file outside the database.
public struct Checkpoints: Service {
    private let upkeep: Upkeep
    private let key: SigningKey
    private let keep: @Sendable (Checkpoint) throws -> Void
    private let logger: Logger
    private let pause: Duration

    public init(
        upkeep: Upkeep, key: SigningKey, logger: Logger, pause: Duration = .seconds(300),
        keep: @escaping @Sendable (Checkpoint) throws -> Void
    ) {
        self.upkeep = upkeep
        self.key = key
        self.keep = keep
        self.logger = logger
        self.pause = pause
    }

    public func run() async throws {
        var last: [RegionID: Int] = [:]
        var steady = Steady(logger: logger, what: "Keeping checkpoints")
        for await _ in Beats.every(pause).cancelOnGracefulShutdown() {
            await steady.attempt {
                for region in try await upkeep.regions() {
                    guard let checkpoint = try await upkeep.checkpoint(of: region, by: key), checkpoint.position > last[region, default: 0]
                    else { continue }
                    try keep(checkpoint)
                    last[region] = checkpoint.position
                }
            }
        }
    }
}
