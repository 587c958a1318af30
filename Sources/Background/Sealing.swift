import Coordination
import Logging
import MutualAid
import ServiceLifecycle

/// Seals what deeds have committed: at once after a poke, and every half second for what other instances wrote.
public struct Sealing: Service {
    private let upkeep: Upkeep
    private let pokes: AsyncStream<Void>
    private let logger: Logger
    private let pause: Duration

    public init(upkeep: Upkeep, pokes: AsyncStream<Void>, logger: Logger, pause: Duration = .milliseconds(500)) {
        self.upkeep = upkeep
        self.pokes = pokes
        self.logger = logger
        self.pause = pause
    }

    public func run() async throws {
        let beats = AsyncStream<Void>(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let poked = Task {
                for await _ in pokes { continuation.yield() }
            }
            let timed = Task {
                while !Task.isCancelled {
                    continuation.yield()
                    try await Task.sleep(for: pause)
                }
            }
            continuation.onTermination = { _ in
                poked.cancel()
                timed.cancel()
            }
        }
        var steady = Steady(logger: logger, what: "Sealing")
        for await _ in beats.cancelOnGracefulShutdown() {
            await steady.attempt {
                for region in try await upkeep.waiting() {
                    while try await upkeep.seal(region) > 0 {}
                }
            }
        }
        // What was committed last is sealed before the program ends.
        await steady.attempt {
            for region in try await upkeep.waiting() { _ = try await upkeep.seal(region) }
        }
    }
}
