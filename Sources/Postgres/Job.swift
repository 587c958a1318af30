import Foundation
import Synchronization

/// Work that waits in a queue, whatever it returns.
protocol Work: AnyObject, Sendable {
    /// Runs it and answers whoever waits. True when it should be run again on another connection because this one was lost.
    func run(on connection: Connection) -> Bool
    /// Answers with an error instead of running it.
    func refuse(_ error: DatabaseError)
    /// Already answered, by cancellation or otherwise.
    var isAnswered: Bool { get }
    /// Whether a cancel request was sent to the connection that ran it.
    var wasInterrupted: Bool { get }
}

/// What one task waits for: a body to run on a connection, and the continuation to resume with its value.
final class Job<T: Sendable>: Work {
    private enum Phase {
        case queued
        case running
        /// Cancelled while running: a cancel request is on its way, so the connection must not be used again.
        case interrupted
        case answered
    }

    private struct State {
        var phase = Phase.queued
        var continuation: CheckedContinuation<T, any Error>?
        var attempts = 0
        var wasInterrupted = false
    }

    private let state = Mutex(State())
    private let stopsWhenCancelled: Bool
    /// How often it is started, at most, when connections are lost under it.
    private let attempts: Int
    private let body: @Sendable (Connection) throws -> T
    private let canceller = Mutex<CancelHandle?>(nil)

    init(stopsWhenCancelled: Bool, attempts: Int, body: @escaping @Sendable (Connection) throws -> T) {
        self.stopsWhenCancelled = stopsWhenCancelled
        self.attempts = attempts
        self.body = body
    }

    /// False where the task was cancelled already and the continuation has been resumed.
    func arm(_ continuation: CheckedContinuation<T, any Error>) -> Bool {
        let isWaiting = state.withLock { state in
            if state.phase == .answered { return false }
            state.continuation = continuation
            return true
        }
        if !isWaiting { continuation.resume(throwing: cancelled) }
        return isWaiting
    }

    var isAnswered: Bool { state.withLock { $0.phase == .answered } }

    var wasInterrupted: Bool { state.withLock(\.wasInterrupted) }

    func refuse(_ error: DatabaseError) { answer(.failure(error)) }

    private var cancelled: DatabaseError { DatabaseError(.cancelled, "the task was cancelled") }

    private func answer(_ result: Result<T, any Error>) {
        let continuation = state.withLock { state in
            state.phase = .answered
            let waiting = state.continuation
            state.continuation = nil
            return waiting
        }
        continuation?.resume(with: result)
    }

    func run(on connection: Connection) -> Bool {
        let cancel = connection.wire.cancel
        canceller.withLock { $0 = cancel }
        let started = state.withLock { state in
            guard state.phase == .queued else { return 0 }
            state.phase = .running
            state.attempts += 1
            return state.attempts
        }
        guard started > 0 else { return false }
        connection.failure = nil
        connection.isInterrupted = { [self] in state.withLock { $0.phase == .interrupted } }
        defer { connection.isInterrupted = { false } }
        do {
            let value = try body(connection)
            answer(.success(value))
        } catch {
            let cause = connection.failure ?? error as? DatabaseError
            if cause?.kind == .connectionLost, started < attempts, requeue() { return true }
            answer(.failure(error))
        }
        return false
    }

    private func requeue() -> Bool {
        state.withLock { state in
            guard state.phase == .running else { return false }
            state.phase = .queued
            return true
        }
    }

    /// Queued work is dropped. Running work, where it may be stopped, is stopped by a cancel request from a thread made for it.
    func cancel() {
        let isRunning = state.withLock { state in
            guard state.phase == .running else { return false }
            if stopsWhenCancelled {
                state.phase = .interrupted
                state.wasInterrupted = true
            }
            return true
        }
        guard isRunning else { return dropIfQueued() }
        guard stopsWhenCancelled, let handle = canceller.withLock({ $0 }) else { return }
        // Sent again until the work ends: a request that arrives between two statements stops neither.
        Thread.detachNewThread { [weak self] in
            while let self, !self.isAnswered {
                handle.send()
                Thread.sleep(forTimeInterval: 0.1)
            }
        }
    }

    private func dropIfQueued() {
        let continuation: CheckedContinuation<T, any Error>? = state.withLock { state in
            guard state.phase == .queued else { return nil }
            state.phase = .answered
            let waiting = state.continuation
            state.continuation = nil
            return waiting
        }
        continuation?.resume(throwing: cancelled)
    }
}
