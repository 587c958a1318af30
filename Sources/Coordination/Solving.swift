import Dispatch
import Matching
import MutualAid

/// Threads of their own for what computes for seconds: one plan at a time, and nobody's page waits for it.
enum Solving {
    /// So long what somebody waits for is searched. What was found by then is the answer, and says that it was cut short.
    @TaskLocal static var longest = Duration.seconds(60)

    /// What happens between solving a plan and saving it. Nothing, but in tests of what has changed by then.
    @TaskLocal static var meanwhile: @Sendable () async throws -> Void = {}

    /// Whether so long has passed since this was called.
    static func clock(_ longest: Duration) -> @Sendable () -> Bool {
        let end = ContinuousClock.now + longest
        return { ContinuousClock.now >= end }
    }

    private static let thread = DispatchQueue(label: "solving")
    private static let second = DispatchQueue(label: "writing")

    /// - Throws: `Refusal.notSolved` where the solver cannot do it.
    static func alone<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        do {
            return try await on(thread, body)
        } catch is RunMistakes {
            throw Refusal.notSolved
        } catch is SolverFailure {
            throw Refusal.notSolved
        }
    }

    /// What has to be done with a plan besides solving it.
    static func beside<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T { try await on(second, body) }

    private static func on<T: Sendable>(_ queue: DispatchQueue, _ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try body() }) }
        }
    }
}
