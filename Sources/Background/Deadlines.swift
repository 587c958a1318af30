import Coordination
import Logging
import MutualAid
import ServiceLifecycle

/// Performs the deeds that time alone brings about: an offer that nobody decided about ends.
public struct Deadlines: Service {
    private let upkeep: Upkeep
    private let logger: Logger
    private let pause: Duration

    public init(upkeep: Upkeep, logger: Logger, pause: Duration = .seconds(5)) {
        self.upkeep = upkeep
        self.logger = logger
        self.pause = pause
    }

    public func run() async throws {
        var steady = Steady(logger: logger, what: "Keeping deadlines")
        for await _ in Beats.every(pause).cancelOnGracefulShutdown() {
            await steady.attempt {
                var failure: (any Error)?
                for region in try await upkeep.regions() {
                    do {
                        _ = try await upkeep.lapse(in: region)
                    } catch {
                        failure = failure ?? error
                    }
                }
                if let failure { throw failure }
            }
        }
    }
}
