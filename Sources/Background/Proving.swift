import Coordination
import Logging
import MutualAid
import ServiceLifecycle

/// Proves every region's journal and promised sums once a day, and says loudly where something is wrong.
public struct Proving: Service {
    private let upkeep: Upkeep
    private let checkpoints: @Sendable (RegionID) throws -> [Checkpoint]
    private let key: SigningKey
    private let logger: Logger
    private let pause: Duration

    public init(
        upkeep: Upkeep, key: SigningKey, logger: Logger, pause: Duration = .seconds(86_400),
        checkpoints: @escaping @Sendable (RegionID) throws -> [Checkpoint]
    ) {
        self.upkeep = upkeep
        self.key = key
        self.logger = logger
        self.pause = pause
        self.checkpoints = checkpoints
    }

    public func run() async throws {
        var steady = Steady(logger: logger, what: "Proving the journal")
        for await _ in Beats.every(pause).cancelOnGracefulShutdown() {
            await steady.attempt {
                for region in try await upkeep.regions() {
                    let found = try await upkeep.verify(region, against: try checkpoints(region), key: key)
                    if !found.isWhole {
                        logger.critical(
                            "The journal or the promised sums are not whole; run `mutual-aid journal verify`.",
                            metadata: ["region": "\(region)", "faults": "\(found.faults.count)", "sums": "\(found.wrongSums)"])
                    }
                }
            }
        }
    }
}
