import Dispatch
import Matching
import MutualAid
import Synchronization

/// Threads of their own for what computes for seconds: one plan at a time. Whoever wants one waits for it, behind two others at most.
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

    /// Searches alone, until it has taken too long or nobody waits for it any longer.
    /// - Parameter body: is given whether to stop.
    /// - Throws: `Unavailable` where whoever asked has gone.
    static func search<T: Sendable>(_ body: @escaping @Sendable (@escaping @Sendable () -> Bool) throws -> T) async throws -> T {
        let (longest, asker) = (longest, Asker())
        return try await withTaskCancellationHandler {
            let answer = try await alone {
                let isOver = clock(longest)
                return try body { asker.hasGone || isOver() }
            }
            if asker.hasGone { throw Unavailable() }
            return answer
        } onCancel: {
            asker.leave()
        }
    }

    /// Whoever waits for a search, as the thread sees it that searches.
    private final class Asker: Sendable {
        private let gone = Mutex(false)

        var hasGone: Bool { gone.withLock { $0 } }

        func leave() { gone.withLock { $0 = true } }
    }

    /// What has to be done with a plan besides solving it.
    static func beside<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T { try await on(second, body) }

    private static func on<T: Sendable>(_ queue: DispatchQueue, _ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try body() }) }
        }
    }
}

/// Who is in line for the one thread that solves, of one house. Beyond so many the next is told to come back.
actor SolvingLine {
    /// One that is solved, and two that wait.
    static let most = 3

    private var count = 0

    nonisolated func hold<T: Sendable>(_ body: () async throws -> T) async throws -> T {
        guard await enter() else { throw Unavailable() }
        do {
            let answer = try await body()
            await leave()
            return answer
        } catch {
            await leave()
            throw error
        }
    }

    private func enter() -> Bool {
        if count >= Self.most { return false }
        count += 1
        return true
    }

    private func leave() { count -= 1 }
}
